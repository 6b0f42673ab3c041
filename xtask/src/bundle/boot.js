// Inflates the program, compiles it while it is inflated, and starts it.
(async () => {
  // The program stands behind this script: it is complete when the whole page has been read.
  await new Promise((read) => document.addEventListener("DOMContentLoaded", read));
  const bytes = (text) =>
    Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (byte) => byte.charCodeAt());
  let program;
  try {
    const packed = new Response(bytes(document.getElementById("program").textContent.trim()));
    // The stream ends with a checksum, which the browser compares.
    const inflated = packed.body.pipeThrough(new DecompressionStream("deflate"));
    const headers = { "content-type": "application/wasm" };
    program = await WebAssembly.compileStreaming(new Response(inflated, { headers }));
  } catch (cause) {
    throw new Error("this copy of it is damaged", { cause });
  }
  // wasm-bindgen's glue asks where the script that it is in came from. After an await there is no such script: a page
  // without an address of its own (a blob, a frame's srcdoc) could not answer.
  /* glue */
  await wasm_bindgen({ module_or_path: program });
  dispatchEvent(new Event("started"));
})();
