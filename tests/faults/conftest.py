from tests.ui.conftest import theme
from tests.ui.desk import shelved

__all__ = ["shelved", "theme"]  # fixtures
