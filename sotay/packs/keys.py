# The publisher's folder of keys: made once, turned over when a key is lost or stolen, used to sign packs.
# It must not know archives or what a pack holds; private keys never leave the folder.

import contextlib
import errno
import os
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root, Targets

from sotay.domain.errors import Code, SotayError
from sotay.packs.trust import REVOKED_FIELD, check_links, parse_root

FIRST_ROOT = "root.json"
# TUF asks for a date; no reader of packs lets it decide, because offline clocks are wrong.
NEVER = datetime(2999, 12, 31, tzinfo=UTC)


def generate_keys(
    out: Path, root_keys: int = 3, root_threshold: int = 2, signing_keys: int = 2, threshold: int = 1
) -> Path:
    """Write `root.json` and the private keys (PEM PKCS8, mode 0600) into the folder, and return the root's file.

    Raises SotayError: FILE_EXISTS where the folder already holds keys, BAD_KEYS where a threshold cannot be met,
    NOT_WRITABLE where the folder cannot be written.
    """
    for keys, needed in ((root_keys, root_threshold), (signing_keys, threshold)):
        if not 1 <= needed <= keys:
            raise SotayError(Code.BAD_KEYS, {"file": str(out), "reason": f"threshold {needed} of {keys} keys"})
    if out.is_dir() and any(path.suffix == ".pem" or path.name.endswith(FIRST_ROOT) for path in out.iterdir()):
        raise SotayError(Code.FILE_EXISTS, {"file": str(out)})
    root = Root(expires=NEVER, consistent_snapshot=False)
    made = _add_keys(root, "root", root_keys, out) | _add_keys(root, "targets", signing_keys, out)
    root.roles["root"].threshold = root_threshold
    root.roles["targets"].threshold = threshold
    return _sign_and_write(root, None, made, list(made.values()), out / FIRST_ROOT)


def rotate_root(
    folder: Path,
    *,
    drop: Collection[str] = (),
    new_root_keys: int = 0,
    new_signing_keys: int = 0,
    root_threshold: int | None = None,
    threshold: int | None = None,
    revoked: Mapping[str, Collection[int]] | None = None,
) -> Path:
    """Write the next root version, `n.root.json`, with key ids dropped, keys added, sequences revoked; return its file.

    Signs with every private key of the folder that the old or the new root knows. Raises SotayError: BAD_KEYS where a
    key id is unknown or where fewer private keys are at hand than either threshold asks for.
    """
    chain = root_chain(folder)
    previous = parse_root(chain[-1])
    root = parse_root(chain[-1]).signed
    root.version += 1
    _drop_keys(root, drop)
    made = _add_keys(root, "root", new_root_keys, folder) | _add_keys(root, "targets", new_signing_keys, folder)
    root.roles["root"].threshold = root_threshold or root.roles["root"].threshold
    root.roles["targets"].threshold = threshold or root.roles["targets"].threshold
    _revoke(root, revoked or {})
    known = {*previous.signed.roles["root"].keyids, *root.roles["root"].keyids}
    signers = [signer for signer in [*_signers(folder), *made.values()] if signer.public_key.keyid in known]
    return _sign_and_write(root, previous, made, signers, folder / f"{root.version}.{FIRST_ROOT}")


def root_chain(folder: Path) -> list[bytes]:
    """Return all root versions of the folder, oldest first; raises SotayError(BAD_KEYS) where there is none."""
    names = [FIRST_ROOT]
    while (folder / names[-1]).is_file():
        names.append(f"{len(names) + 1}.{FIRST_ROOT}")
    if len(names) == 1:
        raise SotayError(Code.BAD_KEYS, {"file": str(folder), "reason": f"no {FIRST_ROOT}"})
    return [_read(folder / name) for name in names[:-1]]


class PackSigner:
    """Sign packs with every signing key of the folder, under its newest root."""

    def __init__(self, folder: Path) -> None:
        """Load the keys; raises SotayError(BAD_KEYS) where fewer are at hand than the root's threshold asks for."""
        self.chain = root_chain(folder)
        role = parse_root(self.chain[-1]).signed.roles["targets"]
        self._signers = [signer for signer in _signers(folder) if signer.public_key.keyid in role.keyids]
        if len(self._signers) < role.threshold:
            counts = {"valid": len(self._signers), "threshold": role.threshold}
            raise SotayError(Code.BAD_KEYS, {"file": str(folder), "reason": "too few signing keys", **counts})

    def sign(self, targets: Targets) -> bytes:
        """Return the signed metadata, byte for byte the same each time."""
        metadata = Metadata(targets)
        _sign(metadata, self._signers)
        return metadata.to_bytes()


def _add_keys(root: Root, role: str, count: int, folder: Path) -> dict[Path, CryptoSigner]:
    stem = "root" if role == "root" else "signing"
    first = 1 + len(list(folder.glob(f"{stem}-*.pem")))
    made = {folder / f"{stem}-{first + i}.pem": CryptoSigner.generate_ed25519() for i in range(count)}
    for signer in made.values():
        root.add_key(signer.public_key, role)
    return made


def _drop_keys(root: Root, drop: Collection[str]) -> None:
    for keyid in drop:
        roles = [name for name, role in root.roles.items() if keyid in role.keyids]
        if not roles:
            raise SotayError(Code.BAD_KEYS, {"file": FIRST_ROOT, "reason": f"unknown key {keyid}"})
        for name in roles:
            root.revoke_key(keyid, name)


def _revoke(root: Root, revoked: Mapping[str, Collection[int]]) -> None:
    listed: dict[str, list[int]] = dict(root.unrecognized_fields.get(REVOKED_FIELD, {}))
    for channel, sequences in revoked.items():
        listed[channel] = sorted({*listed.get(channel, []), *sequences})
    if listed:
        root.unrecognized_fields[REVOKED_FIELD] = listed


def _sign_and_write(
    root: Root,
    previous: Metadata[Root] | None,
    made: Mapping[Path, CryptoSigner],
    signers: Sequence[CryptoSigner],
    target: Path,
) -> Path:
    metadata = Metadata(root)
    _sign(metadata, [s for s in signers if previous or s.public_key.keyid in root.roles["root"].keyids])
    data = metadata.to_bytes()
    _check_signed(data, previous, target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        for path, signer in made.items():
            _write_new(path, signer.private_bytes)
        _write_new(target, data)
    except FileExistsError as problem:
        raise SotayError(Code.FILE_EXISTS, {"file": str(target.parent)}) from problem
    except OSError as problem:
        for path in (*made, target):  # half a set of keys is none
            with contextlib.suppress(OSError):
                path.unlink()
        code = Code.NO_SPACE if problem.errno == errno.ENOSPC else Code.NOT_WRITABLE
        raise SotayError(code, {"file": str(target.parent)}) from problem
    return target


def _check_signed(data: bytes, previous: Metadata[Root] | None, target: Path) -> None:
    try:
        check_links([*([previous] if previous else []), parse_root(data)])
    except SotayError as problem:
        detail: dict[str, object] = {"file": str(target.parent), "reason": problem.code.value}
        raise SotayError(Code.BAD_KEYS, detail | problem.detail) from problem


def _sign(metadata: Metadata[Root] | Metadata[Targets], signers: Sequence[CryptoSigner]) -> None:
    for signer in sorted(signers, key=lambda s: s.public_key.keyid):
        metadata.sign(signer, append=True)


def _signers(folder: Path) -> list[CryptoSigner]:
    return [_signer(path) for path in sorted(folder.glob("*.pem"))]


def _signer(path: Path) -> CryptoSigner:
    try:
        key = load_pem_private_key(_read(path), password=None)
    except (ValueError, TypeError) as problem:
        raise SotayError(Code.BAD_KEYS, {"file": path.name, "reason": "cannot be read"}) from problem
    if not isinstance(key, Ed25519PrivateKey):
        raise SotayError(Code.BAD_KEYS, {"file": path.name, "reason": "not an Ed25519 key"})
    return CryptoSigner(key)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise SotayError(Code.BAD_KEYS, {"file": path.name, "reason": "cannot be read"}) from problem


def _write_new(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
