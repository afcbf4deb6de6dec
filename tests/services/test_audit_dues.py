# The audit trail about dues: every record and column has words in both languages, and lines read as sentences.

import pytest

from sotay.domain.dues import DuesDelay, DuesRelief, DuesStanding
from sotay.services.audit_texts import Topic, field_words, setting_words, topic_of, value_words
from sotay.services.audit_texts_dues import DUES_FIELDS, DUES_LINES, DUES_SETTINGS, DUES_TABLES, DUES_VALUES
from sotay.services.dues_records import Payment
from tests.services.meetings import DAY, Cell, cell
from tests.unit.dues import month, shipped

__all__ = ["cell"]
LAN = "Trần Thị Lan"


def texts(cell: Cell, language: str = "vi") -> list[str]:
    return [row.text for row in cell.book.audit.rows(cell.book.audit.ids()[:8], language)]  # type: ignore[arg-type]


def test_every_table_and_column_of_dues_has_words_of_its_own(cell: Cell) -> None:
    with cell.book.workspace.notebook.database.reader() as connection:
        tables = [
            row[0]
            for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'dues%'")
        ]
        columns = {t: {row[1] for row in connection.execute(f"PRAGMA table_info({t})")} - {"id"} for t in tables}
    assert {table: set(words) for table, words in DUES_FIELDS.items()} == columns
    for table, names in columns.items():
        assert topic_of(table) is Topic.DUES
        for name in names:
            assert field_words(name, "vi", table) != field_words(name, "en", table)


def test_the_shipped_groups_and_reasons_have_words() -> None:
    assert {group.key for group in shipped().groups} == set(DUES_VALUES["dues_standing", "group"])
    assert {rule.key for rule in shipped().reliefs} == set(DUES_VALUES["dues_relief", "reason"])


@pytest.mark.parametrize("key", DUES_SETTINGS)
def test_settings_of_dues_have_words(key: str) -> None:
    assert setting_words(key, "vi") != setting_words(key, "en")


def test_amounts_and_months_are_told_as_people_read_them() -> None:
    assert value_words("amount", "-1500000", "vi", "dues_entry") == "-1.500.000"
    assert value_words("month", "2026-11", "vi", "dues_entry") == "11/2026"


def test_what_is_written_about_dues_reads_as_sentences(cell: Cell) -> None:
    dues, lan = cell.book.dues, cell.ids[LAN]
    dues.set_standing(DuesStanding(lan, "insured", month("2026-02"), 8_000_000))
    dues.set_relief(DuesRelief(lan, "hardship", 50, month("2026-12"), month("2027-01")))
    dues.drop_delay(dues.set_delay(DuesDelay(lan, "Đi làm xa", month("2026-11"), month("2027-01"), DAY)).id)
    (entry,) = dues.pay(Payment(lan, (month("2026-12"),), DAY))
    dues.reverse(entry.id, "Ghi nhầm", DAY)
    dues.close(month("2026-12"))
    assert texts(cell)[:7] == [
        "Khóa sổ đảng phí tháng 12/2026",
        f"Điều chỉnh đảng phí của {LAN}: -40.000 đồng",
        f"Thu đảng phí của {LAN}: 40.000 đồng",
        f"Bỏ đảng phí nộp chậm của {LAN}: đến hết tháng 01/2027",
        f"Ghi đảng phí nộp chậm của {LAN}: đến hết tháng 01/2027",
        f"Ghi miễn, giảm đảng phí của {LAN}: 50 %",
        f"Ghi nhóm đóng đảng phí của {LAN}: đóng BHXH bắt buộc",
    ]


def test_both_languages_of_a_line_name_the_same_things() -> None:
    for (table, _), words in DUES_LINES.items():
        assert table in DUES_TABLES
        assert {part for part in ("{record}", "{value}", "{fields}") if part in words.vi} == {
            part for part in ("{record}", "{value}", "{fields}") if part in words.en
        }
