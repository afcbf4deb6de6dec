# A pack changes documents under a person's notes: the preview says so, the notes stay, an undo brings all back.

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.notes import Colour, Mark, NotesService, Standing
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2
from tests.packs.builders import Json, document, make_keys, make_pack, uid

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
RULE = "Chi bộ họp thường kỳ mỗi tháng một lần vào ngày 03."
DUES = "Đảng viên đóng đảng phí trước ngày 10 hằng tháng cho chi ủy."
OLD = [("Điều 1", RULE), ("Điều 2", DUES)]
NEW = [("Điều 1", "Phạm vi."), ("Điều 2", RULE), ("Điều 3", DUES.replace("ngày 10", "ngày 15"))]


def sections(parts: list[tuple[str, str]]) -> list[Json]:
    return [{"level": "điều", "label": label, "heading": "", "text": text} for label, text in parts]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened, _ = Workspace.create(DataPaths(tmp_path / "book"), "thôn Đông xã Sông Bạch", cost=QUICK)
    with opened:
        yield opened


@pytest.fixture
def packs(tmp_path: Path, workspace: Workspace) -> tuple[Path, Path]:
    keys = make_keys(tmp_path / "keys")
    PackService(workspace).trust(read_root(keys / "root.json"))
    first = [document("quy", sections=sections(OLD)), document("rút"), document("giữ"), document("sửa")]
    second = [
        document("quy", revision=2, sections=sections(NEW)),
        {"uid": uid("rút"), "revision": 2, "op": "withdraw"},
        document("giữ"),
        document("sửa", revision=2, title="Đã sửa"),
        document("mới"),
    ]
    return (
        make_pack(tmp_path, keys, first, name="1.goi"),
        make_pack(tmp_path, keys, second, name="2.goi", sequence=2, kind="update", base_sequence=1),
    )


def marked(workspace: Workspace, name: str, words: str) -> Mark:
    stored = workspace.library.document(UUID(uid(name)))
    parts = workspace.library.sections(stored.card.revision_id)
    found = next(part for part in parts if words in part.text)
    start = found.text.index(words)
    notes = NotesService(workspace.notebook)
    return notes.highlight(uid(name), stored.digest, found, start, start + len(words), Colour.YELLOW)


def standing(workspace: Workspace, mark: Mark) -> tuple[Standing, str]:
    """Return what became of a mark, and the words that it covers in the current text."""
    stored = workspace.library.document(UUID(mark.uid))
    parts = workspace.library.sections(stored.card.revision_id)
    placed = next(p for p in NotesService(workspace.notebook).marks(mark.uid, parts) if p.mark == mark)
    return placed.standing, "" if placed.section is None else parts[placed.section].text[placed.start : placed.end]


def test_notes_go_with_their_text_through_an_update_and_back(workspace: Workspace, packs: tuple[Path, Path]) -> None:
    service = PackService(workspace)
    service.apply(service.prepare(packs[0], silent), silent)
    rule, dues = marked(workspace, "quy", "họp thường kỳ"), marked(workspace, "quy", "trước ngày 10 hằng tháng")
    service.apply(service.prepare(packs[1], silent), silent)
    assert standing(workspace, rule) == (Standing.MOVED, "họp thường kỳ")
    assert standing(workspace, dues) == (Standing.CHANGED, "trước ngày 15 hằng tháng")
    service.undo()
    assert standing(workspace, rule) == (Standing.HERE, "họp thường kỳ")
    assert standing(workspace, dues) == (Standing.HERE, "trước ngày 10 hằng tháng")


def test_a_preview_says_how_many_notes_each_changed_document_bears(
    workspace: Workspace, packs: tuple[Path, Path]
) -> None:
    service = PackService(workspace)
    first = service.prepare(packs[0], silent)
    assert first.preview.touched == ()
    service.apply(first, silent)
    for name, words in (("quy", "họp"), ("quy", "đảng phí"), ("rút", "Nội dung"), ("giữ", "Nội dung")):
        marked(workspace, name, words)
    NotesService(workspace.notebook).set_bookmark(uid("sửa"), on=True)
    preview = service.prepare(packs[1], silent).preview
    assert {(str(item.uid), item.notes) for item in preview.touched} == {(uid("quy"), 2), (uid("rút"), 1)}
    assert {str(item.uid): item.notes for item in preview.changed} == {uid("quy"): 2, uid("sửa"): 0}
    assert [item.notes for item in preview.added] == [0]
    assert preview.as_json()["notes_touched"] == {uid("quy"): 2, uid("rút"): 1}


def test_a_base_pack_that_leaves_a_document_out_touches_its_notes(
    workspace: Workspace, packs: tuple[Path, Path], tmp_path: Path
) -> None:
    service = PackService(workspace)
    service.apply(service.prepare(packs[0], silent), silent)
    marked(workspace, "rút", "Nội dung")
    base = make_pack(tmp_path, tmp_path / "keys", [document("giữ")], name="3.goi", sequence=3)
    preview = service.prepare(base, silent).preview
    assert [(str(item.uid), item.notes) for item in preview.touched] == [(uid("rút"), 1)]


def test_notes_of_a_withdrawn_document_are_kept(workspace: Workspace, packs: tuple[Path, Path]) -> None:
    service = PackService(workspace)
    service.apply(service.prepare(packs[0], silent), silent)
    mark = marked(workspace, "rút", "Nội dung")
    service.apply(service.prepare(packs[1], silent), silent)
    assert NotesService(workspace.notebook).overview() == (mark,)
