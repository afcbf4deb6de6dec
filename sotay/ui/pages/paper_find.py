# Finding words in a paper: a line above its text with a field, the count of the hits, and the way from one to the next.
# It must not know what may be done with the paper.

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit

from sotay.domain.paper_find import places_of
from sotay.ui.pages.paper_editor import PaperEditor
from sotay.ui.pages.paper_marks import units
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import IconButton
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.search_field import SearchField

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PaperFind(QFrame):
    """Find words in an editor while it is shown; Esc leads back into the text, at the hit."""

    def __init__(self, theme: Theme, editor: PaperEditor) -> None:
        super().__init__()
        self.setObjectName("header")
        self._theme, self._editor = theme, editor
        self.hits: list[tuple[int, int]] = []
        """First and last place of each hit in the document."""
        self.field = SearchField(theme, "", "", "")
        self.count = label("", "caption")
        self.previous, self.next = IconButton(theme, "caret-up", ""), IconButton(theme, "caret-down", "")
        self.close_button = IconButton(theme, "x", "")
        self._row = QHBoxLayout(self)
        for part in (self.field, self.count, self.previous, self.next):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.close_button)
        self.field.textChanged.connect(self._search)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.leave)
        editor.edited.connect(self._follow)
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def begin(self) -> None:
        """Show the field with the words that are chosen in the text, or those looked for last."""
        chosen = self._editor.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.field.setFocus()
        self.field.selectAll()
        self._follow()

    def leave(self) -> None:
        """Hide it, and go on in the text."""
        self.hide()
        self._editor.setExtraSelections([])
        self._editor.setFocus()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), around the ends."""
        if self.hits:
            cursor = self._editor.textCursor()
            ahead = [at for at, hit in enumerate(self.hits) if hit[0] >= cursor.selectionEnd()]
            behind = [at for at, hit in enumerate(self.hits) if hit[1] <= cursor.selectionStart()]
            found = next(iter(ahead), 0) if by > 0 else next(reversed(behind), len(self.hits) - 1)
            self._go_to(found)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.field.set_words(
            self.tr("Find in the text"), self.tr("Find in the text, with or without marks"), self.tr("Empty the field")
        )
        self.previous.set_name(self.tr("Hit before (Shift+Enter)"))
        self.next.set_name(self.tr("Next hit (Enter)"))
        self.close_button.set_name(self.tr("Close the search"))
        self._tell()

    def _search(self) -> None:
        """Find what is typed into the field, and go to the first hit from the cursor on."""
        self._follow()
        start = self._editor.textCursor().selectionStart()
        if self.hits:
            self._go_to(next((at for at, hit in enumerate(self.hits) if hit[0] >= start), 0))

    def _follow(self) -> None:
        """Find the words again; the cursor stays."""
        if not self.isVisible():
            return
        document = self._editor.document()
        texts = self._editor.paragraphs
        self.hits = []
        for paragraph, start, end in places_of(self.field.text(), texts):
            first, text = document.findBlockByNumber(paragraph).position(), texts[paragraph]
            self.hits.append((first + units(text[:start]), first + units(text[:end])))
        self._mark()
        self._tell()

    def _go_to(self, number: int) -> None:
        cursor = self._editor.textCursor()
        start, end = self.hits[number]
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        self._tell()

    def _mark(self) -> None:
        """Lay the colour of hits over all of them; the document does not change by it."""
        looks = QTextCharFormat()
        looks.setBackground(QColor(self._theme.tokens.mark))
        looks.setForeground(QColor(self._theme.tokens.mark_text))
        marks = []
        for start, end in self.hits:
            one = QTextEdit.ExtraSelection()
            one.cursor = QTextCursor(self._editor.document())
            one.cursor.setPosition(start)
            one.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            one.format = looks
            marks.append(one)
        self._editor.setExtraSelections(marks)

    def _tell(self) -> None:
        """Say which hit it is, and of how many."""
        cursor = self._editor.textCursor()
        at = (cursor.selectionStart(), cursor.selectionEnd())
        now = self.hits.index(at) + 1 if at in self.hits else 0
        told = f"{now}/{len(self.hits)}" if self.hits else self.tr("Not found")
        self.count.setText(told if self.field.text().strip() else "")
        for button in (self.previous, self.next):
            button.setEnabled(bool(self.hits))

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.banner)
        self._row.setContentsMargins(m.page_left, 0, m.page_right, 0)
        self._row.setSpacing(m.gap_2)
        self.field.setFixedWidth(m.find_width * 3 // 2)
        self._follow()

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift and Enter; Esc closes."""
        if event.key() in _ENTER:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
