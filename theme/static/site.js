/* Adds what only a script can do: reading settings, copy buttons, suggestions, marks of a search.
   Without it pages are whole. */
(function () {
  "use strict";
  var root = document.documentElement, own = document.currentScript.src;

  var SETTINGS = [
    ["theme", "밝기", [["", "기기에 맞춤"], ["light", "밝게"], ["dark", "어둡게"]]],
    ["size", "글자 크기", [["s", "작게"], ["", "보통"], ["l", "크게"], ["xl", "더 크게"]]],
    ["width", "줄 길이", [["narrow", "짧게"], ["", "보통"]]],
    ["face", "글꼴", [["", "고딕"], ["serif", "명조"]]]
  ];

  function element(tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text) node.textContent = text;
    return node;
  }

  function store(key, value) {
    try {
      if (value) localStorage.setItem("seogo-" + key, value);
      else localStorage.removeItem("seogo-" + key);
    } catch (error) {
      /* Storage is blocked: the choice holds for this page. */
    }
  }

  function choices(setting) {
    var field = element("fieldset");
    field.append(element("legend", "", setting[1]));
    setting[2].forEach(function (option) {
      var label = element("label"), input = element("input");
      input.type = "radio";
      input.name = setting[0];
      input.value = option[0];
      input.checked = (root.getAttribute("data-" + setting[0]) || "") === option[0];
      label.append(input, option[1]);
      field.append(label);
    });
    return field;
  }

  function addSettings(bar) {
    var box = element("details", "prefs"), form = element("form");
    box.append(element("summary", "", "보기"), form);
    SETTINGS.forEach(function (setting) { form.append(choices(setting)); });
    form.addEventListener("change", function (event) {
      var key = event.target.name, value = event.target.value;
      if (value) root.setAttribute("data-" + key, value);
      else root.removeAttribute("data-" + key);
      store(key, value);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && box.open) {
        box.open = false;
        box.firstChild.focus();
      }
    });
    document.addEventListener("click", function (event) {
      if (!box.contains(event.target)) box.open = false;
    });
    bar.append(box);
  }

  function copy(text, done) {
    if (navigator.clipboard && isSecureContext) {
      navigator.clipboard.writeText(text).then(done);
      return;
    }
    var area = element("textarea", "vh");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    done();
  }

  function addCopyButton(place) {
    var button = element("button", "", "복사");
    var source = place.querySelector("pre") || place.querySelector("p");
    button.type = "button";
    button.setAttribute("aria-label", place.parentNode.querySelector("dt").textContent + " 복사");
    button.addEventListener("click", function () {
      copy(source.textContent, function () {
        button.textContent = "복사함";
        button.focus();
        setTimeout(function () { button.textContent = "복사"; }, 1600);
      });
    });
    place.append(button);
  }

  /* Scripts beside this one that most visits do not need. */
  function load(name) {
    var script = element("script");
    script.src = own.replace(/[^/]*$/, name);
    script.async = false; // In the order in which they are asked for.
    document.head.append(script);
  }

  /* The search comes with the first letter typed into a box; the search page has it already. */
  function suggestWhenTyped(form) {
    form.addEventListener("input", function () {
      if (document.querySelector("script[src$='theme/search.js']")) return;
      load("search.js");
      load("suggest.js");
    }, { once: true });
  }

  // Boxes and dots to tick are no places to type.
  var PLACES = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

  /* "/" goes to the search box from anywhere but another place to type. */
  function focusBySlash(input) {
    document.addEventListener("keydown", function (event) {
      var held = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== "/" || held || event.isComposing || event.defaultPrevented) return;
      if (event.target.closest(PLACES)) return;
      event.preventDefault();
      input.select();
      input.focus();
    });
  }

  /* The search page says where else to look if its script did not come. */
  function sayNoSearch() {
    var status = document.getElementById("search-status");
    if (!status || window.SeogoSearch) return;
    status.append(element("p", "notice",
      "검색을 불러오지 못했습니다. 이 쪽을 다시 열거나, 아래에 있는 다른 길로 찾아 주세요."));
    document.getElementById("search-hints").hidden = false;
  }

  window.addEventListener("load", sayNoSearch);
  var bar = document.querySelector(".bar");
  if (bar) addSettings(bar);
  document.querySelectorAll(".copy").forEach(addCopyButton);
  document.querySelectorAll("form[role=search]").forEach(suggestWhenTyped);
  var box = document.querySelector("form[role=search] input[name=q]");
  if (box) focusBySlash(box);
  if (location.hash.indexOf("#hl=") === 0) load("mark.js");
})();
