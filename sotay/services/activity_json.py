# Entries of the activity log as plain JSON values, for scripts and for drafts.
# It must not know who reads or keeps them.

from datetime import date
from typing import Any

from sotay.domain.activities import Activity, ActivityFile, Figure, Link, LinkKind


def activity_as_json(entry: Activity) -> dict[str, object]:
    """Return an entry; `people` are ids of members, a missing number of hours is null."""
    return {
        "id": entry.id,
        "uid": entry.uid,
        "day": entry.day.isoformat(),
        "kind": entry.kind,
        "title": entry.title,
        "text": entry.text,
        "result": entry.result,
        "place": entry.place,
        "hours": entry.hours,
        "others": entry.others,
        "people": list(entry.people),
        "figures": [{"name": one.name, "value": one.value, "unit": one.unit} for one in entry.figures],
        "links": [{"kind": one.kind.value, "target": one.target, "label": one.label} for one in entry.links],
        "files": [
            {"id": one.id, "name": one.name, "hash": one.hash, "size": one.size, "thumbnail": one.thumbnail}
            for one in entry.files
        ],
    }


def activity_from_json(told: dict[str, Any]) -> Activity:
    """Return the entry of what `activity_as_json` wrote; raise KeyError, TypeError or ValueError for anything else."""
    return Activity(
        str(told["uid"]),
        date.fromisoformat(told["day"]),
        str(told["kind"]),
        str(told["title"]),
        text=str(told["text"]),
        result=str(told["result"]),
        place=str(told["place"]),
        hours=None if told["hours"] is None else float(told["hours"]),
        others=int(told["others"]),
        people=tuple(int(one) for one in told["people"]),
        figures=tuple(Figure(one["name"], float(one["value"]), one["unit"]) for one in told["figures"]),
        links=tuple(Link(LinkKind(one["kind"]), one["target"], one["label"]) for one in told["links"]),
        files=tuple(ActivityFile(**one) for one in told["files"]),
        id=int(told["id"]),
    )
