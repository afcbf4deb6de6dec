# `meeting list`: the meetings of a book, for scripts and for people.
# It must not know how meetings are stored, or which rule says who counts.

from typing import TYPE_CHECKING

from sotay.cli.console import table
from sotay.cli.language import say
from sotay.cli.meeting_papers import PAPER_STATES
from sotay.cli.session import Session
from sotay.domain.meetings import MeetingKind, MeetingState
from sotay.domain.shares import percent_text, share

if TYPE_CHECKING:
    from sotay.domain.papers import PaperState
    from sotay.services.meetings import MeetingRow

_KINDS = {
    MeetingKind.REGULAR: say("thường kỳ", "regular"),
    MeetingKind.THEMATIC: say("chuyên đề", "thematic"),
    MeetingKind.COMBINED: say("thường kỳ, chuyên đề", "combined"),
    MeetingKind.EXTRAORDINARY: say("bất thường", "extraordinary"),
    MeetingKind.COMMITTEE: say("chi ủy", "committee"),
    MeetingKind.CONGRESS: say("đại hội", "congress"),
    MeetingKind.CONFERENCE: say("trực tuyến", "conference"),
}
_STATES = {
    MeetingState.PLANNED: say("đã lên lịch", "planned"),
    MeetingState.RUNNING: say("đang họp", "running"),
    MeetingState.CLOSED: say("đã họp", "held"),
    MeetingState.CANCELLED: say("đã hủy", "cancelled"),
}
_NOTHING = "–"


def list_meetings(run: Session, year: int | None) -> None:
    """Print the meetings of a year, or all, oldest first."""
    from sotay.services.book import Book

    with run.open(write=False) as workspace:
        meetings = Book(workspace).meetings
        rows = meetings.all() if year is None else meetings.year(year)
    run.console.emit([meeting_json(row) for row in rows], _text(rows))


def meeting_json(row: "MeetingRow") -> dict[str, object]:
    """Return a meeting in the form that scripts rely on; `rate` is null as long as nobody was called."""
    meeting, rate = row.meeting, share(row.present, row.summoned)
    return {
        "id": meeting.id,
        "uid": meeting.uid,
        "kind": meeting.kind.value,
        "title": meeting.title,
        "theme": meeting.theme,
        "day": meeting.day.isoformat(),
        "begins": f"{meeting.begins:%H:%M}" if meeting.begins else None,
        "planned_minutes": meeting.minutes,
        "place": meeting.place,
        "state": meeting.state.value,
        "present": row.present,
        "summoned": row.summoned,
        "rate": None if rate is None else round(float(rate), 4),
        "minutes": row.minutes.value if row.minutes else None,
        "resolution": row.resolution.value if row.resolution else None,
        "tasks": row.tasks,
        "open_tasks": row.open_tasks,
        "papers": row.papers,
    }


def _text(rows: "tuple[MeetingRow, ...]") -> str:
    count = say("{0} buổi sinh hoạt.", "{0} meetings.").format(len(rows))
    if not rows:
        return count
    heads = (
        *("ID", say("Ngày", "Day"), say("Loại", "Kind"), say("Tên buổi", "Title"), say("Tình trạng", "State")),
        *(say("Có mặt", "Present"), say("Biên bản", "Minutes"), say("Nghị quyết", "Resolution")),
        say("Việc chưa xong", "Open tasks"),
    )
    return f"{table([heads, *map(_cells, rows)])}\n\n{count}"


def _cells(row: "MeetingRow") -> tuple[str, ...]:
    meeting, rate = row.meeting, share(row.present, row.summoned)
    came = _NOTHING if rate is None else f"{row.present}/{row.summoned} ({percent_text(rate)})"
    return (
        *(str(meeting.id), f"{meeting.day:%d/%m/%Y}", _KINDS[meeting.kind], meeting.title, _STATES[meeting.state]),
        *(came, _paper(row.minutes), _paper(row.resolution)),
        f"{row.open_tasks}/{row.tasks}" if row.tasks else _NOTHING,
    )


def _paper(state: "PaperState | None") -> str:
    return _NOTHING if state is None else PAPER_STATES[state]
