"""The pages of a meeting at their limits: a day without a rule, a crowd with long names, twelve pages of opinions."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.meetings import MeetingState, Speech, Step
from sotay.domain.members import MemberState
from sotay.services.keystore import MemoryKeyStore
from sotay.services.meeting_rules import meeting_rules
from sotay.services.paper_files import PaperFiles
from sotay.services.papers import MINUTES
from sotay.ui.documents.official_pdf import official_pdf
from sotay.ui.messages import Messages
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.catalogue import PAGES
from sotay.ui.settings import UiSettings
from sotay.ui.tasks import Tasks
from sotay.ui.theme import Theme
from tests.services.meetings import Cell, member, rest_came, small_cell
from tests.ui.stall import StallWatch

LONG_NAME = "Nguyễn Phước Hoàng Thiên Kim Ngọc Bảo Châu Phương Nguyên"
OPINION = (
    "Nhất trí với đánh giá kết quả lãnh đạo tháng qua; đề nghị phân công rõ người phụ trách từng ngõ, quy định thời hạn"
    " và báo cáo tại kỳ sinh hoạt sau; quan tâm các hộ nghèo, hộ cận nghèo, người cao tuổi sống một mình."
)


@pytest.fixture
def cell(tmp_path: Path) -> Iterator[Cell]:
    made = small_cell(tmp_path / "sổ")
    yield made
    made.book.close()


@pytest.fixture
def desk(cell: Cell, tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    settings = UiSettings(tmp_path / "window.json", {"language": "en"})
    made = Desk(theme, Tasks(), Messages(theme, settings, window), cell.book, settings, MemoryKeyStore())
    yield made
    made.tasks.close()


def opened(qtbot: QtBot, desk: Desk, key: str, argument: object) -> Page:
    """Open a page as the window does; what goes wrong behind it and nobody takes fails the test."""
    unhandled: list[Exception] = []
    desk.tasks.unhandled.connect(unhandled.append)
    page = next(entry for entry in PAGES if entry.key == key).load()(desk)
    qtbot.addWidget(page)
    page.resize(1274, 668)
    with qtbot.waitExposed(page):
        page.show()
    if argument is None:
        page.on_shown()
    else:
        page.open(argument)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=20_000)
    assert unhandled == []
    return page


def told(desk: Desk) -> str:
    """Return what the bar of messages says."""
    return "" if desk.messages.bar.isHidden() else desk.messages.bar._words.text()


def without_attendance(cell: Cell) -> None:
    rule = "[[attendance]]\n"
    meeting_rules().save(
        cell.book.workspace.notebook, meeting_rules().shipped().replace(rule, f"{rule}valid_from = 2027-01-01\n")
    )
    cell.book.rules_changed()


@pytest.mark.parametrize("key", ["home", "meetings", "meeting", "cockpit", "paper", "tasks", "stats"])
@pytest.mark.parametrize("state", [MeetingState.PLANNED, MeetingState.RUNNING, MeetingState.CLOSED])
def test_a_page_of_a_meeting_opens_on_a_day_without_a_rule(
    qtbot: QtBot, desk: Desk, cell: Cell, key: str, state: MeetingState
) -> None:
    without_attendance(cell)
    meeting_id = cell.planned().meeting.id
    if state is not MeetingState.PLANNED:
        cell.book.run.start(meeting_id)
    if state is MeetingState.CLOSED:
        cell.book.run.close(meeting_id)
    arguments = {"meeting": meeting_id, "cockpit": meeting_id, "paper": ("minutes", meeting_id)}
    page = opened(qtbot, desk, key, arguments.get(key))
    assert page.isVisible()
    assert ("05/12/2026" in told(desk)) is (key == "paper")


@pytest.fixture
def crowded(cell: Cell) -> int:
    """Hold a meeting of 300 people with the longest names, 120 of whom say something; return its id."""
    names = [f"{LONG_NAME} {at:03}" for at in range(293)]
    assert {len(name) for name in names} == {60}
    ids = cell.book.members.add_all([member(name, MemberState.OFFICIAL, "") for name in names])
    record = cell.running()
    talk = next(item for item in record.agenda if item.step is Step.TALK)
    for number, speaker in enumerate(ids[:120], 1):
        cell.book.run.speak(record.meeting.id, Speech(talk.id, speaker, f"{OPINION}\nÝ kiến thứ {number} của tôi."))
    rest_came(cell.book, record.meeting.id)
    cell.book.run.close(record.meeting.id)
    return record.meeting.id


@pytest.mark.parametrize(("key", "letters"), [("cockpit", 1_000), ("paper", 30_000)])
def test_a_crowd_with_twelve_pages_of_opinions_stalls_nothing(
    qtbot: QtBot, desk: Desk, crowded: int, key: str, letters: int
) -> None:
    opened(qtbot, desk, key, crowded if key == "cockpit" else ("minutes", crowded)).close()  # letters drawn, all loaded
    with StallWatch():
        page = opened(qtbot, desk, key, crowded if key == "cockpit" else ("minutes", crowded))
        qtbot.waitUntil(lambda: any(len(text.toPlainText()) > letters for text in page.findChildren(QTextEdit)))
    assert told(desk) == ""


def test_minutes_with_twelve_pages_of_opinions_are_printed_whole(cell: Cell, crowded: int, theme: Theme) -> None:
    paper = cell.book.papers.draft(crowded, MINUTES)
    with pypdfium2.PdfDocument(official_pdf(PaperFiles(cell.book.workspace.notebook).official(paper))) as pdf:
        words = " ".join(page.get_textpage().get_text_range() for page in pdf)
        assert len(pdf) >= 12
    said = " ".join(words.split())
    assert all(f"Ý kiến thứ {number} của tôi." in said for number in range(1, 121))
    assert said.count(f"{LONG_NAME} 007") == 1
