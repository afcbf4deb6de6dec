# The rules about members that hold for this cell: the shipped table, or the copy that the cell keeps.
# It must not know what the rules are for, nor how findings are worded.

from pathlib import Path

from sotay.domain.member_rules import MemberRules
from sotay.paths import resource_dir
from sotay.services.rule_tables import RuleTable


def member_rules() -> RuleTable[MemberRules]:
    """Return the table of rules about members."""
    return RuleTable("members", MemberRules.parse)


def load_member_rules(folder: Path | None = None) -> MemberRules:
    """Return the rules about members of a folder of rule tables, by default the shipped one."""
    return MemberRules.parse(((folder or resource_dir() / "rules") / "members.toml").read_text(encoding="utf-8"))
