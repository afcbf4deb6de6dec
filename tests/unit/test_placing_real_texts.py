# How often a passage of a real text is found again when the text is edited: the figures behind the bounds of placing.

import io
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import pytest
import zstandard

from sotay.domain.marks import CONTEXT
from sotay.domain.placing import Placer

pytestmark = pytest.mark.data
DOCUMENTS = 120
MARKS = 4  # in each document
LENGTHS = (1, 2, 3, 6, 12, 30)  # words of a mark
PUT_IN = ("theo", "quy", "định", "của", "Chính", "phủ", "về", "việc", "hướng", "dẫn", "các", "tổ", "chức", "cá", "nhân")


@dataclass(frozen=True)
class Part:
    anchor: str
    text: str
    origin: int | None  # which section of the old text it was


Text = list[Part]
Edit = Callable[[random.Random, Text], Text]


@pytest.fixture(scope="module")
def texts(shared_data: Path) -> list[Text]:
    with (shared_data / "acts.jsonl.zst").open("rb") as packed:
        stream = io.TextIOWrapper(zstandard.ZstdDecompressor().stream_reader(packed), encoding="utf-8")
        found = ([step["text"] or "" for step in json.loads(line)["sections"]] for line in stream)
        long = (parts for parts in found if len(parts) >= 8 and sum(map(len, parts)) > 3_000)
        return [[Part(f"muc-{n}", text, n) for n, text in enumerate(parts)] for parts in islice(long, DOCUMENTS)]


def reworded(share: float) -> Edit:
    def edit_word(dice: random.Random, word: str) -> str:
        if dice.random() >= share:
            return word
        return dice.choice([dice.choice(PUT_IN), f"{word} {dice.choice(PUT_IN)}", ""])

    def edit(dice: random.Random, text: Text) -> Text:
        return [replace(p, text=" ".join(edit_word(dice, word) for word in p.text.split(" "))) for p in text]

    return edit


def renumbered(dice: random.Random, text: Text) -> Text:
    place = dice.randrange(len(text))
    parts = [*text[:place], Part("", "Điều khoản mới được đưa vào giữa văn bản này.", None), *text[place:]]
    return [replace(part, anchor=f"muc-{n}") for n, part in enumerate(parts)]


def halved(dice: random.Random, text: Text) -> Text:
    return [part for part in text if dice.random() < 0.5]


def rightly_placed(texts: Sequence[Text], edit: Edit) -> float:
    """Return the share of marks that are found in the section that theirs became, or lost where there is none."""
    dice = random.Random(7)
    right = []
    for old in texts:
        new = edit(dice, old)
        placer = Placer(new)
        for _ in range(MARKS):
            part = dice.choice([p for p in old if len(p.text) > 20])
            words = [match.span() for match in re.finditer(r"\S+", part.text)]
            first = dice.randrange(len(words))
            start, end = words[first][0], words[min(len(words) - 1, first + dice.choice(LENGTHS) - 1)][1]
            before, after = part.text[max(0, start - CONTEXT) : start], part.text[end : end + CONTEXT]
            found = placer.place(part.text[start:end], before, after, part.anchor, start).index
            wanted = next((n for n, p in enumerate(new) if p.origin == part.origin), None)
            right.append(found == wanted)
    return sum(right) / len(right)


@pytest.mark.parametrize(
    ("edit", "least"),
    [(reworded(0.05), 0.99), (reworded(0.3), 0.97), (renumbered, 0.98), (halved, 0.96)],
    ids=["few words changed", "many words changed", "section put in", "sections taken out"],
)
def test_marks_are_found_again_in_edited_texts(texts: list[Text], edit: Edit, least: float) -> None:
    assert rightly_placed(texts, edit) >= least
