# Read the text layer of a PDF and rebuild its paragraphs from lines.
# It must not know what the text means beyond how a numbered line begins.

import re
from collections import Counter
from collections.abc import Iterable

import pypdfium2
from pypdfium2 import PdfiumError

from sotay.domain.vietnamese import nfc
from sotay.packs.sources.blocks import Block, Reading
from sotay.packs.sources.problems import UnreadableError
from sotay.packs.sources.readers.text import squeeze

_PASSWORD = 4  # FPDF_ERR_PASSWORD
_MAX_PAGES = 5_000
# PDFium joins lines itself where one ends with a hyphen, and leaves one of these in its place.
_CUT_WORD = re.compile(r"(?<=[^\W\d_])[\ufffe\x02](?=[a-zà-ỹđ])")
_CUT_SYMBOL = re.compile(r"[\ufffe\x02]")
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–—]?\s*\d{1,4}\s*(?:/\s*\d{1,4})?\s*[-–—]?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_OPENS = re.compile(
    r"[-–—+*•]\s|-{2,}|\*|\d+(?:\.\d+)*\s*[.)/-]\s|[a-zđ]\s*\)\s|[IVX]+\s*[-–./]|[A-Z]\s*[-–.]\s"
    r"|(?:Phần|Chương|Mục|Điều)\s+[\dIVXt]|Phụ lục|PHỤ LỤC|CHƯƠNG|Số\s*:?\s*\d|Căn cứ|Kính gửi|Nơi nhận|T/M|K/T|T/L"
)
_ENDS = (".", ";", ":", "!", "?", "”", '"')
_CUT = re.compile(r"\w-$")  # "Nghị quyết số 05-" goes on, however short the line
_FULL_LINE = 0.75  # a line shorter than this share of a usual full line ends its paragraph


def read_pdf(data: bytes) -> Reading:
    """Read a PDF with a text layer; a scan gives no blocks and a warning; raise UnreadableError on others."""
    pages = _pages(data)
    lines = _without_running_lines(pages)
    if not lines:
        return Reading([], ["PDF là bản chụp, không có lớp chữ: chỉ đính kèm tệp gốc, không tìm được trong nội dung"])
    return Reading([Block(text) for text in joined(lines)])


def _pages(data: bytes) -> list[list[str]]:
    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > _MAX_PAGES:
                raise UnreadableError(f"PDF có hơn {_MAX_PAGES} trang")
            return [_page_lines(document[number]) for number in range(len(document))]
    except PdfiumError as error:
        locked = error.err_code == _PASSWORD
        raise UnreadableError(
            "PDF đặt mật khẩu: hãy bỏ mật khẩu" if locked else "tệp PDF hỏng, không mở được"
        ) from error


def _page_lines(page: pypdfium2.PdfPage) -> list[str]:
    text = page.get_textpage().get_text_bounded()
    page.close()
    return [line for raw in _whole_words(text).splitlines() if (line := squeeze(raw))]


def _whole_words(text: str) -> str:
    return nfc(_CUT_SYMBOL.sub("-", _CUT_WORD.sub("", text)))


def _without_running_lines(pages: list[list[str]]) -> list[str]:
    """Return all lines but page numbers and lines that stand at the top or bottom of most pages."""
    edges = Counter(_shape(line) for page in pages for line in {*page[:1], *page[-1:]})
    often = {shape for shape, count in edges.items() if count >= 3 and count * 2 > len(pages)}
    lines: list[str] = []
    for page in pages:
        last = len(page) - 1
        lines += [line for place, line in enumerate(page) if place not in {0, last} or not _is_running(line, often)]
    return lines


def _is_running(line: str, often: set[str]) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line)) or _shape(line) in often


def _shape(line: str) -> str:
    return _DIGITS.sub("0", line)


def joined(lines: Iterable[str]) -> list[str]:
    """Return paragraphs made of the lines as printed; a word cut by a hyphen at a line end is whole again."""
    lines = list(lines)
    usual = sorted(map(len, lines))[len(lines) * 9 // 10]
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        if before and _continues(before, line, usual):
            paragraphs[-1] = _glued(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        before = line
    return paragraphs


def _continues(before: str, line: str, usual: int) -> bool:
    if _OPENS.match(line) or before.isupper() != line.isupper():
        return False
    if _CUT.search(before):
        return True
    if line[0].islower():
        return not before.isupper() and not before.endswith((";", "-----"))
    return len(before) >= usual * _FULL_LINE and not before.endswith(_ENDS) and not line.isupper()


def _glued(paragraph: str, line: str) -> str:
    if not paragraph.endswith("-") or paragraph.endswith(" -"):
        return f"{paragraph} {line}"
    cut_word = paragraph[-2:-1].isalpha() and line[0].islower()
    return (paragraph[:-1] if cut_word else paragraph) + line
