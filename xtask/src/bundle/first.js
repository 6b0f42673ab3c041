// Runs before the body is read. The first picture is the default plan's: it is hidden, but for the page's frame, where
// another plan will open, so that nobody sees a plan that is not theirs. The program shows everything (guard.js).
(function () {
  var kept = null;
  try {
    kept = localStorage.getItem("port-matrix.plan");
  } catch (refused) {
    // Where storage is blocked no plan is kept.
  }
  if (location.hash.length > 1 || /%23|[?&]v(=|%3d)/i.test(location.href)) document.documentElement.className = "linked-plan";
  else if (kept) document.documentElement.className = "kept-plan";
})();
