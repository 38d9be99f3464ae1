/* Links to the pages of a tag or author that the query names. */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const { element } = S;
  const MOST = 3;
  const KINDS = { tag: "태그", author: "글쓴이" };

  /* A promise of a line of links, or null. Only names that the first results bear are looked up, so
     that other queries load nothing. */
  S.direct = async function (plan, documents, root) {
    const asked = askedOf(plan);
    const names = new Set(documents.flatMap((d) => [...d.authors, ...d.tags])
      .filter((name) => asked.has(plain(name))));
    if (!names.size) return null;
    const index = await S.open();
    if (!index.names) return null;
    const found = await Promise.all([...names].slice(0, MOST).map(async function (name) {
      return (await index.names(name, 10)).find((one) => one.name === name);
    }));
    const links = found.filter(Boolean).map(function (one) {
      const link = element("a", "", element("bdi", "", one.name));
      link.href = root + one.address;
      const note = `${KINDS[one.kind] || ""}, ${S.counted(one.count)}건`;
      return element("li", "", link, " ", element("span", "n", note));
    });
    return links.length
      ? element("div", "direct", element("p", "", "바로 가기"), element("ul", "tags", ...links))
      : null;
  };

  function plain(name) {
    return S.fold(name).replace(/\s+/g, "");
  }

  function askedOf(plan) {
    const asked = new Set(plan.phrases.map(plain));
    plan.groups.forEach(function (group, at) {
      asked.add(plain(group.word));
      if (at) asked.add(plain(plan.groups[at - 1].word + group.word));
      for (const reading of group.readings) asked.add(plain(reading.terms.join("")));
    });
    return asked;
  }
})();
