//! The notation of services in a document's rules.

use super::{Feature, RuleService, Table, error::unknown_name};
use crate::net::{Service, ServiceError};

/// Parses `tcp/8000`, `gre`, or `tcp/icap` for the port of that feature.
pub(super) fn rule_service(text: &str, features: &Table<Feature>) -> Result<RuleService, String> {
    let error = match text.parse() {
        Ok(default) => return Ok(RuleService { default, configurable_by: None }),
        Err(error) => error,
    };
    let named = text.split_once('/').filter(|(_, name)| name.starts_with(|first: char| first.is_ascii_lowercase()));
    let (ServiceError::BadPort(_), Some((protocol, name))) = (error, named) else { return Err(error.to_string()) };
    let feature = features.find(name).ok_or_else(|| unknown_name("feature", name))?;
    let port = features[feature].port.ok_or_else(|| format!("feature “{name}” has no port to move"))?;
    let default: Service = format!("{protocol}/{port}").parse().map_err(|error: ServiceError| error.to_string())?;
    Ok(RuleService { default, configurable_by: Some(feature) })
}
