# The terms of the committee in the settings: their names and first days; numbers of papers begin anew with each.
# It must not know how terms are kept or which papers are numbered in them.

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.papers import Term
from sotay.domain.progress import Progress
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.member_side import Entry
from sotay.ui.pages.paper_dialogs import TermDialog
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Words
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.labels import Paragraph, label


class TermsBox(Column):
    """List the terms, newest first, each with what can be done to it; tell `failed` with what could not be."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.terms: tuple[Term, ...] = ()
        self._rows: list[QWidget] = []
        held = QWidget()
        self._list = QVBoxLayout(held)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add_button = Button(desk.theme, "", icon="plus")
        self.say(self.add_button.setText, lambda: self.tr("Add a term"))
        self.add_button.clicked.connect(lambda: self._ask(None))
        self.put(held)
        self.put(self.add_button, "gap_2", left=True)
        self.say(lambda _: self._show(self.terms), str)

    def read(self) -> None:
        """Read the terms."""
        papers = self._desk.book.papers
        self._desk.tasks.run(lambda _: papers.terms(), self._show, self.failed.emit, owner=self, slot="read")

    def _show(self, terms: Sequence[Term]) -> None:
        self.terms = tuple(terms)
        focused = self.window().focusWidget()
        if focused is not None and any(row.isAncestorOf(focused) for row in self._rows):
            self.add_button.setFocus()  # the button that was pressed goes with its row
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(term) for term in reversed(self.terms)] or [self._none()]
        for row in self._rows:
            self._list.addWidget(row)

    def _none(self) -> QWidget:
        told = self.tr("No term was told yet: papers are numbered from 1 on, without a new beginning.")
        return Paragraph(self.theme, told, "second")

    def _row(self, term: Term) -> QWidget:
        began = self.tr("from {0}").format(f"{term.begins:%d/%m/%Y}")
        edit, name = Button(self.theme, self.tr("Edit"), Kind.TEXT), self.tr("Edit the term {0}").format(term.name)
        edit.setAccessibleName(name)
        edit.clicked.connect(lambda: self._ask(term))
        remove = IconButton(self.theme, "trash", self.tr("Remove the term {0}").format(term.name))
        remove.clicked.connect(lambda: self._remove(term))
        return Entry(self.theme, label(term.name, "strong"), began, (edit, remove))

    # writing

    def _ask(self, term: Term | None) -> None:
        dialog = TermDialog(self.theme, self.window(), term, self._desk.book.today)
        dialog.given.connect(lambda given: self._save(given, term))
        dialog.open()

    def _save(self, term: Term, before: Term | None) -> None:
        papers = self._desk.book.papers
        told = lambda: self.tr("Saved: the term {0}").format(term.name)  # noqa: E731

        def take_back(saved: Term) -> None:
            deed = (lambda: papers.save_term(before)) if before else (lambda: papers.remove_term(saved.id))
            self._write(deed, lambda _: self._told(lambda: self.tr("It is as it was before.")))

        self._write(lambda: papers.save_term(term), lambda saved: self._told(told, lambda: take_back(saved)))

    def _remove(self, term: Term) -> None:
        papers = self._desk.book.papers
        told = lambda: self.tr("Removed: the term {0}").format(term.name)  # noqa: E731
        back = lambda: self.tr("It is as it was before.")  # noqa: E731

        def bring_back() -> None:
            self._write(lambda: papers.save_term(term), lambda _: self._told(back))

        self._write(lambda: papers.remove_term(term.id), lambda _: self._told(told, bring_back))

    def _write(self, deed: Callable[[], object], done: Callable[..., None]) -> None:
        def work(_: Progress) -> object:
            return deed()

        self._desk.tasks.run(work, done, self.failed.emit, owner=self, lane=Lane.NOTEBOOK)

    def _told(self, told: Words, undo: Callable[[], None] | None = None) -> None:
        self._desk.messages.info(told, undo)
        self.read()
        self.changed.emit(Changes.of("settings"))
