# What a command prints: one JSON value for scripts, or plain sentences and tables for people; progress on stderr.
# It must not know what the commands do.

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sotay.cli.language import language, say
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.services.error_texts import Told, sentence

EXIT_DONE = 0
EXIT_REFUSED = 3
EXIT_FAULT = 4


@dataclass(frozen=True, slots=True)
class Console:
    """Print results the way this run was asked to."""

    as_json: bool

    def emit(self, value: object, text: str) -> None:
        """Print the value as one JSON line under --json, else the text."""
        print(json.dumps(value, ensure_ascii=False) if self.as_json else text, flush=True)

    def line(self, value: object) -> None:
        """Print one JSON line of a stream of results, whatever the mode."""
        print(json.dumps(value, ensure_ascii=False))

    def note(self, text: str) -> None:
        """Print a remark for a person on stderr; scripts do not get it."""
        if not self.as_json:
            print(text, file=sys.stderr, flush=True)

    def refusal(self, error: SotayError) -> None:
        """Print a refusal on stderr: its code and facts under --json, else the sentence."""
        self._error(error.code.value, sentence(error, language(), Told.COMMAND), error.detail)

    def wrong_use(self, message: str, command: str, hint: str) -> None:
        """Print that a command was written wrongly, and where its help is."""
        self._error("usage", message if self.as_json else f"{message}\n{hint}", {"command": command})

    def fault(self, message: str, log: str) -> None:
        """Print that the program itself failed, and where its log lies."""
        self._error("fault", message, {"log": log})

    def _error(self, code: str, message: str, detail: object) -> None:
        if self.as_json:
            shown = {"error": {"code": code, "message": message, "detail": detail}}
            print(json.dumps(shown, ensure_ascii=False, default=str), file=sys.stderr)
        else:
            print(message, file=sys.stderr)

    def confirm(self, question: str, yes: bool) -> None:
        """Ask a person to agree; raise SotayError(CANCELLED) on no and CONFIRMATION_NEEDED where nobody can answer."""
        if yes:
            return
        if self.as_json or not sys.stdin.isatty():
            raise SotayError(Code.CONFIRMATION_NEEDED)
        print(f"{question} [{say('c = có, k = không', 'y = yes, n = no')}] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().lower() not in {"c", "có", "co", "y", "yes"}:
            raise SotayError(Code.CANCELLED)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """Show a progress bar on a terminal for as long as work lasts."""
        if self.as_json or not sys.stderr.isatty():
            yield silent
            return
        # rich takes a tenth of a second to load: only where a bar can be seen
        from rich.console import Console as Terminal
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bars

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bars(*columns, console=Terminal(stderr=True)) as bars:
            known: dict[str, int] = {}

            def show(step: str, done: int, total: int) -> None:
                if step not in known:
                    known[step] = int(bars.add_task(_STEPS.get(step, step), total=total))
                bars.update(bars.task_ids[known[step]], completed=done, total=total)

            yield show


_STEPS = {
    "read": say("Đọc nguồn", "Reading the source"),
    "write": say("Ghi tệp", "Writing the file"),
    "verify": say("Kiểm chữ ký và nội dung", "Verifying"),
    "stage": say("Chép gói vào máy", "Copying the pack"),
    "blobs": say("Cất tệp đính kèm", "Storing attachments"),
    "compare": say("So với thư viện", "Comparing with the library"),
    "apply": say("Nạp vào thư viện", "Writing to the library"),
    "index": say("Lập chỉ mục", "Indexing"),
    "search": say("Tìm", "Searching"),
    "check": say("Kiểm tra", "Checking"),
    "copy": say("Chép sổ", "Copying the book"),
    "extract": say("Mở bản sao lưu", "Opening the backup"),
    "restore": say("Khôi phục", "Restoring"),
}


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as left-aligned columns two spaces apart."""
    if not rows:
        return ""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
