//! Prints the first picture of the page as HTML, rendered by Yew on this machine: the bundler puts it into the page.

use yew::prelude::*;

/// The page's frame. The whole page of the default plan takes its place as soon as it is a Yew component.
#[component]
fn Page() -> Html {
    let promise = "Pick what you install, and see which firewall openings it needs: worked out in this page, nothing \
                   leaves your computer.";
    html! {
        <>
            <header>
                <h1>{ "Port Matrix" }</h1>
                <p>{ promise }</p>
            </header>
            <p id="starting">{ "Starting…" }</p>
        </>
    }
}

fn main() {
    // Yew's marks for taking the HTML over are left out: the program draws the page anew.
    let rendering = yew::ServerRenderer::<Page>::new().hydratable(false).render();
    println!("{}", futures::executor::block_on(rendering));
}
