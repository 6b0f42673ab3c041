//! Folders that are gone after the test.

use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A new, empty folder; dropping it removes it with its content.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes a folder in the build's folder for temporary files: a browser from a sandboxed package may not see `/tmp`.
    pub fn new() -> Self {
        static LAST: AtomicUsize = AtomicUsize::new(0);
        let name = format!("browser-{}-{}", process::id(), LAST.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).unwrap_or_else(|error| panic!("{} can't be made ({error}).", path.display()));
        Self(path)
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let file = self.0.join(name);
        fs::write(&file, content).unwrap_or_else(|error| panic!("{} can't be written ({error}).", file.display()));
        file
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser that is just ending may still write; files that are left are in the build's folder.
        drop(fs::remove_dir_all(&self.0));
    }
}
