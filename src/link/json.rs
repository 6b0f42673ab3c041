//! JSON as a tree, whoever parsed it: the browser does for the page, which so needs no parser of its own.

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object's fields.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A field of an object; `Null` where there is none.
    #[must_use]
    pub fn field(&self, name: &str) -> &Self {
        let Self::Object(fields) = self else { return &Self::Null };
        fields.iter().find(|(field, _)| field == name).map_or(&Self::Null, |(_, value)| value)
    }

    /// Whether it is this number.
    #[must_use]
    pub fn is_number(&self, wanted: u8) -> bool {
        matches!(self, Self::Number(number) if number.to_bits() == f64::from(wanted).to_bits())
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}
