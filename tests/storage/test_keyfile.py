import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sotay.domain.errors import Code, SotayError
from sotay.storage import recovery
from sotay.storage.keyfile import KeyFile, backup_of
from sotay.storage.keys import DataKey, derive
from sotay.storage.wraps import Argon2, Wrap, WrapKind

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
PASSPHRASE = "mật khẩu của chi bộ"


def made() -> tuple[KeyFile, DataKey, str]:
    data_key = DataKey.random()
    keys, code = KeyFile.new().with_new_code(data_key)
    return keys.with_passphrase(data_key, PASSPHRASE, QUICK), data_key, code


def code_of(error: "pytest.ExceptionInfo[SotayError]") -> Code:
    return error.value.code


def test_each_wrap_opens_the_same_key() -> None:
    keys, data_key, code = made()
    keys = keys.with_keyring(data_key, b"s" * 32)
    assert keys.unlock_with_passphrase(PASSPHRASE).secret == data_key.secret
    assert keys.unlock_with_code(code).secret == data_key.secret
    assert keys.unlock_with_keyring(b"s" * 32).secret == data_key.secret


def test_passphrases_typed_in_nfc_and_nfd_are_the_same() -> None:
    keys, data_key, _ = made()
    typed = unicodedata.normalize("NFD", PASSPHRASE)
    assert typed != PASSPHRASE
    assert keys.unlock_with_passphrase(typed).secret == data_key.secret


@pytest.mark.parametrize("wrong", ["", "mat khau cua chi bo", PASSPHRASE + " ", PASSPHRASE.upper()])
def test_a_wrong_passphrase_is_refused(wrong: str) -> None:
    with pytest.raises(SotayError) as caught:
        made()[0].unlock_with_passphrase(wrong)
    assert code_of(caught) is Code.WRONG_PASSPHRASE


@settings(max_examples=60, deadline=None)
@given(passphrase=st.text(min_size=1), other=st.text())
def test_a_wrap_opens_with_its_passphrase_only(passphrase: str, other: str) -> None:
    assume(unicodedata.normalize("NFC", passphrase) != unicodedata.normalize("NFC", other))
    data_key = DataKey.random()
    wrap = Wrap.by_passphrase(data_key, "folder", passphrase + PASSPHRASE, QUICK)
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, passphrase + PASSPHRASE)
        assert wrap.open_with_passphrase("folder", typed).secret == data_key.secret
    with pytest.raises(SotayError):
        wrap.open_with_passphrase("folder", other + PASSPHRASE)


@given(st.binary(min_size=1, max_size=64), st.binary(min_size=1, max_size=64))
def test_a_wrap_opens_with_its_secret_only(secret: bytes, other: bytes) -> None:
    assume(secret != other)
    data_key = DataKey.random()
    wrap = Wrap.from_json(Wrap.by_secret(WrapKind.KEYRING, data_key, "folder", secret).as_json())
    assert wrap.open_with_secret("folder", secret).secret == data_key.secret
    with pytest.raises(SotayError):
        wrap.open_with_secret("folder", other)


def test_a_passphrase_that_is_no_text_is_taken_as_it_is() -> None:
    typed = b"m\xe2t kh\xe2u c\xf9".decode(errors="surrogateescape")
    data_key = DataKey.random()
    wrap = Wrap.by_passphrase(data_key, "folder", typed, QUICK)
    assert wrap.open_with_passphrase("folder", typed).secret == data_key.secret


def test_a_stranger_code_or_secret_is_refused() -> None:
    keys, data_key, _ = made()
    keys = keys.with_keyring(data_key, b"s" * 32)
    with pytest.raises(SotayError) as caught:
        keys.unlock_with_code(made()[2])
    assert caught.value.detail == {"wrap": "recovery"}
    with pytest.raises(SotayError) as caught:
        keys.unlock_with_keyring(b"t" * 32)
    assert code_of(caught) is Code.WRONG_PASSPHRASE


def test_a_way_in_that_was_never_made_is_refused() -> None:
    with pytest.raises(SotayError) as caught:
        made()[0].unlock_with_keyring(b"s" * 32)
    assert code_of(caught) is Code.WRONG_PASSPHRASE


@pytest.mark.parametrize("weak", ["", "1234567", "       1       ", unicodedata.normalize("NFD", "ạạạạạạạ")])
def test_a_short_passphrase_is_weak(weak: str) -> None:
    with pytest.raises(SotayError) as caught:
        KeyFile.new().with_passphrase(DataKey.random(), weak, QUICK)
    assert code_of(caught) is Code.WEAK_PASSPHRASE


def test_the_default_cost_is_not_weakened() -> None:
    assert Argon2() == Argon2(memory_kib=65_536, time=3, lanes=4)


@pytest.mark.parametrize("cost", [(4, 1, 1), (2**21, 1, 1), (64, 0, 1), (64, 1, 0), (64, 65, 1)])
def test_a_cost_out_of_range_is_refused(cost: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="range"):
        Argon2(*cost)


def test_a_changed_passphrase_and_a_new_code_shut_the_old_ones_out(tmp_path: Path) -> None:
    keys, data_key, code = made()
    path = tmp_path / "keys.json"
    keys.save(path)
    newer, new_code = keys.with_passphrase(data_key, "mật khẩu mới", QUICK).with_new_code(data_key)
    newer.save(path)
    path.unlink()
    loaded = KeyFile.load(path)  # from the copy, which must not be an older state
    assert loaded.unlock_with_passphrase("mật khẩu mới").secret == data_key.secret
    assert loaded.unlock_with_code(new_code).secret == data_key.secret
    with pytest.raises(SotayError):
        loaded.unlock_with_passphrase(PASSPHRASE)
    with pytest.raises(SotayError):
        loaded.unlock_with_code(code)


def test_two_wraps_always_stay(tmp_path: Path) -> None:
    keys, data_key, _ = made()
    with pytest.raises(SotayError) as caught:
        keys.without(WrapKind.PASSPHRASE)
    assert caught.value.detail == {"wraps": 1, "least": 2}
    three = keys.with_keyring(data_key, b"s" * 32)
    assert [wrap.kind for wrap in three.without(WrapKind.KEYRING).wraps] == [WrapKind.RECOVERY, WrapKind.PASSPHRASE]
    with pytest.raises(SotayError):
        KeyFile.new().with_new_code(data_key)[0].save(tmp_path / "keys.json")
    assert list(tmp_path.iterdir()) == []


def test_a_saved_file_comes_back_and_shows_no_key(tmp_path: Path) -> None:
    keys, data_key, code = made()
    path = tmp_path / "keys.json"
    keys.save(path)
    assert KeyFile.load(path) == keys
    assert backup_of(path).read_bytes() == path.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["keys.json", "keys.json.bak"]
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0
    for secret in (data_key.secret.hex(), recovery.from_code(code).hex(), PASSPHRASE):
        assert secret not in path.read_text()


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"\xff\xfe", b"null", b'{"checksum": 1}'])
def test_a_damaged_file_is_read_from_its_copy_and_refused_when_both_are_damaged(tmp_path: Path, damage: bytes) -> None:
    keys, _, _ = made()
    path = tmp_path / "keys.json"
    keys.save(path)
    path.write_bytes(damage)
    assert KeyFile.load(path) == keys
    backup_of(path).write_bytes(damage)
    with pytest.raises(SotayError) as caught:
        KeyFile.load(path)
    assert code_of(caught) is Code.KEYS_DAMAGED
    assert caught.value.detail == {"file": "keys.json", "missing": False}


def loaded_or_code(path: Path) -> KeyFile | Code:
    try:
        return KeyFile.load(path)
    except SotayError as error:
        return error.code


@settings(max_examples=60, deadline=None)
@given(place=st.integers(min_value=0), flip=st.integers(1, 255))
def test_any_changed_byte_is_damage_or_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, place: int, flip: int
) -> None:
    keys, _, _ = made()
    path = tmp_path_factory.mktemp("flipped") / "keys.json"
    keys.save(path, copy=False)
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= flip
    path.write_bytes(content)
    outcome = loaded_or_code(path)
    assert outcome in (keys, Code.KEYS_DAMAGED)  # the same keys where a blank became a tab


def test_a_wrap_of_another_folder_does_not_open() -> None:
    keys, _, code = made()
    moved = KeyFile(KeyFile.new().folder_id, keys.wraps)
    with pytest.raises(SotayError):
        moved.unlock_with_passphrase(PASSPHRASE)
    with pytest.raises(SotayError):
        moved.unlock_with_code(code)


def test_a_cost_that_would_eat_the_memory_is_damage(tmp_path: Path) -> None:
    keys, _, _ = made()
    path = tmp_path / "keys.json"
    keys.save(path, copy=False)
    body = json.loads(path.read_text())
    body["wraps"][1]["argon2id"]["memory_kib"] = 2**40
    path.write_text(json.dumps(body))
    with pytest.raises(SotayError) as caught:
        KeyFile.load(path)
    assert code_of(caught) is Code.KEYS_DAMAGED


def test_a_data_key_hides_itself_and_has_a_length() -> None:
    data_key = DataKey.random()
    assert data_key.secret.hex() not in repr(data_key)
    assert str(list(data_key.secret)) not in repr(data_key)
    with pytest.raises(ValueError, match="32 bytes"):
        DataKey(b"short")


def test_each_thing_has_a_key_of_its_own() -> None:
    data_key = DataKey.random()
    keys = {data_key.library, data_key.notebook, data_key.blobs, data_key.secret, derive(data_key.secret, "x", b"salt")}
    assert len(keys) == 5
    assert {len(key) for key in keys} == {32}


# Recovery codes

SECRETS = st.integers(0, 2**recovery.SECRET_BITS - 1).map(lambda number: number.to_bytes(22, "big"))
_SEPARATORS = st.sampled_from(["", " ", "-", "  ", " - ", "\n"])


@given(SECRETS)
def test_a_code_comes_back_as_its_secret(secret: bytes) -> None:
    code = recovery.as_code(secret)
    assert [len(group) for group in code.split("-")] == [5] * 8
    assert recovery.from_code(code) == secret


@given(SECRETS, st.data())
def test_a_code_may_be_typed_as_people_type(secret: bytes, data: st.DataObject) -> None:
    letters = recovery.as_code(secret).replace("-", "")
    alike = {"0": "0Oo", "1": "1IilL"}
    typed = "".join(
        data.draw(st.sampled_from(alike.get(letter, letter + letter.lower()))) + data.draw(_SEPARATORS)
        for letter in letters
    )
    assert recovery.from_code(typed) == secret


@given(SECRETS, st.integers(0, 39), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_letter_is_told_as_mistyped(secret: bytes, place: int, letter: str) -> None:
    letters = recovery.as_code(secret).replace("-", "")
    typed = letters[:place] + letter + letters[place + 1 :]
    assume(typed != letters)
    with pytest.raises(SotayError) as caught:
        recovery.from_code(typed)
    assert caught.value.detail == {"wrap": "recovery", "mistyped": True}


@pytest.mark.parametrize("typed", ["", "ABCDE", "u" * 40, "đ" * 40, "0" * 39, "0" * 41, "0" * 80])
def test_what_is_no_code_is_told_as_mistyped(typed: str) -> None:
    with pytest.raises(SotayError) as caught:
        recovery.from_code(typed)
    assert caught.value.code is Code.WRONG_PASSPHRASE


def test_secrets_are_random_and_long_enough() -> None:
    assert recovery.SECRET_BITS >= 160
    assert len({recovery.new_secret() for _ in range(50)}) == 50
