# The columns and orders by which the documents of a library are listed, made as they are asked for.
# It must not know questions.

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sotay.domain.documents import Status
from sotay.storage.search.catalogue import Catalogue
from sotay.storage.search.columns import Choice, Column, Field, Narrowing
from sotay.storage.search.filters import Statuses
from sotay.storage.search.orders import Places, Sort, by_day, by_number, by_title

if TYPE_CHECKING:
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True)
class Own:
    """Hold the ids of the revisions that a person has read, bookmarked or written notes to."""

    read: Collection[int] = ()
    bookmarked: Collection[int] = ()
    noted: Collection[int] = ()


UNREAD, BOOKMARKED, NOTED = "unread", "bookmarked", "noted"


class ShelfColumns:
    """Hold the columns and orders of one state of the library, each made when it is first asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._columns: dict[Field, Column] = {}
        self._orders: dict[Sort, Places] = {}
        self._statuses: tuple[Statuses, Column] | None = None

    def narrowing(self, connection: "Connection", choice: Choice, statuses: Statuses, own: Own) -> Narrowing:
        """Return what applies a choice to this library and counts every field."""
        if not self._columns:
            self._columns = self._lasting(connection)
        changing = {Field.STATUS: self._status_column(statuses), Field.MINE: self._own_column(own)}
        return Narrowing(len(self.catalogue.ids), {**changing, **self._columns}, choice)

    def unnarrowed(self) -> Narrowing:
        """Return what lets everything pass and counts nothing: no column has to be made for it."""
        return Narrowing(len(self.catalogue.ids), {}, {})

    def order(self, sort: Sort, connection: "Connection") -> Places:
        """Return all places in an order; what nothing was asked of is listed from the newest."""
        wanted = Sort.NEWEST if sort is Sort.RELEVANCE else sort
        if wanted not in self._orders:
            self._orders[wanted] = self._made_order(wanted, connection)
        return self._orders[wanted]

    def _made_order(self, sort: Sort, connection: "Connection") -> Places:
        if sort is Sort.NUMBER:
            return by_number(self.catalogue)
        if sort is Sort.TITLE:
            return by_title(self.catalogue, dict(connection.execute("SELECT id, title FROM revision")))
        return by_day(self.catalogue, newest_first=sort is Sort.NEWEST)

    def _lasting(self, connection: "Connection") -> dict[Field, Column]:
        revisions = self.catalogue.revisions
        size = len(revisions)
        dated = np.flatnonzero(self.catalogue.years)
        tagged = connection.execute("SELECT revision_id, tag FROM revision_tag ORDER BY revision_id, tag").fetchall()
        current = np.isin([revision for revision, _ in tagged], self.catalogue.ids)
        tags = [tag for (_, tag), kept in zip(tagged, current.tolist(), strict=True) if kept]
        bearers = self.catalogue.places([revision for (revision, _), kept in zip(tagged, current, strict=True) if kept])
        return {
            Field.TYPE: Column.of(size, [r.type for r in revisions]),
            Field.ISSUER: Column.of(size, [r.issuer for r in revisions]),
            Field.YEAR: Column.of(size, self.catalogue.years[dated].astype(int).tolist(), dated),
            Field.TAG: Column.of(size, tags, bearers),
        }

    def _status_column(self, statuses: Statuses) -> Column:
        if self._statuses is None or self._statuses[0] is not statuses:
            ids = self.catalogue.ids.tolist()
            known = dict(statuses)
            self._statuses = (statuses, Column.of(len(ids), [known.get(one, Status.UNKNOWN) for one in ids]))
        return self._statuses[1]

    def _own_column(self, own: Own) -> Column:
        size = len(self.catalogue.ids)
        unread = np.ones(size, bool)
        unread[self.catalogue.places(own.read)] = False
        groups = {
            UNREAD: np.flatnonzero(unread),
            BOOKMARKED: self.catalogue.places(own.bookmarked),
            NOTED: self.catalogue.places(own.noted),
        }
        codes = np.repeat(np.arange(len(groups)), [len(places) for places in groups.values()])
        return Column(size, tuple(groups), codes, np.concatenate(list(groups.values())))
