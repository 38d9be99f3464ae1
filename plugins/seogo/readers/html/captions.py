"""Pictures and the words that tell what they show."""

from __future__ import annotations

import re

from bs4 import Tag

from seogo.readers.html.tree import count, name_of, words_of

PICTURES = ("img", "amp-img", "image")
_CAPTION = re.compile(
    r"(?:caption|img_?desc|photo_?(?:desc|txt|text|info)|image_?(?:desc|txt)|figure_?desc|"
    r"pic_?(?:desc|txt)|img_?txt|thumb_?desc)",
    re.IGNORECASE,
)
_PHOTO_WORDS = frozenset(("photo", "image", "img", "pic", "picture", "figure", "thumb", "imgs"))
# The preview of another page has a picture and words too.
_PREVIEW = re.compile(r"og-?link|open-?graph|(?:^|[\s_-])(?:link|embed|preview)", re.IGNORECASE)
# What a paragraph right behind a picture says when it is its caption.
_CAPTION_TEXT = re.compile(
    r"[▲△▴◀◁▶▷↑]\s*\S|[\[(/]?\s?사진\s?[=:제ㆍ·/|]|[^.]{2,60}[.]?\s*/?\s*사진\s?="
)
_LONGEST_CAPTION = 220


def is_caption(tag: Tag) -> bool:
    """Whether an element's name says that it is a caption; pages use the word elsewhere too."""
    if tag.name == "figcaption":
        return True
    return bool(_CAPTION.search(name_of(tag))) and tag.find(PICTURES) is None


def is_picture_box(tag: Tag) -> bool:
    """`<figure>`, `<div class="photo">` or a small table: one picture, a few words."""
    named = words_of(tag)
    if tag.name not in ("figure", "table") and not named & _PHOTO_WORDS:
        return False
    if _PREVIEW.search(name_of(tag)):
        return False
    if tag.name == "figure":
        return True
    few = len(tag.find_all("p", limit=4)) <= 3 and tag.find(["h2", "h3"]) is None
    pictures = len(tag.find_all(PICTURES, limit=3))
    return few and pictures in (1, 2) and 0 < count(tag.get_text()) <= _LONGEST_CAPTION


def looks_like_caption(text: str) -> bool:
    """Whether a paragraph right behind a picture tells what it shows."""
    return len(text) <= _LONGEST_CAPTION and bool(_CAPTION_TEXT.match(text))
