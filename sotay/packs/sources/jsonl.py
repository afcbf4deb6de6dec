# A publisher's source made of `documents.jsonl` (or .jsonl.zst) and `pack.toml` in one folder.
# It must not know the pack's container, keys or signatures; the builder repairs and checks the text.

import io
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Annotated, Literal
from uuid import UUID

import zstandard
from pydantic import BeforeValidator, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from sotay.domain.documents import Document, Level, Relation, RelationKind, Section, Status
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress
from sotay.domain.vietnamese import nfc
from sotay.packs.fields import Day, Issued, Revision, Strict, first_problem
from sotay.packs.sources.base import PackHeader, SourceFile, SourceItem
from sotay.packs.sources.pack_toml import read_pack_toml

NAMES = ("documents.jsonl", "documents.jsonl.zst")
# A fixed table: the system's own differs from one computer to the next, and the same source must give the same pack.
_MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".txt": "text/plain",
}


def _level(value: object) -> Level:
    return Level(nfc(str(value)))


class SourceSection(Strict):
    """Hold one step of a document's text as the publisher wrote it."""

    level: Annotated[Level, BeforeValidator(_level)]
    label: str | None = None
    heading: str | None = None
    text: str | None = None
    html: str | None = None

    def plain(self) -> Section:
        """Return the section with nothing missing."""
        return Section(self.level, self.label or "", self.heading or "", self.text or "", self.html or "")


class SourceRelation(Strict):
    """Point at another document."""

    kind: RelationKind
    number: str
    issuer: str | None = None
    issued: Issued | None = None


class SourceAttachment(Strict):
    """Name a file of the source's folder; `file` where it lies elsewhere than `name` says."""

    name: str
    file: str | None = None
    media_type: str | None = None


class SourceLine(Strict):
    """Hold one line of `documents.jsonl`: a document, or with `"op": "withdraw"` only whose."""

    uid: UUID
    op: Literal["upsert", "withdraw"] = "upsert"
    revision: Revision | None = None
    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    issued: Issued | None = None
    effective: Day | None = None
    expires: Day | None = None
    title: str | None = None
    status: Status | None = None
    term: str | None = None
    tags: tuple[str, ...] | None = None
    sections: tuple[SourceSection, ...] | None = None
    relations: tuple[SourceRelation, ...] | None = None
    attachments: tuple[SourceAttachment | str, ...] | None = None
    must_read: bool | None = None
    summary: str | None = None

    @model_validator(mode="after")
    def _has_what_people_need(self) -> "SourceLine":
        if self.op == "upsert" and not (self.type and self.title):
            raise PydanticCustomError("incomplete", "a document needs a type and a title")
        return self

    def document(self) -> Document:
        """Return the document, attachments still on disk."""
        return Document(
            uid=self.uid,
            number=self.number or None,
            type=self.type or "",
            issuer=self.issuer or "",
            issued=self.issued,
            title=self.title or "",
            effective=self.effective,
            expires=self.expires,
            status=self.status or Status.UNKNOWN,
            term=self.term or None,
            tags=self.tags or (),
            sections=tuple(section.plain() for section in self.sections or ()),
            relations=tuple(Relation(r.kind, r.number, r.issuer or None, r.issued) for r in self.relations or ()),
            must_read=bool(self.must_read),
            summary=self.summary or "",
        )


class JsonlSource:
    """Read a folder with `pack.toml` and `documents.jsonl`; every line is one document, in the order of the pack."""

    def __init__(self, folder: Path) -> None:
        """Read `pack.toml`; raises SotayError(BAD_SOURCE)."""
        self._folder = folder
        self._file = next((folder / name for name in NAMES if (folder / name).is_file()), folder / NAMES[0])
        self.header: PackHeader = read_pack_toml(folder / "pack.toml")
        self.warnings: list[str] = []

    def items(self, progress: Progress) -> Iterator[SourceItem]:
        """Yield each line's document; raises SotayError(BAD_SOURCE) with the file, line and reason."""
        for number, raw in enumerate(self._lines(progress), start=1):
            try:
                line = SourceLine.model_validate_json(raw)
            except ValidationError as problem:
                raise self._bad(number, first_problem(problem)) from problem
            if line.op == "withdraw":
                yield SourceItem(line.uid, None, revision=line.revision or 0)
            else:
                files = tuple(self._attachment(named, number) for named in line.attachments or ())
                yield SourceItem(line.uid, line.document(), files, line.revision or 0)

    def _lines(self, progress: Progress) -> Iterator[bytes]:
        try:
            with self._file.open("rb") as file:
                total = self._file.stat().st_size
                for line in _unpacked(file) if self._file.suffix == ".zst" else file:
                    yield line
                    progress("read", file.tell(), total)
        except (OSError, zstandard.ZstdError) as problem:
            raise SotayError(Code.BAD_SOURCE, {"file": self._file.name, "reason": str(problem)}) from problem

    def _attachment(self, named: SourceAttachment | str, line: int) -> SourceFile:
        given = SourceAttachment(name=named) if isinstance(named, str) else named
        relative = given.file or given.name
        path = self._folder / relative
        inside = path.resolve().is_relative_to(self._folder.resolve())
        if not inside or PurePosixPath(relative).is_absolute() or PureWindowsPath(relative).is_absolute():
            raise self._bad(line, f"attachment outside the folder: {relative}")
        if not path.is_file():
            raise self._bad(line, f"attachment not found: {relative}")
        media_type = given.media_type or _MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")
        return SourceFile(path, PurePosixPath(given.name.replace("\\", "/")).name, media_type)

    def _bad(self, line: int, reason: str) -> SotayError:
        return SotayError(Code.BAD_SOURCE, {"file": self._file.name, "line": line, "reason": reason})


def _unpacked(file: io.BufferedReader) -> io.BufferedReader:
    return io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file, closefd=False))
