# Whom the book trusts, one below the other: name, since when, and the fingerprint in groups.
# It must not know keys or how trust is given.

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sotay.services.issuers import Issuer
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.step_frame import in_the_middle, rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.card import Fingerprint
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.labels import ElidedLabel

_LARGE = 1.25


class IssuerList(QWidget):
    """Show trusted issuers, oldest first."""

    def __init__(self, theme: Theme, issuers: Sequence[Issuer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Trusted issuers"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows(issuers) if issuers else self._nobody())

    def _nobody(self) -> QWidget:
        told = self.tr("Ask the issuer of the packs for its root.json and its fingerprint on paper.")
        return in_the_middle(EmptyState(self._theme, "shield-check", self.tr("No issuer is trusted yet"), told))

    def _rows(self, issuers: Sequence[Issuer]) -> ColumnScroll:
        area = ColumnScroll()
        column = area.column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.gap_3)
        for issuer in issuers:
            column.addWidget(rule(self._theme))
            column.addLayout(self._row(issuer))
        column.addStretch(1)
        return area

    def _row(self, issuer: Issuer) -> QHBoxLayout:
        t, m = self._theme.tokens, self._theme.metrics
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap("shield-check", t.green, m.icon_tool))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(m.gap_1)
        words.addWidget(ElidedLabel(issuer.name or self.tr("None of its packs was imported yet"), "strong"))
        words.addWidget(ElidedLabel(self._facts(issuer), "caption"))
        mark = Fingerprint(self._theme, self.tr("Fingerprint"), 8 if m.scale <= _LARGE else 4)
        mark.set_value(issuer.fingerprint)
        words.addWidget(mark)
        row = QHBoxLayout()
        row.setSpacing(m.gap_3)
        row.addWidget(icon)
        row.addLayout(words, 1)
        return row

    def _facts(self, issuer: Issuer) -> str:
        since = self.tr("Trusted since {0}").format(f"{issuer.since.astimezone():%d/%m/%Y}")
        version = self.tr("version {0} of its keys").format(issuer.version)
        return " · ".join((since, version, *issuer.channels))
