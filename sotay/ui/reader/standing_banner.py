# The banner that says whether the open document may still be relied upon, with the way to the one that counts.
# It must not know how documents are opened or compared.

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sotay.services.places import Place
from sotay.services.reading import Reading
from sotay.ui.reader.standing import Standing, standing_of
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Kind


class StandingBanner(Banner):
    """Show one sentence, or nothing; tell `opened` with a place, `compared` with old and new (uid, revision id)."""

    opened = Signal(object)
    compared = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.hide()

    def tell(self, reading: Reading | None) -> None:
        """Say how a document stands; None hides the banner."""
        standing = standing_of(reading.view) if reading else None
        self.setVisible(standing is not None)
        if standing is not None and reading is not None:
            actions = tuple(self._actions(reading, standing))
            self.show_message(standing.tone, standing.text, actions, strong=standing.strong)

    def _actions(self, reading: Reading, standing: Standing) -> list[BannerAction]:
        own, other = reading.view.document.card, standing.other
        if not reading.view.document.current:
            return [BannerAction(self.tr("Open the present version"), partial(self.opened.emit, Place(reading.uid)))]
        if other is None:
            return []
        pair = (str(own.uid), own.revision_id, str(other.uid), other.revision_id)
        follow = partial(self.opened.emit, Place(str(other.uid)))
        if not standing.is_successor:
            return [BannerAction(self.tr("Open that document"), follow)]
        return [
            BannerAction(self.tr("Compare"), partial(self.compared.emit, pair)),
            BannerAction(self.tr("Open the successor"), follow, Kind.PRIMARY),
        ]
