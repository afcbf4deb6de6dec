# Outline, text and notes side by side, and what of them has room.
# It must not know what they show.

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.ui.reader.margin import NotesMargin
from sotay.ui.reader.outline import OutlinePane
from sotay.ui.reader.related import RelatedPane
from sotay.ui.reader.sheet import Sheet
from sotay.ui.reader.strip import EndOfText, ReadingStrip
from sotay.ui.settings import UiSettings
from sotay.ui.theme import Theme
from sotay.ui.widgets.splitter import RememberingSplitter

_KEY = "reader.panes"
_NOTES_FROM = 1200
_OUTLINE_FROM = 1000


class ReaderPanes(QWidget):
    """Hold the panes of the reader; notes become icons under 1200 effective pixels, the outline goes under 1000."""

    def __init__(self, theme: Theme, settings: UiSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._is_alone = False
        self.outline = OutlinePane(theme)
        self.sheet = Sheet(theme)
        self.strip = ReadingStrip(theme)
        self.end = EndOfText(theme)
        self.margin = NotesMargin(theme)
        self.related = RelatedPane(theme)
        self.sheet.set_foot(self.end)
        self.splitter = RememberingSplitter(theme, "")
        self._side, self._middle = QFrame(), QWidget()
        self._narrow_place, self._wide_place = self._build_middle(), self._build_side()
        for pane in (self.outline, self._middle, self._side):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.splitter.settled.connect(lambda state: settings.put(_KEY, state))
        self._has_outline = False
        self._fitting = QTimer(self, singleShot=True, interval=0)  # of its own: it goes with the panes, fired or not
        self._fitting.timeout.connect(self._fit)
        self._restore()
        self._sized_at = theme.metrics.scale
        self._widths = [width / theme.metrics.scale for width in (theme.metrics.outline, 0, theme.metrics.notes)]
        theme.changed.connect(self._on_theme_changed)
        self._link()

    def retranslate(self) -> None:
        """Set every text."""
        self.splitter.setAccessibleName(self.tr("Contents, text and notes"))
        self.sheet.setAccessibleName(self.tr("Text of the document"))
        for part in (self.outline, self.strip, self.end, self.margin, self.related):
            part.retranslate()

    def set_has_outline(self, has: bool) -> None:
        """Say whether the document has headings to list."""
        self._has_outline = has
        self._fit()

    def set_alone(self, alone: bool) -> None:
        """Show the text without its side panes, or with them."""
        self._is_alone = alone
        self._fit()

    @property
    def is_alone(self) -> bool:
        """Tell whether the text stands without side panes."""
        return self._is_alone

    def next_pane(self, step: int) -> None:
        """Put the focus into the next pane shown, or the one before: contents, text, notes, related documents."""
        related = [self.related.buttons[0], self.strip.related] if self.related.buttons else []
        stops: list[QWidget] = [self.outline.view, self.sheet, *self.margin.cards[:1], *related]
        panes: list[QWidget] = [self.outline, self.sheet, self.margin, self.related, self.strip.related]
        shown = [stop for stop in stops if stop.isVisible() and stop.isEnabled()]
        places = [_pane_of(stop, panes) for stop in shown]
        here = next((place for place, pane in enumerate(panes) if _holds_focus(pane)), -1)
        if here in places:
            shown[(places.index(here) + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        elif shown:
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _build_middle(self) -> QHBoxLayout:
        column, row = QVBoxLayout(self._middle), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheet, 1)
        column.addLayout(row, 1)
        column.addWidget(self.strip)
        return row

    def _build_side(self) -> QVBoxLayout:
        self._side.setObjectName("surface")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.margin, 1)
        column.addWidget(self.related)
        return column

    def _link(self) -> None:
        bar = self.sheet.verticalScrollBar()
        self.sheet.moved.connect(lambda: self.margin.follow(self.sheet.top))
        self.margin.scrolled.connect(lambda by: bar.setValue(bar.value() + by))
        self.outline.chosen.connect(self._on_heading_chosen)
        self.strip.related.clicked.connect(self._on_related_wanted)
        self.related.filled.connect(self._fit)
        self.sheet.moved.connect(self._follow_heading)

    def _on_heading_chosen(self, section: int) -> None:
        self.sheet.go_to(section)
        self.outline.follow(section)

    def _on_related_wanted(self) -> None:
        opener, menu = self.strip.related, self.related.menu()
        menu.popup(opener.mapToGlobal(QPoint(opener.width() - menu.sizeHint().width(), -menu.sizeHint().height())))

    def _follow_heading(self) -> None:
        self.outline.follow(self.sheet.top_letter()[0])

    def _restore(self) -> None:
        m = self._theme.metrics
        if not self.splitter.restore_text(str(self._settings.value(_KEY, ""))):
            self.splitter.setSizes([m.outline, 10 * m.outline, m.notes])

    def _on_theme_changed(self) -> None:
        """Give contents and notes as much room for their words as they had at another text scale."""
        before, now = self._sized_at, self._theme.metrics.scale
        self._widths = [
            width / before if width else known for width, known in zip(self.splitter.sizes(), self._widths, strict=True)
        ]
        self._sized_at = now
        self._fit()
        if now != before:
            self.splitter.setSizes([round(width * now) for width in self._widths])

    def _fit(self) -> None:
        """Show what has room at this width and text size."""
        m = self._theme.metrics
        width = (self.width() + m.rail_width) / m.scale
        wide = width >= _NOTES_FROM
        self.outline.setVisible(self._has_outline and width >= _OUTLINE_FROM and not self._is_alone)
        self._side.setMinimumWidth(m.outline)
        self._side.setVisible(wide and not self._is_alone)
        self.strip.set_related(0 if wide and not self._is_alone else len(self.related.rows))
        home = self._wide_place if wide else self._narrow_place
        if home.indexOf(self.margin) < 0:
            home.insertWidget(0 if wide else 1, self.margin, 1 if wide else 0)
        self.margin.setMinimumWidth(0 if wide else m.notes_icons)
        self.margin.setMaximumWidth(16777215 if wide else m.notes_icons)
        self.margin.setVisible(not self._is_alone)
        self.margin.set_narrow(not wide)

    # Qt overrides
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what has room."""
        super().resizeEvent(event)
        self._fitting.start()


def _pane_of(widget: QWidget, panes: list[QWidget]) -> int:
    return next((i for i, pane in enumerate(panes) if pane is widget or pane.isAncestorOf(widget)), -1)


def _holds_focus(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))
