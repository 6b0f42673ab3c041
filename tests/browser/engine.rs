//! The engines that the page is to run in, with their programs and the settings of their drivers.

use super::{Options, environment};
use serde_json::{Map, Value, json};
use std::{
    fmt::{self, Display, Formatter},
    path::{Path, PathBuf},
};

/// The width and height of windows, in pixels.
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

    /// Returns `true` if this machine has it.
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

    /// The environment variables that name its program and its driver.
    fn variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROME", "CHROMEDRIVER"),
            Self::Firefox => ("FIREFOX", "GECKODRIVER"),
            Self::WebKit => ("MINIBROWSER", "WEBKITWEBDRIVER"),
        }
    }

    /// Returns `true` if its driver can print.
    pub fn prints(self) -> bool {
        self != Self::WebKit
    }

    /// Returns `true` if it needs a display, which may be a virtual one.
    pub fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    /// The arguments of its driver for listening on this port.
    pub fn arguments(self, port: u16) -> Vec<String> {
        let listens = format!("--port={port}");
        match self {
            Self::Chromium | Self::WebKit => vec![listens],
            // By default, several drivers at once would use the same ports.
            Self::Firefox => vec![listens, "--websocket-port=0".to_owned(), "--marionette-port=0".to_owned()],
        }
    }

    /// The capabilities of a browser with this folder of its own.
    pub fn capabilities(self, home: &Path, downloads: &Path, options: Options) -> Map<String, Value> {
        let mut capabilities = json!({
            // In milliseconds: a page that hangs fails the test instead of blocking it forever.
            "timeouts": { "pageLoad": 30_000, "script": 30_000 },
            // The page should show no dialogue: one has to fail the test and not be dismissed.
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
        // The pipe closes when the driver ends, and then the browser ends too.
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
            // Otherwise scripts wait until somebody says that they are wanted.
            "safebrowsing.enabled": true,
            // 2 blocks all cookies, and 1 is the default.
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
            // 2 refuses everything that a page wants to store, and 5 is the default.
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
