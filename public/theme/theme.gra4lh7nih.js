// Runs before the first paint: marks that scripts work and applies the reader's theme, so that nothing flashes.
(function (root) {
  root.dataset.js = "";
  try {
    var theme = localStorage.getItem("kotae-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (error) {
    // Storage is closed to us (private mode, file://): the system's theme stays.
  }
})(document.documentElement);
