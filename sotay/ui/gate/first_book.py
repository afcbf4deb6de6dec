# What the first steps gather, and the book made of it.
# It must not know the steps.

from dataclasses import dataclass, field

from sotay.paths import DataPaths
from sotay.services.kept_code import expect_code
from sotay.services.keystore import KeyStore
from sotay.services.passphrases import Argon2
from sotay.services.starting import check_folder
from sotay.services.workspace import Workspace

ROLES = ("secretary", "member", "importer")


@dataclass(slots=True)
class Draft:
    """Hold what was chosen so far, in memory only; `ways` says whether passphrase and key store are wanted."""

    role: str = ROLES[0]
    passphrase: str = field(default="", repr=False)
    ways: tuple[bool, bool] = (True, False)
    warned_weak: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """Hold a new book, open for writing, with the recovery code, which is shown once; the book waits for it."""

    workspace: Workspace
    code: str = field(repr=False)


def make_book(paths: DataPaths, draft: Draft, keystore: KeyStore, cost: Argon2 | None) -> Made:
    """Make the book of a draft in a folder; raise as `check_folder` and `Workspace.create`."""
    by_passphrase, by_keystore = draft.ways
    check_folder(paths)
    workspace, code = Workspace.create(
        paths, draft.passphrase if by_passphrase else None, keystore if by_keystore else None, cost=cost
    )
    try:
        expect_code(workspace)
        workspace.notebook.set_setting("role", draft.role)
    except BaseException:
        workspace.close()
        raise
    return Made(workspace, code)
