# The page of dues: a month is chosen, looked at, taken and closed; one member's groups, exemptions and payments.
# It must not know how dues are stored, nor which rules hold.

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.dues import DuesDelay, DuesEntry, DuesRelief, DuesStanding, Month, PayWay
from sotay.domain.dues_rule_rows import percent_words
from sotay.domain.errors import Code, SotayError
from sotay.services.dues_records import MemberDues, MonthDues, Payment, ShareChoice
from sotay.services.dues_rule_texts import dues_table
from sotay.services.rules_in_use import RulesInUse
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.dues_dialogs import (
    CloseDialog,
    CounterDialog,
    DelayDialog,
    PayDialog,
    ReliefDialog,
    ShareDialog,
    StandingDialog,
)
from sotay.ui.pages.dues_prints import PRINT, DuesPrints
from sotay.ui.pages.dues_view import DuesView
from sotay.ui.pages.dues_words import money_words, month_words
from sotay.ui.pages.member_dialogs import RecordDialog, open_dialog
from sotay.ui.pages.rules_dialog import RulesDialog
from sotay.ui.tasks import Lane

_Read = tuple[MonthDues, ShareChoice, Month, RulesInUse]
_Differing = dict[Month, int]  # closed months, and what is owed for them now
_SHOWN = 4


class DuesPage(Page):
    """Show a month of `desk.book.dues` in `view`; open it with a `Month`, or with the id of a member."""

    key = "dues"
    icon = "wallet"
    help_topic = "dues"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._month = Month.of(desk.book.today)
        self._current = 0  # who is selected, also while another month is shown
        self._shown: _Read | None = None
        self._differing: _Differing | None = None
        self.dialog: RecordDialog | None = None
        self.editor: RulesDialog | None = None
        self.view = DuesView(desk.theme)
        self.prints = DuesPrints(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._connect()
        self.retranslate()

    @property
    def shown(self) -> MonthDues | None:
        """Return the month that is shown."""
        return self._shown[0] if self._shown else None

    # what a page does

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Dues")

    def on_shown(self) -> None:
        """Look again: what is late depends on the day."""
        self.refresh()

    def open(self, argument: object) -> None:
        """Show a month, or a member in this one."""
        if isinstance(argument, Month):
            self._month = argument
        elif isinstance(argument, int):
            self._current = argument
        self.refresh()

    def refresh(self) -> None:
        """Read the month again."""
        dues, month = self.desk.book.dues, self._month

        book = self.desk.book

        def read(_: object) -> _Read:
            return dues.month(month), dues.share_choice(month), dues.this_month(), dues_table().in_use(book)

        self.desk.tasks.run(read, self._on_read, self._failed(self.refresh), owner=self, slot="month")
        self.desk.tasks.run(
            lambda _: dues.owed_for_closed(), self._on_differing, self._failed(self.refresh), owner=self, slot="closed"
        )

    def retranslate(self) -> None:
        """Set every text."""
        self.view.retranslate(self.title())
        self._tell_count()

    def _on_read(self, read: _Read) -> None:
        self._shown = read
        view = self.view
        view.show_month(*read[:3])
        view.menu.original_action.setVisible(read[3].own is not None)
        place = view.model.place_of(self._current)
        if place is None:
            view.show_member(-1)
        else:
            view.table.setCurrentIndex(view.model.index(place, 1))
            view.show_member(place)
        self._tell_count()

    def _on_differing(self, differing: _Differing) -> None:
        """Tell when what is owed for months that are closed became another sum."""
        before, self._differing = self._differing, differing
        fresh = [month for month, amount in differing.items() if before is not None and before.get(month) != amount]
        if fresh:
            told = self.tr(
                "Closed months keep the sums they were closed with: {0}. What differs now is collected, or given back"
                " by a counter-entry, on a day of an open month."
            )
            shown = ", ".join(map(month_words, fresh[:_SHOWN])) + (" …" if len(fresh) > _SHOWN else "")
            self.desk.messages.warn(told.format(shown))

    def _tell_count(self) -> None:
        """Tell how many went months without paying, for the rail."""
        shown = self.shown
        rule = shown.rules.late(shown.month.first) if shown else None
        late = [row for row in shown.rows if rule and len(row.unpaid) >= rule.warn and not row.delay] if shown else []
        self.counted.emit(len(late), self.tr("%n member(s) with months unpaid", "", len(late)))

    def _failed(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.desk.messages.error(error, again)

    def _connect(self) -> None:
        view, pane = self.view, self.view.pane
        view.month_wanted.connect(self._go)
        view.table.chosen.connect(self._on_chosen)
        view.take_button.clicked.connect(self._take)
        view.close_button.clicked.connect(self._ask_close)
        view.share_wanted.connect(self._ask_share)
        view.add_member.clicked.connect(lambda _=False: self.wanted.emit("members", None))
        view.model.refused.connect(self._on_refused)
        view.menu.paper_wanted.connect(lambda name, how: self.prints.paper(name, how, self._month))
        view.menu.rules_wanted.connect(self.edit_rules)
        view.menu.original_wanted.connect(
            lambda: self._put_rules(None, self.tr("The original rules are in use again."))
        )
        pane.receipt_wanted.connect(self.prints.receipt)
        pane.member_wanted.connect(lambda member_id: self.wanted.emit("member", member_id))
        pane.pay_wanted.connect(self._ask_payment)
        pane.group_wanted.connect(self._ask_group)
        pane.relief_wanted.connect(self._ask_relief)
        pane.delay_wanted.connect(self._ask_delay)
        pane.counter_wanted.connect(self._ask_counter)
        pane.standing_dropped.connect(self._drop_standing)
        pane.relief_dropped.connect(self._drop_relief)
        pane.delay_dropped.connect(self._drop_delay)
        bind(self, "new", self._ask_payment)
        bind(self, "save", self._take)
        bind(self, "print", lambda: self.prints.paper("list", PRINT, self._month))

    # choosing

    def _go(self, by: int) -> None:
        self._month = self._month.plus(by) if by else Month.of(self.desk.book.today)
        self.refresh()

    def _on_chosen(self, place: int) -> None:
        row = self.view.model.row(place)
        if row is not None:
            self._current = row.member.id

    def _on_refused(self, text: str) -> None:
        self.desk.messages.error(SotayError(Code.BAD_AMOUNT, {"text": text}))

    # money

    def _take(self) -> None:
        """Write down, of all that are marked, what stands in their rows; one undo takes it all back."""
        month, today = self._month, self._today()
        payments = [
            Payment(row.member.id, (month,), today, amount, _usual_way(row)) for row, amount in self.view.model.taking()
        ]
        if payments:
            self._pay(payments)

    def _pay(self, payments: Sequence[Payment]) -> None:
        dues = self.desk.book.dues
        self._write(lambda: dues.pay_all(payments), self._on_paid)

    def _on_paid(self, entries: object) -> None:
        written: tuple[DuesEntry, ...] = entries if isinstance(entries, tuple) else ()
        amount = money_words(sum(entry.amount for entry in written))
        people = len({entry.member_id for entry in written})
        told = self.tr("Taken: {0} of %n member(s)", "", people).format(amount)
        self._tell(told, lambda: self.desk.book.dues.take_back(written))

    def _ask_payment(self) -> None:
        if (row := self._row()) is not None:
            dialog = PayDialog(self.desk.theme, self.window(), row, self._today())
            self._ask(dialog, lambda payment: self._pay([payment]) if isinstance(payment, Payment) else None)

    def _ask_counter(self, entry: DuesEntry) -> None:
        row = self._row()
        if row is None:
            return
        dues, dialog = (
            self.desk.book.dues,
            CounterDialog(self.desk.theme, self.window(), entry, row.name, self._today()),
        )

        def write(given: object) -> None:
            if isinstance(given, tuple):
                reason, day = given
                self._write(lambda: dues.reverse(entry.id, reason, day), self._on_reversed)

        self._ask(dialog, write)

    def _on_reversed(self, entry: object) -> None:
        if isinstance(entry, DuesEntry):
            told = self.tr("Taken back: {0} for {1}").format(money_words(-entry.amount), month_words(entry.month))
            self._tell(told, lambda: self.desk.book.dues.take_back([entry]))

    def _ask_close(self) -> None:
        shown, read = self.shown, self._shown
        if shown is None or read is None:
            return
        share = read[1].share
        if share is None:
            self._ask_share()
            return
        dues, month = self.desk.book.dues, shown.month
        dialog = CloseDialog(self.desk.theme, self.window(), shown, percent_words(share))

        def write(given: object) -> None:
            if isinstance(given, tuple):
                told = self.tr("Closed: {0}").format(month_words(month))
                self._write(lambda: dues.close(month, given[0]), lambda _: self._tell(told))

        self._ask(dialog, write)

    # groups, exemptions, the share

    def _ask_group(self) -> None:
        shown, row, dues = self.shown, self._row(), self.desk.book.dues
        if shown is None or row is None:
            return
        dialog = StandingDialog(self.desk.theme, self.window(), row, shown.rules)

        def written(found: object) -> None:
            if isinstance(found, tuple):
                kept, before = found
                self._tell(self.tr("Group written: {0}").format(row.name), lambda: undo(kept, before))

        def undo(kept: DuesStanding, before: DuesStanding | None) -> None:
            if before is None:
                dues.drop_standing(kept.id)
            else:
                dues.set_standing(before)

        def write(given: object) -> None:
            if isinstance(given, DuesStanding):
                self._write(lambda: dues.set_standing(given), written)

        self._ask(dialog, write)

    def _ask_relief(self) -> None:
        shown, row, dues = self.shown, self._row(), self.desk.book.dues
        if shown is None or row is None:
            return
        dialog = ReliefDialog(self.desk.theme, self.window(), row, shown.rules)

        def written(found: object) -> None:
            if isinstance(found, DuesRelief):
                self._tell(self.tr("Exemption written: {0}").format(row.name), lambda: dues.drop_relief(found.id))

        def write(given: object) -> None:
            if isinstance(given, DuesRelief):
                self._write(lambda: dues.set_relief(given), written)

        self._ask(dialog, write)

    def _ask_delay(self) -> None:
        row, dues = self._row(), self.desk.book.dues
        if row is None:
            return

        def written(found: object) -> None:
            if isinstance(found, DuesDelay):
                self._tell(
                    self.tr("Leave to pay late written: {0}").format(row.name), lambda: dues.drop_delay(found.id)
                )

        def write(given: object) -> None:
            if isinstance(given, DuesDelay):
                self._write(lambda: dues.set_delay(given), written)

        self._ask(DelayDialog(self.desk.theme, self.window(), row, self._today()), write)

    def _drop_standing(self, held: DuesStanding) -> None:
        dues, told = self.desk.book.dues, self.tr("Group removed: from {0}").format(month_words(held.since))
        self._write(lambda: dues.drop_standing(held.id), lambda _: self._tell(told, lambda: dues.set_standing(held)))

    def _drop_relief(self, relief: DuesRelief) -> None:
        dues, told = self.desk.book.dues, self.tr("Exemption removed: from {0}").format(month_words(relief.since))
        self._write(lambda: dues.drop_relief(relief.id), lambda _: self._tell(told, lambda: dues.set_relief(relief)))

    def _drop_delay(self, delay: DuesDelay) -> None:
        dues, told = (
            self.desk.book.dues,
            self.tr("Leave to pay late removed: from {0}").format(month_words(delay.since)),
        )
        self._write(lambda: dues.drop_delay(delay.id), lambda _: self._tell(told, lambda: dues.set_delay(delay)))

    def _ask_share(self) -> None:
        shown, read, dues = self.shown, self._shown, self.desk.book.dues
        if shown is None or read is None:
            return
        dialog = ShareDialog(self.desk.theme, self.window(), shown.rules, read[1])

        def written(before: object) -> None:
            if isinstance(before, ShareChoice):
                self._tell(self.tr("Share saved"), lambda: dues.choose_share(before.cell, before.own))

        def write(given: object) -> None:
            if isinstance(given, tuple):
                self._write(lambda: dues.choose_share(*given), written)

        self._ask(dialog, write)

    def edit_rules(self) -> None:
        """Open the editor of the rules with the text that counts now."""
        if self._shown is None:
            return
        text = self._shown[3].text
        self.editor = RulesDialog(self.desk, self, dues_table(), text, text)
        told = self.tr("The cell's own rules about dues were saved.")
        self.editor.saved.connect(lambda before: self._tell(told, lambda: dues_table().put(self.desk.book, before)))
        self.editor.open()

    def _put_rules(self, text: str | None, told: str) -> None:
        book = self.desk.book

        def done(before: object) -> None:
            self._tell(told, lambda: dues_table().put(book, str(before) if before else None))

        self._write(lambda: dues_table().put(book, text), done)

    # inside

    def _today(self) -> date:
        return self.desk.book.today

    def _row(self) -> MemberDues | None:
        return self.view.pane.row

    def _ask(self, dialog: RecordDialog, given: Callable[[object], object]) -> None:
        self.dialog = dialog
        open_dialog(dialog, given)

    def _tell(self, told: str, undo: Callable[[], object] | None = None) -> None:
        run = None if undo is None else (lambda: self._write(undo, lambda _: self._on_changed()))
        self.desk.messages.info(told, run)
        self._on_changed()

    def _on_changed(self) -> None:
        self.changed.emit(Changes.of("dues"))

    def _write(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        self.desk.tasks.run(lambda _: work(), done, self.desk.messages.error, owner=self, lane=Lane.NOTEBOOK)


def _usual_way(row: MemberDues) -> PayWay:
    """Return how a member paid last: who pays through the portal is not asked for cash."""
    return row.entries[-1].way if row.entries else PayWay.CASH
