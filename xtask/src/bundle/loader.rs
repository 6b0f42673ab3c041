//! The glue's loader without the ways of loading that the page has no use for.
//!
//! wasm-bindgen's can fetch the wasm, take it from an answer of a host, and start it at once; the page unpacks it and
//! hands it over. That is two kilobytes which no minifier can know to be idle.

/// Where the loader begins and ends in wasm-bindgen's glue.
const BEGIN: &str = "async function __wbg_load(";
const END: &str = "return Object.assign(__wbg_init, { initSync }, exports);";

/// The whole of what it is called for.
const LOADER: &str = "return async ({ module_or_path }) => {
        const instance = await WebAssembly.instantiate(module_or_path, __wbg_get_imports());
        return __wbg_finalize_init(instance, module_or_path);
    };";

/// The glue with the least loader; as it is when its own is none that is known.
pub fn least(glue: &str) -> String {
    let parts = glue.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    parts.map_or_else(|| glue.to_owned(), |(before, after)| [before, LOADER, after].concat())
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, least};

    #[test]
    fn what_fetches_goes_and_the_rest_stays() {
        let glue = format!("let wasm_bindgen = (() => {{ a(); {BEGIN}) {{ fetch(it); }} {END} }})();");
        let small = least(&glue);
        assert!(small.starts_with("let wasm_bindgen = (() => { a(); return async ("), "{small}");
        assert!(small.ends_with("}; })();") && !small.contains("fetch"), "{small}");
        assert_eq!(least("f();"), "f();");
    }
}
