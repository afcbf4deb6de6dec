# The page that compares the register with the superior's list: file, columns, differences, result.
# It must not know sheets, rules or storage; the steps show, the work works.

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sotay.domain.errors import Code, SotayError
from sotay.services.matching_items import Compared, Group
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.pages.base import Desk
from sotay.ui.pages.matching_columns import MatchingColumns
from sotay.ui.pages.matching_differences import MatchingDifferences
from sotay.ui.pages.matching_head import choose_file, steps_head
from sotay.ui.pages.matching_progress import MatchingProgress, Work
from sotay.ui.pages.matching_result import MatchingResult
from sotay.ui.pages.matching_start import MatchingStart
from sotay.ui.pages.matching_work import MatchingWork
from sotay.ui.pages.stepped_page import SteppedPage
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.listings import Listing
    from sotay.services.matching import Applied, CentralFile, Layout, Undone

_START, _COLUMNS, _DIFFERENCES, _RESULT, _DONE = range(5)
_STEP_OF_WORK = {Work.READ: _START, Work.COMPARE: _COLUMNS, Work.WRITE: _DIFFERENCES, Work.UNDO: _RESULT}


class MatchingPage(SteppedPage):
    """Lead a person from the superior's list to what they accept of it; work goes on while another page is open."""

    key = "reconcile"
    icon = "arrows-left-right"
    help_topic = "reconcile"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._file: CentralFile | None = None
        self._layout: Layout | None = None
        self._compared: Compared | None = None
        self._accepted: set[int] = set()
        self._applied: Applied | None = None
        self._said: tuple[Tone, str] | None = None
        self.papers = ListingActions(desk, self)
        self.work = MatchingWork(desk, self)
        self._hear_work()
        self._make = self._start
        self._theme.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return self.work.busy

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Reconcile")

    def on_shown(self) -> None:
        """Go to where the next thing is to be done."""
        self.body.setFocus()

    def open(self, argument: object) -> None:
        """Take a file that another page was given."""
        if isinstance(argument, Path):
            self.take(argument)

    def take(self, path: Path) -> None:
        """Read a file."""
        if self.work.busy:
            self.desk.messages.warn(
                lambda: self.tr("A list is being worked on. Wait until it is done, or stop it first.")
            )
            return
        self._said = None
        self._show_work(Work.READ)
        self.work.look_into(path)

    def choose(self) -> None:
        """Ask for a file."""
        if not self.work.busy:
            choose_file(self, self.take)

    def _hear_work(self) -> None:
        work = self.work
        work.read.connect(self._on_read)
        work.compared.connect(self._on_compared)
        work.applied.connect(self._on_applied)
        work.undone.connect(self._on_undone)
        work.failed.connect(self._on_failed)
        work.progressed.connect(self._on_progressed)
        work.changed.connect(self.changed)

    # how the work went

    def _on_read(self, file: "CentralFile") -> None:
        self._file, self._layout = file, file.layout
        self.show_step(self._columns, _COLUMNS)

    def _on_compared(self, compared: Compared) -> None:
        self._compared, self._accepted = compared, set()
        self.show_step(self._differences, _DIFFERENCES)

    def _on_applied(self, applied: "Applied") -> None:
        self._applied = applied
        self.show_step(self._result, _DONE)

    def _on_undone(self, undone: "Undone") -> None:
        told = self.tr("Undone: the register is as it was before.")
        if undone.kept:
            told = self.tr(
                "Undone, but for %n member(s) who were changed since; they stay as they are.", "", undone.kept
            )
        self._begin_again((Tone.AMBER if undone.kept else Tone.GREEN, told))
        self.desk.messages.say(told)

    def _on_progressed(self, _: str, done: int, total: int) -> None:
        if isinstance(self.body, MatchingProgress):
            self.body.tell(done, total)

    def _on_failed(self, error: Exception) -> None:
        """Go back to where a person can try again, and say there what did not happen."""
        told = self.tr("Not done: the program made a mistake, which is told in a window of its own.")
        if isinstance(error, SotayError):
            told = self.desk.messages.sentence(error)
        stopped = isinstance(error, SotayError) and error.code is Code.CANCELLED
        self.desk.messages.say(told)
        if self._step == _START:
            self._begin_again((Tone.INK if stopped else Tone.SON, told))
            return
        way_back: dict[int, Callable[[], QWidget]] = {
            _COLUMNS: self._columns,
            _DIFFERENCES: self._differences,
            _RESULT: self._result,
        }
        self.show_step(way_back[self._step], _DONE if self._step == _RESULT else self._step)
        if not stopped and isinstance(error, SotayError):
            self.desk.messages.error(error)

    # the steps

    def _start(self) -> QWidget:
        step = MatchingStart(self._theme)
        step.file_wanted.connect(self.choose)
        if self._said is not None:
            step.banner.show_message(*self._said)
        return step

    def _columns(self) -> QWidget:
        file, layout = self._file, self._layout
        if file is None or layout is None:
            return self._start()
        step = MatchingColumns(self._theme, file, layout)
        step.changed.connect(self._on_layout)
        step.sheet_wanted.connect(self._on_sheet)
        step.cancelled.connect(self._begin_again)
        step.confirmed.connect(self._compare)
        return step

    def _differences(self) -> QWidget:
        if self._compared is None:
            return self._start()
        group = self.body.group if isinstance(self.body, MatchingDifferences) else self._first_group(self._compared)
        step = MatchingDifferences(self._theme, self._compared, self._accepted, group)
        step.cancelled.connect(self._begin_again)
        step.back_wanted.connect(lambda: self.show_step(self._columns, _COLUMNS))
        step.confirmed.connect(self._apply)
        return step

    def _result(self) -> QWidget:
        if self._compared is None or self._applied is None:
            return self._start()
        step = MatchingResult(self._theme, self._compared, self._applied)
        step.finished.connect(self._leave)
        step.undo_wanted.connect(self._undo)
        step.print_wanted.connect(lambda: self.papers.print_(self._wanted_paper(step)))
        step.save_wanted.connect(lambda kind: self._save(kind, step))
        return step

    @staticmethod
    def _first_group(compared: Compared) -> Group | None:
        return next((group for group in Group if compared.of(group)), None)

    # what a person does

    def _on_layout(self, layout: "Layout") -> None:
        self._layout = layout

    def _on_sheet(self, sheet: int) -> None:
        if self._file is not None:
            self._layout = self._file.layout_of(sheet)
            self.show_step(self._columns, _COLUMNS)

    def _compare(self) -> None:
        if self._file is not None and self._layout is not None:
            self._show_work(Work.COMPARE)
            self.work.compare(self._file, self._layout)

    def _apply(self) -> None:
        if self._compared is not None:
            self._show_work(Work.WRITE)
            self.work.apply(self._compared, self._accepted)

    def _undo(self) -> None:
        if self._applied is not None:
            self._show_work(Work.UNDO)
            self.work.undo(self._applied)

    def _save(self, kind: PaperKind, step: MatchingResult) -> None:
        self.papers.save(kind, self._wanted_paper(step))

    def _wanted_paper(self, step: MatchingResult) -> Wanted:
        """Return the list of what was not written, with full numbers only where that is wanted."""
        compared, applied, book = self._compared, self._applied, self.desk.book
        numbers = step.in_full.isChecked()
        without = frozenset() if applied is None else applied.written

        def make() -> "Listing":
            from sotay.services.matching import matching_service

            if compared is None:
                raise ValueError("nothing was compared")
            return matching_service(book).listing(compared, numbers=numbers, without=without)

        remark = "" if numbers else self.tr("Numbers show their last four digits only.")
        return Wanted(make, self.tr("Differences {0}").format(f"{book.today:%Y-%m-%d}"), remark=remark)

    def _leave(self) -> None:
        self._begin_again()
        self.wanted.emit("members", None)

    def _begin_again(self, said: tuple[Tone, str] | None = None) -> None:
        self._said = said
        self._file = self._layout = self._compared = self._applied = None
        self._accepted = set()
        self.show_step(self._start, _START)

    # what is shown

    def _show_work(self, work: Work) -> None:
        def made() -> QWidget:
            step = MatchingProgress(self._theme, work)
            step.stopped.connect(self.work.stop)
            return step

        self.show_step(made, _STEP_OF_WORK[work])

    def wants_focus(self, make: Callable[[], QWidget], step: int) -> bool:
        """Give the focus to each new step."""
        return make != self._make

    def head(self) -> list[QWidget]:
        """Return the header with the way back, and the steps."""
        file = "" if self._file is None else self._file.path.name
        return steps_head(self._theme, self._step, file, partial(self.wanted.emit, "members", None))
