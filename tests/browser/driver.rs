//! The program that drives a browser, with the display that the browser may need.

use super::{Engine, companion::Companion, environment, patience};
use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::Command,
};

/// A running driver; dropping it ends it, and the display with it.
pub struct Driver {
    /// The address that it listens on.
    pub address: String,
    // Fields are dropped in this order: the process has to end before the display.
    _process: Companion,
    _display: Option<Companion>,
}

impl Driver {
    /// Starts one, with this folder for a home.
    pub fn start(engine: Engine, home: &Path, downloads: &Path) -> Self {
        let port = free_port();
        let mut command = Companion::command(&engine.driver());
        command.args(engine.arguments(port));
        let display = engine.needs_display().then(|| display(home));
        if let Some((_, name)) = &display {
            command.env("DISPLAY", name);
        }
        settle(&mut command, engine, home, downloads);
        if let Some(fonts) = environment::fonts() {
            command.env("FONTCONFIG_FILE", only_fonts_of(&fonts, home));
        }
        let process = Companion::start(command, home);
        let listens = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        patience::until_or(listens, || format!("{engine}'s driver does not listen: {}", process.words()));
        let address = format!("http://127.0.0.1:{port}");
        Self { address, _process: process, _display: display.map(|(display, _)| display) }
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port of this machine is free");
    listener.local_addr().expect("it listens somewhere").port()
}

/// A virtual display, and its name.
fn display(folder: &Path) -> (Companion, String) {
    let mut command = Companion::command(&environment::named_by("XVFB"));
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let display = Companion::start(command, folder);
    let number = || display.words().lines().find_map(|line| line.parse::<u32>().ok());
    patience::until_or(|| number().is_some(), || format!("the display does not start: {}", display.words()));
    let name = number().map(|number| format!(":{number}")).unwrap_or_default();
    (display, name)
}

/// A configuration for a browser that has the fonts of one folder only, under the system's rules of which font replaces
/// which. It is written into the browser's home.
fn only_fonts_of(fonts: &Path, home: &Path) -> PathBuf {
    let (fonts, cache) = (fonts.display(), home.join("font-cache"));
    let configuration = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>{fonts}</dir>\
         <cachedir>{}</cachedir><include ignore_missing=\"yes\">/etc/fonts/conf.d</include></fontconfig>",
        cache.display()
    );
    let file = home.join("fonts.conf");
    fs::write(&file, configuration).unwrap_or_else(|error| panic!("{} can't be written ({error}).", file.display()));
    file
}

/// Gives the browser a home of its own, so that the files that it writes are gone after the tests.
fn settle(command: &mut Command, engine: Engine, home: &Path, downloads: &Path) {
    if engine == Engine::Chromium {
        // It gets its folder as an argument, and finds the system's fonts by the usual home.
        return;
    }
    command.env("HOME", home).env("TMPDIR", home);
    for variable in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XAUTHORITY"] {
        command.env_remove(variable);
    }
    if engine == Engine::WebKit {
        let place = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
        let folder = home.join(".config");
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join("user-dirs.dirs"), place));
        written.unwrap_or_else(|error| panic!("{} can't be written ({error}).", folder.display()));
        // Its own sandbox needs rights that a container does not give, and there may be no graphics hardware.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("WEBKIT_FORCE_SANDBOX", "0");
        command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
        // Nothing here needs the services of a D-Bus.
        command.env("NO_AT_BRIDGE", "1").env("GTK_A11Y", "none").env("GIO_USE_VFS", "local");
        command.env("GSETTINGS_BACKEND", "memory");
    }
}
