"""A whole site, built once: the real dump beside hostile, colliding and odd articles.

Crawled under /repo/ as GitHub Pages serves it, and opened over file:// from a folder with Hangul
and a blank in its path.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import threading
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest

from search_support import browser
from seogo.build import build
from seogo.convert import convert
from seogo.serve import make_server
from seogo.withdraw import withdraw
from site_support import names, write_article

ATOM = "{http://www.w3.org/2005/Atom}"
SCRIPT = "<script>document.title='taken'</script>"
HOSTILE = f"{SCRIPT} {{{{ 7*7 }}}} {{% for x in y %}} </script></title> \x07 &amp; <!--"
BODY = f"""{SCRIPT}

{{{{ 7*7 }}}} {{% raw %}} {{attach}}x {{static}}/etc/passwd {{filename}}a.md |attach|b

<img src=x onerror="document.title='taken'"> ![그림](http://other.example/x.png)

[눌러](javascript:alert(1)) [자료](data:text/html,x) [곳](https://other.example/)

</article></main></body> \x00\x1b[31m ]]> &lt;b&gt;
"""
URL = "https://example.org/repo/"
TAKEN_ID, TAKEN_TITLE = "20240701-taken000", "거둔 글의 제목"
TAKEN_TEXT = "바다표범이 서랍 속에서 헤엄치는 까닭은 아무도 모른다고 등대지기가 조용히 털어놓았다."
# What articles themselves point to. A picture in Markdown stays text and a link.
OUTWARD = {"https://other.example/", "http://other.example/x.png"}
COLLIDING = ("김한아", "김하나", "C", "C++", "C#", "★", "!!!")


class Links(HTMLParser):
    """Every address that a page names, its ids, and what the policy would block."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.blocked: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if values.get("rel") != "canonical":
            self.links += [values[k] for k in ("href", "src", "action") if values.get(k)]
        if "id" in values:
            assert values["id"] not in self.ids, f"id {values['id']} twice"
            self.ids.add(values["id"])
        self.blocked += [key for key in values if key == "style" or key.startswith("on")]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]


def parsed(path: Path) -> Links:
    page = Links()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("whole") / "서고 사본"
    content = root / "content"
    content.mkdir(parents=True)
    (content / "archive.toml").write_text(
        f'name = "시험 서고"\nid = "test"\nurl = "{URL}"\npublisher = "더밀크"\n'
        'contact = "a@example.org"\nrights = "권리는 쓴 이에게"\n',
        encoding="utf-8",
    )
    project = Path(__file__).parents[2]
    write_article(content, TAKEN_ID, TAKEN_TEXT, Title=TAKEN_TITLE, Authors="김한아;")
    withdraw(TAKEN_ID, content, "2026-11-27", reason="글쓴이의 <요청>")
    convert(sorted((project / "seeds").glob("*.txt")), content)
    for page in (project / "content/pages").glob("*.md"):
        (content / "pages").mkdir(exist_ok=True)
        (content / "pages" / page.name).write_bytes(page.read_bytes())
    path = write_article(
        content, "20240229-hostile0", BODY, Title=HOSTILE, Date="2024-02-29T23:59:00-11:00",
        Tags=names(f"<b>{SCRIPT}", "{{ 7*7 }}", '"><img src=x>'), Authors=names(f'"{SCRIPT}'),
        Summary=HOSTILE, Byline=HOSTILE, Source=HOSTILE, Original_url="javascript:alert(1)",
    )  # fmt: skip
    # The writer cleans values; a hand may put in what it likes.
    path.write_text(path.read_text(encoding="utf-8").replace("Title: ", "Title: \x07\x1b"), "utf-8")
    for number in range(1, 121):
        day = f"2024-{number // 28 + 1:02}-{number % 28 + 1:02}"
        write_article(
            content, f"{day.replace('-', '')}-many{number:04}", "본문이다.",
            Title="같은 제목", Date=f"{day}T09:00:00+09:00", Tags="많은 것;", Authors="김한아;",
        )  # fmt: skip
    write_article(content, "20240601-collides", Tags=names(*COLLIDING), Authors=names(*COLLIDING))
    write_article(content, "글 #1 100%?", Title="이름이 이상한 파일")
    with (content / "ledger/addresses.txt").open("a", encoding="utf-8") as ledger:
        ledger.write("tags/zzz-gone.html\t1\ntags/zzz-gone.xml\t1\n")
        ledger.write('tags/zzz-old.html\t"tag 반도체"\ntags/zzz-old/1.html\t"tag 반도체"\n')
    with (content / "ledger/names.txt").open("a", encoding="utf-8") as ledger:
        ledger.write('tag 아무도 안 쓰는 말\t"zzz-unused"\n')
    report = build(content, root / "output")
    assert report.articles == 11 + 1 + 120 + 1 + 1
    return root / "output"


@pytest.fixture(scope="module")
def address(site) -> Iterator[str]:
    with make_server(site, "/repo/", 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/repo/"
        server.shutdown()


@pytest.fixture(scope="module")
def chromium():
    with browser() as found:
        yield found


def html_files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_type_of_page_is_there(site):
    for address in (
        "index.html", "all.html", "all/1.html", "search.html", "404.html", "about.html",
        "search-help.html", "dates.html", "2025/index.html", "2025/11.html", "undated.html",
        "tags/index.html", "authors/index.html", "authors/bak-wonik.html",
        "authors/bak-wonik.xml", "tags/zzz-gone.html", "tags/zzz-unused.html",
        "atom.xml", "rss.xml", "sitemap.xml", "robots.txt", "theme/style.css", "theme/mark.svg",
    ):  # fmt: skip
        assert (site / address).is_file(), address
    assert len(list(site.glob("articles/2025/*/*.html"))) == 11


def test_no_link_is_broken_root_relative_or_foreign(site):
    pages = {path: parsed(path) for path in html_files(site)}
    for path, page in pages.items():
        here = URL + quote(path.relative_to(site).as_posix())
        assert page.policy == (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            "base-uri 'none'; form-action 'self' file:"
        ), path
        assert page.blocked == [], path
        for link in page.links:
            if link in OUTWARD or link.startswith("mailto:a@example.org"):
                continue
            assert link.startswith("/repo/") == (path.name == "404.html" and link != "#main"), link
            target = urlsplit(urljoin(here, link))
            assert f"{target.scheme}://{target.netloc}" == "https://example.org", link
            file = site / unquote(target.path.removeprefix("/repo/"), errors="strict")
            assert file.is_file(), f"{path}: {link}"
            if target.fragment and file in pages:
                assert unquote(target.fragment) in pages[file].ids, f"{path}: {link}"


def test_every_page_but_the_lost_ones_can_be_reached(site):
    seen = {"index.html"}
    todo = ["index.html"]
    while todo:
        here = todo.pop()
        if not here.endswith(".html"):
            continue
        for link in parsed(site / here).links:
            target = urlsplit(urljoin(URL + quote(here), link))
            found = unquote(target.path.removeprefix("/repo/"))
            if target.netloc == "example.org" and found not in seen and (site / found).is_file():
                seen.add(found)
                todo.append(found)
    pages = {path.relative_to(site).as_posix() for path in html_files(site)}
    assert pages - seen == {
        "404.html", "tags/zzz-gone.html", "tags/zzz-unused.html", "tags/zzz-old.html",
        "tags/zzz-old/1.html", f"articles/2024/07/{TAKEN_ID}.html",
    }  # fmt: skip


def test_hostile_text_stays_text(site):
    page = (site / "articles/2024/02/20240229-hostile0.html").read_text(encoding="utf-8")
    assert page.count("<script") == 3  # linked data, prefs.js, site.js
    assert page.count("<img") == 0
    assert "{{ 7*7 }} {% raw %} {attach}x {static}/etc/passwd {filename}a.md |attach|b" in page
    assert 'href="javascript' not in page
    assert 'href="data' not in page
    assert not any(ord(character) < 32 and character != "\n" for character in page)
    data = json.loads(page.partition('"application/ld+json">')[2].partition("</script>")[0])
    assert data["headline"].startswith("<script>document.title='taken'</script> {{ 7*7 }}")
    assert not list(site.rglob("passwd*"))


def test_colliding_names_have_pages_of_their_own(site):
    for folder in ("tags", "authors"):
        shown = [
            path.read_text(encoding="utf-8").partition("<h1><bdi>")[2].partition("</bdi>")[0]
            for path in (site / folder).glob("*.html")
        ]
        assert all(shown.count(name) == 1 for name in COLLIDING), (folder, shown)


def test_feeds_are_well_formed_and_complete(site):
    for path in site.rglob("*.xml"):
        root = ET.fromstring(path.read_bytes())
        if root.tag != f"{ATOM}feed":
            continue
        assert len(root.findall(f"{ATOM}entry")) <= 20
        ids = [element.text for element in root.iter(f"{ATOM}id")]
        assert all(text.startswith("urn:uuid:") for text in ids)
        assert len(set(ids)) == len(ids)
        for element in (root, *root.iter(f"{ATOM}entry")):
            assert element.find(f"{ATOM}title").text
            assert element.find(f"{ATOM}updated").text.count(":") >= 2
        for link in root.iter(f"{ATOM}link"):
            file = site / unquote(link.get("href").removeprefix(URL))
            assert file.is_file() or file == site, link.get("href")
    feed = ET.fromstring((site / "atom.xml").read_bytes())
    assert feed.find(f"{ATOM}updated").text == "2025-11-04T12:47:00-08:00"
    assert "국가자본주의" in feed.find(f"{ATOM}entry/{ATOM}content").text
    rss = ET.fromstring((site / "rss.xml").read_bytes())
    assert rss.find("channel/item/pubDate").text == "Tue, 04 Nov 2025 12:47:00 -0800"
    assert rss.find("channel/item/guid").text == feed.find(f"{ATOM}entry/{ATOM}id").text


def test_the_sitemap_lists_living_pages(site):
    sitemap = ET.fromstring((site / "sitemap.xml").read_bytes())
    listed = [loc.text for loc in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert URL in listed
    assert not [url for url in listed if "gone" in url or "404.html" in url or "zzz" in url]
    assert all((site / unquote(url.removeprefix(URL))).exists() for url in listed)
    assert f"Sitemap: {URL}sitemap.xml" in (site / "robots.txt").read_text(encoding="utf-8")


def everything(site: Path) -> str:
    """All text of a site, also what the search data holds packed."""
    texts = []
    for path in site.rglob("*"):
        if path.is_file():
            texts.append(path.read_bytes().decode("utf-8", "ignore"))
            for packed in re.findall(r'"([A-Za-z0-9+/]{16,}={0,2})"', texts[-1]):
                with suppress(ValueError, OSError, EOFError):
                    data = gzip.decompress(base64.b64decode(packed))
                    texts.append(unicodedata.normalize("NFC", data.decode("utf-8", "ignore")))
    return "\n".join(texts)


def test_a_withdrawn_text_is_nowhere(site):
    text = everything(site)
    assert "국가자본주의" in text
    words = [TAKEN_TEXT[at : at + 12] for at in range(len(TAKEN_TEXT) - 11)]
    assert not [part for part in (*words, "바다표범", "등대지기") if part in text]
    address = f"articles/2024/07/{TAKEN_ID}.html"
    naming = {p.relative_to(site).as_posix() for p in site.rglob("*") if names_it(p)}
    assert naming == {address}
    page = (site / address).read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page
    for told in (TAKEN_TITLE, "2026년 11월 27일", "글쓴이의 &lt;요청&gt;"):
        assert told in page
    (link,) = {link for link in parsed(site / address).links if "subject" in link}
    assert unquote(link).startswith(f"mailto:a@example.org?subject=[{TAKEN_ID}] {TAKEN_TITLE}&")


def names_it(path: Path) -> bool:
    return path.is_file() and (
        TAKEN_ID.encode() in path.read_bytes() or TAKEN_TITLE.encode() in path.read_bytes()
    )


def test_every_article_leads_to_the_keeper(site):
    for path in site.glob("articles/*/*/*.html"):
        if TAKEN_ID not in path.name:
            (link,) = {link for link in parsed(path).links if "subject" in link}
            body = unquote(urlsplit(link).query.partition("&body=")[2])
            assert f"식별자: {path.stem}\r\n" in body
            assert f"주소: {URL}{quote(path.relative_to(site).as_posix())}\r\n" in body


def test_real_articles_read_as_they_were_printed(site):
    (path,) = site.glob("articles/2025/11/20251104-*.html")
    page = path.read_text(encoding="utf-8")
    assert "2025년 11월 4일 (화) 12:47 PDT</time>" in page
    assert 'datetime="2025-11-04T12:47:00-08:00"' in page
    assert "크리스 정 2025.11.04 12:47 PDT</dd>" in page
    assert "2025년 11월 5일 (수) 05:47</dd>" in page
    pages = [p.read_text(encoding="utf-8") for p in site.glob("articles/2025/*/*.html")]
    assert sum(page.count("이 서고에는 없음") + page.count("이 서고에 있음") for page in pages) == 4
    assert not any(
        "👉" in page.partition('class="prose"')[2].partition("</div>")[0] for page in pages
    )


def sample(site: Path) -> list[str]:
    """One page of every type, and what was made to be difficult."""
    article = next(site.glob("articles/2025/10/*.html")).relative_to(site).as_posix()
    return [
        "index.html", article, "articles/2024/02/20240229-hostile0.html",
        "articles/undated/글 #1 100%?.html", "authors/bak-wonik.html", "tags/index.html",
        "authors/index.html", "dates.html", "2025/index.html", "2025/10.html", "all.html",
        "all/1.html", "undated.html", "about.html", "search.html", "tags/zzz-gone.html",
        "tags/zzz-unused.html",
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["http", "file"])
def test_pages_open_without_complaint(site, address, chromium, place):
    root = address if place == "http" else f"{site.as_uri()}/"
    tab = chromium.new_page(viewport={"width": 320, "height": 800})
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(f"{tab.url}: {message.text}"))
    tab.on("pageerror", lambda error: complaints.append(f"{tab.url}: {error}"))
    tab.on("dialog", lambda dialog: complaints.append(f"{tab.url}: {dialog.message}"))
    requests: list[str] = []
    tab.on("request", lambda request: requests.append(request.url))
    for page in sample(site):
        tab.goto(urljoin(root, quote(page)))
        assert tab.title() != "taken"
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320, page
        assert tab.locator("details.prefs").count() == 1, "site.js did not run"
        assert tab.locator("form.find").count() == 1, page
    tab.close()
    assert complaints == []
    assert all(url.startswith(root) for url in requests), requests


def test_a_lost_page_looks_like_the_site_at_any_depth(address, chromium):
    tab = chromium.new_page()
    failed: list[str] = []
    tab.on("requestfailed", lambda request: failed.append(request.url))
    answer = tab.goto(f"{address}no/such/page.html")
    assert answer is not None
    assert answer.status == 404
    assert tab.locator("h1").inner_text() == "이 자리는 비어 있습니다"
    font = "getComputedStyle(document.body).wordBreak"
    assert tab.evaluate(font) == "keep-all", "no style sheet"
    tab.wait_for_load_state("networkidle")  # a request cut short by the click would count
    tab.locator("main a", has_text="차례").click()
    assert tab.url == f"{address}all.html"
    tab.close()
    assert failed == []


def test_a_name_typed_into_an_address_is_found(address, chromium):
    tab = chromium.new_page()
    tab.goto(f"{address}tag/AI_데이터센터/")
    tab.locator("#lost li", has_text="태그").locator("a").click()
    tab.wait_for_url(f"{address}tags/ai-deiteosenteo.html")
    tab.goto(f"{address}tags/%E0%A4%A.html")  # no UTF-8
    assert tab.locator("h1").inner_text() == "이 자리는 비어 있습니다"
    tab.close()


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_an_old_address_leads_to_the_new_page(site, address, chromium, scheme):
    root = address if scheme == "http" else f"{site.as_uri()}/"
    tab = chromium.new_page()
    for old in ("tags/zzz-old.html", "tags/zzz-old/1.html"):
        tab.goto(root + old)
        tab.wait_for_url(f"{root}tags/bandoche.html")
        assert tab.locator("h1").inner_text() == "반도체"
    tab.close()


def test_the_header_asks_the_search(site, chromium):
    tab = chromium.new_page()
    article = next(site.glob("articles/2025/10/*.html"))
    tab.goto(article.as_uri())
    tab.fill("header input[type=search]", "희토류")
    tab.press("header input[type=search]", "Enter")
    tab.wait_for_selector("[data-search-done] a.result")
    assert "search.html?q=" in tab.url
    with tab.expect_navigation():
        tab.locator("a.result").first.click()
    assert "/articles/2025/" in tab.url
    tab.close()


def test_the_reader_s_choices_last(site, chromium):
    tab = chromium.new_page()
    tab.goto((site / "index.html").as_uri())
    tab.locator("details.prefs summary").click()
    tab.get_by_label("어둡게").check()
    tab.goto((site / "all.html").as_uri())
    assert tab.evaluate("document.documentElement.dataset.theme") == "dark"
    tab.close()
