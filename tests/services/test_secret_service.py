# The key store against a real Secret Service, a wrongly started one, one that hangs, and none.

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.services.secret_service import Daemon, missing_tools, run_in_session

PASSPHRASE = "mật khẩu của chi bộ"

_MAKE = """
import json, sys
from pathlib import Path
from sotay.paths import DataPaths
from sotay.services.keystore import OsKeyStore
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2
made, _ = Workspace.create(DataPaths(Path(sys.argv[1])), sys.argv[2], OsKeyStore(), cost=Argon2(64, 1, 1))
with made:
    made.notebook.set_setting("cell_name", "Chi bộ thôn Đông")
    print(json.dumps(made.ways_in))
"""
_OPEN = """
import json, sys, time
from pathlib import Path
from sotay.domain.errors import SotayError
from sotay.paths import DataPaths
from sotay.services.keystore import OsKeyStore
from sotay.services.workspace import Workspace
paths, store, begun = DataPaths(Path(sys.argv[1])), OsKeyStore(time_limit=float(sys.argv[3])), time.monotonic()
def opened(**way):
    try:
        with Workspace.open(paths, **way) as workspace:
            return workspace.notebook.setting("cell_name")
    except SotayError as error:
        return error.code.value
told = {"by_store": opened(keystore=store), "seconds": time.monotonic() - begun}
told |= {"by_passphrase": opened(passphrase=sys.argv[2])}
print(json.dumps(told))
"""


@pytest.fixture(autouse=True)
def tools() -> None:
    lacking = missing_tools()
    if lacking and os.environ.get("SOTAY_REQUIRE_DATA"):
        pytest.fail(f"this machine lacks {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}")


def make_book(folder: Path, daemon: Daemon) -> list[str]:
    ways: list[str] = json.loads(run_in_session(folder, _MAKE, daemon, str(folder / "book"), PASSPHRASE))
    return sorted(ways)


def open_book(folder: Path, daemon: Daemon, seconds: float = 5.0) -> dict[str, Any]:
    answer = run_in_session(folder, _OPEN, daemon, str(folder / "book"), PASSPHRASE, str(seconds))
    told: dict[str, Any] = json.loads(answer)
    return told


def test_a_book_opens_by_itself_in_a_later_session_of_the_same_desktop(tmp_path: Path) -> None:
    assert make_book(tmp_path, Daemon.UNLOCKED) == ["keyring", "passphrase", "recovery"]
    told = open_book(tmp_path, Daemon.UNLOCKED)
    assert (told["by_store"], told["by_passphrase"]) == ("Chi bộ thôn Đông", "Chi bộ thôn Đông")


@pytest.mark.parametrize("daemon", [Daemon.WRONGLY_STARTED, Daemon.NONE])
def test_without_a_usable_key_store_a_book_is_made_and_opened_with_the_passphrase(
    tmp_path: Path, daemon: Daemon
) -> None:
    assert make_book(tmp_path, daemon) == ["passphrase", "recovery"]
    told = open_book(tmp_path, daemon)
    assert (told["by_store"], told["by_passphrase"]) == ("passphrase_needed", "Chi bộ thôn Đông")


@pytest.mark.parametrize("daemon", [Daemon.WRONGLY_STARTED, Daemon.NONE])
def test_a_key_store_that_went_away_leaves_the_passphrase(tmp_path: Path, daemon: Daemon) -> None:
    make_book(tmp_path, Daemon.UNLOCKED)
    told = open_book(tmp_path, daemon)
    assert (told["by_store"], told["by_passphrase"]) == ("passphrase_needed", "Chi bộ thôn Đông")


def test_a_key_store_that_hangs_is_left_after_its_time(tmp_path: Path) -> None:
    make_book(tmp_path, Daemon.UNLOCKED)
    told = open_book(tmp_path, Daemon.HANGING, seconds=0.5)
    assert (told["by_store"], told["by_passphrase"]) == ("passphrase_needed", "Chi bộ thôn Đông")
    assert told["seconds"] >= 0.5
