# The pane beside the log: the form of the entry that is written or changed, what may be done with it.
# It must not know where entries are kept.

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from sotay.ui.keys import shown as shown_keys
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.log_form import LogForm
from sotay.ui.pages.step_frame import rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.tones import Tone, strong


class LogPane(QFrame):
    """Tell `closed`, `save_wanted`, `removal_wanted`, `copy_wanted` and `template_wanted`."""

    closed = Signal()
    save_wanted = Signal()
    removal_wanted = Signal()
    copy_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self._is_new = True
        self._is_kept = True
        self.form = LogForm(theme)
        self.banner = Banner(theme)
        self.banner.hide()
        self._title = label("", "section")
        self.more = IconButton(theme, "dots-three", "")
        self.more.clicked.connect(self._open_menu)
        self.close_button = IconButton(theme, "x", "")
        self.close_button.clicked.connect(lambda _=False: self.closed.emit())
        self.remark = ElidedLabel("", "caption")
        self.cancel_button = Button(theme, "", key=shown_keys("close"))
        self.cancel_button.clicked.connect(lambda _=False: self.closed.emit())
        self.save_button = Button(theme, "", Kind.PRIMARY, key=shown_keys("save"))
        self.save_button.clicked.connect(lambda _=False: self.save_wanted.emit())
        self.menu = QMenu(self)
        self.copy_action = self.menu.addAction("", self.copy_wanted.emit)
        self.template_action = self.menu.addAction("", self.template_wanted.emit)
        self.menu.addSeparator()
        self.remove_action = self.menu.addAction("", self.removal_wanted.emit)
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    def show_new(self, *, is_new: bool) -> None:
        """Say whether an entry is written or changed."""
        self._is_new = is_new
        self._is_kept = True
        self.remove_action.setVisible(not is_new)
        self.copy_action.setVisible(not is_new)
        self.retranslate()

    def show_kept(self, *, kept: bool) -> None:
        """Say whether what is typed is kept as a draft, or could not be."""
        self._is_kept = kept
        self._tell_kept()

    def retranslate(self) -> None:
        """Say everything in the language of now; the form speaks for itself."""
        self._title.setText(self.tr("New entry") if self._is_new else self.tr("Entry of the log"))
        self.close_button.set_name(self.tr("Close the form"))
        self.more.set_name(self.tr("More"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.save_button.setText(self.tr("Save the entry"))
        self._tell_kept()
        self.copy_action.setText(self.tr("Write another one like it"))
        self.template_action.setText(self.tr("Keep as a template …"))
        self.remove_action.setText(self.tr("Remove from the log"))
        for button in (self.cancel_button, self.save_button):
            button.updateGeometry()

    def _tell_kept(self) -> None:
        self.remark.set_full(self.tr("Draft kept by itself") if self._is_kept else self.tr("Draft not kept"))
        colour = strong(self._theme.tokens, Tone.SON)
        self.remark.setStyleSheet("" if self._is_kept else f"color: {colour};")

    def _open_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _lay_out(self) -> None:
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.more)
        self._head.addWidget(self.close_button)
        self.area = ColumnScroll()
        self.area.column.addWidget(self.form)
        self._foot.addWidget(self.remark, 1)
        self._foot.addWidget(self.cancel_button)
        self._foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(rule(self._theme))
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)
        column.addWidget(rule(self._theme))
        column.addLayout(self._foot)

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._tell_kept()
        self._head.setContentsMargins(m.gap_5, (m.header - m.control) // 2, m.gap_2, (m.header - m.control) // 2)
        self._foot.setContentsMargins(m.gap_5, m.gap_3, m.gap_5, m.gap_3)
        self._foot.setSpacing(m.gap_2)
        self.area.column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
