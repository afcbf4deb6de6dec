# `log add` and `log list`: entries of the activity log, for scripts and for people.
# It must not know how entries are stored or found.

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import typer

from sotay.cli.console import table
from sotay.cli.language import say
from sotay.cli.session import Session
from sotay.domain.activities import Activity, Figure
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.activity_summary import figure_words, read_amount
from sotay.domain.errors import Code, SotayError
from sotay.domain.periods import Period
from sotay.domain.vietnamese import fold

if TYPE_CHECKING:
    from sotay.services.book import Book


@dataclass(frozen=True, slots=True)
class Given:
    """Hold an entry as it was typed."""

    title: str
    kind: str
    day: str
    text: str
    result: str
    place: str
    hours: float | None
    others: int
    people: tuple[str, ...]
    figures: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold what is asked for, as it was typed."""

    period: str
    kind: str
    person: str
    document: str
    text: str
    limit: int


def add(run: Session, given: Given) -> None:
    """Write an entry; raise BAD_ACTIVITY, and MEMBER_NOT_FOUND for a name that is nobody's, or of several."""
    from sotay.services.activities import new_entry
    from sotay.services.activity_view import link_to_document
    from sotay.services.book import Book

    figures = tuple(_figure(one) for one in given.figures)
    day = _day(given.day)
    with run.open(write=True) as workspace:
        book = Book(workspace)
        entry = replace(
            new_entry(day or book.log.today(), _kind(book, given.kind), given.title),
            text=given.text,
            result=given.result,
            place=given.place,
            hours=given.hours,
            others=given.others,
            people=tuple(_person(book, name) for name in given.people),
            figures=figures,
            links=tuple(link_to_document(book, number) for number in given.documents),
        )
        added = book.log.add(entry)
        told = entry_json(book, [added])[0]
    run.console.emit(told, say("Đã ghi vào nhật ký: {0}", "Written into the log: {0}").format(added.title))


def list_entries(run: Session, asked: Asked) -> None:
    """Print the entries that are asked for, newest first."""
    from sotay.services.book import Book

    period = _period(asked.period)
    with run.open(write=False) as workspace:
        book = Book(workspace)
        question = ActivityQuestion(
            period.first if period else None,
            period.last if period else None,
            frozenset({_known_kind(book, asked.kind)}) if asked.kind else frozenset(),
            _person(book, asked.person) if asked.person else 0,
            _documents(book, asked.document),
            text=asked.text,
        )
        ids = book.log.find(question).ids
        entries = book.log.entries(ids[: asked.limit])
        told = entry_json(book, entries)
        titles = book.log.kind_titles()
    run.console.emit(told, _text(entries, titles, len(ids)))


def entry_json(book: "Book", entries: Sequence[Activity]) -> list[dict[str, object]]:
    """Return entries in the form that scripts rely on."""
    from sotay.services.activity_json import activity_as_json
    from sotay.services.activity_view import names_of

    kinds, names = book.log.kind_titles(), names_of(book, entries)
    return [
        activity_as_json(one)
        | {
            "kind_title": kinds.get(one.kind, one.kind),
            "people": [{"id": person, "name": names.get(person, "")} for person in one.people],
            "taking_part": one.taking_part,
        }
        for one in entries
    ]


def _kind(book: "Book", typed: str) -> str:
    wanted = fold(typed).strip()
    for kind in book.log.kinds():
        if typed == kind.key or wanted == fold(kind.title):
            return kind.key
    raise SotayError(Code.BAD_ACTIVITY, {"reason": "activity_no_kind", "kind": typed})


def _known_kind(book: "Book", typed: str) -> str:
    """Return the kind that is asked for; name those that there are where it is none of them."""
    try:
        return _kind(book, typed)
    except SotayError as error:
        known = ", ".join(f"{kind.title} ({kind.key})" for kind in book.log.kinds())
        told = say("nhật ký chỉ có các loại: {0}", "the log has these kinds: {0}").format(known)
        raise typer.BadParameter(told, param_hint="--kind") from error


def _person(book: "Book", typed: str) -> int:
    wanted = fold(typed).split()
    found = [one.id for one in book.members.all() if fold(one.person.full_name).split() == wanted]
    if len(found) != 1:
        raise SotayError(Code.MEMBER_NOT_FOUND, {"name": typed, "found": len(found)})
    return found[0]


def _documents(book: "Book", number: str) -> frozenset[str]:
    """Return every name that the document of a number goes by in the log."""
    from sotay.domain.identity import number_key
    from sotay.services.activity_view import carried_out, link_to_document

    if not number:
        return frozenset()
    cited = [one.targets for one in carried_out(book) if number_key(one.label) == number_key(number)]
    return frozenset[str]().union(*cited) or frozenset({link_to_document(book, number).target})


def _figure(typed: str) -> Figure:
    name, _, told = typed.partition("=")
    number, _, unit = told.strip().partition(" ")
    try:
        return Figure(name.strip(), read_amount(number), unit.strip())
    except ValueError as error:
        raise SotayError(Code.BAD_ACTIVITY, {"reason": "activity_figure"}) from error


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError as error:
        told = say("cần một ngày như 2026-10-05", "a day such as 2026-10-05 is wanted")
        raise typer.BadParameter(told, param_hint="--day") from error


def _period(typed: str) -> Period | None:
    try:
        return Period.parse(typed) if typed else None
    except ValueError as error:
        told = say("cần một kỳ như 2026-10, 2026-Q4, 2026", "a period such as 2026-10, 2026-Q4, 2026 is wanted")
        raise typer.BadParameter(told, param_hint="--period") from error


def _text(entries: Sequence[Activity], kinds: dict[str, str], total: int) -> str:
    count = say("{0} việc trong nhật ký.", "{0} entries.").format(total)
    if not entries:
        return count
    heads = ("ID", say("Ngày", "Day"), say("Loại", "Kind"), say("Nội dung", "Title"), say("Số liệu", "Figures"))
    rows = [
        (
            *(str(one.id), f"{one.day:%d/%m/%Y}", kinds.get(one.kind, one.kind), one.title),
            "; ".join(figure_words(each) for each in one.figures),
        )
        for one in entries
    ]
    return f"{table([heads, *rows])}\n\n{count}"
