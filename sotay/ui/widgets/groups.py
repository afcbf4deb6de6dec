# The keyboard in a group of which one is checked: Tab enters at the checked one, arrows go on from there.
# It must not know what is grouped.

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


def tab_to_checked(group: QButtonGroup) -> None:
    """Let Tab enter a group at its checked button; Qt alone enters at the first."""
    group.buttonToggled.connect(_on_toggled)


def _on_toggled(button: QAbstractButton, checked: bool) -> None:
    group = button.group()
    if group is None or not checked:
        return
    for one in group.buttons():
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one is button else Qt.FocusPolicy.ClickFocus)
