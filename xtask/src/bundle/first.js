// Runs before the body is read. The prerendered page shows the default plan: all of it but its frame is hidden where
// another plan will open, so that nobody sees a plan that is not theirs. The program shows everything (guard.js).
(function () {
  var kept = null;
  try {
    // The key is KEY of src/browser/storage.rs.
    kept = localStorage.getItem("port-matrix.plan");
  } catch (refused) {
    // Where storage is blocked no plan is kept.
  }
  // Guesses whether src/link/address.rs will find a plan: behind "#", which may have become "%23", or in a query with a
  // version, whose "v=" may have become "v%3D", each escaped again and again. After a wrong guess the page is hidden only until the program starts.
  var linked = location.hash.length > 1 || /%(25)*23|[?&](amp;)*v(=|%(25)*3d)/i.test(location.href);
  if (linked) document.documentElement.className = "linked-plan";
  else if (kept) document.documentElement.className = "kept-plan";
})();
