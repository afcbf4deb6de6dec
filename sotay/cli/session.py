# One run of the command line: where the data is, how it is unlocked, how results are printed.
# It must not know any single command.

import os
import sys
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path

import typer

from sotay.cli.console import Console
from sotay.cli.language import say
from sotay.domain.errors import Code, SotayError
from sotay.paths import DataPaths
from sotay.services.keystore import OsKeyStore
from sotay.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Session:
    """Hold the options that stand before every command."""

    paths: DataPaths
    passphrase_file: Path | None
    console: Console

    def given_passphrase(self) -> str | None:
        """Return the passphrase from --passphrase-file or SOTAY_PASSPHRASE; raise SotayError(FILE_NOT_FOUND)."""
        if self.passphrase_file is None:
            return os.environ.get("SOTAY_PASSPHRASE") or None
        return self.passphrase_in(self.passphrase_file)

    @staticmethod
    def passphrase_in(file: Path) -> str:
        """Return the passphrase that a file holds, its last line end left out; raise SotayError(FILE_NOT_FOUND)."""
        try:
            return file.read_text(encoding="utf-8-sig").rstrip("\r\n")
        except OSError as error:
            raise SotayError(Code.FILE_NOT_FOUND, {"file": str(file)}) from error
        except UnicodeDecodeError as error:
            raise SotayError(Code.WRONG_PASSPHRASE, {"file": str(file), "reason": "not UTF-8"}) from error

    def asked_passphrase(self, prompt: str) -> str:
        """Ask a person for the passphrase, not shown; raise SotayError(PASSPHRASE_NEEDED) without a terminal."""
        if self.console.as_json or not sys.stdin.isatty():
            raise SotayError(Code.PASSPHRASE_NEEDED)
        return getpass(prompt)

    def asked_twice(self) -> str:
        """Ask for a new passphrase and again for the same one."""
        asked = self.asked_passphrase(say("Mật khẩu mới: ", "New passphrase: "))
        if self.asked_passphrase(say("Nhập lại: ", "Again: ")) != asked:
            raise typer.BadParameter(say("hai lần nhập không giống nhau", "the two entries differ"))
        return asked

    def open(self, *, write: bool) -> Workspace:
        """Unlock the data folder: by the passphrase given, this computer's key store, or by asking."""
        passphrase = self.given_passphrase()
        if passphrase is not None:
            return Workspace.open(self.paths, passphrase=passphrase, write=write)
        try:
            return Workspace.open(self.paths, keystore=OsKeyStore(), write=write)
        except SotayError as error:
            if error.code is not Code.PASSPHRASE_NEEDED:
                raise
        asked = self.asked_passphrase(say("Mật khẩu: ", "Passphrase: "))
        return Workspace.open(self.paths, passphrase=asked, write=write)


def session(context: typer.Context) -> Session:
    """Return the session that the main callback made for this run."""
    return context.ensure_object(Session)
