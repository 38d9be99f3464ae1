"""The Korean search of a static site: an index made at build time, read by theme/static/search/.

    SearchRecord → words (Kiwi) → shards → runs → merged → files under search/data/

Every file is a classic script, because fetch, workers and `import()` are blocked on file://:

    SeogoSearch.put(<value>);

in search/data/<name>.js. docs/search.md has the name and value of each kind.
"""

from seogo.search.index import search_files
from seogo.search.record import SearchRecord

__all__ = ["SearchRecord", "search_files"]
