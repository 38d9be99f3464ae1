"""Sentences on what is odd about a file that was handed in."""

from __future__ import annotations

from seogo.sentences.sentence import Sentence

SENTENCES = {
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
        "이름이 {limit}자를 넘는 파일이 있습니다 — 읽지 않았습니다. 이름을 줄여 다시 묶으세요.",
        "holds a file whose name is longer than {limit} characters — not read; shorten it.",
    ),
    "table-columns": Sentence(
        "error",
        "본문 열을 찾지 못했습니다(열: {names}) — 첫 줄에 ‘본문’이라는 열 이름을 적으세요.",
        "no column with the text (columns: {names}) — name one of them 'content' in the first row.",
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
}
