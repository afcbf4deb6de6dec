# Where a person was, as in a browser: back, forward, each with how far the text was scrolled.
# It must not know pages or documents.

from dataclasses import dataclass

from sotay.services.places import Place

_MOST = 100


@dataclass(frozen=True, slots=True)
class Stop:
    """Hold a place and the section and letter that stood at the top; None where the place itself tells it."""

    place: Place
    top: tuple[int, int] | None = None


class History:
    """Hold the stops of one reader; going to a new place forgets those ahead."""

    def __init__(self) -> None:
        self._back: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a stop behind."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Tell whether there is a stop ahead."""
        return bool(self._ahead)

    def leave(self, here: Stop) -> None:
        """Note the stop that a person leaves for a new place."""
        self._back.append(here)
        del self._back[:-_MOST]
        self._ahead.clear()

    def back(self, here: Stop) -> Stop:
        """Return the stop behind; the one here is then ahead."""
        self._ahead.append(here)
        return self._back.pop()

    def forward(self, here: Stop) -> Stop:
        """Return the stop ahead; the one here is then behind."""
        self._back.append(here)
        return self._ahead.pop()
