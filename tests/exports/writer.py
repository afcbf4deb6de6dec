# LibreOffice makes PDFs of Word files, with a profile of its own and with the typeface that is shipped.

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

_FONTS = Path(__file__).parents[2] / "resources" / "fonts" / "papers"
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Sotay Serif</string></edit>
  </match>
</fontconfig>
"""


def soffice() -> str:
    """Return LibreOffice's program; absent, the test is skipped, or fails where CI requires it."""
    found = shutil.which("soffice")
    if found is None:
        if os.environ.get("SOTAY_REQUIRE_DATA"):
            pytest.fail("LibreOffice Writer is required here")
        pytest.skip("LibreOffice Writer is not on this machine")
    return found


def as_pdfs(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the PDF of each Word file, by the same names."""
    config = folder / "fonts.conf"
    config.write_text(_CONFIG.format(fonts=_FONTS, cache=folder / "cache"), encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    command = [soffice(), "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in files)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(config)}
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=environment)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in files}
