//! The page in a browser, in the words of the person in front of it.

use crate::{
    browser::{Engine, Loan, Options, Scratch, Server, Session, until, until_or},
    row::{Row, texts},
    stage::Stage,
};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    slice,
};

/// A browser with the page in it. Dropping it looks at the console, where nothing may have been complained of.
pub struct Page {
    session: Loan,
    server: Server,
    /// The page's address, with nothing behind it.
    base: String,
    _folder: Scratch,
}

/// The key of this name, as the driver spells it.
pub const CONTROL: char = '\u{e009}';
/// The key of this name, as the driver spells it.
pub const SHIFT: char = '\u{e008}';
/// The key of this name, as the driver spells it.
pub const TAB: char = '\u{e004}';
/// The key of this name, as the driver spells it.
pub const ENTER: char = '\u{e007}';
/// The key of this name, as the driver spells it.
pub const ARROW_RIGHT: char = '\u{e014}';

/// The rows of the rules table in sight, section by section: the section's heading, and its rows of cells of lines.
const SECTIONS: &str = "
    const text = part => part.textContent.trim();
    const lines = cell => [...(cell.querySelector('button') || cell).childNodes].map(text).filter(line => line);
    const is_flow = row => row.checkVisibility() && row.querySelectorAll('td').length === 7;
    const flows = body => [...body.rows].filter(is_flow);
    const bodies = document.querySelectorAll('table[aria-label=Rules] tbody');
    return [...bodies].map(body => [
        body.querySelector('th')?.firstChild.textContent.trim() ?? '',
        flows(body).map(row => [...row.cells].map(lines)),
    ]);
";

/// The texts of what a selector finds and a person sees.
const SEEN: &str = "
    const found = [...document.querySelectorAll(arguments[0])];
    return found.filter(element => element.checkVisibility()).map(element => element.innerText.trim());
";

/// Whether the page's program has drawn the page.
const STARTED: &str = "return document.getElementById('app')?.__yew_subtree_id !== undefined";

/// What is said of a page that does not start.
pub const NOT_STARTED: &str = "the page has not started";

/// Notes what the page's program throws and what its policy refuses, and the size of each file that it makes.
const LISTEN: &str = "
    if (window.complaints) return;
    window.complaints = [];
    window.made = [];
    const give_address = URL.createObjectURL;
    URL.createObjectURL = file => (made.push(file.size), give_address(file));
    const note = event => complaints.push([event.type, event.message ?? event.reason ?? event.violatedDirective].join(': '));
    for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(kind, note);
";

impl Page {
    /// Opens the page where the stage has it, with this behind its address.
    pub fn open(stage: Stage, rest: &str) -> Self {
        let page = Self::before(stage);
        page.visit(rest);
        page
    }

    /// A browser that has the page not open yet.
    pub fn before(stage: Stage) -> Self {
        Self::new(stage, Loan::of(stage.engine))
    }

    /// A browser of its own with these options, which has the page not open yet.
    pub fn alone(stage: Stage, options: Options) -> Self {
        Self::new(stage, Loan::alone(stage.engine, options))
    }

    fn new(stage: Stage, session: Loan) -> Self {
        let (server, folder) = (Server::start(), Scratch::new());
        let address = |file| String::from(url::Url::from_file_path(file).expect("an absolute path"));
        let base = stage.file_in(&folder).map_or_else(|| server.origin() + "/", address);
        Self { session, server, base, _folder: folder }
    }

    /// Loads the page, with this behind its address, and waits until it works.
    pub fn visit(&self, rest: &str) {
        self.load(&self.at(rest));
    }

    /// Loads the page from a file, with this behind the file's name, and waits until it works.
    pub fn visit_file(&self, file: &Path, rest: &str) {
        let address = url::Url::from_file_path(file).expect("an absolute path");
        self.load(&format!("{address}{rest}"));
    }

    fn load(&self, address: &str) {
        let document = |address: &str| address.split('#').next().map(str::to_owned);
        if document(address) == document(&self.address()) {
            // From one fragment to another the page would stay as it is, and only hear of the link.
            self.session.go_to("about:blank");
        }
        self.session.go_to(address);
        self.works();
    }

    /// Waits until the page shows a result, and listens to its complaints from then on.
    pub fn works(&self) {
        // A prerendered or saved page shows rows before it works: Yew's mark on the mount element is there only later.
        until_or(
            || self.run(STARTED) == true,
            || format!("{NOT_STARTED}, and shows {}", self.run("return document.body.innerText.slice(0, 300)")),
        );
        until("the page shows how many openings there are", || !self.seen(".count").is_empty());
        self.run(LISTEN);
    }

    /// The page's address with this behind it.
    pub fn at(&self, rest: &str) -> String {
        [&self.base, rest].concat()
    }

    /// The host.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// The browser.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Sends a command of the developer tools' protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.session.devtools(command, parameters)
    }

    /// Runs a function's body in the page.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.session.run(script, &[])
    }

    /// The address bar's text.
    pub fn address(&self) -> String {
        self.text_of("return location.href")
    }

    #[track_caller]
    fn text_of(&self, script: &str) -> String {
        self.run(script).as_str().expect("a text").to_owned()
    }

    /// The texts of all that a selector finds and that can be seen.
    pub fn seen(&self, selector: &str) -> Vec<String> {
        let seen = self.session.run(SEEN, &[selector.into()]);
        texts(&seen).into_iter().filter(|text| !text.is_empty()).collect()
    }

    /// The rows of the rules table that can be seen, from top to bottom, under the headings of their sections.
    pub fn sections(&self) -> Vec<(String, Vec<Row>)> {
        let section = |section: &Value| {
            let rows = section[1].as_array().expect("a list of rows");
            (section[0].as_str().expect("a heading").to_owned(), rows.iter().map(Row::of).collect())
        };
        self.run(SECTIONS).as_array().expect("a list of sections").iter().map(section).collect()
    }

    /// The rows of the rules table that can be seen, from top to bottom.
    pub fn rows(&self) -> Vec<Row> {
        self.sections().into_iter().flat_map(|(_, rows)| rows).collect()
    }

    /// The row with this rule in its reference.
    #[track_caller]
    pub fn row_of(&self, rule: &str) -> Row {
        let mut rows = self.rows();
        rows.retain(|row| row.lines("Reference").iter().any(|line| line.split(' ').next() == Some(rule)));
        assert_eq!(rows.len(), 1, "rows of rule {rule}: {rows:#?}");
        rows.remove(0)
    }

    /// The line that counts the openings.
    pub fn count(&self) -> String {
        self.seen(".count").concat()
    }

    /// Where the plan came from.
    pub fn origin(&self) -> String {
        self.seen(".origin").concat()
    }

    /// What the last button said.
    pub fn said(&self) -> String {
        self.seen(".said").concat()
    }

    /// What is to be said about what was opened.
    pub fn notices(&self) -> Vec<String> {
        self.seen("[role=alert] li")
    }

    /// The plan's link, where it is shown.
    pub fn link(&self) -> String {
        self.text_of("return document.querySelector('.share input').value")
    }

    /// Clicks on the checkbox or radio button with this label.
    #[track_caller]
    pub fn pick(&self, label: &str) {
        self.session.click(&format!("//label[normalize-space()=\"{label}\"]/input"));
    }

    /// The labels of all checkboxes, and whether each is checked.
    pub fn choices(&self) -> Vec<(String, bool)> {
        // Not `labels`: WebKitGTK 2.50 aborts when it clears away such a list after the page that it is of.
        let script = "
            const boxes = [...document.querySelectorAll('input[type=checkbox]')];
            return boxes.map(box => [box.closest('label').innerText.trim(), box.checked]);
        ";
        let choices = self.run(script);
        let choice = |pair: &Value| (pair[0].as_str().unwrap_or_default().to_owned(), pair[1] == true);
        choices.as_array().expect("a list of checkboxes").iter().map(choice).collect()
    }

    /// Clicks on checkboxes until these and no other are checked, as far as they are offered.
    #[track_caller]
    pub fn pick_only(&self, labels: &[String]) {
        // One choice may bring others to the page, or take them away: so look again after each.
        let wrong = |choices: Vec<(String, bool)>| {
            choices.into_iter().find_map(|(label, checked)| (labels.contains(&label) != checked).then_some(label))
        };
        while let Some(label) = wrong(self.choices()) {
            let before = self.choices();
            self.pick(&label);
            until("a click changes a choice", || self.choices() != before);
        }
    }

    /// Clicks on the button with this on it.
    #[track_caller]
    pub fn press(&self, label: &str) {
        self.session.click(&format!("//button[starts-with(normalize-space(), \"{label}\")]"));
    }

    /// Whether the button with this on it can be pressed.
    pub fn can_press(&self, label: &str) -> bool {
        let script = "
            const button = [...document.querySelectorAll('button')].find(button => button.innerText === arguments[0]);
            return !button.disabled;
        ";
        self.session.run(script, &[label.into()]) == true
    }

    /// Replaces the text of the field with this name, as one does with keys.
    #[track_caller]
    pub fn type_in(&self, name: &str, text: &str) {
        self.unfold_field(name);
        let field = format!("//*[@name=\"{name}\"]");
        // Control and A selects all, and both are let go of; the last one is Backspace.
        self.session.type_into(&field, &format!("{CONTROL}a"));
        self.session.type_into(&field, if text.is_empty() { "\u{e003}" } else { text });
    }

    /// Unfolds the title block if the field of this name is in it and not there yet.
    #[track_caller]
    fn unfold_field(&self, name: &str) {
        let there = || self.session.run("return document.getElementsByName(arguments[0]).length", &[name.into()]) != 0;
        if !there() {
            self.press("Title block");
            until(&format!("the field {name} is there"), there);
        }
    }

    /// Puts texts into fields, by their names, without keys: a date field takes keys in an order of the system's own,
    /// and keys don't reach every letter.
    pub fn put_in(&self, texts: &Value) {
        texts.as_object().into_iter().flatten().for_each(|(name, _)| self.unfold_field(name));
        let script = "
            for (const [name, text] of Object.entries(arguments[0])) {
                const field = document.getElementsByName(name)[0];
                field.value = text;
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
        ";
        self.session.run(script, slice::from_ref(texts));
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press_keys(&self, keys: &str) {
        keys.chars().for_each(|key| self.session.press(&[key]));
    }

    /// The text in the field with this name.
    pub fn text_in(&self, name: &str) -> String {
        let field = self.session.run("return document.getElementsByName(arguments[0])[0].value", &[name.into()]);
        field.as_str().expect("a field's text").to_owned()
    }

    /// What a browser's assistive technology says is wrong with the field of this name; nothing when it is valid.
    pub fn problem_of(&self, name: &str) -> Option<String> {
        let script = "
            const field = document.getElementsByName(arguments[0])[0];
            const place = document.getElementById(field.getAttribute('aria-describedby'));
            const gap = place && place.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
            const beside = place && place.checkVisibility() && gap > -1 && gap < 16;
            return field.getAttribute('aria-invalid') === 'true' && beside ? place.innerText : null;
        ";
        self.session.run(script, &[name.into()]).as_str().map(str::to_owned)
    }

    /// Chooses a file in the field with this name.
    #[track_caller]
    pub fn choose_file(&self, name: &str, file: &Path) {
        self.session.type_into(&format!("//input[@name=\"{name}\"]"), &file.to_string_lossy());
    }

    /// Sets the width of what the page is seen through.
    pub fn set_width(&self, width: u32) {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// Makes the system prefer the light or the dark.
    pub fn prefer_scheme(&self, scheme: &str) {
        let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", &scheme);
    }

    /// Ends the page's process as a crash would.
    pub fn crash(&self) {
        self.session.crash();
    }

    /// Waits for a download of which the name ends so, and gives its place.
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let mut file = None;
        until("the browser saves a file", || {
            let entries = self.session.downloads().read_dir().expect("the folder of downloads is there");
            let files = entries.map_while(Result::ok).map(|entry| entry.path());
            file = files.into_iter().find(|file| file.to_string_lossy().ends_with(ending));
            // WebKit puts the file there first and then writes it, which takes time on a busy machine.
            let size = file.as_ref().and_then(|file| file.metadata().ok()).map_or(0, |file| file.len());
            let made = self.run("return window.made ?? null");
            made.as_array().map_or(size > 0, |sizes| sizes.contains(&json!(size)))
        });
        file.expect("it was found")
    }

    /// What was complained of since the last look; a refusal by the page's policy is one.
    ///
    /// Chromium gives what its console has, also from before the page worked. The others' drivers keep the console to
    /// themselves.
    pub fn complaints(&self) -> Vec<String> {
        let mut complaints = texts(&self.run("return window.complaints?.splice(0) ?? []"));
        if self.session.engine() == Engine::Chromium {
            let log = self.session.log("browser");
            let errors = log.iter().filter(|entry| entry["level"] == "SEVERE");
            let words = errors.map(|entry| entry["message"].as_str().unwrap_or_default());
            // The browser's own pages, such as that of a new tab, are none of this page's business.
            complaints.extend(words.filter(|words| !words.starts_with("chrome://")).map(str::to_owned));
        }
        complaints
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.complaints(), [""; 0], "the console is quiet");
        }
    }
}
