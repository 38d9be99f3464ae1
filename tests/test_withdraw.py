"""A text that was taken down is gone from content/ and stays away, whatever brings it again."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounting import assert_nothing_left
from conftest import articles_of, leave_out_kiwi, tree
from dumps import dumps
from seogo.account.restore import restore
from seogo.account.texts import lookup
from seogo.account.totals import totals
from seogo.archive import load_archive
from seogo.check import check
from seogo.convert import ConvertReport, convert
from seogo.documents.front_matter import parse_document
from seogo.documents.store import ARTICLES, load_documents
from seogo.errors import UnknownNameError
from seogo.ledger.account import accounts, read_account
from seogo.ledger.articles import read_articles
from seogo.ledger.withdrawn import read_withdrawn
from seogo.problems import count_by_code
from seogo.publishing import record_addresses
from seogo.vocabulary import load_vocabulary
from seogo.withdraw import withdraw
from site_support import write_article

ConvertText = Callable[..., ConvertReport]
TODAY = "2026-11-27"
BYLINE = "박원익 2025.11.04 12:47 PDT"
SENTENCES = (
    "정부가 반도체 산업을 지원하는 새로운 방안을 내놓았다.",
    "업계는 세액 공제가 늘어나면 설비 투자를 앞당길 수 있다고 내다봤다.",
    "삼성전자는 평택 공장의 새 생산 라인을 내년 봄에 가동한다고 밝혔다.",
    "그러나 전력과 용수를 어떻게 마련할지는 아직 정해지지 않았다.",
    "시민 단체는 환경 영향 평가를 먼저 공개하라고 요구했다.",
    "국회는 다음 달 공청회를 열어 전문가들의 의견을 듣기로 했다.",
)
BODY = " ".join(SENTENCES)
OTHER = "구글은 검색 화면을 바꾼다고 발표했다. 광고의 자리는 지금과 같다고 설명했다."
DUMP = f"Tags\n{BODY}\n{BYLINE}\n{OTHER}\n김하늘 2025.12.02 23:10 KST\n"
PAGE = (
    '<html><head><title>반도체</title><meta property="og:title" content="반도체 지원책">'
    '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"반도체 지원책",'
    '"author":{{"@type":"Person","name":"박원익"}},"datePublished":"2025-11-04T12:47:00-08:00"}}'
    "</script></head><body><h1>반도체 지원책</h1><article>{}</article></body></html>"
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAS0lEQVR42u3PMQ0AAAwDoPo33UrYvQQckD4XAQEBAQEB"
    "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAYHLAMpT0sIcNbcEAAAAAElFTkSuQmCC"
)


def article_with(content: Path, words: str) -> Path:
    [path] = [p for p in articles_of(content) if words in p.read_text(encoding="utf-8")]
    return path


def ledger(content: Path) -> str:
    files = sorted((content / "ledger").rglob("*.txt"))
    return "".join(path.read_text(encoding="utf-8") for path in files)


def state(content: Path) -> dict[str, bytes]:
    """All files of a content folder but the work folder."""
    return {n: data for n, (data, _) in tree(content).items() if not n.startswith(".seogo")}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with an article that was taken down; another stays."""
    folder = tmp_path_factory.mktemp("withdrawn")
    (folder / "dump.txt").write_text(DUMP, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        leave_out_kiwi(patch)
        convert([folder / "dump.txt"], folder / "content")
    withdraw(article_with(folder / "content", SENTENCES[0]).stem, folder / "content", TODAY)
    return folder / "content"


@pytest.fixture
def withdrawn(no_kiwi: None, content: Path, archive: Path) -> str:
    """The article, with a copy of the archive in `content`."""
    shutil.copytree(archive, content, dirs_exist_ok=True)
    [article] = read_withdrawn(content)
    return article


def test_the_text_is_gone(content: Path, withdrawn: str, tmp_path: Path) -> None:
    assert len(articles_of(content)) == 1
    told = "".join(data.decode() for data in state(content).values())
    assert not any(sentence[:12] in told for sentence in SENTENCES)
    assert "박원익" not in told.replace("author 박원익", "")
    assert read_withdrawn(content)[withdrawn].date == TODAY
    [account] = accounts(content)
    whole = totals(read_account(account))
    assert sum(whole.counts.values()) == whole.size == len(DUMP.encode())
    assert whole.counts["withdrawn"] == len(f"\n{BODY}\n{BYLINE}".encode())
    [result] = [restore(account, tmp_path / "again", lookup(content))]
    assert (result.outcome, result.article, result.path) == ("withdrawn", withdrawn, None)
    assert not (tmp_path / "again").exists()


def test_the_same_dump_changes_nothing(
    content: Path, withdrawn: str, convert_text: ConvertText
) -> None:
    before = state(content)
    for _ in range(2):
        report = convert_text(dump=DUMP)
        assert (report.articles, report.new) == (1, 0)
        [problem] = [p for p in report.problems if p.code == "article-withdrawn"]
        assert (problem.line, problem.values) == (2, {"id": withdrawn})
        assert state(content) == before


EDITED = BODY.replace("내년 봄에", "내년 가을에").replace("시민 단체는", "환경 단체는")
AGAIN = {
    "another dump": f"{OTHER}\n이도윤 2025.01.01 10:00\n{BODY}\n{BYLINE}\n",
    "another encoding": f"{BODY}\r\n{BYLINE}\r\n".encode("cp949"),
    "UTF-16": f"{BODY}\n{BYLINE}\n".encode("utf-16"),
    "other line ends": BODY.replace(". ", ".\n\n") + f"\n\n{BYLINE}\n",
    "cut short": f"{BODY[:130]}…\n{BYLINE}\n",
    "a teaser": f"{SENTENCES[0]} 더보기\n{BYLINE}\n",
    "longer": f"{BODY} {OTHER}\n{BYLINE}\n",
    "edited": f"{EDITED}\n{BYLINE}\n",
    "edited and longer": f"{EDITED.replace('정부가', '정부는')} {OTHER}\n{BYLINE}\n",
    "from the middle": f"{BODY[60:]}\n{BYLINE}\n",
    "another zone": f"{BODY}\n박원익 2025.11.05 05:47 KST\n",
    "another byline": f"{BODY}\n김하늘 2025.11.06 09:00 KST\n",
    "another author, cut short": f"{BODY[:130]}…\n이도윤 2025.11.04 20:00 PDT\n",
    "another author, edited": f"{SENTENCES[5]} {BODY}\n이도윤 2025.11.04 20:00 PDT\n",
    "a day without a time": f"{BODY[:150]}...\n박원익 2025.11.04\n",
    "a headline and no byline": f"반도체 지원책 나왔다\n\n{BODY}\n",
    "no byline": f"{BODY}\n",
    "longer without a byline": f"{BODY} {OTHER}\n",
    "a page": PAGE.format("".join(f"<p>{s}</p>" for s in SENTENCES)),
    "an edited page": PAGE.format(
        "".join(f"<p>{s}</p>" for s in (*SENTENCES, "이 기사는 나중에 고쳤다."))
    ),
}


@pytest.mark.parametrize("dump", AGAIN.values(), ids=AGAIN)
def test_it_never_comes_back(
    content: Path, withdrawn: str, convert_text: ConvertText, dump: str | bytes
) -> None:
    report = convert_text(again=dump)
    assert count_by_code(report.problems)["article-withdrawn"] == 1
    assert {p.stem for p in articles_of(content)} & {withdrawn} == set()
    # The start of the text that one of the dumps adds stands elsewhere too.
    kept = "".join(p.read_text(encoding="utf-8") for p in articles_of(content)) + ledger(content)
    assert not any(sentence[:12] in kept for sentence in (*SENTENCES, *EDITED.split(". ")))
    for account in accounts(content):
        whole = totals(read_account(account))
        assert sum(whole.counts.values()) == whole.size
    before = state(content)
    convert_text(again=dump)
    assert state(content) == before


@pytest.mark.parametrize(
    "dump",
    [
        f"{OTHER} 같은 시각에 쓴 다른 글이다. 내용은 아주 다르다.\n{BYLINE}\n",
        f"{SENTENCES[0]} {OTHER * 3}\n박원익 2025.11.05 12:47 PDT\n",
        f"{SENTENCES[0]} {OTHER * 3}\n",
    ],
    ids=["another text of that minute", "one beginning, another day", "one beginning, no byline"],
)
def test_other_texts_come_in(
    content: Path, withdrawn: str, convert_text: ConvertText, dump: str
) -> None:
    report = convert_text(other=dump)
    assert "article-withdrawn" not in count_by_code(report.problems)
    assert len(articles_of(content)) == 2


def test_an_article_with_the_same_text_stays_and_is_told(
    no_kiwi: None, content: Path, convert_text: ConvertText
) -> None:
    both = f"{BODY}\n{BYLINE}\n{BODY}\n김하늘 2025.12.02 23:10 KST\n"
    convert_text(both=both)
    first, second = articles_of(content)
    done = withdraw(first.stem, content, TODAY)
    assert done.same_text == [second.stem]
    report = convert_text(both=both)
    assert articles_of(content) == [second]
    assert count_by_code(report.problems) == {"article-withdrawn": 1}


def test_a_copy_of_an_excerpt_is_gone_for_good(
    no_kiwi: None, content: Path, convert_text: ConvertText
) -> None:
    """Of an older archive, where the copy stood beside the article with the full text."""
    dumps = {"bare": f"{SENTENCES[0]}\n", "whole": f"{BODY}\n{BYLINE}\n"}
    convert_text(bare=dumps["bare"])
    convert_text(**dumps, part=f"{SENTENCES[0]}\n{BYLINE}\n")
    [bare] = [path for path in articles_of(content) if path.stem.startswith("undated")]
    withdraw(bare.stem, content, TODAY)
    convert_text(**dumps, more=f"{OTHER}\n이도윤 2025.11.01 10:00 KST\n")
    assert bare not in articles_of(content)


def test_all_its_texts_go(no_kiwi: None, content: Path, convert_text: ConvertText) -> None:
    """An excerpt, a copy, another version, a hand's edit, and problems that quote them."""
    convert_text(
        a=f"{BODY[:130]}…\n{BYLINE}\n",
        b=f"{BODY}\n{BYLINE}\n{BODY}\n{BYLINE}\n",
        c=f"Tags\n{EDITED}\n{BYLINE}\n",
    )
    [path] = articles_of(content)
    path.write_text(
        path.read_text(encoding="utf-8") + "\n손으로 덧붙인 마지막 문단이다.\n", "utf-8"
    )
    convert_text(d=f"{EDITED} {OTHER}\n{BYLINE}\n")
    assert "시민 단체는 환경" in ledger(content)
    withdraw(path.stem, content, TODAY)
    assert articles_of(content) == []
    for words in ("시민 단체는 환경", "환경 단체는 환경", "구글은 검색", "손으로 덧붙인", "12:47"):
        assert words not in ledger(content)
    row = read_articles(content)[path.stem]
    assert (row.given, row.fields) == ({}, {})
    before = state(content)
    convert_text(d=f"{EDITED} {OTHER}\n{BYLINE}\n", e=f"{BODY}\n{BYLINE}\n")
    assert articles_of(content) == []
    assert before.items() - state(content).items() <= {
        (name, before[name])
        for name in ("ledger/accessions.txt", "ledger/problems.txt", "ledger/addresses.txt")
    }


def test_pictures_go_unless_another_article_shows_them(
    no_kiwi: None, tmp_path: Path, content: Path
) -> None:
    for name, own, words in (("a", b"1", BODY), ("b", b"2", OTHER * 4)):
        folder = tmp_path / "in" / f"{name}_files"
        folder.mkdir(parents=True)
        (folder / "own.png").write_bytes(PNG + own)
        (folder / "shared.png").write_bytes(PNG)
        figures = "".join(
            f'<figure><img src="{name}_files/{p}.png" alt="그림"></figure>'
            for p in ("own", "shared")
        )
        page = PAGE.format(f"<p>{words}</p>{figures}").replace("12:47", f"12:4{own.decode()}")
        (tmp_path / "in" / f"{name}.html").write_text(page, encoding="utf-8")
    convert([tmp_path / "in"], content)
    pictures = {p for p in (content / "media").rglob("*") if p.is_file()}
    assert len(pictures) == 3
    done = withdraw(str(article_with(content, SENTENCES[0])), content, TODAY)
    left = {p for p in (content / "media").rglob("*") if p.is_file()}
    assert [p.relative_to(content).as_posix() for p in pictures - left] == done.pictures
    assert len(left) == 2
    before = state(content)
    convert([tmp_path / "in"], content)
    assert state(content) == before
    [entry] = read_withdrawn(content).values()
    assert entry.title == "반도체 지원책"


class Killed(BaseException):
    """Stands for a process that is gone: nothing catches it."""


def test_killed_at_every_write(
    no_kiwi: None,
    content: Path,
    convert_text: ConvertText,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """The article is as it was or left out by convert, and the same command finishes it."""
    convert_text(a=DUMP, b=f"{EDITED}\n{BYLINE}\n")
    path = article_with(content, SENTENCES[0])
    before = tmp_path / "before"
    shutil.copytree(content, before)
    withdraw(path.stem, content, TODAY)
    undisturbed = state(content)
    steps = {name: getattr(Path, name) for name in ("replace", "unlink")}
    for at in range(50):
        shutil.rmtree(content)
        shutil.copytree(before, content)
        left = iter(range(at))

        def dying(name: str, left: object = left) -> Callable[..., object]:
            def step(self: Path, *rest: object, **more: object) -> object:
                if next(left, None) is None:  # type: ignore[call-overload]
                    raise Killed
                return steps[name](self, *rest, **more)

            return step

        with monkeypatch.context() as patch:
            for name in steps:
                patch.setattr(Path, name, dying(name))
            try:
                withdraw(path.stem, content, TODAY)
            except Killed:
                pass
            else:
                break
        if path.stem in read_withdrawn(content):
            documents, problems = load_documents(content, ARTICLES)
            assert path.stem not in {document.slug for document in documents}
            assert {p.code for p in problems} <= {"document-withdrawn"}
            convert_text(a=DUMP)
        assert withdraw(path.stem, content, TODAY).outcome in ("withdrawn", "already")
        assert state(content) == undisturbed, at
    assert at > 5


def test_a_file_that_a_merge_brings_back(
    no_kiwi: None, content: Path, convert_text: ConvertText
) -> None:
    convert_text(dump=DUMP)
    path = article_with(content, SENTENCES[0])
    text = path.read_text(encoding="utf-8")
    rows = (content / "ledger/articles/2025.txt").read_text(encoding="utf-8")
    withdraw(path.stem, content, TODAY)
    gone = state(content)
    path.write_text(text, encoding="utf-8")
    ledger_file = content / "ledger/articles/2025.txt"
    ledger_file.write_text(ledger_file.read_text(encoding="utf-8") + rows, encoding="utf-8")
    documents, problems = load_documents(content, ARTICLES)
    assert [d.slug for d in documents] == [p.stem for p in articles_of(content) if p != path]
    assert [(p.code, p.severity) for p in problems] == [("document-withdrawn", "warning")]
    convert([path.parents[4] / "dump.txt"], content, pruning=True)
    assert path.read_text(encoding="utf-8") == text
    assert withdraw(path.stem, content, TODAY).outcome == "withdrawn"
    assert state(content) == gone


def test_quiet_names_nothing_and_may_come_later(
    no_kiwi: None, content: Path, convert_text: ConvertText
) -> None:
    convert_text(dump=DUMP)
    path = article_with(content, SENTENCES[0])
    fields, _, _ = parse_document(path.read_text(encoding="utf-8"))
    text = path.read_text(encoding="utf-8").replace(fields["Title"], "손으로 붙인 제목", 1)
    path.write_text(text, encoding="utf-8")
    done = withdraw(path.stem, content, TODAY, reason="글쓴이의\n요청\udc80")
    assert (done.outcome, done.entry.title) == ("withdrawn", "손으로 붙인 제목")
    assert done.entry.reason == "글쓴이의 요청"
    assert withdraw(path.stem, content, "2027-01-01").outcome == "already"
    done = withdraw(path.stem, content, "2027-01-01", reason="비밀", quiet=True)
    assert (done.outcome, done.entry.date) == ("changed", TODAY)
    for words in ("손으로 붙인", "요청", "비밀"):
        assert words not in ledger(content)
    assert withdraw(path.stem, content, TODAY, reason="비밀").outcome == "already"
    assert read_withdrawn(content)[path.stem].quiet


def test_withdrawn_txt_alone_keeps_it_away(
    content: Path, withdrawn: str, convert_text: ConvertText
) -> None:
    """An archive made anew from its dumps, as the README says."""
    kept = (content / "ledger/withdrawn.txt").read_bytes()
    shutil.rmtree(content)
    (content / "ledger").mkdir(parents=True)
    (content / "ledger/withdrawn.txt").write_bytes(kept)
    report = convert_text(dump=DUMP, short=AGAIN["cut short"], edited=AGAIN["edited"])
    assert count_by_code(report.problems)["article-withdrawn"] == 3
    assert withdrawn not in {path.stem for path in articles_of(content)}
    assert len(articles_of(content)) == 1


def test_a_withdrawal_taken_back(no_kiwi: None, content: Path, convert_text: ConvertText) -> None:
    convert_text(dump=DUMP)
    before = state(content)
    withdraw(article_with(content, SENTENCES[0]).stem, content, TODAY)
    (content / "ledger/withdrawn.txt").unlink()
    convert_text(dump=DUMP)
    assert state(content) == before


def test_an_article_that_a_hand_wrote(content: Path, convert_text: ConvertText) -> None:
    """No dump has it, and it lies where convert puts none."""
    path = content / "articles" / "칼럼" / "나의 글.md"
    path.parent.mkdir(parents=True)
    path.write_text(f"Title: 내가 손으로 쓴 글\nAuthors: 나;\n\n{BODY}\n", encoding="utf-8")
    other = path.with_name("다른 글.md")
    other.write_text("Title: 둘\n\n👉관련 글: 내가 손으로 쓴 글\n", encoding="utf-8")
    done = withdraw(str(path), content, TODAY)
    assert done.path == "articles/칼럼/나의 글.md"
    assert done.entry.title == "내가 손으로 쓴 글"
    assert done.naming == ["articles/칼럼/다른 글.md"]
    assert "나" in done.names
    assert articles_of(content) == [other]
    report = convert_text(dump=f"{BODY}\n{BYLINE}\n")
    assert (articles_of(content), report.articles) == ([other], 0)


def test_versions_that_a_merge_brings_back(
    content: Path, withdrawn: str, convert_text: ConvertText
) -> None:
    file = content / "ledger/versions.txt"
    file.write_text(f'{withdrawn} aaaaaaaa\t{{"body":"{BODY}"}}\n', encoding="utf-8")
    convert_text(dump=DUMP)
    assert SENTENCES[0] not in ledger(content)


def test_two_branches_that_both_withdrew_it(content: Path, withdrawn: str) -> None:
    file = content / "ledger/withdrawn.txt"
    loud = file.read_text(encoding="utf-8").replace('{"date"', '{"title":"제목","date"')
    quiet = loud.replace(TODAY, "2026-12-01").replace('{"title"', '{"quiet":true,"title"')
    file.write_text(loud + quiet, encoding="utf-8")
    entry = read_withdrawn(content)[withdrawn]
    assert (entry.date, entry.quiet, entry.title) == (TODAY, True, "")


def test_an_article_by_any_of_its_names(
    no_kiwi: None, content: Path, convert_text: ConvertText
) -> None:
    convert_text(dump=DUMP)
    path = article_with(content, SENTENCES[0])
    article = path.stem
    page = f"articles/2025/11/{article}.html"
    names = [article, str(path), f"content/articles/2025/11/{article}.md", page]
    names += [f"https://example.org/seogo/{page}?a#b", rf"content\articles\2025\11\{article}.md"]
    for name in names:
        assert withdraw(name, content, TODAY).article == article
    other = articles_of(content)[0].stem
    for name in ("", "http://[", "/"):
        with pytest.raises(UnknownNameError):
            withdraw(name, content, TODAY)
    with pytest.raises(UnknownNameError) as caught:
        withdraw(f"{other[:-1]}0.html", content, TODAY)
    assert other in caught.value.ko
    assert other in caught.value.en


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(dumps, min_size=8, max_size=8), st.randoms(use_true_random=False))
def test_no_stretch_of_it_is_left(
    no_kiwi: None, tmp_path: Path, made: list[bytes], chance: Random
) -> None:
    assert_nothing_left(made, chance, tmp_path / "made")


def test_a_hand_written_article_that_is_gone_already(content: Path) -> None:
    """What `seogo check` then advises has to work."""
    path = write_article(content, "20250101-myownnot", BODY, Title="내 글")
    record_addresses(content, load_archive(content), load_vocabulary(content))
    path.unlink()
    assert [p.code for p in check(content).problems if p.severity == "error"] == ["article-lost"]
    withdraw("20250101-myownnot", content, TODAY)
    assert [p.code for p in check(content).problems if p.severity == "error"] == []


def test_every_copy_and_what_a_killed_run_left_go(content: Path) -> None:
    path = write_article(content, "20250101-myownnot", BODY, Title="내 글")
    twin = content / "articles/2025/12/20250101-myownnot.md"
    twin.parent.mkdir(parents=True)
    twin.write_text(f"title: 다른 자리\n\n{BODY}\n", encoding="utf-8")
    part = path.with_name(f".{path.name}.part")
    part.write_text(BODY, encoding="utf-8")
    withdraw("20250101-myownnot", content, TODAY)
    assert not any(p.exists() for p in (path, twin, part))


def test_a_title_in_small_letters_is_named(content: Path) -> None:
    path = write_article(content, "20250101-myownnot", BODY)
    path.write_text(path.read_text("utf-8").replace("Title: ", "title: "), encoding="utf-8")
    assert withdraw(path.stem, content, TODAY).entry.title == f"제목 {path.stem}"


def test_a_short_text_from_a_front_page_closes_no_other(
    content: Path, convert_text: ConvertText
) -> None:
    """Same address, other authors, other day, no words in common."""
    page = '<html><head><meta property="og:url" content="https://news.example/a"></head><body>'
    page += "<article><h1>{}</h1><p>{}</p><p>{}</p></article></body></html>"
    short = "정부는 오늘 새 방침을 밝혔다. 업계는 이를 반겼다고 전했다."
    convert_text(one=page.format("방침", "이수 기자 2025.01.02 10:00", short))
    [first] = articles_of(content)
    withdraw(first.stem, content, TODAY)
    other = "야구단이 어젯밤 홈구장에서 열린 경기에서 연장 끝에 이겼다. 관중은 만 명이 넘었다."
    convert_text(two=page.format("야구", "박원 기자 2025.03.04 11:00", other))
    assert len(articles_of(content)) == 1


def test_a_line_on_copyright_marks_no_other_dump(content: Path, convert_text: ConvertText) -> None:
    notice = "이 글은 무단 전재 및 재배포 금지"
    convert_text(dump=f"{BODY}\n{notice}\n{BYLINE}\n", other=f"{notice}\n")
    article = articles_of(content)[0]
    done = withdraw(article.stem, content, TODAY)
    assert [names for _, names in done.dumps] == ["dump.txt"]
