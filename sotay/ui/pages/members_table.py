# The table of members: which columns have room, how wide they are, and by which the list is ordered.
# It must not know how members are found.

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics

from sotay.services.member_list import ListQuestion, MemberSort
from sotay.ui.delegates.member_row import MemberRowDelegate
from sotay.ui.pages.members_model import SORTS, Column, MembersModel
from sotay.ui.pages.members_words import STATE_LOOKS, state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.painting import badge_width
from sotay.ui.widgets.row_table import RowTable

_DAY, _CARD = "00/00/0000", "0" * 12
_NAME_SHARE = 13  # the least width of a name, in widths of a wide letter
# What is left out first where the width has no room.
_DROPPED = (Column.BORN, Column.AGE, Column.CARD)


class MembersTable(RowTable[MembersModel]):
    """Tell `chosen` with the place of a row that is entered or clicked alone, `marked` with how many are selected.

    Tell `sorted_by` with an order and whether it goes down, and `arranged`.
    """

    marked = Signal(int)
    sorted_by = Signal(object, bool)
    arranged = Signal()

    def __init__(self, theme: Theme, model: MembersModel) -> None:
        super().__init__(theme, model, several=True)
        self._sorted_at = Column.NAME
        self._question = ListQuestion()
        self.setItemDelegate(MemberRowDelegate(theme, self))
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_head_clicked)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(lambda: self.marked.emit(0))  # Qt forgets who was selected and does not say so

    @property
    def shows_card_column(self) -> bool:
        """Tell whether the column of card numbers has room."""
        return not self.isColumnHidden(Column.CARD)

    def selected_ids(self) -> tuple[int, ...]:
        """Return the members who are selected, as they stand in the table."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._rows.id_at(place) for place in places)

    def show_question(self, question: ListQuestion) -> None:
        """Point at the column that the list is ordered by."""
        self._question = question
        if _sort_of(self._sorted_at) is not question.sort:
            self._sorted_at = next(column for column, sort in SORTS.items() if sort is question.sort)
        down = question.descending is not (self._sorted_at is Column.AGE)  # who joined first has the greatest age
        self._rows.show_order(self._sorted_at, down=down)

    def arrange(self) -> None:
        """Give the columns their widths; the names have what is left."""
        widths = self._widths()
        room, least = self.viewport().width(), self._least_name()
        for column in _DROPPED:
            if least + sum(widths.values()) > room:
                del widths[column]
        for column in Column:
            self.setColumnHidden(column, column not in widths and column is not Column.NAME)
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.NAME, max(room - sum(widths.values()), least))
        self.horizontalHeader().setFixedHeight(self._theme.metrics.table_header)
        self.arranged.emit()

    def _least_name(self) -> int:
        m = self._theme.metrics
        return QFontMetrics(self._theme.font(m.text_section, 500)).horizontalAdvance("N") * _NAME_SHARE

    def _widths(self) -> dict[Column, int]:
        """Return the widths that the columns beside the names need for their heads and for what stands in them."""
        m, model = self._theme.metrics, self._rows
        base = QFontMetrics(self._theme.font(m.text_base))
        head = QFontMetrics(self._theme.font(m.text_small, 600))
        badges = (badge_width(self._theme, word, STATE_LOOKS[state][0]) for state, word in state_words().items())
        needed = {
            Column.BORN: base.horizontalAdvance(_DAY),
            Column.STATE: max(badges),
            Column.JOINED: base.horizontalAdvance(_DAY),
            Column.AGE: base.horizontalAdvance(self.tr("00–00 years")),
            Column.CARD: base.horizontalAdvance(_CARD),
        }
        arrow = m.icon_badge
        for column in needed:
            title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            needed[column] = max(needed[column], head.horizontalAdvance(title) + arrow) + 2 * m.gap_2
        return needed

    def _on_clicked(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedRows()) == 1:
            self.chosen.emit(index.row())

    def _on_head_clicked(self, place: int) -> None:
        column, old = Column(place), self._question
        sort = _sort_of(column)
        if sort is None:
            return
        # A second click turns the order round; Party age begins with the greatest, that is with who joined first.
        down = not old.descending if sort is old.sort and column is self._sorted_at else False
        self._sorted_at = column
        self.sorted_by.emit(sort, down)

    # Qt overrides
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell how many members are selected."""
        super().selectionChanged(selected, deselected)
        self.marked.emit(len(self.selectionModel().selectedRows()))


def _sort_of(column: Column) -> MemberSort | None:
    return MemberSort.JOINED if column is Column.AGE else SORTS.get(column)
