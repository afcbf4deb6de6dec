# The line above the list of members: which part of the register is shown, each with its count, and the order.
# It must not know how members are counted.

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from sotay.services.member_list import Choice, Group, ListAnswer, MemberSort, MemberState
from sotay.ui.pages.library_bar import MenuButton
from sotay.ui.pages.members_words import choice_words, sort_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import box, write

_ALWAYS = frozenset({Group.LIST, Group.ALL})
# What stays in sight longest where there is little room.
_USUAL: tuple[Choice, ...] = (
    Group.LIST,
    MemberState.PROBATIONARY,
    MemberState.OFFICIAL,
    Group.ENDED,
    Group.ALL,
    Group.UNKNOWN,
)


class MembersBar(QFrame):
    """Tell `chosen` and `sorted_by` when a person changes them; where chips have no room, one menu holds them."""

    chosen = Signal(object)
    sorted_by = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[Choice, int] = {}
        self._choice: Choice = Group.LIST
        self._sort = MemberSort.NAME
        self.chips: dict[Choice, Chip] = {}
        self._group = QButtonGroup(self)
        tab_to_checked(self._group)
        self._choices = QMenu(self)
        self.choice_button = MenuButton(theme, self._choices)
        self._orders = QMenu(self)
        self.sorts: dict[MemberSort, QAction] = {}
        self.sort_button = MenuButton(theme, self._orders)
        self._caption = label("", "caption")
        self._chip_row = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._chip_row)
        self._row.addWidget(self.choice_button)
        self._row.addStretch(1)
        self._row.addWidget(self._caption)
        self._row.addWidget(self.sort_button)
        self._make_orders()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_answer(self, answer: ListAnswer) -> None:
        """Show what may be chosen, what is, and in what order the list stands."""
        self._counts, self._choice, self._sort = answer.choices, answer.question.choice, answer.question.sort
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words, offered = choice_words(), tuple(self._offered())
        if offered != tuple(self.chips):
            self._rebuild(offered)
        for choice, chip in self.chips.items():
            chip.set_words(words[choice], self._counts.get(choice, 0))
            chip.setChecked(choice == self._choice)
        self._show_sort()
        self._arrange()

    def first(self) -> QAbstractButton:
        """Return where the keyboard enters."""
        chip = self.chips.get(self._choice)
        return chip if chip is not None and chip.isVisible() else self.choice_button

    def _offered(self) -> Iterator[Choice]:
        """Return what may be chosen: the states that somebody is in, those of who has gone only together."""
        ended = {MemberState.MOVED, MemberState.LEFT, MemberState.DECEASED}
        for choice in choice_words():
            if choice == self._choice or choice in _ALWAYS or (self._counts.get(choice) and choice not in ended):
                yield choice

    def _rebuild(self, offered: Sequence[Choice]) -> None:
        focused = next((choice for choice, chip in self.chips.items() if chip.hasFocus()), None)
        for old in self.chips.values():
            self._group.removeButton(old)
            self._chip_row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = {choice: Chip(self._theme) for choice in offered}
        for choice, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
            self._group.addButton(chip)
            self._chip_row.addWidget(chip)
        if focused in self.chips:
            self.chips[focused].setFocus()

    def _fill_choices(self, hidden: Sequence[Choice]) -> None:
        """Put what has no room beside the others into the menu, whose button names it where it is chosen."""
        words = choice_words()
        self._choices.clear()
        for choice in hidden:
            action = self._choices.addAction(self._counted(words, choice))
            action.setCheckable(True)
            action.setChecked(choice == self._choice)
            action.triggered.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
        told = self._counted(words, self._choice) if self._choice in hidden else self.tr("Others")
        self.choice_button.setText(told)
        self.choice_button.setAccessibleName(self.tr("More parts of the list: {0}").format(told))
        self.choice_button.updateGeometry()

    def _counted(self, words: Mapping[Choice, str], choice: Choice) -> str:
        return f"{words[choice]} ({self._counts.get(choice, 0)})"

    def _make_orders(self) -> None:
        group = QActionGroup(self)
        for sort in sort_words():
            action = self.sorts[sort] = QAction(self._orders, checkable=True)
            action.triggered.connect(lambda _=False, sort=sort: self.sorted_by.emit(sort))
            group.addAction(action)
            self._orders.addAction(action)

    def _show_sort(self) -> None:
        words = sort_words()
        self._caption.setText(self.tr("Order"))
        self.sort_button.setText(words[self._sort])
        self.sort_button.setAccessibleName(self.tr("Order: {0}").format(words[self._sort]))
        self.sort_button.updateGeometry()
        for sort, action in self.sorts.items():
            action.setText(words[sort])
            action.setChecked(sort is self._sort)

    def _arrange(self) -> None:
        """Show the chips that have room, the usual ones first, and the others in a menu."""
        m = self._theme.metrics
        order = self.sort_button.sizeHint().width() + self._caption.sizeHint().width() + 3 * m.gap_2
        room = self.width() - order - m.gap_5 - m.gap_2
        widths = {choice: chip.sizeHint().width() + m.gap_2 for choice, chip in self.chips.items()}
        fitting = set(self.chips)
        if sum(widths.values()) > room:
            room -= self._most_for_menu()
            fitting = set()
            for choice in sorted(self.chips, key=_rank):
                room -= widths[choice]
                if room < 0:
                    break
                fitting.add(choice)
        for choice, chip in self.chips.items():
            chip.setVisible(choice in fitting)
        self._fill_choices([choice for choice in self.chips if choice not in fitting])
        self.choice_button.setVisible(len(fitting) < len(self.chips))

    def _most_for_menu(self) -> int:
        """Return the width that the menu's button may need."""
        m, words = self._theme.metrics, choice_words()
        measures = QFontMetrics(self._theme.font(m.text_base, 500))
        told = (self._counted(words, choice) for choice in self.chips)
        return max(measures.horizontalAdvance(text) for text in told) + m.icon_button + 4 * m.gap_2

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.control + m.gap_3)
        self._row.setContentsMargins(m.gap_5, 0, m.gap_2, 0)
        self._row.setSpacing(m.gap_2)
        self._chip_row.setSpacing(m.gap_2)
        self._arrange()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips or their menu."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Allow any width: the chips give way to a menu."""
        return QSize(self._theme.metrics.facets, self.height())


def _rank(choice: Choice) -> int:
    return _USUAL.index(choice) if choice in _USUAL else len(_USUAL)


class Chip(QAbstractButton):
    """Paint one part of the register and how many members are in it; the one that is shown is checked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_words(self, text: str, count: int) -> None:
        """Show other words or another count."""
        self._count = f"{count:n}"
        self.setText(text)
        self.setAccessibleName(f"{text}, {self._count}")
        self.updateGeometry()
        self.update()

    def _widths(self) -> tuple[int, int]:
        m = self._theme.metrics
        words = QFontMetrics(self._theme.font(m.text_dense, 600)).horizontalAdvance(self.text())
        return words + 1, QFontMetrics(self._theme.font(m.text_small)).horizontalAdvance(self._count) + 1

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for the words in their strong weight, so that choosing moves nothing."""
        m = self._theme.metrics
        return QSize(sum(self._widths()) + m.gap_1 + 2 * m.gap_3, m.control_small)

    def minimumSizeHint(self) -> QSize:
        """Never shorten the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, words and count."""
        t, m = self._theme.tokens, self._theme.metrics
        chosen, focused = self.isChecked(), self.hasFocus()
        fill = t.ink_soft if chosen else t.hover if self.underMouse() else t.surface
        border = t.focus if focused else t.ink if chosen else t.line
        width = m.focus if focused or (chosen and t.outlined) else m.hairline
        painter = QPainter(self)
        box(painter, self.rect(), self.height() // 2, fill, border, width)
        words, count = self._widths()
        painter.setFont(self._theme.font(m.text_dense, 600 if chosen else 400))
        write(painter, QRect(m.gap_3, 0, words, self.height()), self.text(), t.ink if chosen else t.text)
        painter.setFont(self._theme.font(m.text_small))
        left = self.width() - m.gap_3 - count
        write(painter, QRect(left, 0, count + 1, self.height()), self._count, t.ink if chosen else t.muted)
        painter.end()
