"""What search.html finds and shows, in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from search_support import ROOT, SearchPage, write_site
from search_tabs import HOSTILE, RECORDS, asked
from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files

QUERIES = json.loads((ROOT / "tests/site/queries.json").read_text(encoding="utf-8"))


def test_sixty_queries_find_what_contains_them(over_http: SearchPage) -> None:
    over_http.ask("희토류")
    script = """async query => {
        const index = await SeogoSearch.open(), found = await SeogoSearch.search(query);
        const shown = found.articles.slice(0, 10).map(number => index.document(number));
        return (await Promise.all(shown)).map(one => one.address);
    }"""
    recall, covered = [], set()
    for query in QUERIES:
        wanted = {a for a, r in RECORDS.items() if re.search(query["expect"], r.text)}
        assert wanted, query
        found = over_http.page.evaluate(script, query["q"])
        recall.append(len(wanted & set(found)) / min(10, len(wanted)))
        covered |= wanted
    print(f"recall {sum(recall) / len(recall):.3f} over {len(recall)} queries")
    assert len(recall) >= 60
    assert covered == set(RECORDS)
    assert sum(recall) / len(recall) >= 0.95


def test_a_folder_gives_the_same_as_a_server(
    over_http: SearchPage, from_folder: SearchPage
) -> None:
    for query in QUERIES[::7]:
        assert over_http.ask(query["q"]) == from_folder.ask(query["q"]) != [], query


@pytest.mark.parametrize("query", ["뷁쉙", "zxqvkj", "으로부터의", "?!", "슭믁가", "뷁쉙 zxqvkj"])
def test_nonsense_finds_nothing_and_says_so(over_http: SearchPage, query: str) -> None:
    assert over_http.ask(query) == []
    assert over_http.status() == f"‘{query}’에 맞는 글이 없습니다."
    assert over_http.page.is_visible("#search-hints")


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("희토류에서는", "희토류"),
        ("전략 산업", "전략산업"),
        ("데이터 센터", "데이터센터"),
        ("반도체장비", "반도체 장비"),
        ("5890억 달러", "5890억달러"),
        ("OpenAI", "오픈AI"),
        ("구글이", "구글"),
        ("“무역전쟁이 원자재 전쟁으로”", "무역전쟁이 원자재 전쟁으로"),
        ('"국가  안보는 기업의 손익계산서"', "국가 안보는 기업의 손익계산서"),
    ],
)
def test_other_spellings(over_http: SearchPage, query: str, body: str) -> None:
    wanted = {a for a, r in RECORDS.items() if body in r.text}
    assert wanted
    assert wanted <= set(over_http.ask(query))


@pytest.mark.parametrize("query", ["크리스 정", "크리스정", "박원익", "박원익의"])
def test_authors_are_found(over_http: SearchPage, query: str) -> None:
    author = "크리스 정" if "크리스" in query else "박원익"
    wanted = {a for a, r in RECORDS.items() if r.authors == (author,)}
    assert wanted <= set(over_http.ask(query))


def test_a_quoted_phrase_is_taken_literally(over_http: SearchPage) -> None:
    assert len(over_http.ask("수출 통제")) > len(over_http.ask('"수출 통제"')) > 0
    assert over_http.ask('"통제 수출"') == []
    # Three other names for AI 칩 stand in the archive.
    assert len(over_http.ask('"맞춤형 AI 칩"')) == 1


def test_words_that_no_article_has_are_left_out_and_named(over_http: SearchPage) -> None:
    assert over_http.ask("희토류 뷁쉙") == over_http.ask("희토류")
    over_http.ask("희토류 뷁쉙")
    assert "어느 글에도 없는 말은 빼고 찾았습니다: ‘뷁쉙’" in over_http.status()
    over_http.ask("희토류 캔바")
    assert "찾는 말이 모두 든 글은 없어서" in over_http.status()


def test_what_is_left_of_an_unknown_thing_is_offered_not_shown(over_http: SearchPage) -> None:
    assert over_http.ask("임플란트 희토류") == []
    assert "어느 글에도 없는 말이 있습니다: ‘임플란트’" in over_http.status()
    over_http.page.click("text=한 낱말씩 >> a")
    over_http.page.wait_for_selector("a.result")
    assert over_http.page.input_value(".search input[name=q]") == "희토류"


def test_a_result_shows_title_date_author_and_marked_words(over_http: SearchPage) -> None:
    over_http.ask("희토류를 통제하려")
    row = over_http.page.locator("article").first
    meta = " ".join(row.locator(".meta").inner_text().split())
    assert meta == "2025.10.10 금 크리스 정 태그 미국 경제"
    assert row.locator("bdi").all_inner_texts()[:2] == ["크리스 정", "미국 경제"]
    marks = row.locator(".snip mark").all_inner_texts()
    assert set(marks) == {"희토류", "통제"}  # nothing of the alias 희토류 자석
    assert re.search(r"글 \d+건", over_http.status())


def test_an_unlikely_similar_word_is_shown_where_it_stands(over_http: SearchPage) -> None:
    # Two have 구축 alone, the fourth of the words like 만들다, and not in their first piece.
    assert len(over_http.ask("만드는")) > 5
    rows = over_http.page.locator("#search-results article").all()
    assert all(row.locator("mark").count() for row in rows)


@pytest.mark.parametrize("query", ["미국", "기업", "투자", "기술"])
def test_an_excerpt_that_is_cut_says_so(over_http: SearchPage, query: str) -> None:
    texts = [" ".join(RECORDS[address].text.split()) for address in over_http.ask(query)]
    shown = over_http.page.locator(".snip").all_inner_texts()
    assert len(shown) == min(10, len(texts))
    for text, excerpt in zip(texts, shown, strict=False):
        part = " ".join(excerpt.split())
        assert part.strip("… ") in text
        assert part.startswith("…") or text.startswith(part.strip("… "))
        assert part.endswith("…") or text.endswith(part.strip("… ")), part


def test_the_query_is_only_ever_text(over_http: SearchPage) -> None:
    over_http.ask(HOSTILE)
    assert over_http.page.locator("#search-status img, #search-status script").count() == 0
    assert "onerror" in over_http.status()


def small_site(folder: Path, chromium: Browser, texts: list[str]) -> SearchPage:
    """A tab on a site of these texts, articles/0.html and so on."""
    records = [
        SearchRecord(f"2025010{n}-a", f"articles/{n}.html", f"글 {n}", "", (), (), text)
        for n, text in enumerate(texts)
    ]
    written = write_site(folder, search_files(records, Analyser()))
    return SearchPage(chromium.new_page(), f"{written.as_uri()}/")


def test_a_date_in_words_finds_one_in_digits(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "법은 2010. 11. 12. 공포했다.",
        "2010년 예산을 다룬다. " + "그 밖의 이야기. " * 40 + "11월 회의는 길다. 12일에 있다.",
        "2010.11.02에 시행한다.",
        "2011년 11월 12일에 고쳤다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("2010년 11월 12일")[0] == "articles/0.html"
    assert tab.ask("2010년 11월 12일에 공포")[0] == "articles/0.html"
    assert tab.ask("2010년 11월 2일") == ["articles/2.html"]
    assert tab.ask("2011년 11월 12일")[0] == "articles/3.html"


def test_a_year_finds_dates_in_figures(tmp_path: Path, chromium: Browser) -> None:
    texts = ["제출일: 2010. 11. 15. 낮", "회의 (2010-3-2)를 열었다.", "법은 (2010. 9. 1.) 고쳤다."]
    tab = small_site(tmp_path, chromium, [*texts, "판 2010.1을 낸다.", "2011.2.3에 연다."])
    assert set(tab.ask("2010년")) == {f"articles/{n}.html" for n in range(3)}
    assert tab.ask("2011년에") == ["articles/4.html"]


def test_what_was_typed_comes_before_what_it_may_also_be(tmp_path: Path, chromium: Browser) -> None:
    long = "봄날 저녁밥과 고양이 이야기. " * 2 + "길이를 늘린다."
    texts = [long, "수가 늘었다.", long, *["다른 글이다."] * 5]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("늘렸다") == ["articles/2.html", "articles/0.html", "articles/1.html"]


def test_similar_words_take_part_in_a_question(tmp_path: Path, chromium: Browser) -> None:
    apart = "표 이야기. " + "봄날 저녁밥과 고양이. " * 20 + "행 이야기. "
    apart += "봄날 저녁밥과 고양이. " * 20 + "추가 이야기."
    tab = small_site(tmp_path, chromium, [*[apart] * 10, "표에 행을 삽입한다."])
    assert tab.ask("표에 행을 추가하려면")[0] == "articles/10.html"
    assert "모두 든 글은 10건입니다. 나머지는 뜻이 비슷한 말이 든 글입니다." in tab.status()
    # Two words are no question, and the very words of a text are what was looked for.
    assert "articles/10.html" not in tab.ask("행 추가")
    assert tab.ask("행 이야기. 봄날 저녁밥과 고양이.")[0] == "articles/9.html"
    assert tab.trouble == []


def test_a_phrase_of_words_that_say_nothing(tmp_path: Path, chromium: Browser) -> None:
    tab = small_site(tmp_path, chromium, ["화면에 맞지 않을 수 있습니다.", "맞는 말이 있다."])
    assert tab.ask('"맞지 않을 수 있습니다"') == ["articles/0.html"]


def test_mostly_unknown_words_find_nothing(tmp_path: Path, chromium: Browser) -> None:
    tab = small_site(tmp_path, chromium, ["회의 일정을 알렸다.", "다른 글이다."])
    assert tab.ask("회의 뷁뷁 일정") == ["articles/0.html"]
    assert tab.ask("월드컵 예선 일정") == []
    # What is known is a link away.
    assert tab.page.locator("#search-attempts a").all_inner_texts() == ["일정"]


def test_a_question_is_answered_with_one_word_less(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "서버 고장은 어디에 신고할지 적어 둔 것이 없다.",
        "서버 고장을 물으려면 편지를 보낸다.",
        "고장 난 전등을 신고한다.",
        "서버를 새로 들였다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("서버 고장 신고") == [f"articles/{at}.html" for at in (0, 2, 1, 3)]
    assert "모두 든 글은 1건입니다" in tab.status()
    assert "없는 말: ‘서버’" in tab.page.inner_text("article >> nth=1")
    assert "없는 말: ‘신고’" in tab.page.inner_text("article >> nth=2")
    tab.page.goto(f"{tab.page.url.split('?')[0]}?q=서버+고장+신고&literal=1")
    tab.page.wait_for_selector("[data-search-done]")
    assert tab.page.locator("a.result").count() == 1
    # Words that say nothing count: it is a question all the same.
    assert tab.ask("고장 신고하는 방법") == [
        "articles/2.html", "articles/0.html", "articles/1.html",
    ]  # fmt: skip
    # Of two words both are wanted, but there is room below.
    assert tab.ask("고장 신고") == ["articles/2.html", "articles/0.html", "articles/1.html"]
    assert "모두 든 글은 2건입니다" in tab.status()
    assert "없는 말: ‘신고’" in tab.page.inner_text("article >> nth=2")
    assert tab.trouble == []


def test_of_a_question_the_rare_words_count(tmp_path: Path, chromium: Browser) -> None:
    usual = ["설정을 확인하는 화면이다."] * 8
    tab = small_site(tmp_path, chromium, ["무선 주전자를 검사한다.", "무선 전화를 산다.", *usual])
    # Eight have three of the words, but not those that tell what it is about; they fill the page.
    found = tab.ask("무선 주전자 설정 확인 화면")
    assert found[0] == "articles/0.html"
    assert len(found) == 10
    assert "찾는 말이 모두 든 글은 없어서" in tab.status()
    # Two of three is all but one; the one rare word says more than both.
    assert tab.ask("무선 설정 확인")[:2] == ["articles/1.html", "articles/0.html"]
    assert tab.trouble == []


def test_two_words_side_by_side_say_more_than_the_same_apart(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = [
        "커널을 고른다. " * 2 + "봄날 저녁밥과 고양이 이야기. " * 3 + "모듈을 넣는다. " * 2,
        "봄날 저녁밥과 고양이 이야기. " * 6 + "끝으로 커널 모듈 하나를 뺀다.",
    ]
    tab = small_site(tmp_path, chromium, texts + ["바다에 간다."] * 8)
    assert tab.ask("커널 모듈을") == ["articles/1.html", "articles/0.html"]
    assert tab.trouble == []


def test_of_a_question_similar_words_count_too(tmp_path: Path, chromium: Browser) -> None:
    texts = ["서버 작업을 산다.", "서버 작업을 반복한다.", "되풀이 무늬가 든 전등이다."]
    tab = small_site(tmp_path, chromium, texts + ["바다에 간다."] * 8)
    assert tab.ask("서버 작업 되풀이 전등")[0] == "articles/1.html"
    assert "일부만 든 글을 보입니다" in tab.status()
    assert "반복" in tab.page.locator("article >> nth=0").locator("mark").all_inner_texts()
    assert tab.trouble == []


def test_words_written_as_one(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "ASCII 코드를 인쇄한다.",
        "빈페이지를 빼고 인쇄한다.",
        "빈 페이지가 나왔다.",
        "아스키 문자다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("아스키코드를") == ["articles/0.html"]
    assert tab.ask("빈페이지") == ["articles/1.html", "articles/2.html"]
    assert sorted(tab.ask("빈 페이지")) == ["articles/1.html", "articles/2.html"]
    assert tab.trouble == []


def test_few_articles_are_followed_by_those_with_similar_words(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = [
        "문서를 지우려면 여기를 누른다.",
        "문서를 삭제하면 되돌릴 수 없다.",
        "사진을 옮긴다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("문서 지우기") == ["articles/0.html", "articles/1.html"]
    assert "모두 든 글은 1건입니다. 나머지는 뜻이 비슷한 말이 든 글입니다." in tab.status()
    assert tab.page.locator("article >> nth=1").locator("mark").all_inner_texts() == [
        "문서", "삭제",
    ]  # fmt: skip
    # No text has the word.
    assert tab.ask("이동") == ["articles/2.html"]
    assert "‘이동’ → ‘옮기다’로 찾았습니다" in tab.status()
    for query, count in (
        ("%22문서를+지우%22", 1),
        ("문서+지우기&literal=1", 1),
        # In another order they are the same articles, those with similar words still below.
        ("문서+지우기&sort=date", 2),
    ):
        tab.page.goto(f"{tab.page.url.split('?')[0]}?q={query}")
        tab.page.wait_for_selector("[data-search-done]")
        assert tab.page.locator("a.result").count() == count, query
    assert tab.results() == ["articles/0.html", "articles/1.html"]
    assert tab.trouble == []


def test_a_noun_and_its_verb_mean_one_word(tmp_path: Path, chromium: Browser) -> None:
    texts = ["송금 수수료가 없다.", "돈을 세어 보내는 날이다.", "편지를 보낸다."]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("돈 보내기") == ["articles/1.html", "articles/0.html", "articles/2.html"]


def test_two_foreign_words_that_mean_something_together(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "느린 키를 켜면 오래 눌러야 글자가 들어간다.",
        "The slow road has no keys.",
        "소리가 느리다.",
        "통장이 꽉 차는 꿈을 꾸었다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("slow keys") == ["articles/1.html", "articles/0.html"]
    tab = small_site(tmp_path / "without", chromium, [*texts[:1], *texts[2:]])
    assert tab.ask("slow keys") == ["articles/0.html"]
    assert "‘slow keys’ → ‘느린 키’로 찾았습니다" in tab.status()
    assert tab.ask("mouse keys") == []
    # Neither is there, and each only by a guess.
    assert tab.ask("통잔 가득참") == []
    assert tab.ask("통장 가득 찬")[0] == "articles/2.html"
    # A verb without its noun.
    assert tab.ask("느린 자동차") == []
    assert tab.trouble == []


def test_what_most_texts_write_apart_or_as_a_part(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "가장자리 창을 연다.",
        "가장자리에 선다.",
        "부가 가치가 있다.",
        "부가가치세를 낸다.",
        "미리 알려 주는 편지다.",
        "크기는 1 KB다.",
        "1층에 있다.",
        "성매매ㆍ가정폭력ㆍ아동학대 등이다.",
        *["방향을 바꾼다."] * 20,
    ]
    tab = small_site(tmp_path, chromium, texts)
    for query, found in (
        ("가장자리창", [0]),
        ("부가가치", [2, 3]),
        ("미리알림", [4]),
        ("1 킬로바이트", [5]),
        ("가정폭력ㆍ아동학대", [7]),
        ('"가정폭력·아동학대 등"', [7]),
    ):
        assert tab.ask(query) == [f"articles/{at}.html" for at in found], query


def test_what_neighbours_tell(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "하이픈을 넣는다.",
        *["하이퍼 글이다."] * 9,
        "파일을 자동 저장한다.",
        "자동 문을 열고 파일을 아래에 다시 새로 저장한다.",
        "구글 Earth는 지구를 보여 준다.",
        "공정거래위원 회의 허가를 받는다.",
        "공정거래위원회가 정한다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    # 하이퍼 is nearer, and in more articles.
    assert tab.ask("하이프를 넣기")[0] == "articles/0.html"
    assert "‘하이프를 넣기’ → ‘하이픈 넣기’" in tab.status()
    assert tab.ask("wkehd wjwkd")[0] == "articles/10.html"
    assert "‘wkehd wjwkd’ → ‘자동 저장’" in tab.status()
    assert tab.ask("구글 어스") == ["articles/12.html"]
    # A line of a PDF had ended within the word.
    assert tab.ask("공정거래위원회") == ["articles/14.html", "articles/13.html"]
    assert tab.trouble == []


def test_similar_words_where_no_article_has_all(tmp_path: Path, chromium: Browser) -> None:
    texts = ["문서를 삭제한다.", "칠판을 지운다."]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("문서 지우기") == ["articles/0.html", "articles/1.html"]
    assert "모두 든 글은 없습니다. 뜻이 비슷한 말이 든 글과 한 낱말이 빠진 글" in tab.status()


def test_names_that_all_texts_write_apart(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "비행 모드를 켭니다.",
        "비행기 모드를 끕니다.",
        "사용자 정의 슬라이드 쇼를 만듭니다.",
        "슬라이드쇼가 있습니다.",
        "개요 번호 매기기를 고릅니다.",
        "번호매기기 단추를 누릅니다.",
        *["방향을 바꿉니다."] * 20,
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("ㅂㅎㅁㄷ") == ["articles/0.html", "articles/1.html"]
    assert "‘ㅂㅎㅁㄷ’ → ‘비행모드’ 등으로 찾았습니다" in tab.status()
    assert tab.ask("ㅂㅎ ㅁㄷ") == ["articles/0.html", "articles/1.html"]
    assert tab.ask("사용자정의슬라이드쇼") == ["articles/2.html"]
    assert tab.ask("개요번호매기기") == ["articles/4.html"]
    # Of two words by their onsets the second may be of one syllable.
    assert set(tab.ask("ㅅㄹㅇㄷ ㅅ")[:2]) == {"articles/2.html", "articles/3.html"}
    assert "‘ㅅㄹㅇㄷ ㅅ’ → ‘슬라이드쇼’" in tab.status()


def test_a_phrase_of_common_words_and_a_syllable(tmp_path: Path, chromium: Browser) -> None:
    usual = ["표를 선택합니다."] * 130
    tab = small_site(tmp_path, chromium, ["먼저 모든 셀이 선택될 때까지 누릅니다.", *usual])
    assert tab.ask('"모든 셀이 선택될 때까지"') == ["articles/0.html"]
    assert tab.ask('"새 표를 선택합니다"') == []


def test_one_word_of_several_stands_so(tmp_path: Path, chromium: Browser) -> None:
    texts = ["1, 3, 1, 3이다.", "전체의 1/3을 자른다. 남은 것은 모두 버린다.", "둘째."]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("1/3")[0] == "articles/1.html"


def test_what_was_typed_as_one_stands_right_behind_one_another(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = [
        "잠금을 풀면 오른쪽에 화면이 나온다.",
        "오른쪽에 잠금 화면을 풀면 나온다.",
        "작업 공간 전환은 쉽다.",
        "작업공간을 늘린다.",
        "찾아서 바꾸기를 누른다.",
        "찾기 및 바꾸기를 연다.",
        "코덱은 H.264 하나다.",
        "4·19 혁명은 봄에 일어났다.",
        "값은 4, 19 두 가지다.",
        *["다른 글이다."] * 20,
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("잠금화면") == ["articles/1.html", "articles/0.html"]
    assert tab.ask("작업공간전환") == ["articles/2.html"]
    assert "articles/5.html" in tab.ask("찾기및바꾸기")
    assert tab.ask("H264") == ["articles/6.html"]
    assert tab.ask("4.19") == tab.ask("4·19") == tab.ask("4·19혁명은") == ["articles/7.html"]
    assert "articles/8.html" in tab.ask("4 19")


def test_the_very_words_of_a_sentence_come_first(tmp_path: Path, chromium: Browser) -> None:
    other = "대화 상자에 이름을 입력합니다. " * 5
    wanted = "화면이 바뀌면 상자에 이름을 입력하고 나서 다시 시작한다. 그다음은 앞에서 말한 대로다."
    texts = [other, other, f"{wanted} {'그 밖의 설정은 그대로 둔다. ' * 60}", other]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("상자 이름 입력")[0] != "articles/2.html"
    for query in ("상자에 이름을 입력하고", "상자에  이름을 입력하고 나"):
        assert tab.ask(query)[0] == "articles/2.html"
        assert len(tab.ask(query)) == 4
    assert tab.trouble == []


def test_of_many_articles_all_with_the_very_words_come_first(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = ["문서의 서식을 고친 파일이다."] * 28
    texts[0] = texts[27] = "문서 서식을 고친 파일이다."
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("문서 서식을 고친")[:2] == ["articles/27.html", "articles/0.html"]
    assert tab.trouble == []


def test_a_quoted_phrase_with_a_word_that_is_read_otherwise(
    tmp_path: Path, chromium: Browser
) -> None:
    # Only in the second text 한번 is a word of the index.
    texts = [
        "한번 누르기 모드인 경우 파일을 고른다.",
        "데이터의 한번 스냅샷을 생성합니다. 누르기 모드를 끈다.",
        "누르기 모드를 한번에 끈다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    for text, phrase in (
        (0, "한번 누르기 모드인"),
        (0, "누르기 모드인 경우"),
        (2, "모드를 한번에"),
    ):
        assert tab.ask(f'"{phrase}"') == [f"articles/{text}.html"], phrase
    assert tab.ask('"한번 모드인 누르기"') == []
    assert tab.trouble == []


def test_the_first_page_of_a_common_word_is_that_of_all(tmp_path: Path, chromium: Browser) -> None:
    records = [
        SearchRecord(
            f"20250101-{n:03d}", f"articles/{n}.html", f"글 {n}", "2025-01-01", (), ("기계",),
            "서버 " * (n % 7 + 1) + "창문 " * (n % 5),
        )
        for n in range(400)
    ]  # fmt: skip
    folder = write_site(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    loaded: list[str] = []
    tab.page.on("request", lambda request: loaded.append(request.url))
    first = tab.ask("서버")
    assert "글 400건" in tab.status()
    assert not any(re.search(r"/terms/\d+-\d+\.js", url) for url in loaded)
    tab.page.click("text=다음 20건")
    tab.page.wait_for_selector("a.result >> nth=29")
    assert any(re.search(r"/terms/\d+-\d+\.js", url) for url in loaded)
    assert tab.results()[:10] == first
    script = """async () => {
        const [few, all] = [await SeogoSearch.search("서버", { first: 10 }),
            await SeogoSearch.search("서버")];
        const before = [...few.articles], left = few.left;
        await SeogoSearch.complete(few);
        return [before, left, few.articles, few.left, all.articles];
    }"""
    before, left, completed, none, every = tab.page.evaluate(script)
    assert (before, left, none) == (every[:10], 390, 0)
    assert completed == every
    assert sorted(every) == list(range(400))
    # Others ask for all at once: what is narrowed, ordered by date, or of two words.
    tab.ask("서버 창문")
    assert "글 320건" in tab.status()
    tab.page.goto(f"{tab.page.url.partition('?')[0]}?q=서버&sort=date")
    tab.page.wait_for_selector("[data-search-done]")
    assert "글 400건" in tab.status()
    tab.ask("서버")
    tab.page.click("#search-facets summary")
    tab.page.wait_for_selector("fieldset")
    assert "400" in tab.page.inner_text("#search-facets")
    assert tab.trouble == []


def test_the_first_page_of_what_may_be_several_words_is_that_of_all(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = ["서버 " * (n % 7) + "신발 " * (n * n % 5) + "창문 " * (n % 11) for n in range(600)]
    tab = small_site(tmp_path, chromium, texts)
    loaded: list[str] = []
    tab.page.on("request", lambda request: loaded.append(request.url))
    first = tab.ask("ㅅㅂ")
    # Of two words that may be in the same articles nobody knows the sum without their lists.
    assert re.search(r"글 514건 이상\b", tab.status())
    assert "‘ㅅㅂ’ → ‘서버’ 등으로 찾았습니다" in tab.status()
    assert not any(re.search(r"/terms/\d+-\d+\.js", url) for url in loaded)
    script = """async () => {
        const [few, all] = [await SeogoSearch.search("ㅅㅂ", { first: 10 }),
            await SeogoSearch.search("ㅅㅂ")];
        const before = [...few.articles];
        await SeogoSearch.complete(few);
        return [before, few.articles, few.left, few.atLeast, all.articles, all.atLeast];
    }"""
    before, completed, left, least, every, sure = tab.page.evaluate(script)
    assert (before, left, least, sure) == (every[:10], 0, False, False)
    assert completed == every
    assert len(every) == sum("서버" in text or "신발" in text for text in texts)
    tab.page.click("text=다음 20건")
    tab.page.wait_for_selector("a.result >> nth=29")
    assert tab.results()[:10] == first
    # Now it is known.
    assert re.search(rf"글 {len(every)}건$", tab.status())
    assert tab.trouble == []


def test_what_is_left_out_may_begin_with_a_digit(tmp_path: Path, chromium: Browser) -> None:
    texts = ["서버는 10월에 온다.", "서버는 11월에 온다.", "서버가 있다."]
    tab = small_site(tmp_path, chromium, texts)
    assert sorted(tab.ask("서버 -10월")) == ["articles/1.html", "articles/2.html"]
    assert tab.ask("-서버") == []
    assert "빼고 싶은 말뿐입니다" in tab.status()
    assert tab.ask("글쓴이:아무개 -서버") == []
    assert "에 맞는 글이 없습니다" in tab.status()


def test_of_a_question_the_rarer_word_says_what_it_is_about(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = ["다이어트를 오래 했다. " + "그 밖의 이야기. " * 20, "사람은 사람이다."]
    tab = small_site(tmp_path, chromium, [*texts, "사람이 있다.", "길이다.", "물이다."])
    assert tab.ask("다이어트 하고 있는 사람")[0] == "articles/0.html"


def test_a_form_of_a_verb_is_no_name_nor_a_rare_syllable(tmp_path: Path, chromium: Browser) -> None:
    texts = ["Green 색이다.", "선을 그린다.", "물이다.", *["길을 물었다."] * 4]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("그린다") == ["articles/1.html"]
    found = tab.ask("물은")
    assert (len(found), found[-1]) == (5, "articles/2.html")
    assert tab.trouble == []


def test_what_is_no_form_of_a_similar_word_finds_nothing(tmp_path: Path, chromium: Browser) -> None:
    tab = small_site(tmp_path, chromium, ["석탄 채취를 한다.", "ring 하나다."])
    assert tab.ask("캐나다") == []
    assert tab.ask("반지하") == []
    assert tab.ask("반지") == ["articles/1.html"]


def test_onsets_of_a_rare_word_are_also_those_of_one_a_syllable_longer(
    tmp_path: Path, chromium: Browser
) -> None:
    tab = small_site(tmp_path, chromium, ["행정절차법 개정안이다.", "행정절차를 밟는다."])
    assert tab.ask("ㅎㅈㅈㅊ") == ["articles/1.html", "articles/0.html"]


def test_a_compound_inside_a_longer_word(tmp_path: Path, chromium: Browser) -> None:
    texts = ["예산을 짠다. 그리고 다른 말이 있다. 새 정책이다.", "국회예산정책처 작성이다."]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("예산정책") == ["articles/1.html", "articles/0.html"]


def test_what_stands_apart_goes_before_what_means_nearly_the_same(
    tmp_path: Path, chromium: Browser
) -> None:
    texts = [
        "줄 사이가 좁다.",
        "줄 간격을 넓힌다.",
        "흐릿한 화면이다.",
        "점점 흐릿해진다.",
        "Mac OS를 쓴다.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("줄간격") == ["articles/1.html", "articles/0.html"]
    assert tab.ask("흐릿해졌다") == ["articles/3.html", "articles/2.html"]
    assert tab.ask("맥오에스") == ["articles/4.html"]


def test_words_beside_a_phrase_are_not_dropped(tmp_path: Path, chromium: Browser) -> None:
    texts = ["수출 통제를 강화한다. 관세가 있다.", "수출을 늘린다. 통제가 있다. 사과가 있다."]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask('"수출 통제" 관세') == ["articles/0.html"]
    assert tab.ask('"수출 통제" 사과') == []


def test_of_a_long_query_the_page_says_how_far_it_went(tmp_path: Path, chromium: Browser) -> None:
    tab = small_site(tmp_path, chromium, ["서버가 있다."])
    assert tab.ask("서버 " * 24 + "사과") == ["articles/0.html"]
    assert "낱말이 많아 ‘사과’ 앞까지만 찾았습니다." in tab.status()
    # As one word it took ten seconds and more.
    tab.page.goto(f"{tab.site}search.html?q={'가나다라' * 2000}")
    tab.page.wait_for_selector("[data-search-done]", state="attached", timeout=10_000)


def test_a_quoted_word_is_read_where_it_stands(tmp_path: Path, chromium: Browser) -> None:
    rest = "창문 하나가 열려 있다. " * 150
    text = f"서버는 켜져 있다. {rest}서버를 끈다. {rest}"
    tab = small_site(tmp_path, chromium, [text, "서버가 있다."])
    loaded: list[str] = []
    tab.page.on("request", lambda request: loaded.append(request.url))
    assert tab.ask('"서버를"') == ["articles/0.html"]
    assert "서버를 끈다" in tab.page.inner_text(".snip")
    pieces = {url.rpartition("/")[2] for url in loaded if "/data/articles/" in url}
    assert len(pieces) == 3  # two of the one article, one of the other
    assert tab.ask('"서버와"') == []


def test_how_many_texts_were_not_read_for_a_phrase_is_told(
    tmp_path: Path, chromium: Browser
) -> None:
    tab = small_site(tmp_path, chromium, ["서버 작업이 있다."] * 130)
    assert tab.ask('"서버 작업을"') == []
    assert "나머지 글 10건은" in tab.status()
    assert tab.trouble == []


def test_a_number_before_its_unit(tmp_path: Path, chromium: Browser) -> None:
    texts = [
        "256비트 열쇠로 자료를 잠그고 그 열쇠는 다른 곳에 둔다. 자료는 날마다 늘어난다.",
        "비트는 256 가지. 비트, 256.",
        "물가가 3% 올랐다.",
        "물가가 오른 지 3달이 되었다. 세 번째다. 3, 3.",
    ]
    tab = small_site(tmp_path, chromium, texts)
    assert tab.ask("256 비트")[0] == "articles/0.html"
    assert tab.ask("3 %") == ["articles/2.html"]
    assert tab.trouble == []


def test_hostile_articles_and_many_results(tmp_path: Path, chromium: Browser) -> None:
    records = [
        SearchRecord(
            f"2025010{n // 10}-{n % 10}", f"articles/{n}.html", f"{HOSTILE} 희토류 {n}", "",
            (HOSTILE,), (HOSTILE,), f"희토류 {HOSTILE} " * (n + 1),
        )
        for n in range(45)
    ]  # fmt: skip
    folder = write_site(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert len(tab.ask("희토류")) == 10
    tab.page.click("text=다음 20건")
    tab.page.wait_for_selector("a.result >> nth=29")
    tab.page.click("text=다음 15건")
    tab.page.wait_for_selector("a.result >> nth=44")
    assert tab.page.locator("a.result").count() == 45
    tab.page.click("#search-facets summary")
    tab.page.wait_for_selector("fieldset")
    assert tab.page.locator("main img, main script").count() == 0
    assert not tab.page.is_visible("#search-results button")
    assert "날짜 없음" in tab.page.inner_text("article >> nth=0")
    assert tab.page.title() == "희토류 — 검색 — 서고"
    assert tab.trouble == []


def test_a_guess_is_named_and_can_be_refused(tab: SearchPage) -> None:
    assert tab.ask("gmlxhfb") == tab.ask("희토류") != []
    tab.ask("gmlxhfb")
    notice = tab.page.inner_text("#search-status .notice")
    assert notice == "‘gmlxhfb’ → ‘희토류’로 찾았습니다. 입력한 그대로 찾기"
    tab.page.click("text=입력한 그대로 찾기")
    assert tab.results() == []
    assert asked(tab.page) == {"q": ["gmlxhfb"], "literal": ["1"]}
    tab.page.click("#search-hints >> text=비슷한 말도 찾기")
    assert tab.results() != []
    tab.page.go_back()
    assert tab.results() == []


@pytest.mark.parametrize(
    ("word", "particle"),
    [
        ("반도체", "로"), ("애플", "로"), ("삼성", "으로"), ("8", "로"), ("3", "으로"),
        ("GPU", "로"), ("LLM", "으로"), ("오픈AI", "로"), ("‘한국’", "으로"),
    ],
)  # fmt: skip
def test_particles_of_sentences(over_http: SearchPage, word: str, particle: str) -> None:
    over_http.ask("희토류")
    assert over_http.page.evaluate("word => SeogoSearch.direction(word)", word) == particle


@pytest.mark.parametrize(
    ("lemma", "text", "marked"),
    [
        ("밝히다", "의지를 밝혔다. 밝힌 사람", ["밝혔다", "밝힌"]),
        ("돕다", "남을 도와 일한다", ["도와"]),
        ("듣다", "말을 들어 보면", ["들어"]),
        ("흐르다", "물이 흘러 갔다", ["흘러"]),
        ("만들다", "새로 만든 칩", ["만든"]),
        ("바꾸다", "판을 바꿨다", ["바꿨다"]),
        ("어렵다", "어려운 일", ["어려운"]),
        ("빠르다", "빨라진 속도", ["빨라진"]),
        ("보다", "정보 보도를 봤다", ["봤다"]),
        ("가다", "가격이 간다", ["간다"]),
        ("주다", "주가가 준 충격", ["준"]),
    ],
)
def test_all_forms_of_a_verb_are_marked(
    over_http: SearchPage, lemma: str, text: str, marked: list[str]
) -> None:
    over_http.ask("희토류")
    script = """async ([lemma, text]) => {
        await SeogoSearch.later("verbs.js", "verbForms");
        const group = {word: "", how: "verb", readings: [{terms: [lemma], weight: 1}]};
        const needles = SeogoSearch.needles({groups: [group], phrases: []});
        return SeogoSearch.marks(text, needles).map(m => text.slice(m.start, m.end));
    }"""
    assert over_http.page.evaluate(script, [lemma, text]) == marked


def test_forms_of_a_verb_are_marked_on_the_page(tab: SearchPage) -> None:
    assert tab.ask("밝히다")
    marks = tab.page.locator(".snip mark").all_inner_texts()
    assert "밝혔다" in marks, marks


@pytest.mark.parametrize(
    ("query", "mark"),
    [("gmlxhfb", "희토류"), ("ㅎㅌㄹ", "희토류"), ("희터류", "희토류"), ("표명하다", "표명")],
)
def test_what_was_found_is_marked_however_it_was_typed(
    over_http: SearchPage, query: str, mark: str
) -> None:
    assert over_http.ask(query)
    marks = over_http.page.locator("#search-results mark").all_inner_texts()
    assert any(mark in text for text in marks), marks


def test_parts_of_a_compound_are_no_parts_of_other_words(over_http: SearchPage) -> None:
    over_http.ask("희토류")
    script = """text => {
        const readings = [{terms: ["삼성전자"], weight: 1}, {terms: ["삼성", "전자"], weight: .5}];
        const plan = {groups: [{word: "삼성전자", how: "exact", readings}], phrases: []};
        const found = SeogoSearch.marks(text, SeogoSearch.needles(plan));
        return found.map(m => text.slice(m.start, m.end));
    }"""
    text = "삼성전자의 유전자와 전자 제품"
    assert over_http.page.evaluate(script, text) == ["삼성전자", "전자"]
    assert over_http.page.evaluate(script, "유전자") == ["전자"]


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("전략산업", "전략 산업과 전략산업", ["전략 산업", "전략산업"]),
        ("\"국가 안보는 '기업'\"", "국가  안보는 ‘기업’의", ["국가  안보는 ‘기업’"]),
        ("희토류", "희토류가", ["희토류"]),
        # Forms of a short verb, if the text has not the word itself; 바다 is no verb.
        ("크다", "큰 집이 커졌다", ["큰", "커졌다"]),
        ("바다", "바다로 가서 받은 것", ["바다"]),
        ("칸", "빈칸과 입력칸에 칸막이", ["칸", "칸"]),
        ("칸", "칸을 빈칸에", ["칸"]),
        # Signs that the index drops, as in names with a number.
        ("gpt4o", "GPT-4o와 GPT 4o, GPT4o", ["GPT-4o", "GPT 4o", "GPT4o"]),
        ("sp500", "S&P500, S&P 500", ["S&P500", "S&P 500"]),
        ("2000", "2 000 2000", ["2000"]),
    ],
)
def test_words_are_marked_in_other_spellings(
    over_http: SearchPage, query: str, text: str, marked: list[str]
) -> None:
    over_http.ask("희토류")
    script = """async ([query, text]) => {
        await SeogoSearch.later("verbs.js", "verbForms");
        const phrase = query.startsWith('"'), word = query.replaceAll('"', "");
        const group = {word, how: "exact", readings: [{terms: [word], weight: 1}]};
        const plan = {groups: phrase ? [] : [group], phrases: phrase ? [word] : []};
        const found = SeogoSearch.marks(text, SeogoSearch.needles(plan));
        return found.map(m => text.slice(m.start, m.end));
    }"""
    assert over_http.page.evaluate(script, [query, text]) == marked
