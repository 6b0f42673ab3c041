//! The page on paper, read back.

use crate::{browser::Scratch, page::Page};
use std::{path::PathBuf, process::Command};

/// A printed page as a PDF.
pub struct Printed {
    /// Each sheet's text without white space: how lines break and words are spaced is the paper's affair.
    sheets: Vec<String>,
    text: String,
    file: PathBuf,
    _folder: Scratch,
}

impl Printed {
    /// On A4.
    pub fn on_a4(page: &Page) -> Self {
        Self::on(page, 21.0, 29.7)
    }

    /// On US Letter.
    pub fn on_letter(page: &Page) -> Self {
        Self::on(page, 21.59, 27.94)
    }

    fn on(page: &Page, width_cm: f64, height_cm: f64) -> Self {
        let folder = Scratch::new();
        let file = folder.write("printed.pdf", page.session().print(width_cm, height_cm));
        // In the order it was drawn in: cell after cell.
        let text = Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output();
        let text = text.unwrap_or_else(|error| panic!("pdftotext can't be started ({error})."));
        assert!(text.status.success(), "pdftotext: {}", String::from_utf8_lossy(&text.stderr));
        let text = String::from_utf8(text.stdout).expect("pdftotext writes UTF-8");
        // A form feed ends each sheet.
        let sheets = text.trim_end_matches('\u{c}').split('\u{c}').map(squeezed).collect();
        Self { sheets, text, file, _folder: folder }
    }

    /// All of its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The sheets.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Whether these words stand on one of the sheets, and so not half on one and half on the next.
    pub fn has(&self, words: &str) -> bool {
        let words = squeezed(words);
        self.sheets.iter().any(|sheet| sheet.contains(&words))
    }

    /// A sheet as a picture in shades of grey, from black 0 to white 255: its width and its dots.
    pub fn picture(&self, sheet: usize, dots_per_inch: u16) -> (usize, Vec<u8>) {
        let number = (sheet + 1).to_string();
        let drawn = Command::new("pdftoppm")
            .args(["-gray", "-r", &dots_per_inch.to_string(), "-f", &number, "-l", &number])
            .arg(&self.file)
            .output();
        let drawn = drawn.unwrap_or_else(|error| panic!("pdftoppm can't be started ({error})."));
        assert!(drawn.status.success(), "pdftoppm: {}", String::from_utf8_lossy(&drawn.stderr));
        grey_map(&drawn.stdout)
    }
}

/// A text without its white space, and with the two letters that a font draws as one.
pub fn squeezed(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    text.replace('\u{fb01}', "fi").replace('\u{fb02}', "fl")
}

/// Reads a portable grey map: `P5`, width, height and the largest value, then a byte for each dot.
fn grey_map(bytes: &[u8]) -> (usize, Vec<u8>) {
    let mut words = bytes.splitn(4, u8::is_ascii_whitespace);
    let mut word = || std::str::from_utf8(words.next().unwrap_or_default()).unwrap_or_default();
    assert_eq!(word(), "P5");
    let [width, height] = [word(), word()].map(|number| number.parse::<usize>().expect("a measure of the picture"));
    (width, bytes[bytes.len() - width * height..].to_vec())
}
