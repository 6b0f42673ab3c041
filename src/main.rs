//! The page's entry point.

use port_matrix::{
    VSOS_9_2, browser,
    components::{App, AppProps},
};
use std::rc::Rc;
use yew::Renderer;

fn main() {
    browser::report_panics();
    let mount = browser::mount().expect("the page has an element to mount on");
    let props = AppProps {
        document: Rc::new(VSOS_9_2.clone()),
        sources: browser::sources(),
        address: browser::address(),
    };
    Renderer::<App>::with_root_and_props(mount, props).render();
}
