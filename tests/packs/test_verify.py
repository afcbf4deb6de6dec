# Every way in which a pack can be false or broken, and the one error that each gets.

import json
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuf.api.metadata import TargetFile, Targets

from sotay.domain.errors import Code, SotayError
from sotay.packs.container import MANIFEST, PACK_JSON, Container
from sotay.packs.keys import NEVER, PackSigner, rotate_root
from sotay.packs.trust import fingerprint
from sotay.packs.verify import authenticate, inspect, verify
from tests.packs.builders import (
    document,
    flipped,
    forge,
    make_keys,
    make_pack,
    members_of,
    offset_of,
    rezipped,
    root_of,
    truncated,
    unsigned,
    with_member,
    write_members,
)

SHARD = "docs/0001.jsonl.zst"
ALL_CHECKS = ("container", "roots", "signatures", "manifest", "issuer", "members")


def _refusal(path: Path, keys: Path) -> SotayError:
    with pytest.raises(SotayError) as error:
        verify(path, [root_of(keys)])
    return error.value


def test_good_pack_passes_every_check(pack: Path, keys: Path) -> None:
    steps: list[tuple[int, int]] = []
    opened = verify(pack, [root_of(keys)], lambda step, done, total: steps.append((done, total)))
    assert opened.info.passed == ALL_CHECKS
    assert (opened.info.documents, opened.info.withdrawn, opened.info.blob_bytes) == (2, 0, 17)
    assert opened.root == opened.accepted == root_of(keys)
    assert steps[-1][0] == steps[-1][1] == sum(entry.length for entry in opened.manifest.entries)


def test_truncated_pack(pack: Path, keys: Path) -> None:
    assert _refusal(truncated(pack, pack.stat().st_size // 2), keys).code == Code.PACK_TRUNCATED


def _blob_of(pack: Path) -> str:
    return next(name for name in members_of(pack) if name.startswith("blobs/"))


@pytest.mark.parametrize("member", [SHARD, MANIFEST, "blob"])
def test_flipped_byte_names_the_damaged_member(pack: Path, keys: Path, member: str) -> None:
    name = _blob_of(pack) if member == "blob" else member
    problem = _refusal(flipped(pack, offset_of(pack, name) + 5), keys)
    assert problem.code == Code.PACK_DAMAGED
    assert problem.detail["member"] == name


def test_flipped_byte_in_the_signed_words_fails_the_signatures(pack: Path, keys: Path) -> None:
    at = offset_of(pack, PACK_JSON) + members_of(pack)[PACK_JSON].index(b'"sequence":1') + len('"sequence":')
    problem = _refusal(flipped(pack, at, 0x02), keys)
    assert problem.code == Code.TOO_FEW_SIGNATURES
    assert problem.detail == {"role": "targets", "valid": 0, "threshold": 2}


def test_flipped_byte_in_a_signature_leaves_too_few(pack: Path, keys: Path) -> None:
    at = offset_of(pack, PACK_JSON) + members_of(pack)[PACK_JSON].index(b'"sig":"') + len('"sig":"')
    assert _refusal(flipped(pack, at), keys).code in {Code.TOO_FEW_SIGNATURES, Code.PACK_DAMAGED}


def test_flipped_byte_in_a_signature_beyond_the_threshold_is_damage(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys", threshold=1)
    good = make_pack(tmp_path, keys)
    at = offset_of(good, PACK_JSON) + members_of(good)[PACK_JSON].index(b'"sig":"') + len('"sig":"')
    assert _refusal(flipped(good, at), keys).code == Code.PACK_DAMAGED


def test_flipped_byte_in_a_root_is_another_issuer(pack: Path, keys: Path) -> None:
    name = "META/root/1.root.json"
    at = offset_of(pack, name) + members_of(pack)[name].index(b'"public":"') + len('"public":"')
    assert _refusal(flipped(pack, at), keys).code in {Code.UNKNOWN_ISSUER, Code.BAD_ROOT}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, keys: Path) -> Path:
    folder = tmp_path_factory.mktemp("small")
    return make_pack(folder, keys, [document(1, attachments=["a.txt"])], {"a.txt": b"mau"})


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_single_flipped_byte_is_noticed(small: Path, keys: Path, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, small.stat().st_size - 1))
    mask = data.draw(st.integers(1, 255))
    with pytest.raises(SotayError):
        verify(flipped(small, offset, mask), [root_of(keys)])


@pytest.mark.parametrize(("method", "reason"), [(zipfile.ZIP_STORED, "repacked"), (zipfile.ZIP_DEFLATED, "compressed")])
def test_rezipped_pack(pack: Path, keys: Path, method: int, reason: str) -> None:
    problem = _refusal(rezipped(pack, method), keys)
    assert (problem.code, problem.detail["reason"]) == (Code.PACK_UNSAFE, reason)


@pytest.mark.parametrize("kept", [0, 1])
def test_unsigned_and_under_signed_pack(pack: Path, keys: Path, kept: int) -> None:
    problem = _refusal(with_member(pack, PACK_JSON, lambda data: unsigned(data, kept)), keys)
    assert problem.code == Code.TOO_FEW_SIGNATURES
    assert problem.detail == {"role": "targets", "valid": kept, "threshold": 2}


def test_too_few_signatures_are_named_even_in_a_repacked_archive(pack: Path, keys: Path) -> None:
    bad = rezipped(with_member(pack, PACK_JSON, unsigned))
    assert _refusal(bad, keys).code == Code.TOO_FEW_SIGNATURES


def test_signatures_of_a_stranger_do_not_count(pack: Path, keys: Path, other_keys: Path, tmp_path: Path) -> None:
    theirs = members_of(make_pack(tmp_path, other_keys, name="theirs.goi"))
    problem = _refusal(with_member(pack, PACK_JSON, lambda data: theirs[PACK_JSON]), keys)
    assert problem.code == Code.TOO_FEW_SIGNATURES


def test_pack_of_an_unknown_issuer_shows_the_fingerprint(pack: Path, keys: Path, other_keys: Path) -> None:
    problem = _refusal(pack, other_keys)
    assert problem.code == Code.UNKNOWN_ISSUER
    assert problem.detail["fingerprint"] == fingerprint(root_of(keys))


def test_nothing_trusted_means_unknown_issuer(pack: Path) -> None:
    with pytest.raises(SotayError) as error:
        verify(pack, [])
    assert error.value.code == Code.UNKNOWN_ISSUER


def test_members_of_two_packs_do_not_mix(pack: Path, keys: Path, tmp_path: Path) -> None:
    newer = members_of(make_pack(tmp_path, keys, [document(7), document(8)], name="newer.goi", sequence=2))
    assert _refusal(with_member(pack, MANIFEST, lambda data: newer[MANIFEST]), keys).detail["member"] == MANIFEST
    assert _refusal(with_member(pack, SHARD, lambda data: newer[SHARD]), keys).detail["member"] == SHARD


def test_rotated_root_is_followed_and_the_old_one_is_no_longer_enough(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    old = make_pack(tmp_path, keys, name="old.goi")
    newest = rotate_root(keys, new_signing_keys=1).read_bytes()
    new = make_pack(tmp_path, keys, name="new.goi", sequence=2)
    opened = verify(new, [root_of(keys)])
    assert (opened.root, opened.info.root_version) == (newest, 2)
    with pytest.raises(SotayError) as error:
        verify(old, [newest])
    assert error.value.code == Code.UNKNOWN_ISSUER


def test_pack_signed_by_dropped_keys_is_refused(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys", signing_keys=1)
    old = members_of(make_pack(tmp_path, keys, name="old.goi"))
    dropped = json.loads(root_of(keys))["signed"]["roles"]["targets"]["keyids"]
    rotate_root(keys, drop=dropped, new_signing_keys=1)
    new = make_pack(tmp_path, keys, name="new.goi", sequence=2)
    problem = _refusal(write_members(tmp_path / "mixed.goi", members_of(new) | {PACK_JSON: old[PACK_JSON]}), keys)
    assert problem.code == Code.TOO_FEW_SIGNATURES


@pytest.mark.parametrize("custom", [{"schema": 2, "novelty": True}, {"min_app": "99.0.0"}])
def test_newer_pack_asks_for_a_newer_app(tmp_path: Path, keys: Path, custom: dict[str, object]) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, custom=custom), keys)
    assert problem.code == Code.NEWER_APP_NEEDED


@pytest.mark.parametrize(
    "custom",
    [
        {"channel": "../x"},
        {"issued": "hôm nay"},
        {"documents": -1},
        {"title": "Go\u0301i"},
        {"novelty": 1},
        {"sequence": True},
    ],
)
def test_signed_words_outside_the_schema_are_refused(tmp_path: Path, keys: Path, custom: dict[str, object]) -> None:
    assert _refusal(forge(tmp_path / "a.goi", keys, custom=custom), keys).code == Code.PACK_DAMAGED


def test_signed_words_about_another_file_are_refused(tmp_path: Path, keys: Path) -> None:
    signer = PackSigner(keys)
    target = TargetFile.from_data("evil.exe", b"evil", ["sha256"])
    pack_json = signer.sign(Targets(1, expires=NEVER, targets={"evil.exe": target}))
    members = members_of(forge(tmp_path / "a.goi", keys)) | {PACK_JSON: pack_json}
    problem = _refusal(write_members(tmp_path / "b.goi", members), keys)
    assert (problem.code, problem.detail["member"]) == (Code.PACK_DAMAGED, PACK_JSON)


@pytest.mark.parametrize(
    ("custom", "reason"),
    [
        ({"unpacked_bytes": 1}, "unpacked_bytes"),
        ({"blob_bytes": 1}, "blob_bytes"),
        ({"documents": 0}, "documents"),
        ({"documents": 1001}, "documents"),
        ({"channel": "khac"}, "another_pack"),
        ({"sequence": 2}, "another_pack"),
    ],
)
def test_totals_must_fit_the_manifest(tmp_path: Path, keys: Path, custom: dict[str, object], reason: str) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, custom=custom), keys)
    assert (problem.code, problem.detail["reason"]) == (Code.PACK_UNSAFE, reason)


@pytest.mark.parametrize(
    "shard",
    [
        {"name": "../../evil"},
        {"name": "docs/0001.jsonl.zst\n"},
        {"raw_length": 10 * 1024**3},
        {"length": -1},
        {"sha256": "x"},
        {"mode": "0777"},
    ],
)
def test_manifest_lines_outside_the_schema_are_refused(tmp_path: Path, keys: Path, shard: dict[str, object]) -> None:
    problem = _refusal(forge(tmp_path / "a.goi", keys, shard=shard), keys)
    assert (problem.code, problem.detail["member"]) == (Code.PACK_DAMAGED, MANIFEST)


def test_manifest_that_is_a_bomb_is_refused(tmp_path: Path, keys: Path) -> None:
    bomb = forge(tmp_path / "a.goi", keys, manifest=lambda raw: raw + b"\n" * (65 * 1024 * 1024))
    assert _refusal(bomb, keys).detail == {"reason": "bomb", "member": MANIFEST}


def test_member_that_the_manifest_does_not_list_is_refused(tmp_path: Path, keys: Path) -> None:
    name = "blobs/" + "0" * 64
    problem = _refusal(forge(tmp_path / "a.goi", keys, extra={name: b"evil"}), keys)
    assert (problem.detail["reason"], problem.detail["member"]) == ("unlisted", name)


def test_missing_member_is_damage(pack: Path, keys: Path) -> None:
    members = members_of(pack)
    for name in (SHARD, PACK_JSON, "META/root/1.root.json"):
        rest = {other: data for other, data in members.items() if other != name}
        problem = _refusal(write_members(pack.with_name("less.goi"), rest), keys)
        assert (problem.code, problem.detail["member"]) == (Code.PACK_DAMAGED, name)


def test_metadata_with_anything_unsigned_in_it_is_refused(pack: Path, keys: Path) -> None:
    def with_note(data: bytes) -> bytes:
        return json.dumps(json.loads(data) | {"note": "evil"}, sort_keys=True, separators=(",", ":")).encode()

    for name in (PACK_JSON, "META/root/1.root.json"):
        assert _refusal(with_member(pack, name, with_note), keys).detail["member"] == name
        assert _refusal(with_member(pack, name, lambda data: data + b"\n"), keys).detail["member"] == name


def test_authenticate_does_not_read_members(pack: Path, keys: Path) -> None:
    bad = flipped(pack, offset_of(pack, SHARD) + 5)
    assert authenticate(bad, [root_of(keys)]).info.passed == ALL_CHECKS[:-1]


def test_first_trusted_root_that_leads_to_the_pack_is_named(pack: Path, keys: Path, other_keys: Path) -> None:
    assert authenticate(pack, [root_of(other_keys), root_of(keys)]).accepted == root_of(keys)


def test_verify_can_be_stopped(tmp_path: Path, keys: Path) -> None:
    big = make_pack(tmp_path, keys, [document(1, attachments=["a.pdf"])], {"a.pdf": random.Random(1).randbytes(2**24)})

    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    with pytest.raises(SotayError) as error:
        verify(big, [root_of(keys)], stop)
    assert error.value.code == Code.CANCELLED


def test_inspect_needs_no_trust_and_says_which_checks_passed(pack: Path, keys: Path) -> None:
    described = inspect(pack)
    assert described.passed == ("container", "roots", "signatures", "manifest")
    assert described.fingerprint == fingerprint(root_of(keys))
    under_signed = inspect(with_member(pack, PACK_JSON, unsigned))
    assert under_signed.title == described.title
    assert under_signed.passed == ("container", "roots", "manifest")
    assert "container" not in inspect(rezipped(pack)).passed
    assert "manifest" not in inspect(flipped(pack, offset_of(pack, MANIFEST) + 5)).passed


def test_inspect_does_not_take_a_pulled_stick_for_a_bad_pack(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Container.read

    def read(container: Container, name: str, limit: int) -> bytes:
        if name == MANIFEST:
            pack.unlink()
        return original(container, name, limit)

    monkeypatch.setattr(Container, "read", read)
    with pytest.raises(SotayError) as error:
        inspect(pack)
    assert error.value.code == Code.READ_FAILED


def test_manifest_from_another_program_is_read_by_content_not_spelling(tmp_path: Path, keys: Path) -> None:
    spaced = forge(tmp_path / "a.goi", keys, manifest=lambda raw: raw.replace(b'": ', b'" : '))
    assert verify(spaced, [root_of(keys)]).info.passed == ALL_CHECKS
