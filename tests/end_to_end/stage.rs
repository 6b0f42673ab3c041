//! The engine that a test runs in, and the place that the page is opened from.

use crate::{
    browser::{Engine, Scratch, page_file},
    words::opened,
};
use port_matrix::state::Origin;
use std::{
    fmt::{self, Display, Formatter},
    fs,
    path::PathBuf,
};

/// A place that the page is opened from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A host, under plain HTTP.
    Host,
    /// A disk: the same file that a host would have.
    File,
    /// A disk: a copy that the page saved of itself in this engine.
    Copy,
}

impl Place {
    /// Every place.
    pub const ALL: [Self; 3] = [Self::Host, Self::File, Self::Copy];
}

impl Display for Place {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Host => "host",
            Self::File => "file",
            Self::Copy => "copy",
        })
    }
}

/// An engine and a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The engine.
    pub engine: Engine,
    /// The place.
    pub place: Place,
}

impl Stage {
    /// Every engine with every place.
    pub fn all() -> impl Iterator<Item = Self> {
        Engine::ALL.into_iter().flat_map(|engine| Place::ALL.map(|place| Self { engine, place }))
    }

    /// The page's sentence about the origin of its plan when nothing was opened or changed yet.
    pub fn origin(self) -> String {
        opened(&if self.place == Place::Copy { Origin::SavedCopy } else { Origin::Defaults })
    }

    /// The page as a file in this folder, under a name that needs escapes; `None` if the page is on a host.
    pub fn file_in(self, folder: &Scratch) -> Option<PathBuf> {
        let content = match self.place {
            Place::Host => return None,
            Place::File => fs::read(page_file()).expect("the page is read"),
            Place::Copy => crate::offline::copy_of(self.engine),
        };
        Some(folder.write("50% of #1 pages?.html", content))
    }
}

impl Display for Stage {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.engine, self.place)
    }
}
