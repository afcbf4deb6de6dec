from dataclasses import replace
from datetime import date

from sotay.exports.copies import Align
from sotay.exports.listings import Column, Heading, Listing, Signature, Value

DAY = date(2026, 10, 5)
SOURCE = "Nguồn: Sổ tay, chi bộ thôn Đông; xuất ngày 05/10/2026."
HEADS = (
    ("Số TT", 8),
    ("Họ và tên khai sinh", 26),
    ("Nam, nữ; dân tộc; tôn giáo", 16),
    ("Quê quán", 24),
    ("Văn hóa; lý luận; chuyên môn; ngoại ngữ", 24),
    ("Nghề nghiệp trước khi vào Đảng / hiện nay", 22),
    ("Ngày vào Đảng; ngày chính thức", 20),
    ("Số thẻ; số lý lịch; số Huy hiệu", 26),
    ("Bộ đội, công an, hưu trí", 14),
    ("Ngày chuyển đi, đến đâu", 16),
    ("Ngày chuyển đến, từ đâu", 16),
    ("Ngày từ trần, lý do", 14),
    ("Ngày ra khỏi Đảng, hình thức", 14),
    ("Ghi chú", 14),
)


def member(number: int) -> tuple[Value, ...]:
    return (
        number,
        f"Nguyễn Thị Hồng Ánh {number}",
        "Nữ\nKinh\nKhông",
        "Xã Sông Bạch, tỉnh Thái An",
        "12/12; trung cấp; cử nhân kế toán; tiếng Anh B",
        "Làm ruộng\nKế toán hợp tác xã",
        "19/05/2011\n19/05/2012",
        f"{number:012d}\n{number:06d} TA",
        None,
        None,
        "03/02/2020, chi bộ thôn Tây",
        None,
        None,
        "=1+1" if number == 1 else "",
    )


def register(count: int) -> Listing:
    """The register of form 7-HSĐV with its 14 columns."""
    columns = tuple(Column(head, share, Align.LEFT if at else Align.MIDDLE) for at, (head, share) in enumerate(HEADS))
    return Listing(
        titles=("SỔ DANH SÁCH ĐẢNG VIÊN", "Có đến ngày 05/10/2026"),
        columns=columns,
        rows=tuple(member(number) for number in range(1, count + 1)),
        heading=Heading("Đảng bộ xã Sông Bạch", "Chi bộ thôn Đông", "Mẫu 7-HSĐV"),
        notes=(f"Danh sách này có {count} đảng viên.",),
        place_day="Sông Bạch, ngày 05 tháng 10 năm 2026",
        signatures=(Signature("NGƯỜI LẬP", "", "Lê Văn Bình"), Signature("T/M CHI ỦY", "BÍ THƯ", "Trần Thị Cúc")),
        source=SOURCE,
        numbered=True,
    )


def plain(*rows: tuple[Value, ...]) -> Listing:
    """A list with nothing but its rows, in columns of one width."""
    width = len(rows[0]) if rows else 1
    columns = tuple(Column(f"Cột {at + 1}", 1) for at in range(width))
    return Listing(("DANH SÁCH",), columns, rows)


def unsigned(listing: Listing) -> Listing:
    return replace(listing, signatures=(), heading=None, notes=(), place_day="")
