# Whole documents for a question and a choice: which, in what order, how many passages each, what could be chosen next.
# It must not know words, or read what is shown of a document.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sotay.storage.search.catalogue import Catalogue
from sotay.storage.search.columns import Counts, Mask, Narrowing
from sotay.storage.search.finding import Finding
from sotay.storage.search.orders import Places
from sotay.storage.search.request import SectionHit
from sotay.storage.search.snippets import Highlighter


@dataclass(frozen=True, slots=True)
class Found:
    """Hold what a question matches before any choice: documents by place, their passages and each one's best."""

    matching: Mask
    passages: NDArray[np.int64]
    best: NDArray[np.int64]  # section id, -1 where there is none
    ranked: Places  # those that were chosen, best first


@dataclass(frozen=True, slots=True)
class Shelved:
    """Hold the documents that pass, in order: their revisions, by revision the passages and the id of the best one.

    The id is -1 for a document without sections.
    """

    revisions: tuple[int, ...]
    facets: Counts
    passages: Mapping[int, int] = field(default_factory=dict)
    best: Mapping[int, int] = field(default_factory=dict)
    highlighter: Highlighter | None = None
    corrections: Mapping[str, str] = field(default_factory=dict)


def shelved(catalogue: Catalogue, found: Found, narrowing: Narrowing, order: Places | None) -> Shelved:
    """Return what was found and passes, in an order or best first."""
    places = found.ranked if order is None else order
    places = places[(found.matching & narrowing.accepted())[places]]
    revisions = catalogue.ids[places].tolist()
    facets = narrowing.counts(found.matching)
    if order is None or len(found.ranked):
        passages = dict(zip(revisions, found.passages[places].tolist(), strict=True))
        best = dict(zip(revisions, found.best[places].tolist(), strict=True))
        return Shelved(tuple(revisions), facets, passages, best)
    return Shelved(tuple(revisions), facets)


def everything(catalogue: Catalogue) -> Found:
    """Return what no question leaves: every document, without passages."""
    size = len(catalogue.ids)
    return Found(np.ones(size, bool), np.zeros(size, np.int64), np.full(size, -1, np.int64), np.zeros(0, np.int64))


def found_documents(finding: Finding, catalogue: Catalogue, accepted: Mask) -> Found:
    """Return the documents that answer a question reasonably well, and in order those of them that are accepted.

    What is found must not depend on what was chosen, or the counts of the facets would not say what choosing brings.
    """
    hits = finding.hits(None)
    seen = np.array([hit.section_id for hit in hits if hit.section_id is not None], np.int64)
    # Of a quoted phrase only what was looked at is known to hold it.
    sections = seen if finding.quotes else np.union1d(finding.matching(None), seen)
    scores = finding.open_scores
    sections = sections[np.argsort(scores[sections], kind="stable")]  # of a document, the best comes last
    owners = catalogue.owners[sections]
    best = np.full(len(catalogue.ids), -1, np.int64)
    best[owners] = sections
    passages = np.bincount(owners, minlength=len(catalogue.ids))
    matching = passages > 0
    matching[catalogue.places([hit.revision_id for hit in hits])] = True
    if finding.names_documents:
        matching[finding.named_places] = True
    among = matching & accepted
    ranked = _ranked(hits if accepted.all() else finding.hits(among), catalogue, best)
    rest = np.flatnonzero(among)
    worth = scores[best[rest]] if len(scores) else np.zeros(len(rest))
    rest = rest[np.argsort(-worth, kind="stable")]
    return Found(matching, passages, best, np.array(list(dict.fromkeys((*ranked, *rest.tolist()))), np.int64))


def _ranked(hits: Sequence[SectionHit], catalogue: Catalogue, best: NDArray[np.int64]) -> list[int]:
    """Return the places of hits, each once, and note the section of its first hit as its best."""
    ranked: dict[int, None] = {}
    for hit, place in zip(hits, catalogue.places([hit.revision_id for hit in hits]).tolist(), strict=True):
        if place not in ranked:
            ranked[place] = None
            best[place] = -1 if hit.section_id is None else hit.section_id
    return list(ranked)
