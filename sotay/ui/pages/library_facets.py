# The boxes that narrow the library down, with the counts of the answer shown.
# It must not know how documents are counted.

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from sotay.domain.documents import Status
from sotay.services.shelf import BOOKMARKED, NOTED, UNREAD, Field, LibraryQuestion, ShelfAnswer
from sotay.ui.pages.library_words import field_words, mine_words
from sotay.ui.pages.news_rows import status_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.facets import Facet, FacetGroup, FacetList

_ORDER = (Field.STATUS, Field.TYPE, Field.ISSUER, Field.MINE, Field.YEAR, Field.TAG)
_MOST = {Field.TYPE: 8, Field.ISSUER: 8, Field.YEAR: 6, Field.TAG: 8}
_MINE = (UNREAD, BOOKMARKED, NOTED)


class LibraryFacets(QWidget):
    """Show what can be chosen; tell `chosen` with the values of each field after every change."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answer: ShelfAnswer | None = None
        self._text = ""
        self._values: dict[Field, list[Any]] = {}
        self._choice: Mapping[Field, Iterable[Any]] = {}
        self.list = FacetList(theme, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.changed.connect(self._on_changed)

    def show_answer(self, answer: ShelfAnswer) -> None:
        """Show the counts of an answer; boxes stay where they are while only the choice changes."""
        if self._answer is None or answer.question.text != self._text:
            self._values = {}
        self._answer, self._text, self._choice = answer, answer.question.text, answer.question.choice
        for field in _ORDER:
            self._values[field] = self._offered(field, answer)
        self.retranslate()

    def set_choice(self, question: LibraryQuestion) -> None:
        """Check the boxes of a question that comes from elsewhere, such as a saved search."""
        self._choice = question.choice
        for field, values in self._choice.items():
            known = self._values.setdefault(field, [])
            known += [value for value in sorted(values, key=str) if value not in known]
        self.retranslate()

    def first(self) -> QCheckBox | None:
        """Return the first box, where the keyboard enters."""
        return next(
            (self.list.row(field.value, str(values[0])) for field in _ORDER if (values := self._values.get(field))),
            None,
        )

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        words = field_words()
        groups = [
            FacetGroup(field.value, words[field], tuple(self._facet(field, value) for value in self._values[field]))
            for field in _ORDER
            if self._values.get(field)
        ]
        self.list.setAccessibleName(self.tr("Narrow down"))
        self.list.set_groups(groups)
        for group in groups:
            wanted = {str(value) for value in self._choice.get(Field(group.key), ())}
            for facet in group.facets:
                self.list.row(group.key, facet.key).setChecked(facet.key in wanted)

    def _offered(self, field: Field, answer: ShelfAnswer) -> list[Any]:
        """Return the values to show: those shown before, then the most frequent; chosen ones always."""
        counts = answer.facets.get(field, {})
        if field is Field.STATUS:
            return [status for status in Status if status in counts or status in answer.question.statuses]
        if field is Field.MINE:
            return list(_MINE)
        known = self._values.get(field, [])
        usual = sorted(counts, key=lambda value: (-value if field is Field.YEAR else -counts[value], str(value)))
        fresh = [value for value in usual if value not in known][: max(_MOST[field] - len(known), 0)]
        chosen = sorted(answer.question.choice.get(field, ()), key=str)
        return [*known, *fresh, *(value for value in chosen if value not in known and value not in fresh)]

    def _facet(self, field: Field, value: Any) -> Facet:
        count = self._answer.facets.get(field, {}).get(value, 0) if self._answer else 0
        return Facet(str(value), _word(field, value), count)

    def _on_changed(self) -> None:
        checked = self.list.checked()
        values = {
            field: frozenset(value for value in known if str(value) in checked.get(field.value, ()))
            for field, known in self._values.items()
        }
        self._choice = {field: some for field, some in values.items() if some}
        self.chosen.emit(self._choice)


def _word(field: Field, value: Any) -> str:
    if field is Field.STATUS:
        return status_words()[value]
    return mine_words()[value] if field is Field.MINE else str(value)
