//! The end of the last page.

use super::{super::context::AppContext, qr_code::qr_code};
use yew::{Html, html};

/// Sign-off lines, and the link with its QR code.
pub fn paper_foot(app: &AppContext) -> Html {
    let signs = ["Requested by", "Approved by", "Opened by"];
    let sign = |who| html! { <tr><td>{ who }</td><td></td><td></td><td></td></tr> };
    html! {
        <div class="paper-only paper-foot" translate="no">
            <h2>{ "Sign-off" }</h2>
            <table class="sign-off">
                <tbody>
                    <tr><td></td><td>{ "Name" }</td><td>{ "Date" }</td><td>{ "Signature" }</td></tr>
                    { for signs.map(sign) }
                </tbody>
            </table>
            <div class="reopen">
                if app.state.link_has_address() {
                    { qr_code(&app.link) }
                    <p>{ "This link opens the plan: " }<span class="link">{ app.link.clone() }</span></p>
                } else {
                    <p>
                        { "To open the plan, append to the address of your Port Matrix page: " }
                        <span class="link">{ app.link.clone() }</span>
                    </p>
                }
            </div>
        </div>
    }
}
