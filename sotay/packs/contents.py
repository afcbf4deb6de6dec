# What an opened pack is: the words of its signed `pack.json`, its manifest, and where its bytes lie.
# It must not know whom to trust or what is installed.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError
from tuf.api.metadata import TargetFile, Targets

from sotay import __version__
from sotay.domain.errors import Code, SotayError
from sotay.packs.container import MANIFEST, PACK_JSON, Container
from sotay.packs.fields import first_problem
from sotay.packs.manifest import Manifest
from sotay.packs.refusals import damaged
from sotay.packs.schema import SCHEMA, BlobEntry, PackCustom, ShardEntry
from sotay.packs.sources.base import PackKind


@dataclass(frozen=True, slots=True)
class PackInfo:
    """Say what a pack is; `passed` names the checks behind these words.

    The checks are: container, roots, signatures, manifest, issuer, members. Without "issuer" they are only claims.
    """

    channel: str
    sequence: int
    kind: PackKind
    base_sequence: int | None
    title: str
    issuer: str
    issued: date
    next_expected: date | None
    schema: int
    min_app: str
    documents: int
    withdrawn: int
    unpacked_bytes: int
    blob_bytes: int
    manifest_sha256: str
    root_version: int
    fingerprint: str
    file_length: int
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthenticPack:
    """Hold a pack whose manifest is trusted; `root` is its newest root, `accepted` the trusted root that led to it."""

    info: PackInfo
    root: bytes
    accepted: bytes
    manifest: Manifest
    container: Container

    @property
    def shards(self) -> tuple[ShardEntry, ...]:
        """Return the files of documents."""
        return self.manifest.shards

    @property
    def blobs(self) -> tuple[BlobEntry, ...]:
        """Return the attachments."""
        return self.manifest.blobs

    def pieces(self, member: str, skip: int = 0) -> Iterator[bytes]:
        """Yield a member's bytes, unchecked, as `Container.pieces` does."""
        return self.container.pieces(member, skip)


@dataclass(frozen=True, slots=True)
class Claims:
    """Hold the words of `META/pack.json` and its one target, the manifest."""

    custom: PackCustom
    target: TargetFile

    def info(self, root_fingerprints: Sequence[str], file_length: int, passed: tuple[str, ...]) -> PackInfo:
        """Return the words in the form that other layers use; the fingerprints are of all roots, oldest first."""
        custom = self.custom
        return PackInfo(
            channel=custom.channel,
            sequence=custom.sequence,
            kind=PackKind.BASE if custom.base_sequence is None else PackKind.UPDATE,
            base_sequence=custom.base_sequence,
            title=custom.title,
            issuer=custom.issuer,
            issued=custom.issued,
            next_expected=custom.next_expected,
            schema=custom.schema_,
            min_app=custom.min_app,
            documents=custom.documents,
            withdrawn=custom.withdrawn,
            unpacked_bytes=custom.unpacked_bytes,
            blob_bytes=custom.blob_bytes,
            manifest_sha256=self.target.hashes["sha256"],
            root_version=len(root_fingerprints),
            fingerprint=root_fingerprints[-1],
            file_length=file_length,
            passed=passed,
        )


def read_claims(targets: Targets) -> Claims:
    """Read the words of `pack.json`: first whether this program may, then strictly.

    Raises SotayError: NEWER_APP_NEEDED, PACK_DAMAGED.
    """
    target = targets.targets.get(MANIFEST)
    if target is None or len(targets.targets) != 1 or set(target.hashes) != {"sha256"}:
        raise damaged(PACK_JSON, "not exactly one manifest")
    custom = target.custom if isinstance(target.custom, dict) else {}
    schema, min_app = custom.get("schema"), custom.get("min_app")
    if isinstance(schema, int) and schema > SCHEMA:
        raise SotayError(Code.NEWER_APP_NEEDED, {"schema": schema, "needed": str(min_app)})
    try:
        words = PackCustom.model_validate(custom)
    except ValidationError as problem:
        raise damaged(PACK_JSON, first_problem(problem)) from problem
    if _numbers(words.min_app) > _numbers(__version__):
        raise SotayError(Code.NEWER_APP_NEEDED, {"schema": words.schema_, "needed": words.min_app})
    return Claims(words, target)


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]
