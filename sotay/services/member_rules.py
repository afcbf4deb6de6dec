# Reads the shipped rule table about members into the rules of the domain.
# It must not know what the rules are for.

from pathlib import Path

from sotay.domain.member_rules import MemberRules
from sotay.paths import resource_dir


def load_member_rules(folder: Path | None = None) -> MemberRules:
    """Return the rules about members of a folder of rule tables, by default the shipped one."""
    return MemberRules.parse(((folder or resource_dir() / "rules") / "members.toml").read_text(encoding="utf-8"))
