from collections.abc import Iterator
from pathlib import Path

import pytest

from sotay.services.anchors import anchors
from sotay.services.backups import BackupService, Reason
from sotay.services.doctor import examine
from sotay.services.restoring import RestoreService
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditTrail
from sotay.storage.sealing import FIRST, line_hash
from tests.services.books import Clock, new_book


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = new_book(tmp_path / "sổ")
    with made:
        made.notebook.set_setting("cell_name", "Chi bộ thôn Đông")
        yield made


def finding(workspace: Workspace) -> tuple[bool, str]:
    (found,) = [found for found in examine(workspace, deep=True) if found.what == "audit"]
    return found.good, found.detail


def rewritten(workspace: Workspace) -> None:
    """Change a line and seal the whole chain anew, as somebody with the key and the program's source could."""
    connection = workspace.notebook.database._connect()
    for name in ("audit_keeps_lines", "audit_keeps_content"):
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE audit SET who = 'kẻ khác' WHERE id = 1")
    previous = FIRST
    lines = connection.execute("SELECT id, at, who, what, kind, entity, op, content FROM audit ORDER BY id").fetchall()
    for line_id, *told in lines:
        sealed = line_hash(previous, line_id, *told)
        connection.execute("UPDATE audit SET previous = ?, hash = ? WHERE id = ?", (previous, sealed, line_id))
        previous = sealed
    connection.close()


def test_a_trail_rewritten_whole_agrees_with_itself_but_not_with_the_backups(workspace: Workspace) -> None:
    BackupService(workspace, Clock()).make(Reason.MANUAL)
    assert finding(workspace)[0]
    rewritten(workspace)
    assert AuditTrail(workspace.notebook.database).verify().problems == ()
    good, detail = finding(workspace)
    assert not good
    assert "backup 1 knows another trail" in detail


def test_a_restored_book_is_not_suspected_for_what_was_written_before(workspace: Workspace) -> None:
    clock = Clock()
    backups = BackupService(workspace, clock)
    first = backups.make(Reason.MANUAL)
    workspace.notebook.set_setting("cell_name", "Chi bộ thôn Tây")
    clock.forward(minutes=1)
    backups.make(Reason.MANUAL)
    RestoreService(workspace, backups).restore_instead(first.path)
    assert finding(workspace)[0]


def test_every_backup_of_the_book_is_an_anchor(workspace: Workspace) -> None:
    clock = Clock()
    backups = BackupService(workspace, clock)
    for number in range(3):
        workspace.notebook.set_setting("a", str(number))
        backups.make(Reason.MANUAL)
        clock.forward(hours=2)
    found = list(anchors(workspace))
    assert [anchor.sequence for anchor in found] == [3, 2, 1]
    assert all(anchor.held for anchor in found)
