# What a document says of itself in its heading block: number, type, issuer, day, trích yếu (05-HD/VPTW, part II).
# It must not know the catalogue that these facts may fill or contradict.

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sotay.domain.dates import PartialDate
from sotay.packs.sources.blocks import Block
from sotay.packs.sources.cells import read_number
from sotay.packs.sources.frame import heading_block_length, is_rule
from sotay.packs.sources.markers import is_capitals

_TYPES = (
    *("Nghị quyết", "Quyết định", "Quy định", "Chỉ thị", "Kết luận", "Quy chế", "Thông tri", "Hướng dẫn", "Thông báo"),
    *("Thông cáo", "Tuyên bố", "Lời kêu gọi", "Báo cáo", "Kế hoạch", "Quy hoạch", "Chương trình", "Đề án"),
    *("Chương trình hành động", "Phương án", "Dự án", "Tờ trình", "Công văn", "Biên bản", "Giấy mời", "Điều lệ Đảng"),
    *("Luật", "Pháp lệnh", "Nghị định", "Thông tư"),
)
_TYPE_OF = {name.upper(): name for name in _TYPES}
_NUMBER = re.compile(r"\bSố\s*:?\s*(?P<number>\d{1,5}[a-zđ]?(?:\s*[-–/]\s*[^\W_]+)+)", re.IGNORECASE)
_DAY = re.compile(r"\bngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
# The right half of the heading block; in a PDF it may stand on the same line as the organisation.
_RIGHT_HALF = re.compile(r"\s*(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP).*")
_TITLE_STOPS = re.compile(r"[-–]\s|\(|căn cứ\b|kính (?:gửi|trình)|thực hiện\b.*[,.;:]$", re.IGNORECASE)
_TITLE_LINES = 4
_LONGEST_TITLE = 400
# Words of an organisation's name that are not proper names: "CHI BỘ THÔN ĐÔNG" is "Chi bộ thôn Đông".
_COMMON = frozenset(
    (
        *("chi", "bộ", "đảng", "ủy", "uỷ", "ban", "chấp", "hành", "thường", "vụ", "bí", "thư", "văn", "phòng"),
        *("tỉnh", "thành", "phố", "xã", "phường", "đặc", "khu", "thôn", "ấp", "bản", "làng", "tổ", "dân", "cơ"),
        *("trường", "tiểu", "trung", "học", "sở", "phổ", "thông", "mầm", "non", "trạm", "y", "tế", "hợp", "tác"),
        *("chức", "tuyên", "giáo", "và", "vận", "kiểm", "tra", "hội", "nghị", "đại", "công", "an", "quân", "sự"),
        *("cấp", "quan", "viên"),
    )
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Hold what the heading block says, None where it says nothing."""

    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    issued: PartialDate | None = None
    title: str | None = None


def propose(blocks: Sequence[Block]) -> Proposal:
    """Read the heading block of a document."""
    length = max(heading_block_length(blocks), 1)
    head = [block.text for block in blocks[:length]]
    number_line = next((place for place, line in enumerate(head) if _NUMBER.search(line)), None)
    number = None if number_line is None else _NUMBER.search(head[number_line])
    type_name, title = _type_and_title(blocks, length)
    return Proposal(
        None if number is None else read_number(number["number"]),
        type_name,
        _issuer(head[:number_line]),
        next((day for line in head if (day := _day(line))), None),
        title,
    )


def _day(line: str) -> PartialDate | None:
    match = _DAY.search(line)
    if match is None:
        return None
    found = PartialDate(int(match[3]), int(match[2]), int(match[1]))
    try:
        _ = found.earliest
    except ValueError:
        return None
    return found


def _type_and_title(blocks: Sequence[Block], length: int) -> tuple[str | None, str | None]:
    for place, block in enumerate(blocks[: length + 1]):
        name = next((n for n in sorted(_TYPE_OF, key=len, reverse=True) if _is_type_line(block.text, n)), None)
        if name is not None:
            return _TYPE_OF[name], _title([block.text[len(name) :].strip(), *_lines(blocks[place + 1 :])])
    return None, None


def _is_type_line(line: str, name: str) -> bool:
    """Tell whether the line is the type's name in capitals, alone or before the trích yếu in small letters."""
    rest = line.removeprefix(name)
    return rest != line and (not rest or (rest[0].isspace() and rest.strip()[0].islower()))


def _lines(blocks: Sequence[Block]) -> list[str]:
    """Return the lines of the trích yếu: up to the rule under it, or to where the text begins."""
    lines: list[str] = []
    for block in blocks[:_TITLE_LINES]:
        if is_rule(block) or _TITLE_STOPS.match(block.text) or block.text.endswith((".", ";", ":", ",")):
            break
        if lines and block.text[0].isupper() and not is_capitals(block.text):
            break
        lines.append(block.text)
    return lines


def _title(lines: list[str]) -> str | None:
    title = " ".join(filter(None, lines))
    return title if 0 < len(title) <= _LONGEST_TITLE else None


def _issuer(lines: Sequence[str]) -> str | None:
    """Return the lowest organisation named above the number."""
    names = [name for line in lines if is_capitals(name := _RIGHT_HALF.sub("", line))]
    return _sentence_case(names[-1]) if names else None


def _sentence_case(name: str) -> str:
    words = [word.lower() if word.lower() in _COMMON else word.capitalize() for word in name.split()]
    words[0] = words[0].capitalize()
    return " ".join(words)
