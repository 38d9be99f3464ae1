/* Loads data files by <script>: fetch, workers and import() are blocked on file://.
   What they hold stands in docs/search.md. */
(function () {
  "use strict";
  const SeogoSearch = (window.SeogoSearch = {});
  // From this script's own address, so that it works at any depth and on any host: theme/search.js,
  // theme/search/loader.js where the parts are loaded one by one, search/search.js of the plugin.
  const root = document.currentScript.src.replace(/(?:theme\/(?:search\/)?|search\/)[^/]*$/, "");
  const base = root + "search/data/";
  const arrived = new WeakMap();
  // Each request takes half a millisecond to begin, on a phone more: many in a row, or behind other
  // work, would make the page stick.
  const IN_A_ROW = 2;
  const waiting = [];
  const turn = new MessageChannel();

  /* Address of the site, ending in "/". */
  SeogoSearch.root = root;

  /* Called by every data file. */
  SeogoSearch.put = function (value) {
    arrived.set(document.currentScript, value);
  };

  turn.port1.onmessage = function () {
    for (const begin of waiting.splice(0, IN_A_ROW)) begin();
    if (waiting.length) turn.port2.postMessage(0);
  };

  /* A promise that is kept in another task, so that no long row of work holds up the page. */
  SeogoSearch.pause = function () {
    return new Promise(function (resolve) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = function () {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  };

  /* A promise that is kept when what was changed has been drawn; where nothing is, soon. */
  SeogoSearch.drawn = function () {
    return new Promise(function (resolve) {
      requestAnimationFrame(() => SeogoSearch.pause().then(resolve));
      setTimeout(resolve, 100);
    });
  };

  /* Calls back when the browser had time for something else. */
  function inTurn(begin) {
    if (waiting.push(begin) === 1) turn.port2.postMessage(0);
  }

  /* The promise that a map has under a key, or a new one; kept unless it fails. */
  SeogoSearch.once = function (map, key, make) {
    if (!map.has(key)) {
      map.set(key, make().catch(function (error) {
        map.delete(key);
        throw error;
      }));
    }
    return map.get(key);
  };

  /* A promise of a file's value. What a browser keeps is of its version. */
  SeogoSearch.load = function (name, version) {
    return new Promise((resolve, reject) => inTurn(function () {
      const script = document.createElement("script");
      script.src = base + name + ".js" + (version ? "?v=" + version : "");
      script.onload = function () {
        script.remove();
        if (arrived.has(script)) resolve(arrived.get(script));
        else reject(new Error("no data in " + script.src));
      };
      script.onerror = function () {
        script.remove();
        reject(new Error("cannot load " + script.src));
      };
      document.head.append(script);
    }));
  };
})();
