# The selected document beside the list: what it is, what it is bound to, its matching passages, what to do with it.
# It must not read the library: it shows what it is given.

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from sotay.services.shelf import ShelfRow
from sotay.services.shelf_preview import Preview
from sotay.ui.pages.library_facts import FactGrid
from sotay.ui.pages.library_passages import PassageList
from sotay.ui.pages.library_words import name_of, remark, shown_day, title_of
from sotay.ui.pages.news_rows import status_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label


class PreviewPane(QFrame):
    """Tell `read` with an anchor, `followed` with a uid, `stepped` by -1 or 1, `bookmark` and `mark_read` on or off."""

    read = Signal(str)
    followed = Signal(str)
    stepped = Signal(int)
    bookmark = Signal(bool)
    mark_read = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self._row: ShelfRow | None = None
        self._preview: Preview | None = None
        self._place = (0, 0)
        self._body = QFrame()
        self._body.setObjectName("surface")
        self._make_parts()
        self._lay_out()
        self._connect()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def uid(self) -> str:
        """Return the document that is shown, "" for none."""
        return self._row.uid if self._row else ""

    @property
    def preview(self) -> Preview | None:
        """Return what is known of the document shown beyond its row; None while it is on its way."""
        return self._preview

    def show_row(self, row: ShelfRow | None, place: int = 0, total: int = 0) -> None:
        """Show what the list knows of a document; None empties the pane."""
        if row is None or row.uid != self.uid:
            self._preview = None
        self._row, self._place = row, (place, total)
        self.retranslate()

    def show_preview(self, preview: Preview) -> None:
        """Add what was read of the document."""
        self._preview = preview
        self.retranslate()
        self._scroll.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.setAccessibleName(self.tr("Preview"))
        self._name_buttons()
        self._body.setVisible(self._row is not None)
        if self._row is not None:
            self._show_identity(self._row)
            self._show_body(self._row)

    def _make_parts(self) -> None:
        self._number = ElidedLabel("", "dialog")
        self._badge = Badge(self._theme)
        self._of = label("", "caption")
        self.previous = IconButton(self._theme, "caret-up", "")
        self.next = IconButton(self._theme, "caret-down", "")
        self._title = Paragraph(self._theme)
        self._remark = Paragraph(self._theme, "", "second")
        self.facts = FactGrid(self._theme)
        self.read_button = Button(self._theme, "", Kind.PRIMARY, icon="book-open", key="Enter")
        self.bookmark_button = Button(self._theme, "", icon="bookmark-simple")
        self.more_button = IconButton(self._theme, "dots-three", "")
        self._menu = QMenu(self)
        self.mark_read_action = QAction(self._menu)
        self._copy = QAction(self._menu)
        self._menu.addActions([self.mark_read_action, self._copy])
        self._rule = QFrame()
        self._rule.setProperty("rule", "line")
        self._heading = label("", "strong")
        self.passages = PassageList(self._theme)
        self._summary = Paragraph(self._theme, "", "second")
        self.all_button = Button(self._theme, "", Kind.TEXT)

    def _lay_out(self) -> None:
        self._head, self._buttons = QHBoxLayout(), QHBoxLayout()
        head: tuple[QWidget, ...] = (self._number, self._badge, self._of, self.previous, self.next)
        for part in head:
            self._head.addWidget(part)
        self._head.insertStretch(2, 1)
        buttons: tuple[QWidget, ...] = (self.read_button, self.bookmark_button, self.more_button)
        for part in buttons:
            self._buttons.addWidget(part)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self._body)
        self._column.addLayout(self._head)
        above: tuple[QWidget, ...] = (self._title, self._remark, self.facts)
        for part in above:
            self._column.addWidget(part)
        self._column.addLayout(self._buttons)
        below: tuple[QWidget, ...] = (self._rule, self._heading, self._summary, self.passages)
        for part in below:
            self._column.addWidget(part)
        self._column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setFocusProxy(self.read_button)

    def _connect(self) -> None:
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.read_button.clicked.connect(lambda: self.read.emit(""))
        self.all_button.clicked.connect(lambda: self.read.emit(""))
        self.passages.opened.connect(self.read)
        self.facts.followed.connect(self.followed)
        self.bookmark_button.clicked.connect(lambda: self.bookmark.emit(not self._bookmarked()))
        self.mark_read_action.triggered.connect(lambda: self.mark_read.emit(not self._was_read()))
        self._copy.triggered.connect(self._on_copy)
        self.more_button.clicked.connect(
            lambda: self._menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))
        )

    def _bookmarked(self) -> bool:
        return self._preview is not None and self._preview.bookmarked

    def _was_read(self) -> bool:
        return self._preview is not None and self._preview.read

    def _on_copy(self) -> None:
        if self._row is not None:
            parts = (self._row.number, title_of(self._row), shown_day(self._row.issued))
            QGuiApplication.clipboard().setText(", ".join(part for part in parts if part))

    def _name_buttons(self) -> None:
        self.read_button.setText(self.tr("Read"))
        self.bookmark_button.setText(self.tr("Bookmarked") if self._bookmarked() else self.tr("Bookmark"))
        self.bookmark_button.set_icon("bookmark-simple-fill" if self._bookmarked() else "bookmark-simple")
        self.bookmark_button.setToolTip("Ctrl+D")
        self.previous.set_name(self.tr("Previous document"))
        self.next.set_name(self.tr("Next document"))
        self.more_button.set_name(self.tr("More actions"))
        self.mark_read_action.setText(self.tr("Mark as unread") if self._was_read() else self.tr("Mark as read"))
        self._copy.setText(self.tr("Copy number and title"))
        for part in (self.bookmark_button, self.more_button):
            part.setEnabled(self._preview is not None)
        self.previous.setEnabled(self._place[0] > 0)
        self.next.setEnabled(self._place[0] + 1 < self._place[1])

    def _show_identity(self, row: ShelfRow) -> None:
        place, total = self._place
        self._number.set_full(name_of(row))
        self._badge.set_status(row.validity.status, status_words()[row.validity.status])
        self._of.setText(f"{place + 1}/{total}")
        self._title.set_plain(title_of(row))
        told = "" if row.validity.by else remark(row.validity)  # a cause is among the relations below
        self._remark.set_plain(told)
        self._remark.setVisible(bool(told))
        issued = ", ".join(part for part in (row.issuer, shown_day(row.issued)) if part)
        self.facts.set_facts(issued, self._preview.related if self._preview else ())

    def _show_body(self, row: ShelfRow) -> None:
        hits = self._preview.passages if self._preview else ()
        summary = self._preview.summary if self._preview and not hits else ""
        count = max(row.passages, len(hits))
        self._heading.setText(self.tr("%n matching passage(s)", "", count) if hits else self.tr("Summary"))
        self._heading.setVisible(bool(hits or summary))
        self._rule.setVisible(bool(hits or summary))
        self._summary.set_plain(summary)
        self._summary.setVisible(bool(summary))
        self.passages.set_hits(hits)
        self.all_button.setText(self.tr("See all %n passage(s)", "", count))
        self.all_button.updateGeometry()
        self.all_button.setVisible(count > len(hits) > 0)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
        self._column.setSpacing(m.gap_3)
        for row in (self._head, self._buttons):
            row.setSpacing(m.gap_2)
        self._rule.setFixedHeight(m.hairline)
