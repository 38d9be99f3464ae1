"""Known slugs that cannot all stay: two names with one, or another one set by the editor.

Both come late: two git branches may have minted one slug for two names, and an editor may change
vocabulary.toml after a name was published.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from seogo.names.slugs import Name, Slug


def settled(
    known: Mapping[Name, str],
    former: Mapping[Slug, Name],
    chosen: Mapping[Name, str],
    canonical: Callable[[Name], Name],
) -> dict[Name, str]:
    """Known slugs without those that give way; their names are minted anew.

    Args:
        known: As minted.
        former: Slugs that were published, and for which name.
        chosen: Slugs that the editor set.
        canonical: What a name goes by now.

    Returns:
        The slugs that stay. Of names with a page of their own no two share one.
    """
    kept = dict(known)
    holders: dict[Slug, list[Name]] = {}
    for name, slug in known.items():
        if canonical(name) == name:
            holders.setdefault((name.kind, slug.casefold()), []).append(name)
    for key, names in holders.items():
        owner = former.get(key)
        keeper = canonical(owner) if owner and canonical(owner) in names else min(names)
        for name in names:
            if name != keeper:
                del kept[name]
    for name, wish in chosen.items():
        key = name.kind, wish.casefold()
        owners = [*holders.get(key, ()), *([former[key]] if key in former else [])]
        is_free = all(canonical(owner) == name for owner in owners)
        if is_free and canonical(name) == name and kept.get(name, wish) != wish:
            del kept[name]
    return kept
