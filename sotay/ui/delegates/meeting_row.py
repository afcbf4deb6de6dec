# One meeting in the list of a year: its day, what it is, who came, how far its papers are, what is still to be done.
# It must not know meetings beyond the row it paints.

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from sotay.ui.delegates.base import Index, RowDelegate
from sotay.ui.delegates.rows import ROW_ROLE, Band
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width, draw_badge, picture
from sotay.ui.widgets.tones import Tone, strong

_LEAST_TITLE, _DAY, _FACT = 17, 10.5, 5.5  # widths of a wide letter


@dataclass(frozen=True, slots=True)
class Chip:
    """Hold a state: its word, its icon, its tone."""

    text: str
    icon: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class MeetingListRow:
    """Hold one meeting: `share` and `rate` tell who came, `chips` how far it is, `rest` what is open; all may be ""."""

    day: str
    hour: str
    title: str
    detail: str = ""
    share: str = ""
    rate: str = ""
    chips: tuple[Chip, ...] = ()
    rest: str = ""
    quiet: bool = False

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        chips = tuple(chip.text for chip in self.chips)
        parts = (self.day, self.hour, self.title, self.detail, self.share, self.rate, *chips, self.rest)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """Hold what is missing in the year, what may be done about it, and the rule."""

    text: str
    action: str
    source: str = ""

    @property
    def sentence(self) -> str:
        """Return the row for a screen reader."""
        return ", ".join(part for part in (self.text, self.source, self.action) if part)


class MeetingRowDelegate(RowDelegate):
    """Paint a `MeetingListRow`, a `NoticeRow`, or the `Band` of a month, found under `ROW_ROLE`.

    `columns` gives the chips that may stand in each column of them, so that those of all rows stand below each other.
    """

    def __init__(self, theme: Theme, view: QListView, columns: Callable[[], Sequence[Sequence[Chip]]]) -> None:
        super().__init__(theme, view)
        self._columns = columns

    # Qt overrides
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for the height of a row, or of a band."""
        m, row = self._theme.metrics, index.data(ROW_ROLE)
        height = m.row_table if isinstance(row, MeetingListRow) else m.row_table_one
        return QSize(m.tile, m.row_band if isinstance(row, Band) else height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        t, m, row = self._theme.tokens, self._theme.metrics, index.data(ROW_ROLE)
        painter.save()
        inner = option.rect.adjusted(m.gap_5, 0, -m.gap_5, 0)
        if isinstance(row, Band):
            painter.fillRect(option.rect, self.colour(t.sunken))
            used = self.words(painter, inner, row.text, self.font(m.text_dense, 600), t.text)
            rest = inner.adjusted(used + m.gap_2, 0, 0, 0)
            self.words(painter, rest, row.detail, self.font(m.text_dense), t.muted)
        elif isinstance(row, NoticeRow):
            self.ground(painter, option)
            self._draw_notice(painter, inner, row)
        elif isinstance(row, MeetingListRow):
            self.ground(painter, option)
            self._draw_meeting(painter, inner, row)
        painter.restore()

    def _draw_notice(self, painter: QPainter, inner: QRect, row: NoticeRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        colour = strong(t, Tone.AMBER)
        corner = QPoint(inner.left(), inner.top() + (inner.height() - m.icon_tool) // 2)
        picture(painter, self._theme, "warning", colour, m.icon_tool, corner)
        used = self.words(painter, inner, row.action, self.font(m.text_dense, 500), t.ink, right=True)
        left = inner.adjusted(m.icon_tool + m.gap_3, 0, -used - m.gap_4, 0)
        used = self.words(painter, left, row.text, self.font(m.text_base, 500), colour)
        rest = left.adjusted(used + m.gap_3, 0, 0, 0)
        self.words(painter, rest, row.source, self.font(m.text_small), t.muted)

    def _draw_meeting(self, painter: QPainter, inner: QRect, row: MeetingListRow) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        letter = self._letter()
        first = QRect(inner.left(), inner.top(), round(_DAY * letter), inner.height())
        self._two(painter, first, row.day, row.hour, t.muted if row.quiet else t.text)
        rest = QRect(first.right() + 1, inner.top(), inner.right() - first.right(), inner.height())
        rest = self._draw_right(painter, rest, row)
        colour = t.muted if row.quiet else t.text
        if row.detail:
            self._two(painter, rest, row.title, row.detail, colour, weight=500)
        else:
            self.words(painter, rest, row.title, self.font(m.text_base, 500), colour)

    def _draw_right(self, painter: QPainter, room: QRect, row: MeetingListRow) -> QRect:
        """Draw what stands at the right end, as far as the title keeps its room, and return what is left."""
        t, m = self._theme.tokens, self._theme.metrics
        letter = self._letter()
        room = self._draw_chips(painter, room, row, _LEAST_TITLE * letter)
        for text, detail in ((row.share, row.rate), (row.rest, "")):
            width = max(round(_FACT * letter), self.font(m.text_base).width(text) + m.gap_1)
            if not (text or detail) or room.width() - width < _LEAST_TITLE * letter:
                continue
            cell = QRect(room.right() + 1 - width, room.top(), width, room.height())
            self._two(painter, cell, text, detail, t.text, right=True)
            room = room.adjusted(0, 0, -width - m.gap_4, 0)
        return room

    def _draw_chips(self, painter: QPainter, room: QRect, row: MeetingListRow, least: int) -> QRect:
        """Draw the chips in columns of their own where there is room, else at the right end, the last ones first."""
        m = self._theme.metrics
        gap, own = m.gap_3, [self._chip_width(chip) for chip in row.chips]
        widths = [max(map(self._chip_width, column)) for column in self._columns()]
        start = room.right() + 1 - sum(widths) - gap * (len(widths) - 1)
        in_columns = start - room.left() - round(2 * _FACT * self._letter()) >= least
        x = start if in_columns else room.right() + 1 - sum(own) - gap * max(len(own) - 1, 0)
        left = start if in_columns else x
        for place, chip in enumerate(row.chips):
            fits = in_columns or x - room.left() >= least
            if fits:
                badge = QRect(x, room.top() + (room.height() - m.badge) // 2, own[place], m.badge)
                draw_badge(painter, self._theme, badge, chip.text, chip.icon, chip.tone)
            else:
                left = x + own[place] + gap
            x += (widths[place] if in_columns else own[place]) + gap
        return room.adjusted(0, 0, left - gap - room.right() - 1, 0)

    def _chip_width(self, chip: Chip) -> int:
        return badge_width(self._theme, chip.text, chip.icon)

    def _two(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        detail: str,
        colour: str,
        *,
        weight: int = 400,
        right: bool = False,
    ) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        if not detail:
            self.words(painter, room, text, self.font(m.text_base, weight), colour, right)
            return
        top = room.top() + (room.height() - m.line_base - m.line_small) // 2
        first = QRect(room.left(), top, room.width(), m.line_base)
        self.words(painter, first, text, self.font(m.text_base, weight), colour, right)
        second = QRect(room.left(), first.bottom() + 1, room.width(), m.line_small)
        self.words(painter, second, detail, self.font(m.text_small), t.muted, right)

    def _letter(self) -> int:
        return QFontMetrics(self._theme.font(self._theme.metrics.text_base)).horizontalAdvance("N")
