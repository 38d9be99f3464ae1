"""What search engines read: JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence

from seogo.archive import Archive
from seogo.site.items import Item
from seogo.site.page import href


def news_article(
    item: Item, archive: Archive, images: Sequence[str] = ()
) -> dict[str, object] | None:
    """schema.org NewsArticle; None for an archive without a permanent address.

    Args:
        item: The article.
        archive: What it stands in.
        images: Addresses of its pictures in the site.
    """
    if not archive.url:
        return None
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": item.title,
        "url": archive.url + href(item.address),
        "inLanguage": "ko",
        "isPartOf": {"@type": "Collection", "name": archive.name, "url": archive.url},
    }
    if item.date:
        data["datePublished"] = item.date.isoformat()
    if item.authors:
        data["author"] = [
            {"@type": "Person", "name": a.name, "url": archive.url + a.url} for a in item.authors
        ]
    if images:
        data["image"] = [archive.url + href(image) for image in images]
    if item.publisher:
        data["publisher"] = {"@type": "Organization", "name": item.publisher}
    if item.tags:
        data["keywords"] = [tag.name for tag in item.tags]
    if item.summary:
        data["description"] = item.summary
    return data
