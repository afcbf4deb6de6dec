# The papers of the cell: told from the facts of a meeting, edited, reviewed, adopted with a number, corrected.
# It must not know how papers look on a sheet or in a window.

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from sotay.domain.errors import Code, SotayError
from sotay.domain.meetings import MeetingKind, MeetingRecord
from sotay.domain.minutes_text import minutes_blocks
from sotay.domain.paper_facts import PaperFacts
from sotay.domain.paper_issuing import series_of
from sotay.domain.paper_review import Review
from sotay.domain.paper_signing import paper_signers, with_signers_told
from sotay.domain.paper_words import kind_words, minutes_subject, resolution_subject
from sotay.domain.papers import (
    MINUTES,
    REPORT,
    RESOLUTION,
    BlockRole,
    Fill,
    FillKind,
    Paper,
    PaperBlock,
    PaperState,
    Term,
    added_after,
    as_edited,
    restored,
    term_on,
    told_anew,
)
from sotay.domain.presentation_rules import PresentationRules
from sotay.domain.resolution_text import is_decided, resolution_blocks
from sotay.services.cell import cell_of
from sotay.services.official import load_presentation_rules
from sotay.storage.meetings import Meetings
from sotay.storage.notebook import Notebook
from sotay.storage.paper_drafts import PaperDrafts
from sotay.storage.papers import Papers
from sotay.storage.sealing import doing

__all__ = [
    "MINUTES",
    "REPORT",
    "RESOLUTION",
    "Adoption",
    "BlockRole",
    "Fill",
    "FillKind",
    "Paper",
    "PaperBlock",
    "PaperService",
    "PaperState",
    "Term",
    "added_after",
    "as_edited",
]

_SUBJECTS = {MINUTES: minutes_subject, RESOLUTION: resolution_subject}
_COMMITTEE, _BOARD = "đảng bộ", "Đảng ủy"


@dataclass(frozen=True, slots=True)
class Adoption:
    """Say how a paper is adopted: its number (None: the next), day, signer, subject, recipients, with gaps or not.

    What is None or "" stays as the paper has it.
    """

    number: int | None = None
    day: date | None = None
    signer: str = ""
    position: str = ""
    subject: str = ""
    recipients: tuple[str, ...] | None = None
    despite_gaps: bool = False


class PaperService:
    """Keep the papers; every write is one transaction, from any thread. Raise PAPER_NOT_FOUND for one not there."""

    def __init__(
        self,
        notebook: Notebook,
        facts: Callable[[int], PaperFacts],
        now: Callable[[], datetime] = datetime.now,
        others: Callable[[Paper], tuple[PaperBlock, ...]] = lambda _: (),
        review: Callable[[MeetingRecord], Review] = lambda _: Review(),
    ) -> None:
        """Take what tells the facts of a meeting by its id; it raises MEETING_NOT_FOUND.

        `others` tells the blocks of papers that belong to no meeting, `review` what praise and faults are told from.
        """
        self._notebook = notebook
        self._kept = Papers(notebook.database)
        self._typed = PaperDrafts(notebook.database)
        self._facts = facts
        self._others = others
        self._review = review
        self._now = now

    @cached_property
    def _form(self) -> PresentationRules:
        return load_presentation_rules()

    # reading

    def of_meeting(self, meeting_id: int) -> tuple[Paper, ...]:
        """Return the newest revisions of the papers of a meeting."""
        return self._typed.over_all(self._kept.papers(meeting_id))

    def newest(self, meeting_id: int, type: str) -> Paper | None:
        """Return the newest revision of one type of paper of a meeting, or None."""
        return next(iter(self._typed.over_all(self._kept.papers(meeting_id, type))), None)

    def paper(self, paper_id: int) -> Paper:
        """Return one revision, with what was typed last."""
        return self._typed.over(self._kept.paper(paper_id))

    def history(self, uid: str) -> tuple[Paper, ...]:
        """Return the revisions of a paper, oldest first."""
        return self._typed.over_all(self._kept.history(uid))

    def book(self, type: str, first: date, last: date) -> tuple[Paper, ...]:
        """Return the adopted papers of a type in some days, each as it stands after its corrections."""
        return self._kept.adopted(type, first, last)

    def book_size(self, type: str, first: date, last: date) -> int:
        """Return how many papers `book` returns; none of them is read."""
        return self._kept.adopted_count(type, first, last)

    def told(self, meeting_id: int, type: str) -> tuple[PaperBlock, ...]:
        """Return what the facts tell now, without a person's words."""
        return self._body(type, self._facts(meeting_id))

    # drafts

    def preview(self, meeting_id: int, type: str) -> Paper:
        """Return a paper of a meeting as `draft` does; nothing is written."""
        return self._told(self.newest(meeting_id, type), meeting_id, type)

    def draft(self, meeting_id: int, type: str) -> Paper:
        """Return a paper of a meeting, told anew while it is a draft, with what a person edited kept.

        Raise NOTHING_DECIDED for a resolution of a meeting that decided nothing.
        """
        kept = self.newest(meeting_id, type)
        told = self._told(kept, meeting_id, type)
        if kept is not None:
            return self.tell(kept, told)
        with doing("paper.add"):
            return self.paper(self._kept.add(told, self._when()))

    def tell(self, kept: Paper, told: Paper, what: str = "paper.tell") -> Paper:
        """Write a paper as it is told now, and what was typed into it; nothing is written where nothing differs."""
        return told if told == kept and not self._typed.has(told) else self._put(told, what)

    def keep(self, paper: Paper) -> None:
        """Keep what is being typed, at once and without a line in the audit trail; `save` writes it into the paper."""
        self._typed.keep(paper, self._when())

    def save(self, paper: Paper) -> Paper:
        """Write a paper as a person left it; one that was reviewed is a draft again. Raise PAPER_LOCKED."""
        return self._put(replace(paper, state=PaperState.DRAFT), "paper.save")

    def restore_block(self, paper: Paper, key: str) -> Paper:
        """Write a paper with one block as the facts tell it; what was added to it goes."""
        return self.save(replace(paper, blocks=restored(paper.blocks, self._told_now(paper), key)))

    def retell(self, paper: Paper) -> Paper:
        """Write a paper with all of its blocks as the facts tell them."""
        return self.save(replace(paper, blocks=self._told_now(paper)))

    def review(self, paper_id: int) -> Paper:
        """Mark a draft as reviewed."""
        return self._put(replace(self.paper(paper_id), state=PaperState.REVIEWED), "paper.review")

    def unreview(self, paper_id: int) -> Paper:
        """Take a review back: the paper can be edited again."""
        return self._put(replace(self.paper(paper_id), state=PaperState.DRAFT), "paper.unreview")

    # adopted papers

    def adopt(self, paper_id: int, how: Adoption | None = None) -> Paper:
        """Adopt a paper and give it its number: from now on it is locked. A correction keeps the number it has.

        Who signs as chair or secretary closes the gap that the text has for them.
        Raise PAPER_UNFINISHED with the count of gaps, NUMBER_TAKEN, PAPER_LOCKED.
        """
        how = how or Adoption()
        kept = self.paper(paper_id)
        paper = with_signers_told(replace(kept, signer=how.signer or kept.signer))
        if paper.missing and not how.despite_gaps:
            raise SotayError(Code.PAPER_UNFINISHED, {"count": paper.missing})
        day = how.day or paper.day
        term = paper.term_id if paper.number is not None else self._series(paper, day)
        taken = self._kept.numbers(paper.type, term)
        number = paper.number or how.number or _after(taken)
        if paper.number is None and number in taken:
            raise SotayError(Code.NUMBER_TAKEN, {"number": number})
        wanted = replace(
            paper,
            day=day,
            number=number,
            term_id=term,
            position=how.position or paper.position,
            subject=how.subject or paper.subject,
            recipients=paper.recipients if how.recipients is None else how.recipients,
        )
        with doing("paper.adopt"):
            self._kept.adopt(wanted, self._when())
            self._typed.drop(wanted)
        return self.paper(paper_id)

    def correct(self, paper_id: int, reason: str) -> Paper:
        """Return a new revision of an adopted paper, to be edited; a correction that is under way is returned as it is.

        Raise PAPER_REASON without a reason, PAPER_STATE for a paper that is not adopted.
        """
        newest = self.history(self.paper(paper_id).uid)[-1]
        if newest.state is not PaperState.ADOPTED:
            if newest.revision > 1:
                return newest
            raise SotayError(Code.PAPER_STATE)
        if not reason.strip():
            raise SotayError(Code.PAPER_REASON)
        wanted = replace(newest, state=PaperState.DRAFT, revision=newest.revision + 1, reason=reason.strip(), id=0)
        discarded = self._kept.discarded(wanted.uid, wanted.revision)
        with doing("paper.correct"):
            if discarded is None:
                return self.paper(self._kept.add(wanted, self._when()))
            self._kept.save(replace(wanted, id=discarded.id), self._when())
            self._typed.drop(discarded)
            self._kept.remove(discarded.id, None)
            return self.paper(discarded.id)

    def discard(self, paper_id: int) -> None:
        """Take a draft away, such as a correction that is not wanted; raise PAPER_LOCKED for an adopted paper."""
        with doing("paper.discard"):
            self._kept.remove(paper_id, self._when())

    def bring_back(self, paper_id: int) -> Paper:
        """Bring a draft back that was taken away."""
        with doing("paper.bring_back"):
            self._kept.remove(paper_id, None)
        return self.paper(paper_id)

    def is_headed(self) -> bool:
        """Tell whether papers go out under the names of the cell and of the đảng bộ above it."""
        return cell_of(self._notebook).is_named

    # numbers

    def number_for(self, paper: Paper) -> int:
        """Return the number that a paper gets next: after the highest of its type in its term, or of its congress."""
        return _after(self.numbers_for(paper))

    def numbers_for(self, paper: Paper) -> frozenset[int]:
        """Return the numbers that are taken where a paper is numbered."""
        return self._kept.numbers(paper.type, self._series(paper, paper.day))

    def terms(self) -> tuple[Term, ...]:
        """Return the terms of the committee, oldest first."""
        return self._kept.terms()

    def term(self, day: date) -> Term | None:
        """Return the term of a day, or None before the first."""
        return term_on(self.terms(), day)

    def save_term(self, term: Term) -> Term:
        """Write a term, a new one or one over what it was; raise TERM_TAKEN where another begins on its day."""
        with doing("term.save"):
            return replace(term, id=self._kept.save_term(term))

    def remove_term(self, term_id: int) -> None:
        """Take a term out that was told in error; raise TERM_IN_USE (`count`) where papers are numbered in it."""
        with doing("term.remove"):
            self._kept.remove_term(term_id)

    # writing

    def _new(self, meeting_id: int, type: str, facts: PaperFacts) -> Paper:
        meeting = facts.record.meeting
        recipients = self.recipients(meeting.kind) if type == RESOLUTION else ()
        return Paper(uuid.uuid4().hex, type, "", meeting.day, meeting_id, recipients=recipients)

    def _told(self, kept: Paper | None, meeting_id: int, type: str) -> Paper:
        """Return a draft as the facts tell it now; what was reviewed or adopted, or corrects that, stays as it is."""
        if kept is not None and (kept.state is not PaperState.DRAFT or kept.revision > 1):
            return kept
        facts = self._facts(meeting_id)
        if kept is None and type == RESOLUTION and not is_decided(facts):
            raise SotayError(Code.NOTHING_DECIDED)
        paper, meeting = kept or self._new(meeting_id, type, facts), facts.record.meeting
        told = self._body(type, facts)
        blocks = told_anew(paper.blocks, told) if told else paper.blocks
        positions, names = paper_signers(type, facts, self._form.issuing(meeting.kind, meeting.day))
        return replace(
            paper,
            blocks=blocks,
            subject=_SUBJECTS[type](meeting),
            day=meeting.day,
            term_id=series_of(meeting, 0),
            signer=names,
            position=positions,
        )

    def _body(self, type: str, facts: PaperFacts) -> tuple[PaperBlock, ...]:
        """Return what facts tell in a type of paper; only a resolution looks back on its month, which takes longer."""
        return minutes_blocks(facts) if type == MINUTES else resolution_blocks(facts, self._review(facts.record))

    def _told_now(self, paper: Paper) -> tuple[PaperBlock, ...]:
        return self.told(paper.meeting_id, paper.type) if paper.meeting_id else self._others(paper)

    def _put(self, paper: Paper, what: str) -> Paper:
        with doing(what):
            self._kept.save(paper, self._when())
            self._typed.drop(paper)
        return paper

    def recipients(self, kind: MeetingKind = MeetingKind.REGULAR) -> tuple[str, ...]:
        """Return who gets the papers that the cell, or the body that holds a kind of meeting, issues."""
        superior = cell_of(self._notebook).superior
        named = superior.lower().startswith(_COMMITTEE)
        above = f"{_BOARD}{superior[len(_COMMITTEE) :]}" if named else superior or "Cấp ủy cấp trên"
        return f"{above} (để báo cáo)", kind_words(kind).own, "Lưu Chi bộ"

    def _series(self, paper: Paper, day: date) -> int:
        meeting = Meetings(self._notebook.database).meeting(paper.meeting_id) if paper.meeting_id else None
        return series_of(meeting, self._term_id(day))

    def _term_id(self, day: date) -> int:
        term = self.term(day)
        return 0 if term is None else term.id

    def _when(self) -> str:
        return self._now().isoformat(timespec="seconds")


def _after(numbers: frozenset[int]) -> int:
    return max(numbers, default=0) + 1
