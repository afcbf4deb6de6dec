# The page of the audit trail: who wrote what when, filtered, verified, taken along.
# It must not know how lines are stored or sealed.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.progress import Progress
from sotay.services.audit import AuditDetail, AuditRow
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.keys import bind
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.trail_check import TrailCheck
from sotay.ui.pages.trail_model import TrailAnswer
from sotay.ui.pages.trail_papers import TrailPapers
from sotay.ui.pages.trail_view import TrailView


class TrailPage(Page):
    """Ask `desk.book.audit` and show its lines in `view`."""

    key = "audit"
    icon = "clock-counter-clockwise"
    help_topic = "audit"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._current = 0  # the line that is chosen, also while a list without it is shown
        self._answered = False
        self._bared = False
        self.check = TrailCheck(desk)
        self.view = TrailView(desk.theme, self.check, lambda: desk.book.clock().date())
        self.papers = TrailPapers(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect_list()
        self._connect_actions()
        self.retranslate()

    @property
    def answered(self) -> bool:
        """Tell whether lines are shown, or that there are none."""
        return self._answered

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Audit trail")

    def on_shown(self) -> None:
        """Read the lines, where nothing is shown yet."""
        if not self._answered:
            self.refresh()

    def refresh(self) -> None:
        """Ask again; the line that is chosen stays."""
        self._ask()
        self._ask_people()

    def focus_search(self) -> None:
        """Put the focus where lines are narrowed down."""
        self.view.bar.topic_button.setFocus()

    def retranslate(self) -> None:
        """Set every text; what lines say is read again."""
        self.view.retranslate(self.title())
        if self._answered:
            self.view.show_total(self.view.model.answer.total)
            self._read_detail()

    def _connect_list(self) -> None:
        view = self.view
        view.bar.changed.connect(self._ask)
        view.model.wanted.connect(self._fetch)
        view.table.selectionModel().currentChanged.connect(self._on_current)
        view.table.chosen.connect(self._on_chosen)
        view.detail.shown_wanted.connect(self._set_bared)

    def _connect_actions(self) -> None:
        view = self.view
        view.menu.whole_wanted.connect(self.papers.export_whole)
        view.menu.save_wanted.connect(self._save)
        view.menu.print_wanted.connect(self._print)
        self.papers.exported.connect(self.changed)
        self.check.backups_wanted.connect(lambda: self.wanted.emit("backups", None))
        self.check.report_wanted.connect(lambda: self.wanted.emit("settings", "about"))
        bind(self, "print", self._print)

    # asking

    def _ask(self) -> None:
        audit, wanted = self.desk.book.audit, self.view.bar.filter()

        def read(_: Progress) -> TrailAnswer:
            return TrailAnswer.of(audit.days(wanted))

        self.desk.tasks.run(read, self._on_answer, self._failed(self._ask), owner=self, slot="answer")

    def _ask_people(self) -> None:
        audit, bar = self.desk.book.audit, self.view.bar
        failed = self._failed(self._ask_people)
        self.desk.tasks.run(lambda _: audit.people(), bar.show_people, failed, owner=self, slot="people")

    def _on_answer(self, answer: TrailAnswer) -> None:
        view, before, scrolled = self.view, self._current, self.view.table.verticalScrollBar().value()
        self._answered = True
        same = answer.places == view.model.answer.places
        view.model.today = self.desk.book.clock().date()
        view.model.set_answer(answer)
        view.show_total(answer.total)
        place = view.model.place_of(before)
        if place is not None:
            view.table.setCurrentIndex(view.model.index(place, 0))
        else:
            self._leave()
            view.table.begin()
        if same or place is not None:
            view.table.verticalScrollBar().setValue(scrolled)

    def _fetch(self, ids: Sequence[int]) -> None:
        audit, language, answer = self.desk.book.audit, self.desk.settings.language, self.view.model.answer

        def arrived(rows: tuple[AuditRow, ...]) -> None:
            if language == self.desk.settings.language:
                self.view.model.add_rows(answer, rows)

        self.desk.tasks.run(
            lambda _: audit.rows(ids, language), arrived, self._failed(self.refresh), owner=self, slot="rows"
        )

    def _read_detail(self) -> None:
        line_id, bared = self._current, self._bared
        if not line_id:
            return
        audit, language = self.desk.book.audit, self.desk.settings.language

        def arrived(detail: AuditDetail | None) -> None:
            self.view.detail.show_detail(detail, bared=bared)

        self.desk.tasks.run(
            lambda _: audit.detail(line_id, language, shown=bared),
            arrived,
            self._failed(self._read_detail),
            owner=self,
            slot="detail",
        )

    def _failed(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.desk.messages.error(error, again)

    # the line that is chosen

    def _on_current(self, current: QModelIndex) -> None:
        line_id = self.view.model.id_at(current.row()) if current.isValid() else 0
        if line_id and line_id != self._current:
            self._current, self._bared = line_id, False
            self._read_detail()

    def _on_chosen(self, place: int) -> None:
        if self.view.model.id_at(place):
            self.view.open_detail()

    def _leave(self) -> None:
        """Show no line: the one that was chosen is not in the list."""
        self._current, self._bared = 0, False
        self.view.detail.show_detail(None)

    def _set_bared(self, bared: bool) -> None:
        self._bared = bared
        self._read_detail()

    # papers

    def _ids(self) -> tuple[int, ...]:
        return self.view.model.answer.ids

    def _save(self, kind: PaperKind) -> None:
        self.papers.save(kind, self._ids())

    def _print(self) -> None:
        if self.view.menu.print_action.isEnabled():
            self.papers.print_(self._ids())

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Hide numbers when the page is left."""
        super().hideEvent(event)
        if self._bared:
            self._set_bared(bared=False)
