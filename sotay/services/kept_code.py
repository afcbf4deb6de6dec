# Whether the recovery code that was shown last was also kept: a mark in the notebook until it was typed back.
# It must not know codes; who makes one says so here before it is shown.

from contextlib import suppress

from sotay.domain.errors import SotayError
from sotay.services.workspace import Workspace

_KEY = "recovery_code"
_SHOWN_ONLY = "shown"


def expect_code(workspace: Workspace) -> None:
    """Note that a code is about to be shown which nobody has confirmed yet."""
    workspace.notebook.set_setting(_KEY, _SHOWN_ONLY)


def code_was_kept(workspace: Workspace) -> None:
    """Note that the code which counts was confirmed.

    Where it cannot be noted, the next unlocking asks once more: no harm, and no reason to call the code refused.
    """
    with suppress(SotayError):
        if not is_code_kept(workspace):
            workspace.notebook.set_setting(_KEY, "")


def is_code_kept(workspace: Workspace) -> bool:
    """Tell whether somebody has the code; a book whose code was never waited for counts as such."""
    return workspace.notebook.setting(_KEY) != _SHOWN_ONLY
