# The cells of the roll: who it is, three possibilities of which one is chosen, and the hour or the reason.
# It must not know how a mark is written.

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyleOptionViewItem, QTableView, QWidget

from sotay.domain.meetings import Presence
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.delegates.table import TableDelegate
from sotay.ui.pages.cockpit_roll_model import Column, RollRow
from sotay.ui.pages.cockpit_words import TONES, presence_words, short_presence_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import CENTRE, box, draw_check, write
from sotay.ui.widgets.tones import soft, strong

Index = QModelIndex | QPersistentModelIndex
Hovered = tuple[int, Presence] | None


class RollDelegate(TableDelegate):
    """Paint a `RollRow` found under `ROW_ROLE`; `part_at` tells what of it a click meets."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(theme, view, two_lines=False)
        self.hovered: Hovered = None
        self.reasons: Callable[[], Sequence[str]] = tuple
        self._words: dict[Presence, str] = {}
        self._short: dict[Presence, str] = {}
        self._come = ""

    def retranslate(self) -> None:
        """Set the words of the three possibilities."""
        self._words, self._short = presence_words(), short_presence_words()
        self._come = self.tr("Came")

    def wanted(self, *, short: bool = False) -> int:
        """Return how wide the three possibilities are together."""
        return sum(self._widths(self._short if short else self._words).values())

    def parts(self, cell: QRect) -> dict[Presence, QRect]:
        """Return where each possibility lies in a cell."""
        m = self._theme.metrics
        long = self.wanted() + 2 * m.gap_2 <= cell.width()
        left, found = cell.left() + m.gap_2, {}
        for presence, width in self._widths(self._words if long else self._short).items():
            top = cell.top() + (cell.height() - m.control_small) // 2
            found[presence] = QRect(left, top, width, m.control_small)
            left += width
        return found

    def part_at(self, row: RollRow, cell: QRect, at: QPoint) -> Presence | None:
        """Return what a click meets: for who was not called, all that they came."""
        if not row.is_called:
            return Presence.PRESENT if cell.contains(at) else None
        return next((presence for presence, part in self.parts(cell).items() if part.contains(at)), None)

    def _widths(self, words: dict[Presence, str]) -> dict[Presence, int]:
        m = self._theme.metrics
        face = self.font(m.text_dense, 600)
        return {presence: face.width(text) + 2 * m.gap_2 + m.hairline for presence, text in words.items()}

    def _draw_name(self, painter: QPainter, inner: QRect, row: RollRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        top = inner.top() + (inner.height() - m.line_base - m.line_small) // 2 + m.hairline
        first = QRect(inner.left(), top, inner.width(), m.line_base)
        self.words(painter, first, row.name, self.font(m.text_base, 500), t.text)
        second = QRect(inner.left(), first.bottom() - m.hairline, inner.width(), m.line_small)
        self.words(painter, second, row.detail, self.font(m.text_small), t.muted)

    def _draw_parts(self, painter: QPainter, cell: QRect, row: RollRow, place: int) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        parts = self.parts(cell)
        first, last = parts[Presence.PRESENT], parts[Presence.UNEXCUSED]
        whole = first.united(last)
        chosen = row.attendance.presence
        box(painter, whole, m.radius, t.surface, t.control, m.hairline)
        hovered = self.hovered[1] if self.hovered and self.hovered[0] == place else None
        if hovered and hovered is not chosen:
            painter.fillRect(parts[hovered].adjusted(2, 2, -2, -2), self.colour(t.hover))
        for presence in (Presence.EXCUSED, Presence.UNEXCUSED):
            at = parts[presence].left()
            painter.fillRect(at, whole.top() + 1, m.hairline, whole.height() - 2, self.colour(t.control))
        if chosen:
            self._draw_chosen(painter, whole, parts[chosen], chosen)
        long = self.wanted() + 2 * m.gap_2 <= cell.width()
        for presence, text in (self._words if long else self._short).items():
            face = self.font(m.text_dense, 600 if presence is chosen else 400)
            colour = strong(t, TONES[presence]) if presence is chosen else t.text2
            painter.setFont(face.font)
            write(painter, parts[presence], text, colour, CENTRE)

    def _draw_chosen(self, painter: QPainter, whole: QRect, part: QRect, presence: Presence) -> None:
        """Fill one of the three: the frame of all, seen through the place of the one, has the right corners."""
        t, m = self._theme.tokens, self._theme.metrics
        fill, border = soft(t, TONES[presence]), strong(t, TONES[presence])
        seen = part.adjusted(0, 0, m.hairline, 0)
        painter.save()
        painter.setClipRect(seen, Qt.ClipOperation.IntersectClip)
        box(painter, whole, m.radius, fill, border, m.hairline)
        for at in (seen.left(), seen.right()):
            if whole.left() < at < whole.right():
                painter.fillRect(at, whole.top() + 1, m.hairline, whole.height() - 2, QColor(border))
        painter.restore()

    def _draw_come(self, painter: QPainter, cell: QRect, row: RollRow, place: int) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        tick = QRect(cell.left() + m.gap_2, cell.top() + (cell.height() - m.check) // 2, m.check, m.check)
        hovered = bool(self.hovered and self.hovered[0] == place)
        draw_check(painter, self._theme, tick, row.attendance.presence is Presence.PRESENT, hovered, enabled=True)
        words = QRect(tick.right() + m.gap_2, cell.top(), cell.width() - m.check - 2 * m.gap_2, cell.height())
        self.words(painter, words, self._come, self.font(m.text_base), t.text)

    def _draw_remark(self, painter: QPainter, inner: QRect, row: RollRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        missing = row.attendance.presence is Presence.EXCUSED and not row.remark
        text = self.tr("Reason …") if missing else row.remark
        colour = t.amber if row.warns else t.muted if missing else t.text2
        self.words(painter, inner, text, self.font(m.text_dense, 600 if row.warns else 400), colour)

    # Qt overrides
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, RollRow):
            return
        t, m = self._theme.tokens, self._theme.metrics
        painter.save()
        self._row_ground(painter, option, index, "")
        cell, column, place = option.rect, Column(index.column()), index.row()
        if column is Column.NUMBER:
            inner = cell.adjusted(m.gap_5, 0, 0, 0)
            self.words(painter, inner, str(row.number), self.font(m.text_dense), t.muted)
        elif column is Column.NAME:
            self._draw_name(painter, cell.adjusted(m.gap_2, 0, -m.gap_2, 0), row)
        elif column is Column.REMARK:
            self._draw_remark(painter, cell.adjusted(m.gap_2, 0, -m.gap_2, 0), row)
        elif row.is_called:
            self._draw_parts(painter, cell, row, place)
        else:
            self._draw_come(painter, cell, row, place)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field for the reason, which offers those that were written before, or for the hour."""
        field = QLineEdit(parent)
        row = index.data(ROW_ROLE)
        if isinstance(row, RollRow):
            away = row.attendance.presence is Presence.EXCUSED
            words = self.tr("Reason of {0}") if away else self.tr("Hour at which {0} came")
            field.setAccessibleName(words.format(row.name))
            field.setPlaceholderText(self.tr("Reason") if away else self.tr("19:30"))
            if away:
                field.setCompleter(_completer(list(self.reasons()), field))
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field into the middle of the cell."""
        m, cell = self._theme.metrics, option.rect
        editor.setGeometry(
            cell.left(), cell.top() + (cell.height() - m.control) // 2, cell.width() - m.gap_1, m.control
        )

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take an offered reason with Enter first, and close the field with the next."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            completer = watched.completer()
            offered = completer.popup() if completer else None
            if offered is not None and offered.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return False
        return super().eventFilter(watched, event)


def _completer(words: list[str], field: QLineEdit) -> QCompleter:
    completer = QCompleter(words, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
