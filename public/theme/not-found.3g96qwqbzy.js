// One 404 page serves all languages: leaves the one whose folder the missing address lies in, else the first one that
// the browser asks for, else all of them.
(function () {
  var sections = Array.prototype.slice.call(document.querySelectorAll("[data-prefix]"));
  function byPath(section) {
    return location.pathname.indexOf(section.dataset.prefix) === 0;
  }
  function byLanguage(section) {
    return section.lang.split("-")[0] === (navigator.language || "").split("-")[0];
  }
  // The longest prefix wins: a locale at the root of the site has a prefix that all others begin with.
  var chosen = sections.filter(byPath).sort(function (a, b) {
    return b.dataset.prefix.length - a.dataset.prefix.length;
  })[0] || sections.filter(byLanguage)[0];
  if (!chosen) return;
  sections.forEach(function (section) { section.hidden = section !== chosen; });
  document.documentElement.lang = chosen.lang;
  document.documentElement.dir = chosen.dir;
})();
