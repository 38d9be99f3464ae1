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
        "{kind} 파일은 읽지 못합니다 — 텍스트(.txt)나 HTML로 저장해서 다시 넣으세요.",
        "{kind} files cannot be read — save it as text (.txt) or HTML and hand it in again.",
    ),
    "input-packed": Sentence(
        "error",
        "{kind} 압축 파일은 열지 못합니다 — 압축을 풀어 폴더째 넣거나 ZIP으로 묶어 넣으세요.",
        "{kind} archives cannot be opened — unpack it and hand in the folder, or a ZIP.",
    ),
    "input-passed-over": Sentence(
        "note",
        "그림·서식·스크립트처럼 글이 아닌 파일 {count}개 — 건너뛰었습니다. 할 일은 없습니다.",
        "{count} files that are no text (pictures, styles, scripts) — passed over; nothing to do.",
    ),
    "input-nothing": Sentence(
        "warning",
        "읽을 글이 하나도 없는 폴더나 압축 파일입니다 — 제대로 골랐는지 확인하세요.",
        "a folder or archive with nothing to read — check that it is the right one.",
    ),
    "input-outside": Sentence(
        "warning",
        "폴더 밖을 가리키는 링크입니다 — 따라가지 않았습니다. 필요하면 그 파일을 따로 넣으세요.",
        "a link that leads out of the folder — not followed; hand that file in by itself.",
    ),
    "archive-damaged": Sentence(
        "error",
        "압축이 손상되었습니다({reason}) — 읽히는 데까지만 읽었습니다. 다시 내려받아 넣으세요.",
        "the archive is damaged here ({reason}) — read as far as possible; fetch it again.",
    ),
    "archive-encrypted": Sentence(
        "error",
        "암호가 걸린 파일 {count}개 — 읽지 못했습니다. 암호를 풀어 다시 묶어 넣으세요.",
        "{count} files are locked by a password — not read; pack them again without one.",
    ),
    "archive-nested": Sentence(
        "error",
        "압축 파일이 {limit}겹보다 깊이 들어 있습니다 — 읽지 않았습니다. 풀어서 넣으세요.",
        "archives nested more than {limit} deep — not read; unpack it first.",
    ),
    "archive-ratio": Sentence(
        "error",
        "풀면 {limit}배가 넘게 커집니다 — 압축 폭탄 같아 읽지 않았습니다. 맞는 파일이면 풀어서 "
        "넣으세요.",
        "grows more than {limit} times when unpacked, like a zip bomb — not read; if it is right, "
        "hand it in unpacked.",
    ),
    "archive-too-large": Sentence(
        "error",
        "풀면 {limit}를 넘습니다 — 넘는 파일은 읽지 않았습니다. 나누어 넣으세요.",
        "unpacks to more than {limit} — what exceeds it was not read; hand it in in parts.",
    ),
    "archive-too-many": Sentence(
        "error",
        "파일이 {limit}개를 넘습니다 — 읽지 않았습니다. 나누어 넣으세요.",
        "holds more than {limit} files — not read; hand it in in parts.",
    ),
    "archive-name": Sentence(
        "error",
        "이름이 {limit}자를 넘는 파일이 들어 있습니다 — 읽지 않았습니다. 이름을 줄여 다시 묶으세요.",
        "holds a file whose name is longer than {limit} characters — not read; shorten it.",
    ),
    "table-columns": Sentence(
        "error",
        "본문 열을 찾지 못했습니다(열: {names}) — 첫 줄에 ‘본문’이라는 열 이름을 적으세요.",
        "no column with the text (columns: {names}) — name one of them 'content' in the first "
        "row.",
    ),
    "table-row": Sentence(
        "warning",
        "본문이 빈 줄 ‘{text}’ — 글로 만들지 않았습니다. 표에서 빠진 글인지 확인하세요.",
        "a row without text '{text}' — no article was made; check whether the table lost one.",
    ),
    "table-date": Sentence(
        "warning",
        "날짜로 읽을 수 없는 값 ‘{text}’ — 날짜 없이 두었습니다. Date를 적어 주세요.",
        "'{text}' cannot be read as a date — kept without; write its Date.",
    ),
    "input-no-articles": Sentence(
        "warning",
        "글을 찾지 못했습니다 — 글마다 ‘이름 2025.11.04 12:47’ 같은 줄이 있어야 합니다.",
        "no article found — each needs a line like 'Name 2025.11.04 12:47'.",
    ),
    # saved web pages
    "page-frames": Sentence(
        "error",
        "글이 안쪽 틀(frame)에 있는 웹 페이지입니다 — 틀 안을 눌러 ‘이 프레임만 보기’로 연 뒤 그 페이지를 "
        "저장해서 다시 넣으세요.",
        "the text is in an inner frame of this page — open that frame by itself, save it and hand "
        "it in again.",
    ),
    "page-not-rendered": Sentence(
        "error",
        "글이 아직 나타나지 않은 채 저장된 웹 페이지입니다 — 브라우저에서 글이 다 뜬 뒤에 ‘웹 페이지, "
        "전부’로 저장해서 다시 넣으세요.",
        "the page was saved before its text had loaded — wait until the text is there, save it as "
        "'Web page, complete' and hand it in again.",
    ),
    "page-without-article": Sentence(
        "warning",
        "이 웹 페이지에서 글을 찾지 못했습니다 — 글 하나의 페이지를 열어 저장해서 다시 넣으세요.",
        "no article found on this page — open the page of one article, save it and hand it in "
        "again.",
    ),
    "card-without-text": Sentence(
        "warning",
        "목록에 제목만 있는 글 ‘{text}’ — 글로 만들지 않았습니다. 그 글의 페이지를 저장해서 넣으세요.",
        "'{text}' is listed by its title only — no article was made; save its own page and hand "
        "it in.",
    ),
    "picture-missing": Sentence(
        "note",
        "페이지와 함께 저장되지 않은 그림 {count}장 — 자리와 설명만 남겼습니다. 그림까지 두려면 "
        "‘웹 페이지, 전부’로 저장하세요.",
        "{count} pictures were not saved with the page — their places and captions are kept; save "
        "it as 'Web page, complete' to keep them.",
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
    "page-furniture": Sentence(
        "note",
        "쪽에 딸린 줄 ‘{text}’ — 본문에서 빼고 장부에만 남겼습니다. 할 일은 없습니다.",
        "page furniture '{text}' — kept out of the text, in the ledger only; nothing to do.",
    ),
    # bylines and structure
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
    "edited-by-hand": Sentence(
        "note",
        "{field}: 손으로 고친 값을 그대로 두었습니다 — 할 일은 없습니다.",
        "{field}: edited by hand, left as it is — nothing to do.",
    ),
    "article-pruned": Sentence(
        "note",
        "어느 덤프에도 없어 글을 내렸습니다 — 되살리려면 그 글이 있는 덤프로 다시 옮기세요.",
        "in none of the dumps, so it was removed — to have it back, convert a dump that holds it.",
    ),
    "prune-edited": Sentence(
        "warning",
        "어느 덤프에도 없지만 손으로 고친 글({field})이라 두었습니다 — 내리려면 직접 지우세요.",
        "in none of the dumps, but edited by hand ({field}), so it stays — delete it yourself if "
        "it should go.",
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
    "media-missing": Sentence(
        "error",
        "그림 파일이 아니거나 없는 {name} — 그 자리에 설명만 두고 펴냈습니다. "
        "content/{name} 자리에 그림을 넣어 주세요.",
        "picture {name} is missing or is no picture — its place shows its words only; put it at "
        "content/{name}.",
    ),
    "page-address": Sentence(
        "error",
        "사이트가 스스로 쓰는 주소 {address} — 이 쪽을 빼고 펴냈습니다. 파일 이름을 바꾸세요.",
        "{address} is an address of the site's own — this page is left out; rename the file.",
    ),
}
