# Reads `pack.toml`, the few lines that say what a pack is; every kind of source has one.
# It must not know documents, containers or signatures.

import tomllib
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from sotay.domain.errors import Code, SotayError
from sotay.packs.schema import PackToml
from sotay.packs.sources.base import PackHeader, PackKind


def read_pack_toml(path: Path) -> PackHeader:
    """Read what the publisher says of the pack as a whole.

    Dates may be written as TOML dates or as quoted ISO dates. Raises SotayError(BAD_SOURCE) with the file and the reason.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        toml = PackToml.model_validate({name: _plain(value) for name, value in table.items()})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise SotayError(Code.BAD_SOURCE, {"file": path.name, "reason": str(problem)}) from problem
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}".lstrip(": ")
        raise SotayError(Code.BAD_SOURCE, {"file": path.name, "reason": reason}) from problem
    return PackHeader(
        channel=toml.channel,
        sequence=toml.sequence,
        title=toml.title,
        issuer=toml.issuer,
        issued=toml.issued,
        next_expected=toml.next_expected,
        kind=PackKind(toml.kind),
        base_sequence=toml.base_sequence,
    )


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
