# Keys, root chains, rotation and thresholds.

import json
import os
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root, Targets

from sotay.domain.errors import Code, SotayError
from sotay.packs.keys import PackSigner, generate_keys, root_chain, rotate_root
from sotay.packs.trust import (
    fingerprint,
    grouped,
    parse_root,
    parse_targets,
    revoked_sequences,
    root_version,
    verify_chain,
)
from tests.packs.builders import make_keys, root_of


def _refused(error: pytest.ExceptionInfo[SotayError]) -> Code:
    return error.value.code


def test_new_keys_are_private_files_and_a_root_signed_by_itself(tmp_path: Path) -> None:
    root = generate_keys(tmp_path / "keys")
    names = sorted(path.name for path in root.parent.iterdir())
    assert names == ["root-1.pem", "root-2.pem", "root-3.pem", "root.json", "signing-1.pem", "signing-2.pem"]
    assert verify_chain(root.read_bytes(), [root.read_bytes()]) == root.read_bytes()
    if os.name == "posix":
        assert {stat.S_IMODE(path.stat().st_mode) for path in root.parent.glob("*.pem")} == {0o600}


def test_keys_are_never_overwritten(tmp_path: Path) -> None:
    before = generate_keys(tmp_path / "keys").read_bytes()
    with pytest.raises(SotayError) as error:
        generate_keys(tmp_path / "keys")
    assert _refused(error) == Code.FILE_EXISTS
    assert root_of(tmp_path / "keys") == before


@pytest.mark.parametrize("numbers", [{"root_threshold": 4}, {"threshold": 0}, {"signing_keys": 1, "threshold": 2}])
def test_threshold_that_no_keys_can_meet_is_refused(tmp_path: Path, numbers: dict[str, int]) -> None:
    with pytest.raises(SotayError) as error:
        generate_keys(tmp_path / "keys", **numbers)
    assert _refused(error) == Code.BAD_KEYS
    assert not (tmp_path / "keys").exists()


def test_fingerprint_ignores_spelling_and_signatures_but_no_signed_word(keys: Path) -> None:
    root = root_of(keys)
    pretty = json.dumps(json.loads(root), indent=2).encode()
    assert fingerprint(pretty) == fingerprint(root)
    loosened = json.loads(root)
    loosened["signed"]["roles"]["targets"]["threshold"] = 1
    assert fingerprint(json.dumps(loosened).encode()) != fingerprint(root)


def test_fingerprint_is_grouped_for_the_phone() -> None:
    assert grouped("0123abcd9") == "0123 ABCD 9"


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b"[" * 100_000, b'{"signed": {"_type": "targets"}}'])
def test_unreadable_root_is_refused(data: bytes) -> None:
    with pytest.raises(SotayError) as error:
        fingerprint(data)
    assert _refused(error) == Code.BAD_ROOT


def test_root_that_lists_one_key_under_two_ids_is_refused(keys: Path) -> None:
    root = json.loads(root_of(keys))
    first, second, _ = root["signed"]["roles"]["root"]["keyids"]
    root["signed"]["keys"][second] = root["signed"]["keys"][first]
    with pytest.raises(SotayError) as error:
        parse_root(json.dumps(root).encode())
    assert _refused(error) == Code.BAD_ROOT


@pytest.mark.parametrize(
    "change",
    [
        {"version": "1"},
        {"version": True},
        {"x-sotay-revoked": [1]},
        {"x-sotay-revoked": {"mau": ["1"]}},
        {"note": 1.5},
        {"note": "x" * 70_000},
    ],
)
def test_root_with_words_of_the_wrong_kind_is_refused(keys: Path, change: dict[str, object]) -> None:
    root = json.loads(root_of(keys))
    root["signed"] |= change
    with pytest.raises(SotayError) as error:
        parse_root(json.dumps(root).encode())
    assert _refused(error) == Code.BAD_ROOT


@pytest.mark.parametrize("threshold", [4, 1.0, True])
def test_threshold_that_cannot_be_counted_is_refused(keys: Path, threshold: object) -> None:
    root = json.loads(root_of(keys))
    root["signed"]["roles"]["root"]["threshold"] = threshold
    with pytest.raises(SotayError) as error:
        parse_root(json.dumps(root).encode())
    assert _refused(error) == Code.BAD_ROOT


def test_root_with_keys_of_another_kind_is_refused(keys: Path) -> None:
    root = json.loads(root_of(keys))
    first = root["signed"]["roles"]["root"]["keyids"][0]
    root["signed"]["keys"][first] |= {"keytype": "rsa", "scheme": "rsassa-pss-sha256"}
    with pytest.raises(SotayError) as error:
        parse_root(json.dumps(root).encode())
    assert _refused(error) == Code.BAD_ROOT


def test_roots_and_packs_are_not_taken_for_each_other(keys: Path) -> None:
    with pytest.raises(SotayError) as error:
        parse_targets(root_of(keys))
    assert _refused(error) == Code.PACK_DAMAGED
    targets = Metadata(Targets()).to_bytes()
    with pytest.raises(SotayError) as error:
        parse_root(targets)
    assert _refused(error) == Code.BAD_ROOT


def test_surplus_signature_that_does_not_count_is_refused(keys: Path) -> None:
    root = Metadata[Root].from_bytes(root_of(keys))
    first = next(iter(root.signatures.values()))
    first.signature = first.signature.upper()
    with pytest.raises(SotayError) as error:
        verify_chain(root.to_bytes(), [root.to_bytes()])
    assert _refused(error) == Code.BAD_ROOT


def test_rotation_leads_from_the_accepted_root_to_the_newest(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    stolen = parse_root(root_of(keys)).signed.roles["targets"].keyids[0]
    rotate_root(keys, drop=[stolen], new_signing_keys=1)
    rotate_root(keys, new_root_keys=1, root_threshold=3)
    chain = root_chain(keys)
    newest = parse_root(verify_chain(chain[0], chain)).signed
    assert (newest.version, newest.roles["root"].threshold, len(newest.roles["targets"].keyids)) == (3, 3, 2)
    assert stolen not in newest.keys
    assert [root_version(root) for root in chain] == [1, 2, 3]


def test_rotation_without_enough_old_keys_at_hand_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    for name in ("root-1.pem", "root-2.pem"):
        (keys / name).unlink()
    before = sorted(keys.iterdir())
    with pytest.raises(SotayError) as error:
        rotate_root(keys, new_root_keys=2)
    assert _refused(error) == Code.BAD_KEYS
    assert sorted(keys.iterdir()) == before


def test_rotation_drops_only_known_keys(tmp_path: Path) -> None:
    with pytest.raises(SotayError) as error:
        rotate_root(make_keys(tmp_path / "keys"), drop=["0" * 64])
    assert _refused(error) == Code.BAD_KEYS


def test_rotation_missing_the_old_threshold_is_refused_by_readers(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    chain = [root_of(keys), rotate_root(keys).read_bytes()]
    next_root = Metadata[Root].from_bytes(chain[1])
    next_root.signatures = dict(list(next_root.signatures.items())[:1])
    with pytest.raises(SotayError) as error:
        verify_chain(chain[0], [chain[0], next_root.to_bytes()])
    assert _refused(error) == Code.TOO_FEW_SIGNATURES
    assert error.value.detail == {"role": "root", "version": 2, "valid": 1, "threshold": 2}


def test_root_signed_by_its_own_new_keys_only_is_refused(tmp_path: Path) -> None:
    accepted = root_of(make_keys(tmp_path / "mine"))
    forged = Metadata[Root].from_bytes(root_of(make_keys(tmp_path / "theirs")))
    forged.signed.version = 2
    forged.signatures.clear()
    for path in (tmp_path / "theirs").glob("root-*.pem"):
        forged.sign(CryptoSigner(load_pem_private_key(path.read_bytes(), None)), append=True)
    with pytest.raises(SotayError) as error:
        verify_chain(accepted, [accepted, forged.to_bytes()])
    assert _refused(error) == Code.TOO_FEW_SIGNATURES


def test_root_rollback_is_an_unknown_issuer(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    old_chain = root_chain(keys)
    accepted = rotate_root(keys).read_bytes()
    with pytest.raises(SotayError) as error:
        verify_chain(accepted, old_chain)
    assert _refused(error) == Code.UNKNOWN_ISSUER
    assert error.value.detail["fingerprint"] == fingerprint(old_chain[0])


def test_chain_with_a_missing_version_is_refused(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    rotate_root(keys)
    rotate_root(keys)
    first, _, third = root_chain(keys)
    with pytest.raises(SotayError) as error:
        verify_chain(first, [first, third])
    assert _refused(error) == Code.BAD_ROOT


def test_revoked_sequences_travel_in_the_root_and_add_up(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    assert revoked_sequences(root_of(keys), "mau") == frozenset()
    rotate_root(keys, revoked={"mau": [4]})
    newest = rotate_root(keys, revoked={"mau": [2], "khac": [9]}).read_bytes()
    assert revoked_sequences(newest, "mau") == {2, 4}
    assert revoked_sequences(newest, "khac") == {9}


def test_signer_needs_the_threshold_of_private_keys(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys", threshold=2)
    (keys / "signing-2.pem").unlink()
    with pytest.raises(SotayError) as error:
        PackSigner(keys)
    assert error.value.detail["valid"] == 1
    assert error.value.detail["threshold"] == 2


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_damaged_private_key_is_named(tmp_path: Path, content: bytes) -> None:
    keys = make_keys(tmp_path / "keys")
    (keys / "signing-1.pem").write_bytes(content)
    with pytest.raises(SotayError) as error:
        PackSigner(keys)
    assert _refused(error) == Code.BAD_KEYS
    assert error.value.detail["file"] == "signing-1.pem"


def test_private_key_of_another_kind_is_named(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    (keys / "signing-1.pem").write_bytes(CryptoSigner.generate_ecdsa().private_bytes)
    with pytest.raises(SotayError) as error:
        PackSigner(keys)
    assert (_refused(error), error.value.detail["file"]) == (Code.BAD_KEYS, "signing-1.pem")


def test_private_key_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    (keys / "signing-1.pem").unlink()
    (keys / "signing-1.pem").mkdir()
    with pytest.raises(SotayError) as error:
        PackSigner(keys)
    assert (_refused(error), error.value.detail["file"]) == (Code.BAD_KEYS, "signing-1.pem")


def test_keys_cannot_be_written_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SotayError) as error:
        generate_keys(tmp_path / "file" / "keys")
    assert _refused(error) == Code.NOT_WRITABLE


def test_folder_without_a_root_has_no_keys(tmp_path: Path) -> None:
    with pytest.raises(SotayError) as error:
        PackSigner(tmp_path)
    assert _refused(error) == Code.BAD_KEYS
