"""What can stand behind a glued end mark: the start of a sentence, or more of the same one."""

from __future__ import annotations

import re

# Words that begin a sentence and stand nowhere else, so that even a noun before them was an end.
_STARTER = re.compile(
    r"(?:그(?:는|가|의|녀는|들은|러나|런데|리고|래서|러면서|러자|럼에도|렇지만|동안|중에서도|럼)"
    r"|이(?:는|에|를|들은|날|번|후|어|처럼|런|것은|것이|러한|때|로써|와 함께|와 관련)"
    r"|여기에?|여기서"
    r"|하지만|따라서|다만|또한?|특히|한편|반면|물론|결국|실제로|만약|만일|아울러"
    r"|더구나|게다가|즉|왜냐하면|무엇보다"
    r"|당시|지난해|올해|최근|현재|앞서|우리는|우리가|나는|저는|먼저|첫째|둘째|셋째"
    r"|마지막으로|다음은|다음으로|예를)(?=[\s,])"
    r"|지난 |오는 \d|같은 (?:날|해|달|시[간각기])|(?:19|20)\d\d년"
)
_CONNECTIVE = re.compile(
    r"(?:그러나|그런데|그리고|그래서|그러면서|하지만|따라서|다만|한편|반면|이에|이는|결국)(?=[\s,])"
)
# Reported speech goes on behind its quotation, also where the marks were lost: 했다.고 밝혔다.
_QUOTATIVE = re.compile(
    r"(?:이?라[고며는면던]\S*|이?란|이?라|[고며는]|면서|이?냐[고며는]\S*|[다자]고"
    r"|[다자]며|[다자]는)(?=[\s,.…)”’\"']|$)"
)
_PARTICLE = re.compile(
    r"(?:이?라[고며는면도]\S*|이?란|이?라[니던]?|고[는도]?|며|면서|은|는|이|가|을"
    r"|를|에(?:게|서)?(?:서|는|도|만|의)?|에선|에겐|의"
    r"|으?로(?:서|써|부터|의|는|도|만|서의)?|와|과|도|만|만이|까지[는도의가]?|부터[는도의]?"
    r"|보다[는도]?|처럼|하[고며는]\S*|했\S*"
    r"|한다\S*|할\s|이?다[고며는면]?|이?[었였]\S*|인|인데|이?지만|이?니까?|등[의은이을도에]?\S?"
    r"|같은|같이|께서?|조차|마저|씩|간|당|여|짜리\S*|[이과와의]?나"
    r"|이[자며나]\S?|[은는]커녕|[과와]의|[과와]는|[과와]도|뿐\S*"
    r"|식[의으]\S*|[류풍형론설파급쪽측투조발산제](?:의"
    r"|은|는|이|가|을|를)|들[이은을의]?|적\S{0,2}|씨\S*|때문\S*|입니\S*|이에요\S*"
    r"|예요\S*|죠|이죠"
    r"|대로|만큼|밖에|치고|마다|덕분\S*|님\S{0,2}|규모\S*|이상\S*|이하\S*|가량\S*"
    r"|어치\S*|안팎\S*|수준\S*|상당\S*|정도\S*)(?=[\s,.?!…·~)”’\"'(\]]|$)"
)
# After a vowel (…다.”) these cannot be particles, so they are words: 이 회사는, 은 가격은, 과 학생.
_AFTER_CONSONANT = re.compile(r"[이은을과](?=\s)")
# Words that lean on a quotation: “왜?”질문하자, ‘나는 가수다’열풍.
_LEANS = re.compile(
    r"(?:질문|물음|의문|말|발언|한마디|외[침쳤친치]|구호|슬로건|제목|문구|표현|메시지"
    r"|물[었으어은]|묻|말[했하한]|답[했하한변]|반문|되물|반박|주장|강조|"
    r"평가|지적|밝[혔히]|전[했하]|덧붙|설명|고백|토로|얘기|이야기|생각|의미|뜻|노래"
    r"|열풍|시즌|편[은이을]|시리즈|특집|코너|출연|제작)"
)
# What glued Latin letters are when they are no sentence: the rest of an address or a file's name.
_SUFFIX = re.compile(
    r"(?:com|net|org|kr|jp|cn|us|uk|eu|io|ai|co|go|or|ac|re|me|tv|app|dev|info|biz"
    r"|xyz|gov|edu|pdf|hwpx?|docx?|xlsx?|pptx?|csv|txt|json|xml"
    r"|html?|zip|jpe?g|png|gif|webp|svg|mp[34]|py|js|ts|exe|md)(?![A-Za-z\d])"
)
_BULLETS = "■□▪▫◆◇◈●○◎⊙▲△▼▽▶▷►▸◀◁★☆※•‣◦∙❖✔✅➤➡→⇒»≫―—–☞☛👉📌📍🔎🔍💡📢📣📊📈📉🔹🔸🔷🔶"
_OPENERS = "‘“'\"「『〈《【〔[<#@$€£¥￦₩㈜㈔"
_LIST_MARK = re.compile(
    r"[-*·ㆍㅇ]\s|>>|-(?=[가-힣A-Za-z\d“‘\"'])|\(\d{1,2}\)|\([가나다라마바사]\)"
)
_DATELINE = re.compile(r"[(\[][가-힣A-Za-z· ]{1,12}=[가-힣A-Za-z\d]+[)\]]")


def is_bullet(text: str, at: int) -> bool:
    """A sign at `at` that stands before an item or a paragraph, never in a sentence."""
    return text[at] in _BULLETS or bool(_LIST_MARK.match(text, at))


def is_starter(text: str, at: int) -> bool:
    """A word that can only begin a sentence."""
    return bool(_STARTER.match(text, at))


def is_connective(text: str, at: int) -> bool:
    """A word that joins a sentence to the one before it."""
    return bool(_CONNECTIVE.match(text, at))


def is_quotative(text: str, at: int) -> bool:
    """라고, 며, 는, …: reported speech goes on."""
    return bool(_QUOTATIVE.match(text, at))


def is_particle(text: str, at: int, *, behind_vowel: bool = False) -> bool:
    """A particle or suffix that belongs to the quotation or bracket before it.

    Args:
        text: The line.
        at: Where it would start.
        behind_vowel: Whether the quotation ends in a verb (…다.), whose vowel rules some out.
    """
    if is_starter(text, at):
        return False
    if behind_vowel and _AFTER_CONSONANT.match(text, at):
        return False
    return bool(_PARTICLE.match(text, at))


def leans(text: str, at: int) -> bool:
    """A word that needs the quotation before it (질문하자, 말했다)."""
    return bool(_LEANS.match(text, at))


def can_begin(text: str, at: int) -> bool:
    """Whether a sentence, a heading or an item can start at `at`."""
    char = text[at]
    if "가" <= char <= "힣":
        return True
    if "ㄱ" <= char <= "ㅣ":  # ㅋㅋ, ㅠㅠ belong to what was said
        return False
    if char.isascii() and char.islower():
        return not _SUFFIX.match(text, at)
    if is_bullet(text, at) or _DATELINE.match(text, at):
        return True
    return char.isalnum() or (char in _OPENERS and bool(text[at + 1 : at + 2].strip()))
