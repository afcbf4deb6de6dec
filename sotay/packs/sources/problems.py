# Faults of a publisher's source: where each one is and what is wrong, reported together.
# It must not know how a fault is found.

from dataclasses import asdict, dataclass

from sotay.domain.errors import Code, SotayError

SHOWN = 20  # a catalogue with a wrong column has a fault on every row; nobody reads more


@dataclass(frozen=True, slots=True)
class Problem:
    """Say what is wrong in a file (reason in Vietnamese, for the publisher), with row and column where they exist."""

    file: str
    reason: str
    row: int | None = None
    column: str | None = None

    def with_place(self) -> str:
        """Return the reason after its row and column: "hàng 3, cột “Ngày ban hành”: …"."""
        places = [f"hàng {self.row}"] if self.row is not None else []
        places += [f"cột “{self.column}”"] if self.column is not None else []
        return f"{', '.join(places)}: {self.reason}" if places else self.reason


class UnreadableError(Exception):
    """Say why one file cannot be read; the folder source adds the file's name and goes on to the next file."""


def bad_source(*problems: Problem) -> SotayError:
    """Return BAD_SOURCE for one or more faults.

    `detail` has `file`, `row` and `column` of the first, `reason` with the first 20 and their places in one sentence,
    `count` of all, and `problems`, the first 20 one by one.
    """
    shown = problems[:SHOWN]
    told = [problem.with_place() for problem in shown]
    if len(problems) > len(shown):
        told.append(f"và {len(problems) - len(shown)} lỗi nữa")
    detail = _without_nothing(asdict(problems[0])) | {
        "reason": "; ".join(told),
        "count": len(problems),
        "problems": [_without_nothing(asdict(problem)) for problem in shown],
    }
    return SotayError(Code.BAD_SOURCE, detail)


def _without_nothing(facts: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in facts.items() if value is not None}
