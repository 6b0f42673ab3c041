// Unpacks the wasm and starts it.
(async () => {
  // The unpacker is wasm too. It gets the room for the wasm, behind that the text, and room for a table, in memory that
  // is new to it.
  const code = Uint8Array.from(atob("UNPACKER"), (character) => character.charCodeAt());
  const { memory, unpack } = (await WebAssembly.instantiate(code)).instance.exports;
  const text = document.getElementById("wasm").textContent.trim();
  const place = memory.grow((ROOM + text.length >> 16) + 1) << 16;
  const wasm = new Uint8Array(memory.buffer, place, SIZE);
  const { written } = new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, place + SIZE));
  if (unpack(place, SIZE, written) != CHECK) throw new Error("this copy of it is damaged");
  // The styles of what the program shows are packed with it. The policy lets scripts make style sheets.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(new TextDecoder().decode(wasm.subarray(FROM, TO)));
  document.adoptedStyleSheets = [sheet];
  // Yew asks the parent of each new element for its namespace, twice, and the answer is copied into the wasm each time.
  // What it tells apart is SVG and MathML only.
  Object.defineProperty(HTMLElement.prototype, "namespaceURI", { value: null });
  // Yew draws in a microtask. Firefox runs none from `beforeprint` until it has taken the picture for paper, so what only
  // paper shows would be missing: there the task is run at once.
  const later = queueMicrotask;
  addEventListener("beforeprint", () => { queueMicrotask = (task) => task(); });
  addEventListener("afterprint", () => { queueMicrotask = later; });
  // After an await no script is the current one: the glue then looks for no address of its own, which a page
  // without one (a blob, a frame's srcdoc) could not give.
  /* glue */
  await wasm_bindgen({ module_or_path: wasm });
  dispatchEvent(new Event("started"));
})();
