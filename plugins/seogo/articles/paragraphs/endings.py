"""Which words end a Korean sentence for certain, seen from the end mark behind them.

`캐나다.미국`, `수요.공급` and `서울.부산` are lists of nouns with full stops for middle dots, so a
syllable alone (다, 요) proves nothing: whole words do, or what no noun ends in.
"""

from __future__ import annotations

import re

# Characters before an end mark that are looked at: longer than any word here.
_REACH = 24
_HANGUL = re.compile(r"[가-힣]+$")

# Nouns that look like verbs.
_NOUNS = re.compile(
    r"(?:캐나다|우간다|르완다|혼다|마쓰다|바다|판다|소다|람다|프라다|아만다|린다"
    r"|네바다|라다|안젤다|아젠다|어젠다|베란다"
    r"|사이다|보다|마다|수다|부다|도요다"
    r"|수요|개요|동요|강요|민요|주요|소요|가요|하이요|백요"
    r"|군함|전함|잠수함|항모함|모함|명함|결함|구축함|순양함|호위함|상륙함|초계함"
    r"|보관함|사물함|우편함|사서함|투표함|보석함|편지함"
    r"|수신함|모금함|후보자|공이라|무이라|사하라)$"
)
# Endings that need a word in front of them (two syllables at least, or a name in Latin letters).
_VERBS = re.compile(
    r"(?:다|요|[죠까]|[해어아여더려]라|하라|마라|니라|거라|너라"
    r"|[았었였했됐갔왔났렸졌섰겠있없셨봤줬샀켰혔꼈렀썼뒀]?(?:[는은인한던]데|[는하이]군"
    r"|는가|는지|을지|할지|될지|일까|을까|네요)"
    r"|[았었였했됐갔왔났렸졌섰겠있없셨봤]네|하네|이네|(?<!무)하자|(?<!후)보자|말자|되자|나가자"
    r"|십시오|하오|[하을]걸"
    r"|[았었였했됐갔왔났렸졌섰겠있없셨봤같많높낮않좋]음|[것정중태준장획침문망도황]임"
    r"|[가-힣]함|[됨])$"
)
# Nouns that a sentence of the written report ends in, standing as a word of their own.
_NOMINALS = re.compile(
    r"(?:것|뿐|듯|셈|때|점|중|터|바|데"
    r"|[가-힣]{1,4}(?:는|은|인|된|한|할|될|던|일)(?:것|뿐|듯|셈|때|점|중|터)"
    r"|(?:검토|진행|추진|논의|개발|준비|조사|운영|판매|협의|수사|건설|확대|성장|증가|감소)중"
    r"|예정|전망|계획|방침|때문|이유|상황|상태|탓|덕분|분석|평가|관측|지적|설명"
    r"|주장|입장|대목|모양새|추세|수준|실정"
    r"|노릇|눈치|분위기|진단|해석|판단|각오|필요|정도|얘기|이야기)$"
)
# Bound nouns of one syllable and nominals end a sentence only as a word behind another.
_BEHIND_SPACE = re.compile(r"\s[가-힣]{1,3}$")
# A figure with its unit. Dates (년, 월, 일) end a sentence before a word, never before a digit.
_FIGURE = re.compile(
    r"(?:\d[\d,.]*\s?(?:여\s?)?[만억조천백십\s]{0,6}(?P<unit>%|％|%p|퍼센트|포인트"
    r"|[가-힣]{1,3}|[kcm]?m|[kKm]?g|[KMGTP]B|[kMGT]?W?h?)"
    r"|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|수십|수백)\s?(?:명|개|곳|가지|번|차례|건))$"
)
_UNITS = re.compile(
    r"[%％원엔명개곳건대배회차번위세살년월일시분초주권편장채척병잔톤평점표석쪽층호국팀쌍mghW]"
    r"|%p|퍼센트|포인트"
    r"|달러대?|원대|유로|위안|파운드|개월|시간|가지|마리|그루|킬로|미터|차례|여[명개]"
    r"|[kcm]m|[km]g|[KMGTP]B|[kMGT]Wh?"
)
_DATE_UNITS = frozenset(["년", "월", "일", "시", "분", "초"])


def ends_in_verb(text: str, end: int) -> bool:
    """Whether the word before `end` is a verb (or 것, 예정, …) that ends a sentence for certain."""
    word = _HANGUL.search(text, max(0, end - _REACH), end)
    if word is None:
        return False
    # AI다, 3%다, “끝”이다: what the syllable hangs on stands in other letters.
    before = text[word.start() - 1 : word.start()]
    hangs_on = bool(before) and not before.isspace() and before not in ".·/"
    if len(word[0]) > 1 or hangs_on:
        if _NOUNS.search(word[0]):
            # `검토 필요.` ends a sentence, `수요.공급` does not.
            return False
        if _VERBS.search(word[0]):
            return True
    if not _NOMINALS.fullmatch(word[0]):
        return False
    return len(word[0]) > 1 or bool(_BEHIND_SPACE.search(text, max(0, end - 4), end))


def ends_in_figure(text: str, end: int, following: str) -> bool:
    """Whether a figure with its unit (`820조원`, `63%`, `92세`) stands before `end`.

    Args:
        text: The line.
        end: Where the end mark stands.
        following: The text behind it: a date may go on there (`2025년.11월`).
    """
    match = _FIGURE.search(text, max(0, end - _REACH), end)
    if match is None:
        return False
    unit = match["unit"]
    if unit is None:
        return not following[:1].isdigit()
    if not _UNITS.fullmatch(unit):
        return False
    if following[:1].isdigit():
        # `5%.10%` is a list, `92세.1933년` is not.
        return unit not in _DATE_UNITS and bool(re.match(r"(?:19|20)\d\d년", following))
    return True
