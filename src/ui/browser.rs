//! The browser: the address bar, storage, downloads, the clipboard and keys.
//!
//! Whatever a browser may refuse is an `Option` or a `Result` here; nothing panics because storage is blocked.

mod rows;

pub use rows::Rows;

use super::{App, app};
use crate::{
    app::{Action, Control, Sources},
    link,
    write::said,
};
use gloo::{
    file::{Blob, ObjectUrl},
    utils::{document, window},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardItem, EventTarget, File, HtmlElement, HtmlInputElement, KeyboardEvent, Storage};
pub use web_sys::{Element, Event};
use yew::Callback;

/// The element that the page mounts on. It keeps the plan for a saved page, which has no fragment.
const MOUNT: &str = "app";
const PLAN_ATTRIBUTE: &str = "data-plan";
const STORAGE_KEY: &str = "port-matrix.plan";

/// Starts the page on its mount element.
///
/// # Panics
/// When the page has no mount element, which is a fault of the page and not of the browser.
pub fn start() {
    let mount = mount().expect("the page has an element to mount on");
    std::mem::forget(App::start(mount));
}

/// Goes through the start without a browser, for the worker that unpacks the program.
///
/// Browsers compile a function when it is first called, on the thread that calls it: the page then finds most of what it
/// needs done.
#[wasm_bindgen]
pub fn rehearse() {
    app::rehearse();
}

fn mount() -> Option<Element> {
    document().get_element_by_id(MOUNT)
}

/// The address that the page stands at, as the browser writes it.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Everywhere a plan can come from when the page opens.
pub fn sources() -> Sources {
    let page = mount().and_then(|mount| mount.get_attribute(PLAN_ATTRIBUTE));
    Sources { link: link_notation(), page: page.filter(|plan| !plan.is_empty()), last: last_plan() }
}

fn link_notation() -> Option<String> {
    link::notation_in(&address()).map(std::borrow::Cow::into_owned)
}

/// `None` where the user or a policy blocks it.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Keeps the plan in the page, so that a saved copy opens with it.
pub fn keep_in_page(notation: &str) {
    if let Some(mount) = mount() {
        // Setting an attribute of this name can't fail.
        drop(mount.set_attribute(PLAN_ATTRIBUTE, notation));
    }
}

/// This browser's last plan, of whichever tab.
pub fn last_plan() -> Option<String> {
    storage()?.get_item(STORAGE_KEY).ok()?
}

/// Keeps the plan as this browser's last one, and tells whether the browser did it: storage may be blocked or full.
pub fn keep_in_browser(notation: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(STORAGE_KEY, notation).is_ok())
}

/// Puts the plan's link into the address bar without a new entry in the history.
pub fn keep_in_address(notation: &str) {
    let Ok(history) = window().history() else { return };
    let replace = |address: &str| history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    // A page opened from a file may be allowed to change its fragment only.
    if replace(&link::share_url(&address(), notation)).is_err() {
        drop(replace(&link::fragment_of(notation)));
    }
}

/// The control that an event came from, if it is one that the control answers to.
fn control(event: &Event, kind: &str) -> Option<Control> {
    let control = control_at(event.target())?;
    let used = kind == answers_to(&control);
    used.then(|| Control { name: control.name(), value: control.value(), checked: control.checked() })
}

/// The control that an element is, or is in. Buttons and text areas have what an input has, as far as it is asked for.
fn control_at(target: Option<EventTarget>) -> Option<HtmlInputElement> {
    let control = target?.dyn_into::<Element>().ok()?.closest("button, input, textarea").ok()??;
    Some(control.unchecked_into())
}

/// The event that says that a control was used.
fn answers_to(control: &HtmlInputElement) -> &'static str {
    match control.type_().as_str() {
        "submit" => "click",
        "checkbox" | "radio" | "file" => "change",
        _ => "input",
    }
}

/// Runs something later, unless it is dropped before.
pub use gloo::timers::callback::Timeout as Timer;

/// What the page hears of.
pub enum Heard {
    /// A control was used.
    Used(Control),
    /// Something happened to the plan.
    Happened(Action),
    /// The browser begins to print, or is done.
    Printing(bool),
    /// Another tab changed what this browser keeps.
    Stored,
}

/// Every event that is listened to from the start, all of them at the window.
pub const EVENTS: &[&str] =
    &["click", "change", "input", "hashchange", "keydown", "beforeprint", "afterprint", "mouseover", "focusin"];

/// What other tabs do. With this event a browser opens all of its storage, which takes it a millisecond.
pub const STORAGE: &[&str] = &["storage"];

/// Listens to the whole page; dropping it ends that.
pub struct Listener {
    events: &'static [&'static str],
    hear: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        for event in self.events {
            drop(window().remove_event_listener_with_callback(event, self.hear.as_ref().unchecked_ref()));
        }
    }
}

/// Begins to listen to events. What is heard can have the browser report more in the meantime, such as a focus that
/// moved.
pub fn listen(events: &'static [&'static str], hear: impl Fn(Event) + 'static) -> Listener {
    let listener = Listener { events, hear: Closure::new(hear) };
    for event in events {
        drop(window().add_event_listener_with_callback(event, listener.hear.as_ref().unchecked_ref()));
    }
    listener
}

/// What an event means: a link that was opened on the page, undo and redo keys, printing, or a control.
pub fn heard(event: &Event) -> Option<Heard> {
    Some(match event.type_().as_str() {
        "hashchange" => Heard::Happened(Action::OpenedLink(link_notation()?)),
        "keydown" => {
            let action = undo_key(event)?;
            event.prevent_default();
            Heard::Happened(action)
        }
        "storage" => Heard::Stored,
        "beforeprint" => Heard::Printing(true),
        "afterprint" => Heard::Printing(false),
        "mouseover" | "focusin" => {
            light(event.target());
            return None;
        }
        kind => Heard::Used(control(event, kind)?),
    })
}

/// Lights up what belongs together in the picture and in the table: a part of the one and its rows in the other.
///
/// By attributes that the page never sets itself: it need not be worked out anew for that.
fn light(target: Option<EventTarget>) {
    for lit in all("[data-lit]") {
        drop(lit.remove_attribute("data-lit"));
    }
    let belonging = target.and_then(|target| belonging_to(&target.dyn_into().ok()?));
    let picture = || document().query_selector(".diagram").ok().flatten();
    for lit in belonging.filter(|_| picture().is_some()).iter().flat_map(|selector| all(selector)) {
        drop(lit.set_attribute("data-lit", ""));
    }
}

/// What belongs to an element, as a selector.
fn belonging_to(element: &Element) -> Option<String> {
    let within = |selector| element.closest(selector).ok()?;
    if let Some(part) = within(".diagram [data-of]") {
        let rows = "[data-of='?'], [data-of^='?>'], [data-of$='>?'], tr:has(> td > [value^='?>']), \
                    tr:has(> td > [value*='>?>'])";
        return Some(rows.replace('?', &part.get_attribute("data-of")?));
    }
    let flow = within(".flow")?.query_selector("[name=fold]").ok()??.get_attribute("value")?;
    let mut ends = flow.split('>');
    let (source, destination) = (ends.next()?, ends.next()?);
    Some(said(&["[data-of='", source, ">", destination, "'], [data-of='", source, "'], [data-of='", destination, "']"]))
}

fn all(selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(found) = document().query_selector_all(selector) {
        for index in 0..found.length() {
            elements.extend(found.item(index).map(JsCast::unchecked_into::<Element>));
        }
    }
    elements
}

/// The undo or redo that a key asks for. A text field has its own, and keeps it.
fn undo_key(event: &Event) -> Option<Action> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let in_text = control_at(event.target()).is_some_and(|control| answers_to(&control) == "input");
    if in_text || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Action::Undid),
        ("z", true) | ("y", false) => Some(Action::Redid),
        _ => None,
    }
}

/// Hands a file to the browser's downloads, and tells whether it took it.
pub fn download(name: &str, kind: &str, file: &[u8]) -> bool {
    let url = ObjectUrl::from(Blob::new_with_options(file, Some(kind)));
    let Ok(link) = document().create_element("a") else { return false };
    // An attribute of such a name can't fail.
    drop(link.set_attribute("href", &url));
    drop(link.set_attribute("download", name));
    link.unchecked_into::<HtmlElement>().click();
    // The browser reads the blob after this task; a minute is ample, and then it is let go.
    Timer::new(60_000, move || drop(url)).forget();
    true
}

/// Has the browser ask for a file, for the field of this name.
pub fn choose_file(field: &str) {
    if let Some(field) = field_of(field) {
        field.click();
    }
}

fn field_of(name: &str) -> Option<HtmlInputElement> {
    let field = document().query_selector(&said(&["input[name=", name, "]"])).ok()??;
    Some(field.unchecked_into())
}

/// Reads the plan file chosen in the field of this name, and reports what it holds. One that is too large to be a plan is
/// not read at all.
pub fn read_chosen_file(field: &str, report: Callback<Action>) {
    let Some(field) = field_of(field) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    // So that choosing the same file once more is a change again.
    field.set_value("");
    spawn_local(async move {
        let held = match link::too_large(file.size()) {
            Some(reason) => Err(reason),
            None => text_of(&file).await,
        };
        report.emit(match held {
            Ok(held) => Action::OpenedFile(file.name(), held),
            Err(reason) => Action::FailedToOpen(file.name(), reason),
        });
    });
}

async fn text_of(file: &File) -> Result<String, String> {
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    text.ok_or_else(|| "The browser could not read it".to_owned())
}

/// The page as it stands, which is what the browser's own *Save page as* keeps.
pub fn page_text() -> String {
    let page = document().document_element().map(|page| page.outer_html());
    said(&["<!doctype html>", &page.unwrap_or_default()])
}

/// Copies a text, as HTML too unless that is empty, and reports with which of the words whether the browser let it. One
/// that takes no HTML gets the text.
pub fn copy(text: &str, html: &str, words: [&'static str; 2], report: Callback<Action>) {
    let clipboard = window().navigator().clipboard();
    // Pages from plain HTTP have no clipboard at all, whatever the bindings say.
    let there = !clipboard.is_undefined();
    // Begun at once: some browsers ask whether a press of the user is still under way.
    let both = if html.is_empty() { None } else { in_both(text, html).ok() };
    let copying = there.then(|| match &both {
        Some(item) => clipboard.write(&js_sys::Array::of1(item)),
        None => clipboard.write_text(text),
    });
    let text = text.to_owned();
    spawn_local(async move {
        let mut copied = match copying {
            Some(copying) => JsFuture::from(copying).await.is_ok(),
            None => false,
        };
        if there && !copied && both.is_some() {
            copied = JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        }
        report.emit(Action::Said(words[usize::from(copied)].to_owned()));
    });
}

/// A text and its HTML as one thing on the clipboard.
fn in_both(text: &str, html: &str) -> Result<ClipboardItem, JsValue> {
    let types = js_sys::Object::new();
    for (kind, text) in [("text/plain", text), ("text/html", html)] {
        let blob = Blob::new_with_options(text.as_bytes(), Some(kind));
        js_sys::Reflect::set(&types, &kind.into(), &blob.into())?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&types)
}

/// Opens the browser's print dialogue when everything is drawn.
pub fn print() {
    Timer::new(0, || drop(window().print())).forget();
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        drop(element.unchecked_into::<HtmlElement>().focus());
    }
}
