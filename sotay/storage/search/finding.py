# One question on its way to hits: narrow, score every section, look closer at the best, order them.
# It must not read section texts, and keeps nothing after the answer.

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sotay.domain.search_rules import SearchRules
from sotay.storage.search.candidates import FEW_SYLLABLES, Candidates, Valued
from sotay.storage.search.columns import Mask
from sotay.storage.search.corrections import Corrector
from sotay.storage.search.counting import PairCounts
from sotay.storage.search.numbers import Numbered, numbered
from sotay.storage.search.passages import Passages
from sotay.storage.search.phrases import PhraseMatcher
from sotay.storage.search.priors import Priors
from sotay.storage.search.ranking import Evidence, Weights
from sotay.storage.search.reader import IndexReader
from sotay.storage.search.request import Answer, Request, SectionHit
from sotay.storage.search.schema import SYLLABLE_BITS
from sotay.storage.search.snippets import Highlighter
from sotay.storage.search.state import SearchState
from sotay.storage.search.terms import QueryTerms, Word, query_terms, query_words, rarity

if TYPE_CHECKING:
    from sqlite3 import Connection

_LOOKED_AT = 120
LOOKED_AT_FOR_PHRASES = 800
_COMPLETIONS = 24
_TITLE_IN_SCORES = 0.6
_TITLE_WEIGHT = 1.2
_NAMED_WEIGHT = 4.0
_CALLED_STANDING = 10.0  # of documents of one name, the one in force
_CALLED_WEIGHT = 100.0  # more than all else: the question is the name of a document
_TIER_WEIGHT = 20.0  # more than all else: a short query means its words together
# Sections scored at least so far towards the best one count as matching.
_MATCHING_SHARE = 0.4
_STEP = re.compile(r"\bdieu ([0-9]+[a-z]?)\b")


class Finding:
    """Carry one request from words to hits."""

    def __init__(
        self, connection: "Connection", reader: IndexReader, state: SearchState, rules: SearchRules, request: Request
    ) -> None:
        self._reader = reader
        self._state = state
        self._counts = PairCounts(reader, state.titles)
        self._rules = rules
        self._request = request
        self._catalogue = state.catalogue
        self._priors = Priors(state.catalogue, request.statuses, request.today)
        self.accepted = state.catalogue.accepted(request.filters, request.statuses, connection)
        self._named = numbered(request.query, state.catalogue, rules, as_you_type=request.as_you_type)

    def answer(self) -> Answer:
        """Return at most `limit` hits and what explains them."""
        return replace(self.explained(), hits=tuple(self.hits(self.accepted)))

    def explained(self) -> Answer:
        """Return what explains hits, without hits."""
        pairs = ((term >> SYLLABLE_BITS, term & ((1 << SYLLABLE_BITS) - 1)) for term in self._terms.weights)
        spelled = self._state.vocabulary.spelled_folds
        highlighter = Highlighter(
            frozenset((spelled[a], spelled[b]) for a, b in pairs),
            frozenset(spelled[syllable] for syllable in self._terms.syllables),
            self._state.folds,
        )
        changes = zip(self._words, self._terms.words, strict=True)
        return Answer((), highlighter, {a.text: b.text for a, b in changes if a != b})

    def hits(self, among: Mask | None) -> list[SectionHit]:
        """Return at most `limit` hits in some documents (by place; None: in all), best first."""
        found = self._found(among)
        steps = self._steps(found[0].score if found else 0.0, among)
        named = {hit.section_id for hit in steps}
        return [*steps, *(hit for hit in found if hit.section_id not in named)][: self._request.limit]

    def _steps(self, best: float, among: Mask | None) -> list[SectionHit]:
        """Return the articles asked for by name in the documents asked for by number: "45/2019/QH14 điều 107"."""
        asked = _STEP.findall(" ".join(word.folded for word in self._request.query.words))
        if self._named is None or not self._named.exact or not asked:
            return []
        hits = []
        for place in sorted(self._named.places, key=self._priors.precedence):
            revision = self._catalogue.revisions[place]
            sections = range(revision.first_section, revision.first_section + revision.section_count)
            if among is None or among[place]:
                found = (self._reader.steps(sections, f"dieu-{number}") for number in asked)
                hits += [SectionHit(section, revision.id, best + 1) for some in found for section in some]
        return hits

    def _found(self, among: Mask | None) -> list[SectionHit]:
        if self._named is not None and self.names_documents:
            return self._documents(self._named, among)
        found = self._sections(among)
        if not found and self._named is not None:
            return self._documents(self._named, among)
        return found

    def matching(self, among: Mask | None) -> NDArray[np.int64]:
        """Return the ids of the sections of some documents (None: of all) that answer the question reasonably well."""
        if self.names_documents:
            named = np.isin(self._catalogue.owners, self.named_places)
            return np.flatnonzero(named if among is None else named & self._within(among))
        scores = self._scores(among)
        if not scores.any():
            return np.zeros(0, np.int64)
        return np.flatnonzero(scores >= _MATCHING_SHARE * scores.max())

    @property
    def names_documents(self) -> bool:
        """Tell whether the question is nothing but number-symbols."""
        return self._named is not None and not any(word.topical for word in self._words)

    @property
    def quotes(self) -> bool:
        """Tell whether the question has a phrase in quotation marks."""
        return bool(self._request.query.phrases)

    @property
    def named_places(self) -> NDArray[np.int64]:
        """Return the places of the documents named by number."""
        return np.array(self._named.places if self._named is not None else (), np.int64)

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        words = query_words(self._request.query, self._state.vocabulary, self._rules)
        named = self._named.words if self._named is not None else ()
        return tuple(replace(word, topical=word.topical and at not in named) for at, word in enumerate(words))

    @cached_property
    def _terms(self) -> QueryTerms:
        open_end = self._request.as_you_type
        words = Corrector(self._counts, self._state).mended(self._words, open_end=open_end)
        completions = self._completions(words) if open_end and words else []
        return query_terms(words, self._state.vocabulary, self._rules, completions)

    def _completions(self, words: tuple[Word, ...]) -> list[int]:
        """Return the most usual syllables that begin as the last word does."""
        vocabulary, start = self._state.vocabulary, words[-1].folded
        at = bisect_left(vocabulary.sorted_folds, start)
        end = bisect_left(vocabulary.sorted_folds, start + "\U0010ffff")
        grown = [vocabulary.folded[form] for form in vocabulary.sorted_folds[at:end] if form != start]
        return sorted(grown, key=lambda s: (-self._state.facts.occurrences(s), s))[:_COMPLETIONS]

    @cached_property
    def _valued(self) -> Valued:
        weights = self._terms.weights
        counts = self._counts.of(weights)
        terms = sorted(counts, key=lambda term: (counts[term], term))
        counted = np.array([counts[term] for term in terms], np.int64)
        values = rarity(counted, self._state.facts.sections) * np.array([weights[t] for t in terms], np.float32)
        return Valued(np.array(terms, np.int64), values, counted)

    @cached_property
    def _rarities(self) -> dict[int, float]:
        facts = self._state.facts
        counts = np.array([facts.occurrences(s) for s in self._terms.syllables], np.float64)
        values = rarity(counts, facts.words)
        return dict(zip(self._terms.syllables, values.tolist(), strict=True))

    @cached_property
    def _current(self) -> Mask:
        """Return by section id what is current and, where a document is named in full, of that document."""
        revisions = np.ones(len(self._catalogue.revisions), bool)
        if self._named is not None and self._named.exact:
            revisions = np.isin(np.arange(len(revisions)), self._named.places)
        return self._within(revisions)

    def _within(self, among: Mask) -> Mask:
        """Return by section id what belongs to some of the current documents."""
        return np.append(among, False)[self._catalogue.owners]

    @cached_property
    def _title_scores(self) -> NDArray[np.float32]:
        return self._state.titles.scores(self._valued.terms, self._valued.values)

    @cached_property
    def open_scores(self) -> NDArray[np.float32]:
        """Return the first-stage scores by section id, of all documents; 0 for sections that share nothing."""
        scores = Candidates(self._reader, len(self._catalogue.owners)).scores(self._terms, self._valued, self._rarities)
        if self._title_scores.any():
            scores += _TITLE_IN_SCORES * np.append(self._title_scores, np.float32(0))[self._catalogue.owners]
        scores[~self._current] = 0
        return scores

    def _scores(self, among: Mask | None) -> NDArray[np.float32]:
        return self.open_scores if among is None else self.open_scores * self._within(among)

    @cached_property
    def _phrases(self) -> list[PhraseMatcher]:
        fold_of = self._state.vocabulary.fold_of
        return [PhraseMatcher(phrase, self._words, fold_of) for phrase in self._request.query.phrases]

    def _sections(self, among: Mask | None) -> list[SectionHit]:
        if not len(self._catalogue.owners):
            return []
        scores = self._scores(among)
        if self._phrases:
            held = scores.copy()
            for phrase in self._phrases:
                held[~phrase.possible(self._reader, len(held))] = 0
            if found := self._ordered(held, LOOKED_AT_FOR_PHRASES, self._phrases):
                return found
        return self._ordered(scores, _LOOKED_AT, [])

    def _ordered(self, scores: NDArray[np.float32], look_at: int, phrases: list[PhraseMatcher]) -> list[SectionHit]:
        """Return the hits among the best-scored sections that hold the phrases, in order."""
        sections = _best(scores, max(look_at, self._request.limit))
        stored = self._reader.forward(sections.tolist())
        if not stored:
            return []
        passages = Passages([stored[section] for section in sections.tolist()])
        final = self._final(sections, passages)
        for phrase in phrases:
            final[~phrase.stands_in(passages)] = -np.inf
        order = np.lexsort((sections, -final))[: self._request.limit]
        revisions = self._catalogue.revisions
        return [
            SectionHit(int(sections[at]), revisions[self._catalogue.owners[sections[at]]].id, float(final[at]))
            for at in order.tolist()
            if final[at] > -np.inf
        ]

    def _final(self, sections: NDArray[np.int64], passages: Passages) -> NDArray[np.float64]:
        values = dict(zip(self._valued.terms.tolist(), self._valued.values.tolist(), strict=True))
        evidence = Evidence(self._terms, values, self._rarities, self._state.vocabulary.fold_of, passages)
        owners = self._catalogue.owners[sections]
        grades = self._priors.of(owners)
        final = evidence.score(Weights()).astype(np.float64) + grades
        total = max(float(sum(values.get(term, 0.0) for term in self._terms.typed)), 1e-6)
        final += _TITLE_WEIGHT * np.minimum(self._title_scores[owners] / total, 1.0)
        if len(self._terms.syllables) <= FEW_SYLLABLES:
            final += _TIER_WEIGHT * evidence.tiers()
        if self._named is not None and not self._named.exact:
            final += _NAMED_WEIGHT * np.isin(owners, self._named.places)
        words = self._request.query.words
        called = [*self._state.titles.exactly(self._terms.typed, len(words)), *self._catalogue.called(words)]
        final += (_CALLED_WEIGHT + _CALLED_STANDING * grades) * np.isin(owners, called)
        return np.round(final, 4)

    def _documents(self, named: Numbered, among: Mask | None) -> list[SectionHit]:
        """Return the first section of each document named, in force first, then the newest."""
        places = [place for place in named.places if among is None or among[place]]
        ordered = sorted(places, key=self._priors.precedence)[: self._request.limit]
        hits = []
        for rank, place in enumerate(ordered):
            revision = self._catalogue.revisions[place]
            section = revision.first_section if revision.section_count else None
            hits.append(SectionHit(section, revision.id, float(len(ordered) - rank)))
        return hits


def _best(scores: NDArray[np.float32], most: int) -> NDArray[np.int64]:
    """Return the ids of the best sections, in rising order of ids; of equals at the edge, the first ones."""
    positive = np.flatnonzero(scores > 0)
    if len(positive) <= most:
        return positive
    found = scores[positive]
    edge = np.partition(found, -most)[-most]
    above = positive[found > edge]
    return np.sort(np.concatenate((above, positive[found == edge][: most - len(above)])))
