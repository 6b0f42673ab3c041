//! Programs that the machine's package manager installs.

use crate::{Outcome, machine};
use std::{path::PathBuf, process::Command};

/// A program and its names.
pub struct Program {
    what: &'static str,
    why: &'static str,
    /// Its names on the PATH, and full paths where it is not on the PATH.
    names: &'static [&'static str],
    /// The packages to try in each manager, in the order of `MANAGERS`.
    packages: [&'static [&'static str]; MANAGERS.len()],
}

/// A package manager.
struct Manager {
    program: &'static str,
    refresh: &'static [&'static str],
    install: &'static [&'static str],
    as_root: bool,
}

const MANAGERS: [Manager; 6] = [
    Manager { program: "apt-get", refresh: &["update"], install: &["install", "--yes"], as_root: true },
    Manager { program: "dnf", refresh: &[], install: &["install", "--assumeyes"], as_root: true },
    Manager {
        program: "pacman",
        refresh: &["--sync", "--refresh"],
        install: &["--sync", "--needed", "--noconfirm"],
        as_root: true,
    },
    Manager { program: "zypper", refresh: &[], install: &["--non-interactive", "install"], as_root: true },
    Manager { program: "apk", refresh: &["update"], install: &["add"], as_root: true },
    Manager { program: "brew", refresh: &[], install: &["install"], as_root: false },
];

/// The browser.
pub const BROWSER: Program = Program {
    what: "Chromium",
    why: "the browser that the tests run the page in",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    packages: [
        &["chromium", "chromium-browser"],
        &["chromium"],
        &["chromium"],
        &["chromium"],
        &["chromium"],
        &["google-chrome"],
    ],
};

/// The browser's `WebDriver`.
pub const DRIVER: Program = Program {
    what: "ChromeDriver",
    why: "through which the tests drive the browser",
    names: &["chromedriver"],
    packages: [
        &["chromium-driver", "chromium-chromedriver"],
        &["chromedriver"],
        &["chromium"],
        &["chromedriver"],
        &["chromium-chromedriver"],
        &["chromedriver"],
    ],
};

/// The second browser.
pub const FIREFOX: Program = Program {
    what: "Firefox",
    why: "the second browser that the tests run the page in",
    names: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    packages: [
        &["firefox-esr", "firefox"],
        &["firefox"],
        &["firefox"],
        &["MozillaFirefox"],
        &["firefox"],
        &["firefox"],
    ],
};

/// The third browser's `WebDriver`. `WebKitGTK` exists only on Linux.
pub const WEBKIT_DRIVER: Program = Program {
    what: "WebKitWebDriver",
    why: "through which the tests drive WebKit",
    names: &["WebKitWebDriver"],
    packages: [
        &["webkit2gtk-driver"],
        &["webkit2gtk4.1", "webkitgtk6.0"],
        &["webkit2gtk-4.1", "webkitgtk-6.0"],
        &["webkit2gtk3-devel", "webkit-driver"],
        &["webkit2gtk-4.1"],
        &[],
    ],
};

/// The third browser: a minimal one for the engine. Systems install it next to the library, off the PATH.
pub const WEBKIT: Program = Program {
    what: "WebKit's MiniBrowser",
    why: "the third browser that the tests run the page in",
    names: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkitgtk-6.0/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkitgtk-6.0/MiniBrowser",
    ],
    packages: [
        &["libwebkit2gtk-4.1-0", "libwebkit2gtk-4.0-37"],
        &["webkit2gtk4.1", "webkitgtk6.0"],
        &["webkit2gtk-4.1", "webkitgtk-6.0"],
        &["webkit2gtk3-minibrowser"],
        &["webkit2gtk-4.1"],
        &[],
    ],
};

/// A virtual display for programs that need one.
pub const DISPLAY: Program = Program {
    what: "Xvfb",
    why: "the display that WebKit draws on and nobody sees",
    names: &["Xvfb"],
    packages: [&["xvfb"], &["xorg-x11-server-Xvfb"], &["xorg-server-xvfb"], &["xorg-x11-server-Xvfb"], &["xvfb"], &[]],
};

/// Poppler's reader of a PDF's text.
pub const PDF_TO_TEXT: Program = Program {
    what: "Poppler's pdftotext",
    why: "with which the tests read what was printed",
    names: &["pdftotext"],
    packages: POPPLER,
};

/// Poppler's painter of a PDF's pages.
pub const PDF_TO_IMAGES: Program = Program {
    what: "Poppler's pdftoppm",
    why: "with which the tests look at what was printed",
    names: &["pdftoppm"],
    packages: POPPLER,
};

const POPPLER: [&[&str]; MANAGERS.len()] =
    [&["poppler-utils"], &["poppler-utils"], &["poppler"], &["poppler-tools"], &["poppler-utils"], &["poppler"]];

/// Node's package manager.
pub const NPM: Program = Program {
    what: "npm",
    why: "which fetches axe-core, the accessibility checker of the tests",
    names: &["npm"],
    packages: [&["npm"], &["nodejs-npm", "npm"], &["npm"], &["npm-default", "npm"], &["npm"], &["node"]],
};

/// Python, for a checker of exports.
pub const PYTHON: Program = Program {
    what: "Python",
    why: "in which exports are compiled, read and checked",
    names: &["python3"],
    packages: [&["python3"], &["python3"], &["python"], &["python3"], &["python3"], &["python"]],
};

/// Virtual environments, which some systems package separately from Python.
pub const PYTHON_VENV: Program = Program {
    what: "Python's venv",
    why: "so that the tests' packages stay apart from the system's",
    names: &[],
    packages: [&["python3-venv"], &["python3"], &["python"], &["python3"], &["python3"], &["python"]],
};

/// The C++ compiler, for the fuzzer.
pub const CPP: Program = Program {
    what: "a C++ compiler",
    why: "which compiles the fuzzer",
    names: &["c++", "g++", "clang++"],
    packages: [&["g++"], &["gcc-c++"], &["gcc"], &["gcc-c++"], &["g++"], &["llvm"]],
};

/// The checker of shell scripts.
pub const SHELLCHECK: Program = Program {
    what: "ShellCheck",
    why: "which reads the scripts that are exported",
    names: &["shellcheck"],
    packages: [&["shellcheck"], &["ShellCheck"], &["shellcheck"], &["ShellCheck"], &["shellcheck"], &["shellcheck"]],
};

/// The scanner whose command lines are exported.
pub const NMAP: Program = Program {
    what: "nmap",
    why: "which runs the command lines that are exported",
    names: &["nmap"],
    packages: [&["nmap"]; MANAGERS.len()],
};

/// The firewalls into which exports are loaded. They exist only on Linux.
pub const FIREWALLS: [Program; 2] = [
    Program {
        what: "nftables",
        why: "the firewall that the tests load the nftables export into",
        names: &["nft", "/usr/sbin/nft"],
        packages: [&["nftables"]; MANAGERS.len()],
    },
    Program {
        what: "iptables",
        why: "the firewall that the tests load the iptables export into",
        names: &["iptables-restore", "/usr/sbin/iptables-restore"],
        packages: [&["iptables"]; MANAGERS.len()],
    },
];

/// Installs a package without a program to look for; its users notice if that failed.
pub fn install(program: &Program) -> Outcome {
    let missing = || format!("{} is missing, {}: install it.", program.what, program.why);
    let index = MANAGERS.iter().position(|manager| machine::find(&[manager.program]).is_some()).ok_or_else(missing)?;
    for package in program.packages[index] {
        MANAGERS[index].install(package, program);
    }
    Ok(())
}

/// Finds the program, or installs it.
pub fn ensure(program: &Program) -> Outcome<PathBuf> {
    if let Some(found) = machine::find(program.names) {
        return Ok(found);
    }
    let missing = format!("{} is missing, {}", program.what, program.why);
    let Some(index) = MANAGERS.iter().position(|manager| machine::find(&[manager.program]).is_some()) else {
        let names: Vec<_> = MANAGERS.iter().map(|manager| manager.program).collect();
        let names = names.join(", ");
        return Err(format!("{missing}: install it; no package manager known here ({names}) is on the PATH."));
    };
    let manager = &MANAGERS[index];
    for package in program.packages[index] {
        manager.install(package, program);
        if let Some(found) = machine::find(program.names) {
            return Ok(found);
        }
    }
    let Some(package) = program.packages[index].first() else {
        return Err(format!("{missing}: {} has no package of it known here; install it.", manager.program));
    };
    let line = format!("{} {} {package}", manager.program, manager.install.join(" "));
    Err(format!("{missing}: it could not be installed here; try `{line}` as an administrator."))
}

impl Manager {
    /// Tries to install a package; whether that worked is checked by looking for the program.
    fn install(&self, package: &str, program: &Program) {
        let mut install = self.command(self.install);
        install.arg(package);
        machine::announce(program.what, program.why, &install);
        if !machine::succeeds(&mut install) && !self.refresh.is_empty() {
            eprintln!("\nThe list of packages may be old or missing: fetching it, to try once more.\n");
            let _ = machine::succeeds(&mut self.command(self.refresh)) && machine::succeeds(&mut install);
        }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let sudo = self.as_root && !is_root() && machine::find(&["sudo"]).is_some();
        let mut command = Command::new(if sudo { "sudo" } else { self.program });
        if sudo {
            command.arg(self.program);
        }
        command.args(arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
}

fn is_root() -> bool {
    machine::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}
