"""People under more than one name: 베센트 and 스콧 베센트, 이재명 대통령 and 이재명."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from seogo.articles.tags.common_nouns import COMMON_NOUNS
from seogo.articles.tags.frequencies import is_listed
from seogo.names.romanize import is_korean_name
from seogo.vocabulary import Vocabulary

_TITLES = (
    "최고경영자|최고기술책임자|대통령|부통령|국가주석|주석|총리|총재|재무장관|국무장관|국방장관|상무장관|장관|차관|의장|"
    "회장|부회장|사장|부사장|대표이사|대표|위원장|위원|의원|교수|박사|감독|선수|배우|가수|작가|시인|변호사|대변인|"
    "애널리스트|창업자|공동창업자|설립자|이사장|원장|총장|시장|지사|본부장|CEO|CTO|CFO|COO"
)
_TITLED = re.compile(rf"(.{{2,}}?) ?(?:{_TITLES}|씨|님)")
_BEHIND = rf" (?:{_TITLES})(?![가-힣]{{3}}|[A-Za-z])"
_FULL = re.compile(r"(?:[가-힣]+|[A-Z]\.?(?: ?[A-Z]\.?)?)(?: [가-힣]+){1,3}")
_SURNAME = re.compile("[가-힣]{2,}")
# Last syllables of institutions that look like a Korean's name: 고려대 총장, 성남시 시장.
_INSTITUTIONS = "대시도군구위원부청처사당회국은전"
Texts = Callable[[str], Iterable[str]]


def titled(name: str, vocabulary: Vocabulary) -> str | None:
    """The person in a tag that ends in what the person does, None if it names none."""
    match = _TITLED.fullmatch(name)
    if match is None:
        return None
    person = vocabulary.canonical(match[1])
    if person in vocabulary.entries:
        return person if vocabulary.kind(person) == "person" else None
    is_name = is_korean_name(person) and person[-1] not in _INSTITUTIONS
    return person if is_name and not is_listed(person) and person not in COMMON_NOUNS else None


def surnames(
    names: Sequence[str], vocabulary: Vocabulary, texts: Texts
) -> Iterator[tuple[str, str]]:
    """(surname alone, full name), where just one person in archive and vocabulary can be meant.

    Args:
        names: Tags in use.
        vocabulary: Known names.
        texts: Bodies of the articles that have a tag.
    """
    people = {e.name for e in vocabulary.entries.values() if e.kind == "person"}
    given = {name.split()[0] for name in people if " " in name}
    holders = _holders({*names, *people})
    for surname in names:
        full_names = holders.get(surname, ())
        if len(full_names) != 1 or surname in vocabulary.entries or _is_word(surname):
            continue
        [full] = full_names
        if full in vocabulary.entries:
            is_one = full in people
        else:
            is_one = _is_person(surname, full, given, [*texts(surname), *texts(full)])
        if is_one:
            yield surname, full


def _holders(names: Iterable[str]) -> Mapping[str, set[str]]:
    """Word → full names that it may be the short form of: the last word, in the East the first."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if _FULL.fullmatch(name):
            words = name.split()
            for word in (words[-1], words[0]):
                if _SURNAME.fullmatch(word):
                    found[word].add(name)
    return found


def _is_word(name: str) -> bool:
    return not _SURNAME.fullmatch(name) or name in COMMON_NOUNS or is_listed(name)


def _is_person(surname: str, full: str, given: set[str], texts: Sequence[str]) -> bool:
    """Two signs of three: a given name that others bear, `쿠리안 CEO`, `토마스 쿠리안 … CEO`.

    The surname has to be called so without the rest of the name before it, or 구글 클라우드 CEO
    would make 클라우드 a person.
    """
    first, _, rest = full.partition(" ")
    is_given = first in given and rest == surname
    alone = re.compile(rf"(?<![가-힣A-Za-z])(\S+ |^|[^\s가-힣]){re.escape(surname)}{_BEHIND}")
    others = set(full.split()) - {surname}
    is_called = any(
        match[1].strip() not in others for text in texts for match in alone.finditer(text)
    )
    whole = re.compile(
        rf"{re.escape(full)}(?:\([^()]{{1,40}}\))?(?: [^\s.,]{{1,20}}){{0,4}}?{_BEHIND}"
    )
    is_named = any(whole.search(text) for text in texts)
    return is_given + is_called + is_named >= 2
