# The documents that the open one has to do with, both ways, and what each is to it.
# It must not know how a document is opened: it tells which.

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sotay.services.reading import RelationKind
from sotay.ui.reader.menus import Choice, menu_of
from sotay.ui.reader.related_rows import RelatedRow, relation_told, row_text
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import box, picture, write

_ICONS = {
    RelationKind.REPLACES: "arrow-elbow-down-right",
    RelationKind.REPLACED_BY: "arrow-bend-up-right",
    RelationKind.REPEALS: "prohibit",
    RelationKind.REPEALED_BY: "prohibit",
    RelationKind.AMENDS: "pencil-simple",
    RelationKind.AMENDED_BY: "pencil-simple",
}
_SERIOUS = {RelationKind.REPLACED_BY, RelationKind.REPEALED_BY}


class RelatedButton(QAbstractButton):
    """Paint one related document; it can be pressed where the library has it."""

    def __init__(self, theme: Theme, row: RelatedRow) -> None:
        super().__init__()
        self._theme = theme
        self.row = row
        self.setEnabled(bool(row.uid))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.uid else Qt.FocusPolicy.NoFocus)
        if row.uid:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._told = relation_told(row)
        self.setAccessibleName(f"{row.name}, {self._told}")
        self.setToolTip(row.title or self._told)
        theme.changed.connect(self.updateGeometry)

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        m = self._theme.metrics
        return QSize(m.notes // 2, m.line_base + m.line_small + m.gap_2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name and what it is to the open document."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            edge = t.focus if self.hasFocus() else ""
            box(painter, self.rect().adjusted(m.gap_1, 0, -m.gap_1, 0), m.radius, t.hover, edge, m.focus)
        colour = t.son if self.row.kind in _SERIOUS else t.muted
        icon = _ICONS.get(self.row.kind, "link")
        picture(painter, self._theme, icon, colour, m.icon_button, QPoint(m.gap_4, m.gap_1))
        left = m.gap_4 + m.icon_button + m.gap_3 - m.gap_1
        line = QRect(left, m.gap_1 // 2, self.width() - left - m.gap_2, m.line_base)
        painter.setFont(self._theme.font(m.text_dense, 500))
        write(painter, line, self.row.name, t.ink if self.row.uid else t.text2)
        if self.row.year:
            used = painter.fontMetrics().horizontalAdvance(f"{self.row.name} ")
            painter.setFont(self._theme.font(m.text_dense))
            write(painter, line.adjusted(used, 0, 0, 0), f"({self.row.year})", t.text)
        painter.setFont(self._theme.font(m.text_small))
        write(painter, line.adjusted(0, m.line_base - m.gap_1 // 2, 0, m.line_small), self._told, t.muted)
        painter.end()


class RelatedPane(QFrame):
    """List related documents; tell `chosen` with the key of the one a person opens, `filled` when there are others."""

    chosen = Signal(str)
    filled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._theme = theme
        self._rows: tuple[RelatedRow, ...] = ()
        self._head, self._count = label("", "field"), label("", "caption")
        self._top = QHBoxLayout()
        self._top.addWidget(self._head)
        self._top.addStretch(1)
        self._top.addWidget(self._count)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._area, 1)
        theme.changed.connect(self._restyle)
        self.retranslate()

    @property
    def buttons(self) -> list[RelatedButton]:
        """Return the rows as they are shown."""
        contents = self._area.widget()
        return contents.findChildren(RelatedButton) if contents is not None else []

    @property
    def rows(self) -> tuple[RelatedRow, ...]:
        """Return the related documents."""
        return self._rows

    def menu(self) -> QMenu:
        """Return the same documents as a menu, for where the pane has no room; the caller shows it."""
        chosen = self.chosen.emit
        return menu_of(
            self.window(),
            [[Choice(row_text(row), partial(chosen, row.uid), enabled=bool(row.uid)) for row in self._rows]],
        )

    def retranslate(self) -> None:
        """Set every text."""
        self._head.setText(self.tr("Related documents"))
        self._area.setAccessibleName(self.tr("Related documents"))
        self.fill(self._rows)

    def fill(self, rows: Sequence[RelatedRow]) -> None:
        """Show other documents; without any the pane is hidden."""
        self._rows = tuple(rows)
        self._count.setText(str(len(rows)))
        contents = QWidget()
        contents.setObjectName("contents")
        column = QVBoxLayout(contents)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in rows:
            button = RelatedButton(self._theme, row)
            button.clicked.connect(self._on_clicked)
            column.addWidget(button)
        column.addStretch(1)
        self._area.setWidget(contents)
        self.setVisible(bool(rows))
        self._restyle()
        self.filled.emit()

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RelatedButton):
            self.chosen.emit(button.row.uid)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._top.setContentsMargins(m.gap_4, m.gap_2, m.gap_4, m.gap_1)
        self._column.setContentsMargins(0, 0, 0, m.gap_2)
        self._column.setSpacing(0)
        row = m.line_base + m.line_small + m.gap_2
        wanted = m.line_dense + m.gap_5 + min(len(self._rows), 3) * row + m.gap_2
        self.setFixedHeight(wanted + (row // 2 if len(self._rows) > 3 else 0))
