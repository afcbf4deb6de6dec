from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Attachment, Document, Level, Relation, RelationKind, Section, Status
from sotay.storage.database import Database
from sotay.storage.library import Library
from sotay.storage.records import Change, Counts, PackRecord, Upsert, Withdraw
from sotay.storage.schemas import LIBRARY

KEY = bytes(range(32))
_SPACE = UUID(int=7)


def uid(name: str) -> UUID:
    return uuid5(_SPACE, name)


def document(name: str, *, text: str = "Chi bộ họp mỗi tháng một lần.", sections: int = 2, **changes: Any) -> Document:
    values: dict[str, Any] = {
        "uid": uid(name),
        "number": f"{len(name)}-NQ/CB",
        "type": "Nghị quyết",
        "issuer": "Chi bộ thôn Đông",
        "issued": PartialDate(2026, 3),
        "title": f"Nghị quyết {name}",
        "status": Status.IN_FORCE,
        "tags": ("sinh hoạt", "chi bộ", "sinh hoạt"),
        "sections": tuple(
            Section(Level.ARTICLE, f"Điều {n}", "Sinh hoạt", f"{text} {n}") for n in range(1, sections + 1)
        ),
    }
    return Document(**values | changes)


def rich_document(name: str) -> Document:
    return document(
        name,
        number="021 – NQ/TW",
        issued=PartialDate(2025),
        effective=date(2025, 2, 1),
        expires=date(2030, 1, 1),
        term="XIV",
        must_read=True,
        summary="Tóm tắt",
        relations=(
            Relation(RelationKind.REPLACES, "12-NQ/TW", "Ban Chấp hành Trung ương", PartialDate(2018, 5, 19)),
            Relation(RelationKind.CITES, "33-NQ/TW"),
        ),
        attachments=(Attachment("phụ lục.pdf", "application/pdf", "ab" * 32, 12),),
    )


def record(sequence: int, counts: Counts, *, channel: str = "trung-uong", kind: str = "base") -> PackRecord:
    return PackRecord(
        channel=channel,
        sequence=sequence,
        kind=kind,
        base_sequence=None if kind == "base" else 1,
        title=f"Gói {sequence}",
        issuer="Đảng bộ xã Sông Bạch",
        issued=date(2026, 1, sequence),
        next_expected=None,
        schema=1,
        manifest_sha256="0" * 64,
        root_fingerprint="f" * 64,
        imported_at=datetime(2026, 4, sequence, 8, 30, tzinfo=UTC),
        counts=counts,
    )


def upserts(documents: Iterable[Document], revision: int = 1) -> list[Change]:
    return [Upsert(found, revision, f"{found.uid.hex}-{revision}") for found in documents]


def withdrawals(names: Iterable[str], revision: int = 2) -> list[Change]:
    return [Withdraw(uid(name), revision) for name in names]


def apply(
    library: Library,
    sequence: int,
    *,
    added: Sequence[Document] = (),
    changed: Sequence[Document] = (),
    withdrawn: Sequence[str] = (),
    channel: str = "trung-uong",
) -> Counts:
    counts = Counts(len(added), len(changed), len(withdrawn))
    changes = [*upserts(added), *upserts(changed, sequence), *withdrawals(withdrawn, sequence)]
    kind = "base" if sequence == 1 else "update"
    return library.apply(record(sequence, counts, channel=channel, kind=kind), changes)


def open_library(path: Path, **options: Any) -> Library:
    return Library(Database.open(path, KEY, LIBRARY, **options))


def dump(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, the search tables too."""
    with library.database.reader() as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}
