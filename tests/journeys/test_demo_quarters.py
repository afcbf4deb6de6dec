# The demo: quarter 2 over quarter 1, and back again.

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.demo import DemoPacks, build_demo_packs
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, QUICK, Ctl
from tests.storage.making import dump


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> DemoPacks:
    return build_demo_packs(tmp_path_factory.mktemp("demo"), silent)


@pytest.fixture
def workspace(tmp_path: Path, built: DemoPacks) -> Any:
    opened, _ = Workspace.create(DataPaths(tmp_path / "book"), PASSPHRASE, cost=QUICK)
    with opened:
        PackService(opened).trust(read_root(built.keys.root))
        yield opened


def state(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row but the history and the word list, both of which only grow."""
    return {name: rows for name, rows in dump(workspace.library).items() if name not in {"pack", "search_word"}}


def test_quarter_two_previews_applies_and_undoes_exactly(workspace: Workspace, built: DemoPacks) -> None:
    service = PackService(workspace)
    first, second = built.packs
    service.apply(service.prepare(first, silent), silent)
    before = state(workspace)
    replaced = workspace.library.by_number("37qdtw")[0].uid

    prepared = service.prepare(second, silent)
    preview = prepared.preview
    assert (len(preview.added), len(preview.changed), len(preview.withdrawn)) == (17, 3, 2)
    assert state(workspace) == before
    receipt = service.apply(prepared, silent)
    assert receipt.documents_now == 140 + 17 - 2
    assert state(workspace) != before
    assert workspace.library.by_number("207qdtw")
    gone = {item.uid for item in preview.withdrawn}
    assert not gone & {facts.uid for facts in workspace.library.facts()}

    service.undo()
    assert state(workspace) == before
    assert not workspace.library.by_number("207qdtw")
    assert workspace.library.document(replaced).current


def test_the_demo_holds_the_catalogue_and_full_texts_of_a_fictitious_cell(
    workspace: Workspace, built: DemoPacks
) -> None:
    service = PackService(workspace)
    for pack in built.packs:
        service.apply(service.prepare(pack, silent), silent)
    texts = Counter[bool]()
    for facts in workspace.library.facts():
        document = workspace.library.document(facts.uid)
        sections = workspace.library.sections(document.card.revision_id)
        texts[sum(len(section.text.split()) for section in sections) >= 400] += 1
    assert texts[True] >= 25
    assert texts[False] >= 112
    kinds = {facet.name for facet in workspace.library.types()}
    assert {"Nghị quyết", "Kế hoạch", "Hướng dẫn", "Thông báo", "Quy chế", "Chuyên đề"} <= kinds


def test_the_walk_through_the_demo_runs_without_a_book(ctl: Ctl) -> None:
    shown = ctl.plain("demo")
    assert shown.status == 0
    assert "42-HD/BTCTW" in shown.out
    assert "Pack 2 undone; 140 documents remain." in shown.out


def test_the_demo_packs_alone_are_built_on_request(ctl: Ctl, tmp_path: Path) -> None:
    packs = ctl("demo", "--packs", tmp_path / "packs").json["packs"]
    assert [Path(pack).name for pack in packs] == ["song-bach-000001.goi", "song-bach-000002.goi"]
    assert ctl("pack", "inspect", packs[1]).json["base_sequence"] == 1
