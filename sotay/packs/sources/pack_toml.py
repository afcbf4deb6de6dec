# Reads `pack.toml`, the few lines that say what a pack is; every kind of source has one.
# It must not know documents, containers or signatures.

import json
import tomllib
from pathlib import Path

from pydantic import ValidationError

from sotay.domain.errors import Code, SotayError
from sotay.packs.fields import first_problem
from sotay.packs.schema import PackToml
from sotay.packs.sources.base import PackHeader, PackKind


def read_pack_toml(path: Path) -> PackHeader:
    """Read what the publisher says of the pack as a whole.

    Dates may be TOML dates or quoted ISO dates. Raises SotayError(BAD_SOURCE) with the file and the reason.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        # By way of JSON, TOML dates and quoted dates meet the same strict rules.
        toml = PackToml.model_validate_json(json.dumps(table, default=str))
    except ValidationError as problem:
        raise SotayError(Code.BAD_SOURCE, {"file": path.name, "reason": first_problem(problem)}) from problem
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise SotayError(Code.BAD_SOURCE, {"file": path.name, "reason": str(problem)}) from problem
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
