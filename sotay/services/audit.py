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
from sotay.services.audit_texts import (
    KINDS,
    Topic,
    context_words,
    field_words,
    line_words,
    neutral_name,
    op_words,
    setting_words,
    topic_of,
    value_words,
)
from sotay.services.cell import Cell
from sotay.services.error_texts import Language
from sotay.services.exporting import save
from sotay.services.listings import Column, Heading, Listing
from sotay.services.workspace import Workspace
from sotay.storage.audit import AuditCheck, AuditFilter, AuditHead, AuditLine, AuditTrail
from sotay.storage.members import Members
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
        *("id", "uid", "name_key", "folded", "changed_at", "made_at", "member_id", "key", "root_id", "root_json"),
        *("digest", "starts", "ends", "text_before", "text_after", "document", "anchor", "question"),
    }
)
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
        self._members = Members(notebook.database)
        self._documents = documents

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
        records = self._records(lines, language)
        return tuple(_row(line, records[line.id], language) for line in lines)

    def detail(self, line_id: int, language: Language, *, shown: bool = False) -> AuditDetail | None:
        """Return one line with its fields, or None where it is not there; numbers in stars unless `shown`."""
        lines = self._trail.lines([line_id])
        if not lines:
            return None
        (line,) = lines
        record = self._records(lines, language)[line.id]
        changes = tuple(_worded(change, language) for change in self.changes(line, shown=shown))
        erasure = self._trail.lines([line.erased_by]) if line.erased_by else ()
        return AuditDetail(_row(line, record, language), record, changes, erasure[0].at if erasure else None)

    def verify(self, progress: Progress = silent) -> AuditCheck:
        """Recount every seal and compare the trail with the records."""
        return self._trail.verify(progress)

    @staticmethod
    def changes(line: AuditLine, *, shown: bool = False) -> tuple[FieldChange, ...]:
        """Return the fields that a line changed; personal numbers in stars unless they are to be `shown`."""
        before, after = line.before or {}, line.after or {}
        names = [name for name in {**before, **after} if name not in _DERIVED and before.get(name) != after.get(name)]
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

    def _records(self, lines: Iterable[AuditLine], language: Language) -> Mapping[int, str]:
        """Return what each line is about: names of members as the register has them now, never those it lost."""
        told = tuple(lines)
        owners = self._owners(told)
        names = self._names(set(owners.values()), language)
        return {line.id: self._record(line, names.get(owners.get(line.id, 0), ""), language) for line in told}

    def _owners(self, lines: Sequence[AuditLine]) -> dict[int, int]:
        """Return the member that each line belongs to; a line without content is told by that of its erasure."""
        erasures = {line.id: line for line in self._trail.lines([line.erased_by for line in lines if line.erased_by])}
        found: dict[int, int] = {}
        for line in lines:
            told = erasures.get(line.erased_by or 0, line)
            values = told.after or told.before or {}
            if line.kind == "member":
                found[line.id] = int(line.entity)
            elif "member_id" in values:
                found[line.id] = int(values["member_id"])
        return found

    def _names(self, ids: set[int], language: Language) -> dict[int, str]:
        known = {member.id: member for member in self._members.members(ids)}
        return {
            one: known[one].person.full_name
            if one in known and not known[one].erased
            else neutral_name(str(one), language, erased=one in known)
            for one in ids
        }

    def _record(self, line: AuditLine, member: str, language: Language) -> str:
        if member:
            return member
        if line.kind == "setting":
            return setting_words(line.entity, language)
        if line.kind == "trusted_root":
            return ""  # its fingerprint tells who it is
        if line.kind == "annotation":
            uid = str((line.after or line.before or {}).get("document") or "")
            return (self._documents(uid) if uid else "") or ("một văn bản" if language == "vi" else "a document")
        return line.entity


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


def _row(line: AuditLine, record: str, language: Language) -> AuditRow:
    changed = [change.name for change in AuditService.changes(line)]
    return AuditRow(
        line.id,
        line.at,
        line.who,
        topic_of(line.kind),
        line.op,
        op_words(line.op, language),
        line_words(line, record, changed, language),
        context_words(line.what, language),
        erased=line.erased_by is not None,
        outside=line.what == OUTSIDE,
    )


def _worded(change: FieldChange, language: Language) -> FieldChange:
    texts = (change.before, change.after)
    if change.hidden:  # how long an address is tells nobody anything
        texts = (_STARS.sub("*" * _MOST_STARS, texts[0]), _STARS.sub("*" * _MOST_STARS, texts[1]))
    before, after = (value_words(change.name, text, language) for text in texts)
    return FieldChange(field_words(change.name, language), before, after, change.hidden)


def _change(name: str, before: object, after: object, shown: bool) -> FieldChange:
    texts = ["" if value is None else str(value) for value in (before, after)]
    hidden = name in SENSITIVE and not shown
    if hidden:
        # Of a number the last digits tell which it is; of an address any part tells too much.
        texts = [masked_number(text) if text.isdigit() else _HIDDEN_TEXT * bool(text) for text in texts]
    return FieldChange(name, texts[0], texts[1], hidden)
