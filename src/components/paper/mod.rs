//! The parts that only paper has: the request's details as text, the plan in words, sign-off lines, and the link with
//! its QR code.

mod foot;
mod head;
mod qr_code;

pub use foot::paper_foot;
pub use head::paper_head;
