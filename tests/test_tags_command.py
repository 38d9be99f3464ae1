"""`seogo tags`: the survey, the suggestions, and what accepting them writes."""

from __future__ import annotations

import shlex
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import pytest

from conftest import tree
from seogo.build import build
from seogo.cli.main import command
from seogo.documents.store import ARTICLES, load_documents
from seogo.errors import ConfigurationError
from seogo.suggestions import Suggestion, survey
from seogo.suggestions.accept import accept
from seogo.vocabulary import Vocabulary, load_vocabulary
from site_support import BASE, document, names, write_article

Tagged = Sequence[tuple[str, str]]
"""Articles as (tags with ";" between, body)."""

# Each is merged as said: in the first place the reason, then "alias=name".
MERGED: dict[str, tuple[Tagged, str, list[str]]] = {
    "spaces": ([("뉴럴칩", ""), ("뉴럴 칩", "")], "spelling", ["뉴럴칩=뉴럴 칩"]),
    "the more frequent stays": (
        [("뉴럴칩", ""), ("뉴럴칩", ""), ("뉴럴 칩", "")],
        "spelling",
        ["뉴럴 칩=뉴럴칩"],
    ),
    "hyphen and case": (
        [("Deep-Fold", ""), ("deepfold", ""), ("deepfold", "")],
        "spelling",
        ["Deep-Fold=deepfold"],
    ),
    "a spelling of a known name": ([("오픈-AI", "")], "spelling", ["오픈-AI=오픈AI"]),
    "hash and quotes": ([("#새기술론", ""), ("새기술론", "")], "spelling", ["#새기술론=새기술론"]),
    "legal form": ([("㈜누리별", ""), ("누리별", "")], "form", ["㈜누리별=누리별"]),
    "plural": ([("나노봇들", ""), ("나노봇", "")], "form", ["나노봇들=나노봇"]),
    "Latin plural": ([("LWMs", ""), ("LWM", "")], "form", ["LWMs=LWM"]),
    "a person's title": (
        [("도널드 트럼프 대통령", ""), ("도널드 트럼프", "")],
        "form",
        ["도널드 트럼프 대통령=도널드 트럼프"],
    ),
    "one letter of a foreign word": (
        [("뉴럴 엑셀러레이터", ""), ("뉴럴 액셀러레이터", ""), ("뉴럴 액셀러레이터", "")],
        "foreign",
        ["뉴럴 엑셀러레이터=뉴럴 액셀러레이터"],
    ),
    "one letter from a known name": ([("실리콘벨리", "")], "foreign", ["실리콘벨리=실리콘밸리"]),
    "two scripts": (
        [("Qelvara", ""), ("켈바라", "미국의 켈바라(Qelvara)는 말했다.")],
        "script",
        ["Qelvara=켈바라"],
    ),
    "two scripts the other way round": (
        [("Qelvara", ""), ("켈바라", "미국의 Qelvara(켈바라)는 말했다.")],
        "script",
        ["Qelvara=켈바라"],
    ),
    "one name printed with the same Latin letters": (
        [
            ("앤드로벡", "앤드로벡(Anthrovec)은 말했다."),
            ("앤드로벡", ""),
            ("안스로백", "안스로백(Anthrovec)은 말했다."),
        ],
        "script",
        ["안스로백=앤드로벡"],
    ),
    "abbreviation": (
        [("궤도운송비용", "궤도운송비용(OTC)이 줄었다."), ("OTC", "OTC가 줄었다.")],
        "script",
        ["OTC=궤도운송비용"],
    ),
    "a surname alone": (
        [
            ("토마스 쿠벨란", "토마스 쿠벨란(Thomas Kuvelan) 누리클라우드 CEO는 말했다."),
            ("쿠벨란", "이날 쿠벨란 CEO는 말했다."),
        ],
        "person",
        ["쿠벨란=토마스 쿠벨란"],
    ),
    "what an alias of an alias becomes": (
        [("Qel-vara", ""), ("Qelvara", ""), ("켈바라", "켈바라(Qelvara)는 말했다.")],
        "",
        ["Qel-vara=켈바라", "Qelvara=켈바라"],
    ),
}

# Different things, whatever their names share.
KEPT: dict[str, Tagged] = {
    "cities and their offices": [("서울;서울시", "서울(Seoul)과 서울시")],
    "groups and companies": [("삼성;삼성전자;한국;한국은행", "")],
    "a word and its compound": [("AI;AI 반도체;반도체", "")],
    "Koreans one letter apart": [("김민수;김민주;남궁민수;남궁민주", "")],
    "Koreans romanized alike": [
        ("이정희", "이정희(Lee Junghui) 교수는"),
        ("이중희", "이중희(Lee Junghui) 교수는"),
    ],
    "Sino-Korean words one letter apart": [
        ("기업성장;기업상장;시장 개방;시장 개발;가계대출;가계매출;국가부채;국가부패", "")
    ],
    "foreign words that differ": [("클라우드;크라우드;인플루언서;인플루언스;마스크;머스크", "")],
    "words that end like a plural": [("스캔;스캔들;DeepSeek AI;AIS", "")],
    "numbers": [("GPT-4.5;GPT-45;GPT-4;GPT-5;9·11;911", "")],
    "signs": [("C;C++;C#;★;!!!", "")],
    "what stands before a model": [("칩;M5;업체;TSMC", "새 칩(M5)과 대만 업체(TSMC)")],
    "an abbreviation printed with two names": [
        ("궤도운송비용", "궤도운송비용(OTC)"),
        ("장외거래시장", "장외거래시장(OTC)"),
        ("OTC", ""),
    ],
    "the last word of a company": [
        ("누리별 카탈로니", "누리별 카탈로니 대표는 말했다."),
        ("카탈로니", "누리별 카탈로니 대표는 말했다."),
    ],
    "a surname of two": [
        ("토마스 쿠벨란", "토마스 쿠벨란 CEO"),
        ("마리아 쿠벨란", "마리아 쿠벨란 CEO"),
        ("쿠벨란", "이날 쿠벨란 CEO"),
    ],
    "universities and their heads": [("누리대;누리대 총장;미국;미국 대통령", "")],
}


def suggestions(articles: Tagged) -> tuple[Suggestion, ...]:
    documents = [
        document(f"20250101-{i:08d}", tags=tuple(tags.split(";")), body=body or "본문이다.")
        for i, (tags, body) in enumerate(articles)
    ]
    return survey(documents, BASE).suggestions


def write(content: Path, articles: Tagged) -> None:
    for i, (tags, body) in enumerate(articles):
        write_article(
            content,
            f"20250101-{i:08d}",
            body or "본문이다.",
            Date="2025-01-01T00:00:00+09:00",
            Tags=names(*tags.split(";")),
        )


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(content: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """`seogo tags` on `content` → (exit code, standard output)."""

    def tags(*arguments: str, language: str = "en") -> tuple[int, str]:
        whole = command("ko" if language == "ko" else "en")
        code = whole.main(["tags", "--content", str(content), *arguments], standalone_mode=False)
        return code, capsys.readouterr().out

    return tags


@pytest.mark.parametrize("case", MERGED)
def test_near_duplicates(case: str, content: Path, run: Run) -> None:
    articles, reason, handles = MERGED[case]
    found = suggestions(articles)
    assert sorted(s.handle for s in found) == handles
    if reason:
        assert [s.reason for s in found] == [reason]
    assert suggestions(articles[::-1]) == found
    write(content, articles)
    for language in ("ko", "en"):
        code, shown = run(language=language)
        assert code == 0
        assert all(f" {shlex.quote(handle)}  " in shown for handle in handles)
    assert run("--accept", "all")[0] == 0
    vocabulary = load_vocabulary(content)
    for handle in handles:
        alias, _, name = handle.partition("=")
        assert vocabulary.canonical(alias) == vocabulary.canonical(name) == name
    documents, _ = load_documents(content, ARTICLES)
    assert survey(documents, vocabulary).suggestions == ()


@pytest.mark.parametrize("case", KEPT)
def test_different_things_stay_apart(case: str) -> None:
    assert [s.handle for s in suggestions(KEPT[case])] == []


def test_no_two_names_of_the_base_vocabulary_look_alike() -> None:
    """Its thousands of names are different things, as tags of an archive that knew none."""
    documents = [document("20250101-00000000", tags=tuple(BASE.entries))]
    assert survey(documents, Vocabulary({}, {})).suggestions == ()


def test_what_was_found_and_what_is_new(content: Path, run: Run) -> None:
    write(content, [("OpenAI;누리별", ""), ("오픈AI", ""), ("누리별;가나새", "")])
    documents, _ = load_documents(content, ARTICLES)
    found = survey(documents, BASE)
    assert [(t.name, t.kind, t.count) for t in found.tags] == [
        ("누리별", "", 2),
        ("오픈AI", "organisation", 2),
        ("가나새", "", 1),
    ]
    assert found.new[0].path == "articles/2025/01/20250101-00000000.md"
    code, shown = run(language="ko")
    assert code == 0
    assert "글 3건, 태그 3개: 어휘에 있는 것 1개, 새것 2개, 합칠 만한 것 0개" in shown
    assert "       2  오픈AI  (기관·기업)" in shown
    assert "       2  누리별  — 제목 20250101-00000000 (articles/2025/01/" in shown


def test_thousands_of_tags_are_cut_short(content: Path, run: Run) -> None:
    write(content, [(";".join(f"새말{n:03}호" for n in range(50)), "")])
    assert "새말029호" in run()[1]
    assert "새말030호" not in run()[1]
    assert "… 20 more: --all" in run()[1]
    assert "새말049호" in run("--all")[1]


def test_a_new_name_needs_a_kind(content: Path, run: Run) -> None:
    write(content, [("누리별;누리 별", "")])
    code, _ = run("--new", "누리 별=organisation", "--accept", "누리별=누리 별")
    assert code == 0
    text = (content / "vocabulary.toml").read_text(encoding="utf-8")
    assert text == '[organisation]\n"누리 별" = ["누리별"]\n'
    assert "already so" in run("--new", "누리 별=organisation", "--accept", "누리별=누리 별")[1]


def test_an_added_name_says_whose_it_was(content: Path, run: Run) -> None:
    write(content, [("누리별;새별", "")])
    run("--accept", "누리별=새별")
    code, said = run("--new", "누리별=topic")
    assert code == 0
    assert "no longer another name of '새별'" in said
    assert "To undo: --accept '누리별=새별'" in said
    run("--accept", "누리별=새별")
    assert load_vocabulary(content).canonical("누리별") == "새별"


def test_names_told_apart_are_not_suggested_again(content: Path, run: Run) -> None:
    write(content, [("뉴럴-칩;뉴럴 칩", "")])
    run("--new", "뉴럴-칩=product", "--new", "뉴럴 칩=topic")
    assert "0 near-duplicates" in run()[1]


def test_a_name_with_an_equals_sign(content: Path, run: Run) -> None:
    write(content, [("E=mc2;질량 공식", "")])
    run("--accept", "E=mc2=질량 공식")
    assert load_vocabulary(content).canonical("E=mc2") == "질량 공식"


def test_a_misspelt_name_is_told(content: Path, run: Run) -> None:
    write(content, [("누리별", "")])
    assert "no article has the tag '누리벌'" in run("--accept", "누리벌=누리별")[1]


def test_the_editors_file_keeps_its_layout(content: Path, run: Run) -> None:
    write(content, [("누리별;누리-별;뉴럴칩;뉴럴 칩;새사람", "")])
    path = content / "vocabulary.toml"
    before = (
        "# 우리 어휘\r\n\r\n[topic] # 주제\r\n"
        '"뉴럴 칩" = [ # 왜\r\n  "NC",\r\n]\r\n"가" = [] # 첫째\r\n\r\n# 사람\r\n[person]\r\n'
        '\'나\' = []\r\n\r\n# 주소\r\n[slugs.tag]\r\n"뉴럴 칩" = "nc"'
    )
    path.write_bytes(b"\xef\xbb\xbf" + before.encode())
    merges = ("--accept", "뉴럴칩=뉴럴 칩", "--accept", "누리-별=누리별")
    run(*merges, "--new", "새사람=person")
    after = before.replace('"가" = [] # 첫째\r\n', '"가" = [] # 첫째\r\n"누리별" = ["누리-별"]\r\n')
    after = after.replace("'나' = []\r\n", "'나' = []\r\n\"새사람\" = []\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + after.encode()  # a spelling needs no alias
    written = tree(content)
    run(*merges, "--new", "새사람=person")
    assert tree(content) == written


def test_a_base_entry_keeps_its_aliases_and_a_rename_its_own(content: Path) -> None:
    write(content, [("Qelvara;OpenAI", "")])
    documents, _ = load_documents(content, ARTICLES)

    def merge(alias: str, name: str) -> None:
        accept(content, survey(documents, load_vocabulary(content)), [(alias, name)])

    merge("Qelvara", "오픈AI")
    vocabulary = load_vocabulary(content)
    assert set(vocabulary.aliases("오픈AI")) == {*BASE.aliases("오픈AI"), "Qelvara"}
    merge("오픈AI", "OpenAI")
    vocabulary = load_vocabulary(content)
    assert vocabulary.canonical("오픈AI") == vocabulary.canonical("Qelvara") == "OpenAI"
    assert vocabulary.kind("OpenAI") == "organisation"
    merge("Qelvara", "켈바라")
    vocabulary = load_vocabulary(content)
    assert vocabulary.canonical("Qelvara") == "켈바라"
    assert "Qelvara" not in vocabulary.aliases("OpenAI")
    merge("켈바라", "구글")
    assert load_vocabulary(content).canonical("Qelvara") == "구글"
    tables = tomllib.loads((content / "vocabulary.toml").read_text(encoding="utf-8"))
    assert "켈바라" not in tables["topic"]


def test_a_damaged_vocabulary_stops_the_run(content: Path, run: Run) -> None:
    write(content, [("누리별;누리-별", "")])
    for text in ("[topic\n", "[topic]\n'가' = 1\n"):
        (content / "vocabulary.toml").write_text(text, encoding="utf-8")
        with pytest.raises(ConfigurationError):
            run("--accept", "all")
        assert (content / "vocabulary.toml").read_text(encoding="utf-8") == text


def test_the_site_has_one_page_for_both_and_articles_stay(
    content: Path, tmp_path: Path, run: Run
) -> None:
    write(content, [("뉴럴칩", ""), ("뉴럴 칩", "")])
    before = tree(content / "articles")
    run("--accept", "all")
    output = tmp_path / "output"
    report = build(content, output)
    assert report.tags == 1
    pages = [p for p in (output / "tags").glob("*.html") if "뉴럴" in p.read_text(encoding="utf-8")]
    [page] = [p for p in pages if p.stem != "index"]
    text = page.read_text(encoding="utf-8")
    assert "20250101-00000000" in text
    assert "20250101-00000001" in text
    assert tree(content / "articles") == before


@pytest.mark.parametrize(
    "arguments",
    [["--accept", "누리별"], ["--accept", "=가"], ["--new", "가=thing"], ["--new", "가"]],
)
def test_wrong_usage(arguments: list[str], run: Run) -> None:
    with pytest.raises(click.BadParameter):
        run(*arguments)
