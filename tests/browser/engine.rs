//! The engines that the page is to run in: how each is started, and what its driver is told.

use super::{Options, environment};
use serde_json::{Map, Value, json};
use std::{
    fmt::{self, Display, Formatter},
    path::{Path, PathBuf},
};

/// How wide and high windows are made, in pixels.
pub const WINDOW: (u32, u32) = (1440, 1000);

/// An engine, in the browser that the tests run it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge and most others.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and GNOME's browser.
    WebKit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Whether this machine has it.
    pub fn is_here(self) -> bool {
        self == Self::Chromium || environment::is_named(self.variables().0)
    }

    /// Its program.
    pub fn browser(self) -> PathBuf {
        environment::named_by(self.variables().0)
    }

    /// The program that drives it.
    pub fn driver(self) -> PathBuf {
        environment::named_by(self.variables().1)
    }

    /// Where this run is told of its program and of its driver.
    fn variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROME", "CHROMEDRIVER"),
            Self::Firefox => ("FIREFOX", "GECKODRIVER"),
            Self::WebKit => ("MINIBROWSER", "WEBKITWEBDRIVER"),
        }
    }

    /// Whether its driver prints.
    pub fn prints(self) -> bool {
        self != Self::WebKit
    }

    /// Whether it can't do without a display, be it one that nobody sees.
    pub fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    /// What its driver is started with to listen on this port.
    pub fn arguments(self, port: u16) -> Vec<String> {
        let listens = format!("--port={port}");
        match self {
            Self::Chromium | Self::WebKit => vec![listens],
            // Ports that several of these would have in common.
            Self::Firefox => vec![listens, "--websocket-port=0".to_owned(), "--marionette-port=0".to_owned()],
        }
    }

    /// What a browser with this folder of its own is asked to be.
    pub fn capabilities(self, home: &Path, downloads: &Path, options: Options) -> Map<String, Value> {
        let mut capabilities = json!({
            // In milliseconds: a page that hangs is a failure, and not a run without end.
            "timeouts": { "pageLoad": 30_000, "script": 30_000 },
            // A question that the page puts is a fault, which is to be seen and not clicked away.
            "unhandledPromptBehavior": "ignore",
        });
        let (name, own) = match self {
            Self::Chromium => {
                let mut logs = json!({ "browser": "ALL" });
                if options.watches_network {
                    logs["performance"] = "ALL".into();
                }
                capabilities["goog:loggingPrefs"] = logs;
                ("goog:chromeOptions", chromium(home, downloads, options))
            }
            Self::Firefox => ("moz:firefoxOptions", firefox(downloads, options)),
            Self::WebKit => ("webkitgtk:browserOptions", json!({ "args": ["--automation"] })),
        };
        capabilities[name] = own;
        capabilities[name]["binary"] = self.browser().to_string_lossy().into();
        let Value::Object(capabilities) = capabilities else { unreachable!("it is written as an object") };
        capabilities
    }
}

fn chromium(home: &Path, downloads: &Path, options: Options) -> Value {
    let compilers = if options.interprets { "--no-opt --no-maglev --no-sparkplug" } else { "" };
    json!({
        // The pipe ends with the driver, and the browser with the pipe.
        "args": [
            "--remote-debugging-pipe", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-extensions",
            "--disable-component-extensions-with-background-pages", "--disable-component-update", "--disable-sync",
            format!("--window-size={},{}", WINDOW.0, WINDOW.1), format!("--js-flags={compilers}"),
            format!("--user-data-dir={}", home.join("profile").display()), "about:blank",
        ],
        "prefs": {
            "download.default_directory": downloads,
            "download.prompt_for_download": false,
            // What a person sets who blocks all cookies; 1 is the usual.
            "profile.default_content_setting_values.cookies": if options.blocks_storage { 2 } else { 1 },
        },
    })
}

fn firefox(downloads: &Path, options: Options) -> Value {
    json!({
        "args": ["-headless", format!("--width={}", WINDOW.0), format!("--height={}", WINDOW.1)],
        "prefs": {
            "browser.download.folderList": 2,
            "browser.download.dir": downloads,
            "browser.download.alwaysOpenPanel": false,
            // 2 refuses what a page wants to store, and 5 is the usual.
            "network.cookie.cookieBehavior": if options.blocks_storage { 2 } else { 5 },
        },
    })
}

impl Display for Engine {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}
