# The books of a cell on paper: the book of resolutions as a list, the book of minutes as all of them in their order.
# It must not know windows, printers or files.

import re
from collections.abc import Iterable
from datetime import date

from sotay.domain.papers import BlockRole, Paper, PaperBlock
from sotay.services.cell import cell_of
from sotay.services.listings import Align, Column, Heading, Listing, Signature
from sotay.services.official import paper_date
from sotay.services.paper_files import symbol_of
from sotay.storage.notebook import Notebook

__all__ = ["resolution_book", "vote_result"]

_TITLE = "SỔ NGHỊ QUYẾT CỦA CHI BỘ"
_VOTE = re.compile(r"\d+/\d+ đồng chí tán thành, đạt tỷ lệ \d+(?:,\d+)? %")
_DIRECTION = "direction"
_NO_PLACE = "." * 20


def resolution_book(notebook: Notebook, papers: Iterable[Paper], first: date, last: date) -> Listing:
    """Return the adopted resolutions of some days: number, day, content, result of the vote (sổ nghị quyết)."""
    cell = cell_of(notebook)
    rows = tuple((symbol_of(one).removeprefix("Số "), one.day, _content(one), vote_result(one)) for one in papers)
    return Listing(
        titles=(_TITLE, f"(từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y})"),
        columns=(
            Column("Số", 8, Align.MIDDLE),
            Column("Ngày", 8, Align.MIDDLE),
            Column("Nội dung", 40),
            Column("Kết quả biểu quyết", 16),
        ),
        rows=rows,
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        notes=(f"Sổ này có {len(rows)} nghị quyết.",),
        place_day=f"{cell.signing_place or _NO_PLACE}, {paper_date(last)}",
        signatures=(Signature("NGƯỜI GHI SỔ"), Signature("T/M CHI BỘ", "BÍ THƯ")),
        source=f"Sổ nghị quyết; {cell.name or 'chi bộ'}",
    )


def vote_result(paper: Paper) -> str:
    """Return how the vote on a resolution went, in the words of the paper; "" where they do not tell."""
    found = _VOTE.findall(paper.text)
    return found[-1] if found else ""


def _content(paper: Paper) -> str:
    return "\n".join((paper.subject, *(block.text for block in paper.shown if _is_direction(block))))


def _is_direction(block: PaperBlock) -> bool:
    return block.key.startswith(f"{_DIRECTION}.") and block.role is BlockRole.ITEM
