# Who signs a paper, as what: secretary and chair of a meeting, the secretary of the cell, the chair of a congress.
# It must not know how signatures are laid out.

import re
from collections.abc import Mapping

from sotay.domain.paper_facts import PaperFacts
from sotay.domain.paper_issuing import Issuing
from sotay.domain.papers import MINUTES

SECRETARY, DEPUTY = "BÍ THƯ", "PHÓ BÍ THƯ"
_SECRETARY = re.compile(r"bí thư\b", re.IGNORECASE)
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
