"""Steps of editing: what belongs together, what is taken back, what is done again."""

from sotay.domain.paper_steps import PaperSteps, Step, typed_step
from sotay.domain.papers import BlockRole, PaperBlock


def block(text: str) -> PaperBlock:
    return PaperBlock("a", BlockRole.BODY, text)


class Typing:
    """Type into one paragraph as an editor tells it."""

    def __init__(self, text: str = "") -> None:
        self.text, self.steps = text, PaperSteps()

    def put(self, start: int, removed: int, words: str) -> None:
        before = self.text
        self.text = before[:start] + words + before[start + removed :]
        self.steps.add(typed_step(0, [block(before)], [block(self.text)], start + len(words)))

    def type(self, words: str) -> None:
        for letter in words:
            self.put(len(self.text), 0, letter)

    def erase(self, count: int) -> None:
        for _ in range(count):
            self.put(len(self.text) - 1, 1, "")

    def undone(self) -> list[str]:
        """Return the text after each step that can be taken back."""
        found = []
        while (step := self.steps.undo()) is not None:
            found.append(step.after[0].text)
        return found


def test_a_word_is_one_step() -> None:
    typing = Typing()
    typing.type("Chi bộ họp")

    assert typing.undone() == ["Chi bộ ", "Chi ", ""]


def test_letters_that_an_input_tool_writes_anew_belong_to_their_word() -> None:
    typing = Typing("Xã ")
    typing.type("d")
    typing.erase(1)
    typing.type("đa")
    typing.erase(1)
    typing.type("ả")

    assert typing.undone() == ["Xã "]


def test_erasing_without_a_pause_is_one_step() -> None:
    typing = Typing("một hai ba")
    typing.erase(6)
    typing.put(0, 1, "")

    assert typing.text == "ột "
    assert typing.undone() == ["một ", "một hai ba"]


def test_erasing_forwards_is_one_step() -> None:
    typing = Typing("một hai")
    for _ in range(3):
        typing.put(0, 1, "")

    assert typing.undone() == ["một hai"]


def test_typing_elsewhere_begins_a_step() -> None:
    typing = Typing("một hai")
    typing.put(7, 0, "x")
    typing.put(0, 0, "y")

    assert typing.undone() == ["một haix", "một hai"]


def test_the_same_letter_again_is_typed_where_the_cursor_is() -> None:
    typing = Typing("họp nn")
    for at in (4, 5, 6):
        typing.put(at, 0, "n")

    assert typing.text == "họp nnnnn"
    assert typing.undone() == ["họp nn"]


def test_paragraphs_that_did_not_change_are_no_part_of_a_step() -> None:
    step = typed_step(3, [block("a"), block("b"), block("c")], [block("a"), block("bx"), block("c")], 2)

    assert step == Step(4, (block("b"),), (block("bx"),), 1, 2)
    assert typed_step(3, [block("a")], [block("a"), block("a")]) == Step(3, (), (block("a"),))


def test_a_pause_begins_a_step() -> None:
    typing = Typing()
    typing.type("a")
    typing.steps.pause()
    typing.type("b")

    assert typing.undone() == ["a", ""]


def test_what_was_typed_and_erased_again_is_no_step() -> None:
    typing = Typing("x")
    typing.type("a")
    typing.erase(1)

    assert not typing.steps.can_undo


def test_steps_are_done_again_until_something_else_is_typed() -> None:
    typing = Typing()
    typing.type("a b")
    typing.steps.undo()
    again = typing.steps.redo()
    assert again is not None
    assert [one.text for one in (*again.before, *again.after)] == ["a ", "a b"]
    assert not typing.steps.can_redo

    typing.steps.undo()
    typing.put(2, 0, "c")
    assert typing.steps.redo() is None


def test_typing_into_another_paragraph_begins_a_step() -> None:
    steps = PaperSteps()
    steps.add(typed_step(0, [block("a")], [block("ab")], 2))
    steps.add(typed_step(1, [block("a")], [block("ab")], 2))
    steps.undo()

    assert steps.can_undo


def test_a_change_of_several_paragraphs_is_a_step_of_its_own() -> None:
    steps = PaperSteps()
    steps.add(typed_step(0, [block("a"), block("b")], [block("c")], 1))
    steps.add(typed_step(0, [block("c")], [block("cd")], 2))

    last, first = steps.undo(), steps.undo()
    assert last is not None
    assert first == Step(0, (block("c"),), (block("a"), block("b")))


def test_old_steps_are_forgotten_and_all_of_them_with_another_text() -> None:
    typing = Typing()
    for _ in range(600):
        typing.type("a ")
        typing.put(0, 0, "b")
    assert len(typing.undone()) == 1000

    typing.type("a")
    typing.steps.clear()
    assert not typing.steps.can_undo
    assert typing.steps.undo() is None
