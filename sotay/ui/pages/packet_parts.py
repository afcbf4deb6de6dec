# What a packet would hold, line by line with sizes, before it is made.
# It must not know how it is made.

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from sotay.services.packets import PacketPart, PartKind
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.packet_words import told_size
from sotay.ui.theme import Theme
from sotay.ui.widgets.tones import Tone


class PartList(EntryList):
    """List the parts of a packet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.setAccessibleName(QCoreApplication.translate("PacketParts", "What goes out"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_parts(self, parts: Sequence[PacketPart]) -> None:
        """Show the parts in reading order."""
        self.show_rows([_row(number, part) for number, part in enumerate(parts, 1)])

    def _restyle(self) -> None:
        m = self._theme.metrics
        self.setMinimumHeight(m.row_result)  # a row and the head of the next; what there is room for beyond it, more


def _row(number: int, part: PacketPart) -> EntryRow:
    kinds = {
        PartKind.PROGRAMME: QCoreApplication.translate("PacketParts", "Programme"),
        PartKind.DRAFT: QCoreApplication.translate("PacketParts", "Draft resolution"),
        PartKind.TEXT: QCoreApplication.translate("PacketParts", "Document with its text"),
        PartKind.FILE: QCoreApplication.translate("PacketParts", "File"),
        PartKind.LOST: QCoreApplication.translate("PacketParts", "Document that the library does not hold any more"),
    }
    lost = QCoreApplication.translate("PacketParts", "Name only") if part.kind is PartKind.LOST else ""
    foot = " · ".join(filter(None, (kinds[part.kind], part.number)))
    size = "" if lost else told_size(part.size)
    return EntryRow(number, part.title, size, foot=foot, badge=lost, icon="warning", tone=Tone.AMBER)
