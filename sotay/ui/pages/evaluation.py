# The page of gradings: the members and the cell in a year or a quarter, their points and grades, how many may have the
# highest one. It must not know forms, caps or how gradings are stored.

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.evaluations import Evaluation
from sotay.domain.periods import Period, Span
from sotay.services.evaluations import EvaluationRow, Gradings
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.evaluation_dialog import EvaluationDialog
from sotay.ui.pages.evaluation_period import PeriodChoice
from sotay.ui.pages.evaluation_prints import KINDS, EvaluationPrints
from sotay.ui.pages.evaluation_words import cap_words, cell_band, entry, member_band, row_words
from sotay.ui.pages.kind_menu import open_kind_menu
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner, Words
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.fitting import FittingRow
from sotay.ui.widgets.front_stack import FrontStack
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.tones import Tone

_Whom = tuple[str, int]  # the form and the member, 0 for the cell


class EvaluationPage(Page):
    """List the gradings of a year or a quarter; `open` takes a year, or the name of a period: "2026-Q3"."""

    key = "evaluation"
    icon = "medal"
    help_topic = "evaluation"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._period = Period.around(desk.book.today, Span.YEAR)
        self._found: Gradings | None = None
        self._ids: dict[_Whom, int] = {}
        self.prints = EvaluationPrints(desk, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Evaluation")

    def on_shown(self) -> None:
        """Read the period, where none was read."""
        if self._found is None:
            self.refresh()

    def refresh(self) -> None:
        """Read the period again."""
        service, period = self.desk.book.evaluations, self._period
        self._run(lambda: service.gradings(period), self._on_read, self.refresh, Lane.READ)

    def open(self, argument: object) -> None:
        """Go to a year, or to a period by its name."""
        with suppress(ValueError):
            self._go(Period.parse(f"{argument:04}" if isinstance(argument, int) else str(argument)))

    def retranslate(self) -> None:
        """Set every text."""
        self.header.set_title(self.title())
        self.period.retranslate()
        self.print_button.setText(self.tr("Print the results"))
        self.save_button.setText(self.tr("Save the results"))
        for button in (self.rules_button, self.empty_button):
            button.setText(self.tr("See forms and rules"))
        self.grade_button.setText(self.tr("Give points"))
        self.sheet_button.setText(self.tr("Print the self-rating sheet"))
        self.save_sheet_button.setText(self.tr("Save the sheet"))
        self.remove_button.setText(self.tr("Delete the grading"))
        self.list.setAccessibleName(self.title())
        self.empty.set_words(
            self.tr("No form can be used for this period."),
            self.tr("The rules say from which day on a form holds, and whether it is for a year or a quarter."),
        )
        self._show()

    def _make_parts(self) -> None:
        theme = self.desk.theme
        self.header = PageHeader(theme, "")
        self.period = PeriodChoice(theme, self.desk.book.today)
        self.rules_button = Button(theme, "", Kind.TEXT, icon="gear-six")
        self.print_button = Button(theme, "", icon="printer", key=shown_keys("print"))
        self.save_button = Button(theme, "", icon="export")
        self.cap = Banner(theme, parent=self)
        self.list = EntryList(theme, opens_on_click=False)
        self.empty_button = Button(theme, "", icon="gear-six")
        self.empty = EmptyState(theme, "medal", "", "", self.empty_button)
        self.grade_button = Button(theme, "", Kind.PRIMARY, icon="pencil-simple")
        self.sheet_button = Button(theme, "", icon="printer")
        self.save_sheet_button = Button(theme, "", icon="export")
        self.remove_button = Button(theme, "", Kind.TEXT, icon="trash")

    def _lay_out(self) -> None:
        for part in (self.print_button, self.save_button):
            self.header.add_action(part)
        bar, self._body, foot = FittingRow(self.desk.theme), QVBoxLayout(), FittingRow(self.desk.theme)
        bar.row.addWidget(self.period)
        bar.row.addStretch(1)
        bar.row.addWidget(self.rules_button)
        for part in (self.grade_button, self.sheet_button, self.save_sheet_button):
            foot.row.addWidget(part)
        foot.row.addStretch(1)
        foot.row.addWidget(self.remove_button)
        self.stack = FrontStack()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self._body.addWidget(bar)
        self._body.addWidget(self.cap)
        self._body.addWidget(self.stack, 1)
        self._body.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._body, 1)
        self._restyle()
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        self._body.setContentsMargins(m.gap_5, m.gap_3, m.page_right, m.gap_3)
        self._body.setSpacing(m.gap_3)

    def _connect(self) -> None:
        self.period.chosen.connect(self._go)
        for button in (self.rules_button, self.empty_button):
            button.clicked.connect(lambda _=False: self.wanted.emit("settings", ("rules", "evaluation")))
        self.print_button.clicked.connect(lambda _=False: self._print())
        self.save_button.clicked.connect(
            lambda _=False: open_kind_menu(self.save_button, KINDS, partial(self.prints.save_results, self._period))
        )
        self.grade_button.clicked.connect(lambda _=False: self._ask())
        self.sheet_button.clicked.connect(lambda _=False: self._print_sheet())
        self.save_sheet_button.clicked.connect(lambda _=False: self._ask_kind())
        self.remove_button.clicked.connect(lambda _=False: self._remove())
        self.list.opened.connect(lambda _: self._ask())
        self.list.doubleClicked.connect(lambda _: self._ask())
        self.list.removed.connect(lambda _: self._remove())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._allow())
        bind(self, "print", self._print)

    # showing

    def _go(self, period: Period) -> None:
        self._period = period
        self.refresh()

    def _on_read(self, found: Gradings) -> None:
        self._found = found
        for row in found.rows:
            self._ids.setdefault(_whom(row), len(self._ids) + 1)
        self._show()
        if found.rows and not self.list.current:
            self.list.choose(self._ids[_whom(found.rows[0])])
        self._allow()

    def _show(self) -> None:
        found = self._found
        self.period.show_period(found.period if found else self._period)
        self.list.show_rows(self._banded(found) if found else ())
        self.stack.setCurrentWidget(self.list if found is None or found.rows else self.empty)
        checks = found.caps if found and found.members else ()
        self.cap.setVisible(bool(checks))
        if checks:
            tone = Tone.INK if all(check.is_kept for check in checks) else Tone.AMBER
            self.cap.show_message(tone, "\n".join(map(cap_words, checks)))
        self._allow()

    def _banded(self, found: Gradings) -> list[EntryRow | Band]:
        def banded(band: Band, rows: tuple[EvaluationRow, ...]) -> list[EntryRow | Band]:
            return [band, *(entry(self._ids[_whom(row)], row) for row in rows)]

        cell = banded(cell_band(), found.cell) if found.cell else []
        return [*cell, *banded(member_band(found), found.members)]

    def _allow(self) -> None:
        """Let be done what can be done with the grading that is chosen."""
        row, found = self._current(), self._found
        for button in (self.grade_button, self.sheet_button, self.save_sheet_button):
            button.setEnabled(row is not None)
        self.remove_button.setEnabled(row is not None and bool(row.evaluation.id))
        for button in (self.print_button, self.save_button):
            button.setEnabled(found is not None and bool(found.members))

    def _current(self) -> EvaluationRow | None:
        chosen, rows = self.list.current, self._found.rows if self._found else ()
        return next((row for row in rows if self._ids[_whom(row)] == chosen), None)

    # writing

    def _ask(self) -> None:
        row = self._current()
        if row is not None and self._found is not None:
            dialog = EvaluationDialog(self.desk.theme, self.window(), row, self._found)
            dialog.given.connect(partial(self._save, row))
            dialog.open()

    def _save(self, row: EvaluationRow, given: Evaluation) -> None:
        service, before = self.desk.book.evaluations, row.evaluation

        def saved(kept: Evaluation) -> None:
            back = partial(service.put_back, before) if before.id else partial(service.drop, kept.id)
            self._tell(lambda: self.tr("The grading was saved: {0}").format(row_words(row)), back)

        self._run(lambda: service.save(given), saved, partial(self._save, row, given))

    def _remove(self) -> None:
        row, service = self._current(), self.desk.book.evaluations
        if row is None or not row.evaluation.id:
            return
        kept = row.evaluation
        back = partial(service.put_back, kept)

        def gone(_: object) -> None:
            self._tell(lambda: self.tr("The grading was deleted: {0}").format(row_words(row)), back)

        self._run(lambda: service.drop(kept.id), gone, self._remove)

    def _tell(self, told: Words, back: Callable[[], object]) -> None:
        """Say what was written; the undo writes what was there before."""

        def undo() -> None:
            self._run(back, lambda _: self._tell_changed(), undo)

        self._tell_changed()
        self.desk.messages.info(told, undo=undo)

    def _tell_changed(self) -> None:
        self.changed.emit(Changes.of("evaluations"))

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., object],
        again: Callable[[], object],
        lane: Lane = Lane.NOTEBOOK,
    ) -> None:
        slot = "period" if lane is Lane.READ else ""
        failed: Callable[[Exception], object] = lambda error: self.desk.messages.error(error, again)  # noqa: E731
        self.desk.tasks.run(lambda _: work(), done, failed, owner=self, slot=slot, lane=lane)

    # paper

    def _print(self) -> None:
        if self.print_button.isEnabled():
            self.prints.print_results(self._period)

    def _print_sheet(self) -> None:
        row = self._current()
        if row is not None:
            self.prints.print_sheet(row)

    def _ask_kind(self) -> None:
        row = self._current()
        if row is not None:
            open_kind_menu(self.save_sheet_button, KINDS, partial(self.prints.save_sheet, row))


def _whom(row: EvaluationRow) -> _Whom:
    return row.form.key, row.evaluation.member_id
