//! The browser: the address bar, storage, downloads, the clipboard and keys.
//!
//! Whatever a browser may refuse is an `Option` or a `Result` here; nothing panics because storage is blocked.

use super::App;
use crate::{
    app::{Action, Control, Sources},
    link::{self, Json},
};
use gloo::{
    events::{EventListener, EventListenerOptions},
    file::{Blob, ObjectUrl},
    utils::{document, window},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ClipboardItem, Element, Event, EventTarget, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    KeyboardEvent, Storage,
};
use yew::Callback;

/// The element that the page mounts on. It keeps the plan for a saved page, which has no fragment.
const MOUNT: &str = "app";
const PLAN_ATTRIBUTE: &str = "data-plan";
/// How deep a JSON value is looked into.
const MOST_DEPTH: u8 = 4;
const STORAGE_KEY: &str = "port-matrix.plan";

/// Starts the page on its mount element.
///
/// # Panics
/// When the page has no mount element, which is a fault of the page and not of the browser.
pub fn start() {
    let mount = mount().expect("the page has an element to mount on");
    yew::Renderer::<App>::with_root(mount).render();
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
    Sources {
        link: link_notation(),
        page: page.filter(|plan| !plan.is_empty()),
        last: storage().and_then(|storage| storage.get_item(STORAGE_KEY).ok().flatten()),
    }
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

/// Keeps the plan as this browser's last one. Where storage is blocked or full, the link and the page still hold it.
pub fn keep_in_browser(notation: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(STORAGE_KEY, notation));
    }
}

/// Puts the plan's link into the address bar without a new entry in the history.
pub fn keep_in_address(notation: &str) {
    let Ok(history) = window().history() else { return };
    let replace = |address: &str| history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    // A page opened from a file may be allowed to change its fragment only.
    if replace(&link::with_notation(&address(), notation)).is_err() {
        drop(replace(&link::fragment_of(notation)));
    }
}

/// The control that an event came from. What was typed or picked is reported by `input` and `change`, a press of a
/// button by `click`; each control answers to one of them.
pub fn control(event: &Event) -> Option<Control> {
    let target = event.target()?;
    let text = |value: String| (event.type_() == "input", value);
    let (heard, name, value, checked) = if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        let (typed, value) = text(input.value());
        let picks = !takes_text(&target);
        let heard = if picks { event.type_() == "change" } else { typed };
        (heard, input.name(), value, input.checked())
    } else if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        let (typed, value) = text(area.value());
        (typed, area.name(), value, false)
    } else {
        let button = target.dyn_ref::<Element>()?.closest("button").ok()??;
        let attribute = |name| button.get_attribute(name).unwrap_or_default();
        (event.type_() == "click", attribute("name"), attribute("value"), false)
    };
    heard.then_some(Control { name, value, checked })
}

/// Runs something later, unless it is dropped before.
pub use gloo::timers::callback::Timeout as Timer;

/// What the page listens to beyond its own controls; dropping it ends that.
pub type Listeners = [EventListener; 6];

/// Reports every link that is opened on the page from now on, undo and redo keys, and when printing begins and ends.
pub fn listen(report: &Callback<Action>, printing: &Callback<bool>) -> Listeners {
    let (to_links, to_keys) = (report.clone(), report.clone());
    let links = EventListener::new(&window(), "hashchange", move |_| {
        if let Some(notation) = link_notation() {
            to_links.emit(Action::OpenedLink(notation));
        }
    });
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if let Some(action) = undo_key(event) {
            event.prevent_default();
            to_keys.emit(action);
        }
    });
    let print = |event: &'static str, begins: bool| {
        let printing = printing.clone();
        EventListener::new(&window(), event, move |_| printing.emit(begins))
    };
    let lights = |event: &'static str| EventListener::new(&document(), event, |event| light(event.target()));
    [links, keys, print("beforeprint", true), print("afterprint", false), lights("mouseover"), lights("focusin")]
}

/// Lights up what belongs together in the picture and in the table: a part of the one and its rows in the other.
///
/// By attributes that the page never sets itself: it need not be worked out anew for that.
fn light(target: Option<EventTarget>) {
    let all = |selector: &str| document().query_selector_all(selector).ok();
    let elements = |selector: &str| {
        all(selector)
            .into_iter()
            .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)?.dyn_into::<Element>().ok()))
    };
    elements("[data-lit]").for_each(|lit| drop(lit.remove_attribute("data-lit")));
    let pointed = target.and_then(|target| target.dyn_into::<Element>().ok());
    let within = |selector: &str| pointed.as_ref()?.closest(selector).ok()?;
    let selector = if let Some(of) = within(".diagram [data-of]").and_then(|part| part.get_attribute("data-of")) {
        format!(
            "[data-of='{of}'], [data-of^='{of}>'], [data-of$='>{of}'], tr:has(> td > [value^='{of}>']), \
             tr:has(> td > [value*='>{of}>'])"
        )
    } else if let Some(flow) = within(".flow").and_then(|row| row.query_selector("[name=fold]").ok()?) {
        let name = flow.get_attribute("value").unwrap_or_default();
        let mut ends = name.split('>');
        let (Some(source), Some(destination)) = (ends.next(), ends.next()) else { return };
        format!("[data-of='{source}>{destination}'], [data-of='{source}'], [data-of='{destination}']")
    } else {
        return;
    };
    if document().query_selector(".diagram").is_ok_and(|picture| picture.is_some()) {
        elements(&selector).for_each(|lit| drop(lit.set_attribute("data-lit", "")));
    }
}

/// The undo or redo that a key asks for. A text field has its own, and keeps it.
fn undo_key(event: &Event) -> Option<Action> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let in_text = event.target().is_some_and(|target| takes_text(&target));
    if in_text || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Action::Undid),
        ("z", true) | ("y", false) => Some(Action::Redid),
        _ => None,
    }
}

fn takes_text(target: &web_sys::EventTarget) -> bool {
    let input = target.dyn_ref::<HtmlInputElement>();
    let types_text = |input: &HtmlInputElement| !["checkbox", "radio", "file"].contains(&input.type_().as_str());
    input.is_some_and(types_text) || target.has_type::<HtmlTextAreaElement>()
}

/// Hands a file to the browser's downloads.
///
/// # Errors
/// A sentence, when the browser does not take it.
pub fn download(name: &str, kind: &str, file: &[u8]) -> Result<(), String> {
    let refused = |_| "The browser refused the download.".to_owned();
    let url = ObjectUrl::from(Blob::new_with_options(file, Some(kind)));
    let link = document().create_element("a").map_err(refused)?.unchecked_into::<HtmlAnchorElement>();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after this task; a minute is ample, and then it is let go.
    Timer::new(60_000, move || drop(url)).forget();
    Ok(())
}

/// Reads the file chosen in the field of this name, and hands over its own name and text.
pub fn read_chosen_file(field: &str, done: impl FnOnce(String, Result<String, String>) + 'static) {
    let field = document().query_selector(&format!("input[name={field}]")).ok().flatten();
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
    // So that choosing the same file once more is a change again.
    field.set_value("");
    spawn_local(async move {
        let read = JsFuture::from(file.text()).await;
        let text = read.ok().and_then(|text| text.as_string());
        done(file.name(), text.ok_or_else(|| "The browser could not read it".to_owned()));
    });
}

/// What a JSON text holds.
///
/// # Errors
/// The browser's own sentence about the place where the text is no JSON.
pub fn parse_json(text: &str) -> Result<Json, String> {
    js_sys::JSON::parse(text).map(|value| json(&value, MOST_DEPTH)).map_err(|error| {
        let error: js_sys::Error = error.unchecked_into();
        String::from(error.message())
    })
}

/// The tree of a parsed value, to a depth that no plan file reaches.
fn json(value: &JsValue, depth: u8) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(flag) = value.as_bool() {
        Json::Bool(flag)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if depth == 0 || value.is_null() {
        Json::Null
    } else if let Some(list) = value.dyn_ref::<js_sys::Array>() {
        Json::List(list.iter().map(|value| json(&value, depth - 1)).collect())
    } else {
        let fields = js_sys::Object::entries(value.unchecked_ref());
        let field = |pair: JsValue| {
            let pair: js_sys::Array = pair.unchecked_into();
            (pair.get(0).as_string().unwrap_or_default(), json(&pair.get(1), depth - 1))
        };
        Json::Object(fields.iter().map(field).collect())
    }
}

/// The page as it stands, which is what the browser's own *Save page as* keeps.
pub fn page_text() -> String {
    let page = document().document_element().map(|page| page.outer_html());
    format!("<!doctype html>{}", page.unwrap_or_default())
}

/// Copies a text, as HTML too unless that is empty, and reports whether the browser let it. One that takes no HTML gets
/// the text.
pub fn copy(text: String, html: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // Pages from plain HTTP have no clipboard at all, whatever the bindings say.
    if clipboard.is_undefined() {
        done(false);
        return;
    }
    // Begun at once: some browsers ask whether a press of the user is still under way.
    let both = if html.is_empty() { None } else { in_both(&text, html).ok() };
    let both = both.map(|item| clipboard.write(&js_sys::Array::of1(&item)));
    spawn_local(async move {
        let copied = match both {
            Some(both) => JsFuture::from(both).await.is_ok(),
            None => false,
        };
        done(copied || JsFuture::from(clipboard.write_text(&text)).await.is_ok());
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

/// Opens the browser's print dialogue.
pub fn print() {
    drop(window().print());
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}
