// The root of a site with several languages: goes to the language chosen before, else to the best one for the browser,
// else to the first in the list. `?choose` stays here.
(function () {
  var links = Array.prototype.slice.call(document.querySelectorAll("a[data-locale]"));
  var wanted = [];
  try {
    wanted.push(localStorage.getItem("kotae-locale"));
  } catch (error) {
    // Storage is closed to us: the browser's languages decide.
  }
  wanted = wanted.concat(navigator.languages || [navigator.language]).filter(Boolean);

  // Three ways to fit, best first: the same tag, the same script ("zh-Hant-HK" and "zh-HK" read zh-TW), the same language.
  function tag(name) {
    return name.toLowerCase();
  }
  function script(name) {
    return /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(name) ? "zh-hant" : language(name);
  }
  function language(name) {
    return name.toLowerCase().split("-")[0];
  }
  function best() {
    for (var i = 0; i < wanted.length; i++) {
      var fits = [tag, script, language];
      for (var j = 0; j < fits.length; j++) {
        for (var k = 0; k < links.length; k++) {
          if (fits[j](links[k].dataset.locale) === fits[j](wanted[i])) return links[k];
        }
      }
    }
    return links[0];
  }
  // Opened from disk, a folder is no page.
  if (location.protocol === "file:") {
    links.forEach(function (link) { link.setAttribute("href", link.getAttribute("href") + "index.html"); });
  }
  if (/[?&]choose\b/.test(location.search)) return;
  var link = best();
  if (link) location.replace(link.getAttribute("href") + location.search + location.hash);
})();
