//! The page's component in a browser, without the page around it.
#![cfg(target_arch = "wasm32")]

use gloo::utils::document;
use port_matrix::ui::{App, Listener};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlInputElement};
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

/// The component on an element of its own; dropping it takes both away.
struct Mounted {
    root: Element,
    /// The page reacts until this is dropped.
    listener: Option<Listener>,
}

impl Mounted {
    async fn new() -> Self {
        let root = document().create_element("div").expect("a new element");
        document().body().expect("the test's page has a body").append_child(&root).expect("a place in the page");
        let listener = Some(App::start(root.clone()));
        let mounted = Self { root, listener };
        mounted.until("the default plan is there", || mounted.rows() == 17).await;
        mounted
    }

    fn rows(&self) -> u32 {
        self.root.query_selector_all("tr.flow").expect("a sound selector").length()
    }

    fn input(&self, name: &str) -> HtmlInputElement {
        let input = self.root.query_selector(&format!("input[name='{name}']")).expect("a sound selector");
        input.expect("the field is there").unchecked_into()
    }

    fn text(&self, selector: &str) -> Option<String> {
        self.root.query_selector(selector).expect("a sound selector")?.text_content()
    }

    /// Puts a text into a field as typing does.
    fn type_in(&self, name: &str, text: &str) {
        let field = self.input(name);
        field.set_value(text);
        let options = EventInit::new();
        options.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &options).expect("an event");
        field.dispatch_event(&event).expect("nothing stops it");
    }

    /// Lets the component draw until it holds.
    async fn until(&self, what: &str, holds: impl Fn() -> bool) {
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
        self.listener.take();
        self.root.remove();
    }
}

#[wasm_bindgen_test]
async fn a_click_on_a_role_changes_the_table() {
    let page = Mounted::new().await;
    page.input("standby").click();
    page.until("a standby's openings are there", || page.rows() == 29).await;
    assert_eq!(page.text(".count").as_deref(), Some("29 openings, 8 parties, 4 remarks"));
    page.input("standby").click();
    page.until("they are gone again", || page.rows() == 17).await;
}

#[wasm_bindgen_test]
async fn a_bad_port_keeps_its_text_and_shows_the_problem() {
    let page = Mounted::new().await;
    let problem = || page.text("#http-proxy-problem");
    assert_eq!(problem(), None);
    page.type_in("http-proxy.port", "99999");
    page.until("the problem is shown", || problem().is_some()).await;
    assert!(problem().is_some_and(|words| words.contains("between 1 and 65535")));
    assert_eq!(page.input("http-proxy.port").value(), "99999");
    page.type_in("http-proxy.port", "3128");
    page.until("the problem is gone", || problem().is_none()).await;
}

#[wasm_bindgen_test]
async fn a_field_stays_itself_when_its_problem_comes_and_goes() {
    let page = Mounted::new().await;
    let field = page.input("icap.port");
    field.focus().expect("a field takes the focus");
    for text in ["x", "11344"] {
        page.type_in("icap.port", text);
        page.until("it is drawn", || page.text("#icap-problem").is_some() == (text == "x")).await;
        let focused = document().active_element().expect("something has the focus");
        assert!(field.is_same_node(Some(&focused)), "typing can go on after {text}");
    }
}
