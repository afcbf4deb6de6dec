# The page of a report on a period: a paper as any other, which belongs to the reports.
# It must not know how reports are told from the figures.

from sotay.ui.pages.paper import PaperPage


class ReportPage(PaperPage):
    """Show the report on a period; `open` takes the name of the period or the id of a report."""

    key = "report"
    icon = "chart-bar"
    help_topic = "reports"

    def open(self, argument: object) -> None:
        """Show the report on a period ("2026-Q4"), made where there is none yet."""
        super().open(("report", argument) if isinstance(argument, str) else argument)
