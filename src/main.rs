//! The page's entry point.

use port_matrix::{
    browser,
    components::{App, AppProps},
    document::vsos_9_2,
};
use std::rc::Rc;
use yew::Renderer;

fn main() {
    browser::report_panics();
    browser::keep_host(&browser::address());
    let mount = browser::mount().expect("the page has an element to mount on");
    let props = AppProps { document: Rc::new(vsos_9_2()), sources: browser::sources(), address: browser::address() };
    Renderer::<App>::with_root_and_props(mount, props).render();
}
