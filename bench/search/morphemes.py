"""A search server's way: BM25 over Kiwi's morphemes, as Nori's analyser would cut them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from corpora import Article
from kiwipiepy import Kiwi

K1, B = 1.2, 0.75
TITLE = 2
"""How often a word of the title counts."""

# Nouns, numbers, Latin, roots, verbs, adjectives, adverbs: what Nori's stop tags leave.
KEPT = ("NN", "NR", "NP", "XR", "XPN", "SL", "SH", "SN", "VV", "VA", "MAG", "W_")


class Server:
    """An index in memory; any word of a query may match, as Elasticsearch has it."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self.kiwi = Kiwi(num_workers=1)
        self.lists: dict[str, dict[str, int]] = defaultdict(dict)
        self.lengths: dict[str, int] = {}
        for article in articles:
            rest = "\n".join([*article.tags, *article.authors, article.body])
            words = Counter(self.terms(article.title) * TITLE + self.terms(rest))
            self.lengths[article.address] = words.total()
            for word, count in words.items():
                self.lists[word][article.address] = count
        self.average = sum(self.lengths.values()) / len(self.lengths)

    def terms(self, text: str) -> list[str]:
        """Stems without particles and endings; compounds in their parts."""
        tokens = self.kiwi.tokenize(text.lower(), split_complex=True)
        return [token.form for token in tokens if token.tag.startswith(KEPT)]

    def search(self, query: str) -> list[str]:
        """Addresses, best first."""
        scores: dict[str, float] = defaultdict(float)
        for word in set(self.terms(query)):
            found = self.lists.get(word, {})
            rarity = math.log(1 + (len(self.lengths) - len(found) + 0.5) / (len(found) + 0.5))
            for address, count in found.items():
                length = 1 - B + B * self.lengths[address] / self.average
                scores[address] += rarity * count * (K1 + 1) / (count + K1 * length)
        return [a for a, _ in sorted(scores.items(), key=lambda row: (-row[1], row[0]))][:100]
