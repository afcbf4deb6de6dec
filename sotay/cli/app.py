# The entry point `sotayctl`: reads the options that stand before commands, runs one command, turns errors into exit codes.
# It must not know what any command does.

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import click
import typer
from typer.core import TyperGroup

from sotay import __version__
from sotay.cli import keeping, packs, reading
from sotay.cli.console import EXIT_DONE, EXIT_FAULT, EXIT_REFUSED, EXIT_USAGE, Console
from sotay.cli.language import say
from sotay.cli.session import Session
from sotay.domain.errors import SotayError
from sotay.logs import masked, start_logging
from sotay.paths import DataPaths, default_data_dir

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
        if word in _FLAGS or word.partition("=")[0] in _OPTIONS and "=" in word:
            front.append(word)
        elif word in _OPTIONS and waiting:
            front += [word, waiting.pop(0)]
        else:
            rest.append(word)
    return front + rest


class _Group(TyperGroup):
    """Accept the common options before and after the command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, common options first."""
        return super().parse_args(ctx, hoisted(args))


app = typer.Typer(
    cls=_Group,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help=say("Sổ tay chi bộ: gói cập nhật, thư viện văn bản, tìm kiếm.", "Sổ tay: update packs, library, search."),
)
app.add_typer(packs.app, name="pack")
keeping.register(app)
reading.register(app)


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
        Path | None, typer.Option(help=say("Tệp chứa mật khẩu.", "File that holds the passphrase; or SOTAY_PASSPHRASE."))
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help=say("In một giá trị JSON.", "Print one JSON value."))
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=say("In phiên bản.", "Print it."))
    ] = False,
) -> None:
    """Read the options common to all commands."""
    context.obj = Session(DataPaths(data_dir or default_data_dir()), passphrase_file, Console(as_json))


def _log_fault(error: Exception, arguments: Sequence[str]) -> str:
    """Write the traceback to the log of the data folder; return where it is."""
    wanted = hoisted(arguments)
    folder = next((Path(b) for a, b in zip(wanted, wanted[1:], strict=False) if a == "--data-dir"), default_data_dir())
    log = start_logging(DataPaths(folder).logs)
    logging.getLogger("sotay").error("fault", exc_info=error)
    return str(log or "")


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit status: 0 done, 2 wrong use, 3 refused, 4 a fault of ours."""
    console = Console("--json" in arguments)
    try:
        status = app(args=list(arguments), prog_name="sotayctl", standalone_mode=False)
    except click.ClickException as error:
        console.misuse(error.format_message())
        return EXIT_USAGE
    except SotayError as error:
        console.refusal(error)
        return EXIT_REFUSED
    except (KeyboardInterrupt, click.Abort):
        console.misuse(say("Đã dừng.", "Stopped."))
        return EXIT_REFUSED
    except BrokenPipeError:  # the reader of our output left early, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_DONE
    except Exception as error:  # the last line of defence: whatever it is, it is ours
        log = _log_fault(error, arguments)
        console.fault(masked(f"{type(error).__name__}: {error}"), log)
        return EXIT_FAULT
    return status if isinstance(status, int) else EXIT_DONE


def main() -> None:
    """Run the program for the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # a Windows console may still be cp1258
    sys.exit(run(sys.argv[1:]))
