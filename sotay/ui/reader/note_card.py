# One note in the margin: its day and words, or a field to write them; what became of its passage.
# It must not know where it stands or how notes are kept.

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget

from sotay.services.notes import Colour, MarkKind, PlacedMark, Standing
from sotay.ui.reader.colours import colour_names, swatch
from sotay.ui.theme import Theme
from sotay.ui.tokens import Tokens
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.painting import box

_MOST_QUOTED = 160
_LINES = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold a note that is being written: the mark it changes, or None for a new one."""

    placed: PlacedMark | None
    colour: Colour | None = None


def bar_colour(tokens: Tokens, colour: Colour | None) -> str:
    """Return the strong colour that belongs to a highlighter."""
    strong = {Colour.YELLOW: tokens.gold, Colour.GREEN: tokens.green, Colour.BLUE: tokens.bar, Colour.RED: tokens.son}
    return strong[colour] if colour else tokens.control


def standing_text(placed: PlacedMark) -> str:
    """Return what became of the passage since it was marked, "" where nothing did."""
    if placed.standing is Standing.CHANGED:
        return QCoreApplication.translate("NoteCard", "This passage was changed in the new version. It said:")
    if placed.standing is Standing.LOST:
        return QCoreApplication.translate("NoteCard", "This passage is not in the new version. It said:")
    if placed.standing is Standing.MOVED:
        return QCoreApplication.translate("NoteCard", "This passage has moved in the new version.")
    return ""


class NoteCard(QFrame):
    """Show a note; tell what a person wants with it. `grew` tells another height."""

    pressed = Signal(object)  # PlacedMark
    saved = Signal(object, str)  # PlacedMark or None, words
    dropped = Signal()  # a new note was given up
    recoloured = Signal(object, object)  # PlacedMark, Colour
    deleted = Signal(object)  # PlacedMark
    grew = Signal()

    def __init__(self, theme: Theme, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.placed = draft.placed
        self._colour = draft.placed.mark.colour if draft.placed else draft.colour
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._day = label("", "caption")
        self.more = IconButton(theme, "dots-three", "")
        self.more.clicked.connect(self._open_menu)
        self._standing = Paragraph(theme, "", "caption")
        self._quote = Paragraph(theme, "", "dense-second")
        self._words = Paragraph(theme, "", "dense")
        self.field = QPlainTextEdit()
        self.field.setProperty("field", "true")
        self.field.setTabChangesFocus(True)
        self.field.installEventFilter(self)
        self.save = Button(theme, "", Kind.PRIMARY, size=Size.SMALL)
        self.cancel = Button(theme, "", size=Size.SMALL)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._on_cancel)
        self._head, self._foot, self._column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._build()
        self.retranslate()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.set_editing(draft.placed is None)

    def _build(self) -> None:
        self._head.addWidget(self._day)
        self._head.addStretch(1)
        self._head.addWidget(self.more)
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.cancel)
        self._foot.addStretch(1)
        self._column.addLayout(self._head)
        for part in (self._standing, self._quote, self._words, self.field):
            self._column.addWidget(part)
        self._column.addLayout(self._foot)

    def retranslate(self) -> None:
        """Set every text."""
        self.save.setText(self.tr("Save note"))
        self.cancel.setText(self.tr("Cancel"))
        self.field.setAccessibleName(self.tr("Words of the note"))
        self.more.setAccessibleName(self.tr("What to do with this note"))
        self.more.setToolTip(self.tr("What to do with this note"))
        name = self.tr("New note")
        if self.placed is not None:
            mark = self.placed.mark
            kind = self.tr("Note") if mark.kind is MarkKind.NOTE else self.tr("Highlight")
            name = f"{kind} · {mark.changed_at:%d/%m/%Y}"
            self._standing.set_plain(standing_text(self.placed))
            self._words.set_plain(mark.text)
            if self.placed.standing in (Standing.CHANGED, Standing.LOST):
                self._quote.set_plain(f"“{_short(mark.quote)}”")
        self._day.setText(name)
        self.setAccessibleName(", ".join(filter(None, (name, self._standing.plain, self._words.plain))))

    def set_editing(self, editing: bool) -> None:
        """Show the field or the words."""
        for part in (self.field, self.save, self.cancel):
            part.setVisible(editing)
        for shown in (self._standing, self._quote, self._words):
            shown.setVisible(bool(shown.plain) and not (editing and shown is self._words))
        self.more.setVisible(not editing)
        if editing:
            self.field.setPlainText(self._words.plain)
            self.field.setFocus()
        self.grew.emit()

    @property
    def is_editing(self) -> bool:
        """Tell whether the note is being written."""
        return not self.field.isHidden()

    def height_at(self, width: int) -> int:
        """Return the height that the card needs at a width."""
        self.setFixedWidth(width)
        return self._column.totalHeightForWidth(width) if self._column.hasHeightForWidth() else self.sizeHint().height()

    def _on_save(self) -> None:
        words = self.field.toPlainText().strip()
        if words:
            self.saved.emit(self.placed, words)
        else:
            self.field.setFocus()

    def _on_cancel(self) -> None:
        if self.placed is None:
            self.dropped.emit()
        else:
            self.set_editing(False)
            self.setFocus()

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def menu(self) -> QMenu:
        """Return what can be done with the note; the caller shows it."""
        menu = QMenu(self)
        placed = self.placed
        if placed is not None and placed.mark.kind is MarkKind.NOTE:
            menu.addAction(self.tr("Edit note")).triggered.connect(lambda: self.set_editing(True))
            menu.addSeparator()
        for colour, text in colour_names().items():
            action = menu.addAction(swatch(self._theme, colour), text)
            action.triggered.connect(lambda _=False, chosen=colour: self.recoloured.emit(placed, chosen))
        menu.addSeparator()
        is_note = placed is not None and placed.mark.kind is MarkKind.NOTE
        remove = menu.addAction(self.tr("Delete note") if is_note else self.tr("Remove highlight"))
        remove.triggered.connect(lambda: self.deleted.emit(placed))
        return menu

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.select_bar + m.gap_3, m.gap_1, m.gap_2, m.gap_2)
        self._column.setSpacing(m.gap_1 // 2)
        self._foot.setSpacing(m.gap_2)
        self._foot.setContentsMargins(0, m.gap_1, 0, 0)
        self.field.setFixedHeight(_LINES * m.line_dense + m.gap_3)
        self.more.setFixedSize(m.target, m.target)
        self.grew.emit()

    # Qt overrides
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card with the bar of its colour."""
        t, m = self._theme.tokens, self._theme.metrics
        painter = QPainter(self)
        width = m.focus if self.hasFocus() else m.hairline
        box(painter, self.rect(), m.radius, t.page, t.focus if self.hasFocus() else t.line, width)
        painter.setClipRect(0, 0, m.select_bar, self.height())
        box(painter, self.rect(), m.radius_badge, bar_colour(t, self._colour))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the passage."""
        super().mouseReleaseEvent(event)
        if self.placed is not None:
            self.pressed.emit(self.placed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit with Enter, delete with Delete."""
        if self.placed is None or self.is_editing:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.placed.mark.kind is MarkKind.NOTE:
            self.set_editing(True)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(self.placed)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Ctrl+Enter and give up with Esc while writing."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._on_cancel()
                return True
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_save()
                return True
        return super().eventFilter(watched, event)


def _short(quote: str) -> str:
    return quote if len(quote) <= _MOST_QUOTED else quote[:_MOST_QUOTED].rsplit(" ", 1)[0] + " …"
