/* What was published together: a page may stay open for days, and the site is published anew. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FORMAT = 9;
  // So long, in ms, a page that stays open trusts the index that it knows.
  const KEPT = 60000;
  let opened = null, looked = 0;

  /* The data files of one index. A failure is forgotten, so that it can be tried again; it may mean
     that there is a newer index. */
  class Files {
    constructor(version) {
      this.version = version;
      this.values = new Map();
      this.results = new Map();
    }

    /* A promise of a file's value. */
    load(name) {
      return S.once(this.values, name, () => S.load(name, this.version).catch(function (error) {
        looked = 0;
        throw error;
      }));
    }

    /* A promise of what is made of a file's value, the same each time. */
    made(name, make) {
      return S.once(this.results, name, () => this.load(name).then(make));
    }

    /* The same of the bytes of a packed file. */
    unpacked(name, reader) {
      return this.made(name, async (value) => reader(await S.unpack(value)));
    }
  }

  /* A promise of the index as it was last published. What an older one has found must be read from
     that one. */
  S.open = function () {
    if (!opened || Date.now() - looked > KEPT) {
      looked = Date.now();
      opened = published(opened).catch(function (error) {
        opened = null;
        throw error;
      });
    }
    return opened;
  };

  async function published(before) {
    const known = before && await before;
    // Not from the browser's cache, where GitHub Pages lets it stay for ten minutes: all other files
    // are asked for as of this one.
    const version = await S.load("version", looked).catch(function (error) {
      // Without the network what is there must do.
      if (!known) throw error;
      return known.files.version;
    });
    if (known && known.files.version === version) return known;
    const meta = await S.load("meta", version);
    if (meta.format !== FORMAT) throw new Error("search data of format " + meta.format);
    return new S.Index(meta, new Files(meta.version));
  }
})();
