/* Loads data chunks by <script>: fetch, workers and import() are blocked on file://.
   The files are described in plugins/seogo/search/chunks.py. */
(function () {
  "use strict";
  const SeogoSearch = (window.SeogoSearch = {});
  // From this script's own address, so that it works at any depth and on any host: theme/search.js,
  // theme/search/loader.js where the parts are loaded one by one, search/search.js of the plugin.
  const root = document.currentScript.src.replace(/(?:theme\/(?:search\/)?|search\/)[^/]*$/, "");
  const base = root + "search/data/";
  const arrived = new Map();
  const loading = new Map();

  /* Address of the site, ending in "/". */
  SeogoSearch.root = root;

  /* Called by every chunk. */
  SeogoSearch.put = function (name, value) {
    arrived.set(name, value);
  };

  /* A promise of a chunk's value. A failure is forgotten, so that it can be tried again. */
  SeogoSearch.load = function (name) {
    if (!loading.has(name)) {
      loading.set(name, request(name).catch(function (error) {
        loading.delete(name);
        throw error;
      }));
    }
    return loading.get(name);
  };

  function request(name) {
    return new Promise(function (resolve, reject) {
      const script = document.createElement("script");
      script.src = base + name + ".js";
      script.onload = function () {
        script.remove();
        if (arrived.has(name)) resolve(arrived.get(name));
        else reject(new Error("no data in " + script.src));
        arrived.delete(name);
      };
      script.onerror = function () {
        script.remove();
        reject(new Error("cannot load " + script.src));
      };
      document.head.append(script);
    });
  }
})();
