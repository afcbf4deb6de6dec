# The report of the cell on a period (báo cáo) told from its figures, and the gaps that only people can fill.
# It must not know how it is edited, laid out or stored; what is not known leaves a gap and is never made up.

from collections.abc import Iterable, Iterator, Sequence

from sotay.domain.paper_cells import as_cell
from sotay.domain.paper_words import as_middle, one_line
from sotay.domain.papers import CELL_BREAK, BlockRole, PaperBlock, Writer
from sotay.domain.periods import Period
from sotay.domain.report_activities import ActivityGroup
from sotay.domain.report_facts import ReportFacts
from sotay.domain.report_figures import ReportFigure
from sotay.domain.report_meetings import TaskPart

_NOT_KNOWN = "chưa rõ"
_MEMBERS = ("Chỉ tiêu", "Số lượng", "Ghi chú")
_ACTIVITIES = ("Loại hoạt động", "Số việc", "Lượt người", "Số giờ")
_DUES = ("Mã số", "Chỉ tiêu", "Số liệu", "Đơn vị")


def report_subject(period: Period) -> str:
    """Return what stands below "BÁO CÁO"."""
    return f"kết quả công tác {period.title}, phương hướng, nhiệm vụ {period.moved(1).title}"


def report_blocks(facts: ReportFacts) -> tuple[PaperBlock, ...]:
    """Return the report; every figure is a fact with a link to its records."""
    return (
        *_opening(facts),
        *_members(facts),
        *_meetings(facts),
        *_activities(facts),
        *_dues(facts),
        *_judged(facts),
    )


def _opening(facts: ReportFacts) -> Iterator[PaperBlock]:
    writer = Writer().fact(one_line(facts.cell), "chi bộ").say(" báo cáo kết quả công tác ").fact(facts.period.title)
    if facts.until < facts.period.last:
        writer.say(" (số liệu tính đến ngày ").fact(f"{facts.until:%d/%m/%Y}").say(")")
    yield writer.say(" như sau:").block("open")


# members


def _members(facts: ReportFacts) -> Iterator[PaperBlock]:
    part = facts.members
    yield _section("I- TÌNH HÌNH ĐẢNG VIÊN", "members")
    yield _heading("1. Số lượng, biến động", "members.moves")
    yield _row(_MEMBERS, "members.table.head")
    for one in (part.opening, *part.moves, part.official):
        yield _member_row(one, one.note)
    yield _member_row(part.closing, f"Trong đó: {_listed(part.states)}" if part.states else "")
    if part.unknown.value:
        writer = Writer().fact("", f"còn {part.unknown.shown} đồng chí trong danh sách chưa ghi tình trạng")
        yield writer.say(".").block("members.unknown")
    yield _heading("2. Huy hiệu Đảng", "members.badges")
    yield _badges(part.badged, part.badges)


def _member_row(one: ReportFigure, note: str) -> PaperBlock:
    writer = _fact(Writer().say(one.title).say(CELL_BREAK), one).say(CELL_BREAK)
    return (writer.fact(note, link=one.link) if note else writer).block(one.key, BlockRole.ROW)


def _listed(figures: Iterable[ReportFigure]) -> str:
    return "; ".join(f"{one.title} {one.shown}" for one in figures)


def _badges(badged: ReportFigure, badges: Sequence[ReportFigure]) -> PaperBlock:
    writer = _fact(Writer().say("Được trao tặng Huy hiệu Đảng trong kỳ: "), badged).say(" đồng chí")
    for at, one in enumerate(badges):
        writer.say("; " if at else ": ").say(f"{one.title}: ")
        _fact(writer, one).say(" (").fact(one.note, link=one.link).say(")")
    return writer.say(".").block("members.badges.text")


# meetings


def _meetings(facts: ReportFacts) -> Iterator[PaperBlock]:
    part = facts.meetings
    yield _section("II- SINH HOẠT CHI BỘ", "meetings")
    yield _heading("1. Nền nếp, chất lượng sinh hoạt", "meetings.order")
    writer = _fact(Writer().say("- Chi bộ đã tổ chức "), part.held).say(" buổi sinh hoạt")
    yield _each(writer, part.kinds, "trong đó ").say(".").block("meetings.held", BlockRole.ITEM)
    if part.others:
        yield _each(Writer().say("- Ngoài ra"), part.others, "").say(".").block("meetings.others", BlockRole.ITEM)
    writer = Writer().say("- Đảng viên dự sinh hoạt: ")
    _fact(writer, part.present).say("/")
    _fact(writer, part.summoned).say(" lượt đảng viên được triệu tập, đạt tỷ lệ ")
    yield _fact(writer, part.rate).say(".").block("meetings.attendance", BlockRole.ITEM)
    yield _thematic(facts)
    yield _heading("2. Ban hành và thực hiện nghị quyết của chi bộ", "meetings.resolutions")
    writer = _fact(Writer().say("- Đã ban hành "), part.resolutions)
    yield writer.say(" nghị quyết.").block("meetings.resolutions.text", BlockRole.ITEM)
    yield _tasks(part.tasks)


def _each(writer: Writer, figures: Iterable[ReportFigure], before: str) -> Writer:
    """Add "thường kỳ: 9; bất thường: 1" to a sentence."""
    for at, one in enumerate(figures):
        words = one.title.removeprefix("Số buổi ")
        writer.say("; " if at else f", {before}").say(f"{words}: ")
        _fact(writer, one)
    return writer


def _thematic(facts: ReportFacts) -> PaperBlock:
    writer = Writer().say("- Sinh hoạt chuyên đề: ")
    for at, one in enumerate(facts.meetings.thematic):
        writer.say("; " if at else "").say(f"{one.title.removeprefix('Sinh hoạt chuyên đề ')}: ")
        _fact(writer, one).say(" buổi")
    if facts.needed:
        writer.say(f" (quy định: mỗi quý ít nhất {facts.needed} buổi)")
    return writer.say(".").block("meetings.thematic", BlockRole.ITEM)


def _tasks(part: TaskPart) -> PaperBlock:
    writer = _fact(Writer().say("- Nhiệm vụ nghị quyết giao: "), part.given)
    if part.given.value:
        for one in (part.in_time, part.late, part.open, part.overdue):
            _fact(writer.say(f"; {as_middle(one.title)}: "), one)
        _fact(writer.say("; tỷ lệ hoàn thành: "), part.rate)
    if part.dropped.value:
        _fact(writer.say(f"; {as_middle(part.dropped.title)}: "), part.dropped)
    return writer.say(".").block("meetings.tasks", BlockRole.ITEM)


# activities


def _activities(facts: ReportFacts) -> Iterator[PaperBlock]:
    part = facts.activities
    yield _section("III- KẾT QUẢ HOẠT ĐỘNG", "activities")
    if not part.whole.count.value:
        yield Writer().fact("", "nhật ký chưa ghi hoạt động nào trong kỳ").say(".").block("activities.none")
        return
    yield _heading("1. Các mặt hoạt động", "activities.kinds")
    yield _row(_ACTIVITIES, "activities.table.head")
    for place, group in enumerate((*part.kinds, part.whole)):
        key = f"activities.row.{place}" if group is not part.whole else "activities.row.all"
        yield _group_row(group, key)
    yield from (_results(group, f"- {group.title}") for group in part.kinds if group.sums)
    if part.documents:
        yield _heading("2. Thực hiện nghị quyết, chỉ thị, văn bản của cấp trên", "activities.documents")
        yield from (_carried_out(group) for group in part.documents)


def _group_row(group: ActivityGroup, key: str) -> PaperBlock:
    writer = Writer().say(as_cell(group.title))
    for one in (group.count, group.turns, group.hours):
        writer.say(CELL_BREAK)
        if one.value is not None:
            _fact(writer, one)
    return writer.block(key, BlockRole.ROW)


def _results(group: ActivityGroup, begun: str) -> PaperBlock:
    writer = Writer().say(f"{begun}: ")
    return _summed(writer, group).say(".").block(_beside(group, "results"), BlockRole.ITEM)


def _carried_out(group: ActivityGroup) -> PaperBlock:
    writer = _fact(Writer().say(f"- {group.title}: "), group.count).say(" việc, ")
    _fact(writer, group.turns).say(" lượt người")
    if group.sums:
        _summed(writer.say("; "), group)
    return writer.say(".").block(_beside(group, "text"), BlockRole.ITEM)


def _beside(group: ActivityGroup, name: str) -> str:
    return f"{group.count.key.removesuffix('count')}{name}"


def _summed(writer: Writer, group: ActivityGroup) -> Writer:
    for at, one in enumerate(group.sums):
        name = one.title.removeprefix(f"{group.title}: ")
        writer.say("; " if at else "").say(f"{as_middle(name)}: ")
        _fact(writer, one).say(f" {one.unit}".rstrip())
    return writer


# dues


def _dues(facts: ReportFacts) -> Iterator[PaperBlock]:
    if not facts.dues:
        return
    yield _section("IV- THU, NỘP ĐẢNG PHÍ", "dues")
    yield _row(_DUES, "dues.table.head")
    for one in facts.dues:
        writer = Writer().say(one.code).say(CELL_BREAK).say(one.title).say(CELL_BREAK)
        yield _fact(writer, one).say(CELL_BREAK).say(one.unit).block(one.key, BlockRole.ROW)


# what only people can say


def _judged(facts: ReportFacts) -> Iterator[PaperBlock]:
    first, second = ("V", "VI") if facts.dues else ("IV", "V")
    yield _section(f"{first}- HẠN CHẾ, NGUYÊN NHÂN", "faults")
    yield _gap("1. Hạn chế, khuyết điểm: ", "chưa ghi hạn chế, khuyết điểm", "faults.text")
    yield _gap("2. Nguyên nhân: ", "chưa ghi nguyên nhân", "faults.causes")
    following = facts.period.moved(1).title
    yield _section(f"{second}- PHƯƠNG HƯỚNG, NHIỆM VỤ {following.upper()}", "plans")
    yield _gap("1. Nhiệm vụ trọng tâm: ", "chưa ghi nhiệm vụ trọng tâm", "plans.text")
    yield _gap("2. Kiến nghị, đề xuất với cấp trên: ", "chưa ghi kiến nghị, đề xuất", "plans.asked")


def _fact(writer: Writer, one: ReportFigure) -> Writer:
    return writer.fact(one.shown, _NOT_KNOWN, one.link)


def _gap(words: str, missing: str, key: str) -> PaperBlock:
    return Writer().say(words).fact("", missing).say(".").block(key)


def _section(words: str, key: str) -> PaperBlock:
    return Writer().say(words).block(key, BlockRole.SECTION)


def _heading(words: str, key: str) -> PaperBlock:
    return Writer().say(words).block(key, BlockRole.HEADING)


def _row(heads: Iterable[str], key: str) -> PaperBlock:
    return Writer().say(CELL_BREAK.join(heads)).block(key, BlockRole.ROW)
