"""What a page says of its article to machines: JSON-LD first, then meta tags, then microdata."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Comment

from seogo.readers.html.tree import attribute, squeeze

_ARTICLE = re.compile(r"(?:\w*News\w*|\w*Article|BlogPosting|Report|LiveBlogPosting)$")
_NO_ARTICLE = frozenset(("NewsMediaOrganization",))
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
# Some content systems leave a comma behind the last member, or line ends inside strings.
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
# Half of a pair of surrogates (\ud83d alone): no character, and no file can hold it.
_LONE_HALF = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}"
)
_FENCE = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "pubdate",
    "publishdate", "publish-date", "dc.date.issued", "dcterms.created", "dcterms.issued",
    "datepublished", "date", "dc.date", "dcterms.date", "regdate", "article.published",
    "sailthru.date", "parsely-pub-date", "created", "nate:pub_date", "citation_publication_date",
)  # fmt: skip
_AUTHORS = (
    "article:author", "og:article:author", "dable:author", "author", "byl", "byline", "dc.creator",
    "dcterms.creator", "article:author:name", "parsely-author", "sailthru.author",
    "twitter:creator",
)  # fmt: skip
# What an editor puts there before anybody has thought of a title.
_NO_TITLE = re.compile(
    r"document|untitled(?: document)?|무제|제목 ?없음|index|home|홈", re.IGNORECASE
)
_WEB_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


@dataclass(slots=True)
class Metadata:
    """The values as found, HTML entities resolved; "" or empty when a page says nothing."""

    is_article: bool = False
    """Whether the page calls itself an article: JSON-LD, og:type or a time of publication."""

    titles: list[str] = field(default_factory=list)
    """The best first, the site's name perhaps still in them."""

    site_names: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    date: str = ""
    tags: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    """Of `meta keywords`, which may be those of the whole site."""

    url: str = ""
    base: str = ""
    """What relative links start from; "" when nothing tells."""

    body: str = ""
    """JSON-LD's articleBody: where the text stands, not what it is."""

    pictures: list[str] = field(default_factory=list)
    """Addresses of the lead picture, to find one again whose address the browser replaced."""


def read_metadata(soup: BeautifulSoup, saved_from: str = "") -> Metadata:
    """Everything that the page's head and its microdata tell.

    Args:
        soup: The page.
        saved_from: Its address as the file format gives it; "" when that says nothing.
    """
    meta = _meta_tags(soup)
    found = Metadata()
    _from_json_ld(soup, found)
    found.titles += [
        meta[key][0] for key in ("og:title", "twitter:title", "dc.title") if key in meta
    ]
    if soup.title:
        found.titles.append(squeeze(soup.title.get_text()))
    found.titles = [t for t in map(clean, found.titles) if t and not _NO_TITLE.fullmatch(t)]
    for key in ("og:site_name", "application-name", "dc.publisher", "copyright"):
        found.site_names += meta.get(key, [])
    if not found.authors:
        names = (v for key in _AUTHORS for v in meta.get(key, []) if _is_name(v))
        found.authors = [name for name in [next(names, "")] if name]
        several = [v for v in meta.get("article:author", []) if _is_name(v)]
        found.authors = several or found.authors
    found.date = found.date or next((meta[key][0] for key in _DATES if key in meta), "")
    found.tags = found.tags or meta.get("article:tag", [])
    for key in ("news_keywords", "keywords"):
        if not found.keywords and key in meta:
            found.keywords = split_keywords(meta[key][0])
    found.is_article |= meta.get("og:type", [""])[0].lower() in ("article", "news", "blog")
    found.is_article |= any("published" in key for key in meta)
    found.pictures += meta.get("og:image", []) + meta.get("twitter:image", [])
    _addresses(soup, meta, found, saved_from)
    return found


def clean(text: str) -> str:
    """Entities that were escaped twice, tags inside a title, space."""
    text = html.unescape(text)
    return squeeze(re.sub(r"</?(?:b|br|strong|em|i|span|font|p)\b[^>]*>", " ", text))


def split_keywords(text: str) -> list[str]:
    """`#반도체, AI` as 반도체 and AI."""
    parts = re.split(r"[,，;、|]|\s+(?=#)", html.unescape(text))
    if len(parts) == 1 and text.count("#") > 1:
        parts = text.split("#")
    return [word for word in (squeeze(p).lstrip("#").strip() for p in parts) if word]


def _meta_tags(soup: BeautifulSoup) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tag in soup.find_all("meta"):
        key = attribute(tag, "property") or attribute(tag, "name") or attribute(tag, "itemprop")
        if value := clean(attribute(tag, "content")):
            found.setdefault(key.strip().lower(), []).append(value)
    return found


def _is_name(value: str) -> bool:
    """Not the address of a profile, an account or a bare sign."""
    return bool(value) and not _WEB_ADDRESS.match(value) and not value.startswith("@")


def _addresses(
    soup: BeautifulSoup, meta: dict[str, list[str]], found: Metadata, saved: str
) -> None:
    for comment in soup.find_all(string=lambda s: isinstance(s, Comment)):
        if match := _SAVED_FROM.search(str(comment)):
            saved = match[1]
            break
    link = soup.find("link", rel="canonical")
    base = soup.find("base", href=True)
    candidates = [
        attribute(link, "href") if link else "",
        *meta.get("og:url", []),
        found.url,
        saved,
    ]
    web = [url.strip() for url in candidates if _WEB_ADDRESS.match(url.strip())]
    origin = next(iter([url for url in [saved] if _WEB_ADDRESS.match(url)] + web), "")
    # A relative canonical is completed from the address the page was saved from.
    if origin and candidates[0] and not _WEB_ADDRESS.match(candidates[0].strip()):
        web.insert(0, urljoin(origin, candidates[0].strip()))
    found.url = next((url for url in web if _WEB_ADDRESS.match(url)), "")
    address = attribute(base, "href") if base else ""
    found.base = urljoin(origin, address) if address else origin
    if not _WEB_ADDRESS.match(found.base):
        found.base = ""


def _from_json_ld(soup: BeautifulSoup, found: Metadata) -> None:
    nodes: list[dict[str, object]] = []
    for script in soup.find_all("script", type=re.compile("ld\\+json", re.IGNORECASE)):
        nodes += _nodes(_tolerant(script.get_text()))
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 2}
    for node in nodes:
        if "WebSite" in _types(node) and isinstance(name := node.get("name"), str):
            found.site_names.append(clean(name))
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return
    found.is_article = True
    found.titles += [clean(v) for key in ("headline", "name") for v in _texts(article.get(key))]
    found.authors = [
        name for name in map(clean, _names(article.get("author"), by_id)) if _is_name(name)
    ]
    publishers = [clean(name) for name in _names(article.get("publisher"), by_id)]
    found.site_names += publishers
    found.authors = [name for name in found.authors if name not in found.site_names]
    found.date = next(iter(_texts(article.get("datePublished") or article.get("dateCreated"))), "")
    for text in _texts(article.get("keywords")):
        found.tags += split_keywords(text)
    body = article.get("articleBody")
    found.body = clean(body) if isinstance(body, str) else ""
    page = article.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    found.url = next(iter([*_texts(page), *_texts(article.get("url"))]), "")
    image = article.get("image")
    for picture in image if isinstance(image, list) else [image]:
        value = picture.get("url") if isinstance(picture, dict) else picture
        found.pictures += _texts(value)


def _tolerant(text: str) -> object:
    text = _FENCE.sub("", text.strip())
    for attempt in (text, _TRAILING_COMMA.sub("", text), _salvage(text)):
        try:
            parsed: object = json.loads(_LONE_HALF.sub(r"\\ufffd", attempt), strict=False)
        except (ValueError, RecursionError):
            continue
        return parsed
    return None


def _salvage(text: str) -> str:
    """The plain string members of JSON that is broken elsewhere, by a quote inside a text."""
    wanted = r'"(@type|headline|datePublished|url|keywords)"\s*:\s*("(?:[^"\\\n]|\\.)*")\s*[,}\n]'
    members = dict(reversed(re.findall(wanted, text)))
    name = re.search(r'"author"\s*:\s*[\[{\s]*[^\]}]*?"name"\s*:\s*("(?:[^"\\\n]|\\.)*")', text)
    if name:
        members["author"] = name[1]
    types = re.search(r'"@type"\s*:\s*("\w*(?:Article|BlogPosting)")', text)
    if types:
        members["@type"] = types[1]
    return "{" + ",".join(f'"{key}":{value}' for key, value in members.items()) + "}"


def _nodes(value: object) -> list[dict[str, object]]:
    """Every object of a JSON-LD document that may be an article, lists and @graph opened."""
    found: list[dict[str, object]] = []
    queue = [value]
    while queue:
        item = queue.pop(0)
        if isinstance(item, list):
            queue += item
        elif isinstance(item, dict):
            found.append(item)
            queue += [item[k] for k in ("@graph", "mainEntity", "mainEntityOfPage") if k in item]
    return found


def _types(node: dict[str, object]) -> list[str]:
    return [text.rpartition("/")[2] for text in _texts(node.get("@type"))]


def _is_article(node: dict[str, object]) -> bool:
    return any(_ARTICLE.match(name) and name not in _NO_ARTICLE for name in _types(node))


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [squeeze(item) for item in values if isinstance(item, str) and item.strip()]


def _names(value: object, by_id: dict[str, dict[str, object]]) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            known = item if "name" in item else by_id.get(str(item.get("@id")), {})
            yield from _texts(known.get("name"))
        else:
            yield from _texts(item)
