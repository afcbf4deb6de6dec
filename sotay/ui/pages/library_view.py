# What the library page is made of: header, conditions, results, preview; which of them the width has room for.
# It must not know how questions are answered.

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from sotay.domain.documents import Status
from sotay.services.shelf import LibraryQuestion, ShelfAnswer
from sotay.ui.delegates.result_row import ResultRowDelegate
from sotay.ui.figures import spaced
from sotay.ui.keys import bind
from sotay.ui.pages.library_bar import ResultBar
from sotay.ui.pages.library_empty import NewBook, NothingFound, meant_words
from sotay.ui.pages.library_facets import LibraryFacets
from sotay.ui.pages.library_model import ResultModel
from sotay.ui.pages.library_preview import PreviewPane
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.front_stack import FrontStack
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.pane_walk import FieldAboveList, walk_panes
from sotay.ui.widgets.search_field import SearchField
from sotay.ui.widgets.splitter import RememberingSplitter

IN_FORCE = frozenset({Status.IN_FORCE, Status.AMENDED})
_WITH_FACETS, _WITH_PREVIEW = 1200, 1000  # effective widths of the window
_FACETS_BESIDE, _WITH_WORDS = 740, 560  # below: conditions in the place of the results; buttons without their words
_ALMOST_ALL = 100  # of the width to spare goes to the preview; where there is none, all goes to the results
_LAID_OUT_AT_ONCE = 5000  # rows; 100,000 would stop the window for a quarter of a second


class LibraryView(QWidget):
    """Lay the parts out; tell `bookmark_wanted` by its key, `preview_shown` when it comes into sight."""

    bookmark_wanted = Signal()
    preview_shown = Signal()

    def __init__(self, theme: Theme, splitter: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""
        self._narrowed = False
        self._filter_words = ""
        self._make_header()
        self._make_results()
        self._make_panes()
        self._sized = self.panes.restore_text(splitter)
        self._make_keys()
        theme.changed.connect(self.arrange)
        self.filter_button.toggled.connect(self.arrange)

    @property
    def with_preview(self) -> bool:
        """Tell whether there is room for the preview."""
        return self._effective() >= _WITH_PREVIEW

    def retranslate(self, title: str) -> None:
        """Say everything in the language of now."""
        self._title = title
        name, hint = self.tr("Search documents"), self.tr("Number, title or words of a document")
        self.search.set_words(name, hint, self.tr("Empty the field"))
        self.saved_button.setText(self.tr("Save search"))
        self.saved_icon.set_name(self.tr("Save search"))
        self.read_button.setText(self.tr("Read"))
        self.list.setAccessibleName(self.tr("Results"))
        self.panes.setAccessibleName(self.tr("Conditions, results and preview"))
        for button in (self.saved_button, self.read_button):
            button.updateGeometry()
        for part in (self.bar, self.facets, self.preview, self.new_book, self.nothing, self.model):
            part.retranslate()
        self.arrange()

    def show_answer(self, answer: ShelfAnswer) -> None:
        """Show the list, or what helps where it is empty, and the line above."""
        question = answer.question
        self._narrowed = question.narrowed
        plain = not question.text.strip() and not question.narrowed
        self.stack.setCurrentWidget(self.list if answer.total else self.new_book if plain else self.nothing)
        if not answer.total and not plain:
            self.nothing.show_answer(answer)
        self.bar.setVisible(bool(answer.total) or not plain)
        self.bar.show_state(
            spaced(self.tr("%n document(s)", "", answer.total), answer.total),
            question.sort,
            in_force=question.statuses == IN_FORCE,
            searching=bool(question.text.strip()),
        )
        self.meant.setVisible(bool(answer.total and answer.did_you_mean))
        self.meant.setText(meant_words(answer))
        self.meant.updateGeometry()
        self.read_button.setEnabled(bool(answer.total))
        self.arrange()

    def show_choice(self, question: LibraryQuestion) -> None:
        """Tell on the button how many conditions there are."""
        count = sum(len(list(values)) for values in question.choice.values())
        self._filter_words = self.tr("Filter ({0})").format(count) if count else self.tr("Filter")
        self._show_words()

    def arrange(self) -> None:
        """Show the panes and buttons that the width has room for."""
        m = self._theme.metrics
        self.facets.setMinimumWidth(m.facets)
        self.preview.setMinimumWidth(m.outline)
        wide, roomy = self._effective() >= _WITH_FACETS, self.with_preview
        new = self.stack.currentWidget() is self.new_book
        useless = new or (self.stack.currentWidget() is self.nothing and not self._narrowed)
        self.facets.setVisible((wide or self.filter_button.isChecked()) and not useless)
        self._results.setVisible(self._effective() >= _FACETS_BESIDE or not self.facets.isVisibleTo(self))
        self.filter_button.setVisible(not wide and not new)
        before = self.preview.isVisibleTo(self)
        self.preview.setVisible(roomy and self.stack.currentWidget() is self.list)
        self.read_button.setVisible(not roomy and not new)
        self.saved_button.setVisible(roomy)
        self.saved_icon.setVisible(not roomy)
        self.bar.set_compact(not roomy, tight=self._effective() < _WITH_WORDS)
        self._show_words()
        self.header.set_title(self._title if roomy else "")
        self.header.setAccessibleName(self._title)
        if self.preview.isVisibleTo(self) and not before:
            self.preview_shown.emit()

    def enter_list(self) -> None:
        """Go from the field into the results, which may be behind the conditions."""
        if not self._results.isVisibleTo(self):
            self.filter_button.setChecked(False)
        if self.stack.currentWidget() is self.list and self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _make_header(self) -> None:
        theme = self._theme
        self.header = PageHeader(theme, "")
        self.search = SearchField(theme, "", "", "", "Ctrl+F")
        self.header.set_search(self.search)
        self.saved_button = Button(theme, "", icon="bookmark-simple")
        self.saved_icon = IconButton(theme, "bookmark-simple", "")
        self.filter_button = Button(theme, "", icon="sliders-horizontal")
        self.filter_button.setCheckable(True)
        self.read_button = Button(theme, "", Kind.PRIMARY, icon="book-open", key="Enter")
        for action in (self.saved_button, self.saved_icon, self.filter_button, self.read_button):
            self.header.add_action(action)

    def _make_results(self) -> None:
        theme = self._theme
        self.model = ResultModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultRowDelegate(theme, self.list))
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_LAID_OUT_AT_ONCE)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar, self.meant = ResultBar(theme), Button(theme, "", Kind.TEXT)
        self.nothing, self.new_book = NothingFound(theme), NewBook(theme)
        self.stack = FrontStack()
        for part in (self.list, self.nothing, self.new_book):
            self.stack.addWidget(part)
        self._results = QWidget()
        column = QVBoxLayout(self._results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.meant, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.stack, 1)
        self.bar.hide()
        self.meant.hide()

    def _make_panes(self) -> None:
        self.facets, self.preview = LibraryFacets(self._theme), PreviewPane(self._theme)
        self.panes = RememberingSplitter(self._theme, "")
        for place, (pane, share) in enumerate(((self.facets, 0), (self._results, 1), (self.preview, _ALMOST_ALL))):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(place, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.panes, 1)

    def _make_keys(self) -> None:
        bind(self, "bookmark", self.bookmark_wanted.emit)
        bind(self, "next_pane", lambda: self._walk(1))
        bind(self, "previous_pane", lambda: self._walk(-1))
        FieldAboveList(self.search, self.enter_list, self.list, self.focus_search)
        self.search.returnPressed.connect(self.enter_list)
        self.setFocusProxy(self.search)

    def _walk(self, by: int) -> None:
        """Go to the next pane: field, conditions, results, preview."""
        starts = {
            self.header: self.search,
            self.facets: self.facets.first(),
            self._results: self.list,
            self.preview: self.preview.read_button,
        }
        walk_panes(starts.items(), by)

    def _show_words(self) -> None:
        """Leave out the words and the cap that a small window with large text has no room for."""
        whole = self._effective() >= _WITH_WORDS
        self.read_button.show_key(whole)
        self.filter_button.setText(self._filter_words if whole else "")
        self.filter_button.setAccessibleName(self._filter_words)
        self.filter_button.setToolTip("" if whole else self._filter_words)
        self.filter_button.updateGeometry()

    def _effective(self) -> float:
        m = self._theme.metrics
        return (self.width() + m.rail_width) / m.scale

    def _size_panes(self) -> None:
        """Give the panes their widths where a person has not: facets and results fixed, the preview the rest."""
        if not self._sized:
            m = self._theme.metrics
            self.panes.setSizes([m.facets, m.search_width, max(self.width() - m.facets - m.search_width, m.facets)])
            self._sized = True

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the new width."""
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Size the panes when they first have their width."""
        super().showEvent(event)
        self._size_panes()
