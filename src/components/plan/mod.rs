//! The form for roles, features and ports, the request's details, and the plan's link.

mod feature_field;
mod plan_form;
mod share;
mod title_block;

pub use plan_form::PlanForm;
