# Beside the form: what the rules compute, the history of states, positions, badges, and who wrote what.
# It must not know how anything is stored or which dialog changes it.

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.services.audit_texts import line_words
from sotay.services.error_texts import Language
from sotay.services.member_view import AuditLine, FieldFault, MemberView, StateChange, printed_date, trail_changes
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.member_words import fault_words, leaving_words
from sotay.ui.pages.members_words import STATE_LOOKS, age_words, state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge as BadgeMark
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.timeline import Moment, TimelineMark
from sotay.ui.widgets.tones import Tone

_TRAIL_SHOWN = 8


class Entry(QWidget):
    """Show one line of a list: a heading widget or text, a remark below it, and small actions at the right."""

    def __init__(self, theme: Theme, head: QWidget, remark: str, actions: Sequence[QWidget] = ()) -> None:
        super().__init__()
        m = theme.metrics
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap_1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, (m.control - m.line_base) // 2 if actions else 0, 0, m.gap_1)
        words.addWidget(head, 0, Qt.AlignmentFlag.AlignLeft if isinstance(head, BadgeMark) else Qt.AlignmentFlag(0))
        if remark:
            words.addWidget(Paragraph(theme, remark, "second"))
        row.addLayout(words, 1)
        for action in actions:
            row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)


class MemberSide(Column):
    """Show what belongs to a member beside the form; tell what a person wants to change."""

    state_wanted = Signal()
    strike_wanted = Signal(object)
    unstrike_wanted = Signal(object)
    position_wanted = Signal(object)
    position_removed = Signal(object)
    badge_wanted = Signal(object)
    badge_removed = Signal(object)

    def __init__(self, theme: Theme, language: Callable[[], Language]) -> None:
        super().__init__(theme)
        self._language = language
        self._view: MemberView | None = None
        self._parts: list[QWidget] = []

    def show_view(self, view: MemberView, today: date) -> None:
        """Show a member as of a day."""
        self._view, self._today = view, today
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._gaps.clear()
        while self._layout.takeAt(0) is not None:
            pass
        self._add_facts(view)
        self._add_history(view)
        self._add_positions(view)
        self._add_badges(view)
        self._add_trail(view)
        self.fill()

    def retranslate(self) -> None:
        """Show everything in the language of now."""
        super().retranslate()
        if self._view is not None:
            self.show_view(self._view, self._today)

    def _add(self, widget: QWidget, gap: str = "gap_3") -> None:
        self._parts.append(widget)
        self.put(widget, gap)

    def _add_head(self, title: str, action: str, run: Callable[[], object]) -> Button:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(title, "section"))
        row.addStretch(1)
        button = Button(self.theme, action, Kind.TEXT, icon="plus", size=Size.SMALL)
        button.clicked.connect(lambda _=False: run())
        row.addWidget(button)
        self._add(head, "gap_7")
        return button

    # what the rules compute

    def _add_facts(self, view: MemberView) -> None:
        icon, tone = STATE_LOOKS[view.state]
        self._add(BadgeMark(self.theme, state_words()[view.state], tone, icon))
        for words, source in self._facts(view):
            self._add(Paragraph(self.theme, words, "base"), "gap_2")
            if source:
                self._add(Paragraph(self.theme, self.tr("By the rule in use: {0}").format(source), "caption"), "gap_1")

    def _facts(self, view: MemberView) -> list[tuple[str, str]]:
        told: list[tuple[str, str]] = []
        if view.age is not None:
            told.append((self.tr("Party age: {0}").format(age_words(view.age)), ""))
        if view.probation is not None:
            ends = view.probation.ends.first
            words = self.tr("Probation ends on {0}").format(f"{ends:%d/%m/%Y}")
            told.append((words, view.probation.source))
        if view.badge is not None and view.badge.award_day is not None:
            words = self.tr("Next badge: {0} years, award day {1}")
            told.append((words.format(view.badge.years, f"{view.badge.award_day:%d/%m/%Y}"), view.badge.source))
        if view.transfer is not None:
            words = self.tr("The transfer must be complete by {0}").format(f"{view.transfer.due:%d/%m/%Y}")
            told.append((words, view.transfer.source))
        return told

    # history

    def _add_history(self, view: MemberView) -> None:
        self.state_button = self._add_head(self.tr("History"), self.tr("Change the state"), self.state_wanted.emit)
        if not view.member.history:
            self._add(Paragraph(self.theme, self.tr("No line yet. Add the first state with its day."), "second"))
        for doubt in view.doubts:
            if doubt.name == "history":
                self._add(self._doubt(doubt))
        self._add(self._timeline(view))

    def _doubt(self, doubt: FieldFault) -> Banner:
        banner = Banner(self.theme)
        banner.show_message(Tone.AMBER, fault_words(doubt))
        return banner

    def _timeline(self, view: MemberView) -> QWidget:
        """Line the history up, its newest line on top; lines are joined, so there is no gap between them."""
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        changes = view.member.history[::-1]
        now = view.member.change_on(self._today)
        for place, change in enumerate(changes):
            moment = Moment.STRUCK if change.struck else Moment.NOW if change is now else Moment.BEFORE
            mark = TimelineMark(self.theme, moment, first=place == 0, last=place == len(changes) - 1)
            row = QHBoxLayout()
            row.setSpacing(self.theme.metrics.gap_2)
            row.addWidget(mark)
            row.addWidget(self._history_entry(change), 1)
            column.addLayout(row)
        return line

    def _history_entry(self, change: StateChange) -> QWidget:
        words = self.tr("{0}, from {1}").format(state_words()[change.state], printed_date(change.since))
        told = [change.place, leaving_words()[change.leaving] if change.leaving else "", change.reason, change.decision]
        remark = "; ".join(part for part in told if part)
        if change.struck:
            head = Paragraph(self.theme, words, "second")
            head.setAccessibleName(self.tr("Struck out: {0}").format(words))
            font = head.font()
            font.setStrikeOut(True)
            head.setFont(font)
            action = self._action("arrow-counter-clockwise", self.tr("Let the line hold again: {0}").format(words))
            action.clicked.connect(lambda _=False: self.unstrike_wanted.emit(change))
        else:
            head = Paragraph(self.theme, words, "base")
            action = self._action("prohibit", self.tr("Strike out the line entered in error: {0}").format(words))
            action.clicked.connect(lambda _=False: self.strike_wanted.emit(change))
        return Entry(self.theme, head, remark, (action,))

    # positions and badges

    def _add_positions(self, view: MemberView) -> None:
        self.position_button = self._add_head(
            self.tr("Positions"), self.tr("Add a position"), lambda: self.position_wanted.emit(None)
        )
        for held in view.member.positions:
            days = printed_date(held.since) + " – " + (printed_date(held.until) if held.until else self.tr("now"))
            actions = self._edit_and_remove(held.title, held, self.position_wanted, self.position_removed)
            self._add(Entry(self.theme, Paragraph(self.theme, held.title, "base"), days, actions))

    def _add_badges(self, view: MemberView) -> None:
        self.badge_button = self._add_head(
            self.tr("Badges"), self.tr("Add a badge"), lambda: self.badge_wanted.emit(None)
        )
        for badge in view.member.badges:
            name = self.tr("{0} years of Party age").format(badge.years)
            told = [printed_date(badge.awarded) if badge.awarded else "", badge.number]
            actions = self._edit_and_remove(name, badge, self.badge_wanted, self.badge_removed)
            remark = "; ".join(part for part in told if part)
            self._add(Entry(self.theme, Paragraph(self.theme, name, "base"), remark, actions))

    def _edit_and_remove(
        self, name: str, record: object, edit: SignalInstance, remove: SignalInstance
    ) -> tuple[QWidget, ...]:
        change = self._action("pencil-simple", self.tr("Edit: {0}").format(name))
        change.clicked.connect(lambda _=False: edit.emit(record))
        take = self._action("trash", self.tr("Remove: {0}").format(name))
        take.clicked.connect(lambda _=False: remove.emit(record))
        return change, take

    def _action(self, icon: str, name: str) -> IconButton:
        return IconButton(self.theme, icon, name)

    # who wrote what

    def _add_trail(self, view: MemberView) -> None:
        if not view.trail:
            return
        self._add(label(self.tr("Who wrote what"), "section"), "gap_7")
        for line in view.trail[:_TRAIL_SHOWN]:
            who = line.who or self.tr("not named")
            head = f"{line.at:%d/%m/%Y %H:%M} · {who}"
            self._add(Entry(self.theme, Paragraph(self.theme, head, "base"), self._told(line)))

    def _told(self, line: AuditLine) -> str:
        name = self._view.member.person.full_name if self._view else ""
        return line_words(line, name, [change.name for change in trail_changes(line)], self._language())
