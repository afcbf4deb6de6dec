# Which paper is asked for, and what is read of it: itself, told anew while it is a draft, and its revisions.
# It must not know how it is shown.

from dataclasses import dataclass

from sotay.services.book import Book
from sotay.services.papers import MINUTES, RESOLUTION, Paper, PaperState
from sotay.services.reports import REPORT, Period

_TYPES = {"minutes": MINUTES, "resolution": RESOLUTION, MINUTES: MINUTES, RESOLUTION: RESOLUTION}


@dataclass(frozen=True, slots=True)
class Asked:
    """Say which paper is wanted: one with an id, the newest of a type of a meeting, or the report on a period."""

    paper_id: int = 0
    type: str = ""
    meeting_id: int = 0
    period: Period | None = None

    @classmethod
    def of(cls, argument: object) -> "Asked":
        """Read what another page asked for: an id, ("minutes" | "resolution" | an id, meeting id), ("report", "2026").

        A period has the name under which it is stored; raise ValueError for one that is none.
        """
        if isinstance(argument, tuple):
            first, second = argument
            if first == "report":
                return cls(period=Period.parse(second))
            return cls(first, "", second) if isinstance(first, int) else cls(0, _TYPES[first], second)
        return cls(argument) if isinstance(argument, int) else cls()

    def read(self, book: Book) -> "Seen":
        """Return the paper, told anew where it is a draft, and all of its revisions."""
        kept = self._first(book)
        history = book.papers.history(kept.uid)
        period = book.reports.period(kept.id) if kept.type == REPORT else None
        if self.paper_id and history and kept.id == history[-1].id:
            if kept.meeting_id:
                kept = book.papers.draft(kept.meeting_id, kept.type)
            elif period is not None:
                kept = book.reports.draft(period)
        return Seen(kept, history, period)

    def _first(self, book: Book) -> Paper:
        if self.period is not None:
            return book.reports.draft(self.period)
        return book.papers.paper(self.paper_id) if self.paper_id else book.papers.draft(self.meeting_id, self.type)


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold a paper that is shown and all of its revisions, the oldest first; `period` is that of a report."""

    paper: Paper
    history: tuple[Paper, ...]
    period: Period | None = None

    @property
    def is_newest(self) -> bool:
        """Tell whether no later revision is there."""
        return not self.history or self.paper.id == self.history[-1].id

    @property
    def editable(self) -> bool:
        """Tell whether its text may be changed."""
        return self.is_newest and self.paper.state is PaperState.DRAFT
