# The line above the results: how many, only what is in force, in what order.
# It must not know how an answer is found.

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from sotay.services.shelf import Sort
from sotay.ui.pages.library_words import sort_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Look, Size
from sotay.ui.widgets.fitting import FittingFrame
from sotay.ui.widgets.labels import label
from sotay.ui.widgets.painting import picture, write


class MenuButton(Button):
    """Show what is chosen, and a caret behind it; a press opens the menu."""

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__(theme, "", Kind.TEXT, icon="caret-down", size=Size.SMALL)
        self._menu = menu
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _draw_parts(self, painter: QPainter, look: Look) -> None:
        m = self._theme.metrics
        icon, words, _ = self._parts()
        x = (self.width() - icon - words - m.gap_1) // 2
        painter.setFont(self._font())
        write(painter, QRect(x, 0, words + 1, self.height()), self.text(), look.text)
        picture(
            painter, self._theme, self._icon, look.text, icon, QPoint(x + words + m.gap_1, (self.height() - icon) // 2)
        )


class ResultBar(FittingFrame):
    """Tell `in_force_toggled` and `sorted_by` when a person changes them, `papers_wanted` for the cell's own papers."""

    in_force_toggled = Signal(bool)
    sorted_by = Signal(object)
    papers_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("header")
        self._sort = Sort.RELEVANCE
        self._searching = False
        self._tight = False
        self.count = label("", "strong")
        self.in_force = QCheckBox()
        self.in_force.clicked.connect(self.in_force_toggled)
        self._found = 0
        self.papers = Button(theme, "", Kind.TEXT, icon="file-text", size=Size.SMALL)
        self.papers.clicked.connect(self.papers_wanted)
        self._caption = label("", "caption")
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.sorts: dict[Sort, QAction] = {}
        self.sort_button = MenuButton(theme, self._menu)
        self.row.addWidget(self.count)
        self.row.addSpacing(theme.metrics.gap_3)
        self.row.addWidget(self.in_force)
        self.row.addWidget(self.papers)
        self.row.addStretch(1)
        self.papers.hide()
        self.row.addWidget(self._caption)
        self.row.addWidget(self.sort_button)
        self._make_menu()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_state(self, count: str, sort: Sort, *, in_force: bool, searching: bool) -> None:
        """Show how many documents there are, and what was chosen; without words nothing is relevant."""
        self.count.setText(count)
        self.in_force.setChecked(in_force)
        self._searching, self._sort = searching, sort if searching or sort is not Sort.RELEVANCE else Sort.NEWEST
        self.retranslate()

    def show_papers(self, found: int) -> None:
        """Tell how many of the cell's own papers hold the words; none are not told of."""
        self._found = found
        self.papers.setVisible(bool(found))
        self.retranslate()

    def set_compact(self, compact: bool, *, tight: bool = False) -> None:
        """Leave out what has no room in a narrow window; in a tight one the order is a sign only."""
        self._caption.setVisible(not compact)
        if tight is not self._tight:
            self._tight = tight
            self.sort_button.set_icon("sort-ascending" if tight else "caret-down")
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = sort_words()
        self.in_force.setText(self.tr("Only in force"))
        self.papers.setText(self.tr("%n in the cell's papers", "", self._found))
        self.papers.updateGeometry()
        self._caption.setText(self.tr("Sort by"))
        self.sort_button.setText("" if self._tight else words[self._sort])
        self.sort_button.setAccessibleName(self.tr("Sort by {0}").format(words[self._sort]))
        self.sort_button.setToolTip(self.sort_button.accessibleName() if self._tight else "")
        self.sort_button.updateGeometry()
        for sort, action in self.sorts.items():
            action.setText(words[sort])
            action.setChecked(sort is self._sort)
            action.setVisible(self._searching or sort is not Sort.RELEVANCE)

    def _make_menu(self) -> None:
        for sort in Sort:
            action = self.sorts[sort] = QAction(self._menu, checkable=True)
            action.triggered.connect(lambda _=False, sort=sort: self.sorted_by.emit(sort))
            self._group.addAction(action)
            self._menu.addAction(action)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.control + m.gap_2)
        self.row.setContentsMargins(m.gap_4, 0, m.gap_2, 0)
        self.row.setSpacing(m.gap_2)
