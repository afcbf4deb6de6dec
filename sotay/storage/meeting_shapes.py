# How the records of a meeting lie in their tables.
# It must not hold queries beyond reading one meeting.

from sotay.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingPaper,
    ScoreMark,
    Speech,
    Stretch,
    Task,
    TaskReport,
    VoteCase,
)
from sotay.domain.papers import Term
from sotay.storage.shapes import Shape

MEETING = Shape("meeting", Meeting, nobody=("chair_id", "secretary_id"), left_out=("removed",))
AGENDA = Shape("agenda_item", AgendaItem, nobody=("presenter_id",))
ATTENDANCE = Shape("attendance", Attendance, renamed={"left": "departed"})
SPEECH = Shape("speech", Speech, nobody=("member_id", "item_id"))
VOTE = Shape("vote", VoteCase, nobody=("about_id", "item_id"))
TASK = Shape("task", Task, nobody=("meeting_id", "item_id", "member_id"), left_out=("removed",))
REPORT = Shape("task_report", TaskReport, nobody=("meeting_id",))
SCORE = Shape("score", ScoreMark)
PAPER_FOR = Shape("meeting_paper", MeetingPaper)
CLOCK = Shape("stretch", Stretch, renamed={"begun": "begun_at", "ended": "ended_at"})
TERM = Shape("term", Term)


def meeting_where(meeting_id: int) -> tuple[str, tuple[int]]:
    """Return the query for one meeting, its last column telling when it was removed."""
    return f"SELECT {MEETING.columns}, removed_at FROM meeting WHERE id = ?", (meeting_id,)
