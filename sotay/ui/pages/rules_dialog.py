# The cell's own copy of the rules, edited as a form or as text: checked as it changes, and saved once it can be read.
# It must not know what the rules ask for.

import tomllib
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.domain.errors import SotayError
from sotay.domain.progress import Progress
from sotay.services.edited_tables import describes
from sotay.services.rule_rows import RuleSheet, UnusualTextError
from sotay.services.rules_in_use import EditedTable, RuleFinding
from sotay.ui.pages.base import Desk
from sotay.ui.pages.rules_form import RulesForm
from sotay.ui.pages.rules_words import table_words
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.numbered_text import NumberedText
from sotay.ui.widgets.tones import Tone

_WIDTH, _HEIGHT = 1180, 668  # at 100 %
_PAUSE_MS = 250  # after the last key, before the text is checked
_TOLD = 2
Checked = tuple[Any, tuple[RuleFinding, ...]]


class RulesDialog(QDialog):
    """Edit a text of rules; `kept` is what is saved now. Tell `saved` with the cell's own text of before (or None).

    It begins with the form, unless the text cannot be shown as one.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, table: EditedTable, text: str, kept: str) -> None:
        """Take the table that the text is of."""
        super().__init__(parent)
        self._table, self._desk, self._kept, self._may_leave = table, desk, kept, False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = self.tr("The cell's own rules: {0}").format(table_words(table.name).name)
        self.setWindowTitle(self._title)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        size = self._size(parent.window().size())
        self._make_parts(size.width())
        self.text.setPlainText(text)
        self._lay_out()
        self.resize(size)
        self.text.textChanged.connect(self._on_edited)
        self.form.edited.connect(self._on_edited)
        self._begin(text)

    @property
    def is_form(self) -> bool:
        """Tell whether the form is shown, not the text."""
        return self.pages.currentIndex() == 0

    @property
    def content(self) -> str:
        """Return the text of the rules as it is now."""
        return self.form.text if self.is_form else self.text.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Tell whether the text is another than the one that is saved."""
        return self.content != self._kept

    def _make_parts(self, width: int) -> None:
        desk, theme = self._desk, self._desk.theme
        self.banner = Banner(theme, parent=self)
        self.text = NumberedText(theme)
        self.text.setAccessibleName(self.tr("Rules, line by line"))
        inner = width - 2 * theme.metrics.gap_7
        self.form = RulesForm(theme, self._table.name, desk.settings.language, desk.book.today, inner)
        self.switch_button = Button(theme, "", Kind.TEXT, icon="pencil-simple")
        self.switch_button.clicked.connect(self._on_switch)
        self.save_button = Button(theme, self.tr("Save the rules"), Kind.PRIMARY, icon="floppy-disk")
        self.save_button.clicked.connect(self._save)
        self.close_button = Button(theme, self.tr("Close, not saved"), Kind.SECOND)
        self.close_button.clicked.connect(self.reject)
        QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_Return, self, self._on_save_key)
        QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_S, self, self._on_save_key)

    def _size(self, room: QSize) -> QSize:
        m = self._desk.theme.metrics
        wide, tall = round(_WIDTH * m.scale), round(_HEIGHT * m.scale)
        return QSize(min(wide, room.width() - m.gap_7), min(tall, room.height() - m.gap_7))

    def _lay_out(self) -> None:
        m = self._desk.theme.metrics
        foot = QHBoxLayout()
        foot.setSpacing(m.gap_3)
        for part in (self.switch_button, self.form.undo_button, self.form.redo_button):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.form)
        self.pages.addWidget(self._text_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_4, m.gap_7, m.gap_4)
        column.setSpacing(m.gap_3)
        column.addWidget(label(self._title, "dialog"))
        column.addWidget(self.pages, 1)
        column.addWidget(self.banner)
        column.addLayout(foot)

    def _text_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.theme.metrics.gap_3)
        told = self.tr(
            "Each block in [[…]] is one rule with its days and its source. A new rule is a new block with valid_from; "
            "give the old one its last day in valid_to, so that what is past keeps the rule of its day."
        )
        column.addWidget(Paragraph(self._desk.theme, told, "second"))
        column.addWidget(self.text, 1)
        return page

    # form and text

    def _begin(self, text: str) -> None:
        sheet = _sheet(text)
        if sheet is None or not describes(self._table.name, sheet.rows):
            self._show_page(form=False)
        else:
            self._load(sheet)
            self._show_page(form=True)
        self._check()

    def _load(self, sheet: RuleSheet) -> None:
        shipped = _sheet(self._table.table.shipped())
        self.form.load(sheet, shipped.rows if shipped else ())

    def _show_page(self, *, form: bool) -> None:
        self.pages.setCurrentIndex(0 if form else 1)
        for button in (self.form.undo_button, self.form.redo_button):  # the text has its own
            button.setVisible(form)
        self.switch_button.setText(self.tr("Edit as text") if form else self.tr("Edit as a form"))
        (self.form.list if form else self.text).setFocus()

    def _on_switch(self) -> None:
        text = self.content
        if self.is_form:
            self.text.setPlainText(text)
            self._show_page(form=False)
        else:
            sheet = _sheet(text)
            if sheet is None:
                self._tell(Tone.SON, self.tr("It cannot be shown as a form yet: mend the text first, block by block."))
                return
            if text != self.form.text:
                self._load(sheet)
            self._show_page(form=True)
        self._check()

    # checking

    def _on_edited(self) -> None:
        self._may_leave = False
        self.save_button.setEnabled(False)
        self._pause.start()

    def _check(self) -> None:
        text = self.content
        self.save_button.setEnabled(False)
        self._desk.tasks.run(lambda _: self._table.table.checked(text), self._on_checked, owner=self, slot="check")

    def _on_checked(self, checked: Checked) -> None:
        rules, findings = checked
        if self._pause.isActive():  # what was checked is not what stands there now
            return
        self.save_button.setEnabled(rules is not None and self.is_changed)
        self.text.mark_line(next((found.line for found in findings if found.line), 0))
        self.form.show_findings(findings)
        if not findings:
            self._tell(Tone.GREEN, self.tr("The table can be read; its days leave no hole and do not overlap."))
            self.banner.setVisible(self.is_changed or not self.is_form)  # it leaves its room to the form until then
            return
        self._tell(Tone.SON if rules is None else Tone.AMBER, self._words(rules, findings), self._going(findings[0]))

    def _going(self, found: RuleFinding) -> tuple[BannerAction, ...]:
        """Return the button that leads to what a finding is about, where that is known."""
        if self.is_form and self.form.place(found) is not None:
            return (BannerAction(self.tr("Go to the rule"), lambda: self.form.go_to(found)),)
        if not self.is_form and found.line:
            return (BannerAction(self.tr("Go to the line"), lambda: self.text.go_to(found.line)),)
        return ()

    def _words(self, rules: Any, findings: Sequence[RuleFinding]) -> str:
        language = self._desk.settings.language
        told = [
            (self.is_form and self.form.words(found)) or self._table.words(found, language, rules)
            for found in findings[:_TOLD]
        ]
        if more := len(findings) - _TOLD:
            told += [self.tr("And %n more.", "", more)] if more > 0 else []
        return "\n".join(told)

    # saving

    def _on_save_key(self) -> None:
        if self.save_button.isEnabled():
            self._save()

    def _save(self) -> None:
        book, text, put = self._desk.book, self.content, self._table.put
        self._set_busy(busy=True)

        def work(_: Progress) -> str | None:
            return put(book, text)

        self._desk.tasks.run(work, self._on_saved, self._on_failed, owner=self, lane=Lane.NOTEBOOK)

    def _on_saved(self, before: str | None) -> None:
        self._kept = self.content
        self.saved.emit(before)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if isinstance(error, SotayError):
            self._tell(Tone.SON, self._desk.messages.sentence(error))
        else:
            self._desk.tasks.unhandled.emit(error)

    def _set_busy(self, *, busy: bool) -> None:
        self.pages.setEnabled(not busy)
        self.switch_button.setEnabled(not busy)
        self.save_button.setEnabled(not busy)

    def _tell(self, tone: Tone, text: str, actions: tuple[BannerAction, ...] = ()) -> None:
        self.banner.show_message(tone, text, actions)
        if tone is not Tone.GREEN:
            self._desk.messages.say(text)

    # Qt overrides
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field do nothing: Qt would press a button that nobody meant."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def reject(self) -> None:
        """Close; where the text was changed, say first that it is not saved."""
        if self.is_changed and not self._may_leave:
            self._may_leave = True
            told = self.tr("Not closed yet: what was changed here is not saved. Save it, or close once more.")
            self._tell(Tone.AMBER, told)
            return
        super().reject()


def _sheet(text: str) -> RuleSheet | None:
    """Return a text as rows, None where it is no TOML or is written in another way."""
    try:
        return RuleSheet.parse(text)
    except (tomllib.TOMLDecodeError, UnusualTextError):
        return None
