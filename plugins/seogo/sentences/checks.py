"""Sentences of `seogo check`."""

from __future__ import annotations

from seogo.sentences.sentence import Sentence

SENTENCES = {
    "address-lost": Sentence(
        "error",
        "펴낸 주소 {address} — 이제 답하는 쪽이 없습니다. 지운 설정이나 파일을 git에서 되살리세요.",
        "published address {address} has no page any more — restore the setting or file that was "
        "removed from git.",
    ),
    "address-unrecorded": Sentence(
        "warning",
        "장부에 없는 주소 {count}개({address} …) — seogo convert를 실행하고 content/ledger를 "
        "커밋하세요.",
        "{count} addresses ({address} …) are not in the ledger — run seogo convert and commit "
        "content/ledger.",
    ),
    "article-lost": Sentence(
        "error",
        "펴낸 글의 파일이 없거나 읽을 수 없습니다 — seogo convert를 실행하거나 git에서 되살리세요. "
        "거둘 글이라면 seogo withdraw {id} 명령을 쓰세요.",
        "the file of a published article is gone or cannot be read — run seogo convert or restore "
        "it from git; to take the article down: seogo withdraw {id}",
    ),
    "page-lost": Sentence(
        "warning",
        "펴낸 쪽의 파일이 없어 그 주소에는 빈자리 안내만 남습니다 — 잘못 지웠다면 git에서 "
        "되살리세요.",
        "the file of a published page is gone, and its address only says so — restore it from git "
        "if that was a mistake.",
    ),
    "slug-shared": Sentence(
        "warning",
        "‘{name}’의 주소 이름 {slug} — 다른 이름도 쓰고 있어 {new}로 새로 정합니다. seogo "
        "convert를 실행해 장부에 적으세요.",
        "the slug {slug} of '{name}' is another name's too — it becomes {new}; run seogo convert "
        "to enter that.",
    ),
    "slug-not-given": Sentence(
        "warning",
        "‘{name}’에 정한 주소 이름 {slug} — 다른 이름이 쓰고 있거나 썼던 것이라 {kept}로 둡니다. "
        "다른 주소 이름을 고르세요.",
        "the slug {slug} set for '{name}' is or was another name's — it stays {kept}; choose "
        "another one.",
    ),
    "address-case": Sentence(
        "error",
        "주소 {address} — {other}와 대소문자만 달라 Windows와 macOS에서는 한 파일이 됩니다. 한쪽의 "
        "이름을 바꾸세요.",
        "{address} differs from {other} in case alone and is one file on Windows and macOS — "
        "rename one of them.",
    ),
    "archive-url": Sentence(
        "warning",
        "영구 주소(url)가 없어 사이트맵과 정본 주소 표시를 뺍니다 — 펴낼 주소를 적으세요.",
        "no permanent address (url): sitemap and canonical links are left out — write the address "
        "where the site will stand.",
    ),
    "link-dead": Sentence(
        "error",
        "없는 쪽 {target} — {count}쪽에서 이리로 이어집니다. 글이나 쪽의 링크를 고치세요.",
        "no such file: {target}, linked from {count} pages — correct the link in the article or "
        "page.",
    ),
    "site-size": Sentence(
        "error",
        "사이트가 {size}입니다 — GitHub Pages는 1 GB까지입니다. 그림을 줄이거나 서고를 나누세요.",
        "the site has {size}; GitHub Pages takes 1 GB — make pictures smaller or divide the "
        "archive.",
    ),
    "file-size": Sentence(
        "error",
        "파일이 {size}입니다 — GitHub는 100 MB까지 받습니다. 나누거나 압축하세요.",
        "this file has {size}; GitHub takes 100 MB — divide or compress it.",
    ),
    "dump-size": Sentence(
        "warning",
        "받은 파일이 {size}입니다 — GitHub는 50 MB부터 경고합니다. 나누거나 압축하세요.",
        "this dump has {size}; GitHub warns from 50 MB on — divide or compress it.",
    ),
    "dump-new": Sentence(
        "warning",
        "아직 옮기지 않은 파일입니다 — seogo convert를 실행하세요.",
        "this file has not been converted yet — run seogo convert.",
    ),
    "convert-pending": Sentence(
        "warning",
        "seogo convert가 바꿀 것이 남았습니다(파일 {count}개) — 실행하고 content/를 커밋하세요.",
        "seogo convert would still change {count} files — run it and commit content/.",
    ),
}
