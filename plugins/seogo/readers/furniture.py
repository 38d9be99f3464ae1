"""Page furniture: whole lines of buttons, counters, menus and notices that a copied page brings.

Only whole lines are furniture: a sentence that says `로그인` is body.
"""

from __future__ import annotations

import re
from itertools import pairwise

# Characters. Longer lines are text, but for notices of rights.
_LONGEST, _LONGEST_NOTICE = 80, 200
_BUTTONS = (
    r"(?:기사|뉴스|댓글|목록|글)?\s?(?:더\s?보기|더\s?읽기|전체\s?보기|모두\s?보기)|펼치기"
    r"|펼쳐보기|접기|닫기|열기|검색|통합검색|메뉴|전체\s?메뉴",
    r"로그인|로그아웃|회원\s?가입|회원정보|마이\s?페이지|내 정보|아이디 찾기|비밀번호 찾기"
    r"|아이디|비밀번호",
    r"(?:무료|유료|정기|뉴스레터|이메일|채널|기자)?\s?구독(?:\s?하기|\s?신청|\s?중|하기)?"
    r"|구독료 안내|멤버십 가입|후원\s?하기|알림\s?(?:받기|신청|설정)",
    r"(?:기사|페이스북|트위터|카카오톡?|카톡|네이버|링크드인|밴드|블로그|SNS|이메일)(?:으로|로"
    r"|에)?\s?공유(?:\s?하기)?|공유(?:\s?하기)?|(?:URL|주소|링크|본문)\s?복사(?:하기)?",
    r"인쇄(?:\s?하기)?|프린트(?:\s?하기)?|스크랩(?:\s?하기)?|북마크|저장하기|기사\s?저장"
    r"|이메일(?:로)?\s?보내기|메일\s?보내기|PDF\s?보기",
    r"(?:본문\s?)?(?:글자|글씨|폰트)\s?(?:크기)?\s?(?:조절|조정|변경|설정|키우기|줄이기|크게"
    r"|작게|작게보기|크게보기|확대|축소)?[\s+\-가]*|가\s?[+\-]|가\s가",
    r"(?:기사|본문)\s?(?:듣기|읽어주기)|음성(?:으로)?\s?듣기|다크\s?모드|라이트\s?모드"
    r"|요약\s?보기|번역\s?(?:하기|보기|설정)",
    r"(?:기사|뉴스)?\s?제보(?:\s?하기)?|(?:기사)?\s?원문(?:\s?보기)?|오류\s?신고"
    r"|신고(?:\s?하기)?|정정\s?보도\s?신청",
    r"목록(?:으로|보기)?|(?:이전|다음)(?:\s?(?:글|기사|페이지|쪽))?|처음(?:으로)?|맨\s?(?:위"
    r"|아래|앞|뒤|끝)(?:로|으로)?|위로(?:\s?가기)?|끝|최상단(?:으로)?",
    r"댓글(?:\s?(?:쓰기|달기|등록|작성|보기))?|(?:좋아요|싫어요|추천|비추천|화나요|슬퍼요"
    r"|훈훈해요|후속기사\s?원해요)(?:\s?하기)?|답글(?:\s?쓰기)?",
    r"(?:최신|인기|정확도|관련도|등록|과거|오래된|추천|조회|공감)순(?:\s?(?:정렬|보기))?",
    r"(?:본문|주메뉴|메뉴|하단|상단)\s?(?:내용\s?)?(?:바로\s?가기|으로 이동)|바로가기|사이트맵"
    r"|RSS|앱\s?다운로드|앱에서 보기|PC\s?버전|모바일\s?버전",
    r"이용\s?약관|개인정보\s?(?:처리|취급|보호)\s?방침|청소년\s?보호\s?정책"
    r"|이메일\s?(?:주소\s?)?무단\s?수집\s?거부|저작권\s?(?:정책|보호정책|규약)",
    r"(?:회사|매체|언론사|기자|서비스)\s?소개|(?:광고|제휴|구독|고객)\s?(?:문의|안내|신청"
    r"|센터)|광고·?제휴 문의|고객\s?센터|공지\s?사항|찾아오시는 길|윤리강령|고충처리인?",
    r"(?:많이|가장 많이)\s?본\s?(?:뉴스|기사)|인기\s?(?:뉴스|기사)|실시간\s?(?:뉴스|검색어"
    r"|인기기사)|추천\s?(?:뉴스|기사)|최신\s?(?:뉴스|기사)|주요\s?(?:뉴스|기사)|랭킹\s?뉴스"
    r"|오늘의 (?:뉴스|주요뉴스)",
    r"\[?\(?(?:AD|광고|Advertisement|ADVERTISEMENT|Sponsored|스폰서|협찬)\)?\]?|▼?\s?광고\s?▼?",
    r"[Ll]og\s?(?:in|out)|[Ss]ign\s?(?:in|up|out)|[Ss]ubscribe(?: now)?|[Ss]hare(?: this)?"
    r"|[Pp]rint|[Rr]ead [Mm]ore|[Ll]oad [Mm]ore|[Ss]how [Mm]ore|[Ss]ee [Mm]ore|[Vv]iew [Aa]ll"
    r"|[Cc]lose"
    r"|[Mm]enu|MENU|[Ss]earch|SEARCH|[Hh]ome|HOME|TOP|[Pp]rev(?:ious)?|[Nn]ext|[Ff]irst"
    r"|[Ll]ast|[Bb]ack(?: to (?:top|list))?|[Mm]ore|MORE|[Cc]omments?|[Ll]ikes?|[Bb]ookmark"
    r"|[Cc]opy [Ll]ink",
    r"©|홈",
)
_NUMBER = r"[:：]?\s?[(\[]?[\d,.]+(?:만|천|k|K|M)?\s?(?:회|명|개|건)?[)\]]?"
_COUNTER = (
    rf"(?:조회(?:\s?수)?|읽음|댓글(?:\s?수)?|좋아요|싫어요|추천(?:\s?수)?|비추천|공감|공유"
    rf"|스크랩|하트|구독자|[Vv]iews?"
    rf"|[Cc]omments?|[Ll]ikes?|[Ss]hares?)\s?{_NUMBER}"
    r"|[\d,]+\s(?:views?|comments?|likes?|shares?)|(?:읽는|예상)\s?(?:시간"
    r"|데)\s?[:：]?\s?(?:약\s?)?\d+분|\d+ min read"
)
# Sections of a paper: they stand in menus and begin a page's path.
SECTIONS = (
    r"정치|경제|사회|문화|국제|세계|스포츠|연예|IT(?:[·/]과학)?|과학|오피니언|전체|뉴스|기획"
    r"|칼럼|사설|생활|부동산|증권|산업|지역|포토|영상|동영상|방송|라이프|북한|피플|인물|머니"
    r"|테크|스타트업|글로벌|뉴스레터"
)
# Buttons that are words of their own, too: furniture only beside others.
_SHY = (
    r"페이스북|트위터|카카오톡|카카오스토리|네이버(?:\s?블로그)?|밴드|링크드인|텔레그램|X"
    rf"|Facebook|Twitter|LinkedIn|KakaoTalk|Email|이메일|URL|블로그|{SECTIONS}"
)
_MARK = r"[\s|｜│ㅣ·ㆍ/>›»«<‹,+\-▶▼▲◀→←↑↓…∨∧×✕☰]*"
# Words of buttons that are furniture where they repeat, or beside other buttons.
_SHY_LINE = re.compile(
    rf"{_MARK}(?:{_SHY}|가|번역|프리미엄|관련\s?(?:기사|뉴스)|이미지\s?(?:확대|크게\s?보기)"
    r"|[가-힣]{1,6}(?:\s[가-힣]{1,4})?\s?(?:하기|보기|받기|듣기|담기|쓰기|닫기|열기|끄기|켜기)"
    rf"|[♥♡❤★☆👍]\s?[\d,]*){_MARK}|[^\w\s“”‘’\"']{{1,3}}"
)
_LONGEST_SHY = 16  # characters
# An agency's last line, and an address alone: `◎공감언론 뉴시스 kim@example.org`.
_ADDRESS = re.compile(
    r"(?:[◎☎☏✉▶▷※#*ⓒ©]\s?[^@.!?]{0,30}?)?"
    r"[(<\[]?[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}[)>\]]?"
)
_BUTTON = "|".join(_BUTTONS)
_LINE = re.compile(
    rf"{_MARK}(?:{_COUNTER}|{_BUTTON})(?:{_MARK}(?:{_COUNTER}|{_BUTTON}|{_SHY}))*{_MARK}"
)
_MENU = re.compile(
    rf"{_MARK}(?:{_BUTTON}|{_SHY}|{_COUNTER})(?:(?:\s|[|·/>,])+{_MARK}(?:{_BUTTON}|{_SHY}"
    rf"|{_COUNTER})){{2,}}{_MARK}"
)
_PAGES = re.compile(
    r"(?:(?:처음|이전|맨앞|[Pp]rev(?:ious)?|[Ff]irst|[<«‹◀])\s*)*"
    r"(\[?\d{1,4}\]?(?:[\s|·,…/.]+\[?\d{1,4}\]?)+)"
    r"[\s.…]*(?:(?:다음|맨뒤|끝|[Nn]ext|[Ll]ast|[>»›▶])\s*)*"
)
_PAGE_OF = re.compile(r"(?:[Pp]age|페이지)\s?\d+(?:\s?(?:of|/)\s?\d+)?|\d+\s?(?:페이지|쪽)")
_NEIGHBOUR = re.compile(r"(?:이전|다음)\s?(?:글|기사)\s*[:：▶>|]\s*\S.{0,100}")
_RIGHTS_SURE = re.compile(
    r"무단\s?(?:전재|복제|배포|도용)|재배포\s?(?:및|금지)|AI\s?학습.{0,12}금지"
    r"|[Aa]ll\s[Rr]ights\s[Rr]eserved|^\W*(?:[Cc]opyright|COPYRIGHT|저작권자)\W|^[ⓒ©]"
)
_COMPANY = re.compile(
    r"(?:사업자\s?등록\s?번호|통신판매업?\s?신고|등록번호|대표전화|청소년보호책임자"
    r"|발행·?편집인)\s*[:：]?.{0,150}"
)
# What furniture can begin with: cheap enough to ask of each short line.
_BEGINS = re.compile(rf"{_MARK}(?:{_BUTTON}|{_SHY}|{_COUNTER})(?![가-힣A-Za-z])")
_PAGE_BEGINS = re.compile(r"[\d\[<«‹◀]|처음|이전|맨앞|[Pp]|[Ff]irst|페이지")
_SEPARATOR = re.compile(
    r"(?:[-=*_~─━═—–▬＝＿·•#■◆★☆◇○●]\s?){3,}|[*＊✽❖]\s?[*＊✽❖]\s?[*＊✽❖]?|<hr\s?/?>"
)


def is_separator(text: str) -> bool:
    """Whether a line only separates: `---`, `* * *`, `────`."""
    return len(text) <= 200 and _SEPARATOR.fullmatch(text) is not None


def is_shy(text: str) -> bool:
    """Whether a line is furniture if its neighbours are, or if it repeats beside bylines."""
    return len(text) <= _LONGEST_SHY and _SHY_LINE.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether a line below a text is nothing but an e-mail address, an agency before it."""
    return "@" in text and len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None


def is_furniture(text: str) -> bool:
    """Whether a whole line, without surrounding space, is a page's furniture."""
    if len(text) > _LONGEST:
        return len(text) <= _LONGEST_NOTICE and _is_notice(text)
    if text.endswith(("다.", "요.", "까?")):
        return _is_notice(text)
    if _BEGINS.match(text) and (_LINE.fullmatch(text) or _MENU.fullmatch(text)):
        return True
    if _PAGE_BEGINS.match(text) and (_is_page_row(text) or _PAGE_OF.fullmatch(text)):
        return True
    return _NEIGHBOUR.fullmatch(text) is not None or _is_notice(text) or is_separator(text)


def _is_notice(text: str) -> bool:
    if text.endswith(("했다.", "됐다.", "이다.", "있다.", "한다.")):
        return False
    if _COMPANY.fullmatch(text):
        return True
    # Asked for by single words first: this is asked of every short line.
    hint = "저작권" in text or "무단" in text or "재배포" in text or "ights" in text
    hint = hint or "ⓒ" in text or "©" in text or "opyright" in text or "OPYRIGHT" in text
    return hint and _RIGHTS_SURE.search(text) is not None


def _is_page_row(text: str) -> bool:
    """`이전 1 2 3 4 5 다음`: numbers that count up."""
    match = _PAGES.fullmatch(text)
    if match is None:
        return False
    numbers = [int(number) for number in re.findall(r"\d+", match[1])]
    steps = {b - a for a, b in pairwise(numbers)}
    return len(numbers) > 1 and (steps == {1} or "/" in match[1] or "…" in match[1])
