"""Sentences on what is odd about files under content/."""

from __future__ import annotations

from seogo.sentences.sentence import Sentence

SENTENCES = {
    "document-unreadable": Sentence(
        "error",
        "읽을 수 없는 글 파일입니다({reason}) — 빼고 나머지를 만들었습니다. UTF-8로 저장하세요.",
        "article file cannot be read ({reason}) — left out, the rest is built; save it as UTF-8.",
    ),
    "document-date": Sentence(
        "error",
        "읽을 수 없는 Date ‘{value}’ — 날짜 없이 펴냈습니다. "
        "2025-11-04T12:47:00+09:00처럼 적으세요.",
        "Date '{value}' cannot be read — published without; write 2025-11-04T12:47:00+09:00.",
    ),
    "document-title": Sentence(
        "error",
        "Title이 없습니다 — 본문 첫머리를 제목으로 펴냈습니다. 파일 맨 첫 줄부터 ‘---’ 없이 "
        "‘Title: 제목’처럼 적으세요.",
        "no Title — published under the opening of the body; write 'Title: …' from the very first "
        "line on, without '---'.",
    ),
    "document-line": Sentence(
        "error",
        "머리말 줄 ‘{text}’ — ‘Key: 값’ 꼴이 아니거나 두 번 나온 항목이라 건너뛰고 펴냈습니다. "
        "그 줄을 고치거나, 본문이라면 위에 빈 줄을 두세요.",
        "front matter line '{text}' — not 'Key: value', or there twice; published without it. "
        "Correct it, or set a blank line above it if it is text.",
    ),
    "document-character": Sentence(
        "error",
        "보이지 않는 제어 문자 {characters} — 빈칸으로 바꾸어 펴냈습니다. 그 줄에서 지우세요.",
        "control characters {characters} — published as spaces; delete them from that line.",
    ),
    "document-slug": Sentence(
        "error",
        "Slug ‘{slug}’: {other}에도 있습니다 — 이 파일을 빼고 펴냈습니다. 하나를 지우거나 "
        "고치세요.",
        "Slug '{slug}' is also that of {other} — this file is left out; remove or rename one.",
    ),
    "document-name": Sentence(
        "error",
        "파일 이름으로 주소를 만들 수 없습니다 — 이 파일을 빼고 펴냈습니다. 이름에서 ‘:’, ‘\\’, "
        "제어 문자를 빼세요.",
        "the file name cannot be an address — left out; take ':', '\\' and control characters out "
        "of it.",
    ),
    "document-withdrawn": Sentence(
        "warning",
        "거둔 글 {id}의 파일이 다시 있습니다 — 펴내지 않았습니다. "
        "seogo withdraw {id} 명령을 다시 실행하면 파일을 지웁니다.",
        "the file of the withdrawn article {id} is back — not published; run seogo withdraw {id} "
        "again to remove it.",
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
