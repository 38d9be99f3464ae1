"""The sentence of every problem code, in Korean and English: message — what to do."""

from __future__ import annotations

from seogo.sentences import bylines, checks, identity, inputs, markdown, pages
from seogo.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    **inputs.SENTENCES,
    **pages.SENTENCES,
    **bylines.SENTENCES,
    **identity.SENTENCES,
    **markdown.SENTENCES,
    **checks.SENTENCES,
}
