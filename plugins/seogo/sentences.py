"""The sentence of every problem code, in Korean and English: message — what to do."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Sentence(NamedTuple):
    """How one code is told. `{name}` stands for a value of the Problem."""

    severity: Literal["error", "warning", "note"]
    ko: str
    en: str


SENTENCES: dict[str, Sentence] = {
    # reading
    "input-missing": Sentence(
        "error",
        "파일이 없습니다 — 이름과 경로를 확인하세요.",
        "no such file — check its name and path.",
    ),
    "input-unreadable": Sentence(
        "error",
        "읽을 수 없습니다({reason}) — 권한을 확인하세요.",
        "cannot be read ({reason}) — check its permissions.",
    ),
    "input-empty": Sentence(
        "warning",
        "빈 파일입니다 — 내려받기가 끊기지 않았는지 확인하세요.",
        "the file is empty — check that it was saved completely.",
    ),
    "input-copy": Sentence(
        "note",
        "{other}와 한 바이트도 다르지 않은 파일입니다 — 한 번만 읽었습니다. 할 일은 없습니다.",
        "the same bytes as {other} — read once; nothing to do.",
    ),
    "input-binary": Sentence(
        "error",
        "글이 아니라 {kind} 파일입니다 — 텍스트(.txt)로 저장해서 다시 넣으세요.",
        "this is {kind}, not text — save it as plain text (.txt) and hand it in again.",
    ),
    "input-no-articles": Sentence(
        "warning",
        "글을 찾지 못했습니다 — 글마다 ‘이름 2025.11.04 12:47’ 같은 줄이 있어야 합니다.",
        "no article found — each needs a line like 'Name 2025.11.04 12:47'.",
    ),
    "bytes-undecodable": Sentence(
        "error",
        "UTF-8도 CP949도 아닌 바이트 {bytes} — ‘�’로 바꾸어 두었으니 원본과 견주어 고치세요.",
        "bytes {bytes} are neither UTF-8 nor CP949 — shown as '�'; compare with the source.",
    ),
    "control-character": Sentence(
        "warning",
        "보이지 않는 제어 문자 {characters} — 빈칸으로 바꾸었습니다. 할 일은 없습니다.",
        "control characters {characters} — replaced by spaces; nothing to do.",
    ),
    "encoding-guessed": Sentence(
        "note",
        "{encoding}로 읽었습니다 — 글이 깨져 보이면 UTF-8로 다시 저장해 넣으세요.",
        "read as {encoding} — if the text looks wrong, save it as UTF-8 and hand it in again.",
    ),
    "listing-header": Sentence(
        "note",
        "목록 머리글 ‘{text}’ — 글이 아니어서 장부에만 남겼습니다. 할 일은 없습니다.",
        "listing header '{text}' — no article, kept in the ledger only; nothing to do.",
    ),
    "text-left-over": Sentence(
        "warning",
        "글이 되지 못한 글자 ‘{text}’ — 보고에만 남겼습니다. 빠진 내용이 있는지 확인하세요.",
        "text '{text}' belongs to no article — kept in the report; check for what is missing.",
    ),
    # bylines and structure
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
    # identity
    "duplicate-article": Sentence(
        "note",
        "{id} 글이 한 번 더 나왔습니다 — 하나로 합쳤습니다. 할 일은 없습니다.",
        "article {id} again — kept once; nothing to do.",
    ),
    "excerpt-of-article": Sentence(
        "note",
        "{id} 글의 앞부분만 다시 나왔습니다 — 긴 쪽을 두었습니다. 할 일은 없습니다.",
        "an excerpt of article {id} — the longer text is kept; nothing to do.",
    ),
    "versions-differ": Sentence(
        "warning",
        "{id} 글의 다른 판입니다 — 새 판을 보이고 옛 판은 {kept}에 두었습니다. 견주어 보세요.",
        "another version of article {id} — the newer is shown, the other kept in {kept}; "
        "compare them.",
    ),
    "same-body-elsewhere": Sentence(
        "warning",
        "{id} 글과 본문이 같고 글쓴이나 시각이 다릅니다 — 둘 다 두었으니 맞는 쪽을 보세요.",
        "same body as article {id} under another author or time — both are kept; "
        "check which is right.",
    ),
    "edit-conflict": Sentence(
        "warning",
        "{field}: 손으로 고친 값과 새 원문이 다릅니다 — 고친 값을 두었습니다. 새 값: {text}",
        "{field}: edited by hand, and the source changed too — the edit stays; new value: {text}",
    ),
    # documents as found in content/
    "document-unreadable": Sentence(
        "error",
        "읽을 수 없는 글 파일입니다({reason}) — 빼고 나머지를 만들었습니다. UTF-8로 저장하세요.",
        "article file cannot be read ({reason}) — left out, the rest is built; save it as UTF-8.",
    ),
    "document-date": Sentence(
        "error",
        "Date ‘{value}’를 읽을 수 없습니다 — 날짜 없이 펴냈습니다. "
        "2025-11-04T12:47:00+09:00처럼 적으세요.",
        "Date '{value}' cannot be read — published without; write 2025-11-04T12:47:00+09:00.",
    ),
    "document-title": Sentence(
        "warning",
        "Title이 없습니다 — 본문 첫머리를 제목으로 썼습니다. Title을 적어 주세요.",
        "no Title — the opening of the body stands in; write a Title.",
    ),
    "document-line": Sentence(
        "warning",
        "머리말 줄 ‘{text}’ — ‘Key: 값’ 꼴이 아니어서 건너뛰었습니다.",
        "front matter line '{text}' — not 'Key: value', passed over.",
    ),
    "document-slug": Sentence(
        "error",
        "Slug ‘{slug}’가 {other}와 겹칩니다 — 이 파일을 빼고 펴냈습니다. 하나를 지우거나 고치세요.",
        "Slug '{slug}' is also that of {other} — this file is left out; remove or rename one.",
    ),
    "document-name": Sentence(
        "error",
        "파일 이름으로 주소를 만들 수 없습니다 — 이 파일을 빼고 펴냈습니다. 이름에서 ‘:’, ‘\\’, "
        "제어 문자를 빼세요.",
        "the file name cannot be an address — left out; take ':', '\\' and control characters out "
        "of it.",
    ),
    "page-address": Sentence(
        "error",
        "사이트가 스스로 쓰는 주소 {address} — 이 쪽을 빼고 펴냈습니다. 파일 이름을 바꾸세요.",
        "{address} is an address of the site's own — this page is left out; rename the file.",
    ),
}
