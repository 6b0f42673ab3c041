//! The page in a browser, with a method for each thing that a person does with it.

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

/// A browser with the page in it. Dropping it checks that the console has no errors.
pub struct Page {
    session: Loan,
    server: Server,
    /// The page's address, without anything appended.
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

/// The texts of the visible elements that a selector finds.
const SEEN: &str = "
    const found = [...document.querySelectorAll(arguments[0])];
    return found.filter(element => element.checkVisibility()).map(element => element.innerText.trim());
";

/// Returns `true` if the page's program has rendered for the first time.
const STARTED: &str = "return document.getElementById('app')?.__yew_subtree_id !== undefined";

/// The start of the message about a page that does not start.
pub const NOT_STARTED: &str = "the page has not started";

/// Notes the errors of the page's program, the refusals of its policy, and the size of each file that it makes.
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
    /// Opens the page where the stage has it, with `rest` appended to its address.
    pub fn open(stage: Stage, rest: &str) -> Self {
        let page = Self::before(stage);
        page.visit(rest);
        page
    }

    /// A browser in which the page is not open yet.
    pub fn before(stage: Stage) -> Self {
        Self::new(stage, Loan::of(stage.engine))
    }

    /// A new browser with these options, in which the page is not open yet.
    pub fn alone(stage: Stage, options: Options) -> Self {
        Self::new(stage, Loan::alone(stage.engine, options))
    }

    fn new(stage: Stage, session: Loan) -> Self {
        let (server, folder) = (Server::start(), Scratch::new());
        let address = |file| String::from(url::Url::from_file_path(file).expect("an absolute path"));
        let base = stage.file_in(&folder).map_or_else(|| server.origin() + "/", address);
        Self { session, server, base, _folder: folder }
    }

    /// Loads the page, with `rest` appended to its address, and waits until it works.
    pub fn visit(&self, rest: &str) {
        self.load(&self.at(rest));
    }

    /// Loads the page from a file, with `rest` appended to the file's address, and waits until it works.
    pub fn visit_file(&self, file: &Path, rest: &str) {
        let address = url::Url::from_file_path(file).expect("an absolute path");
        self.load(&format!("{address}{rest}"));
    }

    fn load(&self, address: &str) {
        let document = |address: &str| address.split('#').next().map(str::to_owned);
        if document(address) == document(&self.address()) {
            // If only the fragment changes, the browser does not load the page again.
            self.session.go_to("about:blank");
        }
        self.session.go_to(address);
        self.works();
    }

    /// Waits until the page shows a result, and notes its errors from then on.
    pub fn works(&self) {
        // A prerendered or saved page shows rows before it works: Yew's mark on the mount element is there only later.
        until_or(
            || self.run(STARTED) == true,
            || format!("{NOT_STARTED}, and shows {}", self.run("return document.body.innerText.slice(0, 300)")),
        );
        until("the page shows how many openings there are", || !self.seen(".count").is_empty());
        self.run(LISTEN);
    }

    /// The page's address with `rest` appended.
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

    /// The texts of the visible elements that a selector finds.
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

    /// The sentence about the origin of the plan.
    pub fn origin(&self) -> String {
        self.seen(".origin").concat()
    }

    /// The message of the last button that was pressed.
    pub fn said(&self) -> String {
        self.seen(".said").concat()
    }

    /// The notices about the link or file that was opened.
    pub fn notices(&self) -> Vec<String> {
        self.seen("[role=alert] li")
    }

    /// The plan's link as the page shows it.
    pub fn link(&self) -> String {
        self.text_of("return document.querySelector('.share input').value")
    }

    /// Returns `true` if the address bar has the plan of the link. The link of a file begins with no file's address.
    pub fn address_follows(&self) -> bool {
        let notation = |address: String| address.split_once('#').map(|(_, notation)| notation.to_owned());
        notation(self.address()) == notation(self.link())
    }

    /// Clicks on the checkbox or radio button with this label.
    #[track_caller]
    pub fn pick(&self, label: &str) {
        self.session.click(&format!("//label[normalize-space()=\"{label}\"]/input"));
    }

    /// The labels of all checkboxes, each with `true` if it is checked.
    pub fn choices(&self) -> Vec<(String, bool)> {
        // Not `labels`: WebKitGTK 2.50 aborts when it frees such a list after its page.
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

    /// Clicks on the button with this text.
    #[track_caller]
    pub fn press(&self, label: &str) {
        self.session.click(&format!("//button[starts-with(normalize-space(), \"{label}\")]"));
    }

    /// Returns `true` if the button with this text can be pressed.
    pub fn can_press(&self, label: &str) -> bool {
        let script = "
            const button = [...document.querySelectorAll('button')].find(button => button.innerText === arguments[0]);
            return !button.disabled;
        ";
        self.session.run(script, &[label.into()]) == true
    }

    /// Replaces the text of the field with this name, using the keyboard.
    #[track_caller]
    pub fn type_in(&self, name: &str, text: &str) {
        self.unfold_field(name);
        let field = format!("//*[@name=\"{name}\"]");
        // Control and A selects all, and both are released; the last key is Backspace.
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

    /// The accessible error message of the field with this name; `None` if the field is valid.
    pub fn problem_of(&self, name: &str) -> Option<String> {
        let script = "
            const field = document.getElementsByName(arguments[0])[0];
            const places = (field.getAttribute('aria-describedby') ?? '').split(' ');
            const place = document.getElementById(places.find(id => id.endsWith('-problem')));
            const first = document.getElementById(places[0]);
            const gap = place && first.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
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

    /// Sets the width of the viewport.
    pub fn set_width(&self, width: u32) {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// Sets the system's preference for light or dark.
    pub fn prefer_scheme(&self, scheme: &str) {
        let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", &scheme);
    }

    /// Ends the page's process as a crash would.
    pub fn crash(&self) {
        self.session.crash();
    }

    /// Waits for a download whose name has this ending, and returns its path.
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let mut file = None;
        until("the browser saves a file", || {
            let entries = self.session.downloads().read_dir().expect("the folder of downloads is there");
            let files = entries.map_while(Result::ok).map(|entry| entry.path());
            file = files.into_iter().find(|file| file.to_string_lossy().ends_with(ending));
            // WebKit first creates the file and then writes it, which takes time on a busy machine.
            let size = file.as_ref().and_then(|file| file.metadata().ok()).map_or(0, |file| file.len());
            let made = self.run("return window.made ?? null");
            made.as_array().map_or(size > 0, |sizes| sizes.contains(&json!(size)))
        });
        file.expect("it was found")
    }

    /// The errors since the last call, including refusals by the page's policy.
    ///
    /// For Chromium they include those on its console, also from before the page worked. The others' drivers do not
    /// give access to the console.
    pub fn complaints(&self) -> Vec<String> {
        let mut complaints = texts(&self.run("return window.complaints?.splice(0) ?? []"));
        if self.session.engine() == Engine::Chromium {
            let log = self.session.log("browser");
            let errors = log.iter().filter(|entry| entry["level"] == "SEVERE");
            let words = errors.map(|entry| entry["message"].as_str().unwrap_or_default());
            // Errors of the browser's own pages, such as that of a new tab, do not count.
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
