//! The end of the last page.

use super::{super::context::use_app, qr_code::qr_code};
use yew::{Html, component, html};

/// Sign-off lines, and the link with its QR code.
#[component]
pub fn PaperFoot() -> Html {
    let app = use_app();
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
                { qr_code(&app.link) }
                <p>{ "This link opens the plan: " }<span class="link">{ app.link.clone() }</span></p>
            </div>
        </div>
    }
}
