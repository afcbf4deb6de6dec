# The real spellings of citations that the parser must know, each with every part that it tells.
# Short citations as printed are facts; the sentences around them are not copied.

from typing import NamedTuple


class Parts(NamedTuple):
    """Hold what one entry must tell: number, type, org, day, term, plenum."""

    number: str | None
    type: str | None
    org: str | None = None
    issued: str | None = None
    term: str | None = None
    plenum: int | None = None
    kind: str = "symbol"


def short(number: str, kind: str, org: str | None = None, issued: str | None = None, term: str | None = None) -> Parts:
    """Return the parts of a short citation."""
    return Parts(number, kind, org, issued, term, kind="short")


NQ, CT, KL, QY, QT, HD = "Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quyết định", "Hướng dẫn"

SPELLINGS: list[tuple[int, str, list[Parts]]] = [
    (1, "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", [Parts("57", NQ, "TW", "2024-12-22")]),
    (2, "Nghị quyết số 68- NQ/TW ngày 4/5/2025", [Parts("68", NQ, "TW", "2025-05-04")]),
    (3, "Nghị quyết 59-NQ/TW ngày 24/1/2025", [Parts("59", NQ, "TW", "2025-01-24")]),
    (4, "Nghị quyết số 57-NQ/TW (tháng 12.2024)", [Parts("57", NQ, "TW", "2024-12")]),
    (5, "Nghị quyết 68-NQ-TW (tháng 5.2025)", [Parts("68", NQ, "TW", "2025-05")]),
    (
        6,
        "Nghị quyết số 57-NQ/TW ngày 22-12-2024 ... (viết tắt là Nghị quyết 57)",
        [Parts("57", NQ, "TW", "2024-12-22"), short("57", NQ, "TW", "2024-12-22")],
    ),
    (7, "Nghị quyết 59, 70, 71, 72", [short("59", NQ), short("70", NQ), short("71", NQ), short("72", NQ)]),
    (
        8,
        "04 Nghị quyết của Bộ Chính trị, gồm: Nghị quyết số 59-NQ/TW ..., Nghị quyết số 70-NQ/TW ...",
        [Parts("59", NQ, "TW"), Parts("70", NQ, "TW")],
    ),
    (9, "Nghị quyết số 48-NQ/TW ngày 24 tháng 5 năm 2005 của Bộ Chính trị", [Parts("48", NQ, "TW", "2005-05-24")]),
    (10, "Nghị quyết số 48/NQ/TW ngày 24 tháng 5 năm 2005", [Parts("48", NQ, "TW", "2005-05-24")]),
    (
        11,
        "Quyết định số 217/QĐ-TW ngày 12/12/2013 của Ban Chấp hành Trung ương Đảng",
        [Parts("217", QT, "TW", "2013-12-12")],
    ),
    (
        12,
        'Nghị quyết số 29 "Về đổi mới căn bản, toàn diện giáo dục ..." ... ngày 4/11/2013',
        [short("29", NQ, None, "2013-11-04")],
    ),
    (13, "Nghị quyết 29-NQ/TW ngày 4-11-2013", [Parts("29", NQ, "TW", "2013-11-04")]),
    (14, "Kết luận số 91-KL/TW ngày 12.8.2024", [Parts("91", KL, "TW", "2024-08-12")]),
    (
        15,
        "Nghị quyết số 29-NQ/TW, ngày 04.11.2013 của Ban Chấp hành Trung ương Đảng khoá XI",
        [Parts("29", NQ, "TW", "2013-11-04", "XI")],
    ),
    (16, "Quyết định số 09/QĐ-TW của Bộ Chính trị", [Parts("09", QT, "TW")]),
    (17, "Nghị quyết số 02/NQ-TW ngày 10-9-1992", [Parts("02", NQ, "TW", "1992-09-10")]),
    (18, "724/HD-TCQT", [Parts("724", HD, "TCQT")]),
    (19, "Quyết định số : 31/QĐ-TW ngày 01-10-1997", [Parts("31", QT, "TW", "1997-10-01")]),
    (20, "số31-QĐ/TW, ngày 01-10-1997", [Parts("31", None, "TW", "1997-10-01")]),
    (21, "Số: 16 - HD/BTCTW", [Parts("16", HD, "BTCTW")]),
    (22, "Hướng dẫn số 31 - HD/BTCTW ngày 23/4/2025", [Parts("31", HD, "BTCTW", "2025-04-23")]),
    (23, "Hướng dẫn số 31 – HD/BTCTW", [Parts("31", HD, "BTCTW")]),
    (24, "QUY ĐỊNH SỐ 37 - QĐ/TW", [Parts("37", QY, "TW")]),
    (
        25,
        "Quy định số 24-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương",
        [Parts("24", QY, "TW", "2021-07-30")],
    ),
    (26, "Quy định 24-QĐ/TW năm 2021", [Parts("24", QY, "TW", "2021")]),
    (27, "Quy định 294-QĐ/TW ngày 26/5/2025", [Parts("294", QY, "TW", "2025-05-26")]),
    (28, "Điều 13 Quyết định 244, ngày 9.6.2014", [short("244", QT, None, "2014-06-09")]),
    (
        29,
        "Quyết định số 220-QĐ/TW ngày 17/4/2009 của Bộ Chính tị khóa X",
        [Parts("220", QT, "TW", "2009-04-17", "X")],
    ),
    (
        30,
        "Regulation 114-QD/TW ... Regulation No. 205-QD/TW dated September 23, 2019",
        [Parts("114", QY, "TW"), Parts("205", QY, "TW", "2019-09-23")],
    ),
    (31, "Regulation 114 / Regulation 205", [short("114", QY), short("205", QY)]),
    (32, "Quy định số 114-QĐ/TW ngày 11 tháng 7 năm 2023", [Parts("114", QY, "TW", "2023-07-11")]),
    (33, "Quy định số 205-QĐ/TW ngày 23/9/2019 của Bộ Chính trị", [Parts("205", QY, "TW", "2019-09-23")]),
    (
        34,
        "Quy định 366 / Quy định số 366 / Quy định số 366-QĐ/TW",
        [short("366", QY), short("366", QY), Parts("366", QY, "TW")],
    ),
    (35, "Quy định số 124-QĐ/TW, ngày 4.10.2023", [Parts("124", QY, "TW", "2023-10-04")]),
    (
        36,
        "Chỉ thị số 50-CT/TW ngày 23-7-2025 của Ban Bí thư khóa XIII",
        [Parts("50", CT, "TW", "2025-07-23", "XIII")],
    ),
    (
        37,
        "Hướng dẫn số 42-HD/BTCTW ngày 28-10-2025 (Hướng dẫn 42)",
        [Parts("42", HD, "BTCTW", "2025-10-28"), short("42", HD, "BTCTW", "2025-10-28")],
    ),
    (
        38,
        "Hướng dẫn 42-HD/BTCTW ... Chỉ thị 50-CT/TW năm 2025",
        [Parts("42", HD, "BTCTW"), Parts("50", CT, "TW", "2025")],
    ),
    (
        39,
        "Kết luận số 18-KL/TW, ngày 22/9/2017 ... Chỉ thị số 10-CT/TW của Ban Bí thư (khóa X)",
        [Parts("18", KL, "TW", "2017-09-22"), Parts("10", CT, "TW", None, "X")],
    ),
    (
        40,
        "Chỉ thị số 13-CT/TU, ngày 05/7/2017; Quy chế làm việc số 10-QC/TU",
        [Parts("13", CT, "TU", "2017-07-05"), Parts("10", "Quy chế", "TU")],
    ),
    (41, "Quy định số 08/TU ngày 15/9/2021", [Parts("08", QY, "TU", "2021-09-15")]),
    (
        42,
        "Chương trình hành động số 147-CTHĐ/TU ngày 09/5/2019; Kế hoạch số 86-KH/TU",
        [Parts("147", "Chương trình", "TU", "2019-05-09"), Parts("86", "Kế hoạch", "TU")],
    ),
    (
        43,
        "Nghị quyết Trung ương 5 (khóa VIII) / Nghị quyết Trung ương 5 khóa VIII",
        [Parts(None, NQ, term="VIII", plenum=5, kind="plenum")] * 2,
    ),
    (
        44,
        'Hội nghị lần thứ 5 Ban Chấp hành Trung ương Đảng (khóa VIII) đã ban hành Nghị quyết "..."',
        [Parts(None, NQ, term="VIII", plenum=5, kind="plenum")],
    ),
    (
        45,
        "NGHỊ QUYẾT 18-NQ/TW, NGHỊ QUYẾT 37-NQ/TW (KHÓA XII)",
        [Parts("18", NQ, "TW", None, "XII"), Parts("37", NQ, "TW", None, "XII")],
    ),
    (
        46,
        "Kết luận số 50-KL/TW ngày 28/2/2023 ...; Kết luận 48-KL/TW",
        [Parts("50", KL, "TW", "2023-02-28"), Parts("48", KL, "TW")],
    ),
    (
        47,
        "Kết luận 128 của Bộ Chính trị; Kết luận 128-KL/TW năm 2025",
        [short("128", KL), Parts("128", KL, "TW", "2025")],
    ),
    (48, "Kết luận số 202-KL/TW ngày 31/10/2025", [Parts("202", KL, "TW", "2025-10-31")]),
    (49, "Kết lúận số 121-KL/TW, ngàỷ 24/01/2025", [Parts("121", KL, "TW", "2025-01-24")]),
    (
        50,
        "Hướng dẫn số 38 - HD/BTCTW; 06- HD/TW; 06 -HD/TW; Quy định 294QĐ/TW",
        [Parts("38", HD, "BTCTW"), Parts("06", HD, "TW"), Parts("06", HD, "TW"), Parts("294", QY, "TW")],
    ),
    (
        51,
        "Quyết định 347-QĐ/TW ngày 08-82025, Hướng dẫn 06-HD/TW ngày 09-62025",
        [Parts("347", QT, "TW", "2025-08-08"), Parts("06", HD, "TW", "2025-06-09")],
    ),
    (52, "Nghị quyết số 18/NQ-TW ngày 25/10/2017", [Parts("18", NQ, "TW", "2017-10-25")]),
    (
        53,
        "NGHỊ QUYẾT SỐ 18-NQ/TW VÀ NGHỊ QUYẾT SỐ 19-NQ/TW NGÀY 25/10/2017",
        [Parts("18", NQ, "TW", "2017-10-25"), Parts("19", NQ, "TW", "2017-10-25")],
    ),
    (54, "Quyết định 66-QĐ/TW", [Parts("66", QT, "TW")]),
    (55, "QUY ĐỊNH 66-QĐ/TW; quy-inh-66-qtw", [Parts("66", QY, "TW"), Parts("66", QY, "TW")]),
]
