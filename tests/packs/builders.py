# Makes keys, sources and packs for tests, good ones by the builder and bad ones by hand.
# It must not assert anything.

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID, uuid5

from tuf.api.metadata import Metadata, TargetFile, Targets

from sotay.packs.build import build_pack
from sotay.packs.compression import deflate
from sotay.packs.container import MANIFEST, PACK_JSON
from sotay.packs.contents import PackInfo
from sotay.packs.keys import NEVER, PackSigner, generate_keys
from sotay.packs.sources.base import PackKind
from sotay.packs.sources.jsonl import JsonlSource
from sotay.packs.writer import PackWriter

CHANNEL = "dang-bo-xa-song-bach"
_NAMESPACE = UUID("6f6c0f0e-2f3e-5c5b-9d0e-0d5c3a1b7e42")
Json = dict[str, object]


def uid(name: str | int) -> str:
    """Return the same UUID for the same name."""
    return str(uuid5(_NAMESPACE, str(name)))


def document(name: str | int = 1, **fields: object) -> Json:
    """Return one source line of a fictitious commune's document."""
    line: Json = {
        "uid": uid(name),
        "number": f"{name}-NQ/ĐU",
        "type": "Nghị quyết",
        "issuer": "Đảng bộ xã Sông Bạch",
        "issued": "2026-03-02",
        "title": f"Nghị quyết số {name} của Đảng bộ xã Sông Bạch",
        "status": "in_force",
        "sections": [{"level": "điều", "label": "Điều 1", "heading": "Phạm vi", "text": f"Nội dung thứ {name}."}],
    }
    return line | fields


def make_keys(folder: Path, **numbers: int) -> Path:
    """Return a new folder of keys."""
    generate_keys(folder, **numbers)
    return folder


def root_of(keys: Path) -> bytes:
    """Return the first root of a folder of keys."""
    return (keys / "root.json").read_bytes()


def make_source(
    folder: Path,
    documents: Iterable[Json] | None = None,
    files: Mapping[str, bytes] | None = None,
    **toml: object,
) -> Path:
    """Return a source folder with `pack.toml`, `documents.jsonl` and attachments."""
    folder.mkdir(parents=True, exist_ok=True)
    header: Json = {"channel": CHANNEL, "sequence": 1, "title": "Gói thử", "issuer": "Đảng bộ xã Sông Bạch"}
    header |= {"issued": "2026-03-31"} | toml
    lines = [document(n) for n in range(1, 4)] if documents is None else documents
    (folder / "pack.toml").write_text(
        "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in header.items()),
        encoding="utf-8",
    )
    (folder / "documents.jsonl").write_text(
        "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8"
    )
    for name, content in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def make_pack(
    folder: Path,
    keys: Path,
    documents: Iterable[Json] | None = None,
    files: Mapping[str, bytes] | None = None,
    name: str = "pack.goi",
    **toml: object,
) -> Path:
    """Return a pack made by the builder from a new source beside it."""
    source = make_source(folder / f"source-{name}", documents, files, **toml)
    build_pack(JsonlSource(source), keys, folder / name)
    return folder / name


def wire(name: str | int = 1, **fields: object) -> bytes:
    """Return one document line as a pack carries it, fields replaced at will."""
    line: Json = {"op": "upsert", "revision": 1} | document(name) | fields
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"


def forge(
    out: Path,
    keys: Path,
    lines: Sequence[bytes] = (),
    *,
    shard: Mapping[str, object] | None = None,
    packed: bytes | None = None,
    custom: Mapping[str, object] | None = None,
    manifest: Callable[[bytes], bytes] = lambda raw: raw,
    extra: Mapping[str, bytes] | None = None,
) -> Path:
    """Return a pack that is signed in order but says what the builder never would.

    One shard holds the lines; `shard` overrides its manifest line, `packed` its bytes, `custom` the words of
    `pack.json`, `manifest` edits the manifest before it is compressed, `extra` adds members.
    """
    raw = b"".join(lines or [wire()])
    content = deflate(raw) if packed is None else packed
    sha256 = hashlib.sha256(content).hexdigest()
    entry: Json = {"name": "docs/0001.jsonl.zst", "sha256": sha256, "length": len(content), "raw_length": len(raw)}
    entry |= dict(shard or {})
    header = {"format": "goi", "channel": CHANNEL, "sequence": 1, "shards": 1, "blobs": 0}
    data = deflate(manifest(b"".join(json.dumps(line).encode() + b"\n" for line in (header, entry))))
    words: Json = {"channel": CHANNEL, "sequence": 1, "base_sequence": None, "title": "Gói", "issuer": "Đảng bộ xã"}
    words |= {"issued": "2026-03-31", "next_expected": None, "schema": 1, "min_app": "0.1.0", "withdrawn": 0}
    words |= {"documents": max(1, len(lines)), "unpacked_bytes": entry["raw_length"], "blob_bytes": 0}
    members = {"docs/0001.jsonl.zst": content, **(extra or {})}
    return write_signed(out, keys, data, words | dict(custom or {}), members)


def write_signed(out: Path, keys: Path, manifest: bytes, custom: Json, members: Mapping[str, bytes]) -> Path:
    """Return an archive of the members with the manifest, all roots and a signed `pack.json`."""
    signer = PackSigner(keys)
    target = TargetFile.from_data(MANIFEST, manifest, ["sha256"])
    target.unrecognized_fields["custom"] = custom
    pack_json = signer.sign(Targets(1, expires=NEVER, targets={MANIFEST: target}))
    roots = {f"META/root/{n}.root.json": root for n, root in enumerate(signer.chain, start=1)}
    return write_members(out, {**members, MANIFEST: manifest, **roots, PACK_JSON: pack_json})


def write_members(out: Path, members: Mapping[str, bytes]) -> Path:
    """Return an archive written as the builder writes it."""
    out.unlink(missing_ok=True)
    with PackWriter(out) as writer:
        for name, data in members.items():
            writer.add(name, len(data), [data])
        writer.finish()
    return out


def members_of(pack: Path) -> dict[str, bytes]:
    """Return all members of an archive in their order."""
    with zipfile.ZipFile(pack) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def with_member(pack: Path, name: str, edit: Callable[[bytes], bytes]) -> Path:
    """Return a copy of the pack, as neatly written, with one member's bytes edited."""
    members = members_of(pack)
    return write_members(pack.with_name("edited.goi"), members | {name: edit(members[name])})


def rezipped(pack: Path, method: int = zipfile.ZIP_STORED) -> Path:
    """Return the same members packed by an ordinary ZIP program."""
    out = pack.with_name("rezipped.goi")
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members_of(pack).items():
            archive.writestr(name, data)
    return out


def flipped(pack: Path, offset: int, mask: int = 0x01) -> Path:
    """Return a copy of the pack with bits of one byte turned over."""
    data = bytearray(pack.read_bytes())
    data[offset] ^= mask
    out = pack.with_name("flipped.goi")
    out.write_bytes(data)
    return out


def truncated(pack: Path, length: int) -> Path:
    """Return the first bytes of the pack."""
    out = pack.with_name("truncated.goi")
    out.write_bytes(pack.read_bytes()[:length])
    return out


def offset_of(pack: Path, name: str) -> int:
    """Return where a member's content begins."""
    with zipfile.ZipFile(pack) as archive:
        return archive.getinfo(name).header_offset + 30 + len(name)


def unsigned(pack_json: bytes, keep: int = 0) -> bytes:
    """Return `pack.json` with only the first signatures kept."""
    metadata = Metadata[Targets].from_bytes(pack_json)
    metadata.signatures = dict(list(metadata.signatures.items())[:keep])
    return metadata.to_bytes()


def info_of(**fields: object) -> PackInfo:
    """Return the words of some pack, fields replaced at will."""
    words: dict[str, object] = {
        "channel": CHANNEL,
        "sequence": 2,
        "kind": PackKind.BASE,
        "base_sequence": None,
        "title": "Gói",
        "issuer": "Đảng bộ xã Sông Bạch",
        "issued": date(2026, 3, 31),
        "next_expected": None,
        "schema": 1,
        "min_app": "0.1.0",
        "documents": 1,
        "withdrawn": 0,
        "unpacked_bytes": 1,
        "blob_bytes": 0,
        "manifest_sha256": "0" * 64,
        "root_version": 1,
        "fingerprint": "0" * 64,
        "file_length": 1,
    }
    return PackInfo(**(words | fields))  # type: ignore[arg-type]
