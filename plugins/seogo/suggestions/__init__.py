"""What an editor may do about the tags of a whole archive: merge near-duplicates, name new things.

Only what the whole archive can tell is proposed here; nothing is merged until an editor accepts,
and Markdown is never touched: vocabulary.toml acts when the site is built.
"""

from seogo.suggestions.board import REASONS, Suggestion
from seogo.suggestions.survey import Survey, Tag, survey

__all__ = ["REASONS", "Suggestion", "Survey", "Tag", "survey"]
