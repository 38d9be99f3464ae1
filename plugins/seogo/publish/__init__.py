"""The one place that knows Pelican: a plugin whose generator renders the plan of the site.

Pelican gives settings, theme, Jinja environment, signals, the command and live reload; its own
article, page and static generators are given nothing to do (seogo.publish.settings).
"""

from __future__ import annotations

from pelican.plugins import signals

from seogo.publish.generator import SiteGenerator


def register() -> None:
    """What Pelican calls when it loads the plugin."""
    signals.get_generators.connect(_generators)


def _generators(_pelican: object) -> type[SiteGenerator]:
    return SiteGenerator
