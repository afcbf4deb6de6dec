# What lines of the audit trail are about, by the names that members, meetings and tasks have now.
# It must not know what a line says, nor how anything is stored.

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sotay.domain.errors import SotayError
from sotay.domain.official_form import paper_symbol
from sotay.domain.paper_issuing import organ_of
from sotay.domain.periods import Period
from sotay.services.audit_texts import neutral_name, said, setting_words, value_words
from sotay.services.calendar_rules import calendar_rules
from sotay.services.error_texts import Language, Words
from sotay.storage.audit import AuditLine, AuditTrail
from sotay.storage.duties import Duties
from sotay.storage.meetings import Meetings
from sotay.storage.members import Members
from sotay.storage.notebook import Notebook
from sotay.storage.tasks import Tasks

OWNER = "member_id"
PEOPLE = frozenset({OWNER, "chair_id", "secretary_id", "presenter_id", "about_id"})
_OF_SOMEBODY = frozenset({"attendance", "speech", "task"})
_OF_MEETING = frozenset({"agenda_item", "vote", "score", "meeting_paper", "stretch"})
_A_MEETING = Words("một buổi sinh hoạt", "a meeting")
_A_DOCUMENT = Words("một văn bản", "a document")
_A_TASK = Words("một nhiệm vụ", "a task")
_THE_CELL = Words("chi bộ", "the cell")
_A_GUEST = Words("khách mời", "a guest")
_NOBODY = Words("chưa rõ ai phụ trách", "nobody yet")
_MADE_ON = Words("{0} ngày {1}", "{0} of {1}")


@dataclass(frozen=True, slots=True)
class Named:
    """Name what a line is about, and the meeting where it is about somebody in one."""

    record: str
    meeting: str = ""

    @property
    def whole(self) -> str:
        """Return both."""
        return " · ".join(filter(None, (self.record, self.meeting)))


class Records:
    """Name records; `documents` names a document by its uid, "" where it is not there."""

    def __init__(self, notebook: Notebook, documents: Callable[[str], str]) -> None:
        self._trail = AuditTrail(notebook.database)
        self._members = Members(notebook.database)
        self._meetings = Meetings(notebook.database)
        self._tasks = Tasks(notebook.database)
        self._documents = documents
        self._notebook = notebook
        self._duties: Mapping[str, str] = {}

    def named(self, lines: Sequence[AuditLine], language: Language) -> Mapping[int, Named]:
        """Return what each line is about: names of members as the register has them now, never those it lost."""
        owners = self._owners(lines)
        names = self._names(set(owners.values()), language)
        meetings = self._titles(lines, language)
        self._duties = self._read_duties(lines)
        return {
            line.id: self._named(line, names.get(owners.get(line.id, 0), ""), meetings.get(line.id, ""), language)
            for line in lines
        }

    def people(self, fields: Iterable[str], language: Language) -> Mapping[str, str]:
        """Return the names of the members that fields point at, by what stands in the field."""
        names = self._names({int(text) for text in fields if text.isdigit()}, language)
        return {str(one): name for one, name in names.items()}

    def _owners(self, lines: Sequence[AuditLine]) -> dict[int, int]:
        """Return the member that each line belongs to; a line without content is told by that of its erasure."""
        erasures = {line.id: line for line in self._trail.lines([line.erased_by for line in lines if line.erased_by])}
        found: dict[int, int] = {}
        for line in lines:
            values = _values(erasures.get(line.erased_by or 0, line))
            if line.kind == "member":
                found[line.id] = int(line.entity)
            elif values.get(OWNER) is not None:
                found[line.id] = int(str(values[OWNER]))
        return found

    def _names(self, ids: Collection[int], language: Language) -> dict[int, str]:
        known = {member.id: member for member in self._members.members(set(ids))}
        return {
            one: known[one].person.full_name
            if one in known and not known[one].erased
            else neutral_name(str(one), language, erased=one in known)
            for one in ids
        }

    def _titles(self, lines: Sequence[AuditLine], language: Language) -> dict[int, str]:
        """Return the title and day of the meeting of each line that belongs to one, as they are now."""
        of = {line.id: _meeting_of(line) for line in lines}
        titles = {one: self._title(one, language) for one in set(of.values()) if one}
        return {line_id: titles[one] for line_id, one in of.items() if one}

    def _title(self, meeting_id: int, language: Language) -> str:
        try:
            meeting = self._meetings.meeting(meeting_id)
        except SotayError:
            return said(_A_MEETING, language)
        return f"{meeting.title} ({meeting.day:%d/%m/%Y})"

    def _task(self, values: Mapping[str, object], language: Language) -> str:
        try:
            return self._tasks.task(int(str(values.get("task_id") or 0))).title
        except SotayError:
            return said(_A_TASK, language)

    def _read_duties(self, lines: Sequence[AuditLine]) -> Mapping[str, str]:
        """Return what duties are called, by the rules or as the cell named them, where a line is about one."""
        if not any(line.kind == "duty_mark" for line in lines):
            return {}
        rules = calendar_rules().in_force(self._notebook).duties
        return {**{rule.key: rule.title for rule in rules}, **Duties(self._notebook.database).titles()}

    def _named(self, line: AuditLine, member: str, meeting: str, language: Language) -> Named:
        values = _values(line)
        if line.kind in _OF_SOMEBODY:
            nobody = str(values.get("speaker") or "") or said(_A_GUEST if line.kind == "speech" else _NOBODY, language)
            return Named(member or nobody, meeting)
        if line.kind == "meeting" or line.kind in _OF_MEETING:
            return Named(meeting or said(_A_MEETING, language))
        if line.kind == "task_report":
            return Named(self._task(values, language))
        if line.kind == "paper":
            return Named(_paper(values, language))
        if line.kind == "report":
            return Named(_period(values, language))
        if line.kind == "evaluation":
            return Named(member or said(_THE_CELL, language))
        if line.kind == "duty_mark":
            key = str(values.get("key") or "")
            return Named(self._duties.get(key, key))
        return Named(member or self._record(line, values, language))

    def _record(self, line: AuditLine, values: Mapping[str, object], language: Language) -> str:
        if line.kind == "setting":
            return setting_words(line.entity, language)
        if line.kind == "trusted_root":
            return ""  # its fingerprint tells who it is
        if line.kind == "annotation":
            uid = str(values.get("document") or "")
            return (self._documents(uid) if uid else "") or said(_A_DOCUMENT, language)
        return str(values.get("name") or "") if line.kind == "term" else line.entity


def _values(line: AuditLine) -> Mapping[str, object]:
    return line.after or line.before or {}


def _meeting_of(line: AuditLine) -> int:
    found = line.entity if line.kind == "meeting" else _values(line).get("meeting_id")
    return int(str(found)) if found is not None else 0


def _period(values: Mapping[str, object], language: Language) -> str:
    name = str(values.get("period") or "")
    return Period.parse(name).title if name and language == "vi" else name


def _paper(values: Mapping[str, object], language: Language) -> str:
    """Return type, number and day of a paper."""
    kind, number, day = str(values.get("type") or ""), values.get("number"), str(values.get("day") or "")
    name = value_words("type", kind, language, "paper")
    if number is not None:
        organ = organ_of(int(str(values.get("term_id") or 0)))
        name = f"{name} {paper_symbol(int(str(number)), kind, organ).removeprefix('Số ')}"
    return said(_MADE_ON, language).format(name, f"{date.fromisoformat(day):%d/%m/%Y}") if day else name
