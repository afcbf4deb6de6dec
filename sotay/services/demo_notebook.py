# The sample register: a fictitious cell written into a notebook, so that every page has something to show.
# It must not know packs or where the data folder lies.

import tomllib
import uuid

from sotay.domain.errors import Code, SotayError
from sotay.domain.member_fields import checked_person
from sotay.domain.members import Member
from sotay.paths import resource_dir
from sotay.services.members_json import member_from_json
from sotay.services.sample import SAMPLE, YES, is_sample
from sotay.storage.members import Members
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import WHO, doing
from sotay.storage.tables_dump import is_empty

CELL = "Chi bộ thôn Đông · Đảng bộ xã Sông Bạch"
_NAMES = {SAMPLE: YES, "cell_name": CELL, WHO: "Trần Thị Bưởi"}
# The same person has the same uid in every sample book.
_SPACE = uuid.UUID("5b0cb4c6-52a4-4d1e-9d0e-3a4c0de70001")


def demo_members() -> tuple[Member, ...]:
    """Return the fictitious members of the shipped sample."""
    text = (resource_dir() / "demo" / "notebook" / "members.toml").read_text(encoding="utf-8")
    return tuple(_member(values) for values in tomllib.loads(text)["member"])


def refuse_own_records(notebook: Notebook) -> None:
    """Raise BOOK_NOT_EMPTY where somebody keeps records of their own: invented people must not come among them."""
    if not is_sample(notebook) and not is_empty(notebook.database):
        raise SotayError(Code.BOOK_NOT_EMPTY)


def fill_notebook(notebook: Notebook, when: str) -> int:
    """Write the sample register into a notebook and mark it as sample data; return how many members it has now.

    Members that are there already stay as they are. `when` is the moment of writing (ISO, UTC).
    """
    register = Members(notebook.database)
    with doing("demo"):
        for key, value in _NAMES.items():
            notebook.set_setting(key, value)
        known = {member.uid for member in register.all()}
        register.add([member for member in demo_members() if member.uid not in known], when)
    return len(register.all())


def _member(values: dict[str, object]) -> Member:
    member = member_from_json(values, str(uuid.uuid5(_SPACE, str(values["full_name"]))))
    return Member(member.uid, checked_person(member.person), member.history, member.positions, member.badges)
