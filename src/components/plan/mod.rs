//! The form that a plan is made with, the request's details, and the plan's link.

mod feature_field;
mod plan_form;
mod share;
mod title_block;

pub use plan_form::PlanForm;
