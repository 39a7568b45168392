// A moved page: goes to the new address with the query and the fragment that the reader came with.
(function (target) {
  var hash = target.indexOf("#");
  var path = hash < 0 ? target : target.slice(0, hash);
  if (location.protocol === "file:" && /\/$/.test(path)) path += "index.html"; // Opened from disk, a folder is no page.
  location.replace(path + location.search + (location.hash || (hash < 0 ? "" : target.slice(hash))));
})(document.currentScript.dataset.target);
