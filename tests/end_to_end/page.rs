//! The page in a browser. What a person does with it is in `hands.rs`, and what a person reads in `eyes.rs`.

use crate::{
    browser::{Engine, Loan, Options, Scratch, Server, Session, until, until_or},
    row::texts,
    stage::Stage,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A browser with the page in it. Dropping it checks that the console has no errors.
pub struct Page {
    session: Loan,
    server: Server,
    /// The page's address, without anything appended.
    base: String,
    _folder: Scratch,
}

/// Returns `true` if the page's program has rendered for the first time.
const STARTED: &str = "return document.getElementById('app')?.__yew_subtree_id !== undefined";

/// The start of the message about a page that does not start.
pub const NOT_STARTED: &str = "the page has not started";

/// Notes the errors of the page's program, the refusals of its policy, and the size of each file that it makes.
const LISTEN: &str = "
    if (window.complaints) return;
    window.complaints = [];
    window.made = [];
    const give_address = URL.createObjectURL;
    URL.createObjectURL = file => (made.push(file.size), give_address(file));
    const note = event => complaints.push([event.type, event.message ?? event.reason ?? event.violatedDirective].join(': '));
    for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(kind, note);
";

impl Page {
    /// Opens the page where the stage has it, with `rest` appended to its address.
    pub fn open(stage: Stage, rest: &str) -> Self {
        let page = Self::before(stage);
        page.visit(rest);
        page
    }

    /// A browser in which the page is not open yet.
    pub fn before(stage: Stage) -> Self {
        Self::new(stage, Loan::of(stage.engine))
    }

    /// A new browser with these options, in which the page is not open yet.
    pub fn alone(stage: Stage, options: Options) -> Self {
        Self::new(stage, Loan::alone(stage.engine, options))
    }

    fn new(stage: Stage, session: Loan) -> Self {
        let (server, folder) = (Server::start(), Scratch::new());
        let address = |file| String::from(url::Url::from_file_path(file).expect("an absolute path"));
        let base = stage.file_in(&folder).map_or_else(|| server.origin() + "/", address);
        Self { session, server, base, _folder: folder }
    }

    /// Loads the page, with `rest` appended to its address, and waits until it works.
    pub fn visit(&self, rest: &str) {
        self.load(&self.at(rest));
    }

    /// Loads the page from a file, with `rest` appended to the file's address, and waits until it works.
    pub fn visit_file(&self, file: &Path, rest: &str) {
        let address = url::Url::from_file_path(file).expect("an absolute path");
        self.load(&format!("{address}{rest}"));
    }

    fn load(&self, address: &str) {
        let document = |address: &str| address.split('#').next().map(str::to_owned);
        if document(address) == document(&self.address()) {
            // If only the fragment changes, the browser does not load the page again.
            self.session.go_to("about:blank");
        }
        self.session.go_to(address);
        self.works();
    }

    /// Waits until the page shows a result, and notes its errors from then on.
    pub fn works(&self) {
        // A prerendered or saved page shows rows before it works: Yew's mark on the mount element is there only later.
        until_or(
            || self.run(STARTED) == true,
            || format!("{NOT_STARTED}, and shows {}", self.run("return document.body.innerText.slice(0, 300)")),
        );
        until("the page has a place", || !self.seen("main").is_empty());
        self.run(LISTEN);
    }

    /// The page's address with `rest` appended.
    pub fn at(&self, rest: &str) -> String {
        [&self.base, rest].concat()
    }

    /// The host.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The browser.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Sends a command of the developer tools' protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.session.devtools(command, parameters)
    }

    /// Runs a function's body in the page.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.session.run(script, &[])
    }

    /// The address bar's text.
    pub fn address(&self) -> String {
        self.run("return location.href").as_str().expect("an address").to_owned()
    }

    /// Sets the width of the viewport.
    pub fn set_width(&self, width: u32) {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// Sets the system's preference for light or dark.
    pub fn prefer_scheme(&self, scheme: &str) {
        let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", &scheme);
    }

    /// Ends the page's process as a crash would.
    pub fn crash(&self) {
        self.session.crash();
    }

    /// Waits for a download whose name has this ending, and returns its path.
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let mut file = None;
        until("the browser saves a file", || {
            let entries = self.session.downloads().read_dir().expect("the folder of downloads is there");
            let files = entries.map_while(Result::ok).map(|entry| entry.path());
            file = files.into_iter().find(|file| file.to_string_lossy().ends_with(ending));
            // WebKit first creates the file and then writes it, which takes time on a busy machine.
            let size = file.as_ref().and_then(|file| file.metadata().ok()).map_or(0, |file| file.len());
            let made = self.run("return window.made ?? null");
            made.as_array().map_or(size > 0, |sizes| sizes.contains(&json!(size)))
        });
        file.expect("it was found")
    }

    /// The errors since the last call, including refusals by the page's policy.
    ///
    /// For Chromium they include those on its console, also from before the page worked. The others' drivers do not
    /// give access to the console.
    pub fn complaints(&self) -> Vec<String> {
        let mut complaints = texts(&self.run("return window.complaints?.splice(0) ?? []"));
        if self.session.engine() == Engine::Chromium {
            let log = self.session.log("browser");
            let errors = log.iter().filter(|entry| entry["level"] == "SEVERE");
            let words = errors.map(|entry| entry["message"].as_str().unwrap_or_default());
            // Errors of the browser's own pages, such as that of a new tab, do not count.
            complaints.extend(words.filter(|words| !words.starts_with("chrome://")).map(str::to_owned));
        }
        complaints
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.complaints(), [""; 0], "the console is quiet");
        }
    }
}
