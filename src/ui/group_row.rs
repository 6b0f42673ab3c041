//! A group's row in the form.

use super::{
    app::Scene,
    markup::{Markup, when},
    plan_form,
};
use crate::{
    document::{Feature, Id, Party, Set},
    plan::{About, GroupDraft, GroupField, GroupKey, addresses_text, group_name},
    write::said,
};
use std::{fmt::Display, rc::Rc};

/// The most groups of a party that a row offers to meet. In a larger plan peers are seen here, and set in its file.
const MAX_OFFERED: u16 = 12;

/// The most lines that the address field grows to.
const MAX_LINES: usize = 8;

/// A group of the form.
pub struct GroupRow<'a> {
    scene: &'a Scene,
    at: GroupKey,
    id: String,
    /// What was typed of it.
    typed: Rc<GroupDraft>,
    /// The name it has without one of its own.
    default: String,
}

impl<'a> GroupRow<'a> {
    /// The row of a group.
    pub fn of(scene: &'a Scene, at: GroupKey) -> Self {
        let document = scene.document;
        let typed = scene.state.draft().group(at);
        let default = group_name(document, at, &GroupDraft::default());
        Self { scene, at, id: at.id(document), typed, default }
    }

    /// Appends the row; its party connects with these others, and listens on the ports of these features.
    pub fn write(&self, page: &mut Markup, others: &Set<Party>, ports: &[Id<Feature>]) {
        let document = self.scene.document;
        page.add("<part key='$'><tr><td><input type='text' placeholder='$'", &[&self.id, &self.default]);
        self.labelled(page, "Name", "name", GroupField::Name, &self.typed.name);
        if !self.typed.name.trim_ascii().is_empty() {
            page.add("<p class='help' key='party'>$</p>", &[&document.parties[self.at.party].name]);
        }
        for &feature in ports {
            self.port(page, feature);
        }
        page.put("</td><td><input type='text' placeholder='zone of its own' list='zones'");
        self.labelled(page, "Zone", "zone", GroupField::Zone, &self.typed.zone);
        let addresses = addresses_text(document, self.at.party, &self.typed);
        let lines = addresses.split('\n').count().clamp(1, MAX_LINES);
        page.add("</td><td><textarea placeholder='addresses' rows='$'", &[&lines]);
        self.labelled(page, "Addresses", "at", GroupField::Addresses, &addresses);
        page.put("</td><td class='peers'>");
        for party in others.iter() {
            self.peers(page, party);
        }
        page.put("</td><td class='changes'>");
        self.changes(page);
        page.put("</td></tr></part>");
    }

    /// Ends a field.
    fn labelled(&self, page: &mut Markup, label: &str, key: &str, field: GroupField, text: &str) {
        page.add(" key='field' aria-label='$ of $'", &[&label, &self.default]);
        self.field(page, key, field, text, "");
    }

    /// Ends a field, and says what is wrong with it.
    fn field(&self, page: &mut Markup, key: &str, field: GroupField, text: &str, end: &str) {
        let name = said(&[&self.id, "/", key]);
        let words = self.scene.report.problem(About::Group(self.at, field));
        plan_form::named(page, &name, words, &name);
        page.add(" value='$'/>", &[&text]);
        page.put(end);
        plan_form::problem(page, words, &name);
    }

    /// A port field, in which the plan's port is to be seen.
    fn port(&self, page: &mut Markup, feature: Id<Feature>) {
        let entry = &self.scene.document.features[feature];
        let key = said(&[&entry.id, ".port"]);
        page.add("<label class='port' key='$'>$ port<input type='text' inputmode='numeric'", &[&key, &entry.name]);
        if let Some(port) = self.scene.report.plan.moved_port(feature).or(entry.port) {
            page.add(" placeholder='$'", &[&port]);
        }
        self.field(page, &key, GroupField::Port(feature), self.typed.port_text(feature), "</label>");
    }

    /// The groups of a party that this one can be kept apart from: there have to be several, or a limit.
    fn peers(&self, page: &mut Markup, party: Id<Party>) {
        let (document, draft) = (self.scene.document, self.scene.state.draft());
        let count = draft.group_count(party);
        let limits = self.typed.restricts(party);
        if count == 1 && !limits {
            return;
        }
        if count > MAX_OFFERED {
            let named = self.typed.peers.iter().filter(|peer| peer.party == party && peer.number > 0).count();
            let met = if limits { named } else { usize::from(count) };
            let name = &document.parties[party].name;
            page.add("<p class='help' key='$'>$ of $: $</p>", &[name, &met, &count, name]);
            return;
        }
        for number in 1..=count {
            let other = GroupKey { party, number };
            let far = draft.group(other);
            let id = other.id(document);
            let meets = when(self.typed.allows_peer(other) && far.allows_peer(self.at), "yes");
            let piece = "<label key='$'><input type='checkbox' name='$/$' checked='$'/>$</label>";
            page.add(piece, &[&id, &self.id, &id, &meets, &group_name(document, other, &far)]);
        }
    }

    fn changes(&self, page: &mut Markup) {
        self.press(page, "split", &self.scene.document.parties[self.at.party].id, "Split", false);
        self.press(page, "duplicate", &self.id, "Copy", false);
        if self.scene.state.draft().group_count(self.at.party) > 1 {
            self.press(page, "up", &self.id, "Up", self.at.number == 1);
            self.press(page, "remove", &self.id, "Remove", false);
        }
    }

    fn press(&self, page: &mut Markup, name: &str, value: &dyn Display, label: &str, disabled: bool) {
        let piece = "<button name='$' value='$' aria-label='$: $' disabled='$'>$</button>";
        page.add(piece, &[&name, value, &label, &self.default, &when(disabled, "yes"), &label]);
    }
}
