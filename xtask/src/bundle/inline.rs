//! Puts Trunk's files, the page's own scripts, the policy and the prerendered page into the page.

use super::{
    Files, PAGE, checks,
    html::{self, Tag},
    payload,
    policy::policy,
    prerender,
};
use crate::Outcome;

const FIRST: &str = include_str!("first.js");
const GUARD: &str = include_str!("guard.js");
const BOOT: &str = include_str!("boot.js");
/// The placeholder for wasm-bindgen's glue in `boot.js`.
const GLUE: &str = "/* glue */";

/// One page that contains all of Trunk's files; `render` returns the prerendered page, if `index.html` requests it.
/// A file that is missing, or that can't be inlined, is an error.
pub fn inline(files: &Files, render: impl Fn() -> Outcome<String>) -> Outcome<String> {
    let source = html::without_comments(text(files, PAGE)?);
    let tags = html::tags(&source);
    let sheets: Vec<&Tag> = tags.iter().filter(|tag| tag.attribute("rel") == Some("stylesheet")).collect();
    let charset = only(&tags, "<meta charset>", |tag| tag.attribute("charset").is_some())?;
    // It comes from `pattern_script` in Trunk.toml.
    let program = only(&tags, "<script data-glue>", |tag| tag.name == "script")?;
    let [glue, wasm] = ["data-glue", "data-wasm"].map(|name| file_name(program, name));
    let mount = tags.iter().find(|tag| tag.attribute(prerender::MARK).is_some());

    let sheet_names: Vec<&str> = sheets.iter().map(|sheet| file_name(sheet, "href")).collect();
    let used = [&sheet_names[..], &[PAGE, glue, wasm]].concat();
    if let Some(name) = files.keys().find(|name| !used.contains(&name.as_str())) {
        return Err(format!("Trunk left {name}, which the one file has no place for."));
    }

    let style = sheet_names.iter().map(|name| text(files, name)).collect::<Outcome<String>>()?;
    let style = element_text(&style, "style")?;
    let guard = element_text(GUARD, "script")?;
    let boot = element_text(&BOOT.replace(GLUE, text(files, glue)?), "script")?;
    let payload = payload::text(bytes(files, wasm)?).map_err(|error| format!("{wasm} can't be deflated ({error})."))?;
    let first = element_text(FIRST, "script")?;
    let policy = policy(&[&first, &guard, &boot], &style);

    // From the end of the page to its start, so that the positions of earlier elements remain valid. The payload is
    // last: everything before it is rendered while it arrives.
    let mut page = source.clone();
    let end = page.rfind("</body>").ok_or("index.html has no </body>.")?;
    page.insert_str(end, &format!("<script type=\"text/plain\" id=\"program\">{payload}</script>\n"));
    page.replace_range(program.span.clone(), &format!("<script>{guard}</script>\n<script>{boot}</script>"));
    if let Some(mount) = mount {
        page.insert_str(mount.span.end, render()?.trim());
    }
    let head = page.find("</head>").ok_or("index.html has no </head>.")?;
    page.insert_str(head, &format!("<script>{first}</script>\n"));
    for sheet in sheets.iter().rev() {
        page.replace_range(sheet.span.clone(), "");
    }
    if let Some(first) = sheets.first() {
        page.insert_str(first.span.start, &format!("<style>{style}</style>"));
    }
    // The policy applies to everything after it.
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    page.insert_str(charset.span.end, &policy);
    checks::self_contained(&page)?;
    Ok(page)
}

/// The only tag that `is_it` accepts.
fn only<'a, 'b>(tags: &'a [Tag<'b>], what: &str, is_it: impl Fn(&Tag) -> bool) -> Outcome<&'a Tag<'b>> {
    let mut found = tags.iter().filter(|tag| is_it(tag));
    let first = found.next().filter(|_| found.next().is_none());
    first.ok_or_else(|| format!("Trunk's page needs exactly one {what}."))
}

fn file_name<'a>(tag: &Tag<'a>, attribute: &str) -> &'a str {
    tag.attribute(attribute).unwrap_or_default().trim_start_matches("./")
}

/// The text of an element, which can't be escaped there: carriage returns are removed, because browsers don't read
/// them, and an end tag in it is an error.
fn element_text(text: &str, element: &str) -> Outcome<String> {
    let lower = text.to_ascii_lowercase();
    if [&format!("</{element}"), "<!--"].iter().any(|end| lower.contains(*end)) {
        return Err(format!(
            "A <{element}> of the page would end early: write \"<\\/{element}\" and \"<\\!--\" in it."
        ));
    }
    Ok(text.replace('\r', ""))
}

fn bytes<'a>(files: &'a Files, name: &str) -> Outcome<&'a [u8]> {
    let file = files.get(name).map(Vec::as_slice);
    file.ok_or_else(|| format!("Trunk's page names {name:?}, which is not in its output."))
}

fn text<'a>(files: &'a Files, name: &str) -> Outcome<&'a str> {
    std::str::from_utf8(bytes(files, name)?).map_err(|_| format!("{name} is not UTF-8."))
}

#[cfg(test)]
mod tests {
    use super::{Files, inline, payload, policy};
    use crate::bundle::html;

    const PAGE: &str = "<!doctype html><html><head><meta charset=utf-8><title>T</title>\
        <link rel=stylesheet href=./a.css><link rel=\"stylesheet\" href=\"./b.css\"></head>\
        <body><!-- <b> --><div id=app data-prerendered><!-- Here. --></div>\
        <script data-glue=p.js data-wasm=p_bg.wasm></script>\n</body></html>";

    fn files() -> Files {
        let files: [(&str, &[u8]); 5] = [
            ("index.html", PAGE.as_bytes()),
            ("a.css", b"a { color: red }\r\n"),
            ("b.css", "b::before { content: '→' }".as_bytes()),
            ("p.js", b"let wasm_bindgen = () => 1;\r\n"),
            ("p_bg.wasm", b"\0asm"),
        ];
        files.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).into()
    }

    fn with(name: &str, bytes: &[u8]) -> Files {
        let mut files = files();
        files.insert(name.to_owned(), bytes.to_vec());
        files
    }

    #[test]
    fn the_page_holds_all_and_the_policy_allows_just_that() {
        let page = inline(&files(), || Ok("<i>1</i>\n".to_owned())).unwrap();
        let tags = html::tags(&page);
        let content = |name: &str| -> Vec<&str> {
            let named = tags.iter().filter(|tag| tag.name == name);
            named.map(|tag| tag.content).collect()
        };
        let [first, guard, boot, program] = content("script")[..] else { panic!("{page}") };
        let [style] = content("style")[..] else { panic!("{page}") };
        assert_eq!(style, "a { color: red }\nb::before { content: '→' }");
        assert!(boot.contains("let wasm_bindgen = () => 1;\n"), "{boot}");
        assert_eq!(program, payload::text(b"\0asm").unwrap());
        let policy = policy(&[first, guard, boot], style);
        let start = "<!doctype html><html><head><meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\"";
        assert!(page.starts_with(&format!("{start} content=\"{policy}\">")), "{page}");
        assert!(page.contains("<body><div id=app data-prerendered><i>1</i></div>"), "{page}");
        assert!(page.ends_with("</script>\n</body></html>"), "the program is the last");
    }

    #[test]
    fn what_the_one_file_cannot_hold_is_refused_by_name() {
        let page = |from: &str, to: &str| with("index.html", PAGE.replace(from, to).as_bytes());
        for (files, reason) in [
            (with("logo.png", b""), "logo.png"),
            (with("snippets/x.js", b""), "snippets/x.js"),
            (page("./a.css", "./e.css"), "a.css"),
            (page("<meta charset=utf-8>", ""), "charset"),
            (page("data-glue", "data-other"), "p.js"),
            (page("<script data-glue=p.js data-wasm=p_bg.wasm></script>", ""), "data-glue"),
            (page("<title>", "<script>alert(1)</script><title>"), "one <script"),
            (page("<title>", "<link rel=icon href=icon.png><title>"), "icon.png"),
            (page("<body>", "<body><img src=x.png>"), "x.png"),
            (page("<div id=app data-prerendered>", "<div id=app style=color:red data-prerendered>"), "style"),
            (page("<div id=app data-prerendered>", "<div id=app onclick=f() data-prerendered>"), "onclick"),
            (with("a.css", b"a{background:url( 'x.png')}"), "x.png"),
            (with("a.css", b"@import 'x.css';"), "@import"),
            (with("a.css", b"</Style>"), "<\\/style"),
            (with("p.js", b"'</script>'"), "<\\/script"),
        ] {
            let refusal = inline(&files, || Ok(String::new())).expect_err(reason);
            assert!(refusal.contains(reason), "{refusal} should name {reason}");
        }
    }
}
