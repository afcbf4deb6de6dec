# What a heading block says of its document, in the spellings of real offices.

import pytest

from sotay.domain.dates import PartialDate
from sotay.packs.sources.blocks import Block
from sotay.packs.sources.metadata import Proposal, propose


def head(text: str) -> Proposal:
    return propose([Block(line) for line in text.splitlines() if line.strip()])


def test_a_committee_paper() -> None:
    text = """\
ĐẢNG BỘ TỈNH BẠCH SƠN
ĐẢNG ỦY XÃ SÔNG BẠCH
*
Số: 12 - KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Sông Bạch, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
thực hiện Chỉ thị số 50-CT/TW
trên địa bàn xã
-----
Căn cứ Điều lệ Đảng;"""
    assert head(text) == Proposal(
        "12-KH/ĐU",
        "Kế hoạch",
        "Đảng ủy xã Sông Bạch",
        PartialDate(2026, 2, 5),
        "thực hiện Chỉ thị số 50-CT/TW trên địa bàn xã",
    )


def test_type_and_title_on_one_line_and_a_text_that_follows_at_once() -> None:
    found = head("CHI BỘ TRƯỜNG TIỂU HỌC SÔNG BẠCH\nSố 03-TB/CB\nTHÔNG BÁO về lịch sinh hoạt\nChi bộ họp ngày 03.")
    assert (found.type, found.title) == ("Thông báo", "về lịch sinh hoạt")
    assert found.issuer == "Chi bộ trường tiểu học Sông Bạch"


def test_both_halves_of_the_heading_block_on_one_line() -> None:
    text = "ĐẢNG ỦY XÃ SÔNG BẠCH ĐẢNG CỘNG SẢN VIỆT NAM\nSố 05-NQ/ĐU Sông Bạch, ngày 05 tháng 10 năm 2026\nNGHỊ QUYẾT"
    found = head(text)
    assert (found.issuer, found.number) == ("Đảng ủy xã Sông Bạch", "05-NQ/ĐU")
    assert found.issued == PartialDate(2026, 10, 5)


def test_a_longer_type_name_wins_over_the_shorter_one_in_it() -> None:
    assert head("Số 02-CTr/ĐU\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện nghị quyết").type == "Chương trình hành động"


@pytest.mark.parametrize("text", ["Chi bộ họp bàn việc làm đường.", "1. Một việc", "ngày 32 tháng 13 năm 2026"])
def test_a_text_without_a_heading_block_proposes_nothing(text: str) -> None:
    assert head(text) == Proposal()


def test_a_state_number_is_read_whole() -> None:
    assert head("ỦY BAN NHÂN DÂN XÃ\nSố: 15/2026/QĐ-UBND\nQUYẾT ĐỊNH\nvề giá nước").number == "15/2026/QĐ-UBND"
