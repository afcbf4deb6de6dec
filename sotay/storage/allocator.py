# Memory that is free in this process, handed back to the system.
# It must not know what it was used for.

import sys
from contextlib import suppress


def give_back() -> None:
    """Hand back what is free; glibc keeps what threads once needed, other systems do this by themselves."""
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):  # a C library of another kind
            ctypes.CDLL(None).malloc_trim(0)
