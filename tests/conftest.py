import os
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real text beside the project; absent, the test is skipped, or fails where CI requires it."""
    folder = SHARED / "data"
    if not folder.is_dir():
        if os.environ.get("SOTAY_REQUIRE_DATA"):
            pytest.fail("the real text in ../shared/data is required here")
        pytest.skip("the real text in ../shared/data is not on this machine")
    return folder
