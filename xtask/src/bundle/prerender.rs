//! The first picture: the default plan's page as the build renders it, until the program draws the page anew.

use super::html::Tag;
use crate::{Outcome, project};
use std::process::Command;

/// The attribute of the mount element in `index.html` that requests the picture. It remains until the program has
/// started.
pub const MARK: &str = "data-prerendered";

/// The page's HTML, as `xtask/prerender` prints it.
///
/// # Errors
/// A sentence if it could not be rendered.
pub fn render() -> Outcome<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "prerender"]).current_dir(project::root());
    let output = cargo.output().map_err(|error| format!("Cargo can't be started ({error})."))?;
    if !output.status.success() {
        return Err(format!("The first picture was not rendered: {}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|_| "The first picture is not UTF-8.".to_owned())
}

/// Inserts the picture into the page's mount element, where it is inert. It replaces the element's content, which has
/// no `<div>` of its own.
///
/// # Errors
/// A sentence if the mount element has no end.
pub fn put(page: &mut String, mount: &Tag, picture: &str) -> Outcome {
    let start = mount.span.end;
    let length = page[start..].find("</div>").ok_or("The mount element of index.html has no </div>.")?;
    page.replace_range(start..start + length, picture.trim());
    page.insert_str(start - 1, " inert=\"\"");
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::bundle::html;

    #[test]
    fn the_picture_takes_the_place_of_what_stood_in_the_mount_element() {
        let source = "<body><div id=\"app\" data-prerendered=\"\"><p>Starting</p></div><p></p></body>";
        let mut page = source.to_owned();
        super::put(&mut page, &html::tags(source)[1], "<div>1</div>\n").unwrap();
        let expected = "<div id=\"app\" data-prerendered=\"\" inert=\"\"><div>1</div></div><p></p></body>";
        assert_eq!(page, format!("<body>{expected}"));
    }
}
