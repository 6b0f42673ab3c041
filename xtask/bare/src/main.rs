//! A counter, and nothing else: what Yew itself weighs and costs, bundled as the page is.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state_eq(|| 0_u32);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button type="button" {onclick}>{ *count }</button> }
}

fn main() {
    let Some(app) = gloo::utils::document().get_element_by_id("app") else { return };
    yew::Renderer::<Counter>::with_root(app).render();
}
