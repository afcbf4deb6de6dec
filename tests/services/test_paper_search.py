# Papers of the cell found by number and words, as soon as they are written and no longer once they are gone.

from dataclasses import replace

from sotay.domain.papers import RESOLUTION, BlockRole, Paper, PaperBlock, PaperState
from sotay.services.meetings import new_uid
from sotay.storage.papers import Papers
from tests.services.books import WHEN
from tests.services.meetings import DAY, Cell, cell

__all__ = ["cell"]


def paper(subject: str, body: str) -> Paper:
    return Paper(new_uid(), RESOLUTION, subject, DAY, blocks=(PaperBlock("a", BlockRole.BODY, body),))


def test_a_paper_is_found_as_it_was_last_written(cell: Cell) -> None:
    kept = Papers(cell.book.workspace.notebook.database)
    first = kept.add(paper("nhiệm vụ tháng 12", "Vận động hiến đất làm đường"), WHEN)
    kept.add(paper("nhiệm vụ tháng 11", "Trồng cây"), WHEN)
    (hit,) = cell.book.paper_search.find("hien dat")
    assert (hit.paper_id, hit.subject, hit.symbol) == (first, "nhiệm vụ tháng 12", "")
    assert [hit.passage[start:end] for start, end in hit.hits] == ["hiến", "đất"]
    changed = replace(kept.paper(first), blocks=(PaperBlock("a", BlockRole.BODY, "Thu đảng phí"),), number=7)
    kept.adopt(changed, "2026-12-06T01:00:00+00:00")
    assert cell.book.paper_search.find("hien dat") == ()
    (found,) = cell.book.paper_search.find("07-NQ/CB")
    assert (found.paper_id, found.symbol, found.state) == (first, "Số 07-NQ/CB", PaperState.ADOPTED)


def test_only_the_newest_revision_is_found_and_nothing_that_was_removed(cell: Cell) -> None:
    kept = Papers(cell.book.workspace.notebook.database)
    first = kept.add(paper("nhiệm vụ", "Trồng cây"), WHEN)
    second = kept.add(replace(kept.paper(first), id=0, revision=2, reason="ghi thiếu"), WHEN)
    assert [hit.paper_id for hit in cell.book.paper_search.find("trong cay")] == [second]
    kept.remove(second, WHEN)
    assert [hit.paper_id for hit in cell.book.paper_search.find("trong cay")] == [first]
    kept.remove(first, WHEN)
    assert cell.book.paper_search.find("trong cay") == ()


def test_the_newest_papers_tell_how_they_begin(cell: Cell) -> None:
    kept = Papers(cell.book.workspace.notebook.database)
    older = kept.add(replace(paper("nhiệm vụ tháng 10", "Trồng cây"), day=DAY.replace(day=1)), WHEN)
    newer = kept.add(paper("nhiệm vụ tháng 12", "Vận động\nhiến đất " * 40), WHEN)
    again = kept.add(paper("nhiệm vụ tháng 11", ""), WHEN)

    found = cell.book.paper_search.newest(2)

    assert [(hit.paper_id, hit.subject) for hit in found] == [
        (again, "nhiệm vụ tháng 11"),
        (newer, "nhiệm vụ tháng 12"),
    ]
    assert found[0].passage == ""
    assert found[1].passage.startswith("Vận động hiến đất Vận động")
    assert len(found[1].passage) <= 180
    assert cell.book.paper_search.newest()[-1].paper_id == older
