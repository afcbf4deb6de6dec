# How much memory this process has needed at most.
# It must not load anything that needs memory itself.

import resource
import sys


def peak_megabytes() -> float:
    """Return the peak resident memory of this process in MB; macOS counts bytes, Linux KiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
