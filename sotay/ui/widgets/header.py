# The head of a page: its name, a remark, its search and its actions.
# It must not know which page it heads.

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from sotay.ui.theme import Theme
from sotay.ui.widgets.fitting import FittingFrame
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.search_field import SearchField

_SEARCH_SHARE = 100  # of what the other parts leave; only a field at its widest leaves room beside it


class PageHeader(FittingFrame):
    """Line up title, caption, search and actions; actions follow reading order, from left to right.

    Where there is no room, buttons leave caps and words away, and at last the title is shortened.
    """

    def __init__(self, theme: Theme, title: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("header")
        self._title = ElidedLabel(title, "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._search: SearchField | None = None
        self._back: QWidget | None = None
        self._caption = ElidedLabel(caption, "caption")
        self._caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.row.addWidget(self._title)
        self.row.addWidget(self._caption)
        self.row.addStretch(1)
        self.setAccessibleName(title)
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_title(self, title: str, caption: str = "") -> None:
        """Show another title."""
        self._title.set_full(title)
        self._caption.set_full(caption)
        self._title.setVisible(bool(title))
        self._caption.setVisible(bool(caption))
        self.setAccessibleName(title)

    def set_search(self, field: SearchField, beside: QWidget | None = None) -> None:
        """Put the search behind the title, and beside it what goes from hit to hit."""
        self._search = field
        place = self.row.indexOf(self._caption) + 1
        self.row.insertWidget(place, field, _SEARCH_SHARE)
        if beside is not None:
            self.row.insertWidget(place + 1, beside)
        self._restyle()

    def set_back(self, button: QWidget) -> None:
        """Put the way back before the title."""
        self._back = button
        self.row.insertWidget(0, button)
        self._restyle()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self.row.addWidget(widget)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setFixedHeight(m.header)
        self.row.setContentsMargins(m.gap_2 if self._back else m.gap_5, 0, m.page_right, 0)
        self.row.setSpacing(m.gap_3)
        if self._search:
            self._search.setMaximumWidth(m.search_width)

    def _least(self, item: QLayoutItem) -> int:
        """Return the width of the whole title, and of a field in which a person sees some words."""
        if item.widget() is self._title:
            return self._title.sizeHint().width()
        least = super()._least(item)
        is_field = self._search is not None and item.widget() is self._search
        return max(least, self._theme.metrics.facets) if is_field else least

    def _give(self, missing: int) -> int:
        whole = self._title.sizeHint().width()
        given = min(max(missing, 0), self._spare())
        self._title.setMinimumWidth(whole - given)
        return missing - given

    def _spare(self) -> int:
        """Return how much of the title may be left away, in pixels."""
        if self._title.isHidden():
            return 0
        return self._title.sizeHint().width() - self._title.minimumSizeHint().width()

    # Qt overrides
    def minimumSizeHint(self) -> QSize:
        """Allow the width in which no button has words and the title is only begun."""
        hint, spare = super().minimumSizeHint(), self._spare()
        if self._search is not None and not self._search.isHidden():
            spare += max(self._theme.metrics.facets - self._search.minimumSizeHint().width(), 0)
        return QSize(hint.width() - spare, hint.height())
