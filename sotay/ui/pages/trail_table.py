# The table of lines: how wide its columns are and which have room.
# It must not know how lines are found.

from PySide6.QtGui import QFontMetrics

from sotay.services.audit import AuditRow
from sotay.ui.pages.banded_table import BandedTable
from sotay.ui.pages.trail_model import Column, TrailModel
from sotay.ui.theme import Theme

_DEEDS, _WHO, _TEXT = 10, 12, 24  # widths of the columns, in widths of a wide letter


class TrailTable(BandedTable[AuditRow]):
    """Tell `chosen` with the place of a row that is clicked or entered."""

    def __init__(self, theme: Theme, model: TrailModel) -> None:
        super().__init__(theme, model)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def arrange(self) -> None:
        """Give the columns their widths; what was written has what is left, and who wrote it goes first."""
        m = self._theme.metrics
        letter = QFontMetrics(self._theme.font(m.text_base)).horizontalAdvance("N")
        clock = QFontMetrics(self._theme.font(m.text_base)).horizontalAdvance("00:00") + m.gap_4 + 2 * m.gap_2
        deed, who = _DEEDS * letter + m.icon_tool + 2 * m.gap_2, _WHO * letter + 2 * m.gap_2
        room = self.viewport().width()
        has_who = room - clock - deed - who >= _TEXT * letter
        self.setColumnHidden(Column.WHO, not has_who)
        self.setColumnWidth(Column.TIME, clock)
        self.setColumnWidth(Column.DEED, deed)
        self.setColumnWidth(Column.WHO, who)
        self.setColumnWidth(Column.TEXT, room - clock - deed - (who if has_who else 0))
        self.horizontalHeader().setFixedHeight(m.table_header)
