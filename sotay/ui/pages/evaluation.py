# The page of gradings: the members and the cell in a year, their points and grades, how many may have the highest one.
# It must not know forms, caps or how gradings are stored.

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.evaluations import Evaluation
from sotay.domain.periods import Period, Span
from sotay.services.cell import cell_of
from sotay.services.evaluation_papers import number_text, sheet_listing, year_listing
from sotay.services.evaluations import EvaluationRow, EvaluationYear
from sotay.services.listings import Listing
from sotay.services.member_list import MemberList
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.documents.listing_actions import ListingActions, PaperKind, Wanted
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.evaluation_dialog import EvaluationDialog
from sotay.ui.pages.kind_menu import open_kind_menu
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.tones import Tone

_KINDS = (PaperKind.PDF, PaperKind.XLSX, PaperKind.DOCX)
_LOOKS = {
    "excellent": ("star", Tone.GREEN),
    "good": ("check-circle", Tone.GREEN),
    "done": ("check-circle", Tone.INK),
    "not_done": ("warning-circle", Tone.SON),
}
_OTHER, _NONE = ("check-circle", Tone.INK), ("circle-dashed", Tone.GREY)
_LAST_YEAR = 9998


class EvaluationPage(Page):
    """List the gradings of a year; `open` takes the year."""

    key = "evaluation"
    icon = "medal"
    help_topic = "evaluation"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._period = Period.around(desk.book.today, Span.YEAR)
        self._found: EvaluationYear | None = None
        self.papers = ListingActions(desk, self)
        self.header = PageHeader(desk.theme, "")
        self.before_button = IconButton(desk.theme, "caret-left", "")
        self.after_button = IconButton(desk.theme, "caret-right", "")
        self._name = label("", "section")
        self.print_button = Button(desk.theme, "", icon="printer", key=shown_keys("print"))
        self.save_button = Button(desk.theme, "", icon="export")
        self.cap = Banner(desk.theme, parent=self)
        self.list = EntryList(desk.theme, opens_on_click=False)
        self.grade_button = Button(desk.theme, "", Kind.PRIMARY, icon="pencil-simple")
        self.sheet_button = Button(desk.theme, "", icon="printer")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Evaluation")

    def on_shown(self) -> None:
        """Read the year, where none was read."""
        if self._found is None:
            self.refresh()

    def refresh(self) -> None:
        """Read the year again."""
        service, period = self.desk.book.evaluations, self._period
        self._run(lambda: service.year(period), self._on_read, self.refresh, Lane.READ)

    def open(self, argument: object) -> None:
        """Go to a year."""
        if isinstance(argument, int) and 0 < argument <= _LAST_YEAR:
            self._period = Period(Span.YEAR, argument)
            self.refresh()

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.before_button.set_name(self.tr("The year before"))
        self.after_button.set_name(self.tr("The year after"))
        self.print_button.setText(self.tr("Print the results"))
        self.save_button.setText(self.tr("Save the results"))
        self.grade_button.setText(self.tr("Give points"))
        self.sheet_button.setText(self.tr("Print the self-rating sheet"))
        self.list.setAccessibleName(self.title())
        self._show()

    def _lay_out(self) -> None:
        for part in (self.before_button, self._name, self.after_button, self.print_button, self.save_button):
            self.header.add_action(part)
        self._body, self._foot = QVBoxLayout(), QHBoxLayout()
        self._foot.addWidget(self.grade_button)
        self._foot.addWidget(self.sheet_button)
        self._foot.addStretch(1)
        self._body.addWidget(self.cap)
        self._body.addWidget(self.list, 1)
        self._body.addLayout(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._body, 1)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._body.setContentsMargins(m.page_left, m.gap_3, m.page_right, m.gap_3)
        self._body.setSpacing(m.gap_3)
        self._foot.setSpacing(m.gap_2)

    def _connect(self) -> None:
        self.before_button.clicked.connect(lambda _=False: self.open(self._period.year - 1))
        self.after_button.clicked.connect(lambda _=False: self.open(self._period.year + 1))
        self.print_button.clicked.connect(lambda _=False: self._print())
        self.save_button.clicked.connect(lambda _=False: open_kind_menu(self.save_button, _KINDS, self._save_list))
        self.grade_button.clicked.connect(lambda _=False: self._ask())
        self.sheet_button.clicked.connect(lambda _=False: self._print_sheet())
        self.list.opened.connect(lambda _: self._ask())
        bind(self, "print", self._print)

    # showing

    def _on_read(self, found: EvaluationYear) -> None:
        self._found = found
        self._show()
        if not self.list.current:
            self.list.choose(1)

    def _show(self) -> None:
        found = self._found
        self._name.setText(str(self._period.year))
        rows = found.rows if found else ()
        self.list.show_rows(self._entries(found) if found else ())
        for button in (self.grade_button, self.sheet_button, self.print_button, self.save_button):
            button.setEnabled(bool(rows))
        self._show_cap(found)

    def _entries(self, found: EvaluationYear) -> list[EntryRow | Band]:
        entries = [self._entry(at, row) for at, row in enumerate(found.rows, start=1)]
        own = len(found.cell)
        shown: list[EntryRow | Band] = [Band(self.tr("The cell")), *entries[:own]] if own else []
        if found.members:
            graded = sum(row.grade is not None for row in found.members)
            told = self.tr("{0} of {1} graded").format(graded, len(found.members))
            shown += [Band(self.tr("Members"), told), *entries[own:]]
        return shown

    def _entry(self, at: int, row: EvaluationRow) -> EntryRow:
        icon, tone = _LOOKS.get(row.grade.key, _OTHER) if row.grade else _NONE
        badge = row.grade.title if row.grade else self.tr("Not graded yet")
        sums = self.tr("own {0} · cell {1}").format(number_text(row.own) or "–", number_text(row.given) or "–")
        points = row.grade is None and row.suggested
        foot = self.tr("By its points: {0}").format(row.suggested.title) if points and row.suggested else ""
        return EntryRow(at, row.name or row.form.title, sums, "", foot or row.evaluation.note, badge, icon, tone)

    def _show_cap(self, found: EvaluationYear | None) -> None:
        """Show how many have the highest grade, how many may, and where that is said."""
        checks = found.caps if found else ()
        self.cap.setVisible(bool(checks))
        if found and checks:
            check = checks[0]
            grade = next((one.title for one in found.grades if one.key == check.rule.grade), check.rule.grade)
            told = self.tr("{0}: {1} members, at most {2} ({3} % of {4}). {5}").format(
                grade, check.count, check.most, check.rule.percent, check.base, check.rule.source
            )
            self.cap.show_message(Tone.INK if check.is_kept else Tone.AMBER, told)

    def _current(self) -> EvaluationRow | None:
        at = self.list.current
        return self._found.rows[at - 1] if self._found and 0 < at <= len(self._found.rows) else None

    # writing

    def _ask(self) -> None:
        row = self._current()
        if row is not None and self._found is not None:
            dialog = EvaluationDialog(self.desk.theme, self.window(), row, self._found.grades)
            dialog.given.connect(partial(self._save, row))
            dialog.open()

    def _save(self, row: EvaluationRow, given: Evaluation) -> None:
        service, before = self.desk.book.evaluations, row.evaluation

        def back(kept: Evaluation) -> None:
            work = partial(service.save, before) if before.id else partial(service.drop, kept.id)
            self._run(work, lambda _: self._tell_changed(), partial(back, kept))

        def saved(kept: Evaluation) -> None:
            self._tell_changed()
            told = self.tr("The grading was saved: {0}").format(row.name or row.form.title)
            self.desk.messages.info(told, undo=partial(back, kept))

        self._run(lambda: service.save(given), saved, partial(self._save, row, given))

    def _tell_changed(self) -> None:
        self.changed.emit(Changes.of("evaluations"))

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., object],
        again: Callable[[], object],
        lane: Lane = Lane.NOTEBOOK,
    ) -> None:
        slot = "year" if lane is Lane.READ else ""
        failed: Callable[[Exception], object] = lambda error: self.desk.messages.error(error, again)  # noqa: E731
        self.desk.tasks.run(lambda _: work(), done, failed, owner=self, slot=slot, lane=lane)

    # paper

    def _print(self) -> None:
        if self._found is not None:
            self.papers.print_(self._wanted())

    def _save_list(self, kind: PaperKind) -> None:
        self.papers.save(kind, self._wanted())

    def _print_sheet(self) -> None:
        row = self._current()
        if row is not None:
            self.papers.print_(self.sheet(row))

    def sheet(self, row: EvaluationRow) -> Wanted:
        """Return the self-rating sheet of a grading as it leaves the window."""
        period = self._period.title

        def made() -> Listing:
            book = self.desk.book
            secretary = MemberList(book.members).secretary()
            return sheet_listing(row, period, cell_of(book.workspace.notebook), secretary, book.today)

        name = row.name or row.form.title
        return Wanted(made, f"Phiếu đánh giá {self._period.name} {name}", landscape=False)

    def _wanted(self) -> Wanted:
        found, book = self._found, self.desk.book

        def made() -> Listing:
            secretary = MemberList(book.members).secretary()
            year = found or book.evaluations.year(self._period)
            return year_listing(year, cell_of(book.workspace.notebook), secretary, book.today)

        return Wanted(made, f"Kết quả xếp loại {self._period.name}", landscape=False)
