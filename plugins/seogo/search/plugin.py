"""The search for any Pelican site: PLUGINS = ["seogo.search.plugin"]. See docs/search-plugin.md."""

from seogo.publish.foreign import register

__all__ = ["register"]
