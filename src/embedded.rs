//! The port document that the page carries: VSOS 9.2, as the build wrote it.

#![allow(missing_docs)]

use crate::{
    document::{
        Basis, Citation, Feature, FeatureGroup, Id, Inheritance, Party, Place, PortDocument, Reason, Remark, Rule,
        RuleService, Section, Set, Table,
    },
    net::{Port, Service},
};

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
