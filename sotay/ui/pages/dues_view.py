# What the page of dues is made of: month chooser, actions, the sums of the month, the table, one member beside it.
# It must not know how dues are read or written.

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.dues import Month
from sotay.domain.dues_rule_rows import percent_words
from sotay.domain.money import money_text
from sotay.services.dues_records import MonthDues, ShareChoice
from sotay.ui.keys import bind
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.dues_model import DuesModel
from sotay.ui.pages.dues_pane import DuesPane
from sotay.ui.pages.dues_prints import DuesMenu
from sotay.ui.pages.dues_table import DuesTable
from sotay.ui.pages.dues_words import delay_words, money_words, month_words
from sotay.ui.pages.step_frame import in_the_middle, rule, upright_rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.first_focus import FirstFocus
from sotay.ui.widgets.front_stack import FrontStack
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.pane_walk import walk_panes
from sotay.ui.widgets.tones import Tone

_WITH_PANE, _WITH_WORDS, _WITH_TITLE, _WITH_MONTH = 1180, 1220, 1000, 900  # effective widths of the window
_PANE_WIDTH = 1.5  # times the width of an outline
_ANY = 16777215  # what Qt takes for no limit


class DuesView(FirstFocus):
    """Lay the parts out; tell `month_wanted` with how many months further, 0 for this month."""

    month_wanted = Signal(int)
    share_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""
        self._opened = False
        self._shown: MonthDues | None = None
        self._share: ShareChoice | None = None
        self._make_header()
        self._make_list()
        self._make_pane()
        self._restyle()
        theme.changed.connect(self._restyle)
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))
        self.setFocusProxy(self.table)

    def retranslate(self, title: str) -> None:
        """Say everything in the language of now."""
        self._title = title
        self.before.set_name(self.tr("The month before"))
        self.after.set_name(self.tr("The month after"))
        self.add_member.setText(self.tr("Open the register"))
        self.nobody.set_words(
            self.tr("Nobody pays dues in this month"),
            self.tr("Members come from the register; who pays here follows from their state."),
        )
        self.model.retranslate()
        self.table.retranslate()
        self.pane.retranslate()
        self._say()

    def show_month(self, shown: MonthDues, share: ShareChoice, this: Month) -> None:
        """Show a month and what the cell keeps of it."""
        self._shown, self._share = shown, share
        self.now_button.setVisible(shown.month != this)
        self.stack.setCurrentWidget(self.table if shown.rows else self._nobody_room)
        self.model.show_month(shown)
        self._say()

    def show_member(self, place: int) -> None:
        """Show who stands at a place of the list."""
        row = self.model.row(place)
        self.pane.show_row(row, self._shown.rules if self._shown else None)

    def open_pane(self) -> None:
        """Show one member over the list, where both have no room."""
        self._opened = True
        self.arrange()

    def close_pane(self) -> None:
        """Go back to the list."""
        self._opened = False
        self.arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Show what the width has room for."""
        effective = self._effective()
        wide = effective >= _WITH_PANE
        alone = self._opened and not wide
        self._list.setVisible(not alone)
        self._edge.setVisible(wide)
        self.pane.setVisible(wide or alone)
        self.pane.close_button.setVisible(alone)
        self.pane.setMaximumWidth(round(self._theme.metrics.outline * _PANE_WIDTH) if wide else _ANY)
        self.pane_button.setVisible(not wide and not alone)
        self.header.set_title(self._title if effective >= _WITH_TITLE else "")
        self.header.setAccessibleName(self._title)
        self._say_buttons(in_words=effective >= _WITH_WORDS, whole=effective >= _WITH_MONTH)

    def _make_header(self) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.before = IconButton(theme, "caret-left", "")
        self.after = IconButton(theme, "caret-right", "")
        self.before.clicked.connect(lambda: self.month_wanted.emit(-1))
        self.after.clicked.connect(lambda: self.month_wanted.emit(1))
        self.month_label = label("", "section")
        self.now_button = Button(theme, "", Kind.TEXT, icon="calendar-check")
        self.now_button.clicked.connect(lambda: self.month_wanted.emit(0))
        self.menu = DuesMenu(self)
        self.menu.share_wanted.connect(self.share_wanted)
        self.papers_button = Button(theme, "", icon="printer")
        self.papers_button.clicked.connect(self._open_menu)
        self.pane_button = Button(theme, "", icon="user")
        self.pane_button.clicked.connect(self.open_pane)
        self.close_button = Button(theme, "", icon="lock-simple")
        self.take_button = Button(theme, "", Kind.PRIMARY, icon="money", key=shown_keys("save"))
        chooser = (self.before, self.month_label, self.after, self.now_button)
        for action in (*chooser, self.pane_button, self.papers_button, self.close_button, self.take_button):
            self.header.add_action(action)

    def _make_list(self) -> None:
        theme = self._theme
        self.model = DuesModel(self)
        self.model.marks_changed.connect(self._say)
        self.table = DuesTable(theme, self.model)
        self.table.chosen.connect(self.show_member)
        self.add_member = Button(theme, "", icon="identification-card")
        self.nobody = EmptyState(theme, "wallet", "", "", self.add_member)
        self._nobody_room = in_the_middle(self.nobody)
        self.stack = FrontStack()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self._nobody_room)
        self.notice = Banner(theme)
        self.notice.hide()
        self.sums, self.money = ElidedLabel("", "dense"), ElidedLabel("", "dense")
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.sums)
        self._foot.addWidget(self.money)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        column.addWidget(rule(theme))
        column.addLayout(self._foot)

    def _make_pane(self) -> None:
        self.pane, self._edge = DuesPane(self._theme), upright_rule(self._theme)
        self.pane.closed.connect(self.close_pane)
        panes = QHBoxLayout()
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(0)
        panes.addWidget(self._list, 1)
        panes.addWidget(self._edge)
        panes.addWidget(self.pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(panes, 1)

    def _say_buttons(self, *, in_words: bool, whole: bool) -> None:
        """Name the buttons by words or by icons alone, and the month in full or in short."""
        names = {
            self.now_button: self.tr("This month"),
            self.pane_button: self.tr("Member"),
            self.papers_button: self.tr("Reports, lists"),
            self.close_button: self.tr("Close the month …"),
        }
        for button, name in names.items():
            button.setText(name if in_words else "")
            button.setAccessibleName(name)
            button.setToolTip("" if in_words else name)
            button.updateGeometry()
        self._say_take(whole=whole)
        if self._shown is not None:
            month = month_words(self._shown.month)
            self.month_label.setText(self.tr("Month {0}").format(month) if whole else month)

    def _say_take(self, *, whole: bool) -> None:
        taking = self.model.taking()
        amount = money_words(sum(one for _, one in taking))
        if not taking:
            told = self.tr("Take the marked")
        else:
            told = self.tr("Take this month: {0}").format(amount) if whole else self.tr("Take {0}").format(amount)
        self.take_button.setText(told)
        self.take_button.setEnabled(bool(taking))
        self.take_button.show_key(self._effective() >= _WITH_WORDS)
        self.take_button.updateGeometry()

    def _open_menu(self) -> None:
        self.menu.popup(self.papers_button.mapToGlobal(QPoint(0, self.papers_button.height())))

    # what is said about the month

    def _say(self) -> None:
        shown = self._shown
        if shown is None:
            return
        self.menu.retranslate(shown.month)
        self.close_button.setVisible(shown.closed is None)
        self.sums.set_full(self._owed_words(shown))
        self.money.set_full(self._till_words(shown))
        self._say_notice(shown)
        self.arrange()

    def _owed_words(self, shown: MonthDues) -> str:
        told = self.tr("Owed {0} · paid {1} · missing {2}").format(
            money_text(shown.owed), money_text(shown.paid), money_words(shown.missing)
        )
        return told if shown.paid else self.tr("Nothing was taken for this month yet. {0}").format(told)

    def _till_words(self, shown: MonthDues) -> str:
        till = shown.till
        collected = self.tr("Came in during the month: {0}").format(money_text(till.collected))
        if till.kept is None or till.due is None:
            return collected
        share = self._share.share if self._share and shown.closed is None else None
        kept = self.tr("kept {0}").format(money_text(till.kept))
        if share is not None:
            kept = self.tr("kept {0} % = {1}").format(percent_words(share), money_text(till.kept))
        due = self.tr("to hand over {0}").format(money_words(till.due))
        return " · ".join((collected, kept, due))

    def _say_notice(self, shown: MonthDues) -> None:
        """Tell the most pressing of what concerns the whole month."""
        late = [row for row in shown.rows if _is_late(row.unpaid, shown) and not row.delay]
        excused = [f"{row.name} ({delay_words(row.delay)})" for row in shown.rows if row.delay]
        if shown.closed is not None:
            told = self.tr(
                "Closed on {0}: payments go on a day of an open month, mistakes are mended by counter-entries."
            )
            text = told.format(f"{shown.closed.closed_on:%d/%m/%Y}")
            if shown.closed.owed != shown.owed:
                more = self.tr("By the rules and groups of today {0} would be owed; it was closed with {1}.")
                text = f"{text} {more.format(money_text(shown.owed), money_text(shown.closed.owed))}"
            self.notice.show_message(Tone.INK, text)
        elif late:
            names = ", ".join(row.name for row in late)
            told = self.tr(
                "Several months of this year unpaid without a known reason: {0}. Ask them, and tell the committee."
            )
            self.notice.show_message(Tone.AMBER, told.format(names))
        elif shown.till.kept is None:
            action = BannerAction(self.tr("Write the share"), self.share_wanted.emit)
            told = self.tr("Nobody has written which share this kind of cell keeps. Ask the superior.")
            self.notice.show_message(Tone.AMBER, told, (action,))
        elif shown.unknown:
            names = ", ".join(row.name for row in shown.unknown)
            told = self.tr("What they owe cannot be told: {0}. Choose a name to see why.")
            self.notice.show_message(Tone.AMBER, told.format(names))
        elif excused:
            told = self.tr("Unpaid for a reason that is written: {0}.")
            self.notice.show_message(Tone.GREY, told.format(", ".join(excused)))
        else:
            self.notice.hide()

    def _walk(self, by: int) -> None:
        """Go to the next pane: list, one member."""
        starts = ((self._list, self.table), (self.pane, self.pane.area))
        walk_panes(starts, by)

    def _effective(self) -> float:
        m = self._theme.metrics
        return (self.width() + m.rail_width) / m.scale

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._foot.setContentsMargins(m.gap_5, m.gap_1, m.gap_2, m.gap_1)
        self._foot.setSpacing(0)
        self.arrange()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self.arrange()


def _is_late(unpaid: tuple[Month, ...], shown: MonthDues) -> bool:
    rule = shown.rules.late(shown.month.first)
    return rule is not None and len(unpaid) >= rule.warn
