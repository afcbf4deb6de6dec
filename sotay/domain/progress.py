# How long work tells what it is doing, on any surface: terminal bar, window, nothing.
# It must not know who listens.

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with a step's name, the units done and the units in all; raise SotayError(CANCELLED) in it to stop."""


def silent(step: str, done: int, total: int) -> None:
    """Ignore the progress of work that nobody watches."""
