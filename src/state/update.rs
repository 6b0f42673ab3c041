//! The handling of actions.

use super::{
    Action, AppState, CopyKind, Derived, Effect, Origin,
    history::{Field, History, Step},
};
use crate::{
    document::{Id, Party},
    link,
    matrix::implied_action,
    plan::{Draft, GroupField, GroupKey, GroupState, OpeningAction, OpeningKey, group_name, hosts_text},
    report::clipboard,
};
use std::rc::Rc;
use yew::Reducible;

const LINK_REFUSED: &str = "The browser refused to copy. The link stands under “Link”, ready to be copied by hand.";
const EXPORT_REFUSED: &str = "The browser refused to copy: save the export instead.";

impl Reducible for AppState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Rc::unwrap_or_clone(self);
        state.update(action);
        Rc::new(state)
    }
}

impl AppState {
    /// Handles an action. [`Self::effects`] then has the effects that it asks of the browser.
    pub fn update(&mut self, action: Action) {
        self.effects.clear();
        let (before, was_own_work) = (Rc::clone(&self.draft), self.is_own_work);
        self.apply(action);
        let changed = !Rc::ptr_eq(&self.draft, &before);
        if changed {
            self.derived = Rc::new(Derived::from_draft(&self.document, &self.draft));
        }
        if changed || self.is_own_work != was_own_work {
            self.keep_plan();
        }
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::RoleToggled(role, on) => self.edit(Field::Choice, |draft| draft.roles.set(role, on)),
            Action::FeatureToggled(feature, on) => self.edit(Field::Choice, |draft| draft.features.set(feature, on)),
            Action::AdvisedToggled(on) => self.edit(Field::Choice, |draft| draft.advised = on),
            Action::PortTyped(feature, text) => {
                let document = Rc::clone(&self.document);
                self.edit(Field::Port(feature), |draft| draft.set_port_text(&document, feature, text));
            }
            Action::DetailTyped(detail, text) => {
                self.edit(Field::Detail(detail), |draft| draft.details.set(detail, text));
            }
            Action::GroupTyped(group, field, text) => self.group_typed(group, field, text),
            Action::GroupStateChosen(group, state) => self.group_state_chosen(group, state),
            Action::OpeningActionChosen(opening, action) => self.opening_action_chosen(opening, action),
            Action::PeerToggled(one, other, on) => self.edit(Field::Choice, |draft| draft.set_peer(one, other, on)),
            Action::GroupAdded(party) => self.group_added(party),
            Action::GroupDuplicated(group) => self.edit(Field::Choice, |draft| _ = draft.duplicate_group(group)),
            Action::GroupMovedUp(group) => self.edit(Field::Choice, |draft| _ = draft.move_group_up(group)),
            Action::GroupRemoved(group) => self.group_removed(group),
            Action::Undone => self.apply_history_step(History::undo),
            Action::Redone => self.apply_history_step(History::redo),
            Action::StartedOver => self.started_over(),
            Action::LinkOpened(serialized) => self.link_opened(&serialized),
            Action::RecentPlanOpened(id) => self.recent_plan_opened(&id),
            Action::RecentPlanForgotten(id) => self.recent_plan_forgotten(id),
            Action::RecentPlansChanged(plans) => self.recent_plans_changed(plans),
            Action::CopyEditsOpened => self.copy_edits_opened(),
            Action::CopyEditsDeclined => self.copy_edits = None,
            Action::FileOpened(name, text) => self.file_opened(name, &text),
            Action::FileRefused(name, reason) => self.file_refused(&name, &reason),
            Action::NoticesDismissed => self.notices.clear(),
            Action::NoticeAdded(notice) => self.add_notice(notice.message()),
            Action::StatusChanged(message) => self.status_message = message,
            Action::LayoutChosen(layout) => self.view.layout = layout,
            Action::GroupingChosen(grouping) => self.view.grouping = grouping,
            Action::ColumnSorted(column) => self.view.sort_by(column),
            Action::FilterTyped(text) => self.view.filter = text,
            Action::FormatChosen(id) => self.view.format = id,
            Action::PanelToggled(panel) => self.view.toggle_panel(panel),
            Action::ReasonsToggled(flow) => self.view.toggle_reasons(flow),
            Action::CopyPressed(kind) => self.copy(kind),
            Action::SavePlanPressed => {
                let text = link::write_file(&self.document, &self.draft);
                self.download("json", "application/json", text.into_bytes());
            }
            Action::SaveCopyPressed => {
                let is_new = self.copy_key.is_none() || self.is_not_in_file() || self.origin != Origin::SavedCopy;
                self.effects.push(Effect::DownloadPage { name: self.file_name("html"), is_new });
            }
            Action::SaveExportPressed => self.save_export(),
            Action::SaveDiagramPressed => {
                if let Some(file) = self.derived.diagram_file(&self.document) {
                    self.download("svg", "image/svg+xml", file.into_bytes());
                }
            }
            Action::PrintPressed => self.effects.push(Effect::Print),
            Action::SkipPressed => self.effects.push(Effect::Focus("openings")),
        }
    }

    /// Changes the draft in a way that can be undone. A change that leaves the draft as it was does not count.
    fn edit(&mut self, field: Field, change: impl FnOnce(&mut Draft)) {
        let mut draft = (*self.draft).clone();
        change(&mut draft);
        if draft != *self.draft {
            self.record(draft, field);
            self.mark_edited();
        }
    }

    /// Puts a draft in the place of the present one, which can be restored.
    pub(super) fn record(&mut self, draft: Draft, field: Field) {
        let before = std::mem::replace(&mut self.draft, Rc::new(draft));
        self.history.record((before, self.work.clone()), field);
    }

    fn mark_edited(&mut self) {
        self.needs_url_update = true;
        self.is_edited = true;
        self.is_own_work = true;
        self.status_message.clear();
    }

    fn group_typed(&mut self, key: GroupKey, field: GroupField, text: String) {
        let hosts = hosts_text(&self.document, key.party);
        self.edit(Field::Group(key, field), |draft| {
            let Some(group) = draft.group_mut(key) else { return };
            match field {
                GroupField::Name => group.name = text,
                GroupField::Site => group.site = text,
                GroupField::Zone => group.zone = text,
                GroupField::Addresses => group.addresses = (text != hosts).then(|| text.into()),
                GroupField::Port(feature) => group.set_port_text(feature, text),
            }
            draft.prune_default_group(key.party);
        });
    }

    fn group_state_chosen(&mut self, key: GroupKey, state: GroupState) {
        let document = Rc::clone(&self.document);
        self.edit(Field::Choice, |draft| {
            let Some(group) = draft.group_mut(key) else { return };
            group.set_state(&document, key.party, state);
            draft.prune_default_group(key.party);
        });
    }

    /// Choosing what follows from the groups' states anyway is the same as choosing nothing.
    fn opening_action_chosen(&mut self, opening: OpeningKey, action: OpeningAction) {
        let Derived { plan, matrix, .. } = &*self.derived;
        let flow = matrix.flows.iter().find(|flow| flow.opening(plan) == opening);
        let is_implied = flow.is_some_and(|flow| implied_action(plan, flow) == action);
        self.edit(Field::Choice, |draft| draft.set_action(opening, (!is_implied).then_some(action)));
    }

    fn group_added(&mut self, party: Id<Party>) {
        self.edit(Field::Choice, |draft| _ = draft.split(party));
    }

    fn group_removed(&mut self, group: GroupKey) {
        let topology = self.derived.plan.topology();
        let name = topology.find(group).map(|group| topology[group].name.clone());
        let name = name.unwrap_or_else(|| group_name(&self.document, group, &self.draft.group(group)));
        let before = Rc::clone(&self.draft);
        self.edit(Field::Choice, |draft| _ = draft.remove_group(group));
        if !Rc::ptr_eq(&self.draft, &before) {
            self.status_message = format!("Removed {name}. Undo brings it back.");
        }
    }

    fn apply_history_step(&mut self, step: fn(&mut History, Step) -> Option<Step>) {
        if let Some((draft, work)) = step(&mut self.history, (Rc::clone(&self.draft), self.work.clone())) {
            (self.draft, self.work) = (draft, work);
            self.mark_edited();
        }
    }

    fn started_over(&mut self) {
        let new = Draft::new(&self.document);
        self.edit(Field::Choice, |draft| *draft = new);
        self.begin_work();
        self.origin = Origin::Defaults;
        self.is_edited = false;
        self.notices.clear();
    }

    /// Handles a change of the address while the page is open: a pasted link, or Back and Forward.
    fn link_opened(&mut self, serialized: &str) {
        if serialized == self.derived.serialized {
            return;
        }
        let parsed = link::read(&self.document, serialized);
        self.record(parsed.draft, Field::Choice);
        self.begin_work();
        self.notices = parsed.notices;
        self.origin = Origin::Link;
        self.status_message.clear();
        self.needs_url_update = false;
        self.is_edited = false;
        self.is_own_work = false;
        self.expand_filled_title_block();
    }

    fn file_opened(&mut self, name: String, text: &str) {
        match link::read_file(&self.document, text) {
            Ok(parsed) => {
                self.edit(Field::Choice, |draft| *draft = parsed.draft);
                self.begin_work();
                self.notices = parsed.notices;
                self.status_message = format!("Opened {name}.");
                self.origin = Origin::File(name);
                self.is_own_work = true;
                self.expand_filled_title_block();
            }
            Err(error) => self.file_refused(&name, &error.to_string()),
        }
    }

    fn file_refused(&mut self, name: &str, reason: &str) {
        self.notices = vec![format!("{name} was not opened, and the plan stays as it was. {reason}.")];
    }

    fn copy(&mut self, kind: CopyKind) {
        let link = self.link();
        let input = self.derived.export_input(&self.document, &link);
        let effect = match kind {
            CopyKind::Link => {
                Effect::Copy { text: link.clone(), html: String::new(), done: "Link copied.", refused: LINK_REFUSED }
            }
            CopyKind::Export => Effect::Copy {
                text: (self.format().render)(input).text,
                html: String::new(),
                done: "Export copied.",
                refused: EXPORT_REFUSED,
            },
            CopyKind::Table => Effect::Copy {
                text: clipboard::tabs(input),
                html: clipboard::html(input),
                done: "Table copied.",
                refused: EXPORT_REFUSED,
            },
        };
        self.effects.push(effect);
    }

    fn save_export(&mut self) {
        let exported = self.export();
        self.download(&self.export_ending(), self.format().mime_type, exported.file().to_vec());
    }

    fn download(&mut self, ending: &str, mime_type: &'static str, bytes: Vec<u8>) {
        let name = self.file_name(ending);
        self.effects.push(Effect::Download { name, mime_type, bytes });
    }
}
