// Says in words why the page did not start. It is written in the oldest JavaScript, so that a browser that can't
// read the rest still gets this far.
(function () {
  var settled = false;
  function say(sentence) {
    if (settled) return;
    settled = true;
    var app = document.getElementById("app");
    var line = document.getElementById("starting");
    // A saved page has its last picture where the line was: say it above.
    if (!line) {
      line = document.createElement("p");
      line.id = "starting";
      app.insertBefore(line, app.firstChild);
    }
    line.setAttribute("role", "alert");
    line.textContent = sentence;
  }
  function failed(event) {
    var cause = event.reason || event.error || event;
    var words = cause.message || cause;
    // A script that is not what the policy has the hash of does not run.
    if (event.violatedDirective) words = "this copy of it was altered";
    say("This page could not start (" + words + "). Please reload it, or open a fresh copy.");
  }
  function lacks(feature) {
    say("This page needs " + feature + ", which this browser does not have or has turned off. " +
      "It runs in Chrome and Edge from version 104 on, in Firefox from 113, in Safari from 16.4.");
  }
  addEventListener("started", function () { settled = true; });
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
  addEventListener("securitypolicyviolation", failed);
  if (typeof WebAssembly !== "object") return lacks("WebAssembly");
  // A module with a table of references, the newest of what the page's wasm is made of.
  if (!WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]))) {
    lacks("WebAssembly with reference types");
  }
})();
