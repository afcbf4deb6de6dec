# The publisher's decisions on proposed relations: a table beside the catalogue, kept between builds.
# It must not know how relations are proposed.

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from pathlib import Path

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation
from sotay.domain.identity import number_key
from sotay.packs.sources.cells import kind_words, read_relations, read_yes
from sotay.packs.sources.problems import Problem, UnreadableError, bad_source
from sotay.packs.sources.relations import Proposed
from sotay.packs.sources.tables import Row, read_table

FILE = "de-xuat-quan-he.tsv"

_HEADINGS = ("tệp", "văn bản", "quan hệ", "số, ký hiệu", "ngày ban hành", "câu", "nhận (x = có)")


@dataclass(frozen=True, slots=True)
class _Line:
    file: str
    document: str
    kind: str
    number: str
    issued: str
    sentence: str
    decision: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.file, self.kind, number_key(self.number)


class Decisions:
    """Keep one line for each proposal; a line once decided stays as the publisher left it."""

    def __init__(self, folder: Path) -> None:
        """Read the table where it exists; raise SotayError(BAD_SOURCE) where a line cannot be read."""
        self._path = folder / FILE
        self._lines: dict[tuple[str, str, str], _Line] = {}
        self._accepted: dict[str, list[Relation]] = {}
        self._changed = False
        if self._path.exists():
            self._read()

    def accepted(self, file: str) -> list[Relation]:
        """Return the relations that the publisher accepted for a document's file."""
        return self._accepted.get(file, [])

    def waiting(self) -> int:
        """Return how many proposals nobody has decided on."""
        return sum(not line.decision.strip() for line in self._lines.values())

    def offer(self, file: str, document: str, proposals: Iterable[Proposed]) -> None:
        """Add the proposals that the table does not hold yet."""
        for proposed in proposals:
            relation = proposed.relation
            kind, issued = kind_words()[relation.kind], _day_first(relation.issued)
            line = _Line(file, document, kind, relation.number, issued, proposed.sentence, "")
            if line.key not in self._lines:
                self._lines[line.key] = line
                self._changed = True

    def save(self) -> None:
        """Write the table if it has new lines; raise OSError where the folder cannot be written."""
        if not self._changed:
            return
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, delimiter="\t", lineterminator="\r\n")
        writer.writerow(_HEADINGS)
        writer.writerows(astuple(line) for line in self._lines.values())
        fresh = self._path.with_suffix(".tmp")
        fresh.write_text(buffer.getvalue(), encoding="utf-8-sig", newline="")  # the mark makes Excel read UTF-8
        fresh.replace(self._path)
        self._changed = False

    def _read(self) -> None:
        try:
            rows = read_table(self._path)
        except UnreadableError as problem:
            raise bad_source(Problem(FILE, str(problem))) from problem
        for row in rows[1:]:
            line = _line(row)
            self._lines[line.key] = line
            if self._is_accepted(row, line):
                self._accepted.setdefault(line.file, []).extend(self._relations(row, line))

    def _is_accepted(self, row: Row, line: _Line) -> bool:
        try:
            return read_yes(line.decision)
        except ValueError as error:
            raise bad_source(Problem(FILE, "ghi x, không, hoặc để trống", row.number, _HEADINGS[-1])) from error

    def _relations(self, row: Row, line: _Line) -> tuple[Relation, ...]:
        facts = f" ({line.issued})" if line.issued else ""
        try:
            return read_relations(f"{line.kind} {line.number}{facts}")
        except ValueError as error:
            reason = f"không hiểu quan hệ “{line.kind} {line.number}{facts}”"
            raise bad_source(Problem(FILE, reason, row.number, _HEADINGS[2])) from error


def _line(row: Row) -> _Line:
    cells = ["" if cell is None else str(cell) for cell in row.cells]
    cells += [""] * (len(_HEADINGS) - len(cells))
    return _Line(*cells[: len(_HEADINGS)])


def _day_first(day: PartialDate | None) -> str:
    if day is None:
        return ""
    return "/".join(f"{part:02d}" for part in (day.day, day.month, day.year) if part)
