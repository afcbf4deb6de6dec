# The page of settings: its sections in a list at the left, the one that is chosen beside it.
# It must not know what a section changes.

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QStackedWidget, QVBoxLayout

from sotay.services.passphrases import Argon2
from sotay.ui.delegates.outline import OutlineDelegate
from sotay.ui.delegates.rows import ROW_ROLE, OutlineRow
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.settings_about import AboutSection, IssuersSection
from sotay.ui.pages.settings_cell import CellSection
from sotay.ui.pages.settings_export import OpenFormatsSection
from sotay.ui.pages.settings_lock import LockSection
from sotay.ui.pages.settings_look import LanguageSection, LookSection
from sotay.ui.pages.settings_place import PlaceSection
from sotay.ui.pages.settings_rules import RulesSection
from sotay.ui.pages.settings_safe import SafeSection
from sotay.ui.pages.settings_section import Section, SectionArea
from sotay.ui.widgets.header import PageHeader

_LIST_SHARE = 3
Index = QModelIndex | QPersistentModelIndex


class SettingsPage(Page):
    """Let a person set how the window looks and speaks, where the book lies, and what opens it."""

    key = "settings"
    icon = "gear-six"
    help_topic = "settings"
    theme_chosen = Signal(str)
    scale_chosen = Signal(float)

    def __init__(self, desk: Desk, cost: Argon2 | None = None) -> None:
        super().__init__(desk)
        self.look, self.language = LookSection(desk), LanguageSection(desk)
        self.cell = CellSection(desk)
        self.rules = RulesSection(desk)
        self.place, self.safe = PlaceSection(desk), SafeSection(desk)
        self.lock = LockSection(desk, cost)
        self.formats = OpenFormatsSection(desk)
        self.issuers, self.about = IssuersSection(desk), AboutSection(desk)
        self._sections: tuple[Section, ...] = (
            self.look,
            self.language,
            self.cell,
            self.rules,
            self.place,
            self.safe,
            self.lock,
            self.formats,
            self.issuers,
            self.about,
        )
        self._header = PageHeader(desk.theme, "")
        self._names = SectionNames(self)
        self.list = QListView()
        self.list.setModel(self._names)
        self.list.setItemDelegate(OutlineDelegate(desk.theme, self.list))
        self._stack = QStackedWidget()
        for section in self._sections:
            self._stack.addWidget(SectionArea(desk.theme, section))
            section.changed.connect(self.changed)
        self._lay_out()
        self._pass_on()
        self.retranslate()
        self.list.setCurrentIndex(self._names.index(0))
        desk.theme.changed.connect(self._refit)
        self._refit()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Settings")

    def retranslate(self) -> None:
        """Name page and sections in the language of now; each section names its own parts."""
        self._header.set_title(self.title())
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self._names.set_names(
            (
                self.tr("Appearance"),
                self.tr("Language"),
                self.tr("The cell"),
                self.tr("Rules in use"),
                self.tr("Where the book lies"),
                self.tr("Keeping the book safe"),
                self.tr("Locking the book"),
                self.tr("Open formats"),
                self.tr("Trusted issuers"),
                self.tr("About Sổ tay"),
            )
        )

    def on_shown(self) -> None:
        """Read what the section in front shows."""
        self._sections[self._stack.currentIndex()].on_shown()

    def refresh(self) -> None:
        """Read it again."""
        self.on_shown()

    def open(self, argument: object) -> None:
        """Show a section: "cell", "rules", "safe" or "about"; ("rules", "calendar") shows the rules of the calendar."""
        name, part = argument if isinstance(argument, tuple) else (str(argument), "")
        sections = {"cell": self.cell, "rules": self.rules, "safe": self.safe, "about": self.about}
        wanted = sections.get(name)
        if wanted is not None:
            self.list.setCurrentIndex(self._names.index(self._sections.index(wanted)))
        if wanted is self.rules and part:
            self.rules.choose(part)

    def settle(self) -> None:
        """Forget passphrases that were typed."""
        for section in self._sections:
            section.settle()

    def _pass_on(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_section_chosen)
        self.look.theme_chosen.connect(self.theme_chosen)
        self.look.scale_chosen.connect(self.scale_chosen)
        self.language.language_chosen.connect(self.language_chosen)
        self.place.moved.connect(self.moved)
        self.cell.wanted.connect(self.wanted)
        self.safe.wanted.connect(self.wanted)
        self.issuers.root_chosen.connect(lambda path: self.wanted.emit("packs", path))

    def _on_section_chosen(self, index: QModelIndex) -> None:
        self._stack.setCurrentIndex(index.row())
        self.on_shown()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(row, 1)

    def _refit(self) -> None:
        self.list.setFixedWidth(min(self.desk.theme.metrics.outline, self.width() // _LIST_SHARE))

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the larger part of a small window to the section."""
        super().resizeEvent(event)
        self._refit()


class SectionNames(QAbstractListModel):
    """Give the list its rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Show the names in another language; their number stays."""
        if not self._rows:
            self.beginInsertRows(QModelIndex(), 0, len(names) - 1)
            self._rows = tuple(map(OutlineRow, names))
            self.endInsertRows()
            return
        self._rows = tuple(map(OutlineRow, names))
        self.dataChanged.emit(self.index(0), self.index(len(names) - 1))

    # Qt overrides
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of sections."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its name."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        told = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return row.text if role in told else None
