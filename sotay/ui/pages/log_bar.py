# The line above the log: words, days, kind and more filters; how it is looked at; how many entries that leaves.
# It must not know how entries are found.

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from sotay.domain.activities import Link, LinkKind
from sotay.services.activities import ActivityQuestion
from sotay.services.activity_form import Offers
from sotay.services.activity_view import Carried, Period, Span
from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.library_bar import MenuButton
from sotay.ui.pages.log_words import period_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.search_field import SearchField
from sotay.ui.widgets.segmented import Choice, SegmentedChoice

T = TypeVar("T")
_QUARTERS_BACK = 4
TABLE, CALENDAR = "table", "calendar"


class LogBar(QFrame):
    """Hold the filters; tell `changed` when a person chooses another, `turned` with the view that is wanted."""

    changed = Signal()
    turned = Signal(str)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._today = theme, today
        self._kind, self._person = "", 0
        self._period: Period | None = None
        self._document: Carried | None = None
        self._link: Link | None = None  # a meeting or a task
        self._photos = False
        self._links: tuple[Link, ...] = ()
        self._kinds: Mapping[str, str] = {}
        self._people: Mapping[int, str] = {}
        self._documents: tuple[Carried, ...] = ()
        self.search = SearchField(theme, "", "", "", shown_keys("search_page"))
        self.search.searched.connect(lambda _: self.changed.emit())
        # Filled when they open: a menu must not be emptied by its own action.
        self.period_menu, self.kind_menu, self.more_menu = QMenu(self), QMenu(self), QMenu(self)
        self.period_menu.aboutToShow.connect(self._fill_periods)
        self.kind_menu.aboutToShow.connect(self._fill_kinds)
        self.more_menu.aboutToShow.connect(self._fill_more)
        self.period_button = self._button(self.period_menu)
        self.kind_button = self._button(self.kind_menu)
        self.more_button = self._button(self.more_menu)
        self.clear_button = Button(theme, "", Kind.TEXT, icon="x", size=Size.SMALL)
        self.clear_button.clicked.connect(self.clear)
        self.view = SegmentedChoice(theme, "", (Choice(TABLE, "", "rows"), Choice(CALENDAR, "", "calendar-blank")))
        self.view.set_current(TABLE)
        self.view.chosen.connect(self.turned)
        self.count = ElidedLabel("", "second")
        self._row, self._second = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def question(self) -> ActivityQuestion:
        """Return what is asked for."""
        return ActivityQuestion(
            self._period.first if self._period else None,
            self._period.last if self._period else None,
            frozenset({self._kind}) if self._kind else frozenset(),
            self._person,
            self._document.targets if self._document else frozenset(),
            self._target(LinkKind.MEETING),
            self._target(LinkKind.TASK),
            text=self.search.text(),
            has_photos=self._photos,
        )

    @property
    def narrows(self) -> bool:
        """Tell whether any filter leaves entries out."""
        return self.question != ActivityQuestion()

    def offer(self, offers: Offers) -> None:
        """Take what can be chosen."""
        self._kinds, self._people = offers.kinds, offers.people
        self._documents, self._links = offers.documents, offers.links
        self.retranslate()

    def show_document(self, document: Carried) -> None:
        """Ask for the entries of one document alone."""
        self._forget()
        self._document = document
        self._on_chosen()

    def show_period(self, period: Period | None) -> None:
        """Ask for other days."""
        self._period = period
        self._on_chosen()

    def show_count(self, words: str) -> None:
        """Tell how many entries there are."""
        self.count.set_full(words)

    def clear(self) -> None:
        """Ask for everything again."""
        self._forget()
        self._on_chosen()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self.search.set_words(self.tr("Search the log"), self.tr("Search the log"), self.tr("Empty the field"))
        days = period_words(self._period) if self._period else self.tr("All days")
        kind = self._kinds.get(self._kind, self._kind) if self._kind else self.tr("All kinds")
        more = [
            self._people.get(self._person, "") if self._person else "",
            self._document.label or self._document.title if self._document else "",
            self._link.label if self._link else "",
            self.tr("With photos") if self._photos else "",
        ]
        told = " · ".join(filter(None, more)) or self.tr("More filters")
        for button, text, name in (
            (self.period_button, days, self.tr("Days: {0}")),
            (self.kind_button, kind, self.tr("Kind: {0}")),
            (self.more_button, told, self.tr("Filters: {0}")),
        ):
            button.setText(text)
            button.setAccessibleName(name.format(text))
            button.updateGeometry()
        self.clear_button.setText(self.tr("Clear filters"))
        self.clear_button.updateGeometry()
        self.view.setAccessibleName(self.tr("How the log is shown"))
        for key, words in ((TABLE, self.tr("Table")), (CALENDAR, self.tr("Calendar"))):
            self.view.segment(key).setText(words)
            self.view.segment(key).updateGeometry()
        self.clear_button.setVisible(self.narrows)

    def arrange(self, effective: float) -> None:
        """Put the filters below the search where both have no room beside each other."""
        wide = effective >= _BESIDE
        parts = (self.period_button, self.kind_button, self.more_button, self.clear_button)
        target, other = (self._row, self._second) if wide else (self._second, self._row)
        for part in parts:
            if other.indexOf(part) >= 0:
                other.removeWidget(part)
                target.insertWidget(1 + parts.index(part) if wide else parts.index(part), part)

    def _forget(self) -> None:
        self._kind, self._person, self._photos = "", 0, False
        self._period = self._document = self._link = None
        self.search.clear()

    def _on_chosen(self) -> None:
        self.retranslate()
        self.changed.emit()

    def _fill_periods(self) -> None:
        today = self._today()
        quarter, year = Period.around(today, Span.QUARTER), Period.around(today, Span.YEAR)
        months = [Period.around(today, Span.MONTH).moved(-back) for back in range(2)]
        periods = [None, *months, *(quarter.moved(-back) for back in range(_QUARTERS_BACK))]
        periods += [Period.around(today, Span.HALF), year, year.moved(-1)]
        words = {one: period_words(one) if one else self.tr("All days") for one in dict.fromkeys(periods)}
        self._fill(self.period_menu, words, self._period, self.show_period)

    def _fill_kinds(self) -> None:
        self._fill(self.kind_menu, {"": self.tr("All kinds"), **self._kinds}, self._kind, self._choose_kind)

    def _fill_more(self) -> None:
        menu = self.more_menu
        menu.clear()
        photos = menu.addAction(self.tr("With photos"))
        photos.setCheckable(True)
        photos.setChecked(self._photos)
        photos.triggered.connect(self._choose_photos)
        people = {0: self.tr("Everybody"), **self._people}
        self._fill(menu.addMenu(self.tr("Who took part")), people, self._person, self._choose_person)
        documents: dict[Carried | None, str] = {None: self.tr("Any document or none")}
        documents |= {one: one.label or one.title for one in self._documents}
        self._fill(menu.addMenu(self.tr("For which document")), documents, self._document, self._choose_document)
        titles = {LinkKind.MEETING: self.tr("For which meeting"), LinkKind.TASK: self.tr("For which task")}
        for kind, title in titles.items():
            links: dict[Link | None, str] = {None: self.tr("Any or none")}
            links |= {one: one.label for one in self._links if one.kind is kind}
            if len(links) > 1:
                current = self._link if self._link in links else None
                self._fill(menu.addMenu(title), links, current, self._choose_link)

    def _fill(self, menu: QMenu, words: Mapping[T, str], current: T, choose: Callable[[T], None]) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for key, text in words.items():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _=False, key=key: choose(key))
            group.addAction(action)

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self._on_chosen()

    def _choose_person(self, person: int) -> None:
        self._person = person
        self._on_chosen()

    def _choose_document(self, document: Carried | None) -> None:
        self._document = document
        self._on_chosen()

    def _choose_link(self, link: Link | None) -> None:
        self._link = link
        self._on_chosen()

    def _target(self, kind: LinkKind) -> str:
        return self._link.target if self._link is not None and self._link.kind is kind else ""

    def _choose_photos(self, wanted: bool) -> None:
        self._photos = wanted
        self._on_chosen()

    def _button(self, menu: QMenu) -> MenuButton:
        made = MenuButton(self._theme, menu)
        made.set_kind(Kind.SECOND)
        return made

    def _lay_out(self) -> None:
        self._row.addWidget(self.search, 1)
        for part in (self.period_button, self.kind_button, self.more_button, self.clear_button):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self._row.addWidget(self.view)
        self._second.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(self._row)
        column.addLayout(self._second)

    def _restyle(self) -> None:
        m = self._theme.metrics
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(m.gap_5, m.gap_2, m.gap_5, m.gap_2)
            layout.setSpacing(m.gap_2)
        self._row.setSpacing(m.gap_2)
        self._second.setSpacing(m.gap_2)
        self.search.setMaximumWidth(m.outline + m.gap_7)


_BESIDE = 1100  # effective width left of the form from which search and filters stand beside each other
