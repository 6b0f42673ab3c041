//! Templates: text with words in angle brackets, as command references are written.
//!
//! | in a template | in the export |
//! |---|---|
//! | `<name>` | a field, as it is where the template stands; `<source.name>` has it of a part of that |
//! | `<each rule>…<end>` | the text between once for each entry of a list; `<each port\|, >` puts `, ` between |
//! | `<if gre>…<else tcp>…<else>…<end>` | the first part whose condition holds; `!` before one turns it round |
//! | `<section>…<end>` | the text between, unless no list in it had anything to write |
//!
//! One of the last three that stands alone on a line leaves no empty line behind. What the fields, lists and conditions
//! are, the [`Model`] says.

/// What a template is filled in with: the place that it has come to.
pub trait Model {
    /// Another place, for fields and conditions of a part of this one.
    fn part(&self, name: &str) -> Self;
    /// Writes a field.
    fn field(&self, name: &str, page: &mut Page);
    /// Whether a condition holds.
    fn is(&self, condition: &str) -> bool;
    /// Goes to every entry of a list.
    fn each(&self, list: &str, visit: &mut dyn FnMut(&Self));
}

/// A template, read once.
pub struct Template(Vec<Tag>);

/// A word in angle brackets.
struct Tag {
    /// The text before it.
    text: &'static str,
    kind: Kind,
    /// The word, without what begins a block and the three that follow here.
    word: &'static str,
    /// Whether a condition is to be turned round.
    is_not: bool,
    /// The part that it is of, or nothing.
    part: &'static str,
    /// What stands between the entries of a list.
    between: &'static str,
    /// Of a part of a block, where it ends: the place of the `else` or `end` that follows.
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Field,
    If,
    Each,
    Section,
    Else,
    End,
}

/// What a tag of a block begins with.
const BLOCKS: [(&str, Kind); 5] =
    [("if ", Kind::If), ("each ", Kind::Each), ("section", Kind::Section), ("else", Kind::Else), ("end", Kind::End)];

impl Template {
    /// Reads a template.
    pub fn read(template: &'static str) -> Self {
        let mut tags: Vec<Tag> = Vec::new();
        // Where the parts began that have not ended yet.
        let mut open = Vec::new();
        let (mut text, mut begins_line) = (template, true);
        while let Some((before, rest)) = text.split_once('<') {
            let (mut word, mut after) = rest.split_once('>').unwrap_or((rest, ""));
            begins_line = if before.is_empty() { begins_line } else { before.ends_with('\n') };
            let mut kind = Kind::Field;
            for (start, block) in BLOCKS {
                if let Some(rest) = word.strip_prefix(start) {
                    (kind, word) = (block, rest.trim_start());
                    break;
                }
            }
            let is_alone = begins_line && kind != Kind::Field && after.starts_with('\n');
            after = &after[usize::from(is_alone)..];
            begins_line = is_alone;
            if matches!(kind, Kind::Else | Kind::End)
                && let Some(start) = open.pop()
            {
                let start: usize = start;
                tags[start].end = tags.len();
            }
            if !matches!(kind, Kind::Field | Kind::End) {
                open.push(tags.len());
            }
            let (word, between) = word.split_once('|').unwrap_or((word, ""));
            let condition = word.trim_start_matches('!');
            let is_not = condition.len() < word.len();
            let (part, word) = condition.split_once('.').unwrap_or(("", condition));
            tags.push(Tag { text: before, kind, word, is_not, part, between, end: 0 });
            text = after;
        }
        tags.push(Tag { text, kind: Kind::End, word: "", is_not: false, part: "", between: "", end: 0 });
        Self(tags)
    }
}

/// What is written of a template.
#[derive(Default)]
pub struct Page {
    /// The text.
    pub text: String,
    /// Whether an entry of a list has written anything, since the section began.
    has_entries: bool,
}

impl Page {
    /// Writes a template.
    pub fn write<M: Model>(&mut self, model: &M, template: &Template) {
        self.part(model, &template.0, 0);
    }

    /// Writes from a tag on to the end of its part, and says where that is.
    fn part<M: Model>(&mut self, model: &M, tags: &[Tag], mut at: usize) -> usize {
        loop {
            let tag = &tags[at];
            self.text.push_str(tag.text);
            at = match tag.kind {
                Kind::Else | Kind::End => return at,
                Kind::Field => {
                    if tag.part.is_empty() {
                        model.field(tag.word, self);
                    } else {
                        model.part(tag.part).field(tag.word, self);
                    }
                    at
                }
                Kind::If => self.choice(model, tags, at),
                Kind::Each => self.list(model, tags, at),
                Kind::Section => self.section(model, tags, at),
            } + 1;
        }
    }

    /// Writes the first part that holds, and gives the end of the block.
    fn choice<M: Model>(&mut self, model: &M, tags: &[Tag], mut at: usize) -> usize {
        while tags[at].kind != Kind::End {
            let Tag { word, is_not, part, .. } = tags[at];
            let holds = || if part.is_empty() { model.is(word) } else { model.part(part).is(word) };
            if word.is_empty() || holds() != is_not {
                at = self.part(model, tags, at + 1);
                while tags[at].kind != Kind::End {
                    at = tags[at].end;
                }
            } else {
                at = tags[at].end;
            }
        }
        at
    }

    fn list<M: Model>(&mut self, model: &M, tags: &[Tag], at: usize) -> usize {
        let mut between = "";
        model.each(tags[at].word, &mut |entry| {
            self.text.push_str(between);
            between = tags[at].between;
            let length = self.text.len();
            self.part(entry, tags, at + 1);
            self.has_entries |= self.text.len() > length;
        });
        tags[at].end
    }

    fn section<M: Model>(&mut self, model: &M, tags: &[Tag], at: usize) -> usize {
        let start = self.text.len();
        let before = std::mem::take(&mut self.has_entries);
        self.part(model, tags, at + 1);
        if !self.has_entries {
            self.text.truncate(start);
        }
        self.has_entries |= before;
        tags[at].end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number: its lists count up to it, its conditions compare it.
    struct Number(usize);

    impl Model for Number {
        fn part(&self, name: &str) -> Self {
            assert_eq!(name, "half");
            Self(self.0 / 2)
        }

        fn field(&self, name: &str, page: &mut Page) {
            match name {
                "number" => page.text.push_str(&self.0.to_string()),
                "inserted" => page.write(self, &Template::read("[<if 1>one<else>more<end>]")),
                other => panic!("no field {other}"),
            }
        }

        fn is(&self, condition: &str) -> bool {
            condition.parse() == Ok(self.0)
        }

        fn each(&self, list: &str, visit: &mut dyn FnMut(&Self)) {
            assert_eq!(list, "count");
            (1..=self.0).for_each(|number| visit(&Self(number)));
        }
    }

    fn check(template: &'static str, number: usize, expected: &str) {
        let mut page = Page::default();
        page.write(&Number(number), &Template::read(template));
        assert_eq!(page.text, expected, "{template} with {number}");
    }

    #[test]
    fn fields_stand_in_text() {
        check("a <number> b\n<number>\n", 7, "a 7 b\n7\n");
        check("<inserted> and <inserted>", 1, "[one] and [one]");
        check("no field", 1, "no field");
        check("<number> <half.number>", 8, "8 4");
    }

    #[test]
    fn lists_repeat_and_nest() {
        check("<each count|, ><number><end>.", 3, "1, 2, 3.");
        check("<each count><number><end>.", 0, ".");
        check("<each count>(<each count><number><end>)<end>.", 3, "(1)(12)(123).");
        check("<each count>x<if 2>y<end><end>.", 0, ".");
    }

    #[test]
    fn the_first_part_that_holds_is_written() {
        let template = "<if 1>one<else 2>two<else>many<end>.";
        check(template, 1, "one.");
        check(template, 2, "two.");
        check(template, 3, "many.");
        check("<if 1>one<if 2>x<else>y<end>z<end>.", 2, ".");
        check("<if 1>one<if 2>x<else>y<end>z<else>w<end>.", 1, "oneyz.");
        check("<if !1>not one<else>one<end>.", 2, "not one.");
        check("<if !1>not one<else>one<end>.", 1, "one.");
        check("<if half.1>two or three<else !half.0>more<end>.", 3, "two or three.");
        check("<if half.1>two or three<else !half.0>more<end>.", 1, ".");
    }

    #[test]
    fn a_block_alone_on_a_line_takes_the_line() {
        check("a\n<each count>\nb <number>\n<end>\nc\n", 2, "a\nb 1\nb 2\nc\n");
        check("a <if 2>b<end>\nc\n", 2, "a b\nc\n");
        check("<if 1>\nb\n<else>\nc\n<end>\n", 2, "c\n");
        check("<number>\n", 2, "2\n");
    }

    #[test]
    fn a_section_without_entries_is_left_out() {
        check("<section>head <each count><number><end> foot<end>.", 2, "head 12 foot.");
        check("<section>head <each count><number><end> foot<end>.", 0, ".");
        check("<section>head <each count><if 9>x<end><end> foot<end>.", 3, ".");
        check("<section>a<each count>x<end><section>b<end>c<end>.", 1, "axc.");
    }
}
