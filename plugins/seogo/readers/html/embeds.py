"""Embedded videos and posts: a page keeps a labelled link of each, since the frame is elsewhere."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from bs4 import Tag

from seogo.readers.html.pictures import Album
from seogo.readers.html.tree import attribute

# What the address says, and the label of the link.
_KINDS = (
    (re.compile(r"youtube(?:-nocookie)?\.com|youtu\.be"), "유튜브 영상"),
    (re.compile(r"vimeo\.com"), "비메오 영상"),
    (re.compile(r"tv\.naver\.com|tvcast\.naver"), "네이버TV 영상"),
    (re.compile(r"tv\.kakao\.com|kakaotv|tvpot"), "카카오TV 영상"),
    (re.compile(r"(?:twitter|//x)\.com"), "X(트위터) 게시물"),
    (re.compile(r"instagram\.com"), "인스타그램 게시물"),
    (re.compile(r"facebook\.com"), "페이스북 게시물"),
    (re.compile(r"tiktok\.com"), "틱톡 영상"),
    (re.compile(r"google\.[\w.]+/maps|map\.(?:naver|kakao)\.com"), "지도"),
    (re.compile(r"dailymotion\.com|players?\.|/player|video|/embed"), "동영상"),
    (re.compile(r"soundcloud\.com|podbbang|spotify\.com|podcast"), "오디오"),
    (re.compile(r"datawrapper|flourish|infogram|tableau"), "그래픽"),
)
_YOUTUBE = re.compile(r"(?:youtube(?:-nocookie)?\.com/(?:embed|v)/|youtu\.be/)([\w-]{6,})")
_ADVERTISING = re.compile(
    r"doubleclick|googlesyndication|adservice|/ads?[/.?_-]|banner|plugins/like"
)
_POSTS = {
    "twitter-tweet": "X(트위터) 게시물",
    "twitter-video": "X(트위터) 게시물",
    "instagram-media": "인스타그램 게시물",
    "tiktok-embed": "틱톡 영상",
    "fb-post": "페이스북 게시물",
    "fb-video": "페이스북 게시물",
}
_CANONICAL = re.compile(rb"<link[^>]+canonical[^>]+href=[\"']?(https?://[^\"'\s>]+)")


def embed_link(tag: Tag, album: Album) -> tuple[str, str] | None:
    """Label and address of what is embedded here; None when this is no embed worth a link."""
    if tag.name in ("iframe", "embed", "amp-youtube", "video", "object", "lite-youtube"):
        return _frame(tag, album)
    if tag.name in ("blockquote", "div"):
        for name in attribute(tag, "class").split():
            if name in _POSTS and (url := _post(tag)):
                return _POSTS[name], url
    return None


def _frame(tag: Tag, album: Album) -> tuple[str, str] | None:
    if video := attribute(tag, "data-videoid") or attribute(tag, "videoid"):
        return "유튜브 영상", f"https://www.youtube.com/watch?v={video}"
    names = ("src", "data-src", "data-lazy-src", "data-original", "data")
    addresses = [attribute(tag, name).strip() for name in names]
    if tag.name == "video":
        addresses += [attribute(source, "src").strip() for source in tag.find_all("source")]
    for address in filter(None, addresses):
        url = address if "_files/" not in address else _saved(address, album)
        try:
            url = urljoin(album.base, url) if url else ""
        except ValueError:
            continue
        if not url.lower().startswith(("http://", "https://")) or _ADVERTISING.search(url):
            continue
        if match := _YOUTUBE.search(url):
            return "유튜브 영상", f"https://www.youtube.com/watch?v={match[1]}"
        for pattern, label in _KINDS:
            if pattern.search(url):
                return label, url
        if tag.name == "video":
            return "동영상", url
    return None


def _saved(address: str, album: Album) -> str:
    """Where a frame came from whose page the browser saved: its canonical link tells."""
    match = _CANONICAL.search(album.companion(address) or b"")
    return match[1].decode("ascii", "replace") if match else ""


def _post(tag: Tag) -> str:
    for name in ("data-instgrm-permalink", "cite", "data-href"):
        if attribute(tag, name).startswith("http"):
            return attribute(tag, name)
    links = [attribute(a, "href") for a in tag.find_all("a", href=True)]
    posts = [url for url in links if re.search(r"/status/|/p/|/reel/|/posts/|/video", url)]
    return next((url for url in reversed(posts) if url.startswith("http")), "")
