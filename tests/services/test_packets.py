import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest
from docx import Document

from sotay.domain.errors import Code
from sotay.domain.meeting_packet import PROGRAMME_KEY, PacketDraft
from sotay.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingPaper, MeetingRecord, Part
from sotay.domain.papers import RESOLUTION, BlockRole, Fill, FillKind, Paper, PaperBlock
from sotay.domain.progress import silent
from sotay.services.book import Book
from sotay.services.cell import Cell, save_cell
from sotay.services.packet_phrase import is_strong, suggested_passphrase
from sotay.services.packet_text import document_html, draft_html, notes_text
from sotay.services.packets import SUFFIX, Cost, PacketService, PartKind, Trust
from sotay.services.packs import read_root
from sotay.storage.audit import AuditTrail
from sotay.storage.meetings import Meetings
from sotay.storage.papers import Papers
from tests.packs.builders import document, make_keys, make_pack, uid
from tests.services.books import QUICK, WHEN, Clock, add_member, new_book, refused

CHEAP = Cost(8, 1, 1)
SPOKEN = "mai 48 tho 71 khe 93 bua 26"


@dataclass
class Side:
    """Hold a book and what makes and opens packets over it."""

    book: Book
    packets: PacketService


def a_side(folder: Path) -> Side:
    book = Book(new_book(folder)[0], Clock())
    return Side(book, PacketService(book, CHEAP))


@pytest.fixture
def secretary(tmp_path: Path) -> Iterator[Side]:
    side = a_side(tmp_path / "secretary")
    save_cell(side.book.workspace.notebook, Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch"))
    yield side
    side.book.close()


@pytest.fixture
def member(tmp_path: Path) -> Iterator[Side]:
    """Give the side of a member, who has no library."""
    side = a_side(tmp_path / "member")
    yield side
    side.book.close()


def a_meeting(side: Side, *papers: tuple[MeetingPaper, bytes | None], title: str = "Sinh hoạt tháng 12") -> int:
    chair = add_member(side.book.workspace, "Trần Thị Bưởi")
    meeting = Meeting(
        "m-12", MeetingKind.REGULAR, title, date(2026, 12, 5), time(19, 30), 90, "Nhà văn hóa", chair_id=chair
    )
    agenda = (
        AgendaItem(Part.OPENING, "Điểm danh", 5, presenter_id=chair, content="ghi riêng của thư ký"),
        AgendaItem(Part.BODY, "Bàn nhiệm vụ tháng 12", 30),
    )
    kept = Meetings(side.book.workspace.notebook.database)
    (meeting_id,) = kept.add([MeetingRecord(meeting, agenda)], WHEN)
    for paper, content in papers:
        kept.add_paper(meeting_id, paper, content)
    return meeting_id


def a_draft(side: Side, meeting_id: int) -> None:
    blocks = (
        PaperBlock("1", BlockRole.SECTION, "I- NHIỆM VỤ"),
        PaperBlock("2", BlockRole.ITEM, "- Dọn đường làng, … xong.", (Fill(17, 18, FillKind.MISSING),)),
        PaperBlock("3", BlockRole.ROW, "Việc | Hạn"),
        PaperBlock("4", BlockRole.ROW, "Họp <tổ> | 20/12"),
    )
    draft = Paper("p-1", RESOLUTION, "Nhiệm vụ tháng 12", date(2026, 12, 5), meeting_id, blocks=blocks)
    Papers(side.book.workspace.notebook.database).add(draft, WHEN)


def bring_library(side: Side, tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    pack = make_pack(tmp_path, keys, [document(1)], {})
    side.book.packs.trust(read_root(keys / "root.json"))
    side.book.packs.apply(side.book.packs.prepare(pack, silent), silent)
    side.book.library_changed()


def a_full_meeting(side: Side, tmp_path: Path) -> int:
    bring_library(side, tmp_path)
    meeting_id = a_meeting(
        side,
        (MeetingPaper("Văn bản 1", uid(1), "1-HD"), None),
        (MeetingPaper("Bảng kê", file_name="Bảng kê.pdf"), b"%PDF-1.7"),
        (MeetingPaper("Văn bản đã mất", uid(9), "9-HD"), None),
    )
    a_draft(side, meeting_id)
    return meeting_id


def test_what_goes_out_is_told_before(secretary: Side, tmp_path: Path) -> None:
    contents = secretary.packets.contents(a_full_meeting(secretary, tmp_path))
    assert [(part.kind, part.title) for part in contents.parts] == [
        (PartKind.PROGRAMME, "Sinh hoạt tháng 12"),
        (PartKind.DRAFT, "Nhiệm vụ tháng 12"),
        (PartKind.TEXT, "Văn bản 1"),
        (PartKind.FILE, "Bảng kê"),
        (PartKind.LOST, "Văn bản đã mất"),
    ]
    assert contents.parts[3].size == len(b"%PDF-1.7")
    assert contents.fits
    assert contents.file_name == "Tài liệu họp 2026-12-05.sotayhop"


def test_the_file_gets_its_suffix_and_a_fingerprint_to_compare(secretary: Side, tmp_path: Path) -> None:
    made = secretary.packets.make(a_meeting(secretary), tmp_path / "họp ngày 5.12", SPOKEN)
    assert made.path == tmp_path / "họp ngày 5.12.sotayhop"
    assert (made.size, made.sealed) == (made.path.stat().st_size, True)
    assert made.fingerprint == secretary.packets.fingerprint()


def test_a_member_without_a_library_reads_it_all(secretary: Side, member: Side, tmp_path: Path) -> None:
    meeting_id = a_full_meeting(secretary, tmp_path)
    made = secretary.packets.make(meeting_id, tmp_path / f"a{SUFFIX}", SPOKEN)
    opened = member.packets.open(made.path, SPOKEN.upper())
    packet = opened.packet
    assert (packet.cell, packet.superior, packet.chair) == (
        "Chi bộ thôn Đông",
        "Đảng bộ xã Sông Bạch",
        "Trần Thị Bưởi",
    )
    assert [(row.title, row.presenter) for row in packet.agenda] == [
        ("Điểm danh", "Trần Thị Bưởi"),
        ("Bàn nhiệm vụ tháng 12", ""),
    ]
    text, file, lost = packet.papers
    assert document_html(text.sections).count("<p>") >= 1
    assert file.file is not None
    assert file.file.content == b"%PDF-1.7"
    assert lost.sections == ()
    assert packet.draft is not None
    assert "Dọn đường làng" in draft_html(packet.draft)


def test_a_word_file_brings_its_text_along(secretary: Side, member: Side, tmp_path: Path) -> None:
    word = Document()
    word.add_paragraph("Điều 1. Đóng góp làm đường")
    word.add_paragraph("Mỗi hộ một ngày công.")
    table = word.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Hộ", "Ngày công"
    buffer = io.BytesIO()
    word.save(buffer)
    meeting_id = a_meeting(
        secretary,
        (MeetingPaper("Kế hoạch", file_name="Kế hoạch.DOCX"), buffer.getvalue()),
        (MeetingPaper("Hỏng", file_name="hong.docx"), b"PK not a word file"),
    )
    made = secretary.packets.make(meeting_id, tmp_path / f"a{SUFFIX}", None)
    sound, broken = member.packets.open(made.path).packet.papers
    html = document_html(sound.sections)
    for words in ("Điều 1. Đóng góp làm đường", "Mỗi hộ một ngày công.", "Ngày công"):
        assert words in html
    assert sound.file is not None
    assert sound.file.content == buffer.getvalue()
    assert broken.sections == ()
    assert broken.file is not None


def test_what_the_secretary_wrote_for_the_minutes_stays_home(secretary: Side, tmp_path: Path) -> None:
    made = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", None)
    assert "Điểm danh".encode() in made.path.read_bytes()
    assert "ghi riêng".encode() not in made.path.read_bytes()


def test_an_unknown_signer_is_compared_once_and_then_known(secretary: Side, member: Side, tmp_path: Path) -> None:
    made = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", None)
    opened = member.packets.open(made.path)
    assert opened.trust is Trust.NEW
    assert opened.fingerprint == made.fingerprint == secretary.packets.fingerprint()
    assert member.packets.remember(opened).is_trusted
    assert member.packets.open(made.path).trust is Trust.KNOWN
    assert member.packets.forget(opened).trust is Trust.NEW
    assert member.packets.open(made.path).trust is Trust.NEW


def test_who_made_it_needs_no_comparing(secretary: Side, tmp_path: Path) -> None:
    made = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", None)
    assert secretary.packets.open(made.path).trust is Trust.OWN


def test_another_key_under_a_known_name_is_told(secretary: Side, member: Side, tmp_path: Path) -> None:
    first = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", None)
    member.packets.remember(member.packets.open(first.path))
    secretary.book.workspace.renew_keys("mật khẩu mới của chi bộ", cost=QUICK)
    secretary.book.keys_renewed()
    renewed = PacketService(secretary.book, CHEAP)
    second = renewed.make(1, tmp_path / f"b{SUFFIX}", None)
    assert second.fingerprint != first.fingerprint
    assert member.packets.open(second.path).trust is Trust.CHANGED


def test_a_known_key_under_another_name_is_compared_again(secretary: Side, member: Side, tmp_path: Path) -> None:
    first = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", None)
    member.packets.remember(member.packets.open(first.path))
    save_cell(secretary.book.workspace.notebook, Cell("Chi bộ thôn Tây", "Đảng bộ xã Sông Bạch"))
    second = secretary.packets.make(1, tmp_path / f"b{SUFFIX}", None)
    assert member.packets.open(second.path).trust is Trust.NEW


def test_without_the_passphrase_it_stays_shut(secretary: Side, member: Side, tmp_path: Path) -> None:
    made = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", SPOKEN)
    for wrong in (None, "", "mai 48 tho 71 khe 93 bua 27"):
        with refused(Code.PACKET_LOCKED):
            member.packets.open(made.path, wrong)


@pytest.mark.parametrize(
    "weak", ["", "12345678901234", "matkhau", "chi bộ thôn Đông", "Sông Bạch Đảng bộ 2026", "a" * 30]
)
def test_a_weak_passphrase_is_refused(secretary: Side, tmp_path: Path, weak: str) -> None:
    meeting_id = a_meeting(secretary)
    assert not secretary.packets.contents(meeting_id).takes(weak)
    with refused(Code.WEAK_PASSPHRASE):
        secretary.packets.make(meeting_id, tmp_path / f"a{SUFFIX}", weak)
    assert not list(tmp_path.glob("*.sotayhop"))


def test_a_suggested_passphrase_is_strong_and_never_the_same() -> None:
    suggested = {suggested_passphrase() for _ in range(200)}
    assert len(suggested) == 200
    assert all(is_strong(one, "Chi bộ thôn Đông Đảng bộ xã Sông Bạch") for one in suggested)
    assert {len(one.split()) for one in suggested} == {8}


def test_a_meeting_that_is_not_there_has_no_packet(secretary: Side) -> None:
    with refused(Code.MEETING_NOT_FOUND):
        secretary.packets.contents(7)


def test_too_much_is_told_before_and_refused(secretary: Side, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sotay.packs.packet.MAX_JSON_BYTES", 1000)
    meeting_id = a_meeting(secretary)
    assert secretary.packets.contents(meeting_id).fits
    block = PaperBlock("1", BlockRole.BODY, "ă" * 1000)
    draft = Paper("p", RESOLUTION, "Dài", date(2026, 12, 5), meeting_id, blocks=(block,))
    Papers(secretary.book.workspace.notebook.database).add(draft, WHEN)
    contents = secretary.packets.contents(meeting_id)
    assert (contents.size, contents.fits) == (None, False)
    assert contents.parts[1].size == 2000
    with refused(Code.FILE_TOO_LARGE):
        secretary.packets.make(meeting_id, tmp_path / f"a{SUFFIX}", None)


def test_a_secret_paper_never_goes_out(secretary: Side, tmp_path: Path) -> None:
    meeting_id = a_meeting(secretary, (MeetingPaper("Báo cáo (MẬT)", file_name="bao-cao.pdf"), b"%PDF"))
    with refused(Code.SECRET_DOCUMENT):
        secretary.packets.contents(meeting_id)
    with refused(Code.SECRET_DOCUMENT):
        secretary.packets.make(meeting_id, tmp_path / f"a{SUFFIX}", None)


def test_notes_stay_with_the_meeting_when_its_packet_is_sent_again(
    secretary: Side, member: Side, tmp_path: Path
) -> None:
    meeting_id = a_full_meeting(secretary, tmp_path)
    first = member.packets.open(secretary.packets.make(meeting_id, tmp_path / f"a{SUFFIX}", None).path).packet
    draft, text = first.keys[1], first.keys[2]
    member.packets.keep_note(first, draft, "Thêm hạn cho mục 2.")
    member.packets.keep_note(first, text, "Đọc Điều 1.")
    member.packets.keep_note(first, text, " ")
    Meetings(secretary.book.workspace.notebook.database).add_paper(
        meeting_id, MeetingPaper("Thêm", file_name="them.pdf"), b"%PDF them"
    )
    again = member.packets.open(secretary.packets.make(meeting_id, tmp_path / f"b{SUFFIX}", None).path).packet
    assert len(again.papers) == len(first.papers) + 1
    assert member.packets.notes(again) == {draft: "Thêm hạn cho mục 2."}
    member.packets.keep_note(again, draft, "")
    assert member.packets.notes(again) == {}


def test_notes_go_out_as_text_in_the_order_of_the_packet(secretary: Side, tmp_path: Path) -> None:
    packet = secretary.packets.contents(a_full_meeting(secretary, tmp_path)).packet
    notes = {packet.keys[3]: "Thiếu trang 2.", PROGRAMME_KEY: "Xin đến muộn 10 phút.", packet.keys[1]: " Đồng ý. "}
    assert notes_text(packet, notes, ("Ý kiến", "Sinh hoạt tháng 12"), "Chương trình") == (
        "Ý kiến\nSinh hoạt tháng 12\n\nChương trình\nXin đến muộn 10 phút.\n\n"
        "Nhiệm vụ tháng 12\nĐồng ý.\n\nBảng kê\nThiếu trang 2.\n"
    )


def test_a_draft_is_shown_with_its_table_and_nothing_of_it_is_markup() -> None:
    blocks = (
        PaperBlock("1", BlockRole.SECTION, "I- A & B"),
        PaperBlock("2", BlockRole.ROW, "Việc | Hạn"),
        PaperBlock("3", BlockRole.ROW, "Họp <tổ> | 20/12"),
        PaperBlock("4", BlockRole.BASIS, "- Căn cứ <script>"),
    )
    assert draft_html(PacketDraft(RESOLUTION, "x", blocks)) == (
        "<h4>I- A &amp; B</h4>\n"
        "<table><tr><th>Việc</th><th>Hạn</th></tr><tr><td>Họp &lt;tổ&gt;</td><td>20/12</td></tr></table>\n"
        "<p><i>- Căn cứ &lt;script&gt;</i></p>"
    )


def test_a_cell_of_a_draft_shows_its_own_bars_and_lines() -> None:
    blocks = (
        PaperBlock("1", BlockRole.ROW, "Việc | Hạn"),
        PaperBlock("2", BlockRole.ROW, "ngõ 1 \\| 2 | một\u2028hai"),
    )

    assert "<td>ngõ 1 | 2</td><td>một<br>hai</td>" in draft_html(PacketDraft(RESOLUTION, "x", blocks))


def test_the_trail_tells_of_a_trusted_sender_and_the_file_of_no_private_key(
    secretary: Side, member: Side, tmp_path: Path
) -> None:
    made = secretary.packets.make(a_meeting(secretary), tmp_path / f"a{SUFFIX}", None)
    trail = AuditTrail(member.book.workspace.notebook.database)
    before = trail.head().count
    member.packets.remember(member.packets.open(made.path))
    assert trail.head().count == before + 1
    assert secretary.book.workspace.data_key.packets not in made.path.read_bytes()
