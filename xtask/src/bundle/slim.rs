//! Makes the program smaller without changing what it does.
//!
//! Custom sections go: names and the like, a third of the wasm. Most names by which the wasm and its glue know
//! each other end in a hash, which no compressor can do anything about, and stand in both: they become short ones.

use super::{
    squeeze::letters,
    wasm::{self, Reader, Section, id},
};
use crate::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// The wasm and its glue, smaller.
pub fn slim(wasm: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut sections = wasm::sections(wasm)?;
    sections.retain(|section| section.id != id::CUSTOM);
    let mut names = Vec::new();
    for section in &sections {
        rename(section, |name| {
            names.push(name.to_owned());
            None
        })?;
    }
    let short = short_names(&names);
    // Each import names the glue's own file.
    let imports = sections.iter().find(|section| section.id == id::IMPORT);
    let glue = match imports {
        Some(imports) => glue.replace(&format!("\"{}\"", glue_file(imports)?), GLUE_FILE),
        None => glue.to_owned(),
    };
    for section in &mut sections {
        section.body = rename(section, |name| short.get(name).map(String::as_str))?;
    }
    Ok((wasm::module(&sections), rename_words(&glue, &short)))
}

/// What the glue's file is called in imports.
const GLUE_FILE: &str = "m";

fn glue_file(imports: &Section) -> Outcome<&str> {
    let mut reader = Reader(&imports.body);
    reader.number()?;
    reader.name()
}

/// A section's body with its imports and exports by their new names, where they get one.
fn rename<'a>(section: &Section, mut new: impl FnMut(&str) -> Option<&'a str>) -> Outcome<Vec<u8>> {
    let imports = section.id == id::IMPORT;
    if !imports && section.id != id::EXPORT {
        return Ok(section.body.clone());
    }
    let mut reader = Reader(&section.body);
    let mut body = Vec::new();
    let count = reader.number()?;
    wasm::put_number(&mut body, count);
    for _ in 0..count {
        if imports {
            reader.sized()?;
            wasm::put_sized(&mut body, GLUE_FILE.as_bytes());
        }
        let name = reader.name()?;
        wasm::put_sized(&mut body, new(name).unwrap_or(name).as_bytes());
        let kind = reader.byte()?;
        if imports && kind != FUNCTION {
            return Err(format!("The wasm imports {name}, which is no function: the bundler knows no other."));
        }
        body.push(kind);
        wasm::put_number(&mut body, reader.number()?);
    }
    Ok(body)
}

const FUNCTION: u8 = 0;

/// A short name for each one that wasm-bindgen has made up.
fn short_names(names: &[String]) -> BTreeMap<String, String> {
    let (made_up, kept): (Vec<_>, BTreeSet<_>) = (
        names.iter().filter(|name| is_made_up(name)).collect(),
        names.iter().filter(|name| !is_made_up(name)).cloned().collect(),
    );
    let free = (0..).map(letters).filter(|short| !kept.contains(short));
    made_up.into_iter().cloned().zip(free).collect()
}

/// Whether a name is one of wasm-bindgen's own, or ends in its or Rust's hash of 16 hexadecimal digits.
fn is_made_up(name: &str) -> bool {
    let digits = name.rsplit(['_', 'h']).next().unwrap_or_default();
    let hashed = digits.len() == 16 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    hashed || ["__wbindgen_", "__externref_", "wasm_bindgen_"].iter().any(|prefix| name.starts_with(prefix))
}

/// Code with whole words replaced.
fn rename_words(code: &str, new: &BTreeMap<String, String>) -> String {
    let within = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut renamed = String::new();
    let mut rest = code;
    while let Some(start) = rest.find(within) {
        let end = rest[start..].find(|c| !within(c)).map_or(rest.len(), |length| start + length);
        let word = &rest[start..end];
        renamed.push_str(&rest[..start]);
        renamed.push_str(new.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    renamed + rest
}

#[cfg(test)]
pub mod tests {
    use super::{is_made_up, slim};
    use crate::bundle::wasm::{self, Section};

    const IMPORT: &str = "__wbg_get_d7176cfb76d71114";
    const EXPORT: &str = "invoke__h15507d8e567c6b23";

    /// A module that imports one function, exports it and one called `a`, and has a custom section.
    pub fn module() -> Vec<u8> {
        module_of("m")
    }

    /// The same, importing from this file.
    fn module_of(file: &str) -> Vec<u8> {
        let mut import = vec![1];
        wasm::put_sized(&mut import, file.as_bytes());
        wasm::put_sized(&mut import, IMPORT.as_bytes());
        import.extend([0, 0]);
        let mut export = vec![2];
        wasm::put_sized(&mut export, EXPORT.as_bytes());
        export.extend([0, 0, 1, b'a', 0, 0]);
        let sections = [(1, vec![1, 0x60, 0, 0]), (2, import), (7, export), (0, b"\x04namehi".to_vec())];
        wasm::module(&sections.map(|(id, body)| Section { id, body }))
    }

    #[test]
    fn custom_sections_go_and_hashed_names_get_short() {
        let glue = format!("f({{{IMPORT}:g,my{IMPORT}:1}});w.{EXPORT}(w.a)");
        let (small, glue) = slim(&module(), &glue).unwrap();
        assert_eq!(glue, format!("f({{b:g,my{IMPORT}:1}});w.c(w.a)"));
        let bodies: Vec<_> = wasm::sections(&small).unwrap().into_iter().map(|it| it.body).collect();
        assert_eq!(bodies, [&b"\x01\x60\0\0"[..], b"\x01\x01m\x01b\0\0", b"\x02\x01c\0\0\x01a\0\0"]);
        let other = format!("f({{\"./it\":{{{IMPORT}:g}}}})");
        assert_eq!(slim(&module_of("./it"), &other).unwrap().1, "f({m:{b:g}})");
    }

    #[test]
    fn only_names_that_nobody_chose_are_made_up() {
        for (name, made_up) in
            [(IMPORT, true), (EXPORT, true), ("memory", false), ("__wbg_d7176cfb", false), ("__wbindgen_free", true)]
        {
            assert_eq!(is_made_up(name), made_up, "{name}");
        }
    }
}
