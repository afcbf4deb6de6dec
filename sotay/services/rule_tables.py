# A dated table of rules as a cell keeps it: the shipped text, the cell's own copy, what is wrong with an edited text.
# It must not know what the rules are for, nor how findings are worded.

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_days import RuleProblem
from sotay.domain.meeting_rule_reading import RuleError, Why
from sotay.paths import resource_dir
from sotay.storage.sealing import doing

if TYPE_CHECKING:
    from sotay.storage.notebook import Notebook

_MOST_BYTES = 1024 * 1024  # forty times the longest shipped table
_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_LISTED = re.compile(r"\w+\[(\d+)\]")


class _Rules(Protocol):
    def problems(self) -> tuple[RuleProblem, ...]: ...


Rules = TypeVar("Rules", bound=_Rules)


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """Hold one thing that is wrong with an edited table: it cannot be read, or its days leave holes or overlap.

    A text that is no TOML has `line`, `column` and the line as `key`; a value that cannot be read has `line`, `table`,
    `row` (from 1), `key` and `why`; `problem` tells of days. Only the last lets the table be used.
    """

    line: int = 0
    column: int = 0
    table: str = ""
    row: int = 0
    key: str = ""
    why: Why | None = None
    problem: RuleProblem | None = None


@dataclass(frozen=True, slots=True)
class RuleTable(Generic[Rules]):
    """Name a dated table, "calendar", and what reads its text; the cell may keep an edited copy in the notebook."""

    name: str
    parse: Callable[[str], Rules]

    @property
    def setting(self) -> str:
        """Return the setting that holds the cell's own copy."""
        return f"rules.{self.name}"

    def shipped(self) -> str:
        """Return the text of the shipped table, from which a cell's own copy begins."""
        return (resource_dir() / "rules" / f"{self.name}.toml").read_text(encoding="utf-8")

    def checked(self, text: str) -> tuple[Rules | None, tuple[RuleFinding, ...]]:
        """Return the rules of an edited text and what is wrong with it; no rules where it cannot be read."""
        try:
            rules = self.parse(text)
        except tomllib.TOMLDecodeError as error:
            return None, (_no_toml(error, text),)
        except RuleError as error:
            return None, (_bad_value(error, text),)
        return rules, tuple(RuleFinding(problem=problem) for problem in rules.problems())

    def own(self, notebook: "Notebook") -> str | None:
        """Return the text of the cell's own copy, or None where it uses the shipped table."""
        return notebook.setting(self.setting) or None

    def text(self, notebook: "Notebook") -> str:
        """Return the text of the cell's own copy, or of the shipped table."""
        return self.own(notebook) or self.shipped()

    def in_force(self, notebook: "Notebook") -> Rules:
        """Return the rules that the cell goes by: its own, or the shipped ones where those cannot be read."""
        own = self.own(notebook)
        rules = None if own is None else self.checked(own)[0]
        return rules or self.parse(self.shipped())

    def save(self, notebook: "Notebook", text: str) -> tuple[RuleProblem, ...]:
        """Keep an edited copy; return what is wrong with its days. Raise SotayError(BAD_RULES) if it is not read."""
        rules, findings = self.checked(text)
        if rules is None:
            raise refusal(findings[0])
        with doing("rules.save"):
            notebook.set_setting(self.setting, text)
        return rules.problems()

    def drop(self, notebook: "Notebook") -> None:
        """Go back to the shipped table."""
        if self.own(notebook) is not None:
            with doing("rules.drop"):
                notebook.set_setting(self.setting, "")


def read_rules(path: Path) -> str:
    """Return the text of a table that was edited in another program.

    Raises SotayError(FILE_NOT_FOUND), FILE_TOO_LARGE, and BAD_RULES where it is no text.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise SotayError(Code.FILE_TOO_LARGE, {"file": path.name, "limit_mb": _MOST_BYTES // 1024 // 1024})
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": str(path)}) from error
    except UnicodeDecodeError as error:
        raise SotayError(Code.BAD_RULES, {"line": 1, "key": path.name, "reason": "rule_not_utf8"}) from error


def refusal(found: RuleFinding) -> SotayError:
    """Return the refusal of a table that cannot be read, for its first finding."""
    reason = f"rule_{found.why.value if found.why else 'not_toml'}"
    return SotayError(Code.BAD_RULES, {"line": found.line, "key": found.key or found.table, "reason": reason})


def _no_toml(error: tomllib.TOMLDecodeError, text: str) -> RuleFinding:
    at, lines = _AT_LINE.search(str(error)), text.splitlines()
    # What is not closed is noticed at the end of the text.
    line, column = map(int, at.groups()) if at else (len(lines), 0)
    line = min(line, len(lines))
    return RuleFinding(line, column, key=lines[line - 1].strip())


def _bad_value(error: RuleError, text: str) -> RuleFinding:
    return RuleFinding(_line_of(error, text), 0, error.table, error.row, error.key, error.why)


def _line_of(error: RuleError, text: str) -> int:
    """Return the line of the value at fault, or that of its row's head; 0 where the table is not written as usual."""
    lines = text.splitlines()
    head = re.compile(rf"\s*\[\[?\s*{re.escape(error.table)}\s*\]?\]")
    starts = [at for at, line in enumerate(lines) if head.match(line)]
    if len(starts) < max(error.row, 1):
        return 0
    start = starts[max(error.row, 1) - 1]
    end = next((at for at in range(start + 1, len(lines)) if lines[at].startswith("[")), len(lines))
    return _value_line(error.key, lines, start, end) + 1


def _value_line(key: str, lines: list[str], start: int, end: int) -> int:
    name = key.partition("[")[0]
    named = re.compile(rf"\s*{re.escape(name)}\s*=")
    at = next((at for at in range(start + 1, end) if named.match(lines[at])), start)
    listed = _LISTED.match(key)
    if listed is None:
        return at
    inner = [line for line in range(at + 1, end) if lines[line].lstrip().startswith("{")]
    number = int(listed[1])
    return inner[number - 1] if number <= len(inner) else at
