# What is written about one step of the meeting: its content and its conclusion, kept while they are typed.
# It must not know how a text is kept; it tells when one is to be.

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from sotay.domain.meetings import AgendaItem
from sotay.ui.pages.cockpit_words import item_name
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel, label

_KEEP_MS = 700  # from the first letter that is not kept yet, not from the last: who types on loses nothing


class ContentPane(QWidget):
    """Edit the texts of one item; tell `typed` with its id, content and conclusion when they are to be written."""

    typed = Signal(int, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._item: AgendaItem | None = None
        self._number = 0
        self._presenter = ""
        self._dirty = False
        self._filling = False
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(self.keep)
        self.title = ElidedLabel("", "section")
        self.facts = ElidedLabel("", "caption")
        self._heads = (label("", "field"), label("", "field"))
        self.content, self.conclusion = QPlainTextEdit(), QPlainTextEdit()
        for field in (self.content, self.conclusion):
            field.setProperty("field", "true")
            field.setTabChangesFocus(True)
            field.textChanged.connect(self._on_typed)
            field.installEventFilter(self)
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def item_id(self) -> int:
        """Return the item that is shown, 0 for none."""
        return self._item.id if self._item else 0

    @property
    def is_kept(self) -> bool:
        """Tell whether everything that was typed was handed over."""
        return not self._dirty

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        for head, field, words in zip(
            self._heads,
            (self.content, self.conclusion),
            (self.tr("Content, as it goes into the minutes"), self.tr("Conclusion of the chair")),
            strict=True,
        ):
            head.setText(words)
            field.setAccessibleName(words)
        self.content.setPlaceholderText(self.tr("What was told and discussed"))
        self.conclusion.setPlaceholderText(self.tr("What was concluded"))
        self._say()

    def show_item(self, item: AgendaItem | None, number: int, presenter: str, *, writable: bool) -> None:
        """Show a step; what is being typed at the same step stays."""
        if self._item is None or item is None or item.id != self._item.id:
            self.keep()
            self._dirty = False
        self._item, self._number, self._presenter = item, number, presenter
        if not self._dirty and item is not None:
            self._fill(item)
        self.setEnabled(item is not None)
        for field in (self.content, self.conclusion):
            field.setReadOnly(not writable)
        self._say()

    def keep(self) -> None:
        """Hand over now what was typed."""
        self._keeping.stop()
        if self._dirty and self._item is not None:
            self._dirty = False
            self.typed.emit(self._item.id, self.content.toPlainText(), self.conclusion.toPlainText())

    def retype(self, item_id: int) -> None:
        """Take what was handed over as not kept: it could not be written."""
        if item_id == self.item_id:
            self._dirty = True

    def _fill(self, item: AgendaItem) -> None:
        self._filling = True
        for field, text in ((self.content, item.content), (self.conclusion, item.conclusion)):
            if field.toPlainText() != text:
                field.setPlainText(text)
        self._filling = False

    def _on_typed(self) -> None:
        if self._filling:
            return
        self._dirty = True
        if not self._keeping.isActive():
            self._keeping.start()

    def _say(self) -> None:
        if self._item is None:
            self.title.set_full(self.tr("No step is chosen"))
            self.facts.set_full("")
            return
        self.title.set_full(f"{self._number}. {item_name(self._item)}")
        told = [self.tr("Presented by {0}").format(self._presenter)] if self._presenter else []
        if self._item.minutes:
            told.append(self.tr("planned: %n minute(s)", "", self._item.minutes))
        self.facts.set_full(" · ".join(told))
        self.facts.setVisible(bool(told))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.facts)
        for head, field, share in zip(self._heads, (self.content, self.conclusion), (3, 2), strict=True):
            self._column.addWidget(head)
            self._column.addWidget(field, share)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_3, m.page_right, m.gap_2)
        self._column.setSpacing(m.gap_1 + m.gap_1 // 2)

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was typed when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when another tab or page comes."""
        self.keep()
        super().hideEvent(event)
