# What every section of the settings is: a titled column whose texts follow the language, over one desk.
# It must not know any section.

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from sotay.domain.errors import SotayError
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.base import Desk
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

Words = Callable[[], str]
_TABLES = 2  # times as wide as a column of words


class Section(Column):
    """Be one section of the settings: its title, a place for what is to be told, and what follows."""

    changed = Signal(object)
    is_wide = False
    """Whether it may be wider than is good to read: it shows a table."""

    def __init__(self, desk: Desk, title: Words) -> None:
        super().__init__(desk.theme)
        self.desk = desk
        self.banner = Banner(desk.theme, parent=self)
        self.banner.hide()
        self.add_title(title, "dialog")
        self.put(self.banner)

    def on_shown(self) -> None:
        """Read again what the section shows."""

    def settle(self) -> None:
        """Forget what was typed and must not stay: the book is about to be closed."""

    def add_title(self, words: Words, role: str = "section") -> None:
        """Add a heading."""
        made = label("", role)
        self.say(made.setText, words)
        self.put(made, "gap_7" if role == "section" else "gap_3")

    def add_words(self, words: Words, role: str = "second") -> Paragraph:
        """Add a paragraph."""
        made = Paragraph(self.theme, "", role)
        self.say(made.set_plain, words)
        self.put(made, "gap_1")
        return made

    def tell(self, tone: Tone, text: str, actions: tuple[BannerAction, ...] = ()) -> None:
        """Say at the top of the section what happened, or ask."""
        self.banner.show_message(tone, text, actions)
        self.desk.messages.say(text)

    def tell_error(self, error: Exception) -> None:
        """Say in place what did not happen; what is no known error goes to the window."""
        if isinstance(error, SotayError):
            self.tell(Tone.SON, self.desk.messages.sentence(error))
        else:
            self.desk.tasks.unhandled.emit(error)


class SectionArea(ColumnScroll):
    """Scroll a section, which is no wider than is good to read, or to look a table through."""

    def __init__(self, theme: Theme, section: Section) -> None:
        super().__init__()
        self._theme, self._section = theme, section
        # The largest text on the smallest window: what stays in one row there must still be within reach.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # Beside a stretch, a layout knows how wide the section really is, and so how tall.
        row = QHBoxLayout()
        row.addWidget(section, 1000)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._restyle()
        theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        self._section.setMaximumWidth((_TABLES if self._section.is_wide else 1) * m.gate_column + m.gap_7)
