# Boxes that narrow a list, in groups, each with how many rows it holds.
# It must not know what is narrowed.

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import RIGHT, box, draw_check, write


@dataclass(frozen=True, slots=True)
class Facet:
    """Name one box: its key for the program, its words, how many rows it holds."""

    key: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Name one group of boxes."""

    key: str
    title: str
    facets: tuple[Facet, ...]


class FacetList(QScrollArea):
    """Let a person check boxes; tell `changed` after each; counts change without losing checks or focus."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[tuple[str, str], FacetRow] = {}
        self._titles: dict[str, QLabel] = {}
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._inner = QFrame()
        self._inner.setObjectName("sunken")
        self._column = QVBoxLayout(self._inner)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_groups(self, groups: Sequence[FacetGroup]) -> None:
        """Show groups in order; what was checked and is still here stays checked."""
        kept = self.checked()
        wanted = [(group.key, facet.key) for group in groups for facet in group.facets]
        if wanted != list(self._rows):
            self._rebuild(groups)
        for group in groups:
            self._titles[group.key].setText(group.title)
            for facet in group.facets:
                row = self._rows[group.key, facet.key]
                row.set_facet(facet)
                row.setChecked(facet.key in kept.get(group.key, frozenset()))

    def checked(self) -> Mapping[str, frozenset[str]]:
        """Return the checked keys of every group that has any."""
        found: dict[str, frozenset[str]] = {}
        for (group, key), row in self._rows.items():
            if row.isChecked():
                found[group] = found.get(group, frozenset()) | {key}
        return found

    def clear(self) -> None:
        """Uncheck every box and tell once, if any was checked."""
        if not self.checked():
            return
        for row in self._rows.values():
            row.setChecked(False)
        self.changed.emit()

    def row(self, group: str, key: str) -> QCheckBox:
        """Return the box of a facet."""
        return self._rows[group, key]

    def _rebuild(self, groups: Sequence[FacetGroup]) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        self._rows, self._titles = {}, {}
        for group in groups:
            title = self._titles[group.key] = label(group.title, "group")
            head = QWidget()
            QVBoxLayout(head).addWidget(title)
            self._put(head)
            for facet in group.facets:
                row = self._rows[group.key, facet.key] = FacetRow(self._theme, facet)
                row.clicked.connect(self.changed)
                self._put(row)
        self._restyle()

    def _put(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_3, m.gap_3, m.gap_3, m.gap_3)
        self._column.setSpacing(0)
        for place, title in enumerate(self._titles.values()):
            holder = title.parentWidget()
            head = holder.layout() if holder is not None else None
            if head is not None:
                head.setContentsMargins(m.gap_1 // 2, m.gap_3 if place else 0, 0, m.gap_1)


class FacetRow(QCheckBox):
    """Paint a small check box, its words and its count at the right end; the whole row is clickable."""

    def __init__(self, theme: Theme, facet: Facet) -> None:
        super().__init__()
        self._theme = theme
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_facet(facet)
        theme.changed.connect(self.updateGeometry)

    def set_facet(self, facet: Facet) -> None:
        """Show other words or another count."""
        self._count = f"{facet.count:n}"
        self.setText(facet.text)
        self.setToolTip(facet.text)
        self.setAccessibleName(f"{facet.text}, {self._count}")
        self.update()

    # Qt overrides
    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere in the row."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return QSize(self._theme.metrics.facets // 2, self._theme.metrics.row_facet)

    def minimumSizeHint(self) -> QSize:
        """Allow narrow columns: the words are shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words and count."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            border = t.focus if self.hasFocus() else ""
            box(painter, self.rect(), m.radius_badge, t.hover if self.underMouse() else "", border, m.focus)
        side = m.check_facet
        square = QRect(m.gap_1, (self.height() - side) // 2, side, side)
        draw_check(painter, self._theme, square, self.isChecked(), self.underMouse(), self.isEnabled())
        painter.setFont(self._theme.font(m.text_dense))
        count = painter.fontMetrics().horizontalAdvance(self._count)
        left = square.right() + m.gap_2
        words = QRect(left, 0, self.width() - left - count - m.gap_3, self.height())
        write(painter, words, self.text(), t.text if self.isEnabled() else t.disabled)
        write(painter, self.rect().adjusted(0, 0, -m.gap_1, 0), self._count, t.muted, RIGHT)
        painter.end()
