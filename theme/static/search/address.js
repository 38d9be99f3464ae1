/* What the page is asked for, and the address that says so:
   ?q=&tag=&author=&year=&month=&series=&sort=date&literal=1 */
(function () {
  "use strict";
  const S = window.SeogoSearch;
  const FIELDS = ["tag", "author", "year", "month", "series"];

  /* {query, literal, sort: "date" or "", filters: {field: [value …]}}; any text may stand in an
     address, so years and months are only taken if they are numbers. */
  S.readAddress = function (search) {
    const given = new URLSearchParams(search);
    const filters = {};
    for (const field of FIELDS) {
      const values = given.getAll(field).map((value) => value.trim()).filter(Boolean);
      const number = { year: /^\d{4}$/, month: /^(0?[1-9]|1[0-2])$/ }[field];
      const fitting = number ? values.filter((value) => number.test(value)) : values;
      filters[field] = [...new Set(field === "month" ? fitting.map(Number).map(String) : fitting)];
    }
    return {
      query: (given.get("q") || "").trim(),
      literal: given.get("literal") === "1",
      sort: given.get("sort") === "date" ? "date" : "",
      filters,
    };
  };

  /* The address of a state, from "?" on. */
  S.writeAddress = function (state) {
    const out = new URLSearchParams();
    if (state.query) out.set("q", state.query);
    for (const field of FIELDS) {
      for (const value of state.filters[field]) out.append(field, value);
    }
    if (state.sort) out.set("sort", state.sort);
    if (state.literal) out.set("literal", "1");
    return "?" + out;
  };

  /* Whether a filter asks for anything; {field: [value …]}. */
  S.filtersAnything = function (filters) {
    return Object.values(filters || {}).some((values) => values.length > 0);
  };

  S.isFiltered = (state) => S.filtersAnything(state.filters);

  S.asksNothing = function (state) {
    return !state.query && !S.isFiltered(state);
  };

  /* A state with other filters; a month means something only within one year. */
  S.narrowed = function (state, changes) {
    const filters = { ...state.filters, ...changes };
    if (filters.year.length !== 1) filters.month = [];
    return { ...state, filters };
  };

  S.withoutFilters = function (state) {
    const filters = Object.fromEntries(FIELDS.map((field) => [field, []]));
    return { ...state, filters };
  };
})();
