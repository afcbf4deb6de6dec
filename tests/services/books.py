# Books, a clock and people for tests of services.

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import NAMESPACE_DNS, uuid5

import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.errors import Code, SotayError
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.paths import DataPaths
from sotay.services.workspace import Workspace
from sotay.storage.members import Members
from sotay.storage.wraps import Argon2

PASSPHRASE = "mật khẩu của chi bộ"
QUICK = Argon2(memory_kib=64, time=1, lanes=1)
HANOI = timezone(timedelta(hours=7))
WHEN = "2026-11-22T01:00:00.000000+00:00"


@dataclass
class Clock:
    """Tell a time that a test sets."""

    now: datetime = field(default=datetime(2026, 11, 22, 8, 0, tzinfo=HANOI))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


def new_book(folder: Path, passphrase: str = PASSPHRASE) -> tuple[Workspace, str]:
    return Workspace.create(DataPaths(folder), passphrase, cost=QUICK)


def add_member(workspace: Workspace, name: str) -> int:
    joined = StateChange(MemberState.OFFICIAL, PartialDate(2020, 5, 19))
    member = Member(str(uuid5(NAMESPACE_DNS, name)), Person(name), (joined,))
    return Members(workspace.notebook.database).add([member], WHEN)[0]


def rename_member(workspace: Workspace, member_id: int, name: str) -> None:
    Members(workspace.notebook.database).edit({member_id: Person(name)}, WHEN)


def names(workspace: Workspace) -> set[str]:
    return {member.person.full_name for member in Members(workspace.notebook.database).all()}


@contextmanager
def refused(code: Code) -> Iterator[pytest.ExceptionInfo[SotayError]]:
    with pytest.raises(SotayError) as caught:
        yield caught
    assert caught.value.code is code
