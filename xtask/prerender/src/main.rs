//! Prints the page of the default plan as HTML, rendered by Yew on this machine: the bundler puts it into the page, where
//! it is painted before the program has arrived.

use port_matrix::{
    components::{App, AppProps},
    document::vsos_9_2,
    state::Sources,
};
use std::rc::Rc;
use yew::ServerRenderer;

fn main() {
    let props = || AppProps { document: Rc::new(vsos_9_2()), sources: Sources::default(), address: String::new() };
    // Yew's marks for taking the HTML over are left out: the program draws the page anew.
    let rendering = ServerRenderer::<App>::with_props(props).hydratable(false).render();
    println!("{}", futures::executor::block_on(rendering));
}
