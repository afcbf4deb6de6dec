# One run of a module of the bench in a process of its own, as a person starts the program.
# It must not know what is measured.

import json
import os
import subprocess
import sys

from tests.bench.workload import ROOT


def told_by(module: str, *arguments: object) -> dict[str, float]:
    """Run a module beside this one, without a screen; return what it prints as JSON.

    Compiled modules are kept, as an installed program has them: compiling all of them again takes 40 MB and a second.
    """
    command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ran = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment)
    told: dict[str, float] = json.loads(ran.stdout)
    return told
