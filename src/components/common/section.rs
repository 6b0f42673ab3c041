//! Frames that many places have: a section under its heading, and the headings of a table.

use yew::{Html, html};

/// A section that is named by its heading.
pub fn titled_section(class: &'static str, heading: &'static str, content: Html) -> Html {
    let id = format!("{class}-heading");
    html! {
        <section key={class} {class} aria-labelledby={id.clone()}>
            <h2 {id}>{ heading }</h2>
            { content }
        </section>
    }
}

/// The head of a table: the names of its columns.
pub fn table_head(names: &[&'static str]) -> Html {
    let heading = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! { <thead><tr>{ for names.iter().map(heading) }</tr></thead> }
}
