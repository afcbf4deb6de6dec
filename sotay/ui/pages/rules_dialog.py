# The cell's own copy of the rules, edited as text: checked while it is typed, and saved once it can be read.
# It must not know what the rules ask for.

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress
from sotay.services.rules_in_use import EditedTable, RuleFinding
from sotay.ui.pages.base import Desk
from sotay.ui.pages.rules_words import table_words
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.numbered_text import NumberedText
from sotay.ui.widgets.tones import Tone

_WIDTH, _HEIGHT = 980, 620  # at 100 %
_PAUSE_MS = 250  # after the last key, before the text is checked
_TOLD = 3
Checked = tuple[Any, tuple[RuleFinding, ...]]


class RulesDialog(QDialog):
    """Edit a text of rules; `kept` is what is saved now. Tell `saved` with the cell's own text of before (or None)."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, table: EditedTable, text: str, kept: str) -> None:
        """Take the table that the text is of."""
        super().__init__(parent)
        self._table = table
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = self.tr("The cell's own rules: {0}").format(table_words(table.name).name)
        self.setWindowTitle(self._title)
        self._desk, self._kept, self._may_leave = desk, kept, False
        theme = desk.theme
        self.banner = Banner(theme, parent=self)
        self.text = NumberedText(theme)
        self.text.setAccessibleName(self.tr("Rules, line by line"))
        self.text.setPlainText(text)
        self.save_button = Button(theme, self.tr("Save the rules"), Kind.PRIMARY, icon="floppy-disk")
        self.save_button.clicked.connect(self._save)
        self.close_button = Button(theme, self.tr("Close, not saved"), Kind.SECOND)
        self.close_button.clicked.connect(self.reject)
        QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_Return, self, self._on_save_key)
        QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_S, self, self._on_save_key)
        self._lay_out(parent.window().size())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self.text.textChanged.connect(self._on_edited)
        self._check()
        self.text.setFocus()

    @property
    def is_changed(self) -> bool:
        """Tell whether the text is another than the one that is saved."""
        return self.text.toPlainText() != self._kept

    def _lay_out(self, room: QSize) -> None:
        m = self._desk.theme.metrics
        foot = QHBoxLayout()
        foot.setSpacing(m.gap_3)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_3)
        column.addWidget(label(self._title, "dialog"))
        told = self.tr(
            "Each block in [[…]] is one rule with its days and its source. A new rule is a new block with valid_from; "
            "give the old one its last day in valid_to, so that what is past keeps the rule of its day."
        )
        column.addWidget(Paragraph(self._desk.theme, told, "second"))
        column.addWidget(self.text, 1)
        column.addWidget(self.banner)
        column.addLayout(foot)
        wide, tall = round(_WIDTH * m.scale), round(_HEIGHT * m.scale)
        self.resize(min(wide, room.width() - m.gap_7), min(tall, room.height() - m.gap_7))

    # checking

    def _on_edited(self) -> None:
        self._may_leave = False
        self.save_button.setEnabled(False)
        self._pause.start()

    def _check(self) -> None:
        text = self.text.toPlainText()
        self.save_button.setEnabled(False)
        self._desk.tasks.run(lambda _: self._table.table.checked(text), self._on_checked, owner=self, slot="check")

    def _on_checked(self, checked: Checked) -> None:
        rules, findings = checked
        if self._pause.isActive():  # what was checked is not what stands there now
            return
        self.save_button.setEnabled(rules is not None and self.is_changed)
        line = next((found.line for found in findings if found.line), 0)
        self.text.mark_line(line)
        if not findings:
            self._tell(Tone.GREEN, self.tr("The table can be read; its days leave no hole and do not overlap."))
            return
        going = (BannerAction(self.tr("Go to the line"), lambda: self.text.go_to(line)),) if line else ()
        self._tell(Tone.SON if rules is None else Tone.AMBER, self._words(rules, findings), going)

    def _words(self, rules: Any, findings: Sequence[RuleFinding]) -> str:
        language = self._desk.settings.language
        told = [self._table.words(found, language, rules) for found in findings[:_TOLD]]
        if more := len(findings) - _TOLD:
            told += [self.tr("And %n more.", "", more)] if more > 0 else []
        return "\n".join(told)

    # saving

    def _on_save_key(self) -> None:
        if self.save_button.isEnabled():
            self._save()

    def _save(self) -> None:
        book, text, put = self._desk.book, self.text.toPlainText(), self._table.put
        self._set_busy(busy=True)

        def work(_: Progress) -> str | None:
            return put(book, text)

        self._desk.tasks.run(work, self._on_saved, self._on_failed, owner=self, lane=Lane.NOTEBOOK)

    def _on_saved(self, before: str | None) -> None:
        self._kept = self.text.toPlainText()
        self.saved.emit(before)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, SotayError):
            self._tell(Tone.SON, self._desk.messages.sentence(error))
        else:
            self._desk.tasks.unhandled.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self.text.setReadOnly(busy)
        self.save_button.setEnabled(not busy)

    def _tell(self, tone: Tone, text: str, actions: tuple[BannerAction, ...] = ()) -> None:
        self.banner.show_message(tone, text, actions)
        if tone is not Tone.GREEN:
            self._desk.messages.say(text)

    # Qt overrides
    def reject(self) -> None:
        """Close; where the text was changed, say first that it is not saved."""
        if self.is_changed and not self._may_leave:
            self._may_leave = True
            told = self.tr("Not closed yet: what was changed here is not saved. Save it, or close once more.")
            self._tell(Tone.AMBER, told)
            return
        super().reject()
