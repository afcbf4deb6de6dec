# Builds a signed pack from a publisher's source, in one pass and in little memory.
# It must not know what the source was made of, nor what any reader has installed.

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from pydantic import ValidationError
from tuf.api.metadata import TargetFile, Targets

from sotay.domain.documents import Attachment, Document
from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.domain.secrecy import secrecy_mark
from sotay.packs.compression import deflate
from sotay.packs.container import MANIFEST, PACK_JSON, PIECE
from sotay.packs.contents import Claims, PackInfo
from sotay.packs.fields import first_problem
from sotay.packs.keys import NEVER, PackSigner
from sotay.packs.manifest import pack_manifest, shard_name
from sotay.packs.repair import Repairs, repaired
from sotay.packs.schema import (
    CHUNK,
    CHUNKED_ABOVE,
    MAX_SHARD_BYTES,
    MAX_SHARD_DOCUMENTS,
    MIN_APP,
    SCHEMA,
    BlobEntry,
    DocumentLine,
    PackCustom,
    ShardEntry,
    WithdrawLine,
)
from sotay.packs.sources.base import PackHeader, Source, SourceFile, SourceItem
from sotay.packs.staged import secret_document
from sotay.packs.trust import fingerprint
from sotay.packs.wire import to_wire, wire_bytes
from sotay.packs.writer import PackWriter

# A reader unfolds one shard at a time: a quarter of what it must accept keeps its memory low and loses no compression.
_SHARD_BYTES = MAX_SHARD_BYTES // 4


def build_pack(
    source: Source,
    keys_dir: Path,
    out: Path,
    progress: Progress = silent,
    warn: Callable[[str], None] = lambda text: None,  # noqa: ARG005
) -> PackInfo:
    """Write a signed pack; the same source and keys give the same bytes.

    `warn` is told what was repaired in which document, beside the source's own warnings. Raises SotayError: BAD_KEYS,
    FILE_EXISTS, BAD_SOURCE (item, reason), SECRET_DOCUMENT, NO_SPACE, NOT_WRITABLE.
    """
    signer = PackSigner(keys_dir)
    with PackWriter(out) as writer:
        build = _Build(source.header, writer, warn)
        build.add_documents(source.items(progress))
        build.add_blobs(progress)
        claims = build.add_metadata(signer)
        writer.finish()
    passed = ("container", "roots", "signatures", "manifest")
    return claims.info([fingerprint(root) for root in signer.chain], out.stat().st_size, passed)


class _Build:
    """Collect what goes into one pack: document lines in shards, then attachments, then the manifest and signatures."""

    def __init__(self, header: PackHeader, writer: PackWriter, warn: Callable[[str], None]) -> None:
        self._header = header
        self._writer = writer
        self._warn = warn
        self._lines: list[bytes] = []
        self._raw_length = 0
        self._shards: list[ShardEntry] = []
        self._blobs: dict[str, tuple[BlobEntry, Path]] = {}
        self._seen: dict[UUID, int] = {}
        self._withdrawn = 0

    def add_documents(self, items: Iterable[SourceItem]) -> None:
        for number, item in enumerate(items, start=1):
            first = self._seen.setdefault(item.uid, number)
            if first != number:
                raise _bad_item(item, number, f"uid already used by item {first}", first=first)
            line = self._line(item, number)
            self._withdrawn += isinstance(line, WithdrawLine)
            self._append(wire_bytes(line), item, number)
        self._flush()
        if not self._seen:
            raise SotayError(Code.BAD_SOURCE, {"file": self._header.channel, "reason": "no documents"})

    def _line(self, item: SourceItem, number: int) -> DocumentLine:
        revision = item.revision or self._header.sequence
        if item.document is None:
            if self._header.base_sequence is None:
                raise _bad_item(item, number, "a base is complete: it withdraws by leaving out")
            return WithdrawLine(op="withdraw", uid=item.uid, revision=revision)
        try:
            document = self._document(item.document, item.files)
            return to_wire(document, revision)
        except ValidationError as problem:
            raise _bad_item(item, number, first_problem(problem)) from problem
        except ValueError as problem:
            raise _bad_item(item, number, str(problem)) from problem

    def _document(self, given: Document, files: tuple[SourceFile, ...]) -> Document:
        repairs = Repairs()
        document = repaired(given, repairs)
        mark = secrecy_mark(document)
        if mark is not None:
            raise secret_document(document, mark)
        attachments = tuple(self._attachment(file, repairs) for file in files)
        if repairs:
            self._warn(
                f"{document.uid}: {repairs.nfc} NFC, {repairs.control} control characters, {repairs.html} HTML repaired"
            )
        return replace(document, attachments=attachments)

    def _attachment(self, file: SourceFile, repairs: Repairs) -> Attachment:
        whole, chunks, length = hashlib.sha256(), [], 0
        for chunk in _pieces(file.path, CHUNK):
            whole.update(chunk)
            chunks.append(hashlib.sha256(chunk).hexdigest())
            length += len(chunk)
        sha256, name = whole.hexdigest(), repairs.text(file.name)
        kept = tuple(chunks) if length > CHUNKED_ABOVE else ()
        entry = BlobEntry(sha256=sha256, length=length, media_type=file.media_type, name=name, chunks=kept)
        self._blobs.setdefault(sha256, (entry, file.path))
        return Attachment(name, file.media_type, sha256, length)

    def _append(self, line: bytes, item: SourceItem, number: int) -> None:
        if len(line) > MAX_SHARD_BYTES:
            raise _bad_item(item, number, "longer than 16 MiB")
        if len(self._lines) == MAX_SHARD_DOCUMENTS or self._raw_length + len(line) > _SHARD_BYTES:
            self._flush()
        self._lines.append(line)
        self._raw_length += len(line)

    def _flush(self) -> None:
        if not self._lines:
            return
        packed = deflate(b"".join(self._lines))
        name = shard_name(len(self._shards) + 1)
        sha256 = hashlib.sha256(packed).hexdigest()
        self._shards.append(ShardEntry(name=name, sha256=sha256, length=len(packed), raw_length=self._raw_length))
        self._writer.add(name, len(packed), [packed])
        self._lines, self._raw_length = [], 0

    def add_blobs(self, progress: Progress) -> None:
        total, done = sum(entry.length for entry, _ in self._blobs.values()), 0
        for _, (entry, path) in sorted(self._blobs.items()):
            self._writer.add(entry.member, entry.length, _unchanged(path, entry))
            done += entry.length
            progress("attachments", done, total)

    def add_metadata(self, signer: PackSigner) -> Claims:
        blobs = [entry for _, (entry, _) in sorted(self._blobs.items())]
        manifest = pack_manifest(self._header.channel, self._header.sequence, self._shards, blobs)
        claims = self._claims(manifest, blobs)
        targets = Targets(self._header.sequence, expires=NEVER, targets={MANIFEST: claims.target})
        members = {MANIFEST: manifest}
        members |= {f"META/root/{version}.root.json": root for version, root in enumerate(signer.chain, start=1)}
        members |= {PACK_JSON: signer.sign(targets)}
        for name, data in members.items():
            self._writer.add(name, len(data), [data])
        return claims

    def _claims(self, manifest: bytes, blobs: list[BlobEntry]) -> Claims:
        header = self._header
        custom = PackCustom.model_validate(
            {
                "channel": header.channel,
                "sequence": header.sequence,
                "base_sequence": header.base_sequence,
                "title": header.title,
                "issuer": header.issuer,
                "issued": header.issued,
                "next_expected": header.next_expected,
                "schema": SCHEMA,
                "min_app": MIN_APP,
                "documents": len(self._seen) - self._withdrawn,
                "withdrawn": self._withdrawn,
                "unpacked_bytes": sum(shard.raw_length for shard in self._shards),
                "blob_bytes": sum(blob.length for blob in blobs),
            }
        )
        target = TargetFile.from_data(MANIFEST, manifest, ["sha256"])
        target.unrecognized_fields["custom"] = custom.model_dump(mode="json", by_alias=True)
        return Claims(custom, target)


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while piece := file.read(size):
                yield piece
    except OSError as problem:
        raise SotayError(Code.BAD_SOURCE, {"file": str(path), "reason": "cannot be read"}) from problem


def _unchanged(path: Path, entry: BlobEntry) -> Iterator[bytes]:
    digest = hashlib.sha256()
    for piece in _pieces(path, PIECE):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != entry.sha256:
        raise SotayError(Code.BAD_SOURCE, {"file": str(path), "reason": "changed while the pack was built"})


def _bad_item(item: SourceItem, number: int, reason: str, **more: object) -> SotayError:
    place = {"file": f"{number} ({item.uid})", "uid": str(item.uid), "item": number}
    return SotayError(Code.BAD_SOURCE, {**place, "reason": reason, **more})
