"""Sentences on what is odd about a saved web page."""

from __future__ import annotations

from seogo.sentences.sentence import Sentence

SENTENCES = {
    "page-frames": Sentence(
        "error",
        "글이 안쪽 틀(frame)에 있는 웹 페이지입니다 — 틀 안을 눌러 ‘이 프레임만 보기’로 연 뒤 "
        "그 페이지를 저장해서 다시 넣으세요.",
        "the text is in an inner frame of this page — open that frame by itself, save it and hand "
        "it in again.",
    ),
    "page-not-rendered": Sentence(
        "error",
        "글이 아직 나타나지 않은 채 저장된 웹 페이지입니다 — 브라우저에서 글이 다 뜬 뒤에 "
        "‘웹 페이지, 전부’로 저장해서 다시 넣으세요.",
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
        "목록에 제목만 있는 글 ‘{text}’ — 글로 만들지 않았습니다. "
        "그 글의 페이지를 저장해서 넣으세요.",
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
}
