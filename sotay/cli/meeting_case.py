# A vote given as JSON: matter, day, who was there, how they voted; read strictly, by name.
# It must not know rules, or whether the vote can be right.

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_rows import Reason
from sotay.domain.meetings import VoteMethod
from sotay.domain.votes import VoteCount, VoteFigures

_COUNTS = ("official", "present", "for")  # a case without one of them says nothing
_MORE_COUNTS = (*(reason.value for reason in Reason), "probationary", "temporary", "against", "other")
_KNOWN = frozenset({"matter", "date", "method", *_COUNTS, *_MORE_COUNTS})
_LARGEST = 1_000_000  # bytes; a case has a few hundred


@dataclass(frozen=True, slots=True)
class Case:
    """Hold a vote as it was given: what about, on which day, who was there, how they voted (None: not told how)."""

    matter: str
    day: date
    figures: VoteFigures
    count: VoteCount
    method: VoteMethod | None


def case_text(file: Path | None) -> str:
    """Return the text of a file, or of stdin; raise SotayError(FILE_NOT_FOUND), or BAD_VOTE_CASE if it is none."""
    name = "stdin" if file is None else str(file)
    try:
        if file is None:
            raw = sys.stdin.buffer.read(_LARGEST)
        else:
            with file.open("rb") as stream:
                raw = stream.read(_LARGEST)
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise SotayError(Code.FILE_NOT_FOUND, {"file": name}) from error
    except UnicodeDecodeError as error:
        raise case_fault(name, "rule_not_utf8") from error


def read_case(text: str) -> Case:
    """Read a case; raise SotayError(BAD_VOTE_CASE) with the name at fault."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise case_fault("JSON", "case_not_json") from error
    if not isinstance(told, dict):
        raise case_fault("JSON", "case_not_object")
    for name in told:
        if name not in _KNOWN:
            raise case_fault(name, "rule_unknown")
    counts = {name: _count(told, name) for name in (*_COUNTS, *_MORE_COUNTS)}
    return Case(_word(told, "matter"), _day(told), _figures(counts), _votes(counts), _method(told))


def _figures(counts: Mapping[str, int]) -> VoteFigures:
    less = {reason: counts[reason.value] for reason in Reason}
    return VoteFigures(counts["official"], less, counts["present"], counts["probationary"], counts["temporary"])


def _votes(counts: Mapping[str, int]) -> VoteCount:
    return VoteCount(counts["for"], counts["against"], counts["other"])


def _count(told: Mapping[str, Any], name: str) -> int:
    value = told.get(name, None if name in _COUNTS else 0)
    if value is None:
        raise case_fault(name, "rule_missing")
    if not isinstance(value, int) or isinstance(value, bool):
        raise case_fault(name, "rule_not_number")
    return value


def _word(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    if value is None:
        raise case_fault(name, "rule_missing")
    if not isinstance(value, str):
        raise case_fault(name, "rule_not_text")
    return value


def _day(told: Mapping[str, Any]) -> date:
    try:
        return date.fromisoformat(_word(told, "date"))
    except ValueError as error:
        raise case_fault("date", "rule_not_date") from error


def _method(told: Mapping[str, Any]) -> VoteMethod | None:
    try:
        return VoteMethod(_word(told, "method")) if "method" in told else None
    except ValueError as error:
        raise case_fault("method", "rule_bad_value") from error


def case_fault(key: str, reason: str) -> SotayError:
    """Return the refusal of a case for what stands under a name."""
    return SotayError(Code.BAD_VOTE_CASE, {"key": key, "reason": reason})
