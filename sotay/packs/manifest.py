# The list of a pack's members with their hashes; everything else hangs off it.
# It must not know archives or signatures.

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from sotay.packs.compression import deflate, inflate
from sotay.packs.container import MANIFEST
from sotay.packs.refusals import damaged, unsafe
from sotay.packs.schema import MANIFEST_LINE, MAX_SHARD_DOCUMENTS, BlobEntry, ManifestHeader, PackCustom, ShardEntry
from sotay.packs.wire import wire_bytes

MAX_MANIFEST_BYTES = 16 * 1024 * 1024  # packed, and four times that unpacked: 20,000 scans with their chunks


@dataclass(frozen=True, slots=True)
class Manifest:
    """Hold the lines of a manifest, in the order in which the members are read."""

    header: ManifestHeader
    shards: tuple[ShardEntry, ...]
    blobs: tuple[BlobEntry, ...]

    @property
    def entries(self) -> tuple[ShardEntry | BlobEntry, ...]:
        """Return all members that the manifest answers for."""
        return (*self.shards, *self.blobs)


def pack_manifest(channel: str, sequence: int, shards: Sequence[ShardEntry], blobs: Sequence[BlobEntry]) -> bytes:
    """Return the compressed manifest; the same entries give the same bytes."""
    header = ManifestHeader(format="goi", channel=channel, sequence=sequence, shards=len(shards), blobs=len(blobs))
    return deflate(b"".join(wire_bytes(line) for line in (header, *shards, *blobs)))


def read_manifest(data: bytes, custom: PackCustom) -> Manifest:
    """Read a manifest of which the hash is already trusted, and compare it with what the signed `pack.json` says.

    Raises SotayError: PACK_UNSAFE for bombs and impossible totals, PACK_DAMAGED for what cannot be read.
    """
    lines = inflate(data, MANIFEST, 4 * MAX_MANIFEST_BYTES).removesuffix(b"\n").split(b"\n")
    try:
        header = ManifestHeader.model_validate_json(lines[0])
        entries = [MANIFEST_LINE.validate_json(line) for line in lines[1:]]
    except ValidationError as problem:
        raise damaged(MANIFEST, "unreadable") from problem
    shards = tuple(entry for entry in entries if isinstance(entry, ShardEntry))
    blobs = tuple(entry for entry in entries if isinstance(entry, BlobEntry))
    manifest = Manifest(header, shards, blobs)
    fault = next((name for name, fits in _checks(manifest, custom).items() if not fits), None)
    if fault is not None:
        raise unsafe(fault, MANIFEST)
    return manifest


def _checks(manifest: Manifest, custom: PackCustom) -> dict[str, bool]:
    header, shards, blobs = manifest.header, manifest.shards, manifest.blobs
    lines = custom.documents + custom.withdrawn
    return {
        "another_pack": (header.channel, header.sequence) == (custom.channel, custom.sequence),
        "counts": (header.shards, header.blobs) == (len(shards), len(blobs)),
        "shard_names": [shard.name for shard in shards] == [shard_name(i + 1) for i in range(len(shards))],
        "blob_twice": len({blob.sha256 for blob in blobs}) == len(blobs),
        "documents": len(shards) <= lines <= len(shards) * MAX_SHARD_DOCUMENTS,
        "unpacked_bytes": sum(shard.raw_length for shard in shards) == custom.unpacked_bytes,
        "blob_bytes": sum(blob.length for blob in blobs) == custom.blob_bytes,
    }


def shard_name(number: int) -> str:
    """Return the archive name of a shard; the first is number 1."""
    return f"docs/{number:04d}.jsonl.zst"
