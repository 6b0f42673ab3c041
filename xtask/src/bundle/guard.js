// Says in words why the page did not start, or that it stopped. It is written in the oldest JavaScript, so that a
// browser that can't read the rest still gets this far.
(function () {
  var started = false;
  var settled = false;
  var app = document.getElementById("app");
  // What the page shows, prerendered or as it was saved, does not answer until the program has started.
  app.setAttribute("inert", "");
  // A page that was given a plan does not show the default plan's prerendered page.
  if (app.hasAttribute("data-prerendered") && app.getAttribute("data-plan")) {
    document.documentElement.className = "linked-plan";
  }
  // A page that did not start or that stopped may have been saved as it stood.
  ["failed", "stopped"].forEach(function (id) {
    var old = document.getElementById(id);
    if (old) old.parentNode.removeChild(old);
  });

  function say(sentence) {
    if (settled) return;
    settled = true;
    // Above what the page shows, which does not answer.
    var line = add(document.body, "p", sentence);
    line.id = "failed";
    line.setAttribute("role", "alert");
    document.body.insertBefore(line, app);
  }
  function failed(event) {
    var cause = event.reason || event.error || event;
    // An exception that goes through the program leaves it in the middle of something.
    if (/wasm/.test(cause.stack) || self.WebAssembly && cause instanceof WebAssembly.RuntimeError) {
      return stopped(cause.message);
    }
    // WebKit keeps to itself what went wrong in a file.
    if (started && /^Script error/.test(event.message)) return stopped();
    if (started) return;
    var words = cause.message || cause;
    // A script that is not what the policy has the hash of does not run.
    if (event.violatedDirective) words = "this copy of it was altered";
    say("This page could not start (" + words + "). Please reload it, or open a fresh copy.");
  }
  function lacks(feature) {
    say("This page needs " + feature + ", which this browser does not have or has turned off. " +
      "It runs in Chrome and Edge from version 104 on, in Firefox from 113, in Safari from 16.4.");
  }

  // The program is gone, and its plan is still in the page: every change is written there before it is drawn.
  function stopped(cause) {
    if (document.getElementById("stopped")) return;
    settled = true;
    app.setAttribute("inert", "");
    var plan = !started && location.hash.slice(1) || app.getAttribute("data-plan");
    // A file's own address is nobody else's business: a copy's link begins with the address of its host.
    var host = /^http/.test(location.protocol) ? location.href.split("#")[0] : app.getAttribute("data-host") || "";
    var link = host + "#" + plan;
    var panel = add(document.body, "div", "");
    panel.id = "stopped";
    panel.setAttribute("role", "alert");
    document.body.insertBefore(panel, app);
    add(panel, "h2", "A fault in this page stopped it");
    var said = add(panel, "p", "Your plan is not lost. Reload the page to go on with it; should that stop it again, " +
      "keep the link or the file, and start with a new plan.");
    function button(words, does) {
      add(panel, "button", words).addEventListener("click", does);
    }
    function open(address) {
      history.replaceState(null, "", address);
      location.reload();
    }
    button("Reload", function () { open("#" + plan); });
    button("Copy my plan's link", function () {
      var byHand = function () { said.textContent = "The browser refused to copy. This is the link: " + link; };
      if (!navigator.clipboard) return byHand();
      navigator.clipboard.writeText(link).then(function () { said.textContent = "Link copied."; }, byHand);
    });
    button("Save my plan", function () {
      // FORMAT and BY_LINK of src/link/plan_file/mod.rs, which reads this file.
      var file = { format: "port-matrix-plan", version: 3, link: plan };
      var save = document.createElement("a");
      save.href = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: "application/json" }));
      save.download = "port-matrix.json";
      save.click();
      said.textContent = "Saved port-matrix.json with the browser's downloads. Open plan reads it.";
    });
    // The default plan's link (src/link/v1.rs): without one, the last plan would open again, which may be the cause.
    button("New plan", function () { open("#v=1"); });
    if (cause) add(panel, "p", "The fault in the program's own words: " + String(cause).split("\n")[0]);
  }
  function add(parent, tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    return parent.appendChild(element);
  }

  addEventListener("started", function () {
    started = settled = true;
    // What the page shows is the program's now, answers, and is the user's own.
    app.removeAttribute("inert");
    app.removeAttribute("data-prerendered");
    document.documentElement.removeAttribute("class");
  });
  // The program's last words before it ends.
  addEventListener("panicked", function (event) { stopped(event.detail); });
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
  addEventListener("securitypolicyviolation", failed);
  document.addEventListener("DOMContentLoaded", function () {
    if (!document.getElementById("program")) failed("this copy of it is damaged");
  });
  if (typeof WebAssembly !== "object") return lacks("WebAssembly");
  // A module with a table of references, the newest of what the page's wasm is made of.
  if (!WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0]))) {
    return lacks("WebAssembly with reference types");
  }
  if (!WebAssembly.compileStreaming) return lacks("WebAssembly that compiles while it is read");
  if (typeof DecompressionStream !== "function") lacks("DecompressionStream");
})();
