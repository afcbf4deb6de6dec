# Opens a pack step by step: container, root chain, signatures, manifest, members; nothing is parsed before its turn.
# It must not know what is installed, nor copy anything.

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import Progress, silent
from sotay.packs.container import MANIFEST, PACK_JSON, Container
from sotay.packs.contents import AuthenticPack, Claims, PackInfo, read_claims
from sotay.packs.hashing import Hashing
from sotay.packs.manifest import MAX_MANIFEST_BYTES, Manifest, read_manifest
from sotay.packs.refusals import damaged, unsafe
from sotay.packs.trust import MAX_METADATA_BYTES, RootChain, is_exact, open_targets, parse_targets

# What a pack may fail by itself and still be described.
_DESCRIBED = {Code.TOO_FEW_SIGNATURES, Code.BAD_ROOT, Code.PACK_DAMAGED, Code.PACK_UNSAFE}


def inspect(path: Path) -> PackInfo:
    """Say what a pack claims to be, whoever made it, and which checks it passes by itself.

    Raises SotayError where the container, the roots or `META/pack.json` cannot be read, or a newer app is needed.
    """
    container = Container(path)
    chain = _chain(container)
    metadata = container.read(PACK_JSON, MAX_METADATA_BYTES)
    claims = read_claims(parse_targets(metadata).signed)
    checks = {
        "container": container.require_as_built,
        "roots": chain.check,
        "signatures": lambda: open_targets(metadata, chain.roots[-1].signed),
        "manifest": lambda: _manifest(container, claims),
    }
    passed = tuple(name for name, check in checks.items() if _passes(check))
    return claims.info(chain.fingerprints, container.file_length, passed)


def authenticate(path: Path, trusted_roots: Sequence[bytes]) -> AuthenticPack:
    """Open a pack that one of the trusted roots leads to; members are not hashed yet, and the cost is bounded.

    `trusted_roots` holds the newest accepted root of each issuer, no older versions: those would undo a rotation.
    Raises SotayError: as Container, UNKNOWN_ISSUER, BAD_ROOT, TOO_FEW_SIGNATURES, PACK_DAMAGED, PACK_UNSAFE,
    NEWER_APP_NEEDED.
    """
    container = Container(path)
    chain = _chain(container)
    accepted = chain.accepted(trusted_roots)
    chain.check()
    targets = open_targets(container.read(PACK_JSON, MAX_METADATA_BYTES), chain.roots[-1].signed)
    claims = read_claims(targets)
    manifest = _manifest(container, claims)
    _check_exact(chain)
    container.require_as_built()
    passed = ("container", "roots", "signatures", "manifest", "issuer")
    info = claims.info(chain.fingerprints, container.file_length, passed)
    return AuthenticPack(info, chain.files[-1], accepted, manifest, container)


def verify(path: Path, trusted_roots: Sequence[bytes], progress: Progress = silent) -> AuthenticPack:
    """Open a pack and compare every member with the manifest's hash; progress counts bytes.

    Raises SotayError as `authenticate`, and PACK_DAMAGED with the member at fault.
    """
    pack = authenticate(path, trusted_roots)
    Hashing(pack, progress).run()
    return replace(pack, info=replace(pack.info, passed=(*pack.info.passed, "members")))


def _passes(check: Callable[[], object]) -> bool:
    try:
        check()
    except SotayError as problem:
        if problem.code not in _DESCRIBED:
            raise
        return False
    return True


def _chain(container: Container) -> RootChain:
    count = sum(name.startswith("META/root/") for name in container.members)
    names = [f"META/root/{version}.root.json" for version in range(1, count + 1)]
    if not names:
        raise damaged("META/root/1.root.json", "missing")
    return RootChain([container.read(name, MAX_METADATA_BYTES) for name in names])


def _check_exact(chain: RootChain) -> None:
    for number, (data, root) in enumerate(zip(chain.files, chain.roots, strict=True), start=1):
        if root.signed.version != number or not is_exact(data, root):
            raise damaged(f"META/root/{number}.root.json", "not as it was signed")


def _manifest(container: Container, claims: Claims) -> Manifest:
    data = container.read(MANIFEST, MAX_MANIFEST_BYTES)
    try:
        claims.target.verify_length_and_hashes(data)
    except LengthOrHashMismatchError as problem:
        raise damaged(MANIFEST, "hash") from problem
    manifest = read_manifest(data, claims.custom)
    _check_members(container, manifest)
    return manifest


def _check_members(container: Container, manifest: Manifest) -> None:
    """Compare the archive's names and lengths with the manifest's: nothing missing, nothing more."""
    expected = {entry.member: entry.length for entry in manifest.entries}
    present = {name: m.length for name, m in container.members.items() if name.startswith(("docs/", "blobs/"))}
    for name in sorted(expected.keys() | present.keys()):
        if name not in expected:
            raise unsafe("unlisted", name)
        if expected[name] != present.get(name):
            raise damaged(name, "missing" if name not in present else "length")
