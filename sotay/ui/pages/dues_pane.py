# One member beside the list of dues: the sum of the month line by line, groups over time, exemptions, payments.
# It must not know how anything is written: it tells what is wanted.

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.dues import DuesDelay, DuesEntry, DuesRelief, DuesStanding
from sotay.domain.dues_owed import OwedStep, StepKind
from sotay.domain.dues_rules import DuesRules
from sotay.domain.money import money_text
from sotay.services.dues_records import MemberDues
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.dues_words import (
    LOOKS,
    delay_words,
    group_words,
    money_words,
    month_words,
    months_words,
    region_words,
    standing_of,
    standing_words,
    step_words,
    unknown_words,
    way_words,
)
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone


class DuesPane(QFrame):
    """Show one member; tell what is wanted of them, each with the record it is about."""

    closed = Signal()
    pay_wanted = Signal()
    group_wanted = Signal()
    relief_wanted = Signal()
    delay_wanted = Signal()
    member_wanted = Signal(int)
    receipt_wanted = Signal(object)
    counter_wanted = Signal(object)
    standing_dropped = Signal(object)
    relief_dropped = Signal(object)
    delay_dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self._row: MemberDues | None = None
        self._rules: DuesRules | None = None
        self._make_head()
        self.area = ColumnScroll()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its arrows scroll what no field of it could hold
        self.area.installEventFilter(self)
        self._content: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.area, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def row(self) -> MemberDues | None:
        """Return who is shown."""
        return self._row

    def show_row(self, row: MemberDues | None, rules: DuesRules | None) -> None:
        """Show a member; None for nobody."""
        same = row is not None and self._row is not None and row.member.id == self._row.member.id
        self._row, self._rules = row, rules
        self.retranslate()
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        row = self._row
        self._title.setText(row.name if row else self.tr("One member"))
        self.close_button.set_name(self.tr("Close"))
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        self._content = self._made(row, self._rules) if row and self._rules else self._nobody()
        self.area.column.addWidget(self._content, 0, Qt.AlignmentFlag.AlignTop)
        self.area.setAccessibleName(self._title.text())

    def _make_head(self) -> None:
        self._title = label("", "section")
        self.close_button = IconButton(self._theme, "x", "")
        self.close_button.clicked.connect(self.closed)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.close_button)

    def _nobody(self) -> QWidget:
        return Paragraph(
            self._theme, self.tr("Choose a member: the sum of the month stands here, line by line."), "second"
        )

    def _made(self, row: MemberDues, rules: DuesRules) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.gap_2)
        said = self._groups(row, rules), self._reliefs(row, rules), self._delays(row)
        for part in (self._sum(row, rules), *said, self._entries(row)):
            column.addWidget(part)
        return made

    # the parts

    def _sum(self, row: MemberDues, rules: DuesRules) -> QWidget:
        """Return how the member stands, the lines of the sum with their sources, and what can be done."""
        line, standing = row.account.line, standing_of(row, rules)
        badge = Badge(self._theme)
        icon, tone = LOOKS[standing]
        badge.set_badge(standing_words(standing, len(row.unpaid)), tone, icon)
        parts: list[QWidget] = [_left(badge)]
        if row.account.late:
            told = months_words([one.owed.month for one in row.account.late])
            parts.append(Paragraph(self._theme, self.tr("Not paid in full: {0}").format(told), "second"))
        if row.delay:
            parts.append(Paragraph(self._theme, _begun(delay_words(row.delay)), "second"))
        if line.owed.why is not None:
            asked = Banner(self._theme)
            asked.show_message(Tone.AMBER, unknown_words(line.owed.why))
            parts.append(asked)
        else:
            parts.append(self._steps(line.owed.steps, line.owed.amount or 0))
        pay = Button(self._theme, self.tr("Write a payment …"), icon="money", size=Size.SMALL)
        pay.clicked.connect(self.pay_wanted)
        page = Button(self._theme, self.tr("Member's page"), Kind.TEXT, size=Size.SMALL)
        page.clicked.connect(lambda: self.member_wanted.emit(row.member.id))
        parts.append(_beside(pay, page))
        title = self.tr("Owed for {0}").format(month_words(row.account.month))
        return self._section(title, parts)

    def _steps(self, steps: Sequence[OwedStep], amount: int) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for at, step in enumerate(steps):
            grid.addWidget(Paragraph(self._theme, step_words(step)), 2 * at, 0)
            if step.kind is not StepKind.NOT_HERE:
                grid.addWidget(label(_exact(step), "base"), 2 * at, 1, Qt.AlignmentFlag.AlignRight)
            if step.source:
                grid.addWidget(Paragraph(self._theme, step.source, "caption"), 2 * at + 1, 0, 1, 2)
        total = label(money_words(amount), "strong")
        grid.addWidget(label(self.tr("Owed"), "strong"), 2 * len(steps), 0)
        grid.addWidget(total, 2 * len(steps), 1, Qt.AlignmentFlag.AlignRight)
        return made

    def _groups(self, row: MemberDues, rules: DuesRules) -> QWidget:
        """Return by which groups and from which bases the member pays, newest first."""
        parts: list[QWidget] = []
        for held in reversed(row.payer.standings):
            told = self.tr("From {0}: {1}").format(month_words(held.since), group_words(rules, held.group))
            parts.append(
                self._line(
                    told,
                    self._standing_detail(held),
                    self._drop_button(told, partial(self.standing_dropped.emit, held)),
                )
            )
        if not parts:
            parts.append(Paragraph(self._theme, self.tr("No group is written yet."), "second"))
        return self._section(self.tr("Group and base"), parts, self.tr("Change the group …"), self.group_wanted.emit)

    def _standing_detail(self, held: DuesStanding) -> str:
        told = [self.tr("base {0}").format(money_words(held.base))] if held.base else []
        told += [self.tr("region {0}").format(region_words(held.region))] if held.region else []
        return " · ".join([*told, *filter(None, [held.note])])

    def _reliefs(self, row: MemberDues, rules: DuesRules) -> QWidget:
        parts: list[QWidget] = []
        for relief in reversed(row.payer.reliefs):
            told = self.tr("{0} % off: {1}").format(relief.percent, rules.relief_title(relief.reason) or self._erased())
            parts.append(
                self._line(
                    told,
                    self._relief_detail(relief),
                    self._drop_button(told, partial(self.relief_dropped.emit, relief)),
                )
            )
        if not parts:
            parts.append(Paragraph(self._theme, self.tr("None."), "second"))
        title = self.tr("Exemptions and reductions")
        return self._section(title, parts, self.tr("Add an exemption …"), self.relief_wanted.emit)

    def _delays(self, row: MemberDues) -> QWidget:
        """Return until when and why the member may pay late, newest first."""
        parts = [self._delay(delay) for delay in reversed(row.payer.delays)]
        title = self.tr("Paying late for a reason")
        return self._section(title, parts, self.tr("Let pay late …"), self.delay_wanted.emit)

    def _delay(self, delay: DuesDelay) -> QWidget:
        told = self.tr("{0} – {1}").format(month_words(delay.since), month_words(delay.until))
        noted = self.tr("noted on {0}").format(f"{delay.noted_on:%d/%m/%Y}")
        drop = self._drop_button(told, partial(self.delay_dropped.emit, delay))
        return self._line(told, " · ".join((delay.reason or self._erased(), noted)), drop)

    def _erased(self) -> str:
        return self.tr("reason erased on request")

    def _relief_detail(self, relief: DuesRelief) -> str:
        first = month_words(relief.since)
        if relief.until is None:
            span = self.tr("from {0} on").format(first)
        else:
            span = self.tr("{0} – {1}").format(first, month_words(relief.until))
        return " · ".join(filter(None, (span, relief.decision)))

    def _entries(self, row: MemberDues) -> QWidget:
        taken = {entry.reverses for entry in row.entries}
        parts = [self._entry(entry, is_taken=entry.id in taken) for entry in reversed(row.entries)]
        if not parts:
            parts = [Paragraph(self._theme, self.tr("Nothing was paid yet."), "second")]
        return self._section(self.tr("Payments"), parts)

    def _entry(self, entry: DuesEntry, *, is_taken: bool) -> QWidget:
        told = self.tr("{0} for {1}").format(money_words(entry.amount), month_words(entry.month))
        detail = [f"{entry.paid_on:%d/%m/%Y}", way_words()[entry.way], entry.receipt, entry.note]
        if is_taken:
            detail.append(self.tr("taken back"))
        return self._line(told, " · ".join(filter(None, detail)), *self._entry_buttons(entry, is_taken=is_taken))

    def _entry_buttons(self, entry: DuesEntry, *, is_taken: bool) -> Iterator[QWidget]:
        if entry.reverses:
            return
        if entry.receipt:
            receipt = IconButton(self._theme, "receipt", self.tr("Print the receipt {0}").format(entry.receipt))
            receipt.clicked.connect(lambda: self.receipt_wanted.emit(entry))
            yield receipt
        if not is_taken:
            counter = IconButton(self._theme, "arrow-u-up-left", self.tr("Take back by a counter-entry …"))
            counter.clicked.connect(lambda: self.counter_wanted.emit(entry))
            yield counter

    # how parts look

    def _section(
        self, title: str, parts: Sequence[QWidget], do: str = "", run: Callable[[], object] | None = None
    ) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, self._theme.metrics.gap_3)
        column.setSpacing(self._theme.metrics.gap_1)
        column.addWidget(label(title, "field"))
        for part in parts:
            column.addWidget(part)
        if run is not None:
            button = Button(self._theme, do, Kind.TEXT, icon="plus", size=Size.SMALL)
            button.clicked.connect(lambda _=False: run())
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _line(self, told: str, detail: str, *buttons: QWidget) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.metrics.gap_1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Paragraph(self._theme, told))
        if detail:
            words.addWidget(Paragraph(self._theme, detail, "caption"))
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _drop_button(self, told: str, drop: Callable[[], object]) -> QWidget:
        button = IconButton(self._theme, "trash", self.tr("Remove: {0}").format(told))
        button.clicked.connect(lambda _=False: drop())
        return button

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._head.setContentsMargins(m.gap_4, m.gap_1, m.gap_2, m.gap_1)
        self._head.setSpacing(m.gap_2)
        self.area.column.setContentsMargins(m.gap_4, m.gap_1, m.gap_5, m.gap_5)
        self.retranslate()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by Esc."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.area and pressed == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)


def _exact(step: OwedStep) -> str:
    """Return the amount of a line as exactly as two digits behind the comma tell it."""
    cents = round(step.amount * 100)
    whole, rest = divmod(cents, 100)
    return f"{money_text(whole)},{rest:02d}".rstrip("0").rstrip(",") if rest else money_text(whole)


def _begun(words: str) -> str:
    """Return words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def _left(widget: QWidget) -> QWidget:
    return _beside(widget)


def _beside(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return made
