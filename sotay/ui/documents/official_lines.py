# The words of a Party paper broken into lines: of its elements, its paragraphs, and of who signs.
# It must not know pages or where they end.

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt

from sotay.services.exporting import Align, Emphasis
from sotay.services.official import (
    RECIPIENTS,
    Element,
    OfficialPaper,
    OfficialParagraph,
    Part,
    element_of,
    printed,
    setting,
    signature,
)
from sotay.ui.documents.lines import Face, Line, Paper

Stack = tuple[float, list[Line]]  # lines below each other, and where they begin on the left


class OfficialLines:
    """Break the words of one paper; lengths are dots of what it is set for."""

    def __init__(self, official: OfficialPaper, paper: Paper) -> None:
        self._official, self._form, self._paper = official, official.form, paper
        self._width = paper.right - paper.left

    def of_parts(self, parts: Iterable[Part], room: float) -> list[Line]:
        """Return the lines of parts below each other; one without words is an empty line."""
        return [line for part in parts for line in self._of_part(part, room)]

    def empty(self) -> Line:
        """Return one line of the heading without words."""
        return self._of_part(Part(Element.STAR, ""), self._width)[0]

    def of_paragraph(self, block: OfficialParagraph) -> list[Line]:
        """Return the lines of a paragraph of the text."""
        element, words = element_of(block), printed(self._official, block)
        indent = self._paper.mm(setting(element, self._form).indent)
        face = self._face(element, Qt.AlignmentFlag.AlignJustify)
        return self._paper.broken(words, face, self._width, block.emphases, indent)

    def of_address(self, text: str, inset: float) -> list[Line]:
        """Return the lines of addressees; what is not set in stands in the middle."""
        align = Qt.AlignmentFlag.AlignLeft if inset else Qt.AlignmentFlag.AlignHCenter
        return self._paper.broken(text, self._face(Element.ADDRESSEE, align), self._width - inset)

    def of_recipients(self, room: float) -> list[Line]:
        """Return the lines of the recipients, or none."""
        listed = self._form.recipient_lines(self._official.recipients)
        parts = [Part(Element.RECIPIENTS, line) for line in listed]
        return self.of_parts((Part(Element.RECIPIENTS_HEAD, RECIPIENTS), *parts), room) if parts else []

    def received_beside(self) -> bool:
        """Tell whether the recipients stand on the left of who signs: one alone, and they are not too many."""
        left = self._paper.mm(self._form.page.ending[0])
        whole = self._paper.bottom - self._paper.top
        return len(self._official.signatures) == 1 and height(self.of_recipients(left)) < whole / 2

    def signed(self) -> list[Stack]:
        """Return what stands side by side at the end; nothing where nobody signs."""
        signers = self._official.signatures
        if len(signers) == 1:
            left, right = map(self._paper.mm, self._form.page.ending)
            received = self.of_recipients(left) if self.received_beside() else []
            return [(self._paper.left, received), (self._paper.left + left, self._of_signature(0, right))]
        room = self._width / max(len(signers), 1)
        return [(self._paper.left + at * room, self._of_signature(at, room)) for at in range(len(signers))]

    def _of_signature(self, at: int, room: float) -> list[Line]:
        signer = self._official.signatures[at]
        return self.of_parts(signature(self._official, signer, room / self._paper.mm(1)), room)

    def _of_part(self, part: Part, room: float) -> list[Line]:
        placed, text = setting(part.element, self._form), part.text or " "
        under = (Emphasis(0, len(text), "under"),) if self._form.letters[part.element].under else ()
        align = Qt.AlignmentFlag.AlignLeft if placed.align is Align.LEFT else Qt.AlignmentFlag.AlignHCenter
        return self._paper.broken(text, self._face(part.element, align), room, under)

    def _face(self, element: Element, align: Qt.AlignmentFlag) -> Face:
        letters, line = self._form.letters[element], setting(element, self._form).line
        return Face(letters.points, line, letters.bold, letters.italic, align)


def height(lines: Sequence[Line]) -> float:
    """Return how high lines below each other are."""
    return sum(line.height for line in lines)
