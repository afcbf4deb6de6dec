import contextlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from sotay.domain.dates import PartialDate
from sotay.domain.errors import SotayError
from sotay.domain.marks import MarkKind
from sotay.domain.members import Member, MemberState, Person, StateChange
from sotay.storage.annotations import Annotations
from sotay.storage.audit import AuditFilter, AuditHead, AuditTrail
from sotay.storage.database import Database
from sotay.storage.members import Members
from sotay.storage.notebook import Notebook
from sotay.storage.schemas import NOTEBOOK
from sotay.storage.sealing import doing
from tests.storage.fixture_files import mark
from tests.storage.making import KEY

NOW = "2026-11-22T01:00:00+00:00"


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = Notebook(Database.open(tmp_path / "notebook.db", KEY, NOTEBOOK))
    yield opened
    opened.database.close()


@pytest.fixture
def trail(notebook: Notebook) -> AuditTrail:
    return AuditTrail(notebook.database)


def member(name: str, card: str = "") -> Member:
    since = StateChange(MemberState.OFFICIAL, PartialDate(2020, 5, 19), reason="chuyển đến")
    return Member(name, Person(name, card=card, phone="0900000001"), (since,))


def tampered(notebook: Notebook, *statements: str) -> None:
    """Run statements as somebody with the key would, past the program."""
    connection = notebook.database._connect()
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_every_write_leaves_a_line_that_tells_who_did_what(notebook: Notebook, trail: AuditTrail) -> None:
    notebook.set_setting("profile", "Trần Thị Bưởi")
    with doing("member.add"):
        Members(notebook.database).add([member("Nguyễn Văn Đông")], NOW)
    state, person, profile = trail.lines(trail.ids(AuditFilter()))
    assert (person.kind, person.op, person.what, person.who) == ("member", "insert", "member.add", "Trần Thị Bưởi")
    assert person.before is None
    assert person.after is not None
    assert person.after["full_name"] == "Nguyễn Văn Đông"
    assert (state.kind, state.after and state.after["state"]) == ("member_state", "official")
    assert (profile.kind, profile.entity, profile.what) == ("setting", "profile", "insert")


def test_writing_through_sqlalchemy_and_through_the_driver_are_both_sealed(
    notebook: Notebook, trail: AuditTrail
) -> None:
    notebook.accept_root("f" * 64, 1, "{}")
    kept = Annotations(notebook.database)
    kept.remove(kept.add(mark(MarkKind.NOTE, None, "Hỏi lại")).id)
    assert [line.op for line in trail.lines(trail.ids(AuditFilter()))] == ["delete", "insert", "insert"]
    assert trail.verify().problems == ()


def test_a_write_that_fails_leaves_no_line(notebook: Notebook, trail: AuditTrail) -> None:
    register = Members(notebook.database)
    register.add([member("Một", "012345678901")], NOW)
    before = trail.head()
    with pytest.raises(SotayError):
        register.add([member("Hai"), member("Ba", "012345678901")], NOW)
    assert trail.head() == before
    assert [found.person.full_name for found in register.all()] == ["Một"]


def test_writing_the_same_again_leaves_no_line(notebook: Notebook, trail: AuditTrail) -> None:
    notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    head = trail.head()
    notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    assert trail.head() == head


def test_lines_can_be_filtered(notebook: Notebook, trail: AuditTrail) -> None:
    notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    _, second = Members(notebook.database).add([member("Một"), member("Hai")], NOW)
    found = trail.lines(trail.ids(AuditFilter(kinds=("member",), entity=str(second))))
    assert [(line.kind, line.entity) for line in found] == [("member", str(second))]
    today = date.today().isoformat()
    assert len(trail.ids(AuditFilter(since=today, until=today))) == 5
    assert trail.ids(AuditFilter(until="2020-01-01")) == []
    assert trail.ids(AuditFilter(who="ai đó")) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET what = 'other' WHERE id = 1",
        "UPDATE audit SET \"after\" = '{}' WHERE id = 1",
        'UPDATE audit SET "after" = NULL, salt = NULL WHERE id = 1',
        "UPDATE audit SET hash = NULL WHERE id = 1",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit (id, kind, entity, op) VALUES (1, 'member', '1', 'note')",
    ],
)
def test_the_file_itself_refuses_to_change_sealed_lines(notebook: Notebook, statement: str) -> None:
    notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    with pytest.raises(driver.IntegrityError):
        tampered(notebook, "PRAGMA recursive_triggers = ON", statement)


NO_GUARDS = ("DROP TRIGGER audit_keeps_lines", "DROP TRIGGER audit_keeps_content")
ALTERED: dict[str, tuple[str, ...]] = {
    "a line changed": (*NO_GUARDS, "UPDATE audit SET who = 'kẻ khác' WHERE id = 2"),
    "a line's content changed": (*NO_GUARDS, "UPDATE audit SET \"after\" = '{}' WHERE id = 2"),
    "a line's content dropped": (
        *NO_GUARDS,
        'UPDATE audit SET "after" = NULL, salt = NULL, erased_by = 4 WHERE id = 2',
    ),
    "a line taken out": (*NO_GUARDS, "DELETE FROM audit WHERE id = 2"),
    "the last line taken out": (*NO_GUARDS, "DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)"),
    "a record changed past the book": (
        "DROP TRIGGER member_update_traced",
        "UPDATE member SET full_name = 'Người khác' WHERE id = 1",
    ),
    "a record changed with its line unsealed": ("UPDATE member SET full_name = 'Người khác' WHERE id = 1",),
    "a record put in past the book": ("DROP TRIGGER setting_insert_traced", "INSERT INTO setting VALUES ('a', 'b')"),
    "a record taken out past the book": ("DROP TRIGGER setting_delete_traced", "DELETE FROM setting"),
}


@pytest.mark.parametrize("what", ALTERED)
def test_every_attempt_to_alter_the_trail_or_the_tables_is_found(
    notebook: Notebook, trail: AuditTrail, what: str
) -> None:
    notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    Members(notebook.database).add([member("Một"), member("Hai")], NOW)
    assert trail.verify().problems == ()
    tampered(notebook, *ALTERED[what])
    assert trail.verify().problems
    with contextlib.suppress(SotayError):
        notebook.set_setting("later", "1")
    assert trail.verify().problems


def test_a_state_of_the_trail_is_held_until_it_is_cut_off(notebook: Notebook, trail: AuditTrail) -> None:
    assert trail.holds(AuditHead())
    notebook.set_setting("a", "1")
    early = trail.head()
    notebook.set_setting("a", "2")
    late = trail.head()
    assert trail.holds(early)
    assert trail.holds(late)
    assert not trail.holds(AuditHead(late.count, early.hash))
    assert not trail.holds(AuditHead(late.count + 1, late.hash))


def test_a_person_can_be_erased_from_the_trail_which_stays_whole(notebook: Notebook, trail: AuditTrail) -> None:
    register = Members(notebook.database)
    (member_id,) = register.add([member("Nguyễn Văn Đông", "012345678901")], NOW)
    register.edit({member_id: Person("Nguyễn Văn Đông", card="012345678901", phone="0900000002")}, NOW)
    register.erase(member_id, Person("Nguyễn Văn Đông", card="********8901"), NOW)
    with notebook.database.reader() as connection:
        told = json.dumps(connection.execute("SELECT * FROM audit").fetchall(), ensure_ascii=False)
    assert "0900000" not in told
    assert "012345678901" not in told
    assert "chuyển đến" not in told
    assert trail.verify().problems == ()
    (erased,) = register.all()
    assert erased.erased
    kinds = [line.op for line in trail.lines(trail.ids(AuditFilter(kinds=("member",))))]
    assert kinds.count("erase") == 1


def test_a_note_tells_of_what_is_no_row(notebook: Notebook, trail: AuditTrail) -> None:
    with doing("backup.restored"):
        trail.note("backup", "sotay-1.sotaybk", {"sequence": 1})
    (line,) = trail.lines(trail.ids(AuditFilter(kinds=("backup",))))
    assert (line.op, line.what, line.after) == ("note", "backup.restored", {"sequence": 1})
    assert trail.verify().problems == ()


@pytest.fixture
def long_trail(notebook: Notebook) -> Callable[[], tuple[str, ...]]:
    for number in range(30):
        notebook.set_setting("a", str(number))
    return lambda: AuditTrail(notebook.database).verify().problems


def test_many_problems_are_told_shortly(notebook: Notebook, long_trail: Callable[[], tuple[str, ...]]) -> None:
    assert long_trail() == ()
    tampered(notebook, *NO_GUARDS, "UPDATE audit SET who = 'x'")
    assert len(long_trail()) == 21
    assert long_trail()[-1] == "and 10 more"
