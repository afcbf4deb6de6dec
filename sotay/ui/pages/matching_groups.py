# The groups of a comparison, one below the other with how many are in each, and what was compared.
# It must not know single items.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from sotay.services.matching_items import Compared, Group
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.matching_words import GROUP_LOOKS, group_words
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.groups import tab_to_checked
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label
from sotay.ui.widgets.painting import RIGHT, box, picture, write
from sotay.ui.widgets.tones import Tone, strong

_SIDE = 264
_WIDEST = 1.25  # times that; the table beside it needs the rest of the page


@dataclass(frozen=True, slots=True)
class GroupLine:
    """Hold one group: which (None for all), its words, how many items, its icon and tone."""

    group: Group | None
    text: str
    count: int
    icon: str
    tone: Tone


class MatchingGroups(QFrame):
    """Offer the groups and tell `chosen` with one; below, say what was compared."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, compared: Compared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._theme = theme
        self._compared = compared
        m = theme.metrics
        self.setFixedWidth(round(_SIDE * min(m.scale, _WIDEST)))
        area = ColumnScroll()
        self._column = area.column
        self._column.setContentsMargins(m.gap_3, m.gap_3, m.gap_3, m.gap_3)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        self._add_groups()
        self._add_facts()
        self._column.addStretch(1)

    def button(self, group: Group | None) -> QAbstractButton:
        """Return the button of a group."""
        return self._buttons[group]

    def set_current(self, group: Group | None) -> None:
        """Choose a group without telling."""
        self._buttons[group].setChecked(True)

    def _add_groups(self) -> None:
        buttons = QButtonGroup(self)
        self._buttons: dict[Group | None, GroupButton] = {}
        for line in self.lines():
            button = GroupButton(self._theme, line)
            button.clicked.connect(self._on_clicked)
            buttons.addButton(button)
            self._buttons[line.group] = button
            self._column.addWidget(button)
        tab_to_checked(buttons)

    def lines(self) -> Sequence[GroupLine]:
        """Return the groups with their words and counts."""
        words, items = group_words(), self._compared.items
        lines = [GroupLine(None, self.tr("All"), len(items), "list-bullets", Tone.INK)]
        for group in Group:
            icon, tone = GROUP_LOOKS[group]
            lines.append(GroupLine(group, words[group], len(self._compared.of(group)), icon, tone))
        return lines

    def _on_clicked(self) -> None:
        self.chosen.emit(next((group for group, button in self._buttons.items() if button.isChecked()), None))

    def _add_facts(self) -> None:
        m, compared = self._theme.metrics, self._compared
        self._column.addSpacing(m.gap_3)
        self._column.addWidget(rule(self._theme))
        self._column.addSpacing(m.gap_3)
        facts = (
            (self.tr("The superior's list"), self.tr("%n people", "", compared.people)),
            (self.tr("Of them in the book"), self.tr("%n people", "", compared.matched)),
            (self.tr("Nothing differs"), self.tr("%n people", "", compared.same)),
        )
        for name, value in facts:
            self._column.addWidget(label(name, "caption"))
            self._column.addWidget(ElidedLabel(value, "dense"))
            self._column.addSpacing(m.gap_2)
        for remark in self._remarks():
            self._column.addWidget(Paragraph(self._theme, remark, "dense-second"))
            self._column.addSpacing(m.gap_2)

    def _remarks(self) -> Iterator[str]:
        compared = self._compared
        notes = {note.value for note in compared.notes}
        if "macros" in notes:
            yield self.tr("The file has macros: none was run.")
        if "links" in notes:
            yield self.tr("The file takes values from other files: the last ones were read.")
        if compared.hidden:
            yield self.tr("%n hidden row(s) were read too.", "", compared.hidden)
        if compared.bands:
            rows = ", ".join(str(row) for row in compared.bands)
            yield self.tr("Passed over as headings: row {0}.").format(rows)


class GroupButton(QAbstractButton):
    """Paint one group: icon, words, and its count at the right."""

    def __init__(self, theme: Theme, line: GroupLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = line
        self.setText(line.text)
        self.setAccessibleName(f"{line.text}: {line.count}")
        self.setToolTip(line.text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for one line."""
        m = self._theme.metrics
        return QSize(m.facets, m.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, words and count."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        fill = t.sel if self.isChecked() else t.hover if self.underMouse() else ""
        box(painter, self.rect(), m.radius, fill, t.focus if self.hasFocus() else "", m.focus)
        inner = self.rect().adjusted(m.gap_2, 0, -m.gap_2, 0)
        quiet = not self._line.count
        corner = QPoint(inner.left(), (self.height() - m.icon_button) // 2)
        colour = t.muted if quiet else strong(t, self._line.tone)
        picture(painter, self._theme, self._line.icon, colour, m.icon_button, corner)
        painter.setFont(self._theme.font(m.text_dense, 600 if self.isChecked() else 400))
        count = painter.fontMetrics().horizontalAdvance(str(self._line.count)) + m.gap_1
        write(painter, inner, str(self._line.count), t.muted if quiet else t.text, RIGHT)
        words = QRect(inner.left() + m.icon_button + m.gap_2, 0, 0, self.height())
        words.setRight(inner.right() - count - m.gap_1)
        write(painter, words, self.text(), t.text2 if quiet else t.text)
        painter.end()
