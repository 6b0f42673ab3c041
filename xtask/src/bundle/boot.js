// Unpacks the wasm and starts it.
(async () => {
  // The unpacker is wasm too. It gets the room for the wasm, behind that the text, and room for a table, in memory that
  // is new to it. This runs in a worker as well, so that it may use nothing from outside.
  const unpacked = async (text) => {
    const code = Uint8Array.from(atob("UNPACKER"), (character) => character.charCodeAt());
    const { memory, unpack } = (await WebAssembly.instantiate(code)).instance.exports;
    const place = memory.grow((ROOM + text.length >> 16) + 1) << 16;
    const { written } = new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, place + SIZE));
    if (unpack(place, SIZE, written) != CHECK) throw new Error("this copy of it is damaged");
    return WebAssembly.compile(new Uint8Array(memory.buffer, place, SIZE));
  };
  // Browsers compile a function when it is first called, for every thread that has the module: what is called here the
  // page finds done. All that this asks of a browser is nothing, and what comes of it is let go.
  const rehearsed = async (module) => {
    const nothing = new Proxy(() => {}, { get: () => nothing });
    const { rehearse } = (await WebAssembly.instantiate(module, nothing)).exports;
    if (rehearse) rehearse();
    return module;
  };
  // Beside the page, which is shown meanwhile. The policy knows one maker of scripts' addresses, and this is it.
  const aside = (text) => new Promise((resolve) => {
    const script = `onmessage = ({ data }) => (${unpacked})(data).then(${rehearsed}).then(postMessage).catch(() => postMessage(0))`;
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const makers = self.trustedTypes;
    const maker = makers ? makers.createPolicy("unpack", { createScriptURL: () => address }) : null;
    const worker = new Worker(maker ? maker.createScriptURL("") : address);
    // The worker stays, with nothing to do: WebKit (2.50) aborts when it collects one that was ended.
    const end = (module) => {
      URL.revokeObjectURL(address);
      resolve(module);
    };
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = () => end();
    setTimeout(end, 5000);
    worker.postMessage(text);
  });
  const text = document.getElementById("wasm").textContent.trim();
  // Where there can be no worker the page does it itself, and it tells what is wrong.
  const module = await aside(text).catch(() => {}) || await unpacked(text);
  // The styles of what the program shows are packed with it: first those of what it begins with, then those of what only
  // a click or paper brings up, which are read when one of these comes. The policy lets scripts make style sheets.
  const styles = WebAssembly.Module.customSections(module, "style");
  const sheets = styles.map(() => new CSSStyleSheet());
  const style = (index) => sheets[index].replaceSync(new TextDecoder().decode(styles[index]));
  document.adoptedStyleSheets = sheets;
  style(0);
  for (const event of ["click", "beforeprint"]) addEventListener(event, () => style(1), { once: true, capture: true });
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
  await wasm_bindgen({ module_or_path: module });
  dispatchEvent(new Event("started"));
})();
