from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.paths import DataPaths, resource_dir
from sotay.services.book import Book
from sotay.services.packs import read_root
from sotay.services.scans import attachments, content
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2
from tests.packs.builders import document, make_keys, make_pack, uid

_QUICK = Argon2(memory_kib=64, time=1, lanes=1)
_SCAN = resource_dir() / "demo" / "quarter1" / "van-ban" / "kl-05-du.pdf"
Bring = Callable[..., Book]


@pytest.fixture
def bring(tmp_path: Path) -> Iterator[Bring]:
    """Bring a document with files by a signed pack into a book."""
    books: list[Book] = []

    def brought(**files: bytes) -> Book:
        workspace, _ = Workspace.create(DataPaths(tmp_path / "book"), "mật khẩu của chi bộ", cost=_QUICK)
        book = Book(workspace)
        books.append(book)
        named = {name.replace("_", "."): data for name, data in files.items()}
        keys = make_keys(tmp_path / "keys")
        lines = [document(1, attachments=list(named)), document(2)]
        pack = make_pack(tmp_path, keys, lines, named)
        book.packs.trust(read_root(keys / "root.json"))
        book.packs.apply(book.packs.prepare(pack, silent), silent)
        book.library_changed()
        return book

    yield brought
    for book in books:
        book.close()


def stored(book: Book, sha256: str) -> Path:
    """Return where the encrypted file lies, whatever it is called there."""
    (found,) = (path for path in book.workspace.paths.blobs.rglob("*") if path.is_file())
    assert book.workspace.blobs.has(sha256)
    return found


def refused(book: Book, sha256: str, of: str = uid(1)) -> Code:
    with pytest.raises(SotayError) as error:
        content(book, of, sha256)
    return error.value.code


def test_a_scan_comes_back_byte_by_byte_under_its_name(bring: Bring) -> None:
    book = bring(scan_pdf=_SCAN.read_bytes())
    (attached,) = attachments(book, uid(1))
    assert (attached.name, attached.media_type) == ("scan.pdf", "application/pdf")
    assert content(book, uid(1), attached.sha256) == ("scan.pdf", _SCAN.read_bytes())


def test_a_scan_lies_on_the_disk_encrypted(bring: Bring) -> None:
    book = bring(scan_pdf=_SCAN.read_bytes())
    (attached,) = attachments(book, uid(1))
    assert b"%PDF" not in stored(book, attached.sha256).read_bytes()


def test_the_scan_of_the_demo_holds_text_to_be_found() -> None:
    with pypdfium2.PdfDocument(_SCAN) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "ĐẢNG ỦY XÃ SÔNG BẠCH" in text
    assert "hư cấu" in text
    assert _SCAN.stat().st_size < 100_000


def test_what_is_no_pdf_is_handed_over_as_it_is(bring: Bring) -> None:
    book = bring(scan_pdf=b"not a pdf at all")
    (attached,) = attachments(book, uid(1))
    assert content(book, uid(1), attached.sha256)[1] == b"not a pdf at all"


def test_a_stored_scan_that_was_tampered_with_is_refused(bring: Bring) -> None:
    book = bring(scan_pdf=_SCAN.read_bytes())
    (attached,) = attachments(book, uid(1))
    path = stored(book, attached.sha256)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    assert refused(book, attached.sha256) is Code.DATABASE_DAMAGED


def test_a_stored_scan_that_was_cut_off_is_refused(bring: Bring) -> None:
    book = bring(scan_pdf=_SCAN.read_bytes())
    (attached,) = attachments(book, uid(1))
    path = stored(book, attached.sha256)
    path.write_bytes(path.read_bytes()[:-40])
    assert refused(book, attached.sha256) is Code.DATABASE_DAMAGED


def test_a_stored_scan_that_is_gone_is_told(bring: Bring) -> None:
    book = bring(scan_pdf=_SCAN.read_bytes())
    (attached,) = attachments(book, uid(1))
    stored(book, attached.sha256).unlink()
    assert refused(book, attached.sha256) is Code.FILE_NOT_FOUND


def test_a_scan_is_given_only_to_the_document_it_belongs_to(bring: Bring) -> None:
    book = bring(scan_pdf=_SCAN.read_bytes())
    (attached,) = attachments(book, uid(1))
    assert attachments(book, uid(2)) == ()
    assert refused(book, attached.sha256, of=uid(2)) is Code.FILE_NOT_FOUND
    assert refused(book, attached.sha256, of=uid(3)) is Code.DOCUMENT_NOT_FOUND
