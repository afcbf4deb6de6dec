# What was done to an edited text, step by step, so that each can be taken back and done again.
# It must not know the editor, nor how a step is carried out.

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sotay.domain.papers import PaperBlock, changed

_MOST = 1000  # steps that can be taken back


@dataclass(frozen=True, slots=True)
class Step:
    """Hold one change: the blocks from the paragraph numbered `first` on, as they were and as they are.

    What was typed into one paragraph has its half-open range of letters in it, `start` to `end`; -1 for all else.
    """

    first: int
    before: tuple[PaperBlock, ...]
    after: tuple[PaperBlock, ...]
    start: int = -1
    end: int = -1

    @property
    def reverse(self) -> "Step":
        """Return what takes it back."""
        return Step(self.first, self.after, self.before)

    @property
    def removed(self) -> int:
        """Return how many letters were taken out of the paragraph that was typed into."""
        return len(self.before[0].text) - len(self.after[0].text) + self.end - self.start

    @property
    def begins_word(self) -> bool:
        """Tell whether what was typed is the first of a word."""
        text = self.after[0].text
        typed = text[self.start : self.end]
        return text[: self.start][-1:].isspace() and bool(typed) and not typed[0].isspace()


class PaperSteps:
    """Keep the steps of a text; the letters of one word are one step, and so is what is erased without a pause."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._going_on = False

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a step to do again."""
        return bool(self._undone)

    def clear(self) -> None:
        """Forget every step: the text is another one."""
        self._done, self._undone = [], []
        self.pause()

    def pause(self) -> None:
        """Let the next letter begin a step of its own."""
        self._going_on = False

    def add(self, step: Step) -> None:
        """Take a step that was done; what was taken back before it cannot be done again."""
        self._undone = []
        if self._going_on and self._done and _goes_on(self._done[-1], step):
            last = self._done.pop()
            step = replace(step, before=last.before, start=min(last.start, step.start))
        if step.before != step.after:
            self._done.append(step)
        del self._done[:-_MOST]
        self._going_on = step.start >= 0

    def undo(self) -> Step | None:
        """Return what takes the last step back, None where there is none."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Step | None:
        """Return what does the step again that was taken back last, None where there is none."""
        return self._turn(self._undone, self._done)

    def _turn(self, source: list[Step], target: list[Step]) -> Step | None:
        self.pause()
        if not source:
            return None
        target.append(source.pop().reverse)
        return target[-1]


def typed_step(first: int, before: Sequence[PaperBlock], after: Sequence[PaperBlock], caret: int = -1) -> Step:
    """Return what changed as a step; `caret` is where the cursor is by now, in letters of the paragraph typed into."""
    old, new = [*before], [*after]
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    same = next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    old, new = old[same:], new[same:]
    typed = _typed(old[0].text, new[0].text, caret) if len(old) == len(new) == 1 else ()
    return Step(first + same, tuple(old), tuple(new), *typed)


def _typed(old: str, new: str, caret: int) -> tuple[int, int]:
    """Return which letters of a new text were typed; among equal ones, those that end at the cursor."""
    start, end = changed(old, new)
    more = len(new) - len(old)
    back = end + more - caret
    if 0 < back <= start and old[: start - back] + new[start - back : caret] + old[end - back :] == new:
        return start - back, caret
    return start, end + more


def _goes_on(last: Step, step: Step) -> bool:
    """Tell whether a step belongs to the one before: in the same word, or erasing on in the same paragraph."""
    if min(last.start, step.start) < 0 or step.first != last.first or step.before != last.after:
        return False
    if last.start == last.end and step.start == step.end:
        return step.start <= last.start <= step.start + step.removed
    return last.start <= step.start <= last.end and not step.begins_word
