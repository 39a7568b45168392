// Search, the part that readers see: words, elements and addresses. All text of the index enters the page as text nodes, never
// as markup.
(() => {
  "use strict";
  const kotae = window.kotae, parts = (kotae["kotae-dialog"] ??= {});
  const RECENT = 6;

  const english = {
    search: "Search", placeholder: "Search…", close: "Close", loading: "Searching…", results: "{count} results",
    noResults: "No results for “{query}”", noneFiltered: "No results with these filters", clearFilters: "Clear filters",
    didYouMean: "Shown for {words}", otherLocales: "In other languages", recent: "Recent searches",
    forget: "Forget recent searches", all: "Show more results", kind: "Kind", tag: "Tag", section: "Section", any: "All",
    page: "Page", question: "Question", step: "Step", heading: "Section",
    missing: "The search index could not be loaded. The rest of the site is not affected.",
    damaged: "The search index is damaged. Reload the page; if this stays, tell the site's owner.",
    format: "The site has changed. Reload the page.", retry: "Try again", index: "See all questions",
    help: "↑ ↓ to choose, Enter to open, Esc to close", tryFewer: "Try fewer or other words.",
    slashKey: "Open with the “/” key",
  };
  let given = {};
  try {
    given = JSON.parse(document.getElementById("kotae-search-strings")?.textContent || "{}");
  } catch {
    // Bad strings must not cost the reader the search.
  }
  const plural = (() => {
    try { return new Intl.PluralRules(document.documentElement.lang); } catch { return new Intl.PluralRules("en"); }
  })();
  // A text that differs by number comes as an object of plural forms.
  const say = (key, slots = {}) => {
    const forms = given[key];
    const text = typeof forms === "string" ? forms : forms?.[plural.select(slots.count)] ?? forms?.other ?? english[key];
    return text.replace(/\{(\w+)\}/g, (whole, slot) => (slot in slots ? String(slots[slot]) : whole));
  };
  const nameOfLocale = (locale) => given.names?.[locale] || locale;

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const button = (className, text, onClick) => {
    const element = make("button", { type: "button", class: className }, text);
    element.addEventListener("click", onClick);
    return element;
  };

  // What the reader looked for, kept on the device only and apart for each site of a host.
  const recent = {
    key: `kotae-recent-searches:${new URL(kotae.root).pathname}`,
    read() {
      try {
        const list = JSON.parse(localStorage.getItem(this.key) || "[]");
        return Array.isArray(list) ? list.filter((x) => typeof x === "string").slice(0, RECENT) : [];
      } catch { return []; }
    },
    write(list) { try { localStorage.setItem(this.key, JSON.stringify(list)); } catch { /* Private windows may refuse. */ } },
    add(query) { if (query) this.write([query, ...this.read().filter((x) => x !== query)].slice(0, RECENT)); },
    clear() { try { localStorage.removeItem(this.key); } catch { /* Nothing was kept. */ } },
  };

  const inFolder = (path) => kotae.root.startsWith("file:") ? `${path}index.html` : path;
  // The address of a page or a place in it; from disk a folder is not a page.
  const link = (url) => {
    const [page, anchor] = url.split(/#(.*)/s);
    const path = page.endsWith("/") || page === "" ? inFolder(page) : page;
    return new URL(path, kotae.root).href + (anchor ? `#${anchor}` : "");
  };
  const parametersOf = (query, filters) => {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query.toWellFormed?.() ?? query);
    for (const [name, value] of Object.entries(filters)) if (value) parameters.set(name, value);
    return parameters.toString();
  };
  // The results page of a query.
  const pageFor = (query, filters) => `${link(given.address || `${kotae.locale}/search/`)}?${parametersOf(query, filters)}`;

  Object.assign(parts, { say, nameOfLocale, make, button, recent, link, parametersOf, pageFor });
})();
