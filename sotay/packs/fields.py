# The smallest words of a pack's lines: bounded strings in NFC, hashes, names, days.
# It must not know which line holds which.

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from sotay.domain.dates import PartialDate
from sotay.packs.html import is_reduced

# Control characters but tab and newline, and the bidirectional overrides that make a text read otherwise than it is.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _checked(value: str) -> str:
    if not value.isprintable() and CONTROL.search(value):
        raise PydanticCustomError("control_character", "control characters are refused")
    if not unicodedata.is_normalized("NFC", value):
        raise PydanticCustomError("not_nfc", "text must be in Unicode NFC")
    return value


def _reduced(value: str) -> str:
    if not is_reduced(value):
        raise PydanticCustomError("html_refused", "HTML outside the reduced subset")
    return value


def _partial(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("bad_date", "a date must be written YYYY, YYYY-MM or YYYY-MM-DD")
    return PartialDate.parse(value)


def _day(value: object) -> date:
    if isinstance(value, str):
        return PartialDate.parse(value).earliest if len(value) == len("2026-10-01") else _no_day()
    return value if isinstance(value, date) else _no_day()


def _no_day() -> date:
    raise PydanticCustomError("bad_date", "a day must be written YYYY-MM-DD")


_CHECKED = AfterValidator(_checked)
Word = Annotated[str, StringConstraints(max_length=500), _CHECKED]
Name = Annotated[str, StringConstraints(min_length=1, max_length=255), _CHECKED]
FileName = Annotated[str, StringConstraints(pattern=r"\A[^/\\\n\t]+\z", max_length=255), _CHECKED]
Line = Annotated[str, StringConstraints(max_length=4_000), _CHECKED]
Summary = Annotated[str, StringConstraints(max_length=20_000), _CHECKED]
Text = Annotated[str, StringConstraints(max_length=4_000_000), _CHECKED]
Html = Annotated[Text, AfterValidator(_reduced)]
Hash = Annotated[str, StringConstraints(pattern=r"\A[0-9a-f]{64}\z")]
Channel = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9]+(-[a-z0-9]+)*\z", max_length=64)]
MediaType = Annotated[str, StringConstraints(pattern=r"\A[a-z0-9.+-]+/[a-z0-9.+-]+\z", max_length=127)]
ShardName = Annotated[str, StringConstraints(pattern=r"\Adocs/[0-9]{4}\.jsonl\.zst\z")]
Version = Annotated[str, StringConstraints(pattern=r"\A[0-9]{1,4}(\.[0-9]{1,4}){2}\z")]
Sequence = Annotated[int, Field(ge=1, le=999_999)]  # six digits in the file's name
Revision = Annotated[int, Field(ge=1, le=2**31 - 1)]
Size = Annotated[int, Field(ge=0, le=2**40)]
Day = Annotated[date, BeforeValidator(_day)]
Issued = Annotated[PartialDate, BeforeValidator(_partial), PlainSerializer(str)]


class Strict(BaseModel):
    """Refuse unknown fields and loose types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, arbitrary_types_allowed=True)


def first_problem(problem: ValidationError) -> str:
    """Return where the first fault is and what it is, without the text at fault."""
    first = problem.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(map(str, first["loc"]))
    return f"{place}: {first['msg']}" if place else first["msg"]
