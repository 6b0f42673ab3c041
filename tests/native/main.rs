//! Tests that run without a browser.

mod cases;
mod configurations;
mod document;
mod export_documents;
mod export_families;
mod export_scripts;
mod exports;
mod field;
mod files;
mod grammar;
mod kept_links;
mod links;
mod loading;
mod matrix;
mod nmap;
mod packets;
mod plans;
mod powershell;
mod proving;
mod python;
mod state;
mod support;
mod tidy;
mod topology;
mod typed_exports;
mod workbook;
