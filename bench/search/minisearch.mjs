// MiniSearch with its own tokenizer: node minisearch.mjs LIBRARY ARTICLES QUERIES > lists.
// Prints {lists: {setting: {query: [address …]}}, bytes: of the index as JSON, gzipped}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const [library, articles, queries] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(library).href);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

const index = new MiniSearch({ idField: "address", fields: ["title", "tags", "authors", "body"] });
index.addAll(read(articles));
const boost = { title: 3, tags: 2, authors: 2 };
const settings = {
  "MiniSearch": { boost },
  "MiniSearch, prefix and fuzzy": { boost, prefix: true, fuzzy: 0.2 },
};
const lists = {};
for (const [name, setting] of Object.entries(settings)) {
  lists[name] = {};
  for (const query of read(queries)) {
    lists[name][query] = index.search(query, setting).slice(0, 100).map((row) => row.id);
  }
}
const bytes = gzipSync(JSON.stringify(index)).length + gzipSync(readFileSync(library)).length;
console.log(JSON.stringify({ lists, bytes }));
