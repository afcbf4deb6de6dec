# The dated rules about meetings: what holds on a day, what a malformed table is told, holes and overlaps of days.

import tomllib
from datetime import date

import pytest

from sotay.domain.meeting_rule_days import Flaw, RuleProblem
from sotay.domain.meeting_rule_forms import FactName
from sotay.domain.meeting_rule_rows import NoticeName, Reason, Unit
from sotay.domain.meeting_rules import MeetingRules
from sotay.domain.meetings import MeetingKind, Part, Step, VoteMethod
from sotay.domain.members import MemberState
from sotay.services.meeting_rules import load_meeting_rules, meeting_rules
from tests.unit.meeting_rows import DAY

BEFORE_42 = date(2025, 10, 27)
FROM_42 = date(2025, 10, 28)
BEFORE_208 = date(2026, 7, 25)
FROM_208 = date(2026, 7, 26)


@pytest.fixture(scope="module")
def rules() -> MeetingRules:
    return load_meeting_rules()


# --- the shipped table ---


def test_the_shipped_table_has_neither_holes_nor_overlaps(rules: MeetingRules) -> None:
    assert rules.problems() == ()


def test_every_shipped_row_names_its_source() -> None:
    rows = [row for table in tomllib.loads(meeting_rules().shipped()).values() for row in table]
    assert len(rows) > 40
    assert all(row["source"].strip() for row in rows)


def test_nothing_seen_only_in_extracts_is_shipped_as_law(rules: MeetingRules) -> None:
    known = [rule for rule in rules.votes if not rule.source.startswith("Thông lệ")]
    assert len(known) > 10
    sources = [rule.source for rule in known]
    sources += [rule.source for rule in rules.durations]
    sources += [form.source for form in rules.score_forms]
    assert all("chưa thấy bản chính thức" in source for source in sources)


@pytest.mark.parametrize(
    ("kind", "day", "minutes", "source"),
    [
        (MeetingKind.REGULAR, FROM_42, 90, "42-HD/BTCTW"),
        (MeetingKind.THEMATIC, FROM_42, 90, "42-HD/BTCTW"),
        (MeetingKind.COMBINED, FROM_42, 120, "42-HD/BTCTW"),
        (MeetingKind.COMBINED, BEFORE_42, 120, "12-HD/BTCTW"),
        (MeetingKind.REGULAR, BEFORE_42, 90, "12-HD/BTCTW"),
    ],
)
def test_meetings_last_as_long_as_the_rule_of_the_day_says(
    rules: MeetingRules, kind: MeetingKind, day: date, minutes: int, source: str
) -> None:
    rule = rules.duration(kind, 22, day)
    assert rule is not None
    assert rule.minutes == minutes
    assert rule.source.startswith(source)


@pytest.mark.parametrize("kind", [MeetingKind.COMMITTEE, MeetingKind.CONGRESS, MeetingKind.EXTRAORDINARY])
def test_no_length_is_asked_for_where_no_rule_says_one(rules: MeetingRules, kind: MeetingKind) -> None:
    assert rules.duration(kind, 22, DAY) is None


def test_nothing_is_known_of_days_before_the_first_rule(rules: MeetingRules) -> None:
    assert rules.duration(MeetingKind.REGULAR, 22, date(2018, 7, 5)) is None
    assert rules.vote("resolution", date(2011, 1, 18)) is None
    assert rules.score_form(date(2018, 7, 5)) is None
    assert rules.notice(NoticeName.PAPERS_BEFORE, BEFORE_42) is None
    assert [rule.matter for rule in rules.matters(date(2000, 1, 1))] == ["other"]


def test_a_quorum_warns_and_never_blocks(rules: MeetingRules) -> None:
    for kind in (MeetingKind.REGULAR, MeetingKind.CONGRESS):
        rule = rules.quorum(kind, DAY)
        assert rule is not None
        assert (rule.threshold.numerator, rule.threshold.denominator, rule.blocks) == (2, 3, False)
        assert rule.threshold.needed(22) == 15
    assert rules.quorum(MeetingKind.CONFERENCE, DAY) is None


def test_the_matters_come_in_the_order_of_the_table(rules: MeetingRules) -> None:
    names = "resolution admission recognition deletion reprimand warning removal expulsion election other"
    assert [rule.matter for rule in rules.matters(DAY)] == names.split()


def test_votes_go_by_208_from_its_day_on(rules: MeetingRules) -> None:
    for matter in ("resolution", "admission", "recognition", "deletion"):
        before, since = rules.vote(matter, BEFORE_208), rules.vote(matter, FROM_208)
        assert before is not None
        assert since is not None
        assert not before.source.startswith("208-QĐ/TW")
        assert since.source.startswith("208-QĐ/TW")
        assert before.reach == ""
        assert bool(since.reach) is (matter != "resolution")


def test_the_share_of_those_summoned_is_not_taken_of_those_present(rules: MeetingRules) -> None:
    admission, resolution = rules.vote("admission", DAY), rules.vote("resolution", DAY)
    assert admission is not None
    assert resolution is not None
    assert Reason.EXCUSED not in admission.less
    assert Reason.EXCUSED in resolution.less
    assert (admission.method, resolution.method) == (VoteMethod.HAND, VoteMethod.HAND)
    election = rules.vote("election", DAY)
    assert election is not None
    assert election.method is VoteMethod.BALLOT


def test_probationary_members_are_called_and_never_vote(rules: MeetingRules) -> None:
    rule = rules.attendance(DAY)
    assert rule is not None
    assert MemberState.PROBATIONARY in rule.roll & rule.rate
    assert MemberState.PROBATIONARY not in rule.vote | rule.official
    assert rule.optional == {MemberState.EXEMPT}
    assert not rule.rate & rule.optional


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_has_an_agenda_with_a_roll_and_minutes(rules: MeetingRules, kind: MeetingKind) -> None:
    agenda = rules.agenda(kind, DAY)
    assert agenda is not None
    steps = [item.step for item in agenda.items]
    assert {Step.ROLL, Step.MINUTES} <= set(steps)
    assert steps[-1] is Step.MINUTES
    parts = [list(Part).index(item.part) for item in agenda.items]
    assert parts == sorted(parts)
    assert all(item.minutes > 0 for item in agenda.items)


@pytest.mark.parametrize("kind", [MeetingKind.REGULAR, MeetingKind.THEMATIC, MeetingKind.COMBINED])
def test_a_planned_agenda_is_as_long_as_the_rule_asks(rules: MeetingRules, kind: MeetingKind) -> None:
    agenda, duration = rules.agenda(kind, DAY), rules.duration(kind, 22, DAY)
    assert agenda is not None
    assert duration is not None
    assert duration.minutes <= agenda.minutes <= duration.minutes + 5


def test_the_combined_agenda_has_its_14_steps_with_the_months_of_the_day(rules: MeetingRules) -> None:
    agenda = rules.agenda(MeetingKind.COMBINED, DAY)
    assert agenda is not None
    titles = [item.title for item in agenda.filled(DAY)]
    assert len(titles) == 14
    assert titles[2] == "Điểm danh, đảng số"
    assert titles[6] == "Kết quả việc tháng 9"
    assert titles[8:10] == ["Nhiệm vụ tháng 10", "Chuyên đề quý IV"]
    january = [item.title for item in agenda.filled(date(2027, 1, 4))]
    assert (january[6], january[9]) == ("Kết quả việc tháng 12", "Chuyên đề quý I")


def test_single_figures_have_their_units(rules: MeetingRules) -> None:
    told = {name: rules.notice(name, DAY) for name in NoticeName}
    values = {name.value: (rule.value, rule.unit) for name, rule in told.items() if rule is not None}
    assert values == {
        "papers_before": (1, Unit.DAYS),
        "results_after": (2, Unit.DAYS),
        "attendance_target": (90, Unit.PERCENT),
        "meetings_per_month": (1, Unit.COUNT),
        "thematic_per_quarter": (1, Unit.COUNT),
        "remind_before": (3, Unit.DAYS),
        "absences_in_a_row": (2, Unit.COUNT),
    }
    earlier = rules.notice(NoticeName.ATTENDANCE_TARGET, BEFORE_42)
    assert earlier is not None
    assert earlier.value == 85


def test_score_forms_add_up_to_100(rules: MeetingRules) -> None:
    for day, title in ((BEFORE_42, "Khung 12-HD/BTCTW"), (FROM_42, "Khung 42-HD/BTCTW")):
        form = rules.score_form(day)
        assert form is not None
        assert (form.title, form.most) == (title, 100)
        assert [one.points for one in form.criteria] == [5, 5, 10, 40, 5, 30, 5]
        assert [(one.title, one.least) for one in form.grades] == [
            ("Tốt", 90),
            ("Khá", 70),
            ("Trung bình", 50),
            ("Kém", 0),
        ]
        assert {one.fact for one in form.criteria} == {None, *FactName}


# --- sizes of cells ---

_SIZES = """
[[duration]]
kinds = ["regular"]
minutes = 90
source = "chung"

[[duration]]
kinds = ["regular"]
minutes = 120
min_members = 30
valid_from = 2020-01-01
source = "từ 30"

[[duration]]
kinds = ["regular"]
minutes = 60
max_members = 9
valid_from = 2020-01-01
source = "dưới 10"
"""


@pytest.mark.parametrize(("members", "minutes"), [(0, 60), (9, 60), (10, 90), (29, 90), (30, 120), (300, 120)])
def test_a_rule_for_the_size_of_the_cell_goes_first(members: int, minutes: int) -> None:
    rule = MeetingRules.parse(_SIZES).duration(MeetingKind.REGULAR, members, DAY)
    assert rule is not None
    assert rule.minutes == minutes


def test_a_rule_for_a_size_holds_on_its_days_only() -> None:
    rule = MeetingRules.parse(_SIZES).duration(MeetingKind.REGULAR, 300, date(2019, 12, 31))
    assert rule is not None
    assert rule.source == "chung"


def _lengths(text: str) -> list[RuleProblem]:
    return [problem for problem in MeetingRules.parse(text).problems() if problem.name.startswith("duration")]


def test_rules_for_different_sizes_do_not_overlap() -> None:
    assert _lengths(_SIZES) == []


def test_rules_for_the_same_size_overlap() -> None:
    (problem,) = _lengths(_SIZES.replace("max_members = 9", "max_members = 30"))
    assert problem == RuleProblem(Flaw.OVERLAP, "duration regular", date(2020, 1, 1), None, ("từ 30", "dưới 10"))
