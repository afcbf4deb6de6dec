# Who signs a paper of the cell, as what: the secretary and the chair of a meeting, or the secretary of the cell.
# It must not know how signatures are laid out.

import re
from collections.abc import Mapping

from sotay.domain.paper_facts import PaperFacts
from sotay.domain.papers import MINUTES

SECRETARY, DEPUTY = "BÍ THƯ", "PHÓ BÍ THƯ"
WRITER, CHAIR = "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"
_SECRETARY = re.compile(r"bí thư\b", re.IGNORECASE)
_DEPUTY = re.compile(r"phó bí thư\b", re.IGNORECASE)


def paper_signers(type: str, facts: PaperFacts) -> tuple[str, str]:
    """Return positions and names of who signs, a line for each; what is not known is empty.

    Minutes are signed by who wrote them and who chaired, other papers by the secretary of the cell, or by the deputy
    where they chaired the meeting: a deputy signs for the collective as well (36-HD/VPTW: no K/T).
    """
    meeting = facts.record.meeting
    if type == MINUTES:
        names = (facts.name(meeting.secretary_id), facts.name(meeting.chair_id))
        return f"{WRITER}\n{CHAIR}", "\n".join(names)
    chair = facts.positions.get(meeting.chair_id, "")
    if _DEPUTY.match(chair):
        return DEPUTY, facts.name(meeting.chair_id)
    return SECRETARY, _secretary(facts.positions, facts)


def _secretary(positions: Mapping[int, str], facts: PaperFacts) -> str:
    return next((facts.name(one) for one, title in positions.items() if _SECRETARY.match(title)), "")
