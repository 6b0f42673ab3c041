//! What only paper has: the title block as text, the plan in words, sign-off lines, and the link with its QR code.

use super::{app::Scene, markup::Markup, qr};
use crate::plan::{Detail, group_words, words};

/// The head of the first page.
#[inline(never)]
pub fn head(page: &mut Markup, scene: &Scene) {
    let plan = &scene.report.plan;
    page.put("<div class='paper-only paper-head' key='head'><dl class='details'>");
    for detail in Detail::ALL {
        page.term(&detail.label(), &plan.details().get(detail));
    }
    page.put("</dl><h2>Plan</h2><dl class='words'>");
    for (term, text) in words(scene.document, plan) {
        page.term(&term, &text);
    }
    page.put("</dl>");
    if scene.state.draft().groups().next().is_some() {
        groups(page, scene);
    }
    page.put("</div>");
}

/// Everyone at an end of a connection: zone, addresses, own ports and limits.
fn groups(page: &mut Markup, scene: &Scene) {
    let (document, plan) = (scene.document, &scene.report.plan);
    page.put(
        "<h2>Groups</h2><table class='group-list'><thead><tr><th scope='col'>Group</th><th scope='col'>Zone</th>\
         <th scope='col'>Addresses</th><th scope='col'>Limits and ports</th></tr></thead><tbody>",
    );
    for id in scene.report.groups() {
        let group = &plan.topology()[id];
        let zone = plan.topology().zone(id);
        let party = &document.parties[group.at.party].name;
        page.add("<tr><td>$", &[&group.name]);
        if group.name != *party {
            page.add(" ($)", &[party]);
        }
        page.add("</td><td>$</td><td>", &[if zone.named { &zone.name } else { &"its own" }]);
        if group.addresses.is_empty() {
            page.put("not given");
        }
        for (index, address) in group.addresses.iter().enumerate() {
            page.put(if index > 0 { ", " } else { "" });
            page.add("$", &[address]);
        }
        page.add("</td><td>$</td></tr>", &[&group_words(document, plan, id)]);
    }
    page.put("</tbody></table>");
}

/// The end of the last page.
#[inline(never)]
pub fn foot(page: &mut Markup, scene: &Scene) {
    page.put(
        "<div class='paper-only paper-foot' key='foot'><h2>Sign-off</h2><table class='sign-off'><tbody>\
         <tr><td></td><td>Name</td><td>Date</td><td>Signature</td></tr>",
    );
    for who in ["Requested by", "Approved by", "Opened by"] {
        page.add("<tr><td>$</td><td></td><td></td><td></td></tr>", &[&who]);
    }
    page.put("</tbody></table><div class='reopen'>");
    qr::write(page, &scene.link);
    page.add("<p>This link opens the plan: <span class='link'>$</span></p></div></div>", &[&scene.link]);
}
