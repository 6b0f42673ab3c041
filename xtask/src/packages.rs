//! Programs that the machine's package manager installs.

use crate::{Outcome, machine};
use std::{path::PathBuf, process::Command};

/// A program and its names.
pub struct Program {
    what: &'static str,
    why: &'static str,
    /// Its names on the PATH, and full paths where it is not on the PATH.
    names: Names,
    packages: Packages,
}

/// The packages to try, in this order, with each package manager; none where it has no package of the program.
struct Packages {
    apt: Names,
    dnf: Names,
    pacman: Names,
    zypper: Names,
    apk: Names,
    brew: Names,
}

type Names = &'static [&'static str];

/// A package manager.
struct Manager {
    program: &'static str,
    refresh: Names,
    install: Names,
    as_root: bool,
    packages: fn(&Packages) -> Names,
}

static MANAGERS: [Manager; 6] = [
    Manager {
        program: "apt-get",
        refresh: &["update"],
        install: &["install", "--yes"],
        as_root: true,
        packages: |packages| packages.apt,
    },
    Manager {
        program: "dnf",
        refresh: &[],
        install: &["install", "--assumeyes"],
        as_root: true,
        packages: |packages| packages.dnf,
    },
    Manager {
        program: "pacman",
        refresh: &["--sync", "--refresh"],
        install: &["--sync", "--needed", "--noconfirm"],
        as_root: true,
        packages: |packages| packages.pacman,
    },
    Manager {
        program: "zypper",
        refresh: &[],
        install: &["--non-interactive", "install"],
        as_root: true,
        packages: |packages| packages.zypper,
    },
    Manager {
        program: "apk",
        refresh: &["update"],
        install: &["add"],
        as_root: true,
        packages: |packages| packages.apk,
    },
    Manager {
        program: "brew",
        refresh: &[],
        install: &["install"],
        as_root: false,
        packages: |packages| packages.brew,
    },
];

/// The first browser.
pub const CHROMIUM: Program = Program {
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
    packages: Packages {
        apt: &["chromium", "chromium-browser"],
        dnf: &["chromium"],
        pacman: &["chromium"],
        zypper: &["chromium"],
        apk: &["chromium"],
        brew: &["google-chrome"],
    },
};

/// The first browser's `WebDriver`.
pub const CHROMEDRIVER: Program = Program {
    what: "ChromeDriver",
    why: "through which the tests drive Chromium",
    names: &["chromedriver"],
    packages: Packages {
        apt: &["chromium-driver", "chromium-chromedriver"],
        dnf: &["chromedriver"],
        pacman: &["chromium"],
        zypper: &["chromedriver"],
        apk: &["chromium-chromedriver"],
        brew: &["chromedriver"],
    },
};

/// The second browser.
pub const FIREFOX: Program = Program {
    what: "Firefox",
    why: "the second browser that the tests run the page in",
    names: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    packages: Packages {
        apt: &["firefox-esr", "firefox"],
        dnf: &["firefox"],
        pacman: &["firefox"],
        zypper: &["MozillaFirefox"],
        apk: &["firefox"],
        brew: &["firefox"],
    },
};

/// The third browser's `WebDriver`. `WebKitGTK` exists only on Linux.
pub const WEBKIT_DRIVER: Program = Program {
    what: "WebKitWebDriver",
    why: "through which the tests drive WebKit",
    names: &["WebKitWebDriver"],
    packages: Packages {
        apt: &["webkit2gtk-driver"],
        dnf: &["webkit2gtk4.1", "webkitgtk6.0"],
        pacman: &["webkit2gtk-4.1", "webkitgtk-6.0"],
        zypper: &["webkit2gtk3-devel", "webkit-driver"],
        apk: &["webkit2gtk-4.1"],
        brew: &[],
    },
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
    packages: Packages {
        apt: &["libwebkit2gtk-4.1-0", "libwebkit2gtk-4.0-37"],
        dnf: &["webkit2gtk4.1", "webkitgtk6.0"],
        pacman: &["webkit2gtk-4.1", "webkitgtk-6.0"],
        zypper: &["webkit2gtk3-minibrowser"],
        apk: &["webkit2gtk-4.1"],
        brew: &[],
    },
};

/// A virtual display for programs that need one.
pub const DISPLAY: Program = Program {
    what: "Xvfb",
    why: "the display that WebKit draws on and nobody sees",
    names: &["Xvfb"],
    packages: Packages {
        apt: &["xvfb"],
        dnf: &["xorg-x11-server-Xvfb"],
        pacman: &["xorg-server-xvfb"],
        zypper: &["xorg-x11-server-Xvfb"],
        apk: &["xvfb"],
        brew: &[],
    },
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

const POPPLER: Packages = Packages {
    apt: &["poppler-utils"],
    dnf: &["poppler-utils"],
    pacman: &["poppler"],
    zypper: &["poppler-tools"],
    apk: &["poppler-utils"],
    brew: &["poppler"],
};

/// Node's package manager.
pub const NPM: Program = Program {
    what: "npm",
    why: "which fetches axe-core, the accessibility checker of the tests",
    names: &["npm"],
    packages: Packages {
        apt: &["npm"],
        dnf: &["nodejs-npm", "npm"],
        pacman: &["npm"],
        zypper: &["npm-default", "npm"],
        apk: &["npm"],
        brew: &["node"],
    },
};

/// Python, for a checker of exports.
pub const PYTHON: Program = Program {
    what: "Python",
    why: "in which exports are compiled, read and checked",
    names: &["python3"],
    packages: Packages {
        apt: &["python3"],
        dnf: &["python3"],
        pacman: &["python"],
        zypper: &["python3"],
        apk: &["python3"],
        brew: &["python"],
    },
};

/// Virtual environments, which some systems package separately from Python. They are a module and no program, so there
/// are no names to look for: `python.rs` tries the module, and calls [`install`].
pub const PYTHON_VENV: Program = Program {
    what: "Python's venv",
    why: "so that the tests' packages stay apart from the system's",
    names: &[],
    packages: Packages {
        apt: &["python3-venv"],
        dnf: &["python3"],
        pacman: &["python"],
        zypper: &["python3"],
        apk: &["python3"],
        brew: &["python"],
    },
};

/// The C++ compiler, for the fuzzer.
pub const CPP: Program = Program {
    what: "a C++ compiler",
    why: "which compiles the fuzzer",
    names: &["c++", "g++", "clang++"],
    packages: Packages {
        apt: &["g++"],
        dnf: &["gcc-c++"],
        pacman: &["gcc"],
        zypper: &["gcc-c++"],
        apk: &["g++"],
        brew: &["llvm"],
    },
};

/// The checker of shell scripts.
pub const SHELLCHECK: Program = Program {
    what: "ShellCheck",
    why: "which reads the scripts that are exported",
    names: &["shellcheck"],
    packages: Packages {
        apt: &["shellcheck"],
        dnf: &["ShellCheck"],
        pacman: &["shellcheck"],
        zypper: &["ShellCheck"],
        apk: &["shellcheck"],
        brew: &["shellcheck"],
    },
};

/// The scanner whose command lines are exported.
pub const NMAP: Program = Program {
    what: "nmap",
    why: "which runs the command lines that are exported",
    names: &["nmap"],
    packages: Packages::of_one_name(&["nmap"]),
};

/// The firewalls into which exports are loaded. They exist only on Linux.
pub const FIREWALLS: [Program; 2] = [
    Program {
        what: "nftables",
        why: "the firewall that the tests load the nftables export into",
        names: &["nft", "/usr/sbin/nft"],
        packages: Packages::of_one_name(&["nftables"]),
    },
    Program {
        what: "iptables",
        why: "the firewall that the tests load the iptables export into",
        names: &["iptables-restore", "/usr/sbin/iptables-restore"],
        packages: Packages::of_one_name(&["iptables"]),
    },
];

/// Installs a package without a program to look for; its users notice if that failed.
pub fn install(program: &Program) -> Outcome {
    let missing = || format!("{} is missing, {}: install it.", program.what, program.why);
    let manager = this_machines_manager().ok_or_else(missing)?;
    for package in (manager.packages)(&program.packages) {
        manager.install(package, program);
    }
    Ok(())
}

/// Finds the program, or installs it.
pub fn ensure(program: &Program) -> Outcome<PathBuf> {
    if let Some(found) = machine::find(program.names) {
        return Ok(found);
    }
    let missing = format!("{} is missing, {}", program.what, program.why);
    let Some(manager) = this_machines_manager() else {
        let names: Vec<_> = MANAGERS.iter().map(|manager| manager.program).collect();
        let names = names.join(", ");
        return Err(format!("{missing}: install it; no package manager known here ({names}) is on the PATH."));
    };
    let packages = (manager.packages)(&program.packages);
    for package in packages {
        manager.install(package, program);
        if let Some(found) = machine::find(program.names) {
            return Ok(found);
        }
    }
    let Some(package) = packages.first() else {
        return Err(format!("{missing}: {} has no package of it known here; install it.", manager.program));
    };
    let line = format!("{} {} {package}", manager.program, manager.install.join(" "));
    Err(format!("{missing}: it could not be installed here; try `{line}` as an administrator."))
}

/// The first package manager that is found on the PATH.
fn this_machines_manager() -> Option<&'static Manager> {
    MANAGERS.iter().find(|manager| machine::find(&[manager.program]).is_some())
}

impl Packages {
    /// Packages of the same names with every package manager.
    const fn of_one_name(names: Names) -> Self {
        Self { apt: names, dnf: names, pacman: names, zypper: names, apk: names, brew: names }
    }
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
