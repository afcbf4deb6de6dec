# Small dialogs of the log: another kind or day, people or a link for several entries, a template's name, a photo.
# It must not know how anything is written; it hands over what was given.

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.domain.activities import Link
from sotay.ui.pages.log_links import LinksEditor
from sotay.ui.pages.log_people import PeopleEditor
from sotay.ui.pages.log_words import count_words
from sotay.ui.pages.meeting_editors import DateEditor
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.member_editors import ChoiceEditor, TextEditor
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.labels import ElidedLabel, Paragraph

_SHARE = 0.85  # of the window that a photo may take


class KindDialog(RecordDialog):
    """Ask which kind several entries are of; hand over its key."""

    def __init__(self, theme: Theme, window: QWidget, count: int, kinds: Mapping[str, str]) -> None:
        super().__init__(theme, window, self.tr("Change the kind"), self.tr("Change the kind"))
        self.content.put(Paragraph(theme, count_words(count), "second"))
        self.kind = ChoiceEditor(theme, lambda: self.tr("Kind"), lambda: kinds)
        self.content.put(self.kind, "form_gap")
        self.kind.setFocus()

    def value(self) -> str:
        """Return the key."""
        return self.kind.value


class DayDialog(RecordDialog):
    """Ask on which day several entries were done; hand over the day."""

    def __init__(self, theme: Theme, window: QWidget, count: int, day: date) -> None:
        super().__init__(theme, window, self.tr("Change the day"), self.tr("Change the day"))
        self.content.put(Paragraph(theme, count_words(count), "second"))
        self.day = DateEditor(theme, lambda: self.tr("Day"))
        self.day.set_day(day)
        self.content.put(self.day, "form_gap")
        self.day.setFocus()
        self.day.editor.selectAll()

    def value(self) -> date | None:
        """Return the day, None while what was typed is none."""
        if self.day.day is None:
            self.day.set_error(self.tr("Not a day. Type it as 05/10/2026."))
        return self.day.day


class PeopleDialog(RecordDialog):
    """Ask who took part in several entries; hand over their ids."""

    def __init__(self, theme: Theme, window: QWidget, count: int, names: Mapping[int, str]) -> None:
        super().__init__(theme, window, self.tr("Add people"), self.tr("Add people"))
        self.content.put(Paragraph(theme, count_words(count), "second"))
        self.people = PeopleEditor(theme)
        self.people.set_people(names)
        self.do_button.setAutoDefault(False)
        self.do_button.setDefault(False)
        self.content.put(self.people, "form_gap")
        self.people.setFocus()

    def value(self) -> tuple[int, ...] | None:
        """Return the members, None while nobody is named."""
        self.people.field.finish()
        return self.people.ids or None


class LinkDialog(RecordDialog):
    """Ask what several entries belong to; hand over the links. `links` tells what is searched."""

    def __init__(self, theme: Theme, window: QWidget, count: int) -> None:
        super().__init__(theme, window, self.tr("Link the entries"), self.tr("Link the entries"))
        self.content.put(Paragraph(theme, count_words(count), "second"))
        self.links = LinksEditor(theme)
        self.do_button.setAutoDefault(False)
        self.do_button.setDefault(False)
        self.content.put(self.links, "form_gap")
        self.links.finder.setFocus()

    def value(self) -> tuple[Link, ...] | None:
        """Return the links, None while there is none."""
        return self.links.links or None


class TemplateDialog(RecordDialog):
    """Ask what a template is called; hand over the name."""

    def __init__(self, theme: Theme, window: QWidget, suggested: str) -> None:
        super().__init__(theme, window, self.tr("Keep as a template"), self.tr("Keep the template"))
        told = self.tr("A template keeps kind, title, text, place, hours and the names of figures.")
        self.content.put(Paragraph(theme, told, "second"))
        self.name = TextEditor(theme, lambda: self.tr("Name of the template"))
        self.name.set_value(suggested)
        self.content.put(self.name, "form_gap")
        self.name.setFocus()
        self.name.editor.selectAll()

    def value(self) -> str | None:
        """Return the name, None while it is missing."""
        if not self.name.value.strip():
            self.name.set_error(self.tr("Give the template a name."))
        return self.name.value.strip() or None


class PhotoDialog(QDialog):
    """Show a photo as large as the window has room for; `save_button` is for whoever saves it."""

    def __init__(self, theme: Theme, window: QWidget, name: str, content: bytes) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self._photo = QPixmap()
        self._photo.loadFromData(content)
        self._shown = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumSize(1, 1)
        self._shown.setAccessibleName(name)
        self.save_button = Button(theme, self.tr("Save the photo …"), icon="floppy-disk")
        close = Button(theme, self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(ElidedLabel(name, "second"), 1)
        foot.addWidget(self.save_button)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self._shown, 1)
        column.addLayout(foot)
        m = theme.metrics
        column.setContentsMargins(m.gap_4, m.gap_4, m.gap_4, m.gap_4)
        room = window.size() * _SHARE
        frame = QSize(2 * m.gap_4, m.control + 3 * m.gap_4)
        wanted = self._photo.size() + frame
        self.resize(wanted.boundedTo(room).expandedTo(QSize(m.empty, m.empty // 2)))

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photo to the room."""
        super().resizeEvent(event)
        mode = Qt.TransformationMode.SmoothTransformation
        room = self._shown.size().boundedTo(self._photo.size())
        self._shown.setPixmap(self._photo.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode))
