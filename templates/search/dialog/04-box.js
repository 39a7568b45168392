// Search, the part that readers see: a search box with its results.
(() => {
  "use strict";
  const kotae = window.kotae, parts = kotae["kotae-dialog"];
  const { say, nameOfLocale, make, button, recent, link, pageFor, groupsOf, optionGroup, listGroup, Filters } = parts;
  // Milliseconds after which what was typed is asked; what is still being composed; other languages; and a wait is told.
  const DELAY = 80, COMPOSED_DELAY = 250, IDLE = 600, SLOW = 500;
  const OTHER_LOCALES = 3, MORE = 60, PER_PAGE = 100;
  const short = (query) => query.trim().slice(0, 80);
  // Letters that an input method turns into others: kana, bopomofo, and the spelling of Chinese and Japanese in Latin letters.
  const isUnsettled = (text) =>
    /[\u3041-\u30ff\u3105-\u312f]/.test(text) || (/[a-z]/i.test(text) && /^(ja|zh)/.test(kotae.locale));

  let count = 0;
  class Box {
    // In `host`. `isDialog`: results are options that the keys choose among, and `close()` is called when one is opened; else
    // they are a list, and `onChange(query, filters)` is called before each search.
    constructor(host, { isDialog, limit, onChange = () => {}, close = () => {} }) {
      Object.assign(this, { isDialog, limit, onChange, close, id: `kotae-search-${++count}` });
      Object.assign(this, { timer: 0, turn: 0, options: [], active: -1, shownFor: "", composed: null });
      // `shown`: how many results there were before more were asked for.
      Object.assign(this, { isWaiting: false, opensFirst: false, shown: 0 });
      const combobox = {
        role: "combobox", "aria-expanded": "false", "aria-controls": `${this.id}-list`, "aria-autocomplete": "list",
        autofocus: "",
      };
      this.input = make("input", {
        type: "search", class: "kotae-search-input", id: `${this.id}-input`, "aria-label": say("search"),
        placeholder: say("placeholder"), autocomplete: "off", autocapitalize: "off", spellcheck: "false",
        enterkeyhint: "search", maxlength: "1000", ...(isDialog ? combobox : {}),
      });
      const listbox = isDialog ? { role: "listbox", "aria-label": say("search") } : {};
      this.list = make("div", { class: "kotae-search-results", id: `${this.id}-list`, ...listbox });
      this.after = make("div", { class: "kotae-search-after" });
      this.notice = make("div", { class: "kotae-search-notice" });
      this.status = make("p", { class: "kotae-search-status", role: "status", "aria-live": "polite" });
      this.filters = new Filters(() => this.search());
      this.form = make("form", { class: "kotae-search-form", role: "search" }, this.input);
      const body = [this.filters.bar, this.status, this.notice, this.list, this.after];
      host.append(this.form, make("div", { class: "kotae-search-body" }, ...body));
      this.listen();
      this.filters.load();
    }

    set(query, filters = {}) {
      this.input.value = query;
      this.filters.set(filters);
      return this.search();
    }

    listen() {
      const { input } = this;
      input.addEventListener("compositionstart", () => { this.composed = ""; });
      input.addEventListener("compositionupdate", (event) => { this.composed = event.data; });
      input.addEventListener("compositionend", () => {
        this.composed = null;
        this.later(DELAY);
      });
      input.addEventListener("input", () => {
        this.opensFirst = false;
        // Keyboards of phones compose each word, and Korean each syllable: those are asked as they are typed.
        if (this.composed === null) this.later(DELAY);
        else if (isUnsettled(this.composed)) clearTimeout(this.timer);
        else this.later(COMPOSED_DELAY);
      });
      input.addEventListener("keydown", (event) => {
        // While an input method composes, its keys are its own; some browsers report the confirming Enter with code 229.
        if (!event.isComposing && this.composed === null && event.keyCode !== 229) this.press(event);
      });
      this.form.addEventListener("submit", (event) => event.preventDefault());
    }

    press(event) {
      if (this.isDialog && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        this.activate(this.active + (event.key === "ArrowDown" ? 1 : -1), true);
      } else if (event.key === "Enter") {
        event.preventDefault();
        // Results of an older query must not be opened in place of those still on their way.
        const isNew = this.input.value !== this.shownFor;
        if (isNew || this.isWaiting) this.opensFirst = this.isDialog;
        if (isNew || !this.isDialog) this.search();
        else if (!this.isWaiting) this.openActive(event.ctrlKey || event.metaKey);
      } else if (event.key === "Escape") {
        // A search field would only clear itself; one press closes the dialog.
        event.preventDefault();
        if (this.isDialog) return this.close();
        this.set("", this.filters.values);
      }
    }

    openActive(isApart) {
      const option = this.options[this.active];
      if (!option) return;
      if (!isApart) return option.click();
      recent.add(this.shownFor.trim());
      window.open(option.href, "_blank", "noopener");
    }

    later(delay) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.search(), delay);
    }

    // ---- asking ----

    async search(limit = this.limit) {
      clearTimeout(this.timer);
      const query = this.input.value, mine = ++this.turn;
      this.shownFor = query;
      this.onChange(query, this.filters.values);
      this.isWaiting = Boolean(query.trim());
      if (!this.isWaiting) return this.showRecent();
      const slow = setTimeout(() => { this.status.textContent = say("loading"); }, SLOW);
      let answer, failure;
      try {
        const perPage = this.isDialog ? undefined : PER_PAGE;
        answer = await kotae.search(query, { limit, filters: this.filters.wanted, perPage });
      } catch (error) {
        failure = error;
      }
      clearTimeout(slow);
      // A later keystroke may have overtaken this answer.
      if (mine !== this.turn) return;
      this.isWaiting = false;
      this.clear();
      if (failure) return this.showError(failure);
      this.filters.load();
      this.show(query, answer, mine, limit);
    }

    // Hits of other languages, when the reader has paused: the languages that the browser is set to first.
    async elsewhere(query, mine) {
      await new Promise((resolve) => setTimeout(resolve, IDLE));
      const preferred = (locale) => {
        const place = navigator.languages.findIndex((tag) => tag.split("-")[0] === locale.split("-")[0]);
        return place < 0 ? navigator.languages.length : place;
      };
      const locales = kotae.locales.filter((locale) => locale !== kotae.locale).sort((a, b) => preferred(a) - preferred(b));
      const found = [];
      for (const locale of locales) {
        if (found.length === OTHER_LOCALES) break;
        const answer = await kotae.search(query, { locale, limit: 3 }).catch(() => null);
        if (mine !== this.turn) return;
        if (!answer?.results.length || answer.corrections.length) continue;
        found.push(nameOfLocale(locale));
        this.list.append(this.groupOf(locale, answer));
      }
      if (found.length) this.status.append(` ${say("otherLocales")}: ${found.join(", ")}`);
    }

    groupOf(locale, answer) {
      const name = make("span", { lang: locale }, nameOfLocale(locale));
      const heading = make(this.isDialog ? "div" : "p", { class: "kotae-search-other" }, `${say("otherLocales")}: `, name);
      const group = make("div", this.isDialog ? { role: "group", "aria-label": nameOfLocale(locale) } : {});
      const results = make("div", { lang: locale });
      if (this.isDialog) [heading, results].forEach((element) => element.setAttribute("role", "presentation"));
      group.append(heading, results);
      this.append(results, answer);
      return group;
    }

    // ---- showing ----

    clear() {
      for (const element of [this.list, this.notice, this.after]) element.replaceChildren();
      this.options = [];
      this.activate(-1);
    }

    activate(index, isChosen) {
      const before = this.options[this.active];
      before?.removeAttribute("data-active");
      before?.setAttribute("aria-selected", "false");
      this.active = this.options.length ? (index + this.options.length) % this.options.length : -1;
      const option = this.options[this.active];
      if (this.isDialog) this.input.setAttribute("aria-expanded", String(Boolean(option)));
      if (!option) return this.input.removeAttribute("aria-activedescendant");
      option.setAttribute("data-active", "");
      option.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", option.id);
      // What the reader types must not scroll away for a result that nobody chose.
      if (isChosen) option.scrollIntoView({ block: "nearest" });
    }

    // A link to a result, whose opening is remembered.
    entry(url, className, ...content) {
      const option = { role: "option", id: `${this.id}-option-${this.options.length}`, "aria-selected": "false", tabindex: "-1" };
      const element = make("a", { class: className, href: link(url), ...(this.isDialog ? option : {}) }, ...content);
      const remember = () => recent.add(this.shownFor.trim());
      element.addEventListener("auxclick", remember);
      element.addEventListener("click", (event) => {
        remember();
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.close();
      });
      if (this.isDialog) this.options.push(element);
      return element;
    }

    append(target, answer) {
      const entry = (...content) => this.entry(...content);
      target.append(...groupsOf(answer).map((group) => (this.isDialog ? optionGroup : listGroup)(group, entry)));
      // Enter opens the best hit, which may stand below its page's title.
      const best = link(answer.results[0].url);
      if (this.active < 0) this.activate(Math.max(0, this.options.findIndex((option) => option.href === best)));
    }

    show(query, answer, mine, limit) {
      const n = answer.total;
      if (!n) return this.showNothing(query, answer, mine);
      this.status.textContent = say("results", { count: n, query: short(query) });
      if (answer.corrections.length) {
        const words = answer.corrections.join(", "), near = say("didYouMean", { words, query: short(query) });
        this.notice.append(make("p", {}, near.includes(words) ? near : `${near}: ${words}`));
      }
      this.append(this.list, answer);
      const hasMore = n > answer.results.length;
      if (this.isDialog && hasMore) {
        const all = make("a", { class: "kotae-search-all", href: pageFor(query, this.filters.values) }, say("all"));
        all.addEventListener("click", () => recent.add(query.trim()));
        this.after.append(all);
      } else if (hasMore && answer.results.length > this.shown) {
        this.after.append(button("kotae-search-recent", say("all"), () => this.showMore(limit + MORE, answer.results.length)));
      }
      if (this.opensFirst) this.openActive(false);
    }

    // Goes on where the list ended.
    async showMore(limit, results) {
      const links = this.list.querySelectorAll("a").length;
      this.shown = results;
      await this.search(limit);
      this.shown = 0;
      this.list.querySelectorAll("a")[links]?.focus();
    }

    showNothing(query, answer, mine) {
      if (this.filters.isSet) {
        this.status.textContent = say("noneFiltered");
        this.notice.append(button("kotae-search-recent", say("clearFilters"), () => this.set(query)));
        return;
      }
      this.status.textContent = say("noResults", { query: short(query) });
      this.notice.append(make("p", {}, say("tryFewer")), ...answer.near.map((word) => this.ask(word)));
      this.elsewhere(query, mine);
    }

    showError(error) {
      const code = ["missing", "damaged", "format"].includes(error.code) ? error.code : "damaged";
      this.status.textContent = "";
      const again = () => (code === "format" ? location.reload() : this.search());
      const message = make("p", { role: "alert", class: "kotae-search-error", "data-code": code }, say(code));
      const index = document.querySelector("a[data-kotae-search-fallback]");
      const questions = index ? [make("a", { class: "kotae-search-index", href: index.href }, say("index"))] : [];
      this.notice.append(message, button("kotae-search-recent", say("retry"), again), ...questions);
    }

    showRecent() {
      this.clear();
      this.status.textContent = "";
      const queries = this.isDialog ? recent.read() : [];
      if (!queries.length) return;
      const forget = button("kotae-search-forget", say("forget"), () => {
        recent.clear();
        this.showRecent();
        this.input.focus();
      });
      this.notice.append(make("p", {}, say("recent")), ...queries.map((query) => this.ask(query)), forget);
    }

    // A button that asks another query.
    ask(query) {
      return button("kotae-search-recent", query, () => {
        this.input.focus();
        this.set(query, this.filters.values);
      });
    }
  }

  Object.assign(parts, { Box });
})();
