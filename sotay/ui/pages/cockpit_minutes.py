# The minutes as they grow beside the meeting: what the notebook filled in, and what is still missing.
# It must not know how minutes are told or written.

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from sotay.domain.papers import BlockRole, FillKind, PaperBlock
from sotay.ui.fonts import reading_font
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.tokens import Tokens
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.painting import LEFT, box, write

_MOST = 12_000  # letters; of longer minutes only what is near the current step is shown beside the meeting
_NEAR = 40  # blocks


class MinutesPane(QFrame):
    """Show minutes; tell `print_wanted` when a person wants to see them on paper."""

    print_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self._shown: tuple[str, tuple[PaperBlock, ...], str] = ("", (), "")
        self.title = ElidedLabel("", "strong")
        self.print_button = Button(theme, "", Kind.TEXT, icon="printer", size=Size.SMALL)
        self.print_button.clicked.connect(self.print_wanted)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.legend = Legend(theme)
        self._top = QWidget()
        self._head = QHBoxLayout(self._top)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.print_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._top)
        self._column.addWidget(rule(theme))
        self._column.addWidget(self.text, 1)
        self._column.addWidget(rule(theme))
        self._column.addWidget(self.legend)
        self._restyle()
        theme.changed.connect(self._restyle)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.title.set_full(self.tr("Minutes (preview)"))
        self.text.setAccessibleName(self.title.full)
        self.print_button.setText(self.tr("See on paper"))
        self.print_button.setToolTip(shown_keys("print"))
        self.print_button.updateGeometry()
        self.legend.retranslate()

    def show_minutes(self, subject: str, blocks: Sequence[PaperBlock], key: str) -> None:
        """Show minutes, and bring the blocks whose key begins so into sight; the same ones again change nothing."""
        wanted = (subject, tuple(blocks), key)
        if wanted != self._shown:
            self._shown = wanted
            self._write()

    def _write(self) -> None:
        subject, blocks, key = self._shown
        bar = self.text.verticalScrollBar()
        before = bar.value()
        self.text.setHtml(as_html(self._theme.tokens, subject, near(blocks, key), key))
        bar.setValue(before)
        self._to_now()

    def _to_now(self) -> None:
        """Bring the current step into the middle."""
        if self._shown[2]:
            bar = self.text.verticalScrollBar()
            self.text.scrollToAnchor(_NOW)
            bar.setValue(max(bar.value() - self.text.height() // 2, 0))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._head.setContentsMargins(m.gap_5, 0, m.gap_3, 0)
        self._top.setFixedHeight(m.row_table_one)
        self.text.document().setDocumentMargin(m.gap_4)
        self.text.document().setDefaultFont(reading_font(m.text_dense))
        if self._shown[1]:
            self._write()

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the current step again where lines are broken elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._to_now)


_NOW = "now"


def near(blocks: Sequence[PaperBlock], key: str) -> Sequence[PaperBlock]:
    """Return all blocks of minutes that are short, else those around the first whose key begins so."""
    if sum(len(block.text) for block in blocks) <= _MOST:
        return blocks
    at = next((place for place, block in enumerate(blocks) if key and _is_of(block, key)), 0)
    return blocks[max(at - _NEAR // 2, 0) : at + _NEAR]


def as_html(tokens: Tokens, subject: str, blocks: Sequence[PaperBlock], key: str) -> str:
    """Return minutes as rich text: facts on blue, gaps on yellow, the current step under an anchor."""
    told = [
        f'<p align="center" style="margin:0 0 8px 0; line-height:120%"><b>BIÊN BẢN<br/>{escape(subject)}</b></p>'
        if subject
        else ""
    ]
    found = False
    for block in blocks:
        anchor = ""
        if not found and key and _is_of(block, key):
            found, anchor = True, f'<a name="{_NOW}"></a>'
        told.append(f'<p style="{_STYLES[block.role]}">{anchor}{_words(tokens, block)}</p>')
    return f'<div style="color:{tokens.text}; line-height:140%">{"".join(told)}</div>'


_STYLES = {
    BlockRole.SECTION: "margin:12px 0 2px 0; font-weight:600",
    BlockRole.HEADING: "margin:2px 0 2px 0",
    BlockRole.BODY: "margin:0 0 2px 0",
    BlockRole.ITEM: "margin:0 0 2px 12px",
    BlockRole.BASIS: "margin:0 0 2px 12px",
    BlockRole.ROW: "margin:0 0 2px 12px",
}


def _is_of(block: PaperBlock, key: str) -> bool:
    return block.key == key or block.key.startswith(f"{key}.")


def _words(tokens: Tokens, block: PaperBlock) -> str:
    """Return the words of a block with its marks; what stands before the first colon of the head is strong."""
    colours = {FillKind.FACT: tokens.hl_b, FillKind.MISSING: tokens.hl_y}
    told, place, text = [], 0, block.text
    for fill in sorted(block.fills, key=lambda one: one.start):
        told.append(escape(text[place : fill.start]))
        part = escape(text[fill.start : fill.end])
        told.append(f'<span style="background-color:{colours[fill.kind]}">{part}</span>')
        place = fill.end
    told.append(escape(text[place:]))
    words = "".join(told).replace("\n", "<br/>")
    name, colon, _ = text.partition(":")
    if block.key.startswith("head.") and colon and words.startswith(escape(name)):
        return f"<b>{escape(name)}:</b>{words[len(escape(name)) + 1 :]}"
    return words


class Legend(QWidget):
    """Say what the two colours of the minutes mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._words = (
            (self.tr("blue"), self.tr("from the book")),
            (self.tr("yellow"), self.tr("missing")),
        )
        self.setAccessibleName("; ".join(f"{name}: {meaning}" for name, meaning in self._words))
        self.update()

    # Qt overrides
    def sizeHint(self) -> QSize:
        """Ask for one line."""
        m = self._theme.metrics
        return QSize(m.outline, m.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a chip and its meaning for each colour."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        font = self._theme.font(m.text_small)
        face = QFontMetrics(font)
        painter.setFont(font)
        left = m.gap_5
        for (name, meaning), colour in zip(self._words, (t.hl_b, t.hl_y), strict=False):
            width = face.horizontalAdvance(name) + 2 * m.gap_2
            chip = QRect(left, (self.height() - m.pill) // 2, width, m.pill)
            box(painter, chip, m.radius_badge, colour)
            write(painter, chip.adjusted(m.gap_2, 0, 0, 0), name, t.text, LEFT)
            left += width + m.gap_1 + m.gap_1 // 2
            write(painter, QRect(left, 0, self.width() - left, self.height()), meaning, t.text2, LEFT)
            left += face.horizontalAdvance(meaning) + m.gap_3
        painter.end()
