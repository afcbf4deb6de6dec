# What a person settled and whom they trust: settings, accepted roots, how far each channel has come.
# It must not know packs or how a root is verified; it keeps what it is given. Questions go to the driver, because a
# cold search asks for the trusted day and has no time to load a mapper; only writing loads the tables.

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sotay.storage.database import Database

if TYPE_CHECKING:
    from sqlmodel import Session

    from sotay.storage.tables_notebook import TrustedRootTable

_ROOTS = "SELECT id, fingerprint, version, root_json, accepted_at FROM trusted_root"
_CHANNELS = "SELECT channel, root_id, highest_sequence, highest_issued FROM channel_trust"


@dataclass(frozen=True, slots=True)
class TrustedRoot:
    """Hold an issuer that the person trusts: the newest accepted version of its root, as it was signed."""

    id: int
    fingerprint: str
    version: int
    root_json: str
    accepted_at: datetime


@dataclass(frozen=True, slots=True)
class ChannelTrust:
    """Remember the highest sequence and the newest signed day ever applied from a channel, and under which root."""

    channel: str
    root_id: int
    highest_sequence: int
    highest_issued: date


class Notebook:
    """Keep a person's own records; every call is one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def setting(self, key: str, default: str = "") -> str:
        """Return a setting, or the default where it was never set."""
        found = self._all("SELECT value FROM setting WHERE key = ?", key)
        return str(found[0][0]) if found else default

    def set_setting(self, key: str, value: str) -> None:
        """Write a setting."""
        self.set_settings({key: value})

    def set_settings(self, values: Mapping[str, str]) -> None:
        """Write settings, all or none."""
        from sotay.storage.tables_notebook import SettingTable

        with self._writing() as session:
            for key, value in values.items():
                session.merge(SettingTable(key=key, value=value))

    def roots(self) -> tuple[TrustedRoot, ...]:
        """Return all accepted roots, oldest first."""
        return tuple(_root(*row) for row in self._all(f"{_ROOTS} ORDER BY id"))

    def root(self, root_id: int) -> TrustedRoot | None:
        """Return an accepted root by the id that a channel's trust names."""
        return next((_root(*row) for row in self._all(f"{_ROOTS} WHERE id = ?", root_id)), None)

    def accept_root(
        self, fingerprint: str, version: int, root_json: str, accepted_at: datetime | None = None
    ) -> TrustedRoot:
        """Write a root whose fingerprint a person compared; one that is known already is written anew."""
        from sqlmodel import select

        from sotay.storage.tables_notebook import TrustedRootTable

        with self._writing() as session:
            known = session.exec(select(TrustedRootTable).where(TrustedRootTable.fingerprint == fingerprint)).first()
            row = known or TrustedRootTable(fingerprint=fingerprint, version=0, root_json="", accepted_at="")
            return _rewritten(session, row, fingerprint, version, root_json, accepted_at)

    def advance_root(
        self, root_id: int, fingerprint: str, version: int, root_json: str, accepted_at: datetime | None = None
    ) -> TrustedRoot:
        """Put a newer version, signed by the one before it, in the place of an accepted root.

        Channels that trust it stay with it. Where a person accepted the newer version by itself, that one is kept, and
        the channels move to it. Raise KeyError for an id that was never given.
        """
        from sqlmodel import select

        from sotay.storage.tables_notebook import TrustedRootTable

        with self._writing() as session:
            row = session.get(TrustedRootTable, root_id)
            if row is None:
                raise KeyError(root_id)
            same = select(TrustedRootTable).where(TrustedRootTable.fingerprint == fingerprint)
            twin = session.exec(same.where(TrustedRootTable.id != root_id)).first()
            if twin is not None:
                _move_channels(session, root_id, twin.id)
                session.delete(row)
            return _rewritten(session, twin or row, fingerprint, version, root_json, accepted_at)

    def channel(self, channel: str) -> ChannelTrust | None:
        """Return what is remembered of a channel, or None when no pack of it was ever applied."""
        return next((_trust(*row) for row in self._all(f"{_CHANNELS} WHERE channel = ?", channel)), None)

    def channels(self) -> tuple[ChannelTrust, ...]:
        """Return what is remembered of all channels, by name."""
        return tuple(_trust(*row) for row in self._all(f"{_CHANNELS} ORDER BY channel"))

    def remember_channel(self, channel: str, root_id: int, sequence: int, issued: date) -> ChannelTrust:
        """Write down an applied pack; neither the sequence nor the day ever goes down, whatever is undone."""
        from sotay.storage.tables_notebook import ChannelTrustTable

        day = issued.isoformat()
        with self._writing() as session:
            row = session.get(ChannelTrustTable, channel)
            row = row or ChannelTrustTable(channel=channel, root_id=root_id, highest_sequence=0, highest_issued=day)
            row.root_id = root_id
            row.highest_sequence = max(row.highest_sequence, sequence)
            row.highest_issued = max(row.highest_issued, day)
            session.add(row)
            return _trust(row.channel, row.root_id, row.highest_sequence, row.highest_issued)

    def trusted_day(self, clock: date) -> date:
        """Return the later of the clock and the newest signed day: a PC's clock may have gone back to 1990."""
        return max([clock, *(trust.highest_issued for trust in self.channels())])

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self.database.reader() as connection:
            return connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> "Iterator[Session]":
        from sqlmodel import Session

        # The transaction belongs to the database: the session writes into it before it ends.
        with (
            self.database.writing() as connection,
            Session(connection, join_transaction_mode="rollback_only") as session,
        ):
            yield session
            session.flush()


def _move_channels(session: "Session", old_root: int, new_root: int | None) -> None:
    from sqlmodel import col, update

    from sotay.storage.tables_notebook import ChannelTrustTable

    session.exec(update(ChannelTrustTable).where(col(ChannelTrustTable.root_id) == old_root).values(root_id=new_root))


def _rewritten(
    session: "Session",
    row: "TrustedRootTable",
    fingerprint: str,
    version: int,
    root_json: str,
    accepted_at: datetime | None,
) -> TrustedRoot:
    row.fingerprint, row.version, row.root_json = fingerprint, version, root_json
    row.accepted_at = (accepted_at or datetime.now(UTC)).isoformat()
    session.add(row)
    session.flush()  # gives a new row its id
    return _root(row.id or 0, row.fingerprint, row.version, row.root_json, row.accepted_at)


def _root(root_id: int, fingerprint: str, version: int, root_json: str, accepted_at: str) -> TrustedRoot:
    return TrustedRoot(root_id, fingerprint, version, root_json, datetime.fromisoformat(accepted_at))


def _trust(channel: str, root_id: int, sequence: int, issued: str) -> ChannelTrust:
    return ChannelTrust(channel, root_id, sequence, date.fromisoformat(issued))
