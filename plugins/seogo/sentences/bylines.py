"""Sentences on what is odd about a listing and its bylines."""

from __future__ import annotations

from seogo.sentences.sentence import Sentence

SENTENCES = {
    "byline-order-mixed": Sentence(
        "warning",
        "이 줄부터 글쓴이 줄의 자리(글 앞·뒤)가 바뀝니다 — 그렇게 읽었으니 앞뒤 글을 확인하세요.",
        "from here on bylines stand on the other side of their texts — read so; check the articles "
        "around.",
    ),
    "date-missing": Sentence(
        "warning",
        "날짜 없는 글쓴이 줄 ‘{text}’ — 날짜 없는 글로 두었습니다. Date를 적어 주세요.",
        "byline '{text}' has no date — kept as an undated article; write its Date.",
    ),
    "zone-label-local": Sentence(
        "note",
        "어느 곳인지 없는 ‘{label}’ — {zone} 시각으로 읽었습니다. 다르면 Date를 고치세요.",
        "'{label}' without a place — read as {zone}; correct Date if that is wrong.",
    ),
    "zone-label-conflict": Sentence(
        "warning",
        "‘{label}’로 찍혔지만 그날 그곳은 {offset}입니다 — 시계 시각 {time}을 그대로 두었습니다. "
        "다르면 Date를 고치세요.",
        "printed '{label}', but that place was at {offset} that day — the wall clock {time} is "
        "kept; correct Date if that is wrong.",
    ),
    "zone-label-unknown": Sentence(
        "warning",
        "모르는 시간대 ‘{label}’ — {zone} 시각으로 읽었습니다. archive.toml의 [zones]에 적으면 "
        "그대로 따릅니다.",
        "unknown time zone '{label}' — read as {zone}; name it under [zones] in archive.toml.",
    ),
    "date-impossible": Sentence(
        "error",
        "달력에 없는 날짜 ‘{date}’ — 날짜 없는 글로 두었습니다. Date를 적어 주세요.",
        "impossible date '{date}' — kept as an undated article; write its Date.",
    ),
    "byline-missing": Sentence(
        "warning",
        "글쓴이와 날짜 줄이 없는 글 — 날짜 없는 글로 두었습니다. Authors와 Date를 적어 주세요.",
        "a text without a byline — kept as an undated article; write its Authors and Date.",
    ),
    "byline-doubtful": Sentence(
        "warning",
        "글쓴이 줄 같지만 본문으로 둔 줄 ‘{text}’ — 두 글이 붙었으면 이 줄을 고쳐 다시 넣으세요.",
        "line '{text}' looks like a byline but is kept as body — if two articles ran together, "
        "correct the line and hand the dump in again.",
    ),
    "byline-without-body": Sentence(
        "warning",
        "본문이 없는 글쓴이 줄 ‘{text}’ — 글로 만들지 않았습니다. 덤프에서 빠진 글인지 확인하세요.",
        "byline '{text}' has no body — no article was made; check whether the dump lost one.",
    ),
    "author-missing": Sentence(
        "warning",
        "글쓴이 이름이 없는 날짜 줄 ‘{text}’ — 글쓴이 없이 두었습니다. Authors를 적어 주세요.",
        "date line '{text}' names no author — kept without; write its Authors.",
    ),
}
