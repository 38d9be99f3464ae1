/* Runs before the first paint, so that nothing flashes: applies what the reader chose in 보기. */
(function (root) {
  "use strict";
  try {
    ["theme", "size", "width", "face"].forEach(function (key) {
      var value = localStorage.getItem("seogo-" + key);
      if (value) root.setAttribute("data-" + key, value);
    });
  } catch (error) {
    /* Storage is blocked: the device's settings hold. */
  }
})(document.documentElement);
