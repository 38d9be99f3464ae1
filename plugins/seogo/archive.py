"""content/archive.toml: what the archive is. Every key may be missing; the file may be missing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfoNotFoundError

from seogo.contact import is_contact
from seogo.errors import ConfigurationError
from seogo.zones import zone

FILE_NAME = "archive.toml"
# What the value of a key is; "" stands for all other keys.
_KINDS: dict[str, tuple[str, str, type]] = {
    "zones": ("[zones] 아래에 한 줄씩", "a table [zones]", dict),
    "emails": ("true나 false로", "true or false", bool),
    "": ("따옴표로 묶은 글자로", "a quoted text", str),
}
_ZONE_CONFLICT = ("clock", "label")
# What stays as it is in the path of an address; "%" because it may be encoded already.
_SAFE = "/%:@!$&'()*+,;=~"


@dataclass(frozen=True, slots=True)
class Archive:
    """The editor's settings, one field per key of archive.toml."""

    name: str = "서고"
    """The site's name, in the masthead and in every page title."""

    id: str = "seogo"
    """Stands in feed and entry identifiers (urn:uuid). Never change it once published."""

    url: str = ""
    """The permanent address, ending in "/"; empty: canonical links and the sitemap are left out."""

    description: str = ""
    """One sentence about the archive, for the home page and search engines."""

    publisher: str = ""
    """Who published the articles, for citations."""

    zone: str = "Asia/Seoul"
    """IANA name of the zone of bylines that print none."""

    zones: Mapping[str, str] = field(default_factory=dict)
    """Printed zone label → IANA name; adds to and overrides those of `articles.bylines.dates`."""

    zone_conflict: str = "clock"
    """What stands where a printed label contradicts the calendar (PDT in winter): "clock", the
    printed wall clock in that place's own time, or "label", the offset that the label claims."""

    emails: bool = False
    """Whether pages show the e-mail addresses of bylines; files keep them either way."""

    rights: str = ""
    """One sentence on whose the texts are, for the foot of every page."""

    contact: str = ""
    """Where errors and rights are told: an e-mail address, or a URL in which {title}, {id} and
    {url} stand for the article's."""

    @property
    def path(self) -> str:
        """The path part of `url`, "/" without one: what 404.html starts its links with."""
        return urlsplit(self.url).path or "/"


def load_archive(content: Path) -> Archive:
    """Read archive.toml from a content folder.

    Raises:
        ConfigurationError: The file is not TOML, has an unknown key or a value of the wrong type.
    """
    path = content / FILE_NAME
    if not path.exists():
        return Archive()
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: TOML 문법에 맞지 않습니다: {error} — 그 줄을 고친 뒤 다시 실행하세요.",
            f"{path}: not valid TOML: {error} — correct that line and run again.",
        ) from error
    known = {f.name for f in fields(Archive)}
    for key, value in table.items():
        if key not in known:
            raise ConfigurationError(
                f"{path}: 모르는 항목 '{key}' — 지우거나 다음 가운데 하나로 고치세요: "
                f"{', '.join(sorted(known))}.",
                f"{path}: unknown key '{key}' — remove it or use one of: "
                f"{', '.join(sorted(known))}.",
            )
        ko, en, wanted = _KINDS.get(key, _KINDS[""])
        if not isinstance(value, wanted):
            raise ConfigurationError(
                f"{path}: '{key}' 값의 꼴이 다릅니다 — {ko} 적으세요.",
                f"{path}: '{key}' has the wrong type — write {en}.",
            )
    for label, value in table.get("zones", {}).items():
        if not isinstance(value, str):
            raise ConfigurationError(
                f"{path}: [zones]의 '{label}' — \"Asia/Seoul\"처럼 따옴표로 묶어 적으세요.",
                f"{path}: '{label}' under [zones] — write a quoted name like \"Asia/Seoul\".",
            )
    return with_url(_checked(Archive(**table), path), str(table.get("url", "")), f"{path}: ")


def with_url(archive: Archive, url: str, place: str = "") -> Archive:
    """The archive at another address (what `--url` and Pelican's SITEURL ask for).

    Args:
        archive: The archive.
        url: The address, "" for none.
        place: What an error begins with: where the address was written.

    Raises:
        ConfigurationError: The address is none that a site can stand at.
    """
    return replace(archive, url=_address(url, place) if url else "")


def _address(url: str, place: str) -> str:
    """An address of a folder, its path percent-encoded."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
        usable = usable and parts.port != 0  # raises ValueError for what is no port
    except ValueError:
        usable = False
    if (
        not usable
        or set("?#\\") & set(url)
        or not parts.netloc.isprintable()
        or " " in parts.netloc
    ):
        raise ConfigurationError(
            f"{place}url '{url}' — https://example.org/seogo/처럼 ?와 #가 없는 주소를 적으세요.",
            f"{place}url '{url}' — write an address like https://example.org/seogo/, "
            "without ? and #.",
        )
    path = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", parts.path.rstrip("/"))
    return f"{parts.scheme}://{parts.netloc}{quote(path, safe=_SAFE)}/"


def _checked(archive: Archive, path: Path) -> Archive:
    if archive.zone_conflict not in _ZONE_CONFLICT:
        raise ConfigurationError(
            f"{path}: zone_conflict '{archive.zone_conflict}' — 'clock'이나 'label'로 적으세요.",
            f"{path}: zone_conflict '{archive.zone_conflict}' — write 'clock' or 'label'.",
        )
    if archive.contact and not is_contact(archive.contact):
        raise ConfigurationError(
            f"{path}: contact '{archive.contact}' — name@example.org 같은 메일 주소나 "
            "https://example.org/form?id={id} 같은 주소를 적으세요. {title}, {id}, {url} 자리는 "
            "글마다 채웁니다.",
            f"{path}: contact '{archive.contact}' — write an e-mail address or an address like "
            "https://example.org/form?id={id}; {title}, {id} and {url} are filled in.",
        )
    for name in (archive.zone, *archive.zones.values()):
        try:
            zone(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ConfigurationError(
                f"{path}: 모르는 시간대 '{name}' — 'Asia/Seoul'처럼 IANA 이름으로 적으세요.",
                f"{path}: unknown time zone '{name}' — write an IANA name like 'Asia/Seoul'.",
            ) from error
    return archive
