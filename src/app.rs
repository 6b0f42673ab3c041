//! The whole program without a browser: its state, what can happen to it, and what follows from it.
//!
//! [`State`] holds what the user typed and chose; [`Report`] is everything that follows. Actions are facts in the
//! past tense, and [`State::update`] is the only way in.

mod control;
mod history;
mod origin;
mod report;
mod view;

pub use control::{Control, detail_name, meaning};
pub use origin::{Origin, Sources};
pub use report::Report;
pub use view::{Layout, TITLE_BLOCK, View};

use crate::{
    document::{Feature, Id, Party, PortDocument},
    link::{self, ParsedPlan},
    matrix::{Column, Grouping},
    plan::{Detail, Draft, GroupField, GroupKey, group_name, hosts_text},
};
use history::{Field, History};
use std::rc::Rc;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A role was added to the plan or taken out.
    PickedRole(Id<Party>, bool),
    /// A feature was switched on or off.
    PickedFeature(Id<Feature>, bool),
    /// Rules of an optional basis were included or left out.
    PickedAdvised(bool),
    /// A port field's text changed.
    TypedPort(Id<Feature>, String),
    /// A field of the title block changed.
    TypedDetail(Detail, String),
    /// A field of a group changed.
    TypedGroup(GroupKey, GroupField, String),
    /// Two groups were let meet or kept apart.
    PickedPeer(GroupKey, GroupKey, bool),
    /// A role or party got another group.
    Split(Id<Party>),
    /// A group was copied.
    Duplicated(GroupKey),
    /// A group changed places with the one before it.
    MovedUp(GroupKey),
    /// A group was taken out.
    Removed(GroupKey),
    /// The last change was taken back.
    Undid,
    /// A change taken back was made again.
    Redid,
    /// Everything was set back to the defaults.
    StartedOver,
    /// Another link was opened on the page; its notation.
    OpenedLink(String),
    /// A plan file was opened; its name and its text.
    OpenedFile(String, String),
    /// A file could not be read, or is no JSON; its name and the reason.
    FailedToOpen(String, String),
    /// The notices were read.
    DismissedNotices,
    /// Something came up outside that is to be said until it is read.
    Noticed(&'static str),
    /// Something was done outside, such as copying the link, that is to be said.
    Said(String),
    /// The rules or the grid were chosen.
    ChoseLayout(Layout),
    /// Another grouping of the rules was chosen.
    ChoseGrouping(Grouping),
    /// A column's heading was pressed.
    SortedBy(Column),
    /// The search text changed.
    TypedFilter(String),
    /// An export format was chosen, by its name.
    ChoseFormat(String),
    /// A row, or a part of the page, was unfolded or folded.
    Folded(String),
}

/// Everything that is not derived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    document: &'static PortDocument,
    draft: Rc<Draft>,
    history: History,
    origin: Origin,
    /// What is to be said about what was opened.
    notices: Vec<String>,
    /// The last thing done outside the plan, for the status line.
    said: String,
    view: View,
    /// Whether the plan came from the address bar and is still that: then the address stays as it is. A bare address
    /// stays bare until there is something to share.
    as_in_address: bool,
    /// Whether the user changed the plan since it was opened: only then is it this browser's last plan.
    changed: bool,
}

impl State {
    /// The state the page opens in.
    #[must_use]
    pub fn open(document: &'static PortDocument, sources: &Sources) -> Self {
        let (origin, notation) = sources.first();
        let reading = match notation {
            Some(notation) => link::read(document, notation),
            None => ParsedPlan::default_plan(document),
        };
        let mut state = Self {
            draft: Rc::new(reading.draft),
            document,
            history: History::default(),
            as_in_address: matches!(origin, Origin::Link | Origin::Defaults),
            origin,
            notices: reading.notices,
            said: String::new(),
            view: View::default(),
            changed: false,
        };
        if state.origin == Origin::LastPlan && !state.notices.is_empty() {
            state.noticed("In this browser's storage it stays as it was until you change something.");
        }
        state.show_title_block();
        state
    }

    /// The port document.
    #[must_use]
    pub fn document(&self) -> &'static PortDocument {
        self.document
    }

    /// What is typed and chosen.
    #[must_use]
    pub fn draft(&self) -> &Rc<Draft> {
        &self.draft
    }

    /// How the result is looked at.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Where the plan came from, in words.
    #[must_use]
    pub fn origin(&self) -> String {
        self.origin.words(self.changed)
    }

    /// What is to be said about what was opened.
    #[must_use]
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The last thing done outside the plan.
    #[must_use]
    pub fn said(&self) -> &str {
        &self.said
    }

    /// Whether there is something to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Whether the address bar is to get the plan's link. A link just opened stays as it was sent, damage and all.
    #[must_use]
    pub fn address_is_behind(&self) -> bool {
        !self.as_in_address
    }

    /// Whether the plan is the user's own work, to be found again when the page is opened without a link.
    #[must_use]
    pub fn is_own_work(&self) -> bool {
        self.changed
    }

    /// Takes in what happened.
    pub fn update(&mut self, action: Action) {
        match action {
            Action::PickedRole(role, on) => self.edit(Field::Choice).roles.set(role, on),
            Action::PickedFeature(feature, on) => self.edit(Field::Choice).features.set(feature, on),
            Action::PickedAdvised(on) => self.edit(Field::Choice).advised = on,
            Action::TypedPort(feature, text) => {
                let document = self.document;
                self.edit(Field::Port(feature)).set_port_text(document, feature, text);
            }
            Action::TypedDetail(detail, text) => self.edit(Field::Detail(detail)).details.set(detail, text),
            Action::TypedGroup(group, field, text) => self.typed_group(group, field, text),
            Action::PickedPeer(one, other, meet) => self.edit(Field::Choice).set_peer(one, other, meet),
            Action::Split(party) => _ = self.edit_if(|draft| draft.split(party)),
            Action::Duplicated(group) => _ = self.edit_if(|draft| draft.duplicate_group(group)),
            Action::MovedUp(group) => _ = self.edit_if(|draft| draft.move_group_up(group)),
            Action::Removed(group) => self.removed(group),
            Action::StartedOver => {
                let new = Draft::new(self.document);
                if *self.draft != new {
                    *self.edit(Field::Choice) = new;
                }
                self.origin = Origin::Defaults;
                self.notices.clear();
            }
            Action::Undid => self.travel(History::undo),
            Action::Redid => self.travel(History::redo),
            Action::OpenedLink(notation) => self.opened_link(&notation),
            Action::OpenedFile(name, file) => self.opened_file(name, &file),
            Action::FailedToOpen(name, reason) => self.refused(&name, &reason),
            Action::DismissedNotices => self.notices.clear(),
            Action::Noticed(words) => self.noticed(words),
            Action::Said(words) => self.said = words,
            Action::ChoseLayout(layout) => self.view.layout = layout,
            Action::ChoseGrouping(grouping) => self.view.grouping = grouping,
            Action::SortedBy(column) => self.view.sort_by(column),
            Action::TypedFilter(text) => self.view.filter = text,
            Action::ChoseFormat(name) => self.view.format = name,
            Action::Folded(name) => self.view.fold(name),
        }
    }

    /// The draft, to be changed by the user's hand and in a way that can be taken back.
    fn edit(&mut self, field: Field) -> &mut Draft {
        self.history.record(self.draft.clone(), field);
        self.by_hand();
        Rc::make_mut(&mut self.draft)
    }

    /// An edit that tells whether it changed anything: only then is there something to take back.
    fn edit_if(&mut self, edit: impl FnOnce(&mut Draft) -> bool) -> bool {
        let mut draft = self.draft.clone();
        let changed = edit(Rc::make_mut(&mut draft));
        if changed {
            *self.edit(Field::Choice) = Rc::unwrap_or_clone(draft);
        }
        changed
    }

    fn typed_group(&mut self, at: GroupKey, field: GroupField, text: String) {
        let hosts = hosts_text(self.document, at.party);
        let draft = self.edit(Field::Group(at, field));
        let Some(group) = draft.group_mut(at) else { return };
        match field {
            GroupField::Name => group.name = text,
            GroupField::Zone => group.zone = text,
            GroupField::Addresses => group.addresses = (text != hosts).then_some(text),
            GroupField::Port(feature) => group.set_port_text(feature, text),
        }
        draft.prune_default_group(at.party);
    }

    fn removed(&mut self, group: GroupKey) {
        let name = group_name(self.document, group, &self.draft.group(group));
        if self.edit_if(|draft| draft.remove_group(group)) {
            self.said = format!("Removed {name}. Undo brings it back.");
        }
    }

    fn by_hand(&mut self) {
        self.as_in_address = false;
        self.changed = true;
        self.said.clear();
    }

    fn travel(&mut self, step: fn(&mut History, Rc<Draft>) -> Option<Rc<Draft>>) {
        if let Some(draft) = step(&mut self.history, self.draft.clone()) {
            self.draft = draft;
            self.by_hand();
        }
    }

    /// The address changed under the page: a link was pasted, or Back and Forward were pressed.
    fn opened_link(&mut self, notation: &str) {
        if notation == link::write(self.document, &self.draft) {
            return;
        }
        let reading = link::read(self.document, notation);
        self.history.record(std::mem::replace(&mut self.draft, Rc::new(reading.draft)), Field::Choice);
        self.notices = reading.notices;
        self.origin = Origin::Link;
        self.said.clear();
        self.as_in_address = true;
        self.changed = false;
        self.show_title_block();
    }

    fn opened_file(&mut self, name: String, file: &str) {
        match link::read_file(self.document, file) {
            Ok(reading) => {
                *self.edit(Field::Choice) = reading.draft;
                self.notices = reading.notices;
                self.said = format!("Opened {name}.");
                self.origin = Origin::File(name);
                self.changed = true;
                self.show_title_block();
            }
            Err(error) => self.refused(&name, &error.to_string()),
        }
    }

    /// What was filled in by whoever made the plan is to be seen.
    fn show_title_block(&mut self) {
        let filled = Detail::ALL.iter().any(|&detail| !self.draft.details.get(detail).is_empty());
        if filled && !self.view.shows(TITLE_BLOCK) {
            self.view.fold(TITLE_BLOCK.to_owned());
        }
    }

    fn noticed(&mut self, words: &str) {
        if !self.notices.iter().any(|notice| notice == words) {
            self.notices.push(words.to_owned());
        }
    }

    fn refused(&mut self, name: &str, reason: &str) {
        self.notices = vec![format!("{name} was not opened, and the plan stays as it was. {reason}.")];
    }
}
