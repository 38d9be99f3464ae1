"""What of a body tells its story: neither who sent it nor how to reach them, nor tables.

The body keeps all of it. Titles, tags and summaries are taken from what is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from seogo.analysis import Analyser, Token

_ROLE = (
    r"[가-힣]{0,4}(?:기자|특파원|통신원|리포터|논설위원|편집위원|앵커|PD)(?:[·,] ?[가-힣]{2,4} "
    r"?(?:[가-힣]{0,4}기자|특파원))*"
)
_REPORTER = rf"[가-힣A-Za-z·, ]{{2,24}}?{_ROLE}"
# (서울=연합뉴스) X 기자 = , [남원=뉴시스], [헤럴드경제=X 기자], [이데일리 X 기자], X 기자 = .
_LEAD = re.compile(
    rf"\s*(?:(?:[(\[【（][^()\[\]【】（）=\d]{{1,20}}\s?[=|]\s?[^()\[\]【】（）=…]{{1,40}}[)\]】）]"
    rf"(?:\s*{_REPORTER})?|[(\[【（][^()\[\]【】（）=…]{{0,20}}?{_REPORTER}[)\]】）]|{_REPORTER}\s?(?==))"
    rf"\s*[=:]?\s*)(?=\S)"
)
_CREDIT = re.compile(
    r"\s*(?:[(\[〈<（]\s?(?:사진|이미지|그래픽|자료|출처|영상|일러스트)[^()\[\]<>〈〉（）]{0,50}[)\]〉>）]"
    r"|(?:[/|]\s?)?(?:사진|그래픽|이미지|자료|출처)\s?(?:제공\s?)?[=ⓒ©:：]\s?[^.]{1,30}"
    r"|[ⓒ©]\s?[가-힣A-Za-z\d ]{2,20})\.?$"
)
# Bounded, as addresses are: a long word is not tried again from each of its letters.
_ADDRESS = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
_CONTACT = re.compile(
    rf"\s*(?:[◎☎✉]\s?[^.◎]{{0,30}}?(?:{_ADDRESS})?|(?:[(<\[]\s?)?{_ADDRESS}(?:\s?[)>\]])?"
    r"|(?:☎\s?)?0\d{1,2}[-.)]\s?\d{3,4}[-.]\d{4}"
    r"|(?:[가-힣]{1,9} ){0,3}[가-힣]{0,9}(?:제보|문의)[^.]{0,12}"
    r"0\d{1,2}[-.)]\s?\d{3,4}[-.]\d{4}"
    r"|[<(\[]?\s?(?:저작권자|Copyright|ⓒ|©)[^.]{0,60}(?:금지|[Rr]eserved)\.?\s?[>)\]]?)\s*$"
)
_TAIL_SIGNS = re.compile(r"@|사진|그래픽|이미지|자료|출처|영상|일러스트|[ⓒ©◎☎]|\d{4}$|금지|eserved")
_BULLET = re.compile(r"\s*[▲△▼▽▶▷◀◁◇◆■□●○•※*✔☞·ㆍ-]\s*(?=\S)")
# The mark of an answer in an interview.
_ANSWER = re.compile(r"\s*(?:A|답)\d{0,2}[.:)] ?(?=\S)")
_WEB = re.compile(r"\s*(?:https?://|www\.)\S+\s*$")
_FIGURE = re.compile(r"\d[\d,.]*")
# 104,900원(▲2.1%): a direction beside a figure.
_MOVED = re.compile(r"[▲△▼▽]\s?\d")
_STATES = re.compile(r"[다요]\. ")
_FINITE = re.compile(r"[다요죠까네음임됨함][.!?…”’\"')]*$")
_COLUMN = re.compile(
    r"[\[<【〈◇◆■□○●▲]\s?(?P<head>인사|부고|부음|동정|화촉|결혼|알림|모집|공고)\s?[\]>】〉]?\s*"
)
_PAUSE = re.compile(r"[,=]\s?|(?<=별세)\s|\. ")
_LONGEST_COLUMN = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or the part of it that tells something."""

    text: str
    start: int
    """Its first character in the whole."""

    whole: str
    """The paragraph as it stands in the body: what the analyser knows."""

    is_item: bool = False
    """A caption, a list's item or a row of a table."""

    def tokens(self, analyser: Analyser) -> Sequence[Token]:
        """Its morphemes, which count from its own start."""
        tokens = analyser.tokens(self.whole)
        if len(self.text) == len(self.whole):
            return tokens
        start, end = self.start, self.start + len(self.text)
        return [
            Token(t.form, t.tag, t.start - start, t.end - start)
            for t in tokens
            if start <= t.start and t.end <= end
        ]


def telling(prose: Sequence[str]) -> tuple[Passage, ...]:
    """The paragraphs without leads, credits and contacts; those that are nothing else are gone.

    Args:
        prose: Paragraphs of the body without pointers.
    """
    return tuple(passage for text in prose if (passage := _passage(text)) is not None)


@lru_cache(maxsize=256)
def _passage(paragraph: str) -> Passage | None:
    start, end = 0, len(paragraph)
    if lead := _LEAD.match(paragraph):
        start = lead.end()
    if answer := _ANSWER.match(paragraph, start):
        start = answer.end()
    bullet = _BULLET.match(paragraph, start)
    if bullet:
        start = bullet.end()
    while _TAIL_SIGNS.search(paragraph, max(start, end - 80), end):
        tail = _last(paragraph[start:end])
        if tail is None:
            break
        end = start + tail
    text = paragraph[start:end].strip()
    if not any(char.isalnum() for char in text) or _WEB.match(text):
        return None
    start = paragraph.index(text, start)
    return Passage(
        text, start, paragraph, bullet is not None or (not _STATES.search(text) and is_row(text))
    )


def _last(text: str) -> int | None:
    """Where the credit or the contact starts that ends a text."""
    for pattern in (_CONTACT, _CREDIT):
        if match := pattern.search(text):
            return match.start()
    return None


def is_row(sentence: str) -> bool:
    """Figures with their names and no verb: `서울 5 16`, `코스피 ▲1.2%, 코스닥 ▼0.4%`."""
    if _FINITE.search(sentence):
        return False
    figures = len(_FIGURE.findall(sentence))
    words = sentence.count(" ") + 1
    return bool(_MOVED.search(sentence)) or (figures > 1 and figures * 3 > words)


def column_title(prose: Sequence[str]) -> str:
    """`[인사] 해양수산부`, `[부고] 김하늘씨 별세`: what a column of short notices is called."""
    head = _COLUMN.match(prose[0]) if prose else None
    if head is None:
        return ""
    rest = prose[0][head.end() :].strip()
    opened = prose[0][: head.end()].strip()
    if not rest:
        rest = next(iter(_items(prose[1:])), "")
        opened = opened if opened[0] in "[<【〈" else head["head"]
    elif len(rest) > _LONGEST_COLUMN and head["head"] not in ("부고", "부음"):
        return ""
    first = _PAUSE.split(rest, maxsplit=1)[0].rstrip(". ")
    return f"{opened} {first}" if 0 < len(first) <= _LONGEST_COLUMN else ""


def _items(prose: Sequence[str]) -> Iterator[str]:
    for text in prose:
        bullet = _BULLET.match(text)
        yield text[bullet.end() if bullet else 0 :].strip()
