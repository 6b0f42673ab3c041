//! The page's content security policy: only what the bundler inlined may run, and nothing may be loaded or sent.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The policy for a page with only these inline scripts and this inline style.
pub fn policy(scripts: &[&str], style: &str) -> String {
    let scripts: String = scripts.iter().map(|script| source(script)).collect();
    let style = source(style);
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{style}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn source(text: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(" 'sha256-{hash}'")
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn a_hash_is_the_one_that_browsers_compute() {
        // The example that the policy's specification gives for a script.
        let expected = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        let policy = policy(&["alert('Hello, world.');"], "");
        assert!(policy.contains(&format!("script-src 'wasm-unsafe-eval' {expected};")));
    }

    #[test]
    fn nothing_is_allowed_by_a_wildcard() {
        let policy = policy(&["a", "b"], "c").replace("'wasm-unsafe-eval'", "");
        assert!(policy.starts_with("default-src 'none';"));
        for loose in ["unsafe-inline", "unsafe-eval'", "*", "http", "'self'", "blob:"] {
            assert!(!policy.contains(loose), "{loose} in {policy}");
        }
    }
}
