from datetime import date, timedelta
from pathlib import Path

from sotay.paths import DataPaths
from sotay.services.opening import trusted_today
from sotay.services.workspace import Workspace
from tests.journeys.ctl import PASSPHRASE, QUICK


def test_a_clock_that_went_back_is_not_believed_over_a_signed_day(tmp_path: Path) -> None:
    workspace, _ = Workspace.create(DataPaths(tmp_path), PASSPHRASE, cost=QUICK)
    with workspace:
        assert trusted_today(workspace) == date.today()
        ahead = date.today() + timedelta(days=400)
        root = workspace.notebook.accept_root("a" * 64, 1, "{}")
        workspace.notebook.remember_channel("song-bach", root.id, 1, ahead)
        assert trusted_today(workspace) == ahead
