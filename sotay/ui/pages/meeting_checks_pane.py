# What is missing or due before a meeting, as a list that one looks down: the most urgent first.
# It must not know how it is found out.

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.services.meeting_view import Check, CheckKind
from sotay.ui.pages.meeting_words import CHECK_ICONS, check_tone, check_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Size
from sotay.ui.widgets.labels import Paragraph, label, unbroken
from sotay.ui.widgets.tones import Tone, strong


class ChecksPane(QWidget):
    """Show checks with their rules; say so where nothing is missing. Tell `cell_wanted` where its names are missing."""

    cell_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._checks: tuple[Check, ...] = ()
        self._now, self._over = datetime.min, False
        self.name_button: Button | None = None  # where the names of the cell are missing
        self._title = label("", "section")
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        theme.changed.connect(self._build)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what is shown, from top to bottom."""
        return tuple(check_words(check, self._now) for check in self._checks)

    def show_checks(self, checks: Sequence[Check], now: datetime, *, over: bool = False) -> None:
        """Show what is missing or due at a moment; `over` tells that the meeting was held."""
        self._checks, self._now, self._over = tuple(checks), now, over
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._title.setText(self.tr("After the meeting") if self._over else self.tr("Before the meeting"))
        self._build()

    def _build(self) -> None:
        m = self._theme.metrics
        while (item := self._rows.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self._rows.setSpacing(m.gap_2)
        self._rows.setContentsMargins(0, m.gap_1, 0, 0)
        self.name_button = None
        if not self._checks:
            self._rows.addWidget(self._row("check-circle", Tone.GREEN, self.tr("Nothing is missing."), ""))
        for check in self._checks:
            icon, tone = CHECK_ICONS[check.kind], check_tone(check)
            self._rows.addWidget(self._row(icon, tone, check_words(check, self._now), check.source, _numbers(check)))
            if check.kind is CheckKind.NO_CELL:
                self._rows.addWidget(self._namer(), 0, Qt.AlignmentFlag.AlignLeft)

    def _namer(self) -> Button:
        self.name_button = Button(self._theme, self.tr("Write the names"), size=Size.SMALL, icon="pencil-simple")
        self.name_button.clicked.connect(lambda _=False: self.cell_wanted.emit())
        return self.name_button

    def _row(self, icon: str, tone: Tone, words: str, source: str, kept: Sequence[str] = ()) -> QWidget:
        t, m = self._theme.tokens, self._theme.metrics
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(m.gap_2)
        picture = QLabel()
        picture.setPixmap(self._theme.pixmap(icon, strong(t, tone), m.icon_button))
        picture.setContentsMargins(0, (m.line_dense - m.icon_button) // 2 + m.focus, 0, 0)
        shown = words
        for number in kept:
            shown = shown.replace(number, unbroken(number))
        told = Paragraph(self._theme, shown, "dense")
        told.setAccessibleName(words)
        told.setStyleSheet("" if tone is Tone.PLAIN else f"color: {strong(t, tone)};")
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(told, 1)
        row.setToolTip(source)
        row.setAccessibleName(". ".join(part for part in (words, source) if part))
        return row


def _numbers(check: Check) -> tuple[str, ...]:
    """Return the numbers of documents in a sentence, which are to stay on one line."""
    found = (str(check.facts.get(name) or "") for name in ("number", "by_number"))
    return tuple(number for number in found if number and " " not in number)
