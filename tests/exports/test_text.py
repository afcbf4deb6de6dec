from sotay.exports.text import as_text, text_file
from tests.exports.making import SOURCE, body, copy, heading, plan


def test_a_text_holds_everything_in_order_and_ends_with_the_source() -> None:
    made = as_text(copy(heading("Điều 1. Họp"), body("Mỗi tháng một lần."), plan(), standing="Đã hết hiệu lực."))
    assert made.startswith(
        "NGHỊ QUYẾT\nvề xây dựng chi bộ\nSố 21-NQ/TW\n\nĐã hết hiệu lực.\n\nĐiều 1. Họp\n\nMỗi tháng một lần.\n\nTT | "
    )
    assert "\n1 | Họp chi bộ | 03\nĐóng đảng phí | 10\n" in made
    assert made.endswith(f"\n{SOURCE}\n")
    assert "\u2028" not in made


def test_the_file_opens_on_old_windows() -> None:
    made = text_file(copy(body("Đảng viên.")))
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.count(b"\n") == made.count(b"\r\n") > 5
    assert "Đảng viên." in made.decode("utf-8-sig")
