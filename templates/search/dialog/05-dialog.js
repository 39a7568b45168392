// Search, the part that readers see: the dialog that "/" and Ctrl-K open, and the results page.
(() => {
  "use strict";
  const kotae = window.kotae, parts = kotae["kotae-dialog"];
  const { say, make, button, parametersOf, Box } = parts;
  const SHOWN = 24, ALL = 60;
  let dialog, box, pageBox;

  // A switch for those whose speech or keys would open the search by accident (WCAG 2.2, 2.1.4).
  const slashSwitch = () => {
    const input = make("input", { type: "checkbox" });
    input.checked = kotae.slash.isOn();
    input.addEventListener("change", () => kotae.slash.set(input.checked));
    return make("label", { class: "kotae-search-switch" }, input, " ", say("slashKey"));
  };

  const makeDialog = () => {
    dialog = make("dialog", { class: "kotae-search", "aria-label": say("search") });
    box = new Box(dialog, { limit: SHOWN, isDialog: true, close: () => dialog.close() });
    const closer = button("kotae-search-close", "×", () => dialog.close());
    closer.setAttribute("aria-label", say("close"));
    box.form.append(closer);
    const keys = make("span", { "aria-hidden": "true" }, say("help"));
    dialog.append(make("p", { class: "kotae-search-help" }, keys, " ", slashSwitch()));
    // A text that is marked with the mouse may be let go of outside; that closes nothing.
    const isOutside = ({ clientX: x, clientY: y }) => {
      const edge = dialog.getBoundingClientRect();
      return x < edge.left || x > edge.right || y < edge.top || y > edge.bottom;
    };
    let isPressedOutside = false;
    dialog.addEventListener("pointerdown", (event) => { isPressedOutside = event.target === dialog && isOutside(event); });
    dialog.addEventListener("click", (event) => {
      if (isPressedOutside && event.target === dialog && isOutside(event)) dialog.close();
    });
    document.body.append(dialog);
  };

  // `typed`: what the reader typed while this was being loaded.
  const open = (typed = "") => {
    if (!pageBox) {
      if (!dialog) makeDialog();
      // A picture that lies over the page would lie over what is opened from here.
      for (const other of document.querySelectorAll("dialog[open]")) if (other !== dialog) other.close();
      if (!dialog.open) dialog.showModal();
    }
    const shown = pageBox || box;
    shown.input.focus();
    if (typed || !shown.input.value) shown.set(typed, shown.filters.values);
    else shown.input.select();
  };

  // The results page: the query and the filters are in the address, so that it can be shared.
  const page = (host) => {
    const read = () => new URLSearchParams(location.search);
    // The same query in another language; the tags are others there.
    const others = Array.from(document.querySelectorAll(".locale-switch a[href]"), (a) => [a, a.getAttribute("href")]);
    pageBox = new Box(host, {
      limit: ALL,
      onChange(query, filters) {
        const text = parametersOf(query, filters), asked = parametersOf(query, {});
        for (const [a, href] of others) a.setAttribute("href", asked ? `${href}?${asked}` : href);
        // A page opened from disk may be refused this; the search works all the same.
        try { history.replaceState(null, "", text ? `?${text}` : location.pathname); } catch { /* See above. */ }
      },
    });
    const apply = () => pageBox.set(read().get("q") || "", Object.fromEntries(read()));
    window.addEventListener("popstate", apply);
    apply();
    if (!read().get("q")) pageBox.input.focus();
  };

  Object.assign(parts, { open, page });
})();
