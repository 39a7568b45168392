// Search, the part that readers see: results, grouped by page: the page's title, then what matched in it.
(() => {
  "use strict";
  const parts = window.kotae["kotae-dialog"];
  const { say, make } = parts;

  // Text with its marks; offsets in UTF-16 units.
  const marked = (text, marks) => {
    const nodes = [];
    let at = 0;
    for (const [start, end] of marks) {
      if (start < at) continue;
      nodes.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...nodes, text.slice(at)];
  };
  // As a reader would write it.
  const decoded = (url) => {
    try { return decodeURI(url); } catch { return url; }
  };
  const kindName = (kind) => say(kind === "section" ? "heading" : kind);
  const span = (name, ...children) => make("span", { class: `kotae-search-${name}` }, ...children);
  const excerpt = (r) => (r?.excerpt ? [span("excerpt", ...marked(r.excerpt, r.marks))] : []);

  // The groups of an answer: { url, title, whole, hits, place }. Pages that have one name, as in two versions of a manual, are
  // told apart by their addresses.
  const groupsOf = (answer) => {
    const groups = new Map();
    for (const r of answer.results) groups.set(r.pageUrl, [...(groups.get(r.pageUrl) || []), r]);
    const nameOf = ([r]) => `${r.pageTitle}\n${r.section}`, named = new Map();
    for (const list of groups.values()) named.set(nameOf(list), (named.get(nameOf(list)) || 0) + 1);
    return Array.from(groups, ([url, list]) => {
      const whole = list.find((r) => r.url === url), place = named.get(nameOf(list)) > 1 ? decoded(url) : list[0].section;
      return { url, title: list[0].pageTitle, whole, hits: list.filter((r) => r !== whole), place };
    });
  };

  // What is written in the link to a page, and in that to a place in it. The spaces keep Arabic letters from joining, and words
  // from being spoken as one.
  const pageContent = ({ title, whole, place }) => [
    span("title", ...(whole ? marked(whole.title, whole.titleMarks) : [title])), ...(place ? [" ", span("path", place)] : []),
    ...excerpt(whole),
  ];
  const hitContent = (r) => {
    const attributes = { class: "kotae-search-kind", "data-kind": r.kind, lang: document.documentElement.lang };
    return [span("title", ...marked(r.title, r.titleMarks)), " ", make("span", attributes, kindName(r.kind)), ...excerpt(r)];
  };

  // In the dialog: options that the keys choose among. `entry(url, class, …content)` makes a link.
  const optionGroup = (group, entry) => make("div", { class: "kotae-search-group", role: "group", "aria-label": group.title },
    entry(group.url, "kotae-search-page", ...pageContent(group)),
    ...group.hits.map((r) => entry(r.url, "kotae-search-hit", ...hitContent(r))));

  // On the results page: headings and lists of links, as on any page.
  const listGroup = (group, entry) => {
    const heading = make("h2", {}, entry(group.url, "kotae-search-page", ...pageContent(group)));
    const items = group.hits.map((r) => make("li", {}, entry(r.url, "kotae-search-hit", ...hitContent(r))));
    return make("section", { class: "kotae-search-group" }, heading, ...(items.length ? [make("ul", {}, ...items)] : []));
  };

  Object.assign(parts, { kindName, groupsOf, optionGroup, listGroup });
})();
