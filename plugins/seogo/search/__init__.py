"""The Korean search of a static site: an index made at build time, read by theme/static/search/.

    SearchRecord → terms (Kiwi) → Pagefind → postings → script chunks under search/data/

Every chunk is a classic script, because fetch, workers and `import()` are blocked on file://:

    SeogoSearch.put("<name>", <value>);

in the file search/data/<name>.js. `seogo.search.chunks` has the name and value of each kind.
"""

from seogo.search.index import search_files
from seogo.search.record import SearchRecord

__all__ = ["SearchRecord", "search_files"]
