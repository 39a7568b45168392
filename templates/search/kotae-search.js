// Search, the part that every page loads: the door (window.kotae), the loader of index parts, and the keys that open the
// dialog. Everything is loaded as classic scripts, because a page opened from disk may not fetch.
(() => {
  "use strict";
  const script = document.currentScript;
  const folder = new URL(".", script.src);
  const kotae = (window.kotae = window.kotae || {});
  const received = new Map();
  const scripts = new Map();

  // An index part calls this with its name and content.
  kotae.part = (name, text) => received.set(name, text);

  // The address of the site's root, which result addresses are relative to.
  kotae.root = new URL("..", folder).href;
  kotae.locale = script.dataset.locale || document.documentElement.lang || "en";
  kotae.locales = (script.dataset.locales || "").split(/[\s,]+/).filter(Boolean);

  // Runs search/<name>.js once; rejects with an error whose code is "missing". A failure is not remembered.
  const run = (name) => {
    if (!scripts.has(name)) {
      scripts.set(name, new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = new URL(name.split("/").map(encodeURIComponent).join("/") + ".js", folder).href;
        element.onload = () => { element.remove(); resolve(); };
        element.onerror = () => { element.remove(); scripts.delete(name); reject(problem("missing", name)); };
        document.head.append(element);
      }));
    }
    return scripts.get(name);
  };
  const problem = (code, name) => Object.assign(new Error(`search: ${name} is ${code}`), { code, part: name });

  // The text of an index part; "damaged" if the script ran but did not hand it over (cut short, or not ours).
  const load = async (name) => {
    await run(name);
    if (!received.has(name)) {
      scripts.delete(name);
      throw problem("damaged", name);
    }
    const text = received.get(name);
    received.delete(name);
    scripts.delete(name);
    return text;
  };

  const tools = async (name) => {
    await run(name);
    if (kotae[name]) return kotae[name];
    scripts.delete(name);
    throw problem("damaged", name);
  };

  let engine;
  // window.kotae.search(query, { locale, limit, filters: { kind, tag, section } }) -> { total, results, corrections }
  kotae.search = async (query, options = {}) => {
    const make = await tools("kotae-engine");
    engine = engine || make.engine(load);
    return engine.search(String(query), { ...options, locale: options.locale || kotae.locale });
  };
  kotae.facets = async (locale) => {
    const make = await tools("kotae-engine");
    engine = engine || make.engine(load);
    return engine.facets(locale || kotae.locale);
  };

  // The style of dialog and results comes with them: a page that is only read does not wait for it. Without it they still work.
  let style;
  const styled = () => (style = style || new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("search.css", folder).href;
    link.onload = link.onerror = resolve;
    document.head.append(link);
  }));
  const parts = () => Promise.all([tools("kotae-dialog"), styled()]).then(([dialog]) => dialog);

  // What is typed while the dialog is being loaded; undefined when it is not.
  let typed;
  const open = () => {
    const isLoading = typed !== undefined;
    typed = typed || "";
    if (isLoading) return;
    parts().then((dialog) => {
      const text = typed;
      typed = undefined;
      if (text !== null) dialog.open(text);
    }, () => {
      typed = undefined;
      // Without the dialog, a plain link is left: the opener itself, or the list of questions.
      document.querySelector("a[data-kotae-search-open], a[data-kotae-search-fallback]")?.click();
    });
  };
  // Letters that are typed ahead are kept, and Escape thinks better of it.
  const keep = (event) => {
    if (typeof typed !== "string" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Escape") typed = null;
    else if (event.key === "Backspace") typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return false;
    event.preventDefault();
    return true;
  };
  // Whether "/" opens the search, which a reader can switch off for this device (WCAG 2.2, 2.1.4).
  kotae.slash = {
    isOn() { try { return localStorage.getItem("kotae-slash-key") !== "off"; } catch { return true; } },
    set(isOn) { try { localStorage.setItem("kotae-slash-key", isOn ? "on" : "off"); } catch { /* Refused. */ } },
  };

  const isTyping = (target) =>
    target instanceof Element && target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])");
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || keep(event) || event.isComposing || event.altKey) return;
    // With Shift, too: on many keyboards it takes that.
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target) && kotae.slash.isOn();
    const control = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
    if (!slash && !control) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const opener = event.target instanceof Element && event.target.closest("[data-kotae-search-open]");
    if (!opener) return;
    event.preventDefault();
    open();
  });
  // Whoever points at the box is likely to want it.
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      if (event.target instanceof Element && event.target.closest("[data-kotae-search-open]")) parts().catch(() => {});
    }, { passive: true });
  }
  // What the dialog would say, had it been loaded.
  const apologize = (page) => {
    let text;
    try {
      text = JSON.parse(document.getElementById("kotae-search-strings").textContent).missing;
    } catch {
      // In English, then.
    }
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = text || "Search could not be loaded.";
    page.append(message);
  };
  const start = () => {
    const page = document.querySelector("[data-kotae-search-page]");
    if (page) parts().then((dialog) => dialog.page(page), () => apologize(page));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
