# Which pages the window has, in the order of the rail, and where each is found when it is first opened.
# It must not load any page: the window is painted before.

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication

from sotay.ui.pages.base import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """Name a page: its key, its icon in the rail ("" for none), the rail page it belongs to, its class.

    `found` is the icon of a page outside the rail that the search over the whole book offers.
    """

    key: str
    icon: str
    module: str
    name: str
    under: str = ""
    found: str = ""

    @property
    def is_named(self) -> bool:
        """Tell whether people can ask for it by name."""
        return bool(self.icon or self.found)

    def load(self) -> type[Page]:
        """Return the class of the page, imported now."""
        return cast(type[Page], getattr(import_module(self.module), self.name))


PAGES = (
    PageEntry("home", "sun-horizon", "sotay.ui.pages.home", "HomePage"),
    PageEntry("library", "books", "sotay.ui.pages.library", "LibraryPage"),
    PageEntry("meetings", "users-three", "sotay.ui.pages.meetings", "MeetingsPage"),
    PageEntry("log", "notebook", "sotay.ui.pages.log", "LogPage"),
    PageEntry("members", "identification-card", "sotay.ui.pages.members", "MembersPage"),
    PageEntry("dues", "wallet", "sotay.ui.pages.dues", "DuesPage"),
    PageEntry("packs", "package", "sotay.ui.pages.packs", "PacksPage"),
    PageEntry("settings", "gear-six", "sotay.ui.pages.settings", "SettingsPage"),
    PageEntry("meeting", "", "sotay.ui.pages.meeting", "MeetingPage", under="meetings"),
    PageEntry("cockpit", "", "sotay.ui.pages.cockpit", "CockpitPage", under="meetings"),
    PageEntry("paper", "", "sotay.ui.pages.paper", "PaperPage", under="meetings"),
    PageEntry("papers", "", "sotay.ui.pages.papers", "PapersPage", "meetings", "file-text"),
    PageEntry("tasks", "", "sotay.ui.pages.tasks", "TasksPage", "meetings", "list-bullets"),
    PageEntry("stats", "", "sotay.ui.pages.meeting_stats", "StatsPage", "meetings", "chart-line"),
    PageEntry("reports", "", "sotay.ui.pages.reports", "ReportsPage", "home", "chart-bar"),
    PageEntry("report", "", "sotay.ui.pages.report", "ReportPage", under="home"),
    PageEntry("calendar", "", "sotay.ui.pages.calendar", "CalendarPage", "home", "calendar-blank"),
    PageEntry("packet", "", "sotay.ui.pages.packet", "PacketPage", under="meetings"),
    PageEntry("implementation", "", "sotay.ui.pages.implementation", "ImplementationPage", "log", "flag"),
    PageEntry("member", "", "sotay.ui.pages.member", "MemberPage", under="members"),
    PageEntry("evaluation", "", "sotay.ui.pages.evaluation", "EvaluationPage", "members", "medal"),
    PageEntry("reconcile", "", "sotay.ui.pages.matching", "MatchingPage", "members", "arrows-left-right"),
    PageEntry("backups", "", "sotay.ui.pages.backups", "BackupsPage", "settings", "hard-drive"),
    PageEntry("audit", "", "sotay.ui.pages.trail", "TrailPage", "settings", "clock-counter-clockwise"),
    PageEntry("handover", "", "sotay.ui.pages.handover", "HandoverPage", "settings", "handshake"),
    PageEntry("reader", "", "sotay.ui.pages.reader", "ReaderPage", under="library"),
    PageEntry("compare", "", "sotay.ui.pages.compare", "ComparePage", under="library"),
    PageEntry("scan", "", "sotay.ui.pages.scan", "ScanPage", under="library"),
)


def rail_name(key: str) -> str:
    """Return what the rail or the search calls a page, in the language of the moment."""
    names = {
        "papers": QCoreApplication.translate("Rail", "Papers of the cell"),
        "tasks": QCoreApplication.translate("Rail", "Tasks"),
        "calendar": QCoreApplication.translate("Rail", "Calendar"),
        "stats": QCoreApplication.translate("Rail", "Figures of meetings"),
        "reports": QCoreApplication.translate("Rail", "Reports"),
        "evaluation": QCoreApplication.translate("Rail", "Evaluation"),
        "reconcile": QCoreApplication.translate("Rail", "Compare with the superior"),
        "backups": QCoreApplication.translate("Rail", "Backups"),
        "audit": QCoreApplication.translate("Rail", "Audit trail"),
        "handover": QCoreApplication.translate("Rail", "Hand-over"),
        "home": QCoreApplication.translate("Rail", "Today"),
        "library": QCoreApplication.translate("Rail", "Library"),
        "meetings": QCoreApplication.translate("Rail", "Meetings"),
        "log": QCoreApplication.translate("Rail", "Log"),
        "implementation": QCoreApplication.translate("Rail", "Resolutions carried out"),
        "members": QCoreApplication.translate("Rail", "Members"),
        "dues": QCoreApplication.translate("Rail", "Dues"),
        "packs": QCoreApplication.translate("Rail", "Packs"),
        "settings": QCoreApplication.translate("Rail", "Settings"),
        "help": QCoreApplication.translate("Rail", "Help"),
        "lock": QCoreApplication.translate("Rail", "Lock"),
    }
    return names[key]
