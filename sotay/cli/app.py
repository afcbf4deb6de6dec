# The entry point `sotayctl`: reads the options common to commands, runs one, turns errors into exit codes.
# It must not know what any command does.

import logging
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer

from sotay import __version__
from sotay.cli import (
    auditing,
    backup,
    calendar,
    dues,
    keeping,
    keys,
    log,
    meetings,
    members,
    packs,
    reading,
    reporting,
    sample,
)
from sotay.cli.console import EXIT_DONE, EXIT_FAULT, EXIT_REFUSED, Console
from sotay.cli.language import say
from sotay.cli.session import Session
from sotay.domain.errors import Code, SotayError
from sotay.logs import masked, start_logging
from sotay.paths import DataPaths, default_data_dir

_TYPER_STOPPED = {1, 130}  # at a question, and anywhere else
_FLAGS = {"--json"}
_OPTIONS = {"--data-dir", "--passphrase-file"}


def hoisted(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the options common to all commands moved to the front, wherever they were typed."""
    front: list[str] = []
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            rest += [word, *waiting]
            break
        name, given, _ = word.partition("=")
        if word in _FLAGS or (name in _OPTIONS and given):
            front.append(word)
        elif word in _OPTIONS and waiting:
            front += [word, waiting.pop(0)]
        else:
            rest.append(word)
    return front + rest


app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=say("Sổ tay chi bộ: gói cập nhật, thư viện văn bản, tìm kiếm.", "Sổ tay: update packs, library, search."),
)
app.add_typer(packs.app, name="pack")
app.add_typer(keys.app, name="keys")
app.add_typer(auditing.app, name="audit")
app.add_typer(members.app, name="members")
app.add_typer(meetings.app, name="meeting")
app.add_typer(log.app, name="log")
app.add_typer(calendar.app, name="calendar")
app.add_typer(dues.app, name="dues")
app.add_typer(sample.app, name="demo")
app.add_typer(backup.app, name="backup")
keeping.register(app)
reading.register(app)
reporting.register(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"sotayctl {__version__}")
        raise typer.Exit


@app.callback()
def common(
    context: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option(help=say("Thư mục dữ liệu.", "Data folder; default: this user's own."))
    ] = None,
    passphrase_file: Annotated[
        Path | None,
        typer.Option(help=say("Tệp chứa mật khẩu.", "File that holds the passphrase; or SOTAY_PASSPHRASE.")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=say("In một giá trị JSON.", "Print one JSON value."))] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=say("In phiên bản.", "Print it."))
    ] = False,
) -> None:
    """Read the options common to all commands."""
    context.obj = Session(DataPaths(data_dir or default_data_dir()), passphrase_file, Console(as_json))


def _log_fault(error: Exception, arguments: Sequence[str]) -> str:
    """Write the traceback to the log of the data folder; return where it is."""
    wanted = hoisted(arguments)
    folder = next((Path(b) for a, b in pairwise(wanted) if a == "--data-dir"), default_data_dir())
    log = start_logging(DataPaths(folder).logs)
    logging.getLogger("sotay").error("fault", exc_info=error)
    return str(log or "")


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status: 0 done, 2 wrong use, 3 refused, 4 a fault of ours."""
    console = Console("--json" in arguments)
    try:
        app(args=hoisted(arguments), prog_name="sotayctl")
    except SystemExit as end:  # typer ends every command so, its own usage errors with 2 and an interruption with 1
        if isinstance(end.__context__, OSError):  # the reader of our output left early, as `head` does
            return EXIT_DONE
        if end.code in _TYPER_STOPPED:
            console.refusal(SotayError(Code.CANCELLED))
            return EXIT_REFUSED
        return int(end.code or EXIT_DONE)
    except SotayError as error:
        console.refusal(error)
        return EXIT_REFUSED
    except BrokenPipeError:  # the reader of our output left early, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    except Exception as error:  # the last line of defence: whatever it is, it is ours
        console.fault(masked(f"{type(error).__name__}: {error}"), _log_fault(error, arguments))
        return EXIT_FAULT
    return EXIT_DONE


def main() -> None:
    """Run the program for the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # a Windows console may still be cp1258
    sys.exit(run(sys.argv[1:]))
