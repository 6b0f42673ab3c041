//! The page on an element of its own, in the words of the tests.

use gloo::utils::document;
use port_matrix::{
    components::{App, AppProps},
    document::vsos_9_2,
    state::{Place, Sources},
};
use std::{rc::Rc, time::Duration};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};
use yew::{AppHandle, Renderer, platform::time::sleep, scheduler};

/// The page on an element of its own; dropping it removes both.
pub struct Mounted {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Mounted {
    /// The page with the default plan.
    pub async fn new() -> Self {
        Self::with_plan("v=1").await
    }

    /// The rules with the plan of a link.
    pub async fn with_plan(serialized: &str) -> Self {
        Self::at(Place::Rules, serialized).await
    }

    /// The rules with the plan of a link, with a row for each port.
    pub async fn per_port(serialized: &str) -> Self {
        let page = Self::with_plan(serialized).await;
        page.click("[name='density'][value='per port']");
        page.until("there is a row for each port", || page.count("table.per-port") == 1).await;
        page
    }

    /// A place of the page with the plan of a link, when everything is rendered and listens.
    pub async fn at(place: Place, serialized: &str) -> Self {
        let root = document().create_element("div").expect("a new element");
        document().body().expect("the test's page has a body").append_child(&root).expect("a place in the page");
        let sources = Sources { link: Some(serialized.to_owned()), place, ..Sources::default() };
        let props = AppProps { document: Rc::new(vsos_9_2()), sources, address: "https://host/".to_owned() };
        let app = Some(Renderer::<App>::with_root_and_props(root.clone(), props).render());
        scheduler::flush().await;
        Self { root, app }
    }

    /// Opens a place.
    pub async fn go_to(&self, place: Place) {
        self.click(&format!("[name='place'][value='{}']", place.id()));
        self.until("the place is open", || self.count(&format!("main.at-{}", place.id())) == 1).await;
    }

    /// The first element that a selector finds.
    pub fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).expect("a sound selector")
    }

    /// The number of elements that a selector finds.
    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).expect("a sound selector").length()
    }

    /// The text of the first element that a selector finds; empty without one.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).and_then(|element| element.text_content()).unwrap_or_default()
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).expect("a sound selector");
        (0..found.length()).filter_map(|index| found.item(index)?.text_content()).collect()
    }

    /// The field or box of this name.
    pub fn input(&self, name: &str) -> HtmlInputElement {
        self.find(&format!("[name='{name}']")).expect("the field is there").unchecked_into()
    }

    /// Clicks on the first element that a selector finds.
    pub fn click(&self, selector: &str) {
        self.find(selector).expect("something to click on").unchecked_into::<HtmlElement>().click();
    }

    /// Clicks on the part of the map with this id: SVG elements have no `click` of their own.
    pub fn press_part(&self, of: &str) {
        let part = self.find(&format!("[data-of='{of}'][role=button]")).expect("a part of the map");
        let options = EventInit::new();
        options.set_bubbles(true);
        let event = Event::new_with_event_init_dict("click", &options).expect("an event");
        part.dispatch_event(&event).expect("nothing stops it");
    }

    /// Types a text into the field of this name.
    pub fn type_in(&self, name: &str, text: &str) {
        let field = self.input(name);
        field.set_value(text);
        let options = EventInit::new();
        options.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &options).expect("an event");
        field.dispatch_event(&event).expect("nothing stops it");
    }

    /// Waits until the condition holds.
    pub async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        for _ in 0..500 {
            if holds() {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("waited in vain: {what}");
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}
