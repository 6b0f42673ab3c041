//! The plan's link, to be seen and copied by hand, and what to do when it is too long.

use super::{app::Scene, markup::Markup};
use crate::link;

/// The link and what it holds.
pub fn view(page: &mut Markup, scene: &Scene) {
    let piece = "<section class='share' aria-labelledby='share-heading'><h2 id='share-heading'>Link</h2>\
                 <input type='text' name='link' readonly='yes' aria-labelledby='share-heading' value='$'/>";
    page.add(piece, &[&scene.link]);
    let length = scene.link.len();
    if length > link::LONG {
        let piece = "<p class='problem' role='status'>The link has $ characters. Many mail and chat programs cut links \
                     after $: send the offline copy or the plan file instead.</p></section>";
        page.add(piece, &[&length, &link::LONG]);
    } else {
        page.put(
            "<p class='help' role='status'>It holds the whole plan, title block included. Nothing is sent \
             anywhere.</p></section>",
        );
    }
}
