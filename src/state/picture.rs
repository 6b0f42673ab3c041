//! The picture of the plan: its two views, its size, and its files.

use super::{AppState, Derived, Effect};
use crate::{
    diagram::{Colours, Drawing, MapSelection, ZoneMap, draw, svg},
    document::PortDocument,
    plan::Detail,
};
use strum::{IntoStaticStr, VariantArray};

/// The two views of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Picture {
    /// Zones around the firewall.
    #[default]
    Map,
    /// A line for each pair of groups, one below the other.
    Ladder,
}

/// The size of the map on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
pub enum Zoom {
    /// As wide as its place.
    Fit,
    /// The size at which all words are legible; the page scrolls it.
    #[default]
    #[strum(serialize = "Full size")]
    Full,
}

impl Picture {
    /// Both, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Zoom {
    /// Both, in the order they are offered.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Derived {
    /// The map of the plan; `None` if there is nothing on it, or too much.
    #[must_use]
    pub fn zone_map(&self, document: &PortDocument) -> Option<ZoneMap> {
        ZoneMap::new(document, &self.plan, &self.matrix)
    }

    /// The drawing of a view.
    #[must_use]
    pub fn drawing(&self, document: &PortDocument, picture: Picture) -> Option<Drawing> {
        match picture {
            Picture::Map => Some(self.zone_map(document)?.draw()),
            Picture::Ladder => Some(draw(&self.sketch(document)?)),
        }
    }

    /// A drawing as an SVG file.
    #[must_use]
    pub fn svg_file(&self, document: &PortDocument, drawing: &Drawing, colours: Colours) -> String {
        let project = self.plan.details().get(Detail::Project);
        let title = if project.is_empty() { "Port Matrix" } else { project };
        svg(drawing, title, &self.matrix.summary(document), colours)
    }
}

impl AppState {
    /// Chooses a part of the map; the chosen part is left again.
    pub(super) fn map_part_pressed(&mut self, part: MapSelection) {
        self.view.selection = if self.view.selection.as_ref() == Some(&part) { None } else { Some(part) };
    }

    /// Leaves the chosen part. The button that did it is gone then: the focus goes to what was around it.
    pub(super) fn show_all_pressed(&mut self) {
        self.view.selection = None;
        self.effects.push(Effect::Focus("chosen-rules".to_owned()));
    }

    /// Saves the view on the screen as an SVG file.
    pub(super) fn save_svg(&mut self) {
        if let Some(drawing) = self.derived.drawing(&self.document, self.view.picture) {
            let file = self.derived.svg_file(&self.document, &drawing, Colours::OfScreen);
            self.download(".svg", "image/svg+xml", file.into_bytes());
        }
    }

    /// Saves the view on the screen as a PNG file.
    pub(super) fn save_png(&mut self) {
        if let Some(drawing) = self.derived.drawing(&self.document, self.view.picture) {
            let svg = self.derived.svg_file(&self.document, &drawing, Colours::Light);
            let (name, width, height) = (self.file_name(".png"), drawing.width, drawing.height);
            self.effects.push(Effect::DownloadPng { name, svg, width, height });
        }
    }
}
