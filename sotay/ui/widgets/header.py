# The head of a page: its name, a remark, its search and its actions.
# It must not know which page it heads.

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.search_field import SearchField

_SEARCH_SHARE = 100  # of what the other parts leave; only a field at its widest leaves room beside it


class PageHeader(QFrame):
    """Line up title, caption, search and actions; actions follow reading order, from left to right."""

    def __init__(self, theme: Theme, title: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._theme = theme
        self._title = label(title, "title")
        self._search: SearchField | None = None
        self._back: QWidget | None = None
        self._caption = ElidedLabel(caption, "caption")
        self._caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addWidget(self._caption)
        self._row.addStretch(1)
        self.setAccessibleName(title)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_title(self, title: str, caption: str = "") -> None:
        """Show another title."""
        self._title.setText(title)
        self._caption.set_full(caption)
        self._title.setVisible(bool(title))
        self._caption.setVisible(bool(caption))
        self.setAccessibleName(title)

    def set_search(self, field: SearchField, beside: QWidget | None = None) -> None:
        """Put the search behind the title, and beside it what goes from hit to hit."""
        self._search = field
        place = self._row.indexOf(self._caption) + 1
        self._row.insertWidget(place, field, _SEARCH_SHARE)
        if beside is not None:
            self._row.insertWidget(place + 1, beside)
        self._restyle()

    def set_back(self, button: QWidget) -> None:
        """Put the way back before the title."""
        self._back = button
        self._row.insertWidget(0, button)
        self._restyle()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self._row.addWidget(widget)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.header)
        self._row.setContentsMargins(m.gap_2 if self._back else m.gap_5, 0, m.page_right, 0)
        self._row.setSpacing(m.gap_3)
        if self._search:
            self._search.setMaximumWidth(m.search_width)
