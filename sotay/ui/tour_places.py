# Where the tour leads in this book: which pages have something to show, and what they should open.
# It must not know the words of the tour or write anything.

from dataclasses import dataclass

from sotay.domain.meetings import MeetingState
from sotay.domain.papers import RESOLUTION
from sotay.services.book import Book
from sotay.services.places import Place
from sotay.services.sample import is_sample

QUESTION = "sinh hoat chuyen de"


@dataclass(frozen=True, slots=True)
class TourPlaces:
    """Hold what the stops of the tour open: None, 0 or False where the book has nothing of it."""

    is_sample: bool = False
    document: Place | None = None
    meeting: int = 0
    resolution: int = 0
    """The meeting whose resolution is shown."""
    has_entries: bool = False
    has_members: bool = False
    has_dues: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nobody has written anything into the book yet, nor brought in a document."""
        kept = (self.document, self.meeting, self.resolution, self.has_entries, self.has_members, self.has_dues)
        return not any(kept)


def tour_places(book: Book) -> TourPlaces:
    """Look for something to show, in a worker; what cannot be read raises as the services do."""
    meeting, resolution = _meetings(book)
    return TourPlaces(
        is_sample(book.workspace.notebook),
        _document(book),
        meeting,
        resolution,
        bool(book.log.find().ids),
        bool(book.members.all()),
        bool(book.dues.book().entries),
    )


def _document(book: Book) -> Place | None:
    """Return the best passage for the question that the library is asked: it lies in a document with a text."""
    for hit in book.search.search(QUESTION, limit=1):
        return Place(hit.uid, anchor=hit.anchor, query=QUESTION)
    return None


def _meetings(book: Book) -> tuple[int, int]:
    """Return the next meeting that is planned, else the last one; and the last one with a resolution; 0 for none."""
    rows = book.meetings.all()
    planned = [row.meeting.id for row in rows if row.meeting.state is MeetingState.PLANNED]
    meeting = planned[0] if planned else rows[-1].meeting.id if rows else 0
    for row in reversed(rows):
        if any(paper.type == RESOLUTION for paper in book.papers.of_meeting(row.meeting.id)):
            return meeting, row.meeting.id
    return meeting, 0
