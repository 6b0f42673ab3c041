//! The page on paper, read back.

use crate::{browser::Scratch, page::Page};
use std::{path::PathBuf, process::Command};

/// Every paper that people print on: its name, and its width and height in centimetres.
pub const PAPERS: [(&str, f64, f64); 4] =
    [("A4", 21.0, 29.7), ("A4 landscape", 29.7, 21.0), ("Letter", 21.59, 27.94), ("Letter landscape", 27.94, 21.59)];

/// A word on paper: its text and its edges, in points from the upper left corner of its sheet.
#[derive(Clone, Debug)]
pub struct Word {
    /// The text.
    pub text: String,
    /// Left, top, right, bottom.
    pub edges: [f64; 4],
}

impl Word {
    /// Returns `true` if two words are printed over each other, by more than rounding and the overhang of italics. The
    /// halo of a label in the picture is the same word below it, which a sheet's end may shorten.
    fn covers(&self, other: &Self) -> bool {
        if self.text.contains(&other.text) || other.text.contains(&self.text) {
            return false;
        }
        let ([left, top, right, bottom], [x1, y1, x2, y2]) = (self.edges, other.edges);
        right.min(x2) - left.max(x1) > 1.0 && bottom.min(y2) - top.max(y1) > (y2 - y1).min(bottom - top) / 2.0
    }
}

/// A printed page as a PDF.
pub struct Printed {
    /// Each sheet's text without white space, because line breaks and the spacing of words depend on the paper.
    sheets: Vec<String>,
    text: String,
    file: PathBuf,
    _folder: Scratch,
}

impl Printed {
    /// Prints on A4.
    pub fn on_a4(page: &Page) -> Self {
        Self::on(page, 21.0, 29.7)
    }

    /// Prints on US Letter.
    pub fn on_letter(page: &Page) -> Self {
        Self::on(page, 21.59, 27.94)
    }

    /// Prints on paper of this size.
    pub fn on(page: &Page, width_cm: f64, height_cm: f64) -> Self {
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

    /// The title of the document, which programs suggest as the name of a file.
    pub fn title(&self) -> String {
        let output = Command::new("pdfinfo").args(["-enc", "UTF-8"]).arg(&self.file).output();
        let output = output.unwrap_or_else(|error| panic!("pdfinfo can't be started ({error})."));
        let text = String::from_utf8(output.stdout).expect("pdfinfo writes UTF-8");
        let title = text.lines().find_map(|line| line.strip_prefix("Title:"));
        title.unwrap_or_default().trim().to_owned()
    }

    /// The sheets.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// The words of each sheet, with the sheet's width in points.
    pub fn words(&self) -> Vec<(f64, Vec<Word>)> {
        let output = Command::new("pdftotext").args(["-bbox", "-enc", "UTF-8"]).arg(&self.file).arg("-").output();
        let output = output.unwrap_or_else(|error| panic!("pdftotext can't be started ({error})."));
        let text = String::from_utf8(output.stdout).expect("pdftotext writes UTF-8");
        let number = |line: &str, name: &str| -> f64 {
            let value = line.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            value.and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{name} in {line}"))
        };
        let mut sheets = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.starts_with("<page ") {
                sheets.push((number(line, "width"), Vec::new()));
            } else if let (true, Some((_, words))) = (line.starts_with("<word "), sheets.last_mut()) {
                let text = line.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
                let text = ENTITIES.iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain));
                let edges = ["xMin", "yMin", "xMax", "yMax"].map(|name| number(line, name));
                words.push(Word { text, edges });
            }
        }
        sheets
    }

    /// Messages about misplaced words: those printed over others, and those in the margins, where no printer and no
    /// browser shows them.
    pub fn misplaced(&self) -> Vec<String> {
        let mut misplaced = Vec::new();
        for (number, (width, words)) in self.words().iter().enumerate() {
            for (place, word) in words.iter().enumerate() {
                if word.edges[0] < 27.0 || word.edges[2] > width - 27.0 {
                    misplaced.push(format!("{} in the margin of sheet {}", word.text, number + 1));
                }
                let covered = words[place + 1..].iter().filter(|other| word.covers(other));
                misplaced.extend(covered.map(|other| format!("{} over {}", word.text, other.text)));
            }
        }
        misplaced
    }

    /// Returns `true` if one of the sheets has all of these words, so that no page break splits them.
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

/// The characters that pdftotext escapes where it tells the places of words; the ampersand is the last to be read.
const ENTITIES: [(&str, &str); 5] = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];

/// The letters that some fonts draw as one, as Unicode's compatibility decomposition spells them.
const LIGATURES: [(char, &str); 7] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
];

/// A text without its white space and ligatures, because both depend on the font.
pub fn squeezed(text: &str) -> String {
    without_ligatures(&text.split_whitespace().collect::<String>())
}

/// A text with each ligature as the letters that it stands for.
pub fn without_ligatures(text: &str) -> String {
    LIGATURES.iter().fold(text.to_owned(), |text, (ligature, letters)| text.replace(*ligature, letters))
}

/// Reads a portable grey map: `P5`, width, height and the largest value, then a byte for each dot.
fn grey_map(bytes: &[u8]) -> (usize, Vec<u8>) {
    let mut words = bytes.splitn(4, u8::is_ascii_whitespace);
    let mut word = || std::str::from_utf8(words.next().unwrap_or_default()).unwrap_or_default();
    assert_eq!(word(), "P5");
    let [width, height] = [word(), word()].map(|number| number.parse::<usize>().expect("a measure of the picture"));
    (width, bytes[bytes.len() - width * height..].to_vec())
}
