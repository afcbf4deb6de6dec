# An open book: the services a window needs over one open workspace, made when first asked for.
# It must not know windows or threads; every service here may be used from several threads.

import contextlib
import threading
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from sotay.domain.errors import SotayError
from sotay.services.opening import library_service, search_service, trusted_today
from sotay.services.workspace import Workspace

if TYPE_CHECKING:
    from sotay.domain.meeting_rules import MeetingRules
    from sotay.services.activities import ActivityService
    from sotay.services.audit import AuditService
    from sotay.services.backups import BackupService
    from sotay.services.dues import DuesService
    from sotay.services.duties import DutyService
    from sotay.services.evaluations import EvaluationService
    from sotay.services.library import LibraryService
    from sotay.services.meeting_run import RunService
    from sotay.services.meetings import MeetingService
    from sotay.services.members import MemberService
    from sotay.services.notes import NotesService
    from sotay.services.packs import PackService
    from sotay.services.paper_search import PaperSearch
    from sotay.services.papers import PaperService
    from sotay.services.reports import ReportService
    from sotay.services.search import SearchService
    from sotay.services.shelf import Shelf
    from sotay.services.tasks import TaskService
    from sotay.storage.records import PackRow

T = TypeVar("T")


def _now() -> datetime:
    return datetime.now().astimezone()


class Book:
    """Give one window the services over its workspace; those that read the library begin anew when it has changed."""

    def __init__(self, workspace: Workspace, clock: Callable[[], datetime] = _now) -> None:
        """Take the open workspace, and what tells the local time with its offset."""
        self.workspace = workspace
        self.clock = clock
        self.today: date = trusted_today(workspace)
        self._made: dict[str, object] = {}
        self._guard = threading.RLock()

    @property
    def library(self) -> "LibraryService":
        """Return the service that answers questions about documents."""
        return self._once("library", lambda: library_service(self.workspace, self.today))

    @property
    def search(self) -> "SearchService":
        """Return the service that finds passages."""
        return self._once("search", lambda: search_service(self.workspace, self.today))

    @property
    def shelf(self) -> "Shelf":
        """Return the service that lists and narrows down documents."""
        return self._once("shelf", self._new_shelf)

    @property
    def notes(self) -> "NotesService":
        """Return the service that keeps highlights, notes, bookmarks and what was read."""
        return self._once("notes", self._new_notes)

    @property
    def packs(self) -> "PackService":
        """Return the service that imports packs."""
        return self._once("packs", self._new_packs)

    def imports(self) -> "tuple[PackRow, ...]":
        """Return every import of a pack, newest first, the undone ones too; what imports packs is not loaded for it."""
        return self.workspace.library.history()

    @property
    def members(self) -> "MemberService":
        """Return the service that keeps the register."""
        return self._once("members", self._new_members)

    @property
    def meetings(self) -> "MeetingService":
        """Return the service that plans meetings."""
        return self._once("meetings", self._new_meetings)

    @property
    def run(self) -> "RunService":
        """Return the service that writes down what happens in a meeting."""
        return self._once("run", self._new_run)

    @property
    def tasks(self) -> "TaskService":
        """Return the service that follows tasks through."""
        return self._once("tasks", self._new_tasks)

    @property
    def log(self) -> "ActivityService":
        """Return the service that keeps the activity log."""
        return self._once("log", self._new_log)

    @property
    def papers(self) -> "PaperService":
        """Return the service that writes the papers of the cell."""
        return self._once("papers", self._new_papers)

    @property
    def reports(self) -> "ReportService":
        """Return the service that makes reports on periods."""
        return self._once("reports", self._new_reports)

    @property
    def paper_search(self) -> "PaperSearch":
        """Return the service that finds words in the papers of the cell."""
        return self._once("paper search", self._new_paper_search)

    @property
    def dues(self) -> "DuesService":
        """Return the service that keeps the book of dues."""
        return self._once("dues", self._new_dues)

    @property
    def duties(self) -> "DutyService":
        """Return the service that keeps the calendar."""
        return self._once("duties", self._new_duties)

    @property
    def evaluations(self) -> "EvaluationService":
        """Return the service that keeps the gradings."""
        return self._once("evaluations", self._new_evaluations)

    def rules_changed(self) -> None:
        """Forget the dated rules as they were before the cell edited them."""
        with self._guard:
            for name in [name for name in self._made if name.endswith(" rules")]:
                self._made.pop(name)

    @property
    def audit(self) -> "AuditService":
        """Return the service that reads the audit trail."""
        return self._once("audit", self._new_audit)

    @property
    def backups(self) -> "BackupService":
        """Return the service that keeps the backups."""
        return self._once("backups", self._new_backups)

    def backups_moved(self) -> None:
        """Forget where second copies lay, because another place was chosen."""
        with self._guard:
            self._made.pop("backups", None)

    def library_changed(self) -> None:
        """Forget what was worked out from the library as it was before an import or an undo."""
        with self._guard:
            with contextlib.suppress(SotayError):  # a notebook that cannot be read is told where it is needed
                self.today = trusted_today(self.workspace)
            for name in ("library", "search", "shelf"):
                self._made.pop(name, None)

    def keys_renewed(self) -> None:
        """Forget every service: what was made over the notebook under its former key cannot read it any more."""
        with self._guard:
            self._made.clear()

    def close(self) -> None:
        """Close the workspace; nothing of the book can be used afterwards."""
        with self._guard:
            self._made.clear()
        self.workspace.close()

    def _once(self, name: str, make: Callable[[], T]) -> T:
        # Two readers may ask at once: the second waits for what the first makes.
        with self._guard:
            if name not in self._made:
                self._made[name] = make()
            return self._made[name]  # type: ignore[return-value]

    def _new_shelf(self) -> "Shelf":
        from sotay.services.opening import shelf

        return shelf(self.workspace, self.search, self.notes)

    def _new_notes(self) -> "NotesService":
        from sotay.services.notes import NotesService

        return NotesService(self.workspace.notebook)

    def _new_audit(self) -> "AuditService":
        from sotay.services.audit import AuditService, document_names

        return AuditService(self.workspace.notebook, document_names(self.workspace))

    def _new_backups(self) -> "BackupService":
        from sotay.services.backup_places import second_place
        from sotay.services.backups import BackupService

        return BackupService(self.workspace, self.clock, second_place(self.workspace.notebook))

    def _new_members(self) -> "MemberService":
        from sotay.services.member_rules import member_rules
        from sotay.services.members import MemberService

        return MemberService(
            self.workspace.notebook,
            lambda: self._once("member rules", lambda: member_rules().in_force(self.workspace.notebook)),
            lambda: self.today,
        )

    def _meeting_rules(self) -> "MeetingRules":
        from sotay.services.meeting_rules import meeting_rules

        return self._once("meeting rules", lambda: meeting_rules().in_force(self.workspace.notebook))

    def _new_meetings(self) -> "MeetingService":
        from sotay.services.meeting_checks import library_standings
        from sotay.services.meetings import MeetingService

        return MeetingService(
            self.workspace.notebook,
            self._meeting_rules,
            lambda: self.members.standing().on_list,
            library_standings(lambda: self.library),
            lambda: self.today,
            self.clock,
        )

    def _new_run(self) -> "RunService":
        from sotay.services.meeting_run import RunService

        return RunService(self.workspace.notebook, self._meeting_rules, lambda: self.members, self.clock)

    def _new_tasks(self) -> "TaskService":
        from sotay.services.tasks import TaskService

        return TaskService(
            self.workspace.notebook, lambda: self.meetings, lambda: self.members, lambda: self.today, self.clock
        )

    def _new_log(self) -> "ActivityService":
        from sotay.services.activities import ActivityService

        return ActivityService(self.workspace.notebook, lambda: self.today, self.clock)

    def _new_papers(self) -> "PaperService":
        from sotay.services.meeting_facts import paper_facts
        from sotay.services.paper_reviews import meeting_review
        from sotay.services.papers import PaperService

        return PaperService(
            self.workspace.notebook,
            lambda meeting_id: paper_facts(self, meeting_id),
            self.clock,
            lambda paper: self.reports.told_for(paper.id),
            lambda record: meeting_review(self, record),
        )

    def _new_reports(self) -> "ReportService":
        from sotay.services.member_list import MemberList
        from sotay.services.report_gathering import report_facts
        from sotay.services.reports import ReportService

        return ReportService(
            self.workspace.notebook,
            lambda period: report_facts(self, period),
            lambda: self.papers,
            lambda: MemberList(self.members).secretary(),
            lambda: self.today,
            self.clock,
        )

    def _new_paper_search(self) -> "PaperSearch":
        from sotay.services.paper_search import PaperSearch

        return PaperSearch(self.workspace.notebook)

    def _new_dues(self) -> "DuesService":
        from sotay.services.dues import DuesService
        from sotay.services.dues_rules import dues_rules

        return DuesService(
            self.workspace.notebook,
            lambda: self._once("dues rules", lambda: dues_rules().in_force(self.workspace.notebook)),
            lambda: self.members,
            lambda: self.today,
        )

    def _new_duties(self) -> "DutyService":
        from sotay.services.calendar_rules import calendar_rules
        from sotay.services.duties import DutyService

        return DutyService(
            self.workspace.notebook,
            lambda: self._once("calendar rules", lambda: calendar_rules().in_force(self.workspace.notebook)),
            lambda: self.meetings,
            lambda: self.dues,
            self.clock,
        )

    def _new_evaluations(self) -> "EvaluationService":
        from sotay.services.evaluation_rules import evaluation_rules
        from sotay.services.evaluations import EvaluationService

        return EvaluationService(
            self.workspace.notebook,
            lambda: self._once("evaluation rules", lambda: evaluation_rules().in_force(self.workspace.notebook)),
            lambda: self.members,
            lambda: self.today,
        )

    def _new_packs(self) -> "PackService":
        from sotay.services.packs import PackService

        return PackService(self.workspace)
