# What keeps the book safe, each on a page of its own: here is the way to it.
# It must not know those pages.

from PySide6.QtCore import Signal

from sotay.ui.pages.base import Desk
from sotay.ui.pages.settings_section import Section
from sotay.ui.widgets.buttons import Button


class SafeSection(Section):
    """Lead to the pages that keep the book safe; tell `wanted` as a page does."""

    wanted = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, lambda: self.tr("Keeping the book safe"))
        self.add_title(lambda: self.tr("Backups"))
        self.add_words(
            lambda: self.tr(
                "The book is backed up by itself, hourly after changes and before every import. Here copies are "
                "verified, kept in a second place and restored."
            )
        )
        self.backups = Button(desk.theme, "", icon="hard-drive")
        self.say(self.backups.setText, lambda: self.tr("Open the backups"))
        self.backups.clicked.connect(lambda: self.wanted.emit("backups", None))
        self.put(self.backups, left=True)
        self.add_title(lambda: self.tr("Audit trail"))
        self.add_words(
            lambda: self.tr("Who wrote what into the book, and when. It can be verified and exported at any time.")
        )
        self.audit = Button(desk.theme, "", icon="clock-counter-clockwise")
        self.say(self.audit.setText, lambda: self.tr("Open the audit trail"))
        self.audit.clicked.connect(lambda: self.wanted.emit("audit", None))
        self.put(self.audit, left=True)
        self.add_title(lambda: self.tr("Hand-over"))
        self.add_words(
            lambda: self.tr("When somebody else takes the book, it gets new keys, and both sign what was handed over.")
        )
        self.handover = Button(desk.theme, "", icon="arrows-left-right")
        self.say(self.handover.setText, lambda: self.tr("Hand the book over"))
        self.handover.clicked.connect(lambda: self.wanted.emit("handover", None))
        self.put(self.handover, left=True)
