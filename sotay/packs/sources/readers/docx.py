# Read DOCX through mammoth, with automatic numbers written out first.
# It must not know what the text means.

import io
import zipfile
from typing import Any

import mammoth

from sotay.domain.vietnamese import nfc
from sotay.packs.sources.blocks import Reading
from sotay.packs.sources.problems import UnreadableError
from sotay.packs.sources.readers.docx_numbering import with_numbers_written
from sotay.packs.sources.readers.html import blocks_of

_MAIN = "word/document.xml"
_MAX_UNPACKED = 512 * 1024 * 1024
_MAX_MEMBERS = 5_000
_DAMAGED = "tệp DOCX hỏng, không mở được"
_BACKLINK = "↑"  # mammoth ends each note with it


def read_docx(data: bytes) -> Reading:
    """Read a DOCX: headings, lists with their numbers, tables and notes; pictures are left to the attached original."""
    _check_package(data)
    pictures = 0

    def drop(_image: Any) -> list[Any]:
        nonlocal pictures
        pictures += 1
        return []

    try:
        converted = mammoth.convert_to_html(io.BytesIO(with_numbers_written(data)), convert_image=drop)
    except Exception as error:  # mammoth raises whatever its XML and zip parts raise
        raise UnreadableError(_DAMAGED) from error
    blocks = blocks_of(nfc(converted.value.replace(_BACKLINK, "")))
    warnings = [f"có {pictures} hình ảnh chỉ xem được trong tệp gốc đính kèm"] if pictures else []
    if not blocks:
        raise UnreadableError("tệp DOCX không có chữ nào")
    return Reading(blocks, warnings)


def _check_package(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            _check_sizes(members)
            _check_xml(package)
    except UnreadableError:
        raise
    except Exception as error:  # a damaged zip raises almost anything: BadZipFile, zlib.error, ValueError, struct.error
        raise UnreadableError(_DAMAGED) from error
    names = {member.filename for member in members}
    if _MAIN not in names:
        raise UnreadableError("tệp không phải là DOCX dù có đuôi .docx")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnreadableError("tệp có macro: hãy lưu lại thành .docx không có macro")


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > _MAX_MEMBERS or sum(member.file_size for member in members) > _MAX_UNPACKED:
        raise UnreadableError("tệp DOCX giải nén ra quá lớn")


def _check_xml(package: zipfile.ZipFile) -> None:
    """Refuse a DTD: Word writes none, and its entities may grow without bound in any XML parser."""
    for name in package.namelist():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in package.read(name):
            raise UnreadableError("tệp DOCX có khai báo XML lạ (DTD), không mở")
