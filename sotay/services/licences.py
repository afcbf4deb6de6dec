# What the program is made of, and under which licences: read from the packages that are really installed.
# It must not know how it is shown.

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_OURS = "sotay"
_DESKTOP = re.compile(r"extra\s*==\s*['\"]desktop['\"]")
_EXTRA = re.compile(r"extra\s*==")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LONGEST = 60
# Packages that bring a licence file and do not name it in their description.
_FILED = {"sqlcipher3": "Zlib"}


@dataclass(frozen=True, slots=True)
class Library:
    """Name one part of the program, its version and its licence; either may be "" where nothing is told."""

    name: str
    version: str
    licence: str


# Parts that no package of Python describes by itself.
_SHIPPED = (
    Library("Inter", "", "SIL OFL 1.1"),
    Library("Noto Serif", "", "SIL OFL 1.1"),
    Library("Phosphor Icons", "", "MIT"),
    Library("Sotay Serif (Liberation Serif)", "2.1.5", "SIL OFL 1.1"),
    Library("SQLCipher", "", "BSD-3-Clause"),
)


def licences() -> tuple[Library, ...]:
    """Return every library that the program loads, by name; developers' tools are left out."""
    found = {name: _described(package) for name, package in _needed().items() if name != _OURS}
    return tuple(sorted((*found.values(), *_SHIPPED), key=lambda library: library.name.lower()))


def _needed() -> dict[str, Distribution]:
    """Return the installed packages that ours needs, directly or not, by their folded name."""
    found: dict[str, Distribution] = {}
    waiting = [_OURS]
    while waiting:
        name = waiting.pop()
        package = None if name in found else _installed(name)
        if package is not None:
            found[name] = package
            waiting += _requirements(package, desktop=name == _OURS)
    return found


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:  # needed on another system or version of Python only
        return None


def _requirements(package: Distribution, *, desktop: bool) -> Iterator[str]:
    for line in package.requires or ():
        wanted = not _EXTRA.search(line) or (desktop and _DESKTOP.search(line))
        name = _NAME.match(line)
        if wanted and name:
            yield re.sub(r"[-_.]+", "-", name[0]).lower()


def _described(package: Distribution) -> Library:
    return Library(package.metadata["Name"], package.version, _licence(package))


def _licence(package: Distribution) -> str:
    told = next((line for field in ("License-Expression", "License") for line in _field(package, field)), "")
    if told and "\n" not in told and len(told) <= _LONGEST:
        return told
    names = [line.rpartition(" :: ")[2] for line in _field(package, "Classifier") if line.startswith("License :: ")]
    return ", ".join(dict.fromkeys(names)) or _FILED.get(package.metadata["Name"], "")


def _field(package: Distribution, name: str) -> list[str]:
    return package.metadata.get_all(name) or []
