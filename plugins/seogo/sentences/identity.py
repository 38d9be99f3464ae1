"""Sentences on which records are one article, and what a hand has edited."""

from __future__ import annotations

from seogo.sentences.sentence import Sentence

SENTENCES = {
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
        "{id} 글의 다른 판입니다 — 새 판을 바탕으로 삼고 옛 판은 {kept}에 두었습니다. 손으로 고친 "
        "곳은 그대로입니다. 견주어 보세요.",
        "another version of article {id} — the newer is taken, the other kept in {kept}; what was "
        "edited by hand stays. Compare them.",
    ),
    "same-body-elsewhere": Sentence(
        "warning",
        "{id} 글과 본문이 같고 글쓴이나 시각이 다릅니다 — 둘 다 두었으니 맞는 쪽을 보세요.",
        "same body as article {id} under another author or time — both are kept; "
        "check which is right.",
    ),
    "article-withdrawn": Sentence(
        "note",
        "{id}: 거둔 글이라 옮기지 않았습니다 — 할 일은 없습니다.",
        "{id} was withdrawn, so nothing was made of it — nothing to do.",
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
    "prune-held": Sentence(
        "error",
        "읽지 못했거나 글이 없어 아무 글도 내리지 않았습니다 — "
        "파일을 고치거나 빼고 다시 실행하세요.",
        "could not be read or holds no article, so nothing was removed — mend it or leave it out, "
        "and run again.",
    ),
    "prune-edited": Sentence(
        "warning",
        "어느 덤프에도 없지만 손으로 고친 글({field})이라 두었습니다 — 내리려면 "
        "seogo withdraw 명령을 쓰세요.",
        "in none of the dumps, but edited by hand ({field}), so it stays — to take it down: "
        "seogo withdraw",
    ),
}
