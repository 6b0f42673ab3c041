//! Puts the parts into the page.

use super::{
    Effort, Files, PAGE, catch, checks, inline, loader, marks,
    marks::{Mark, Marked, Styled},
    payload::{self, Payload},
    policy::policy,
    slim::slim,
    squeeze, wasm,
};
use crate::Outcome;
use base64::{Engine, prelude::BASE64_STANDARD};
use unpack::model::MEMORY;

const GUARD: &str = include_str!("guard.js");
const BOOT: &str = include_str!("boot.js");
const GLUE: &str = "/* glue */";

/// The custom sections of the wasm with the styles that are packed with it.
const STYLE: &str = "style";

/// One page out of Trunk's files, with a module that unpacks its program.
pub fn pack(files: &Files, effort: Effort, unpacker: &[u8]) -> Outcome<String> {
    let source = squeeze::lines(text(files, PAGE)?);
    let marks = marks::find(&source)?;
    let parts = Parts::read(&marks, files)?;

    let (parts, script): (_, fn(&str) -> String) = match effort {
        Effort::Best => (parts.small()?, squeeze::js),
        Effort::Quick => (parts, squeeze::lines),
    };
    let [style, of_program, unfolded] = &parts.styles;
    let style = inline::style(style);
    let guard = inline::script(&script(GUARD));
    let packed = [of_program, unfolded];
    let program = packed.iter().fold(parts.wasm, |wasm, style| wasm::with_custom(&wasm, STYLE, style.as_bytes()));
    let wasm = payload::pack(&program)?;
    let boot = inline::script(&script(&boot(&parts.glue, &wasm, unpacker)));

    let page = assemble(&source, &marks, |mark| match mark {
        Mark::Charset => {
            let policy = policy(&[&guard, &boot], &style);
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
        }
        Mark::Stylesheet { of: Styled::Page, .. } => format!("<style>{style}</style>"),
        Mark::Stylesheet { .. } => String::new(),
        // Data, not code: browsers neither run nor block a script of a type they don't know.
        Mark::Program { .. } => format!(
            "<script>{guard}</script>\
             <script type=\"application/octet-stream\" id=\"wasm\">{}</script>\
             <script>{boot}</script>",
            wasm.text
        ),
    });
    checks::self_contained(&page)?;
    checks::ascii(&page)?;
    packed.iter().try_for_each(|style| checks::style(style))?;
    Ok(page)
}

/// The script that unpacks the wasm and starts it by its glue.
fn boot(glue: &str, wasm: &Payload, unpacker: &[u8]) -> String {
    let script = BOOT.replace("UNPACKER", &BASE64_STANDARD.encode(unpacker));
    // WebAssembly's numbers have a sign where JavaScript sees them.
    let check = wasm.check.cast_signed().to_string();
    // Where the memory for what is learned begins is a multiple of four.
    let script = script.replace("ROOM", &(wasm.size + MEMORY + 4).to_string());
    let script = script.replace("SIZE", &wasm.size.to_string()).replace("CHECK", &check);
    script.replace(GLUE, glue)
}

/// What Trunk's page refers to.
struct Parts {
    /// The style sheets, by [`Styled`].
    styles: [String; 3],
    glue: String,
    wasm: Vec<u8>,
}

impl Parts {
    /// Reads what the marks name, and refuses a folder that holds anything else.
    fn read(marks: &[Marked], files: &Files) -> Outcome<Self> {
        let mut used = vec![PAGE];
        let mut styles = [const { String::new() }; 3];
        let mut program = None;
        for (mark, _) in marks {
            match mark {
                Mark::Charset => {}
                Mark::Stylesheet { name, of } => {
                    styles[*of as usize].push_str(text(files, name)?);
                    used.push(name);
                }
                Mark::Program { glue, wasm } => {
                    program = Some((text(files, glue)?.to_owned(), bytes(files, wasm)?.to_vec()));
                    used.extend([glue, wasm]);
                }
            }
        }
        if let Some(name) = files.keys().find(|name| !used.contains(&name.as_str())) {
            return Err(format!("Trunk left {name}, which the one file has no place for."));
        }
        let (glue, wasm) = program.ok_or(marks::NO_PROGRAM)?;
        Ok(Self { styles, glue, wasm })
    }

    fn small(&self) -> Outcome<Self> {
        let styles = self.styles.each_ref().map(|style| squeeze::css(style));
        let (wasm, glue) = slim(&self.wasm, &catch::in_one(&loader::least(&self.glue)))?;
        Ok(Self { styles, glue, wasm })
    }
}

/// The source with each mark replaced; of several stylesheets the first one's place takes all.
fn assemble(source: &str, marks: &[Marked], part: impl Fn(&Mark) -> String) -> String {
    let mut page = String::new();
    let mut at = 0;
    let mut styled = false;
    for (mark, span) in marks {
        let early = matches!(mark, Mark::Stylesheet { of: Styled::Page, .. });
        let again = early && std::mem::replace(&mut styled, true);
        // The character set stays: browsers want it near the start, before the long policy.
        let kept = if *mark == Mark::Charset { span.end } else { span.start };
        page.push_str(&source[at..kept]);
        if !again {
            page.push_str(&part(mark));
        }
        at = span.end;
    }
    page + &source[at..]
}

fn bytes<'a>(files: &'a Files, name: &str) -> Outcome<&'a [u8]> {
    let file = files.get(name).map(Vec::as_slice);
    file.ok_or_else(|| format!("Trunk's page names {name}, which is not in its output."))
}

fn text<'a>(files: &'a Files, name: &str) -> Outcome<&'a str> {
    std::str::from_utf8(bytes(files, name)?).map_err(|_| format!("{name} is not UTF-8."))
}

#[cfg(test)]
mod tests {
    use super::super::{Effort, Files, html, payload, policy, slim, wasm};
    use super::{MEMORY, Payload, boot, pack};

    const PAGE: &str = "<!doctype html><html><head><meta charset=utf-8><title>T</title>\
        <link rel=stylesheet href=./a.css><link rel=\"stylesheet\" href=\"./b.css\"></head>\
        <body><div id=app></div><link rel=stylesheet href=c.css><script data-glue=p.js data-wasm=p_bg.wasm></script>\
        <link rel=stylesheet href=d.css></body></html>";

    const UNPACKER: &[u8] = b"\0asm\x01\0\0\0";

    fn files() -> Files {
        let wasm = slim::tests::module();
        let files: [(&str, &[u8]); 7] = [
            ("index.html", PAGE.as_bytes()),
            ("a.css", b"a{color:red}"),
            ("b.css", b"b::before{content:'</style>'}"),
            ("c.css", b"c {}"),
            ("d.css", b"d {}"),
            ("p.js", b"let wasm_bindgen = () => '</script><!--';\r\n"),
            ("p_bg.wasm", &wasm),
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
        let page = pack(&files(), Effort::Best, UNPACKER).unwrap();
        let tags = html::tags(&page);
        let content = |name: &str| -> Vec<&str> {
            let named = tags.iter().filter(|tag| tag.name == name);
            named.map(|tag| tag.content).collect()
        };
        let [guard, wasm, boot] = content("script")[..] else { panic!("{page}") };
        let [style] = content("style")[..] else { panic!("{page}") };
        assert!(page.contains(&policy::policy(&[guard, boot], style)), "{page}");
        assert_eq!(style, "a{color:red}b::before{content:'<\\/style>'}");
        assert!(boot.contains(r"=()=>'<\/script><\!--';"), "{boot}");
        let module = slim::slim(&slim::tests::module(), "").unwrap().0;
        let styled = wasm::with_custom(&wasm::with_custom(&module, "style", b"c{}"), "style", b"d{}");
        let expected = payload::pack(&styled).unwrap();
        assert_eq!(wasm, expected.text);
        assert!(boot.contains("atob(\"AGFzbQEAAAA=\")"), "{boot}");
    }

    #[test]
    fn the_script_knows_what_it_unpacks() {
        let wasm = Payload { text: String::new(), size: 12_345, check: u32::MAX };
        let script = boot("glue();", &wasm, &[0]);
        let room = format!("memory.grow(({} + text", 12_345 + MEMORY + 4);
        let unpacks = "unpack(place, 12345, written) != -1)";
        for part in ["atob(\"AA==\")", &room, unpacks, "glue();"] {
            assert!(script.contains(part), "{part} is not in {script}");
        }
    }

    #[test]
    fn the_policy_comes_before_everything_it_governs() {
        let page = pack(&files(), Effort::Quick, UNPACKER).unwrap();
        assert!(page.starts_with("<!doctype html><html><head><meta charset=utf-8><meta http-equiv="));
    }

    #[test]
    fn the_same_files_give_the_same_page() {
        let pages = [(), ()].map(|()| pack(&files(), Effort::Best, UNPACKER).unwrap());
        assert_eq!(pages[0], pages[1]);
    }

    #[test]
    fn what_the_one_file_cannot_hold_is_refused_by_name() {
        let page = |from: &str, to: &str| with("index.html", PAGE.replace(from, to).as_bytes());
        for (files, reason) in [
            (with("logo.png", b""), "logo.png"),
            (with("snippets/x.js", b""), "snippets/x.js"),
            (page("./a.css", "./e.css"), "e.css"),
            (page("<link", "<link media=print"), "media"),
            (page("<meta charset=utf-8>", ""), "charset"),
            (page("data-glue", "data-other"), "<script>"),
            (page("<script data-glue=p.js data-wasm=p_bg.wasm></script>", ""), "pattern_script"),
            (page("<title>", "<script>alert(1)</script><title>"), "<script>"),
            (page("<title>", "<link rel=icon href=icon.png><title>"), "icon.png"),
            (page("<div id=app>", "<div id=app><img src=x.png>"), "x.png"),
            (page("<div id=app>", "<div id=app style=color:red>"), "style"),
            (page("<div id=app>", "<div id=app onclick=f()>"), "onclick"),
            (with("a.css", b"a{background:url( 'x.png')}"), "x.png"),
            (with("a.css", b"@import 'x.css';"), "@import"),
            (with("p_bg.wasm", b"<html>"), "wasm file"),
        ] {
            let refusal = pack(&files, Effort::Best, UNPACKER).expect_err(reason);
            assert!(refusal.contains(reason), "{refusal} should name {reason}");
        }
    }
}
