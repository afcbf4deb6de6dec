# Which paper is asked for, and what is read of it: itself, told anew while it is a draft, and its revisions.
# It must not know how it is shown.

from dataclasses import dataclass

from sotay.services.papers import MINUTES, RESOLUTION, Paper, PaperService, PaperState

_TYPES = {"minutes": MINUTES, "resolution": RESOLUTION, MINUTES: MINUTES, RESOLUTION: RESOLUTION}


@dataclass(frozen=True, slots=True)
class Asked:
    """Say which paper is wanted: one with an id, or the newest of a type of a meeting."""

    paper_id: int = 0
    type: str = ""
    meeting_id: int = 0

    @classmethod
    def of(cls, argument: object) -> "Asked":
        """Read what another page asked for: an id, or ("minutes" | "resolution" | an id, meeting id)."""
        if isinstance(argument, tuple):
            first, meeting_id = argument
            return cls(first, "", meeting_id) if isinstance(first, int) else cls(0, _TYPES[first], meeting_id)
        return cls(argument) if isinstance(argument, int) else cls()

    def read(self, papers: PaperService) -> "Seen":
        """Return the paper, told anew where it is a draft, and all of its revisions."""
        kept = papers.paper(self.paper_id) if self.paper_id else papers.draft(self.meeting_id, self.type)
        history = papers.history(kept.uid)
        if self.paper_id and history and kept.id == history[-1].id and kept.meeting_id:
            kept = papers.draft(kept.meeting_id, kept.type)
        return Seen(kept, history)


@dataclass(frozen=True, slots=True)
class Seen:
    """Hold a paper that is shown and all of its revisions, the oldest first."""

    paper: Paper
    history: tuple[Paper, ...]

    @property
    def is_newest(self) -> bool:
        """Tell whether no later revision is there."""
        return not self.history or self.paper.id == self.history[-1].id

    @property
    def editable(self) -> bool:
        """Tell whether its text may be changed."""
        return self.is_newest and self.paper.state is PaperState.DRAFT
