# A small library of fictitious documents that every search test can reason about.

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Document, Level, Section
from sotay.domain.query import parse_query
from sotay.domain.search_rules import SearchRules
from sotay.paths import resource_dir
from sotay.storage.library import Library
from sotay.storage.search.engine import SearchEngine
from sotay.storage.search.request import Answer, Facets, Request
from sotay.storage.search.state import SearchCache
from tests.storage.making import apply, document, open_library

RULES = SearchRules.parse((resource_dir() / "rules" / "abbreviations.toml").read_text(encoding="utf-8"))


def paper(name: str, title: str, *sections: tuple[str, str], **facts: Any) -> Document:
    steps = tuple(
        Section(Level.ARTICLE, f"Điều {at}", heading, text) for at, (heading, text) in enumerate(sections, start=1)
    )
    values = {"tags": (), "number": None, "issued": PartialDate(2026, 3, 1)} | facts
    return replace(document(name, title=title, sections=0, **values), sections=steps)


PAPERS = (
    paper(
        "quy-che",
        "Quy chế làm việc của Chi bộ thôn Đông",
        ("Chế độ sinh hoạt", "Chi bộ họp thường kỳ mỗi tháng một lần vào ngày mồng ba."),
        ("Đảng phí", "Đảng viên nộp đảng phí hằng tháng cho chi ủy; thủ quỹ lập sổ thu nộp."),
        ("Quan hệ công tác", "Bí thư giữ quan hệ với trưởng thôn và Mặt trận Tổ quốc xã Sông Bạch."),
        number="05-QC/CB",
        type="Quy chế",
        tags=("nội quy",),
    ),
    paper(
        "huong-dan-cu",
        "Hướng dẫn sinh hoạt chuyên đề năm 2024",
        ("Nội dung", "Sinh hoạt chuyên đề mỗi quý ít nhất một lần, theo hướng dẫn của đảng ủy."),
        ("Thời gian", "Không quá chín mươi phút."),
        number="12-HD/BTCTW",
        type="Hướng dẫn",
        issuer="Ban Tổ chức Trung ương",
        issued=PartialDate(2024, 2, 1),
        term="XIII",
    ),
    paper(
        "huong-dan-moi",
        "Hướng dẫn sinh hoạt chi bộ",
        ("Chuẩn bị", "Bí thư chi bộ chuẩn bị nội dung, báo cáo đảng ủy trước khi họp."),
        ("Sinh hoạt chuyên đề", "Chi bộ chọn chuyên đề gắn với nhiệm vụ chính trị."),
        number="12-HD/BTCTW",
        type="Hướng dẫn",
        issuer="Ban Tổ chức Trung ương",
        issued=PartialDate(2026, 5, 1),
        term="XIV",
        tags=("sinh hoạt",),
    ),
    paper(
        "nghi-quyet",
        "Nghị quyết về chuyển đổi số ở xã Sông Bạch",
        ("Mục tiêu", "Hoà mạng dịch vụ công; tuy còn khó, đến năm 2027 mọi thôn có đường truyền."),
        ("Tổ chức thực hiện", "Ủy ban nhân dân xã lập kế hoạch; đoàn thanh niên lập tổ công nghệ."),
        number="21-NQ/ĐU",
        type="Nghị quyết",
        issuer="Đảng ủy xã Sông Bạch",
        issued=PartialDate(2025, 7),
    ),
    paper(
        "thong-bao",
        "Thông báo về đường thôn",
        ("", "Đường liên thôn được sửa từ nguồn xã hội hóa. Dưỡng đường do tổ tự quản lo."),
        number="03-TB/CB",
        type="Thông báo",
        issued=PartialDate(2023, 1, 5),
    ),
    paper("muc-luc", "Văn bản chỉ có tên", number="77-CV/CB", type="Công văn"),
)


@dataclass
class Shelf:
    """A library with search over it; `cache` lives as long as a long-lived process would."""

    library: Library
    cache: SearchCache = field(default_factory=lambda: SearchCache(RULES))

    def answer(self, text: str, **asked: Any) -> Answer:
        with self.library.database.reader() as connection:
            return SearchEngine(connection, self.cache).search(Request(parse_query(text), **asked))

    def facets(self, text: str, **asked: Any) -> Facets:
        with self.library.database.reader() as connection:
            return SearchEngine(connection, self.cache).facets(Request(parse_query(text), **asked))

    def found(self, text: str, **asked: Any) -> list[str]:
        """Return the hits as "title of the document's first words: label"."""
        return [self.name(hit.section_id, hit.revision_id) for hit in self.answer(text, **asked).hits]

    def name(self, section_id: int | None, revision_id: int) -> str:
        query = """SELECT d.uid, s.label FROM revision r JOIN document d ON d.id = r.document_id
            LEFT JOIN section s ON s.id = ? WHERE r.id = ?"""
        with self.library.database.reader() as connection:
            uid, label = connection.execute(query, (section_id, revision_id)).fetchone()
        names = {str(made.uid): name for name, made in NAMED.items()}
        return f"{names.get(uid, uid)} {label or '-'}".replace("Điều ", "")

    def revision(self, name: str) -> int:
        return int(self.library.document(NAMED[name].uid).card.revision_id)


NAMES = ("quy-che", "huong-dan-cu", "huong-dan-moi", "nghi-quyet", "thong-bao", "muc-luc")
NAMED = dict(zip(NAMES, PAPERS, strict=True))


def open_shelf(path: Path) -> Shelf:
    library = open_library(path)
    apply(library, 1, added=PAPERS)
    return Shelf(library)
