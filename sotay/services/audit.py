# The audit trail as people read it: who did what when to which record, verified, and exported with its seals.
# It must not know how lines are stored or drawn.

import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sotay.domain.errors import SotayError
from sotay.domain.members import SENSITIVE
from sotay.domain.progress import Progress, silent
from sotay.domain.register import masked_number
from sotay.services.anchors import anchors
from sotay.services.audit_records import OWNER, PEOPLE, Named, Records
from sotay.services.audit_texts import (
    KINDS,
    Topic,
    context_words,
    field_words,
    line_words,
    op_words,
    topic_of,
    value_words,
)
from sotay.services.audit_texts_calendar import CALENDAR_DERIVED
from sotay.services.audit_texts_log import LOG_DERIVED
from sotay.services.audit_texts_meetings import MEETING_DERIVED
from sotay.services.cell import Cell
from sotay.services.error_texts import Language
from sotay.services.exporting import save
from sotay.services.listings import Column, Heading, Listing
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditCheck, AuditFilter, AuditHead, AuditLine, AuditTrail
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import OUTSIDE, doing

__all__ = [
    "KINDS",
    "AuditCheck",
    "AuditDetail",
    "AuditFilter",
    "AuditHead",
    "AuditLine",
    "AuditRow",
    "AuditService",
    "FieldChange",
    "Topic",
    "WholeCheck",
    "document_names",
    "export_line",
    "trail_listing",
    "verified",
]

_HIDDEN_TEXT = "******"  # of any length
# What the program derives or stamps by itself tells a reader nothing; nor do the keys of an issuer in full.
_DERIVED = frozenset(
    {
        *("id", "uid", "name_key", "folded", "changed_at", "made_at", "key", "root_id", "root_json"),
        *("digest", "starts", "ends", "text_before", "text_after", "document", "anchor", "question"),
    }
)
_OWN_DERIVED = {**MEETING_DERIVED, **LOG_DERIVED, **CALENDAR_DERIVED}
_MOST_STARS = 8
_STARS = re.compile(r"\*{9,}")
_HEADS = (("Thời gian", 4), ("Người ghi", 5), ("Việc", 3), ("Nội dung", 16))


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Hold one field of a record before and after; `hidden` where digits were replaced by stars."""

    name: str
    before: str
    after: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Hold one line in words: `text` says what was done to which record, `context` what for (may be empty).

    `erased` tells that the content is gone, `outside` that it was written past the program.
    """

    id: int
    at: datetime
    who: str
    topic: Topic
    op: str
    deed: str
    text: str
    context: str = ""
    erased: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True)
class AuditDetail:
    """Hold a line with what it changed, fields named in words; `erased_at` tells when its content was erased."""

    row: AuditRow
    record: str
    fields: tuple[FieldChange, ...]
    erased_at: datetime | None = None

    @property
    def hides(self) -> bool:
        """Tell whether any number is in stars."""
        return any(field.hidden for field in self.fields)


@dataclass(frozen=True, slots=True)
class WholeCheck:
    """Hold the outcome of a verification, backups included: problems, the state of the trail, how many backups fit."""

    problems: tuple[str, ...]
    head: AuditHead
    backups: int


class AuditService:
    """Read, verify and export the trail; nothing here can change it, an export leaves a line in it.

    `documents` names a document by its uid, "" where it is not there.
    """

    def __init__(self, notebook: Notebook, documents: Callable[[str], str] = lambda _: "") -> None:
        self._trail = AuditTrail(notebook.database)
        self._records = Records(notebook, documents)

    def ids(self, wanted: AuditFilter = AuditFilter()) -> list[int]:  # noqa: B008 - frozen
        """Return the lines that pass a filter, newest first."""
        return self._trail.ids(wanted)

    def days(self, wanted: AuditFilter = AuditFilter()) -> list[tuple[int, str]]:  # noqa: B008 - frozen
        """Return the lines that pass a filter, newest first, each with its local day (ISO)."""
        return self._trail.days(wanted)

    def lines(self, ids: Sequence[int]) -> tuple[AuditLine, ...]:
        """Return lines by id, in the order asked for."""
        return self._trail.lines(ids)

    def people(self) -> tuple[str, ...]:
        """Return everybody who wrote, by name."""
        return self._trail.people()

    def rows(self, ids: Sequence[int], language: Language) -> tuple[AuditRow, ...]:
        """Return lines in words, in the order asked for."""
        lines = self._trail.lines(ids)
        records = self._records.named(lines, language)
        return tuple(_row(line, records[line.id], language) for line in lines)

    def detail(self, line_id: int, language: Language, *, shown: bool = False) -> AuditDetail | None:
        """Return one line with its fields, or None where it is not there; numbers in stars unless `shown`."""
        lines = self._trail.lines([line_id])
        if not lines:
            return None
        (line,) = lines
        named = self._records.named(lines, language)[line.id]
        changed = self.changes(line, shown=shown)
        pointed = (text for change in changed if change.name in PEOPLE for text in (change.before, change.after))
        people = self._records.people(pointed, language)
        changes = tuple(_worded(change, line.kind, people, language) for change in changed)
        erasure = self._trail.lines([line.erased_by]) if line.erased_by else ()
        return AuditDetail(_row(line, named, language), named.whole, changes, erasure[0].at if erasure else None)

    def verify(self, progress: Progress = silent) -> AuditCheck:
        """Recount every seal and compare the trail with the records."""
        return self._trail.verify(progress)

    @staticmethod
    def changes(line: AuditLine, *, shown: bool = False) -> tuple[FieldChange, ...]:
        """Return the fields that a line changed; personal numbers in stars unless they are to be `shown`."""
        before, after = line.before or {}, line.after or {}
        differ = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        names = [name for name in differ if not _is_derived(line, name)]
        return tuple(_change(name, before.get(name), after.get(name), shown) for name in names)

    def export(self, path: Path) -> int:
        """Write the whole trail with its seals, one JSON object a line; return how many lines.

        Whoever gets the file can recount the chain; it holds personal data. Raise NO_SPACE or NOT_WRITABLE.
        """
        whole, lines = io.BytesIO(), 0
        for values in self._trail.each_sealed():
            whole.write(export_line(values).encode())
            lines += 1
        save(path, whole.getvalue())
        with doing("audit.export"):
            self._trail.note("audit", "", {"lines": lines})
        return lines


def verified(workspace: Workspace, progress: Progress = silent) -> WholeCheck:
    """Verify the trail of a book, and compare it with what its backups sealed of it."""
    check = AuditTrail(workspace.notebook.database).verify(progress)
    known = list(anchors(workspace))
    lost = tuple(f"backup {anchor.sequence} knows another trail" for anchor in known if not anchor.held)
    return WholeCheck((*check.problems, *lost), check.head, len(known) - len(lost))


def document_names(workspace: Workspace) -> Callable[[str], str]:
    """Return what names a document of a book by its uid."""

    def name(uid: str) -> str:
        try:
            return workspace.library.name_of(UUID(uid))
        except (SotayError, ValueError):
            return ""

    return name


def export_line(values: dict[str, object]) -> str:
    """Return one line of the trail as a line of JSON."""
    return json.dumps(values, ensure_ascii=False) + "\n"


def trail_listing(rows: Iterable[AuditRow], cell: Cell, day: date) -> Listing:
    """Return lines as a list on paper; it tells what was done, not what stood in the fields."""
    return Listing(
        titles=("LỊCH SỬ GHI SỔ", f"(tính đến ngày {day:%d/%m/%Y})"),
        columns=tuple(Column(head, share) for head, share in _HEADS),
        rows=tuple((f"{row.at:%d/%m/%Y %H:%M}", row.who, row.deed, _whole(row)) for row in rows),
        heading=Heading(cell.superior, cell.name or "Chi bộ"),
        source=f"Lịch sử ghi sổ; {cell.name or 'chi bộ'}; lập ngày {day:%d/%m/%Y}",
    )


def _whole(row: AuditRow) -> str:
    return f"{row.text} ({row.context})" if row.context else row.text


def _row(line: AuditLine, named: Named, language: Language) -> AuditRow:
    changed = [change.name for change in AuditService.changes(line)]
    return AuditRow(
        line.id,
        line.at,
        line.who,
        topic_of(line.kind),
        line.op,
        op_words(line.op, language),
        line_words(line, named.record, changed, language, named.meeting),
        context_words(line.what, language),
        erased=line.erased_by is not None,
        outside=line.what == OUTSIDE,
    )


def _is_derived(line: AuditLine, name: str) -> bool:
    if name == OWNER:  # who a record belongs to is told by its line, unless it was given to somebody else
        return line.op != "update"
    return name in _DERIVED or name in _OWN_DERIVED.get(line.kind, ())


def _worded(change: FieldChange, kind: str, people: Mapping[str, str], language: Language) -> FieldChange:
    texts = (change.before, change.after)
    if change.hidden:  # how long an address is tells nobody anything
        texts = (_STARS.sub("*" * _MOST_STARS, texts[0]), _STARS.sub("*" * _MOST_STARS, texts[1]))
    elif change.name in PEOPLE:
        texts = (people.get(texts[0], texts[0]), people.get(texts[1], texts[1]))
    before, after = (value_words(change.name, text, language, kind) for text in texts)
    return FieldChange(field_words(change.name, language, kind), before, after, change.hidden)


def _change(name: str, before: object, after: object, shown: bool) -> FieldChange:
    texts = ["" if value is None else str(value) for value in (before, after)]
    hidden = name in SENSITIVE and not shown
    if hidden:
        # Of a number the last digits tell which it is; of an address any part tells too much.
        texts = [masked_number(text) if text.isdigit() else _HIDDEN_TEXT * bool(text) for text in texts]
    return FieldChange(name, texts[0], texts[1], hidden)
