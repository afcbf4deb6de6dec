# Commands under `sotayctl keys`: what opens the book, changed by the person who can open it.
# It must not know how keys are wrapped.

import os
from pathlib import Path
from typing import Annotated

import typer

from sotay.cli.language import say
from sotay.cli.session import Session, session
from sotay.domain.errors import Code, SotayError
from sotay.services.kept_code import code_was_kept
from sotay.services.keystore import OsKeyStore
from sotay.services.workspace import Workspace

app = typer.Typer(no_args_is_help=True, help=say("Mật khẩu, mã khôi phục, kho khóa.", "Passphrase, code, key store."))

NewPassphrase = Annotated[
    Path | None,
    typer.Option("--new-passphrase-file", metavar="FILE", help=say("Tệp chứa mật khẩu mới.", "File with the new one.")),
]


@app.command(help=say("Đặt mật khẩu khác.", "Set another passphrase."))
def passphrase(context: typer.Context, new: NewPassphrase = None) -> None:
    """Set another passphrase; the old one opens nothing any more."""
    run = session(context)
    with run.open(write=True) as workspace:
        workspace.change_passphrase(_new_passphrase(run, new))
        _tell(run, workspace, say("Đã đổi mật khẩu.", "The passphrase is changed."))


@app.command(help=say("Mở bằng mã khôi phục và đặt mật khẩu mới.", "Open by the recovery code; set a passphrase."))
def recover(context: typer.Context, new: NewPassphrase = None) -> None:
    """Open the book by its recovery code (SOTAY_RECOVERY_CODE, or asked) and set a new passphrase."""
    run = session(context)
    code = os.environ.get("SOTAY_RECOVERY_CODE") or run.asked_passphrase(say("Mã khôi phục: ", "Recovery code: "))
    with Workspace.open(run.paths, recovery_code=code, write=True) as workspace:
        workspace.change_passphrase(_new_passphrase(run, new))
        _tell(run, workspace, say("Đã mở sổ và đặt mật khẩu mới.", "The book is open; the new passphrase is set."))


@app.command("recovery-code", help=say("Lấy mã khôi phục mới.", "Get a new recovery code."))
def recovery_code(context: typer.Context) -> None:
    """Print a new recovery code, shown only once; the old one opens nothing any more."""
    run = session(context)
    with run.open(write=True) as workspace:
        code = workspace.new_recovery_code()
        code_was_kept(workspace)  # a printed line stays; the window need not ask for another
    told = say("Mã khôi phục mới (in ra và cất nơi an toàn):", "New recovery code (print it and keep it safe):")
    run.console.emit({"recovery_code": code}, f"{told}\n\n    {code}\n")


@app.command(help=say("Cho kho khóa của máy này mở sổ.", "Let this computer's key store open the book."))
def remember(context: typer.Context) -> None:
    """Keep a secret in this computer's key store, so that no passphrase is asked here."""
    run = session(context)
    with run.open(write=True) as workspace:
        store = OsKeyStore()
        if not workspace.remember_in(store):
            raise SotayError(Code.KEY_STORE_UNAVAILABLE, {"reason": store.problem() or "refused"})
        _tell(run, workspace, say("Kho khóa của máy này mở được sổ.", "This computer's key store opens the book."))


@app.command(help=say("Thôi cho kho khóa mở sổ.", "Stop the key store from opening the book."))
def forget(context: typer.Context) -> None:
    """Take the secret out of this computer's key store."""
    run = session(context)
    with run.open(write=True) as workspace:
        workspace.forget_in(OsKeyStore())
        _tell(run, workspace, say("Kho khóa không còn mở được sổ.", "The key store no longer opens the book."))


def _new_passphrase(run: Session, file: Path | None) -> str:
    if file is not None:
        return run.passphrase_in(file)
    return run.asked_twice()


def _tell(run: Session, workspace: Workspace, text: str) -> None:
    run.console.emit({"ways_in": list(workspace.ways_in)}, text)
