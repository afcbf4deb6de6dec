from sotay.exports.copies import LINE_BREAK, Block, Cell, Copy, Emphasis, Paragraph, Role, Table

SOURCE = "Nguồn: 21-NQ/TW, Chi bộ thôn Đông, ngày 01/03/2026; bản sửa đổi số 2 trong gói số 3; xuất ngày 05/10/2026."
SENTENCE = "Tổ chức đảng và đảng viên thực hiện đúng quy định này, báo cáo cấp ủy cấp trên trực tiếp. "


def heading(text: str, depth: int = 3) -> Paragraph:
    return Paragraph(Role.HEADING, text, depth=depth)


def body(text: str, *emphases: Emphasis) -> Paragraph:
    return Paragraph(Role.BODY, text, emphases)


def copy(*blocks: Block, standing: str = "") -> Copy:
    return Copy("Nghị quyết", "về xây dựng chi bộ", "Số 21-NQ/TW", standing, blocks, SOURCE, "Chi bộ thôn Đông")


def articles(count: int, sentences: int = 9) -> tuple[Block, ...]:
    parts = ((heading(f"Điều {n}. Phạm vi {n}"), body(SENTENCE * sentences)) for n in range(1, count + 1))
    return tuple(block for pair in parts for block in pair)


def plan() -> Table:
    """Two heads in rows one over the other, a cell over two rows, and a cell over two columns."""
    return Table(
        (10, 60, 30),
        (
            (Cell("TT", 0, rows=2, head=True), Cell("Công việc", 1, columns=2, head=True)),
            (Cell("Nội dung", 1, head=True), Cell("Hạn", 2, head=True)),
            (Cell("1", 0, rows=2), Cell(f"Họp{LINE_BREAK}chi bộ", 1), Cell("03", 2)),
            (Cell("Đóng đảng phí", 1, emphases=(Emphasis(0, 4, "bold"),)), Cell("10", 2)),
        ),
    )


def long_table(rows: int) -> Table:
    names = ("TT", "Nội dung công việc", "Người phụ trách", "Hạn")
    head = tuple(Cell(name, at, head=True) for at, name in enumerate(names))
    lines = (
        (Cell(f"{n}.", 0), Cell(f"Việc thứ {n} của chi bộ thôn Đông", 1), Cell("Bí thư", 2), Cell("30/6", 3))
        for n in range(1, rows + 1)
    )
    return Table((8, 52, 25, 15), (head, *lines))
