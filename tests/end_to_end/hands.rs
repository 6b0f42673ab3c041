//! The hands of a person: places, choices, buttons and fields.

use crate::{
    browser::{eventually, until},
    page::Page,
};
use serde_json::{Value, json};
use std::path::Path;

/// The key of this name, as the driver spells it.
pub const CONTROL: char = '\u{e009}';
/// The key of this name, as the driver spells it.
pub const SHIFT: char = '\u{e008}';
/// The key of this name, as the driver spells it.
pub const TAB: char = '\u{e004}';
/// The key of this name, as the driver spells it.
pub const ENTER: char = '\u{e007}';
/// The key of this name, as the driver spells it.
pub const ESCAPE: char = '\u{e00c}';
/// The key of this name, as the driver spells it.
pub const ARROW_LEFT: char = '\u{e012}';
/// The key of this name, as the driver spells it.
pub const ARROW_RIGHT: char = '\u{e014}';

/// Every place, in the order of the bar.
pub const PLACES: [&str; 5] = ["plan", "rules", "map", "hand-over", "check"];

/// The place of a control that is in one place only, by its name or text.
fn place_of(control: &str) -> Option<&'static str> {
    match control {
        "project" | "by" | "ticket" | "date" | "note" | "plan-file" | "link" | "Save plan" | "Open plan"
        | "Save offline copy" | "Print the request" => Some("hand-over"),
        "filter" | "ask-from" | "ask-to" | "ask-port" => Some("rules"),
        "results" => Some("check"),
        _ if control.contains('/') => Some("plan"),
        _ => None,
    }
}

impl Page {
    /// The id of the place that is open.
    pub fn place(&self) -> String {
        let read = "return document.querySelector('main').className.replace('at-', '')";
        self.run(read).as_str().expect("a class").to_owned()
    }

    /// Opens a place, unless it is open. The focus stays, as far as its element does.
    #[track_caller]
    pub fn go_to(&self, place: &str) {
        let press = "document.querySelector(`[name=place][value=${arguments[0]}]`).click()";
        if self.place() != place {
            self.session().run(press, &[place.into()]);
            eventually(|| self.place(), &place);
        }
    }

    /// Looks at a place, and comes back to the one that was open.
    pub fn at_place<T>(&self, place: &str, look: impl FnOnce() -> T) -> T {
        let before = self.place();
        self.go_to(place);
        let seen = look();
        self.go_to(&before);
        seen
    }

    /// Opens the place of the field of this name, unless it is in the page.
    #[track_caller]
    fn find_field(&self, name: &str) {
        let is_there = "return document.getElementsByName(arguments[0]).length > 0";
        if self.session().run(is_there, &[name.into()]) == false {
            self.go_to(place_of(name).unwrap_or("rules"));
        }
    }

    /// Opens the place of the button or label whose text begins like this, unless it is in the page.
    #[track_caller]
    fn find_text(&self, text: &str, otherwise: &str) {
        let is_there = "
            const text = one => one.textContent.replaceAll(/\\s+/g, ' ').trim();
            const all = [...document.querySelectorAll('label:has(input), button:not(td > button)')];
            return all.some(one => text(one).startsWith(arguments[0]));
        ";
        if self.session().run(is_there, &[text.into()]) == false {
            self.go_to(place_of(text).unwrap_or(otherwise));
        }
    }

    /// Clicks on the checkbox or radio button with this label. Those of the plan are beside the rules too.
    #[track_caller]
    pub fn pick(&self, label: &str) {
        self.find_text(label, "rules");
        self.session().click(&format!("//label[normalize-space()=\"{label}\"]/input"));
    }

    /// Clicks on checkboxes of the plan until these and no other are checked, as far as they are offered.
    #[track_caller]
    pub fn pick_only(&self, labels: &[String]) {
        // One choice may add or remove others: so the checkboxes are read again after each.
        let wrong = |choices: Vec<(String, bool)>| {
            choices.into_iter().find_map(|(label, checked)| (labels.contains(&label) != checked).then_some(label))
        };
        while let Some(label) = wrong(self.choices()) {
            let before = self.choices();
            self.pick(&label);
            until("a click changes a choice", || self.choices() != before);
        }
    }

    /// Clicks on the first button whose text begins like this.
    #[track_caller]
    pub fn press(&self, label: &str) {
        self.find_text(label, &self.place());
        self.session().click(&format!("//button[starts-with(normalize-space(), \"{label}\")]"));
    }

    /// Returns `true` if the button with this text can be pressed.
    pub fn can_press(&self, label: &str) -> bool {
        let script = "
            const button = [...document.querySelectorAll('button')].find(button => button.innerText === arguments[0]);
            return !button.disabled && button.ariaDisabled !== 'true';
        ";
        self.session().run(script, &[label.into()]) == true
    }

    /// Clicks on the checkbox or radio button of this name.
    #[track_caller]
    pub fn check(&self, name: &str) {
        self.session().click(&format!("//input[@name='{name}']"));
    }

    /// Chooses a view of the rules, even where something lies over its button.
    #[track_caller]
    pub fn choose_view(&self, view: &str) {
        let script = "document.querySelector(`[name=view][value=${arguments[0]}]`).click()";
        self.session().run(script, &[view.into()]);
        eventually(|| self.seen(".grid").is_empty(), &(view == "Rules"));
    }

    /// Presses the button of a row that tells why it is there, by the row's name.
    #[track_caller]
    pub fn ask_why(&self, row: &str) {
        self.session().click(&format!("//button[@name='why' and @value='{row}']"));
    }

    /// Replaces the text of the field with this name, using the keyboard.
    #[track_caller]
    pub fn type_in(&self, name: &str, text: &str) {
        self.find_field(name);
        let field = format!("//*[@name=\"{name}\"]");
        // Control and A selects all, and both are released; the last key is Backspace.
        self.session().type_into(&field, &format!("{CONTROL}a"));
        self.session().type_into(&field, if text.is_empty() { "\u{e003}" } else { text });
    }

    /// Puts texts into fields, by their names, without keys: a date field takes keys in an order of the system's own,
    /// and keys don't reach every letter.
    pub fn put_in(&self, texts: &Value) {
        let script = "
            const field = document.getElementsByName(arguments[0])[0];
            if (!field) throw new Error(`there is no field ${arguments[0]}`);
            field.value = arguments[1];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        ";
        for (name, text) in texts.as_object().into_iter().flatten() {
            self.find_field(name);
            self.session().run(script, &[json!(name), text.clone()]);
        }
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press_keys(&self, keys: &str) {
        keys.chars().for_each(|key| self.session().press(&[key]));
    }

    /// Gives the element that a selector finds the focus. A click does not give it to a button in every engine.
    #[track_caller]
    pub fn focus(&self, selector: &str) {
        let script =
            "document.querySelector(arguments[0]).focus(); return document.activeElement.matches(arguments[0])";
        assert_eq!(self.session().run(script, &[selector.into()]), true, "{selector} has the focus");
    }

    /// Chooses a file in the field with this name.
    #[track_caller]
    pub fn choose_file(&self, name: &str, file: &Path) {
        self.find_field(name);
        self.session().type_into(&format!("//input[@name=\"{name}\"]"), &file.to_string_lossy());
    }

    /// The text in the field with this name.
    #[track_caller]
    pub fn text_in(&self, name: &str) -> String {
        self.find_field(name);
        let field = self.session().run("return document.getElementsByName(arguments[0])[0].value", &[name.into()]);
        field.as_str().expect("a field's text").to_owned()
    }

    /// The accessible error message of the field with this name; `None` if the field is valid.
    pub fn problem_of(&self, name: &str) -> Option<String> {
        self.find_field(name);
        let script = "
            const field = document.getElementsByName(arguments[0])[0];
            const places = (field.getAttribute('aria-describedby') ?? '').split(' ');
            const place = document.getElementById(places.find(id => id.endsWith('-problem')));
            const first = document.getElementById(places[0]);
            const gap = place && first.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
            const beside = place && place.checkVisibility() && gap > -1 && gap < 16;
            return field.getAttribute('aria-invalid') === 'true' && beside ? place.innerText.trim() : null;
        ";
        self.session().run(script, &[name.into()]).as_str().map(str::to_owned)
    }
}
