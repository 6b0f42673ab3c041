//! Checking: scripts that prove the openings, and their results.

use super::{
    common::{TextField, options, press, switch, table_head, titled_section, untranslated},
    context::AppContext,
};
use crate::{
    report::Outcome,
    state::{Action, ProofCommand, ProofShell, RowData, RowResult},
};
use yew::{Html, html};

/// The number of lines of the field for results.
const RESULT_ROWS: usize = 6;

/// The place of the proof.
pub fn check_place(app: &AppContext) -> Html {
    html! {
        <>
            { prove(app) }
            { results(app) }
        </>
    }
}

/// The script, and the command for each source.
fn prove(app: &AppContext) -> Html {
    let shells = options(ProofShell::ALL, ProofShell::name, Action::ProofShellChosen);
    let content = html! {
        <>
            <p class="help">
                { "Save the script, copy it to a machine of each source, and run its command there. It opens each \
                   connection and sends nothing but, over UDP, one line end." }
            </p>
            <p class="actions">
                { switch(&app.dispatch, "shell", "Shell", Some(app.state.view().proof_shell as usize), shells) }
                <button name="save-proof" onclick={press(&app.dispatch, Action::SaveProofPressed)}>
                    { untranslated(format!("Save {}", app.state.proof_file_name())) }
                </button>
            </p>
            <table class="commands" aria-label="Commands">
                { table_head(&["Run on", "Openings", "Command"]) }
                <tbody translate="no">{ for app.state.proof_commands().iter().map(command) }</tbody>
            </table>
        </>
    };
    titled_section("prove", "Prove the openings", content)
}

fn command(command: &ProofCommand) -> Html {
    html! {
        <tr key={command.command.clone()}>
            <td>{ untranslated(&command.source) }</td>
            <td class="number">{ untranslated(command.openings.to_string()) }</td>
            <td><code>{ untranslated(&command.command) }</code></td>
        </tr>
    }
}

/// The results as they are pasted, and what they say of each rule.
fn results(app: &AppContext) -> Html {
    let summary = app.state.proof_summary();
    let table = &app.state.merged().openings;
    let rows = table.rows.iter().zip(&*table.data).map(|(row, data)| result(data, &app.state.row_result(row)));
    let content = html! {
        <>
            <label for="results">{ "Paste the JSON lines that the scripts print. The request sheet then is an acceptance record." }</label>
            <TextField name="results" value={app.state.view().pasted_results.clone()} rows={Some(RESULT_ROWS)}
                on_input={app.dispatch.reform(Action::ResultsPasted)} />
            <p role="status" class="proved">{ untranslated(summary.sentence) }</p>
            { for summary.problems.iter().map(|problem| html! { <p class="problem">{ untranslated(problem) }</p> }) }
            if !app.state.results().is_empty() {
                <table class="outcomes" aria-label="Results">
                    { table_head(&["#", "From", "To", "Port", "Result"]) }
                    <tbody translate="no">{ for rows }</tbody>
                </table>
            }
        </>
    };
    titled_section("results", "Results", content)
}

fn result(data: &RowData, result: &RowResult) -> Html {
    use crate::matrix::TableColumn::{From, Port, To};
    let first = |column| data.texts.lines(column).first().cloned().unwrap_or_default();
    let class = match result.worst {
        Some(Outcome::Open) => "open",
        Some(outcome) if outcome.is_bad() => "bad",
        _ => "",
    };
    let not_open = result.not_open.iter().map(|text| html! { <span class="line">{ untranslated(text) }</span> });
    html! {
        <tr key={data.name.to_string()}>
            <td class="number">{ untranslated(data.number.to_string()) }</td>
            <td>{ untranslated(first(From)) }</td>
            <td>{ untranslated(first(To)) }</td>
            <td>{ untranslated(data.texts.lines(Port).join(", ")) }</td>
            <td>
                <span {class}>{ untranslated(&result.words) }</span>
                { for not_open }
            </td>
        </tr>
    }
}
