//! The handling of actions.

use super::{
    Action, AppState, CopyKind, Derived, Effect, Origin, RuleTables,
    history::{Field, History, Step},
};
use crate::{
    link,
    matrix::implied_action,
    plan::{Draft, OpeningAction},
    report::{self, Format, clipboard},
};
use std::rc::Rc;
use yew::Reducible;

const LINK_REFUSED: &str = "The browser refused to copy. Copy it by hand: it is under Hand over, Send.";
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
        let is_other_plan = matches!(
            action,
            Action::LinkOpened(..)
                | Action::FileOpened(..)
                | Action::RecentPlanOpened(..)
                | Action::CopyEditsOpened
                | Action::StartedOver
        );
        self.apply(action);
        let changed = !Rc::ptr_eq(&self.draft, &before);
        if changed {
            self.update_derived(is_other_plan);
        }
        if changed || self.is_own_work != was_own_work {
            self.keep_plan();
        }
    }

    /// Works out everything that follows from the draft. Rows keep their numbers unless another plan was opened.
    fn update_derived(&mut self, is_other_plan: bool) {
        let derived = Rc::new(Derived::from_draft(&self.document, &self.draft));
        let before = std::mem::replace(&mut self.derived, derived);
        if is_other_plan {
            self.renumber();
        } else {
            self.derived_before = Some(before);
            self.tables.update(&self.document, &self.derived, self.view.density);
        }
    }

    fn renumber(&mut self) {
        self.derived_before = None;
        self.tables = RuleTables::new(&self.document, &self.derived, self.view.density);
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::RoleToggled(role, on) => self.edit(Field::Choice, |draft| draft.roles.set(role, on)),
            Action::RoleExists(role) => self.role_exists(role),
            Action::RoleLeftOut(role) => self.edit(Field::Choice, |draft| draft.without.insert(role)),
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
            Action::RowActionChosen(row, action) => self.row_action_chosen(&row, action),
            Action::SuggestionTaken(group, suggestion) => self.suggestion_taken(group, &suggestion),
            Action::TablePasted(table) => self.table_pasted(&table),
            Action::PeerToggled(one, other, on) => self.edit(Field::Choice, |draft| draft.set_peer(one, other, on)),
            Action::GroupAdded(party) => self.group_added(party),
            Action::GroupDetailsToggled(group) => self.view.toggle_details(group),
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
            Action::AttentionAnswered(answer) => {
                self.apply(*answer);
                // The button is gone with its entry.
                self.focus("attention");
            }
            Action::NoticesDismissed => {
                self.notices.clear();
                self.focus("place");
            }
            Action::NoticeAdded(notice) => self.add_notice(notice.message()),
            Action::StatusChanged(message) => self.status_message = message,
            Action::Copied(kind) => self.copied = Some(kind),
            Action::CopiedShown => self.copied = None,
            Action::PlaceChosen(place) => {
                self.view.place = place;
                self.effects.push(Effect::RememberPlace(place));
            }
            Action::DensityChosen(density) => {
                self.view.density = density;
                self.view.explained = None;
                self.tables.update(&self.document, &self.derived, density);
            }
            Action::ListsChosen(lists) => self.view.lists = lists,
            Action::LayoutChosen(layout) => self.view.layout = layout,
            Action::GroupingChosen(grouping) => self.view.grouping = grouping,
            Action::ColumnSorted(column) => self.view.sort_by(column),
            Action::FilterTyped(text) => self.view.filter = text,
            Action::AskTyped(field, text) => self.view.ask(field, text),
            Action::FormatChosen(id) => self.view.format = id,
            Action::PanelToggled(panel) => self.view.toggle_panel(panel),
            Action::RowExplained(row) => self.view.toggle_explained(row),
            Action::DrawerClosed => self.close_drawer(),
            Action::CopyPressed(kind) => self.copy(kind),
            Action::SavePlanPressed => {
                let text = link::write_file(&self.document, &self.draft);
                self.download("-plan.json", "application/json", text.into_bytes());
            }
            Action::SaveCopyPressed => {
                let is_new = self.copy_key.is_none() || self.is_not_in_file() || self.origin != Origin::SavedCopy;
                self.effects.push(Effect::DownloadPage { name: self.file_name(".html"), is_new });
            }
            Action::SaveExportPressed => self.save_export(self.format()),
            Action::ProofShellChosen(shell) => self.view.proof_shell = shell,
            Action::SaveProofPressed => {
                let id = self.view.proof_shell.format();
                if let Some(format) = report::formats().find(|format| format.id == id) {
                    self.save_export(format);
                }
            }
            Action::ResultsPasted(text) => self.results_pasted(text),
            Action::SheetPartToggled(part) => self.view.toggle_part(part),
            Action::PictureChosen(picture) => self.view.picture = picture,
            Action::ZoomChosen(zoom) => self.view.zoom = zoom,
            Action::MapPartPressed(part) => self.map_part_pressed(part),
            Action::MapPartLeft => self.view.selection = None,
            Action::ShowAllPressed => self.show_all_pressed(),
            Action::SaveDiagramPressed => self.save_svg(),
            Action::SavePngPressed => self.save_png(),
            Action::PrintPressed => self.effects.push(Effect::Print),
            Action::SkipPressed => self.focus("place"),
        }
    }

    /// Changes the draft in a way that can be undone.
    pub(super) fn edit(&mut self, field: Field, change: impl FnOnce(&mut Draft)) {
        let mut draft = (*self.draft).clone();
        change(&mut draft);
        self.commit(draft, field);
    }

    /// Takes a draft for the user's own, in a way that can be undone. One that is as the present one does not count.
    fn commit(&mut self, draft: Draft, field: Field) {
        if draft != *self.draft {
            self.record(draft, field);
            self.mark_edited();
        }
    }

    pub(super) fn focus(&mut self, id: &str) {
        self.effects.push(Effect::Focus(id.to_owned()));
    }

    /// Closes the drawer. The focus goes back to the button that opened it.
    fn close_drawer(&mut self) {
        if let Some(row) = self.view.explained.take() {
            self.focus(&format!("why/{row}"));
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

    /// Sets the action of every opening of a row. Choosing the one that follows from the groups' states is the same as
    /// choosing nothing.
    fn row_action_chosen(&mut self, name: &str, action: OpeningAction) {
        let derived = Rc::clone(&self.derived);
        let openings = &self.shown().openings;
        let Some(index) = openings.data.iter().position(|row| *row.name == *name) else { return };
        let flows: Vec<usize> = openings.rows[index].flows.clone();
        self.edit(Field::Choice, |draft| {
            for flow in flows.into_iter().map(|index| &derived.matrix.flows[index]) {
                let is_implied = implied_action(&derived.plan, flow) == action;
                draft.set_action(flow.opening(&derived.plan), (!is_implied).then_some(action));
            }
        });
    }

    fn apply_history_step(&mut self, step: fn(&mut History, Step) -> Option<Step>) {
        if let Some((draft, work)) = step(&mut self.history, (Rc::clone(&self.draft), self.work.clone())) {
            (self.draft, self.work) = (draft, work);
            self.mark_edited();
        }
    }

    fn started_over(&mut self) {
        self.commit(Draft::new(&self.document), Field::Choice);
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
    }

    fn file_opened(&mut self, name: String, text: &str) {
        match link::read_file(&self.document, text) {
            Ok(parsed) => {
                self.commit(parsed.draft, Field::Choice);
                self.begin_work();
                self.notices = parsed.notices;
                self.status_message = format!("Opened {name}.");
                self.origin = Origin::File(name);
                self.is_own_work = true;
            }
            Err(error) => self.file_refused(&name, &error.to_string()),
        }
    }

    fn file_refused(&mut self, name: &str, reason: &str) {
        self.notices = vec![format!("{name} was not opened, and the plan stays as it was. {reason}.")];
    }

    fn copy(&mut self, kind: CopyKind) {
        self.copied = None;
        let link = self.link();
        let input = self.derived.export_input(&self.document, &link);
        let (text, html, refused) = match kind {
            CopyKind::Link => (link.clone(), String::new(), LINK_REFUSED),
            CopyKind::Export => ((self.format().render)(input).text, String::new(), EXPORT_REFUSED),
            CopyKind::Table => (clipboard::tabs(input), clipboard::html(input), EXPORT_REFUSED),
        };
        self.effects.push(Effect::Copy { kind, text, html, refused });
    }

    fn save_export(&mut self, format: &Format) {
        let exported = (format.render)(self.derived.export_input(&self.document, &self.link()));
        let name = self.export_file_name_of(format);
        self.effects.push(Effect::Download { name, mime_type: format.mime_type, bytes: exported.file().to_vec() });
    }

    pub(super) fn download(&mut self, ending: &str, mime_type: &'static str, bytes: Vec<u8>) {
        let name = self.file_name(ending);
        self.effects.push(Effect::Download { name, mime_type, bytes });
    }
}
