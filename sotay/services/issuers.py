# Whom the book trusts: accepted issuers, by the name that their packs gave them.
# It must not know keys beyond their fingerprint, or how trust is given.

from dataclasses import dataclass
from datetime import datetime

from sotay.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Issuer:
    """Hold a trusted issuer; `name` and `channels` are empty as long as none of its packs was imported."""

    name: str
    channels: tuple[str, ...]
    fingerprint: str
    version: int
    since: datetime


def trusted_issuers(workspace: Workspace) -> tuple[Issuer, ...]:
    """Return the issuers that a person accepted, oldest first."""
    notebook = workspace.notebook
    names = {row.record.channel: row.record.issuer for row in reversed(workspace.library.history())}
    channels: dict[int, list[str]] = {}
    for known in notebook.channels():
        channels.setdefault(known.root_id, []).append(known.channel)
    return tuple(
        Issuer(
            name=next((names[channel] for channel in channels.get(root.id, ()) if channel in names), ""),
            channels=tuple(channels.get(root.id, ())),
            fingerprint=root.fingerprint,
            version=root.version,
            since=root.accepted_at,
        )
        for root in notebook.roots()
    )
