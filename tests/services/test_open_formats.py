import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.marks import MarkKind
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.demo_notebook import fill_notebook
from sotay.services.open_formats import RECORDS, Drawer, export_everything, import_everything
from sotay.services.workspace import Workspace
from sotay.storage.annotations import Annotations
from sotay.storage.audit import AuditTrail
from sotay.storage.wraps import Argon2
from tests.storage.fixture_files import mark

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
Made = Callable[[str], Workspace]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Made]:
    made: list[Workspace] = []

    def new(name: str) -> Workspace:
        workspace, _ = Workspace.create(DataPaths(tmp_path / name), "mật khẩu của chi bộ", cost=QUICK)
        made.append(workspace)
        return workspace

    yield new
    for workspace in made:
        workspace.close()


@pytest.fixture
def full(make: Made) -> Workspace:
    workspace = make("sổ")
    fill_notebook(workspace.notebook, datetime.now().astimezone().isoformat())
    Annotations(workspace.notebook.database).add(mark(MarkKind.NOTE, None, "Hỏi lại đồng chí bí thư"))
    return workspace


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def refused(path: Path, workspace: Workspace) -> Code:
    before = workspace.notebook.database.counts()
    with pytest.raises(SotayError) as caught:
        import_everything(path, workspace)
    assert workspace.notebook.database.counts() == before
    return caught.value.code


def test_everything_goes_out_and_comes_back_into_a_new_book(full: Workspace, make: Made, tmp_path: Path) -> None:
    done = export_everything(Book(full), tmp_path, Drawer(lambda _: b"%PDF-", lambda _: b"%PDF-"))
    assert set(done.files) == names(done.folder)
    assert (done.folder / "dang-vien.pdf").read_bytes() == b"%PDF-"
    fresh = make("máy mới")
    imported = import_everything(done.folder, fresh)
    assert imported.rows["member"] == 26
    assert Book(fresh).members.all() == Book(full).members.all()
    assert [m.text for m in Annotations(fresh.notebook.database).newest()] == ["Hỏi lại đồng chí bí thư"]
    assert fresh.notebook.setting("profile") == "Trần Thị Bưởi"
    assert AuditTrail(fresh.notebook.database).verify().problems == ()


def test_only_an_empty_book_takes_records_in(full: Workspace, tmp_path: Path) -> None:
    done = export_everything(Book(full), tmp_path)
    assert refused(done.folder, full) is Code.BOOK_NOT_EMPTY


def test_trust_stays_behind(full: Workspace, make: Made, tmp_path: Path) -> None:
    full.notebook.accept_root("f" * 64, 1, "{}")
    done = export_everything(Book(full), tmp_path)
    fresh = make("máy mới")
    import_everything(done.folder / RECORDS, fresh)
    assert fresh.notebook.roots() == ()


DAMAGED: dict[str, tuple[Callable[[dict[str, object]], object], Code]] = {
    "no export": (lambda _: [1, 2], Code.NOT_AN_EXPORT),
    "no tables": (lambda whole: {"format": 1, "schema": whole["schema"]}, Code.NOT_AN_EXPORT),
    "a table of something else": (lambda whole: whole | {"tables": {"member": [1]}}, Code.NOT_AN_EXPORT),
    "an unknown table": (lambda whole: whole | {"tables": {"sqlite_master": []}}, Code.NOT_AN_EXPORT),
    "an unknown column": (lambda whole: whole | {"tables": {"setting": [{"a'--": "1"}]}}, Code.NOT_AN_EXPORT),
    "a row that breaks a rule": (lambda whole: whole | {"tables": {"member": [{"id": 1}]}}, Code.NOT_AN_EXPORT),
    "a value that is no value": (lambda whole: whole | {"tables": {"setting": [{"key": {}}]}}, Code.NOT_AN_EXPORT),
    "a history of nobody": (
        lambda whole: whole | {"tables": {"member_badge": [{"member_id": 7, "years": 30, "number": ""}]}},
        Code.NOT_AN_EXPORT,
    ),
    "a newer schema": (lambda whole: whole | {"schema": "9999"}, Code.NEWER_SCHEMA),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_what_is_no_export_changes_nothing(full: Workspace, make: Made, tmp_path: Path, what: str) -> None:
    done = export_everything(Book(full), tmp_path)
    change, code = DAMAGED[what]
    file = done.folder / RECORDS
    file.write_text(json.dumps(change(json.loads(file.read_text(encoding="utf-8")))), encoding="utf-8")
    assert refused(done.folder, make("máy mới")) is code


def test_rubbish_and_nothing_are_told_apart(make: Made, tmp_path: Path) -> None:
    fresh = make("máy mới")
    assert refused(tmp_path / "không có", fresh) is Code.FILE_NOT_FOUND
    (tmp_path / "rác.json").write_bytes(b"\xff\xfe rubbish")
    assert refused(tmp_path / "rác.json", fresh) is Code.NOT_AN_EXPORT


def test_a_folder_that_is_there_is_never_written_into(full: Workspace, tmp_path: Path) -> None:
    moment = datetime(2026, 11, 22, 8, tzinfo=datetime.now().astimezone().tzinfo)
    export_everything(Book(full), tmp_path, now=moment)
    with pytest.raises(SotayError) as caught:
        export_everything(Book(full), tmp_path, now=moment)
    assert caught.value.code in {Code.FILE_EXISTS, Code.NOT_WRITABLE}
