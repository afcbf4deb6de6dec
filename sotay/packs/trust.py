# Whom to believe: root versions signed by each other, and how many keys must sign a pack (TUF metadata API).
# It must not know archives, private keys or what a pack holds. Expiry never decides: offline clocks are wrong.

import hashlib
import re
from collections.abc import Sequence

from securesystemslib.signer import SSlibKey
from tuf.api.metadata import Metadata, Root, Targets, VerificationResult
from tuf.api.serialization import DeserializationError, SerializationError

from sotay.domain.errors import Code, SotayError
from sotay.packs.refusals import damaged

REVOKED_FIELD = "x-sotay-revoked"  # channel -> sequences; inside the signed part of a root
MAX_METADATA_BYTES = 64 * 1024  # a root of twenty keys takes 6 KB
_SIGNATURE = re.compile(r"[0-9a-f]{128}")


def fingerprint(root: bytes) -> str:
    """Return the SHA-256 (hex) of the canonical signed part of a root; raises SotayError(BAD_ROOT)."""
    return _digest(parse_root(root))


def grouped(fingerprint_hex: str) -> str:
    """Return a fingerprint in groups of four, to be read over the phone."""
    return " ".join(fingerprint_hex[i : i + 4] for i in range(0, len(fingerprint_hex), 4)).upper()


def root_version(root: bytes) -> int:
    """Return the version number of a root; raises SotayError(BAD_ROOT)."""
    return parse_root(root).signed.version


def revoked_sequences(root: bytes, channel: str) -> frozenset[int]:
    """Return the sequences of the channel that this root takes back."""
    listed = parse_root(root).signed.unrecognized_fields.get(REVOKED_FIELD, {})
    return frozenset(listed.get(channel, ()))


def parse_root(data: bytes) -> Metadata[Root]:
    """Read one root version, its signatures still unchecked; raises SotayError(BAD_ROOT).

    Only Ed25519 keys are known, and no two key ids of a root may hide the same key: a threshold counts keys.
    """
    try:
        metadata = _parse(data)
        root = metadata.signed
        if not isinstance(root, Root):
            raise TypeError("not a root")
        _check_roles(root)
        _check_revoked(root.unrecognized_fields.get(REVOKED_FIELD, {}))
    except (DeserializationError, SerializationError, ValueError, TypeError) as problem:
        raise SotayError(Code.BAD_ROOT, {"file": "root.json", "reason": str(problem) or "cannot be read"}) from problem
    return metadata


class RootChain:
    """Hold the root versions that travel with a pack, oldest first, each read once."""

    def __init__(self, files: Sequence[bytes]) -> None:
        """Read the roots, their signatures still unchecked; raises SotayError(BAD_ROOT)."""
        self.files = tuple(files)
        self.roots = [parse_root(data) for data in files]
        self.fingerprints = [_digest(root) for root in self.roots]

    def accepted(self, trusted_roots: Sequence[bytes]) -> bytes:
        """Return the first trusted root that the chain contains; raises SotayError(UNKNOWN_ISSUER) to be compared."""
        for trusted in trusted_roots:
            if fingerprint(trusted) in self.fingerprints:
                return trusted
        newest = self.fingerprints[-1]
        detail = {"fingerprint": newest, "grouped": grouped(newest), "root_version": self.roots[-1].signed.version}
        raise SotayError(Code.UNKNOWN_ISSUER, detail)

    def check(self) -> None:
        """Check that every version is signed by the one before it and by itself; raises as `check_links`."""
        check_links(self.roots)


def verify_chain(accepted: bytes, chain: Sequence[bytes]) -> bytes:
    """Return the newest root of the chain, every version signed by the one before it and by itself.

    The chain, oldest first, must contain the accepted root. Raises SotayError: UNKNOWN_ISSUER where it does not,
    TOO_FEW_SIGNATURES where a version misses a threshold, BAD_ROOT where one is unreadable or versions do not follow
    each other.
    """
    roots = RootChain(chain)
    roots.accepted([accepted])
    roots.check()
    return chain[-1]


def check_links(roots: Sequence[Metadata[Root]]) -> None:
    """Check that each root is signed by itself and by the one before it; raises as `verify_chain`."""
    previous: Root | None = None
    for metadata in roots:
        root = metadata.signed
        if previous is not None and root.version != previous.version + 1:
            raise SotayError(
                Code.BAD_ROOT, {"file": f"{root.version}.root.json", "reason": "versions do not follow each other"}
            )
        both = root.get_root_verification_result(previous, metadata.signed_bytes, metadata.signatures)
        for result in (both.first, both.second):
            _require(result, {"role": "root", "version": root.version})
        _require_no_surplus(metadata, {*both.first.signed, *both.second.signed}, Code.BAD_ROOT)
        previous = root


def open_targets(data: bytes, root: Root) -> Targets:
    """Return the signed part of `META/pack.json`; raises SotayError.

    PACK_DAMAGED where it is unreadable or not letter by letter as it was signed, TOO_FEW_SIGNATURES (with counts) where
    fewer keys signed than the root's threshold asks for.
    """
    metadata = parse_targets(data)
    result = root.get_verification_result("targets", metadata.signed_bytes, metadata.signatures)
    _require(result, {"role": "targets"})
    _require_no_surplus(metadata, set(result.signed), Code.PACK_DAMAGED)
    return metadata.signed


def parse_targets(data: bytes) -> Metadata[Targets]:
    """Read `META/pack.json`, its signatures still unchecked; raises SotayError(PACK_DAMAGED)."""
    try:
        metadata = _parse(data)
        if not isinstance(metadata.signed, Targets):
            raise TypeError("not targets")
        if not is_exact(data, metadata):
            raise ValueError("not as it was signed")
    except (DeserializationError, SerializationError, ValueError, TypeError) as problem:
        raise damaged("META/pack.json", "unreadable") from problem
    return metadata


def is_exact(data: bytes, metadata: Metadata[Root] | Metadata[Targets]) -> bool:
    """Tell whether the file is byte by byte what its writer made: no blanks, no second spelling, nothing unsigned."""
    return metadata.to_bytes() == data and not metadata.unrecognized_fields


def _parse(data: bytes) -> Metadata:  # type: ignore[type-arg]  # root or targets: the caller finds out
    if len(data) > MAX_METADATA_BYTES:
        raise ValueError("too long")
    metadata: Metadata = Metadata.from_bytes(data)  # type: ignore[type-arg]
    if type(metadata.signed.version) is not int:
        raise ValueError("version is not a number")
    _ = metadata.signed_bytes  # fails here, not later, on what has no canonical form
    return metadata


def _check_roles(root: Root) -> None:
    for name in ("root", "targets"):
        role = root.roles[name]
        keys = [root.keys[keyid] for keyid in role.keyids if keyid in root.keys]
        if any(not isinstance(key, SSlibKey) or key.scheme != "ed25519" for key in keys):
            raise ValueError("only Ed25519 keys are known")
        publics = {str(key.keyval["public"]).lower() for key in keys}
        if not len(publics) == len(keys) == len(role.keyids):
            raise ValueError(f"keys of the role {name} are missing or listed twice")
        if type(role.threshold) is not int or role.threshold > len(keys):
            raise ValueError(f"threshold of the role {name} cannot be met")


def _check_revoked(listed: object) -> None:
    fits = isinstance(listed, dict) and all(
        isinstance(sequences, list) and all(type(sequence) is int for sequence in sequences)
        for sequences in listed.values()
    )
    if not fits:
        raise ValueError("list of revoked sequences cannot be read")


def _digest(root: Metadata[Root]) -> str:
    return hashlib.sha256(root.signed_bytes).hexdigest()


def _require(result: VerificationResult, where: dict[str, object]) -> None:
    if not result:
        counts = {"valid": len(result.signed), "threshold": result.threshold}
        raise SotayError(Code.TOO_FEW_SIGNATURES, where | counts)


def _require_no_surplus(metadata: Metadata[Root] | Metadata[Targets], valid: set[str], code: Code) -> None:
    """Refuse signatures that do not count or are spelt otherwise: nothing unchecked travels in a pack."""
    spelt = all(_SIGNATURE.fullmatch(signature.signature) for signature in metadata.signatures.values())
    if not spelt or set(metadata.signatures) != valid:
        raise SotayError(code, {"member": "META", "file": "META", "reason": "a signature that does not count"})
