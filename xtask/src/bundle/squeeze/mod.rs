//! Code in fewer bytes, the same ones every time.
//!
//! Trunk can do this too, but writes the same glue in another order each time: a page could not be told from another
//! by its bytes. What is here knows just as much as Trunk's page, wasm-bindgen's glue and plain CSS need.

mod css;
mod js;
mod rename;

pub use css::css;
pub use js::js;
pub use rename::letters;

/// HTML, or code that must stay readable, without indentation, empty lines and comment lines.
pub fn lines(code: &str) -> String {
    let lines = code.lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with("//")).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn comment_lines_and_indentation_go() {
        let code = "// Why.\r\nf(\n  1, // kept\n\n);\n";
        assert_eq!(super::lines(code), "f(\n1, // kept\n);");
    }
}
