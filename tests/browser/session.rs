//! A browser with a profile of its own.

use super::{
    Engine, Scratch,
    driver::Driver,
    engine::WINDOW,
    patience::{PATIENCE, PAUSE},
};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    error::{CmdError, ErrorStatus},
    wd::{PrintConfigurationBuilder, PrintSize, WebDriverCompatibleCommand},
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};
use tokio::{
    runtime::{self, Runtime},
    time::sleep,
};
use url::{ParseError, Url};

/// Settings of a session.
#[derive(Clone, Copy, Default)]
pub struct Options {
    /// `true` if the browser is to refuse everything that a page wants to store.
    pub blocks_storage: bool,
    /// `true` if the browser is to log all its requests to any network.
    pub watches_network: bool,
    /// `true` if the browser is to interpret scripts only: machine code of functions that run often takes memory of the
    /// same heap.
    pub interprets: bool,
}

/// A running browser; dropping it ends it.
pub struct Session {
    runtime: Runtime,
    client: Option<Client>,
    engine: Engine,
    downloads: PathBuf,
    // Fields are dropped in this order.
    _driver: Driver,
    home: Scratch,
}

/// A command beyond the driver's standard.
#[derive(Debug)]
struct Beyond {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Beyond {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Session {
    /// Starts a browser.
    pub fn start(engine: Engine, options: Options) -> Self {
        let home = Scratch::new();
        let downloads = home.path().join("downloads");
        fs::create_dir(&downloads).unwrap_or_else(|error| panic!("{} can't be made ({error}).", downloads.display()));
        let driver = Driver::start(engine, home.path(), &downloads);
        let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(home.path(), &downloads, options));
        let client = runtime.block_on(builder.connect(&driver.address));
        let client = client.unwrap_or_else(|error| panic!("{engine} can't be started ({error})."));
        let session = Self { runtime, client: Some(client), engine, downloads, _driver: driver, home };
        if engine == Engine::WebKit {
            // The others get the size when they start.
            let (width, height) = WINDOW;
            session.ask(async |client| client.set_window_size(width, height).await);
        }
        session
    }

    /// The engine that it runs pages in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder of its downloads.
    pub fn downloads(&self) -> &Path {
        &self.downloads
    }

    /// Removes everything that a test left in it.
    pub fn clear(&self) {
        self.run("try { localStorage.clear(); sessionStorage.clear() } catch {}", &[]);
        self.go_to("about:blank");
        if self.engine == Engine::Chromium {
            self.devtools("Emulation.clearDeviceMetricsOverride", &json!({}));
            self.devtools("Emulation.setEmulatedMedia", &json!({ "features": [] }));
        }
        for file in self.downloads.read_dir().into_iter().flatten().flatten() {
            drop(fs::remove_file(file.path()));
        }
    }

    /// Returns `true` if the page has the window to itself. The test browser of `WebKit` lists every download below the
    /// page, which gets smaller with each until nothing of it is left.
    pub fn shows_the_whole_page(&self) -> bool {
        let least = u64::from(WINDOW.1) * 3 / 4;
        self.engine != Engine::WebKit || self.run("return innerHeight", &[]).as_u64() > Some(least)
    }

    /// Runs a command of the driver, and returns its result.
    #[track_caller]
    fn ask<T>(&self, question: impl AsyncFnOnce(&Client) -> Result<T, CmdError>) -> T {
        let client = self.client.as_ref().expect("a session has a client until it is dropped");
        match self.runtime.block_on(question(client)) {
            Ok(answer) => answer,
            // A driver's message may be empty: the kind of error is in any answer.
            Err(CmdError::Standard(error)) => panic!("the browser refused: {}: {error}", error.error),
            Err(error) => panic!("the browser refused: {error}"),
        }
    }

    /// Opens an address.
    #[track_caller]
    pub fn go_to(&self, address: &str) {
        self.ask(async |client| client.goto(address).await);
    }

    /// Does something in another tab, which is closed afterwards.
    #[allow(dead_code, reason = "no benchmark asks")]
    pub fn in_another_tab(&self, something: impl FnOnce()) {
        let first = self.ask(async |client| {
            let first = client.window().await?;
            let next = client.new_window(true).await?;
            client.switch_to_window(next.handle).await?;
            Ok(first)
        });
        something();
        self.ask(async |client| {
            client.close_window().await?;
            client.switch_to_window(first.clone()).await
        });
    }

    /// Ends the page's process as a crash would, and goes on in a new window.
    pub fn crash(&self) {
        self.ask(async |client| {
            let next = client.new_window(true).await?;
            let crashed = client.goto("chrome://crash").await;
            assert!(crashed.is_err(), "a page that crashes does not load");
            client.switch_to_window(next.handle).await
        });
    }

    /// The most memory that a page's process of this browser had in use, in megabytes; `None` if the system does not
    /// tell.
    #[allow(dead_code, reason = "only the benchmark asks")]
    pub fn peak_memory(&self) -> Option<u64> {
        self.memory_as("VmHWM:")
    }

    /// The memory that a page's process of this browser has in use, likewise.
    #[allow(dead_code, reason = "only the benchmark asks")]
    pub fn memory(&self) -> Option<u64> {
        self.memory_as("VmRSS:")
    }

    fn memory_as(&self, counter: &str) -> Option<u64> {
        let profile = self.home.path().to_string_lossy().into_owned();
        let processes = std::fs::read_dir("/proc").ok()?.flatten().map(|entry| entry.path());
        let memory = |process: std::path::PathBuf| -> Option<u64> {
            let command = std::fs::read_to_string(process.join("cmdline")).ok()?;
            let ours = command.contains("--type=renderer") && command.contains(&profile);
            let status = std::fs::read_to_string(process.join("status")).ok().filter(|_| ours)?;
            let line = status.lines().find_map(|line| line.strip_prefix(counter))?.trim().to_owned();
            line.trim_end_matches(" kB").parse().ok()
        };
        Some(processes.filter_map(memory).max()? / 1_000)
    }

    /// Loads the page once more.
    pub fn reload(&self) {
        self.ask(async |client| client.refresh().await);
    }

    /// Presses the browser's Back.
    pub fn back(&self) {
        self.ask(async |client| client.back().await);
    }

    /// Presses the browser's Forward.
    pub fn forward(&self) {
        self.ask(async |client| client.forward().await);
    }

    /// Runs a function's body in the page.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.ask(async |client| client.execute(script, arguments.to_vec()).await)
    }

    /// Runs a function's body in the page; its last argument is a callback for its result.
    #[track_caller]
    pub fn run_to_callback(&self, script: &str, arguments: &[Value]) -> Value {
        self.ask(async |client| client.execute_async(script, arguments.to_vec()).await)
    }

    /// Sends a command of the developer tools' protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.ask(async |client| client.issue_cmd(Beyond { path: "goog/cdp/execute", body }).await)
    }

    /// The browser's log since the last call: `browser` for the console, `performance` for the network.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        let body = json!({ "type": kind });
        let log = self.ask(async |client| client.issue_cmd(Beyond { path: "se/log", body }).await);
        log.as_array().cloned().unwrap_or_default()
    }

    /// Clicks with the mouse on the element that an `XPath` finds, as soon as it can be clicked on.
    #[track_caller]
    pub fn click(&self, path: &str) {
        self.ask(async |client| {
            let deadline = Instant::now() + PATIENCE;
            loop {
                match click_once(client, path).await {
                    Err(error) if is_for_now(&error) && Instant::now() < deadline => sleep(PAUSE).await,
                    outcome => return outcome,
                }
            }
        });
    }

    /// Types into the element that an `XPath` finds.
    #[track_caller]
    pub fn type_into(&self, path: &str, keys: &str) {
        self.ask(async |client| find(client, path).await?.send_keys(keys).await);
    }

    /// Presses keys together, wherever the focus is, and lets them go.
    pub fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.ask(async |client| client.perform_actions(actions).await);
    }

    /// Prints the page as a PDF with the browser's own margins and without backgrounds, as people do.
    pub fn print(&self, width_cm: f64, height_cm: f64) -> Vec<u8> {
        let size = PrintSize { width: width_cm, height: height_cm };
        let configuration = PrintConfigurationBuilder::default().size(size).build().expect("a size of paper");
        self.ask(async |client| client.print(configuration).await)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // An error only means that the browser has ended already.
            drop(self.runtime.block_on(client.close()));
        }
    }
}

async fn find(client: &Client, path: &str) -> Result<Element, CmdError> {
    client.find(Locator::XPath(path)).await
}

async fn click_once(client: &Client, path: &str) -> Result<(), CmdError> {
    let element = find(client, path).await?;
    // To the middle of the window: the driver scrolls it only to an edge, where something may cover it.
    let place = serde_json::to_value(&element).map_err(CmdError::Json)?;
    client.execute("arguments[0].scrollIntoView({ block: 'center' })", vec![place]).await?;
    element.click().await
}

/// Returns `true` if a click may work when tried again: a page that is being drawn moves, covers and replaces its
/// parts.
fn is_for_now(error: &CmdError) -> bool {
    error.is_no_such_element()
        || error.is_stale_element_reference()
        || error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(error) if error.error == ErrorStatus::ElementClickIntercepted)
}
