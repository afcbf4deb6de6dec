# Propose a document's relations from its own words: căn cứ, thay thế, bãi bỏ, sửa đổi, thực hiện.
# It must not know the catalogue, nor how a person decides on a proposal.

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sotay.domain.citations import Citation, CitationParser
from sotay.domain.documents import Relation, RelationKind, Section
from sotay.domain.identity import number_key
from sotay.domain.vietnamese import fold, nfc

LEGAL = frozenset({RelationKind.REPLACES, RelationKind.REPEALS, RelationKind.AMENDS})
"""Kinds that change the validity of another document: a person decides on each, a machine only proposes."""

_REACH = 200  # characters between "thay thế" and the last document of its enumeration
# Looked for in folded text before the citation; the nearest one decides.
_BEFORE = (
    (RelationKind.CITES, re.compile(r"(?:thay the|bai bo|sua doi|bo sung) boi")),
    (RelationKind.REPLACES, re.compile(r"thay the")),
    (RelationKind.REPEALS, re.compile(r"bai bo|huy bo|het hieu luc|cham dut hieu luc")),
    (RelationKind.AMENDS, re.compile(r"sua doi|bo sung (?:mot so )?(?:dieu|khoan|diem|noi dung)")),
)
_AFTER = re.compile(r"[^.;]{0,80}(?<!da )(?:het hieu luc|bi bai bo)")
# What someone is asked to change is not changed by this document.
_INTENTION = re.compile(r"du thao|de nghi|de xuat|kien nghi|nghien cuu|xem xet|tham muu|chuan bi")
_THIS = re.compile(r"\w nay\b")
_BASIS = re.compile(r"[-–\s]*can cu")
_TITLE_VERBS = (
    (RelationKind.FOLLOWS_UP, re.compile(r"tiep tuc|so ket|tong ket")),
    (RelationKind.IMPLEMENTS, re.compile(r"thuc hien|trien khai|huong dan|cu the hoa|quan triet")),
)
_SENTENCE_END = re.compile(r"[.;]\s|\n")


@dataclass(frozen=True, slots=True)
class Proposed:
    """Hold a relation read from the text, with the sentence that says it."""

    relation: Relation
    sentence: str


def propose_relations(
    parser: CitationParser, number: str | None, title: str, sections: Iterable[Section]
) -> list[Proposed]:
    """Return each relation once, in reading order; a document cited in full without a legal verb is `cites`.

    Short citations ("Nghị quyết 57") are guesses and make no relation; nor does the document's own number.
    """
    found: dict[tuple[RelationKind, str], Proposed] = {}
    own = number_key(number) if number else ""
    for proposed in _all(parser, title, sections):
        key = (proposed.relation.kind, number_key(proposed.relation.number))
        if key[1] == own:
            continue
        if key not in found or (found[key].relation.issued is None and proposed.relation.issued):
            found[key] = proposed
    return _without_weaker(list(found.values()))


def _all(parser: CitationParser, title: str, sections: Iterable[Section]) -> Iterator[Proposed]:
    for citation, number in _full_citations(parser, title):
        kind = _kind_in_title(title, citation)
        yield Proposed(Relation(kind, number, citation.issuer, citation.issued), title)
    for section in sections:
        text = nfc(f"{section.heading}\n{section.text}")
        found = list(_full_citations(parser, text))
        for citation, number in found:
            start, end = _sentence(text, citation)
            others = [other.end - start for other, _ in found if start <= other.start < citation.start]
            kind = _kind_in_text(text[start : citation.start], text[citation.end : end], min(others, default=None))
            yield Proposed(Relation(kind, number, citation.issuer, citation.issued), " ".join(text[start:end].split()))


def _full_citations(parser: CitationParser, text: str) -> Iterator[tuple[Citation, str]]:
    for citation in parser.parse(text):
        if citation.kind == "symbol" and citation.number and citation.abbreviation and citation.org:
            yield citation, f"{citation.number}-{citation.abbreviation}/{citation.org}"


def _sentence(text: str, citation: Citation) -> tuple[int, int]:
    start = max((match.end() for match in _SENTENCE_END.finditer(text, 0, citation.start)), default=0)
    end = _SENTENCE_END.search(text, citation.end)
    return start, len(text) if end is None else end.start() + 1


def _kind_in_title(title: str, citation: Citation) -> RelationKind:
    before = fold(title[: citation.start])
    legal = _nearest(before)
    if legal is not None:
        return legal[0]
    return next((kind for kind, verb in _TITLE_VERBS if verb.search(before)), RelationKind.CITES)


def _kind_in_text(before: str, after: str, first_other: int | None) -> RelationKind:
    """Return what the sentence says; `first_other` is where another document named earlier in it ends."""
    folded = fold(before)
    if _BASIS.match(folded) or _INTENTION.search(folded):
        return RelationKind.CITES
    if _AFTER.match(fold(after)):
        return RelationKind.REPEALS
    legal = _nearest(folded)
    if legal is None:
        return RelationKind.CITES
    kind, verb = legal
    # "Quy định số 01-QĐ/TW … thay thế …" tells what another document did, unless "Quy chế này" is the subject.
    told_of_another = first_other is not None and first_other <= verb and not _THIS.search(folded[:verb])
    return RelationKind.CITES if told_of_another else kind


def _nearest(before: str) -> tuple[RelationKind, int] | None:
    """Return the last legal verb within reach and where it ends."""
    start = max(0, len(before) - _REACH)
    hits = [(kind, match.end()) for kind, verb in _BEFORE for match in verb.finditer(before, start)]
    return max(hits, key=lambda hit: hit[1]) if hits else None


def _without_weaker(proposed: list[Proposed]) -> list[Proposed]:
    """Drop `cites` where the same document is also replaced, amended or implemented."""
    stronger = {number_key(p.relation.number) for p in proposed if p.relation.kind is not RelationKind.CITES}
    return [
        p
        for p in proposed
        if p.relation.kind is not RelationKind.CITES or number_key(p.relation.number) not in stronger
    ]
