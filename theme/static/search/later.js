/* Scripts beside this one (theme/*.js) that only some searches need. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const here = document.currentScript.src;
  const BOX = "form[role=search] input[name=q]";
  const loading = new Map();

  /* A promise of S[made], which the script defines. A failure is forgotten, so that it can be
     tried again. */
  S.later = async function (name, made) {
    if (!S[made]) {
      if (!loading.has(name)) loading.set(name, script(name).finally(() => loading.delete(name)));
      await loading.get(name);
      // What is done with it is a task of its own: to compile it took some ms.
      await S.pause();
    }
    return S[made];
  };

  function script(name) {
    return new Promise(function (resolve, reject) {
      const node = document.createElement("script");
      // From theme/search.js, from theme/search/later.js, from search/search.js of the plugin.
      node.src = here.replace(/(?:(theme\/)search\/)?[^/]*$/, "$1" + name);
      node.onload = resolve;
      node.onerror = () => reject(new Error("cannot load " + node.src));
      document.head.append(node);
    });
  }

  /* Suggestions come when someone is about to type. They are an extra: if they cannot be had, the
     search itself says why. */
  function offer(event) {
    if (!event.target.matches(BOX)) return;
    if (event.type === "input") S.typed = true;
    S.later("suggest.js", "suggestions").catch(console.warn);
  }
  for (const type of ["focusin", "input"]) document.addEventListener(type, offer);
})();
