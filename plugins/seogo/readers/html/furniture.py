"""What stands on a page besides its article: menus, share tools, related articles, notices."""

from __future__ import annotations

import re

from bs4 import Tag

from seogo.readers.html.tree import (
    attribute,
    count,
    is_hidden,
    name_of,
    squeeze,
    word_set,
    words_of,
)

_TAGS = word_set("nav aside form button select textarea input footer dialog menu label")
_PICTURES = word_set("img picture source amp-img image")
_TEXT = word_set("p h1 h2 h3 h4 h5 h6 blockquote strong b em i figure figcaption table pre")
_SMALL = word_set(
    "copyright copyrights byline reporter journalist writer author share sns ad ads adsbygoogle tag"
    " tags hashtag related subscribe newsletter editsection"
)
_LONGEST_SMALL, _LONGEST_FACT = 120, 200
_ATTACHMENT_WORDS = word_set("attach attached attachment attachments file files filelist filedown")
_CATEGORY_WORDS = word_set("category categories")
_ROLES = word_set("navigation banner contentinfo complementary search dialog menu")
# Words of class and id. Each was seen to mean one thing on pages of many makers.
_WORDS = word_set(
    """nav gnb lnb snb navi navigation breadcrumb breadcrumbs footer foot sidebar share sns social
    related relate relation recommend recommended ranking popular ad ads adsense adsbygoogle advert
    advertisement advertising banner promotion promo sponsor sponsored comment comments reply cmt
    disqus copyright copyrights journalist reporter subscribe subscription newsletter
    util utility utils toolbar tool tools btn btns button buttons popup layer modal cookie paging
    pagination pager pagenavi toc aside like likes reaction reactions recommendation vote poll tts
    bookmark scrap donation donate support login signup postbtn socialbuttons sharedaddy addtoany
    jp-relatedposts wpcnt prevnext hashtag tags taglist tagtrail keyword keywords license ccl
    profile outlink linkbox mostread bestnews hotnews editsection 관련기사"""
)
_NAMES = re.compile(
    r"relat(?:ed|ion)|recommend|(?:^|[\s_-])rel_|google_?ad|adsby|article_?(?:ad|copy|relation|sns|"
    r"util|foot|issue|bottom|banner)|news_?(?:copy|relation|banner)|view_?(?:sns|copy|ad)|copyright|"
    r"share|container_postbtn|another_category|reporter|journalist|byline|subscri|newsletter|"
    r"like_?(?:it|area|btn)|comment|promotion|tag_?(?:list|area|box|wrap|trail|cloud)|"
    r"(?:prev|next)_?(?:post|article|next)|post-?nav|(?:^|[\s_-])ad[_-]|[_-]ads?(?:$|[\s_-])|"
    r"(?:^|\s)sns|font_?(?:size|ctrl|control|area|change)|editsection|poll|categorize|(?:hot|best|most)_?(?:news|view|click|read)",
    re.IGNORECASE,
)
# A heading or first line that opens a box of links to other articles.
_BOX_TITLE = re.compile(
    r"\W{0,3}(?:이\s?기사와\s?)?(?:관련\s?(?:기사|뉴스|글|콘텐츠|포스트)|추천\s?(?:기사|뉴스|글|콘텐츠)|"
    r"많이\s?본\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스|글)|주요\s?(?:기사|뉴스)|핫\s?이슈|"
    r"함께\s?(?:보면|볼\s?만한|읽으면|본)[^.]{0,20}|이\s?시각\s?[^.]{0,15}|연관\s?(?:기사|글)|"
    r"다른\s?(?:글|기사)[^.]{0,10}|이\s?(?:기자의|분야)[^.]{0,12}|최신\s?(?:기사|뉴스)|더\s?보기|"
    r"related\s?(?:posts|articles|news)?|recommended.{0,20}|[‘'\"].{1,20}[’'\"]\s?카테고리의.{0,10})"
    r"\W{0,3}",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|txt|jpe?g|png|gif)\b", re.IGNORECASE)
_ATTACHED = re.compile(
    r"\W*첨부\s?(?:파일|문서|자료|물)?|\W*(?:관련|붙임)\s?(?:파일|자료|문서)|\W*파일", re.IGNORECASE
)
_FILE_TOOL = re.compile(
    r"\W*(?:다운로드|내려\s?받기|바로\s?보기|미리\s?보기|전체\s?(?:다운로드|받기)|바로\s?듣기|뷰어|"
    r"[\d.,]+\s?[KMG]?B(?:ytes?)?|\d+\s?(?:개|회))\W*",
    re.IGNORECASE,
)
# What a row of a government page's table tells besides the text.
_FACT = re.compile(
    r"\W*(?:제\s?목|작성자|글쓴이|등록자|게시자|성\s?명|이\s?름|(?:등록|작성|게시|수정|공고|배포|보도)\s?일(?:자|시)?|날짜|"
    r"조회(?:수)?|담당\s?(?:부서|자)|부서(?:명)?|소속|연락처|전화(?:번호)?|이메일|번호|분류|구분|추천(?:수)?|"
    r"첨부\s?(?:파일|문서)?|파일|공공누리|출처)\W*"
)
# A line of its own that no article says.
_NOTICE = re.compile(
    r".{0,60}(?:무단\s?(?:전재|복제|배포|도용|사용)|재배포\s?금지|All\s?rights?\s?reserved|"
    r"저작권자?\s?[ⓒ©(:]|저작권은|Copyright\s?[ⓒ©(0-9]|AI\s?학습\s?(?:및\s?활용\s?)?금지).{0,90}"
    r"|[<〈\[]?\s?(?:저작권자|Copyright|ⓒ|©).{2,80}"
    r"|(?:좋아요|공유하기|공유|구독하기|구독|댓글(?:\s?\d+)?|스크랩|인쇄|프린트|목록|이전글?|다음글?|글자\s?크기"
    r"|URL\s?복사|카카오톡|페이스북|트위터|네이버\s?밴드|본문\s?듣기|기사\s?듣기|더\s?보기|닫기|신고하기?|로그인"
    r"|기사\s?공유|기사\s?추천|가|가가|광고|AD|advertisement|SNS\s?기사보내기|맨\s?위로|TOP)"
    r"|.{0,40}(?:기사\s?제보|제보는|제보하기|제보\s?받습니다|제보를?\s?(?:기다|바랍)|카카오톡\s?:).{0,120}"
    r"|(?:네이버|카카오|유튜브)[^.]{0,25}(?:구독|채널\s?추가)[^.]{0,25}"
    r"|(?:기사\s?)?원문(?:\s?보기)?|언론사\s?선정|네이버\s?뉴스|Keep에\s?\S{2,4}|지면\s?보기|내려\s?받기|미리\s?보기"
    r"|바로\s?보기|다운로드|(?:계속|더)\s?읽기\W*|자세히(?:\s?보기)?|본문\s?보기|전체\s?보기"
    r"|(?:read|learn) more\W*"
    r"|continue reading\W*|관련\s?(?:뉴스|기사)\s?\d+\s?건.{0,8}|프린트하기|인쇄하기"
    r"|글자\s?(?:크게|작게)|이메일"
    r"|(?:이전글?|다음글?|목록)(?:\s(?:이전글?|다음글?|목록))+|(?:기사\s?)?(?:주소|URL)\s*[:：]\s*https?://\S+"
    r"|.{0,40}(?:만족하십니까|만족도\s?(?:조사|평가)).{0,30}"
    r"|(?:조회수?|추천수?|읽음)\s*[:：]?\s*[\d,]+",
    re.IGNORECASE,
)


def is_furniture(tag: Tag) -> bool:
    """Whether an element's own name or kind says that it is no part of an article."""
    if tag.name in _TAGS:
        return True
    if not tag.attrs or tag.name in _PICTURES:
        return False
    if tag.name in _TEXT:
        # Their classes are mostly of type and colour, and may say anything.
        return bool(words_of(tag) & _SMALL) and count(tag.get_text()) <= _LONGEST_SMALL
    if attribute(tag, "role") in _ROLES or attribute(tag, "aria-modal") == "true":
        return True
    name = name_of(tag)
    return bool(name) and (bool(words_of(tag) & _WORDS) or bool(_NAMES.search(name)))


def _is_side_story(tag: Tag) -> bool:
    """A box of sentences in the text, called a sidebar as in print; menus are links."""
    if words_of(tag) & _WORDS != {"sidebar"} or tag.name in _TAGS or tag.find(["form", "aside"]):
        return False
    size = count(tag.get_text())
    links = sum(count(a.get_text()) for a in tag.find_all("a"))
    return size >= _LONGEST_FACT and links * 5 < size


def is_notice(text: str) -> bool:
    """A short line that belongs to the page: a copyright notice, a button's words."""
    return len(text) <= 200 and bool(_NOTICE.fullmatch(text))


def is_box_title(text: str) -> bool:
    """The heading of a box of links: 관련 기사, 많이 본 뉴스."""
    return len(text) <= 40 and bool(_BOX_TITLE.fullmatch(text))


def furniture_in(container: Tag) -> set[int]:
    """Ids of the elements inside a body's container that are no body.

    An element is kept whatever its name when it holds half of the container's words: the name
    then means the whole (`article_tool_view`).
    """
    total = count(container.get_text()) or 1
    removed: set[int] = set()
    queue = [child for child in container.children if isinstance(child, Tag)]
    while queue:
        tag = queue.pop()
        # A lazy picture is hidden until its script has run.
        hidden = tag.name not in _PICTURES and is_hidden(tag)
        if (
            hidden
            or (is_furniture(tag) and not _is_side_story(tag))
            or _is_link_box(tag)
            or _is_attachments(tag)
            or _is_facts(tag)
            or _is_anchor(tag)
            or _is_languages(tag)
            or _is_category(tag)
            or "author" in attribute(tag, "itemprop").split()
        ):
            share = count(tag.get_text()) / total
            if share < 0.5 or (hidden and share < 0.9):
                removed.add(id(tag))
                continue
        queue += [child for child in tag.children if isinstance(child, Tag)]
    return removed


def _is_link_box(tag: Tag) -> bool:
    """A box that opens with 관련 기사 and consists of links."""
    if tag.name not in ("div", "section", "ul", "ol", "dl", "table", "p"):
        return False
    first = next((squeeze(s) for s in tag.stripped_strings), "")
    if not is_box_title(first):
        return False
    links = sum(count(a.get_text()) for a in tag.find_all("a"))
    return len(tag.find_all("a", limit=2)) > 1 and links * 2 > count(tag.get_text())


def _is_anchor(tag: Tag) -> bool:
    """A mark that leads to a part of the same page: ¶ behind a heading, an arrow to its top.

    A picture in a link that leads nowhere is one that a script would have made larger.
    """
    target = attribute(tag, "href")
    if tag.name != "a" or not target.startswith("#") or any(map(str.isalnum, tag.get_text())):
        return False
    if tag.find(["img", "picture", "svg"]) is None:
        return True
    page = [*tag.parents][-1]
    return len(target) > 1 and page.find(id=target[1:]) is not None


def _is_languages(tag: Tag) -> bool:
    """Links to the same page in other languages, as `hreflang` says."""
    if tag.name not in ("div", "p", "ul", "ol", "section", "span"):
        return False
    links = tag.find_all("a", limit=40)
    abroad = sum(bool(attribute(a, "hreflang")) for a in links)
    other = count(tag.get_text()) - sum(count(a.get_text()) for a in links)
    return abroad > 1 and abroad * 2 > len(links) and other <= 20 + len(links)


def _is_category(tag: Tag) -> bool:
    """What names the article's section: an element called a category that is all links."""
    if not words_of(tag) & _CATEGORY_WORDS:
        return False
    size = count(tag.get_text())
    links = [tag] if tag.name == "a" else tag.find_all("a")
    return 0 < size <= _LONGEST_SMALL and sum(count(a.get_text()) for a in links) == size


def _is_attachments(tag: Tag) -> bool:
    """A list of files to download."""
    if tag.name not in ("div", "section", "ul", "ol", "dl", "table", "tr", "p", "li"):
        return False
    if not tag.find("a") or not _FILE.search(tag.get_text()):
        return False
    texts = [squeeze(text) for text in tag.stripped_strings]
    named = bool(_ATTACHED.fullmatch(texts[0]) or words_of(tag) & _ATTACHMENT_WORDS)
    linked = any(_FILE.search(a.get_text()) for a in tag.find_all("a"))
    rest = [t for t in texts if not (_ATTACHED.fullmatch(t) or _FILE_TOOL.fullmatch(t))]
    return (named or linked) and all(_FILE.search(t) or len(t) <= 3 for t in rest)


def _is_facts(tag: Tag) -> bool:
    """A row of a table that tells who posted the text and when, or its title."""
    if tag.name not in ("tr", "dl"):
        return False
    labels = tag.find_all(["th", "dt"])
    values = tag.find_all(["td", "dd"])
    if not labels or sum(count(value.get_text()) for value in values) > _LONGEST_FACT:
        return False
    return all(_FACT.fullmatch(squeeze(label.get_text())) for label in labels)
