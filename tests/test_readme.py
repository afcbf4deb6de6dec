import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from sotay.cli.app import app
from sotay.domain.errors import Code

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands(group: Any, *above: str) -> Iterator[tuple[str, ...]]:
    if not hasattr(group, "commands"):
        yield above
        return
    for name, command in group.commands.items():
        yield from commands(command, *above, name)


@pytest.mark.parametrize("code", Code)
def test_every_code_that_scripts_may_meet_is_documented(code: Code) -> None:
    assert f"`{code.value}`" in README


@pytest.mark.parametrize("command", [*commands(typer.main.get_command(app))], ids=" ".join)
def test_every_command_has_its_line(command: tuple[str, ...]) -> None:
    first, last = command[0], command[-1]
    rows = [line for line in README.splitlines() if re.match(rf"\| [^|]*`{first}\b", line)]
    assert any(re.search(rf"`(?:{first} )?{last}\b", row) for row in rows)


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
