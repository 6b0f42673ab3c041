//! The parts of a group's addresses that were understood, and those that were not.

use super::super::common::untranslated;
use crate::{
    net::Suggestion,
    plan::{AddressRemark, AddressSummary},
};
use yew::{AttrValue, Callback, Html, classes, html};

/// The part of the page below an address field.
pub struct AddressChips<'a> {
    /// The name of the address field, which the places here are named after.
    pub name: &'a AttrValue,
    /// The name of the group, which tells apart the buttons of several groups.
    pub group: &'a str,
    /// The summary of the field's text.
    pub summary: AddressSummary,
    /// Sentences about addresses that other groups have too.
    pub overlaps: &'a [String],
    /// Called with the suggestion whose button was pressed.
    pub on_take: Callback<Suggestion>,
}

impl AddressChips<'_> {
    /// The addresses as chips, their numbers, and a sentence for each part that was not understood or was read in another
    /// way, with a button for each text that can take its place.
    pub fn render(&self) -> Html {
        chips(self)
    }
}

fn chips(props: &AddressChips) -> Html {
    let AddressChips { name, summary, overlaps, .. } = props;
    let has_remarks = !summary.remarks.is_empty() || !overlaps.is_empty();
    html! {
        <>
            <p class="understood" id={format!("{name}-understood")} translate="no">
                { for summary.chips.iter().map(|chip| html! { <><span class="chip" key={chip.as_str()}>{ chip }</span>{ " " }</> }) }
                if summary.more > 0 {
                    <span key={summary.more}>{ format!("+ {} more ", summary.more) }</span>
                }
                if !summary.counts.is_empty() {
                    <span key={summary.counts.as_str()}>{ &summary.counts }</span>
                }
            </p>
            if has_remarks {
                <ul class="asides" id={format!("{name}-problem")}>
                    { for summary.remarks.iter().enumerate().map(|(index, remark)| aside(props, index, remark)) }
                    { for overlaps.iter().map(|overlap| html! { <li class="told">{ untranslated(overlap.as_str()) }</li> }) }
                </ul>
            }
        </>
    }
}

fn aside(props: &AddressChips, index: usize, remark: &AddressRemark) -> Html {
    let earlier = &props.summary.remarks[..index];
    let equal = earlier.iter().filter(|other| other.text == remark.text).count();
    // The sentence keeps its element when another comes before it, and so its buttons stay those that were pressed.
    html! {
        <li key={format!("{equal} {}", remark.text)} class={classes!(if remark.left_out { "left-out" } else { "told" })}>
            { untranslated(remark.text.as_str()) }
            { for remark.suggestions.iter().map(|suggestion| button(props, earlier, suggestion)) }
        </li>
    }
}

/// The button of a suggestion. Its full name is said once in the page: the group is in it, and the number of the entry if
/// others are like it.
fn button(props: &AddressChips, earlier: &[AddressRemark], suggestion: &Suggestion) -> Html {
    let label = suggestion.full_label();
    let alike =
        earlier.iter().flat_map(|remark| &remark.suggestions).filter(|other| other.full_label() == label).count();
    let number = if alike > 0 { format!(" ({})", alike + 1) } else { String::new() };
    let onclick = {
        let suggestion = suggestion.clone();
        props.on_take.reform(move |_| suggestion.clone())
    };
    html! {
        <>
            { " " }
            <button type="button" name="suggestion" value={props.name.clone()} aria-label={format!("{label}{number}, {}", props.group)}
                translate="no" {onclick}>
                { suggestion.label() }
            </button>
        </>
    }
}
