# Makes tests/data/library-NNNN.db and notebook-NNNN.db with the schema of today: python -m tests.storage.fixture_files
# Run it once for each new schema. A file that is there is never made again: it is what people have on their disks.

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from sotay.domain.dates import PartialDate
from sotay.domain.marks import Colour, Mark, MarkKind
from sotay.domain.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingKind,
    MeetingPaper,
    MeetingRecord,
    MeetingState,
    Part,
    Presence,
    ScoreMark,
    Speech,
    Stretch,
    Task,
    TaskReport,
    TaskState,
    VoteCase,
    VoteMethod,
)
from sotay.domain.members import Badge, Member, MemberState, Person, Position, StateChange
from sotay.domain.papers import RESOLUTION, BlockRole, Fill, FillKind, Paper, PaperBlock, Term
from sotay.storage.annotations import Annotations, ReadingPlace
from sotay.storage.database import Database
from sotay.storage.library import Library
from sotay.storage.meetings import Meetings
from sotay.storage.members import Members
from sotay.storage.notebook import Notebook
from sotay.storage.papers import Papers
from sotay.storage.schemas import LIBRARY, NOTEBOOK
from sotay.storage.tasks import Tasks
from tests.storage.making import KEY, apply, document, rich_document, uid

DATA = Path(__file__).parents[1] / "data"
WHEN = datetime(2026, 1, 3, 8, tzinfo=UTC)
NOW = WHEN.isoformat()


def fill_library(library: Library) -> None:
    apply(library, 1, added=[rich_document("giàu"), document("sửa"), document("rút")])
    apply(library, 2, added=[document("mới")], changed=[document("sửa", title="Đã sửa")], withdrawn=["rút"])
    apply(library, 3, added=[document("hoàn tác")])
    library.undo(3, datetime(2026, 5, 1, tzinfo=UTC))


def fill_notebook(notebook: Notebook) -> None:
    notebook.set_setting("ngôn ngữ", "vi")
    root = notebook.accept_root("f" * 64, 1, "{}", datetime(2026, 1, 2, tzinfo=UTC))
    notebook.remember_channel("trung-uong", root.id, 2, date(2026, 1, 2))


def mark(kind: MarkKind, colour: Colour | None, text: str = "", quote: str = "họp mỗi tháng") -> Mark:
    end = 7 + len(quote) if quote else 7
    return Mark(
        0, str(uid("giàu")), kind, colour, text, "dieu-1", 7, end, quote, WHEN, WHEN, "Chi bộ ", " một lần", "d"
    )


def fill_annotations(kept: Annotations) -> None:
    kept.add(mark(MarkKind.HIGHLIGHT, Colour.GREEN))
    kept.remove(kept.add(mark(MarkKind.HIGHLIGHT, Colour.RED)).id)
    kept.add(mark(MarkKind.NOTE, None, "Hỏi lại đồng chí bí thư"))
    kept.set_bookmark(str(uid("giàu")), "", WHEN)
    kept.keep_place(ReadingPlace(str(uid("giàu")), "dieu-2", 0.5, WHEN))
    kept.set_read(str(uid("giàu")), "d", WHEN)
    kept.save_search("Sinh hoạt", {"text": "sinh hoạt chi bộ"}, WHEN)


def fill_members(register: Members) -> None:
    history = (
        StateChange(MemberState.PROBATIONARY, PartialDate(2024, 5, 19), decision="12-QĐ/ĐU"),
        StateChange(MemberState.OFFICIAL, PartialDate(2025, 5, 19)),
    )
    person = Person("Nguyễn Văn Đông", born=PartialDate(1990, 2), joined=PartialDate(2024, 5, 6), card="012345678901")
    position = Position("Chi ủy viên", PartialDate(2025, 6, 1))
    register.add([Member(str(uid("Đông")), person, history, (position,), (Badge(30, number="SB 00000001"),))], NOW)


def fill_meetings(database: Database) -> None:
    local = datetime(2026, 1, 5, 19, 30, tzinfo=timezone(timedelta(hours=7)))
    meeting = Meeting(str(uid("họp")), MeetingKind.REGULAR, "Sinh hoạt tháng 01", local.date(), local.time(), 90)
    item = AgendaItem(Part.BODY, "Thảo luận", 20, id=1)
    vote = VoteCase("Nghị quyết", "resolution", VoteMethod.HAND, 1, 0, 0, 1, 1, 1, passed=True, rule="r", source="s")
    record = MeetingRecord(
        replace(meeting, chair_id=1, state=MeetingState.CLOSED),
        (item,),
        (Attendance(1, MemberState.OFFICIAL, Presence.PRESENT, arrived=local.time()),),
        (Speech(1, 1, "Nhất trí với dự thảo", at=local),),
        (vote,),
        (Task(str(uid("việc")), "Vệ sinh đường làng", member_id=1, due=date(2026, 1, 31)),),
        (ScoreMark("duration", 5.0),),
        (),
        (Stretch(local, local + timedelta(minutes=95)),),
    )
    (meeting_id,) = Meetings(database).add([record], NOW)
    Meetings(database).add_paper(meeting_id, MeetingPaper("Dự thảo", file_name="du-thao.txt"), b"abc")
    Tasks(database).report(TaskReport(1, date(2026, 1, 31), TaskState.DONE, "Xong", meeting_id=meeting_id), NOW)
    papers = Papers(database)
    term = papers.save_term(Term("2025-2030", date(2025, 6, 1)))
    block = PaperBlock("opening", BlockRole.BODY, "Chi bộ họp", (Fill(0, 6, FillKind.FACT),))
    draft = Paper(str(uid("giấy")), RESOLUTION, "nhiệm vụ", local.date(), meeting_id, term_id=term, blocks=(block,))
    paper_id = papers.add(draft, NOW)
    papers.adopt(replace(papers.paper(paper_id), number=1), NOW)


def make(folder: Path) -> None:
    path = folder / f"library-{LIBRARY.head}.db"
    if not path.exists():
        library = Library(Database.open(path, KEY, LIBRARY))
        fill_library(library)
        library.database.close()
    path = folder / f"notebook-{NOTEBOOK.head}.db"
    if not path.exists():
        notebook = Notebook(Database.open(path, KEY, NOTEBOOK))
        fill_notebook(notebook)
        fill_annotations(Annotations(notebook.database))
        fill_members(Members(notebook.database))
        fill_meetings(notebook.database)
        notebook.database.close()


if __name__ == "__main__":
    make(DATA)
