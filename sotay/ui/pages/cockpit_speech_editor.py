# Where a speech is typed: who speaks, what they say, how far it is kept.
# It must not know how it is written down or which speeches there are.

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit

from sotay.domain.meetings import Speech
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.card import Card
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.member_choice import MemberChoice, Named

_LINES, _LEAST = 4, 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SpeechEditor(Card):
    """Edit one speech; tell `typed` with each change, `finished` on Ctrl+Enter and `left` on Esc."""

    typed = Signal()
    finished = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._at = ElidedLabel("", "group")
        self._kept = QLabel()
        self._kept.setProperty("role", "caption")
        self._who_label = label("", "field")
        self.who = MemberChoice(theme, guests=True)
        self._who_label.setBuddy(self.who)
        self.text = QPlainTextEdit()
        self.text.setProperty("field", "true")
        self.text.setTabChangesFocus(True)
        self.done_button = Button(theme, "", key="Ctrl+Enter")
        self.drop_button = Button(theme, "", Kind.TEXT, icon="trash")
        self._lay_out()
        self.retranslate()
        self.who.textChanged.connect(self._on_typed)
        self.text.textChanged.connect(self._on_typed)
        self.who.entered.connect(self.text.setFocus)
        self.done_button.clicked.connect(self.finished)
        for field in (self.who, self.text):
            field.installEventFilter(self)
        self._is_shown = False
        self.drop_button.setEnabled(False)
        theme.changed.connect(self._refit)

    def retranslate(self) -> None:
        """Set every text."""
        self._who_label.setText(self.tr("Speaker"))
        self.who.setAccessibleName(self.tr("Speaker: a member, or a guest's name"))
        self.who.setPlaceholderText(self.tr("Type a name, or a guest's"))
        self.who.retranslate()
        self.text.setAccessibleName(self.tr("What was said"))
        self.text.setPlaceholderText(self.tr("What was said; it is kept as you type"))
        self.done_button.setText(self.tr("Next speech"))
        self.drop_button.setText(self.tr("Delete speech"))

    def set_people(self, people: Sequence[Named]) -> None:
        """Take who may speak."""
        self.who.set_people(people)

    def set_place(self, words: str) -> None:
        """Say at which item of the agenda the speech stands."""
        self._at.set_full(words)

    def set_kept(self, words: str) -> None:
        """Say how far what is typed is kept."""
        self._kept.setText(words)

    def show_speech(self, speech: Speech) -> None:
        """Show a speech without telling that it was typed."""
        self._is_shown = True
        self.who.set_member(speech.member_id, speech.speaker)
        self.text.setPlainText(speech.text)
        self._is_shown = False
        self.drop_button.setEnabled(bool(speech.id))

    def focus_text(self) -> None:
        """Put the cursor behind the words."""
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.text.setFocus()

    def _on_typed(self) -> None:
        if not self._is_shown:
            self.drop_button.setEnabled(True)
            self.typed.emit()

    def _lay_out(self) -> None:
        head, who, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._at, 1)
        head.addWidget(self._kept)
        who.addWidget(self._who_label)
        who.addWidget(self.who, 1)
        foot.addWidget(self.drop_button)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        self._rows: tuple[QHBoxLayout, ...] = (head, who, foot)
        for part in (head, who):
            self.column.addLayout(part)
        self.column.addWidget(self.text)
        self.column.addLayout(foot)
        self._refit()

    def _refit(self) -> None:
        m = self._theme.metrics
        self.column.setContentsMargins(m.gap_4, m.gap_3, m.gap_4, m.gap_3)
        self.column.setSpacing(m.gap_2)
        for row in self._rows:
            row.setSpacing(m.gap_3)
        self.text.setMaximumHeight(_LINES * m.line_base + m.gap_2)
        self.text.setStyleSheet(f"QPlainTextEdit {{ min-height: {_LEAST * m.line_base}px; }}")

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the speech with Ctrl+Enter, leave it with Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.finished.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and not self.who.suggestions.lines:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
