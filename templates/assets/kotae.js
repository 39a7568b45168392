// What the theme adds to a page that already works without it. No part depends on another.
(function () {
  "use strict";
  var root = document.documentElement;
  var strings = (document.getElementById("kotae-strings") || {}).dataset || {};

  function all(selector, scope) {
    return Array.prototype.slice.call((scope || document).querySelectorAll(selector));
  }
  function store(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch (error) {
      // Storage is closed to us: the choice holds for this page only.
    }
  }
  function fragment() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch (error) {
      return location.hash.slice(1); // Malformed: taken as it stands.
    }
  }
  function byFragment() {
    var name = fragment();
    if (!name) return null;
    return document.getElementById(name) || document.querySelector('[data-key="' + CSS.escape(name) + '"]');
  }

  // Theme: the button walks through system, light and dark.
  all("[data-theme-toggle]").forEach(function (button) {
    function show() {
      button.setAttribute("aria-label", button.dataset[root.dataset.theme || "auto"]);
      button.title = button.getAttribute("aria-label");
    }
    button.addEventListener("click", function () {
      var next = { auto: "light", light: "dark", dark: "auto" }[root.dataset.theme || "auto"];
      if (next === "auto") delete root.dataset.theme; else root.dataset.theme = next;
      store("kotae-theme", next);
      show();
    });
    show();
  });

  // Arrival: an anchor that has another name in this language is found by its key; folds on the way to it are opened.
  function arrive() {
    var target = byFragment();
    if (!target) return;
    for (var fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.id && target.id !== fragment()) {
      history.replaceState(history.state, "", "#" + encodeURIComponent(target.id));
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", arrive);
  arrive();

  // The section in view: the last keyed element whose top has passed the upper third of the window.
  var keyed = all("main [data-key]");
  var links = {};
  all(".contents a[href^='#']").forEach(function (link) {
    links[decodeURIComponent(link.hash.slice(1))] = link;
  });
  function current() {
    var named = byFragment();
    var top = named ? named.getBoundingClientRect().top : -1;
    if (named && named.dataset.key && top >= 0 && top < innerHeight) return named;
    if (scrollY < 40) return null;
    var found = null;
    keyed.forEach(function (element) {
      if (element.getBoundingClientRect().top <= innerHeight / 3) found = element;
    });
    return found;
  }
  function mark() {
    var target = null;
    keyed.forEach(function (element) {
      if (links[element.id] && element.getBoundingClientRect().top <= innerHeight / 3) target = element;
    });
    for (var id in links) {
      if (target && id === target.id) links[id].setAttribute("aria-current", "true");
      else links[id].removeAttribute("aria-current");
    }
    // A list of contents longer than the window follows the mark. (scrollIntoView would move the page as well.)
    var link = target && links[target.id];
    var box = link && link.closest("details");
    if (!box || box.scrollHeight <= box.clientHeight) return;
    var offset = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (offset < 60 || offset > box.clientHeight - 60) box.scrollTop += offset - box.clientHeight / 2;
  }
  if (keyed.length && "IntersectionObserver" in window) {
    var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    keyed.forEach(function (element) { observer.observe(element); });
  }

  // On a FAQ the contents repeat the list of questions: they appear when that list has left the window.
  var list = document.querySelector(".kind-faq .question-list");
  var contents = document.querySelector(".contents");
  if (list && contents && "IntersectionObserver" in window) {
    new IntersectionObserver(function (entries) {
      contents.classList.toggle("is-idle", entries[0].isIntersecting);
    }, { rootMargin: "-80px 0px 0px 0px" }).observe(list);
  }

  // Contents: a fold on narrow screens, always open beside the text. A choice on a narrow screen closes it.
  var fold = contents && contents.querySelector("details");
  if (fold) {
    var wide = matchMedia("(min-width: 75rem)");
    var fit = function () { fold.open = wide.matches; };
    wide.addEventListener("change", fit);
    fit();
    fold.addEventListener("click", function (event) {
      if (event.target.closest("a") && !wide.matches) fold.open = false;
    });
  }

  // The language switch stays on the same question, heading or step, and the choice is remembered for the root page.
  all(".locale-switch a").forEach(function (link) {
    link.addEventListener("click", function () {
      var element = current();
      var key = element && element.dataset.key;
      // As it is now: for a page opened from disk the address has just been given its file.
      var address = link.getAttribute("href").split("#")[0];
      link.setAttribute("href", address + (key ? "#" + encodeURIComponent(key) : ""));
      store("kotae-locale", link.dataset.locale);
    });
  });
  all(".locale-switch").forEach(function (menu) {
    addEventListener("click", function (event) { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // A report names the question it is about, where the address of the page is part of the link.
  all("[data-report]").forEach(function (link) {
    var address = link.getAttribute("href");
    var canonical = (document.querySelector("link[rel=canonical]") || {}).href;
    if (!canonical) return;
    link.addEventListener("click", function () {
      var element = current();
      if (!element || !element.id) return;
      var named = canonical + "#" + encodeURIComponent(element.id);
      link.setAttribute("href", address
        .replace(encodeURIComponent(canonical), encodeURIComponent(named))
        .replace(canonical, named));
    });
  });

  // Code: a button that copies.
  all(".code").forEach(function (block) {
    if (!navigator.clipboard || !strings.copy) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = strings.copy;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(block.querySelector("code").textContent.replace(/\n$/, "")).then(function () {
        button.textContent = strings.copied;
        setTimeout(function () { button.textContent = strings.copy; }, 2000);
      });
    });
    block.appendChild(button);
  });

  // Pictures: the link to the full picture opens it over the page. The dialog gives focus back and hears Escape.
  var dialog = null;
  function enlarge(link, event) {
    var picture = link.querySelector("img");
    if (!picture || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "lightbox";
      dialog.innerHTML = "<button type=\"button\" autofocus><img></button>";
      dialog.firstChild.setAttribute("aria-label", strings.close || "");
      dialog.addEventListener("click", function () { dialog.close(); });
      document.body.appendChild(dialog);
    }
    if (!dialog.showModal) return;
    event.preventDefault();
    var full = dialog.querySelector("img");
    full.src = link.href;
    full.alt = picture.alt;
    dialog.showModal();
  }
  all("a.enlarge").forEach(function (link) {
    if (strings.enlarge) link.title = strings.enlarge;
    link.addEventListener("click", function (event) { enlarge(link, event); });
  });

  // Opened from disk, a folder is no page: a link to one names its file just before it is followed.
  if (location.protocol === "file:") {
    ["click", "auxclick"].forEach(function (kind) {
      addEventListener(kind, function (event) {
        var link = event.target.closest && event.target.closest("a[href]");
        if (link && link.protocol === "file:" && /\/$/.test(link.pathname)) link.pathname += "index.html";
      }, true);
    });
  }

  // Print: folds are opened and pictures fetched first.
  addEventListener("beforeprint", function () {
    all("main details:not([open])").forEach(function (element) { element.open = true; });
    all("img[loading=lazy]").forEach(function (picture) { picture.loading = "eager"; });
  });
})();
