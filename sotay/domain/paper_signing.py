# Who signs a paper, as what: secretary and chair of a meeting, the secretary of the cell, the chair of a congress.
# It must not know how signatures are laid out.

import re
from collections.abc import Mapping
from dataclasses import replace

from sotay.domain.paper_facts import PaperFacts
from sotay.domain.paper_issuing import Issuing, is_of_congress
from sotay.domain.paper_words import NO_CHAIR, NO_SECRETARY
from sotay.domain.papers import MINUTES, Fill, FillKind, Paper, PaperBlock

SECRETARY, DEPUTY = "BÍ THƯ", "PHÓ BÍ THƯ"
_SECRETARY = re.compile(r"bí thư\b", re.IGNORECASE)
_CALLED = re.compile(r"(?:đồng chí|đ/c)\s+", re.IGNORECASE)
_DEPUTY = re.compile(r"phó bí thư\b", re.IGNORECASE)


def paper_signers(type: str, facts: PaperFacts, issuing: Issuing) -> tuple[str, str]:
    """Return positions and names of who signs, a line for each; what is not known is empty.

    Minutes are signed by who wrote them and who chaired, other papers by the secretary of the cell, or by the deputy
    where they chaired the meeting: a deputy signs for the collective as well (36-HD/VPTW: no K/T). For a congress its
    chair signs, who has no position there.
    """
    meeting = facts.record.meeting
    if type == MINUTES:
        names = (facts.name(meeting.secretary_id), facts.name(meeting.chair_id))
        return "\n".join(issuing.minutes), "\n".join(names)
    if issuing.chair_signs:
        return "", facts.name(meeting.chair_id)
    chair = facts.positions.get(meeting.chair_id, "")
    if _DEPUTY.match(chair):
        return DEPUTY, facts.name(meeting.chair_id)
    return SECRETARY, _secretary(facts.positions, facts)


def _secretary(positions: Mapping[int, str], facts: PaperFacts) -> str:
    return next((facts.name(one) for one, title in positions.items() if _SECRETARY.match(title)), "")


def with_signers_told(paper: Paper) -> Paper:
    """Return a paper in whose gaps for chair and secretary stand those who sign as such; all other words stay.

    Minutes are signed by both; a resolution by its chair only where a congress issues it, else nobody's gap is closed.
    """
    names = _led(paper)
    return replace(paper, blocks=tuple(_closed(block, names) for block in paper.blocks))


def _led(paper: Paper) -> dict[str, str]:
    """Return what closes a gap, by the words of that gap."""
    names = [_CALLED.sub("", name.strip(), count=1) for _, name in paper.signers]
    if paper.type == MINUTES:
        return {gap: f"đ/c {name}" for gap, name in zip((NO_SECRETARY, NO_CHAIR), names, strict=False) if name}
    return {NO_CHAIR: f"đồng chí {names[0]}"} if is_of_congress(paper.term_id) and names[0] else {}


def _closed(block: PaperBlock, names: Mapping[str, str]) -> PaperBlock:
    text, fills, moved = block.text, list[Fill](), 0
    for fill in sorted(block.fills, key=lambda fill: fill.start):
        start, end = fill.start + moved, fill.end + moved
        name = names.get(text[start:end]) if fill.kind is FillKind.MISSING else None
        if name is None:
            fills.append(replace(fill, start=start, end=end))
            continue
        text = text[:start] + name + text[end:]
        fills.append(Fill(start, start + len(name), FillKind.FACT))
        moved += len(name) - (end - start)
    return replace(block, text=text, fills=tuple(fills))
