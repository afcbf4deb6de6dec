from dataclasses import replace
from datetime import date
from pathlib import Path

from sotay.domain.official_form import OfficialForm, paper_date, paper_symbol
from sotay.domain.papers import BlockRole
from sotay.domain.presentation_rules import PresentationRules
from sotay.exports.copies import Align, Cell, Table
from sotay.exports.official import OfficialBlock, OfficialPaper, OfficialParagraph, OfficialSignature

DAY = date(2026, 10, 5)
TABLE = Path(__file__).parents[2] / "resources" / "rules" / "presentation.toml"
RECIPIENTS = ("Đảng ủy xã Sông Bạch (để báo cáo)", "Đảng viên chi bộ", "Lưu Chi bộ")
OPINION = (
    "Nhất trí với đánh giá kết quả lãnh đạo tháng 9; đề nghị chi bộ phân công rõ đồng chí phụ trách từng tuyến đường "
    "hoa, quy định thời hạn hoàn thành và báo cáo tại kỳ sinh hoạt tháng 11; quan tâm các hộ nghèo, hộ cận nghèo. "
)


def form(day: date = DAY) -> OfficialForm:
    return PresentationRules.parse(TABLE.read_text(encoding="utf-8")).form(day)


def section(text: str) -> OfficialParagraph:
    return OfficialParagraph(BlockRole.SECTION, text)


def heading(text: str) -> OfficialParagraph:
    return OfficialParagraph(BlockRole.HEADING, text)


def body(text: str) -> OfficialParagraph:
    return OfficialParagraph(BlockRole.BODY, text)


def item(text: str) -> OfficialParagraph:
    return OfficialParagraph(BlockRole.ITEM, text)


def basis(text: str) -> OfficialParagraph:
    return OfficialParagraph(BlockRole.BASIS, text)


def tasks(count: int) -> Table:
    """The table of last month's resolution: number, task, state, result."""
    heads = tuple(Cell(words, at, head=True) for at, words in enumerate(("TT", "Nhiệm vụ", "Tiến độ", "Kết quả")))
    rows = (
        (
            Cell(str(at), 0, align=Align.MIDDLE),
            Cell("Vận động nhân dân đóng góp ngày công làm đường hoa nông thôn mới", 1),
            Cell("Đã hoàn thành", 2),
            Cell("Dài 350 m, 42 hộ tham gia", 3),
        )
        for at in range(1, count + 1)
    )
    return Table((1, 8, 4, 6), (heads, *rows))


def resolution(*more: OfficialBlock) -> OfficialPaper:
    """A resolution of one page."""
    return OfficialPaper(
        form(),
        "Đảng bộ xã Sông Bạch",
        "Chi bộ thôn Đông",
        (
            basis("- Căn cứ Điều lệ Đảng và các quy định, hướng dẫn thi hành Điều lệ Đảng;"),
            basis("- Căn cứ kết quả thảo luận và biểu quyết tại kỳ sinh hoạt ngày 05 tháng 10 năm 2026,"),
            body("Chi bộ thôn Đông quyết nghị lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026 như sau:"),
            section("I- Phương hướng, nhiệm vụ tháng 10"),
            heading("1. Công tác chính trị, tư tưởng"),
            item("- Tổ chức học tập nghị quyết của cấp trên cho 100% đảng viên trong chi bộ."),
            *more,
            section("II- Tổ chức thực hiện"),
            body("Giao chi ủy cụ thể hóa nghị quyết, phân công đảng viên thực hiện và báo cáo tại kỳ sinh hoạt sau."),
            body(
                "Nghị quyết này được chi bộ thảo luận và biểu quyết thông qua tại kỳ sinh hoạt ngày 05 tháng 10 năm "
                "2026, với 18/18 đồng chí tán thành, đạt tỷ lệ 100%."
            ),
        ),
        "Nghị quyết tháng 10 năm 2026",
        DAY,
        symbol=paper_symbol(5, "NQ"),
        place_day=f"Sông Bạch, {paper_date(DAY)}",
        type_name="Nghị quyết",
        subject="về lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026",
        signatures=(OfficialSignature("T/M Chi bộ", "Bí thư", "Trần Thị Cúc"),),
        recipients=RECIPIENTS,
    )


def minutes(opinions: int = 24, rows: int = 12) -> OfficialPaper:
    """Minutes of some pages, with a table and opinions of members."""
    return OfficialPaper(
        form(),
        "Đảng bộ xã Sông Bạch",
        "Chi bộ thôn Đông",
        (
            body("Hôm nay, vào hồi 19 giờ 30 phút, ngày 05 tháng 10 năm 2026, tại Nhà văn hóa thôn Đông, chi bộ họp."),
            section("I- Kết quả thực hiện nghị quyết tháng 9"),
            tasks(rows),
            section("II- Ý kiến thảo luận"),
            *(
                one
                for at in range(1, opinions + 1)
                for one in (heading(f"{at}. Đồng chí Nguyễn Văn Bình {at}"), item(f"- {OPINION}"))
            ),
            body("Hội nghị kết thúc vào hồi 21 giờ 00 phút cùng ngày; biên bản đã đọc lại cho mọi người cùng nghe."),
        ),
        "Biên bản họp chi bộ tháng 10 năm 2026",
        DAY,
        type_name="Biên bản",
        subject="họp chi bộ thường kỳ tháng 10 năm 2026",
        signatures=(
            OfficialSignature("Người ghi biên bản", name="Lê Văn Bình"),
            OfficialSignature("Chủ trì hội nghị", name="Trần Thị Cúc"),
        ),
    )


def long_named() -> OfficialPaper:
    """A resolution whose bodies, place and people have the longest names there are."""
    long_name = "Nguyễn Phước Hoàng Thiên Kim Ngọc Bảo Châu Phương Nguyên Trang"
    return replace(
        resolution(),
        superior="Đảng bộ Trường Trung học phổ thông chuyên Nguyễn Bỉnh Khiêm",
        body="Chi bộ các tổ Ngữ văn, Lịch sử và Giáo dục kinh tế - pháp luật",
        place_day=f"Phường Nguyễn Bỉnh Khiêm, {paper_date(DAY)}",
        above=("Dự thảo lần 1", "TÀI LIỆU HỘI NGHỊ"),
        subject="về lãnh đạo thực hiện nhiệm vụ tháng 10 và một số chủ trương về đổi mới phương pháp dạy học các môn",
        signatures=(OfficialSignature("T/M Chi bộ", "Phó Bí thư", long_name),),
        recipients=(f"Đồng chí {long_name} (để báo cáo)", *RECIPIENTS),
    )


def letter() -> OfficialPaper:
    """A công văn to two bodies."""
    return replace(
        resolution(),
        symbol=paper_symbol(12, "CV"),
        type_name="",
        subject="về đăng ký lớp bồi dưỡng nhận thức về Đảng",
        addressees=("Đảng ủy xã Sông Bạch", "Trung tâm Chính trị khu vực"),
    )
