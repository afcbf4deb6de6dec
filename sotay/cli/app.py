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
from sotay.cli.usage import EXIT_USAGE, command_of, help_hint, usage_told
from sotay.domain.errors import Code, SotayError
from sotay.logs import masked, start_logging
from sotay.paths import DataPaths, default_data_dir

_INTERRUPTED = 130  # what typer returns where Ctrl+C ended a command
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
    help=say(
        "Sổ tay chi bộ: thư viện văn bản, gói cập nhật, đảng viên, sinh hoạt, đảng phí, sao lưu.",
        "Sổ tay: library, update packs, members, meetings, dues, backups.",
    ),
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


def _usage(console: Console, error: typer.TyperException) -> int:
    command = command_of(error)
    if not error.format_message() and not console.as_json:  # a group without its command has shown its help
        return EXIT_USAGE
    console.wrong_use(usage_told(error), command, help_hint(command))
    return EXIT_USAGE


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status: 0 done, 2 wrong use, 3 refused, 4 a fault of ours."""
    console = Console("--json" in arguments)
    try:
        status = app(args=hoisted(arguments), prog_name="sotayctl", standalone_mode=False)
        if status == _INTERRUPTED:
            raise typer.Abort
    except typer.TyperException as error:
        return _usage(console, error)
    except typer.Abort:  # at a question
        console.refusal(SotayError(Code.CANCELLED))
        return EXIT_REFUSED
    except SotayError as error:
        console.refusal(error)
        return EXIT_REFUSED
    except SystemExit as end:  # so rich ends where the reader of a help text left early; nothing else here exits
        return EXIT_DONE if isinstance(end.__context__, OSError) else EXIT_FAULT
    except BrokenPipeError:  # the reader of our output left early, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    except Exception as error:  # the last line of defence: whatever it is, it is ours
        console.fault(masked(f"{type(error).__name__}: {error}"), _log_fault(error, arguments))
        return EXIT_FAULT
    return int(status or EXIT_DONE)  # that of a typer.Exit; commands return nothing


def main() -> None:
    """Run the program for the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # a Windows console may still be cp1258
    sys.exit(run(sys.argv[1:]))
