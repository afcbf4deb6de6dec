# The facts of a copy at the side of its differences: when and why it was made, and how it stands to the book of now.
# It must not know how the two were compared.

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from sotay.ui.backup_words import moment, reason_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label
from sotay.ui.widgets.tones import Tone, strong

if TYPE_CHECKING:
    from sotay.services.restoring import Difference

_LOOKS = {
    "same": (Tone.GREEN, "check-circle"),
    "older": (Tone.INK, "clock-counter-clockwise"),
    "newer": (Tone.INK, "arrow-bend-up-right"),
    "diverged": (Tone.AMBER, "git-diff"),
    "foreign": (Tone.SON, "warning-circle"),
}


class CopyFacts(QFrame):
    """Show the facts of a copy in a sunken column."""

    def __init__(self, theme: Theme, found: "Difference", now: datetime) -> None:
        super().__init__()
        self.setObjectName("sunken")
        t, m = theme.tokens, theme.metrics
        self.setFixedWidth(m.cover_frame + m.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.page_left, m.gap_4, m.gap_4, m.gap_4)
        column.setSpacing(m.gap_1)
        tone, icon = _LOOKS[found.relation.value]
        picture = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        picture.setPixmap(theme.pixmap(icon, strong(t, tone), m.icon_rail))
        head = QHBoxLayout()
        head.setSpacing(m.gap_3)
        head.addWidget(picture)
        head.addWidget(Paragraph(theme, relation_words(found, now), "strong"), 1)
        column.addLayout(head)
        column.addSpacing(m.gap_3)
        facts = (
            (self.tr("Made"), moment(found.made, now)),
            (self.tr("Why"), reason_words(found.reason)),
            (self.tr("Number"), str(found.sequence)),
            (self.tr("File"), found.path.name),
        )
        for name, value in facts:
            column.addWidget(label(name, "caption"))
            column.addWidget(ElidedLabel(value, "base"))
        column.addSpacing(m.gap_2)
        column.addWidget(label(self.tr("Verified"), "caption"))
        column.addWidget(
            Paragraph(theme, self.tr("Every byte was read, every page opened, every table counted."), "dense")
        )
        column.addStretch(1)


def relation_words(found: "Difference", now: datetime) -> str:
    """Say how a copy stands to the book of now."""
    if found.relation.value == "diverged" and found.parted is not None:
        told = QCoreApplication.translate(
            "CopyFacts",
            "The copy and the book parted {0}: they were written on two computers, or one was restored in between.",
        )
        return told.format(moment(found.parted, now))
    return {
        "same": QCoreApplication.translate("CopyFacts", "The same as the book of now"),
        "older": QCoreApplication.translate("CopyFacts", "Older: the book went on from it"),
        "newer": QCoreApplication.translate("CopyFacts", "Newer: it went on from the book of now"),
        "diverged": QCoreApplication.translate("CopyFacts", "The copy and the book have nothing in common any more"),
        "foreign": QCoreApplication.translate("CopyFacts", "Of another book"),
    }[found.relation.value]
