import hashlib
import json
import os
import struct
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sotay.domain.documents import Level, Section
from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_packet import (
    MAX_PACKET_BYTES,
    MeetingPacket,
    PacketDraft,
    PacketFile,
    PacketItem,
    PacketPaper,
)
from sotay.domain.meetings import MeetingKind, Part
from sotay.domain.papers import BlockRole, PaperBlock
from sotay.packs import packet as packets
from sotay.packs.packet_file import Header, head_of, write_file
from sotay.packs.packet_seal import FRAME, AlteredError, Cost, WrongPassphraseError, seal, sealed_length, unseal
from sotay.packs.packet_wire import MAX_JSON_BYTES

SEED = bytes(range(32))
CHEAP = Cost(8, 1, 1)
SPOKEN = "ban 48 ha 71 thu 93 moc 26"
_START = struct.Struct(">8sHHQ")


def a_file(content: bytes, name: str = "Bảng kê.pdf") -> PacketFile:
    return PacketFile(name, hashlib.sha256(content).hexdigest(), content)


def a_packet(*files: PacketFile, cell: str = "Chi bộ thôn Đông") -> MeetingPacket:
    passage = Section(Level.ARTICLE, "Điều 1", "Phạm vi", "Áp dụng cho chi bộ.", "<p>Áp dụng cho <b>chi bộ</b>.</p>")
    papers = (
        PacketPaper("Hướng dẫn sinh hoạt", "12-HD/BTCTW", "11111111-1111-4111-8111-111111111111", (passage,)),
        *(PacketPaper(file.name, file=file) for file in files),
    )
    return MeetingPacket(
        uid="m-2026-12",
        made_at=datetime(2026, 12, 1, 8, 0, tzinfo=UTC),
        cell=cell,
        superior="Đảng bộ xã Sông Bạch",
        kind=MeetingKind.REGULAR,
        title="Sinh hoạt tháng 12",
        day=date(2026, 12, 5),
        begins=time(19, 30),
        minutes=90,
        place="Nhà văn hóa thôn Đông",
        chair="Trần Thị Bưởi",
        agenda=(PacketItem(Part.OPENING, "Điểm danh", 5, "Lê Văn Cau"), PacketItem(Part.BODY, "Thông tin thời sự", 15)),
        papers=papers,
        draft=PacketDraft("NQ", "Nhiệm vụ tháng 12", (PaperBlock("a", BlockRole.ITEM, "- Dọn đường làng."),)),
    )


def refusal(path: Path, passphrase: str | None = None) -> tuple[Code, str]:
    with pytest.raises(SotayError) as refused:
        packets.read_packet(path, passphrase)
    return refused.value.code, str(refused.value.detail.get("reason", ""))


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("open") / "a.sotayhop"
    packets.write_packet(path, a_packet(a_file(b"%PDF-1.7 " + bytes(6000))), SEED)
    return path.read_bytes()


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sealed") / "a.sotayhop"
    packets.write_packet(path, a_packet(a_file(b"%PDF-1.7 " + bytes(6000))), SEED, SPOKEN, CHEAP)
    return path.read_bytes()


@pytest.mark.parametrize("passphrase", [None, SPOKEN])
def test_a_packet_comes_back_as_it_was_written(tmp_path: Path, passphrase: str | None) -> None:
    wanted = a_packet(a_file(b"%PDF-1.7 one"), a_file(os.urandom(3 * FRAME + 17), "Ảnh.jpg"), a_file(b"", "Trống.txt"))
    path = tmp_path / "a.sotayhop"
    size = packets.write_packet(path, wanted, SEED, passphrase, CHEAP)
    read = packets.read_packet(path, passphrase)
    assert read.packet == wanted
    assert (read.sealed, read.signer) == (passphrase is not None, packets.public_key(SEED))
    assert size == path.stat().st_size
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.sotayhop"]


def test_the_size_is_known_before(tmp_path: Path) -> None:
    packet, path = a_packet(a_file(os.urandom(FRAME))), tmp_path / "a.sotayhop"
    assert packets.packet_size(packet) == packets.write_packet(path, packet, SEED, SPOKEN)
    assert 0 < packets.packet_size(packet) - packets.write_packet(path, packet, SEED) < 300


def test_the_same_file_under_two_names_is_carried_once(tmp_path: Path) -> None:
    content = os.urandom(5000)
    packet, path = a_packet(a_file(content, "Một.pdf"), a_file(content, "Hai.pdf")), tmp_path / "a.sotayhop"
    assert packets.write_packet(path, packet, SEED) < 2 * len(content)
    assert packets.read_packet(path).packet == packet


def test_nothing_of_the_meeting_can_be_read_in_a_sealed_file(sealed: bytes) -> None:
    assert "Sinh hoạt".encode() not in sealed
    assert b"thon" not in sealed
    assert packets.public_key(SEED) not in sealed


@pytest.mark.parametrize("typed", ["BAN 48 HA 71 THU 93 MOC 26", "ban48ha71thu93moc26", "bán-48-hà-71-thư-93-mộc-26"])
def test_the_passphrase_is_taken_as_it_was_heard(tmp_path: Path, sealed: bytes, typed: str) -> None:
    assert packets.read_packet(written(tmp_path / "a.sotayhop", sealed), typed).packet.title == "Sinh hoạt tháng 12"


@pytest.mark.parametrize("typed", [None, "", "ban 48 ha 71 thu 93 moc 27", "48 71 93 26"])
def test_another_passphrase_opens_nothing(tmp_path: Path, sealed: bytes, typed: str | None) -> None:
    assert refusal(written(tmp_path / "a.sotayhop", sealed), typed) == (Code.PACKET_LOCKED, "")


@pytest.mark.parametrize("kind", ["opened", "sealed"])
def test_a_file_cut_short_anywhere_is_told_as_such(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> None:
    content: bytes = request.getfixturevalue(kind)
    for length in sorted({*range(1, 120), *range(4096, len(content), 4096), len(content) - 33, len(content) - 1}):
        path = written(tmp_path / "a.sotayhop", content[:length])
        assert refusal(path, SPOKEN) == (Code.BAD_PACKET, "packet_truncated"), length


@pytest.mark.parametrize("kind", ["opened", "sealed"])
def test_a_flipped_bit_anywhere_is_refused(tmp_path: Path, kind: str, request: pytest.FixtureRequest) -> None:
    content: bytes = request.getfixturevalue(kind)
    told = {"packet_damaged", "packet_truncated", "packet_foreign"}  # the lengths and the magic may be what is flipped
    for place in [*range(220), *range(220, len(content), 97), *range(len(content) - 40, len(content))]:
        changed = bytearray(content)
        changed[place] ^= 1 << place % 8
        code, reason = refusal(written(tmp_path / "a.sotayhop", bytes(changed)), SPOKEN)
        assert (code, reason in told) == (Code.BAD_PACKET, True), place
        if place >= _START.size:
            assert reason == "packet_damaged", place


def rehashed(content: bytes) -> bytes:
    return content[:-32] + hashlib.sha256(content[:-32]).digest()


def test_who_changes_an_open_file_and_its_hash_cannot_sign_it(tmp_path: Path, opened: bytes) -> None:
    forged = rehashed(opened.replace("Nhà văn hóa".encode(), "Nhà văn hoà".encode()))
    assert forged != opened
    assert refusal(written(tmp_path / "a.sotayhop", forged)) == (Code.BAD_PACKET, "packet_damaged")


def test_who_changes_a_sealed_file_and_its_hash_cannot_open_it(tmp_path: Path) -> None:
    path = tmp_path / "a.sotayhop"
    packets.write_packet(path, a_packet(a_file(os.urandom(2 * FRAME))), SEED, SPOKEN, CHEAP)
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    assert refusal(written(path, rehashed(bytes(content))), SPOKEN) == (Code.BAD_PACKET, "packet_damaged")


def test_the_head_of_a_sealed_file_is_bound_to_its_body(tmp_path: Path, sealed: bytes) -> None:
    content = sealed.replace(b'"time":1,"lanes":1', b'"lanes":1,"time":1')  # says the same, so the key is the same
    assert content != sealed
    assert refusal(written(tmp_path / "a.sotayhop", rehashed(content)), SPOKEN)[0] is Code.PACKET_LOCKED


@pytest.mark.parametrize("cost", [(8, 1, 9), (1024 * 1024, 1, 1), (64, 1000, 1), (-1, 1, 1), (2**70, 1, 1)])
def test_a_file_cannot_ask_for_more_work_than_a_computer_should_give(tmp_path: Path, cost: tuple[int, ...]) -> None:
    asked = dict(zip(("memory_kib", "time", "lanes"), cost, strict=True))
    told = json.dumps({"kind": "sealed", "salt": "0" * 32, "argon2id": asked}).encode()
    body = bytes(100)
    whole = _START.pack(b"SOTAYHOP", 1, len(told), len(body)) + told + body
    path = written(tmp_path / "a.sotayhop", whole + hashlib.sha256(whole).digest())
    assert refusal(path, SPOKEN) == (Code.BAD_PACKET, "packet_damaged")


def test_a_later_format_asks_for_a_later_program(tmp_path: Path) -> None:
    whole = _START.pack(b"SOTAYHOP", 2, 7, 99) + b"who knows what"
    path = written(tmp_path / "a.sotayhop", whole + hashlib.sha256(whole).digest())
    assert refusal(path) == (Code.BAD_PACKET, "packet_newer")


@pytest.mark.parametrize("content", [b"PK\x03\x04 a pack", b"%PDF-1.7", "chữ".encode(), b"", b"\x00" * 5000])
def test_another_kind_of_file_is_told_as_such(tmp_path: Path, content: bytes) -> None:
    assert refusal(written(tmp_path / "a.sotayhop", content)) == (Code.BAD_PACKET, "packet_foreign")


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == (Code.BAD_PACKET, "packet_foreign")
    assert refusal(tmp_path / "gone.sotayhop")[0] is Code.FILE_NOT_FOUND


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, opened: bytes) -> None:
    path = written(tmp_path / "a.sotayhop", opened)
    with path.open("rb+") as file:
        file.truncate(MAX_PACKET_BYTES + 1)  # sparse
    assert refusal(path) == (Code.BAD_PACKET, "packet_too_large")


def test_a_packet_over_the_limit_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "a.sotayhop"
    many = replace(a_packet(), agenda=tuple(PacketItem(Part.BODY, "Bàn") for _ in range(201)))
    long = replace(
        a_packet(), papers=(PacketPaper("Dài", sections=(Section(Level.PASSAGE, "", "", "ă" * 4_000_000),) * 2),)
    )
    heavy = a_packet(*(a_file(bytes([n]) * 9_000_000) for n in range(7)))
    for packet in (many, long, heavy):
        with pytest.raises(SotayError) as refused:
            packets.write_packet(path, packet, SEED)
        assert refused.value.code is Code.FILE_TOO_LARGE
        assert not list(tmp_path.iterdir())


def signed(path: Path, content: bytes) -> Path:
    """Write what somebody with a key of their own may put into an open file."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.from_private_bytes(SEED)
    claim = b"sotay meeting packet 1\n" + hashlib.sha256(content).digest()
    clear = key.public_key().public_bytes_raw() + key.sign(claim) + content
    write_file(path, head_of(Header(kind="open"), len(clear)), clear)
    return path


def words(**changed: object) -> bytes:
    told: dict[str, object] = {
        "packet": "sotayhop",
        "uid": "m",
        "made_at": "2026-12-01T08:00:00Z",
        "cell": "Chi bộ",
        "superior": "",
        "kind": "regular",
        "title": "Họp",
        "day": "2026-12-05",
    }
    return json.dumps(told | changed).encode()


def with_length(told: bytes) -> bytes:
    return struct.pack(">I", len(told)) + told


def test_the_fewest_words_make_a_packet(tmp_path: Path) -> None:
    read = packets.read_packet(signed(tmp_path / "a.sotayhop", with_length(words())))
    assert read.packet.title == "Họp"


_PASSAGE = {"level": "điều", "label": "", "heading": ""}


@pytest.mark.parametrize(
    "told",
    [
        words(extra=1),
        words(day="5/12/2026"),
        words(made_at="2026-12-01T08:00:00"),
        words(kind="party"),
        words(title="a\u202eb"),
        words(agenda=[{"part": "body", "title": "x", "minutes": 10**9}]),
        words(papers=[{"title": "x"}] * 51),
        words(papers=[{"title": "x", "sections": [_PASSAGE | {"text": "", "html": "<script>x</script>"}]}]),
        words(papers=[{"title": "x", "sections": [_PASSAGE | {"text": "", "html": '<img src="file:///etc/passwd">'}]}]),
        words(papers=[{"title": "x", "file": {"name": "../../x", "sha256": "0" * 64, "size": 1}}]),
        words(papers=[{"title": "x", "file": {"name": "x", "sha256": "0" * 64, "size": 1}}]),
        words(papers=[{"title": "x", "file": {"name": "x", "sha256": "0" * 64, "size": 2**60}}]),
        b"",
        b"null",
        b"[" * 200_000,
        b"[" + b"0," * 4_000_000 + b"0]",
        b'{"a":' * 100_000,
        b"\xff\xfe\x00",
    ],
)
def test_what_a_stranger_signs_is_still_read_within_limits(tmp_path: Path, told: bytes) -> None:
    path = signed(tmp_path / "a.sotayhop", with_length(told) + b"?")
    assert refusal(path) == (Code.BAD_PACKET, "packet_damaged")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x00",
        struct.pack(">I", 2**32 - 1),
        struct.pack(">I", MAX_JSON_BYTES + 1) + bytes(MAX_JSON_BYTES + 1),
        with_length(words()) + b"a tail",
    ],
)
def test_lengths_that_do_not_fit_are_refused(tmp_path: Path, content: bytes) -> None:
    assert refusal(signed(tmp_path / "a.sotayhop", content)) == (Code.BAD_PACKET, "packet_damaged")


def test_a_file_is_only_believed_with_its_hash(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"good").hexdigest()
    told = words(papers=[{"title": "x", "file": {"name": "x", "sha256": digest, "size": 4}}])
    read = packets.read_packet(signed(tmp_path / "a.sotayhop", with_length(told) + b"good"))
    assert read.packet.papers[0].file == PacketFile("x", digest, b"good")
    assert refusal(signed(tmp_path / "b.sotayhop", with_length(told) + b"evil"))[1] == "packet_damaged"


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rubbish=st.binary(max_size=400), begun=st.booleans())
def test_rubbish_never_raises_anything_but_a_refusal(tmp_path: Path, rubbish: bytes, begun: bool) -> None:
    path = written(tmp_path / "a.sotayhop", (b"SOTAYHOP\x00\x01" if begun else b"") + rubbish)
    assert refusal(path, "x")[0] is Code.BAD_PACKET


_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(title=_WORDS, place=_WORDS, name=_WORDS, minutes=st.integers(0, 1440), content=st.binary(max_size=50))
def test_whatever_was_typed_can_be_sent_and_read(
    tmp_path: Path, title: str, place: str, name: str, minutes: int, content: bytes
) -> None:
    typed = replace(a_packet(a_file(content, name)), title=title, place=place, minutes=minutes)
    packets.write_packet(tmp_path / "a.sotayhop", typed, SEED)
    read = packets.read_packet(tmp_path / "a.sotayhop").packet
    packets.write_packet(tmp_path / "b.sotayhop", read, SEED)
    assert packets.read_packet(tmp_path / "b.sotayhop").packet == read
    carried = read.papers[1].file
    assert carried is not None
    assert carried.content == content


@pytest.mark.parametrize("length", [0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME])
def test_frames_hold_together(length: int) -> None:
    clear, key = os.urandom(length), bytes(32)
    shut = seal(clear, key, b"head")
    assert len(shut) == sealed_length(length)
    assert unseal(shut, key, b"head") == clear
    for bound, other in ((b"else", key), (b"head", b"\x01" * 32)):
        with pytest.raises(WrongPassphraseError):
            unseal(shut, other, bound)


def test_frames_cannot_be_left_out_or_changed_round() -> None:
    key, size = bytes(32), FRAME + 16
    shut = seal(os.urandom(3 * FRAME), key, b"")
    first, second, third = shut[:size], shut[size : 2 * size], shut[2 * size :]
    for other in (first + second, first + third, first + third + second):
        with pytest.raises(AlteredError):
            unseal(other, key, b"")


def test_the_fingerprint_is_short_enough_to_tell() -> None:
    groups = packets.fingerprint(packets.public_key(SEED)).split(" ")
    assert [len(group) for group in groups] == [4] * 6
    assert packets.fingerprint(packets.public_key(bytes(32))).split(" ") != groups
