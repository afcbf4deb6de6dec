# Packs and history as plain JSON values, in the form that scripts rely on.
# It must not know who prints them.

from sotay.packs.contents import PackInfo
from sotay.storage.records import PackRow


def info_json(info: PackInfo) -> dict[str, object]:
    """Return what a pack says of itself, and the checks it passed."""
    return {
        "channel": info.channel,
        "sequence": info.sequence,
        "kind": info.kind.value,
        "base_sequence": info.base_sequence,
        "title": info.title,
        "issuer": info.issuer,
        "issued": info.issued.isoformat(),
        "next_expected": info.next_expected and info.next_expected.isoformat(),
        "schema": info.schema,
        "min_app": info.min_app,
        "documents": info.documents,
        "withdrawn": info.withdrawn,
        "unpacked_bytes": info.unpacked_bytes,
        "blob_bytes": info.blob_bytes,
        "file_length": info.file_length,
        "manifest_sha256": info.manifest_sha256,
        "root_version": info.root_version,
        "fingerprint": info.fingerprint,
        "passed": list(info.passed),
    }


def history_json(row: PackRow) -> dict[str, object]:
    """Return one import of the history."""
    record, counts = row.record, row.record.counts
    return {
        "channel": record.channel,
        "sequence": record.sequence,
        "kind": record.kind,
        "title": record.title,
        "issuer": record.issuer,
        "issued": record.issued.isoformat(),
        "imported_at": record.imported_at.isoformat(timespec="seconds"),
        "undone_at": row.undone_at and row.undone_at.isoformat(timespec="seconds"),
        "added": counts.added,
        "changed": counts.changed,
        "withdrawn": counts.withdrawn,
        "unchanged": counts.unchanged,
        "manifest_sha256": record.manifest_sha256,
        "fingerprint": record.root_fingerprint,
    }
