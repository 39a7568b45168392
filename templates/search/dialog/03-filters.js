// Search, the part that readers see: the filters by kind, tag and section.
(() => {
  "use strict";
  const kotae = window.kotae, parts = kotae["kotae-dialog"];
  const { say, make, kindName } = parts;
  const NAMES = ["kind", "tag", "section"];

  class Filters {
    // `onChange` is called when the reader chooses, and when a value has to go that this site does not have.
    constructor(onChange) {
      this.bar = make("div", { class: "kotae-search-filters" });
      this.values = { kind: "", tag: "", section: "" };
      this.onChange = onChange;
      this.isLoaded = this.isLoading = false;
    }

    get isSet() { return NAMES.some((name) => this.values[name]); }

    // As `kotae.search` takes them.
    get wanted() {
      const set = NAMES.filter((name) => this.values[name]);
      return Object.fromEntries(set.map((name) => [name, [this.values[name]]]));
    }

    set(values) {
      for (const name of NAMES) this.values[name] = (this.known ? this.known(name, values[name]) : values[name]) || "";
      for (const select of this.bar.children) select.value = this.values[select.dataset.filter];
    }

    // Shows what there is to choose, once it is known; where the index cannot be had, the first search says so.
    load() {
      if (this.isLoaded || this.isLoading) return;
      this.isLoading = true;
      kotae.facets(kotae.locale).then((facets) => this.show(facets), () => {}).finally(() => { this.isLoading = false; });
    }

    show(facets) {
      this.isLoaded = true;
      this.known = (name, value) => (facets[name].some((facet) => facet.value === value) ? value : "");
      for (const name of NAMES) if (facets[name].length > 1) this.bar.append(this.select(name, facets[name]));
      const before = JSON.stringify(this.values);
      this.set(this.values);
      // A shared address may name a tag that is gone.
      if (JSON.stringify(this.values) !== before) this.onChange();
    }

    select(name, facets) {
      // Three of them stand in a row on a phone.
      const isNarrow = matchMedia("(max-width: 40rem)").matches;
      const any = make("option", { value: "" }, isNarrow ? say(name) : `${say(name)}: ${say("any")}`);
      const options = facets.map(({ value, count }) => {
        return make("option", { value }, `${name === "kind" ? kindName(value) : value} (${count})`);
      });
      const attributes = { class: "kotae-search-filter", "data-filter": name, "aria-label": say(name) };
      const select = make("select", attributes, any, ...options);
      select.addEventListener("change", () => {
        this.values[name] = select.value;
        this.onChange();
      });
      return select;
    }
  }

  Object.assign(parts, { Filters });
})();
