# The minutes of a hand-over (biên bản bàn giao sổ): counts, checks and hashes on one sheet, for both to sign.
# It must not know windows or printers. Its words are Vietnamese only, as papers of the cell are.

from datetime import datetime

from sotay.services.handover import Check, CheckKind, HandOver
from sotay.services.listings import Align, Column, Heading, Listing, Signature

_GOOD = {
    CheckKind.AUDIT: "Lịch sử ghi sổ nguyên vẹn, {count} dòng",
    CheckKind.BACKUP: "Có bản sao lưu mới",
    CheckKind.CODE: "Mã khôi phục trước bàn giao đã được xác nhận",
    CheckKind.MEMBERS: "Không có việc quá hạn về đảng viên dự bị",
    CheckKind.LIST: "Danh sách đã đối chiếu với cấp trên trong quý",
    CheckKind.MINUTES: "Biên bản của {count} buổi đã họp đều đã thông qua",
    CheckKind.TASKS: "Không có nhiệm vụ quá hạn; {count} nhiệm vụ chưa xong",
    CheckKind.PACKS: "Thư viện có {count} văn bản",
}
_NOT_GOOD = {
    CheckKind.AUDIT: "Lịch sử ghi sổ có {count} chỗ không khớp",
    CheckKind.BACKUP: "Trước bàn giao chưa có bản sao lưu mới",
    CheckKind.CODE: "Mã khôi phục trước bàn giao chưa được xác nhận",
    CheckKind.MEMBERS: "{count} đảng viên dự bị đã quá hạn xét công nhận",
    CheckKind.LIST: "Danh sách chưa đối chiếu với cấp trên trong quý",
    CheckKind.MINUTES: "{count} buổi đã họp chưa có biên bản được thông qua",
    CheckKind.TASKS: "{count} nhiệm vụ đã quá hạn",
    CheckKind.PACKS: "Thư viện chưa có văn bản",
}
_DOTS = "." * 20


def check_text(check: Check) -> str:
    """Return what a check came to, as the minutes print it."""
    return (_GOOD if check.good else _NOT_GOOD)[check.kind].format(count=check.count)


def minutes(done: HandOver, cell: str, superior: str, place: str) -> Listing:
    """Return the minutes of a hand-over whose file is written; names of bodies may be empty."""
    standing, file = done.standing, done.file
    rows: list[tuple[str, str]] = [
        ("Hồ sơ đảng viên trong sổ", f"{standing.members}, trong đó {standing.on_list} đang trong danh sách"),
        ("Buổi sinh hoạt trong sổ", f"{standing.meetings}, trong đó {standing.held} đã họp"),
        ("Biên bản, nghị quyết đã thông qua", str(standing.papers)),
        ("Nhiệm vụ được giao", f"{standing.tasks}, trong đó {standing.open_tasks} chưa xong"),
        ("Lịch sử ghi sổ", f"{standing.lines} dòng trước khi bàn giao"),
        ("Ghi chú, tô màu trong văn bản", str(standing.notes)),
        ("Gói văn bản đã nạp", f"{standing.packs} gói, {standing.documents} văn bản"),
        ("Bản sao lưu trên máy", str(standing.backups)),
        *(("Kiểm tra trước bàn giao" if not at else "", check_text(check)) for at, check in enumerate(done.checks)),
        ("Tệp bàn giao (đã mã hóa)", file.name if file is not None else "chưa ghi"),
        ("Mã băm SHA-256 của tệp", grouped(done.sha256)),
        ("Mã cuối của lịch sử ghi sổ", f"dòng {done.head.count}: {grouped(done.head.hash)}"),
    ]
    return Listing(
        titles=("BIÊN BẢN BÀN GIAO SỔ TAY CHI BỘ", _told_when(done.when)),
        columns=(Column("TT", 4, Align.MIDDLE), Column("Nội dung", 22), Column("Bàn giao", 44)),
        rows=tuple((at if head else "", head, told) for at, (head, told) in zip(_numbers(rows), rows, strict=True)),
        heading=Heading(superior, cell or "Chi bộ"),
        notes=(
            f"Bên giao: đồng chí {done.parties.giver or _DOTS}. Bên nhận: đồng chí {done.parties.receiver or _DOTS}.",
            "Mật khẩu, mã khôi phục và khóa cất trên máy của bên giao không còn mở được sổ. Mật khẩu mới và mã khôi "
            "phục mới do bên nhận đặt và giữ; biên bản này không ghi lại.",
        ),
        place_day=f"{place or _DOTS}, ngày {done.when:%d} tháng {done.when:%m} năm {done.when:%Y}",
        signatures=(
            Signature("BÊN GIAO", name=done.parties.giver),
            Signature("BÊN NHẬN", name=done.parties.receiver),
        ),
        source="Sổ tay; mã băm để đối chiếu tệp và lịch sử ghi sổ sau này",
        landscape=False,
    )


def grouped(code: str) -> str:
    """Return a hash in groups of four, as people compare it aloud."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4)).upper()


def _told_when(when: datetime) -> str:
    return f"lập hồi {when:%H} giờ {when:%M}, ngày {when:%d} tháng {when:%m} năm {when:%Y}"


def _numbers(rows: list[tuple[str, str]]) -> list[int]:
    numbers, last = [], 0
    for head, _ in rows:
        last += bool(head)
        numbers.append(last)
    return numbers
