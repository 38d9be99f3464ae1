"""Made histories of an archive's names and addresses, on the plan alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from seogo.documents.document import Document
from seogo.names.slugs import Name
from seogo.publishing import all_slugs
from seogo.site import Page, plan, promised
from seogo.site.terms import canonical
from seogo.vocabulary import AUTHOR, KINDS, Entry, Vocabulary, names_index
from seogo.vocabulary.edit import Draft
from site_support import ARCHIVE, DAY, document

# Some that differ in spaces or case alone, some whose slugs collide, some without a letter.
TAGS = (
    *("반도체", "인공지능", "인공 지능", "AI", "ai", "C", "C++", "C#", "★", "!!!", "index"),
    *("희토류", "관세", "데이터센터", "데이터 센터", "con", "김하나", "김한아", "애플", "Apple"),
)
PEOPLE = ("김하나", "김한아", "크리스 정", "크리스정", "Lee", "LEE", "박원익", "박 원익")
SLUGS = ("chip", "semiconductor", "ai", "bandoche", "gim-hana", "x")


class History:
    """An archive that lives: every step is followed by what `convert` and `build` do."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.documents: dict[str, Document] = {}
        self.names: dict[str, dict[str, Entry]] = {"tag": {}, "author": {}}
        self.chosen: dict[str, dict[str, str]] = {"tag": {}, "author": {}}
        self.slugs: dict[Name, str] = {}
        self.published: dict[str, str] = {}
        self.pages: dict[str, Page] = {}
        self.before: dict[str, Page] = {}
        self.count = 0

    def step(self) -> None:
        """Something that happens to an archive."""
        acts = [self.add, self.add, self.add, self.rename, self.rename]
        acts += [self.retitle, self.rewrite_authors, self.retag, self.remove]
        acts += [self.split, self.choose_slug, self.two_branches]
        act = self.random.choice(acts)
        act()
        self.publish()

    def publish(self) -> None:
        """The plan is made and its addresses are entered."""
        self.before = self.pages
        self.slugs, self.pages = self.outlook()
        self.published |= promised(self.pages.values())

    def outlook(self) -> tuple[dict[Name, str], dict[str, Page]]:
        """Slugs and the plan, as they would be now."""
        vocabulary, documents = self.vocabulary(), list(self.documents.values())
        slugs = all_slugs(self.slugs, documents, vocabulary, self.published)
        rows = plan(documents, [], ARCHIVE, vocabulary, slugs, self.published)
        assert len({row.address for row in rows}) == len(rows), "an address stands in it twice"
        return slugs, {row.address: row for row in rows}

    def vocabulary(self) -> Vocabulary:
        """What the editor has written."""
        tags, authors = self.names["tag"], self.names["author"]
        return Vocabulary(
            tags, names_index(tags), self.chosen, authors=authors,
            author_index=names_index(authors),
        )  # fmt: skip

    def add(self) -> None:
        """An article from a dump."""
        self.count += 1
        date = DAY + timedelta(days=self.random.randrange(400), minutes=self.count)
        slug = f"{date:%Y%m%d}-{self.count:08}"
        self.documents[slug] = document(
            slug, date=date, authors=self.some(PEOPLE, 2), tags=self.some(TAGS, 4)
        )

    def retitle(self) -> None:
        """A better title."""
        self.edit(title=f"고친 제목 {self.count}")

    def rewrite_authors(self) -> None:
        """Another author, by hand."""
        self.edit(authors=self.some(PEOPLE, 2))

    def retag(self) -> None:
        """Other tags, or another date, by hand."""
        self.edit(tags=self.some(TAGS, 4))
        self.edit(date=DAY + timedelta(days=self.random.randrange(400)))

    def remove(self) -> None:
        """An article is taken down."""
        if self.documents:
            del self.documents[self.random.choice(sorted(self.documents))]

    def rename(self) -> None:
        """`seogo rename` or `seogo merge`: one name becomes an alias of another, new or known."""
        kind, names = self.random.choice([("tag", TAGS), ("author", PEOPLE)])
        draft = self.draft(kind)
        draft.merge(draft.canonical(self.random.choice(names)), self.random.choice(names))
        self.names[kind] = dict(draft._entries)

    def split(self) -> None:
        """An alias becomes a name of its own again."""
        kind, names = self.random.choice([("tag", TAGS), ("author", PEOPLE)])
        draft = self.draft(kind)
        draft.add(self.random.choice(names), "topic" if kind == "tag" else AUTHOR)
        self.names[kind] = dict(draft._entries)

    def choose_slug(self) -> None:
        """The editor sets a slug in vocabulary.toml."""
        kind, names = self.random.choice([("tag", TAGS), ("author", PEOPLE)])
        self.chosen[kind][self.random.choice(names)] = self.random.choice(SLUGS)

    def two_branches(self) -> None:
        """Two git branches add an article each; their ledgers are joined line by line."""
        before = dict(self.documents)
        ledgers = []
        for _ in range(2):
            self.documents = dict(before)
            self.add()
            slugs, pages = self.outlook()
            ledgers.append((dict(self.documents), slugs, promised(pages.values())))
        (documents, slugs, addresses), (others, other_slugs, other_addresses) = ledgers
        self.documents = documents | others
        self.slugs = {
            name: min(slugs.get(name, s), other_slugs.get(name, s))
            for name, s in (slugs | other_slugs).items()
        }
        for address in addresses.keys() | other_addresses.keys():
            owners = {addresses.get(address, ""), other_addresses.get(address, "")} - {""}
            self.published[address] = min(owners, default="")

    def edit(self, **values: object) -> None:
        """A change of one article."""
        if self.documents:
            slug = self.random.choice(sorted(self.documents))
            self.documents[slug] = replace(self.documents[slug], **values)

    def draft(self, kind: str) -> Draft:
        """The vocabulary of tags or authors, to be changed."""
        return Draft(self.names[kind], KINDS if kind == "tag" else (AUTHOR,))

    def some(self, names: tuple[str, ...], most: int) -> tuple[str, ...]:
        """A few of them."""
        return tuple(self.random.sample(names, self.random.randint(0, most)))

    def faults(self) -> list[str]:
        """What breaks the promise: an address lost, two hops, a page that is another name's now."""
        wrong = [f"{address} is lost" for address in self.published.keys() - self.pages.keys()]
        for page in self.pages.values():
            if page.template == "redirect.html":
                target = self.pages.get(page.values["term"].address)
                if target is None or target.template not in ("term.html", "term_empty.html"):
                    wrong.append(f"{page.address} leads to no page")
        vocabulary = self.vocabulary()
        for address, page in self.before.items():
            if page.template.startswith("term"):
                name = canonical(page.values["term"].key, vocabulary)
                now = self.pages[address].values["term"].key
                if now != name:
                    wrong.append(f"{address} was of {page.values['term'].name}, now of {now.name}")
        return wrong
