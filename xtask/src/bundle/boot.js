// Unpacks the wasm and starts it.
(async () => {
  // The way back from `printable.rs`.
  const bytesOf = (text) => {
    const bytes = new Uint8Array(text.length);
    let length = 0, bits = 0, held = 0;
    for (let at = 0; at < text.length; at++) {
      const character = text.charCodeAt(at);
      const code = character - 33 - (character > 60);
      const short = code < 35;
      bits = short ? bits << 6 | code : bits << 7 | code + 35;
      held += short ? 6 : 7;
      if (held >= 8) bytes[length++] = bits >> (held -= 8);
    }
    return bytes.subarray(0, length);
  };
  const packed = new Blob([bytesOf(document.getElementById("wasm").textContent.trim())]);
  const stream = packed.stream().pipeThrough(new DecompressionStream("deflate"));
  const wasm = await new Response(stream).arrayBuffer().catch(() => {
    throw new Error("this copy of it is damaged");
  });
  // Yew asks the parent of each new element for its namespace, twice, and the answer is copied into the wasm each time.
  // What it tells apart is SVG and MathML only.
  Object.defineProperty(HTMLElement.prototype, "namespaceURI", { value: null });
  // After an await no script is the current one: the glue then looks for no address of its own, which a page
  // without one (a blob, a frame's srcdoc) could not give.
  /* glue */
  await wasm_bindgen({ module_or_path: wasm });
  dispatchEvent(new Event("started"));
})();
