# Which of the two languages the command line speaks; a choice made once, from the environment.
# It must not know what is said.

import os

from sotay.services.error_texts import Language


def language() -> Language:
    """Return the language of this process: SOTAY_LANG (vi or en), else English where the locale is English."""
    wanted = os.environ.get("SOTAY_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or "vi"
    return "en" if wanted.lower().startswith("en") else "vi"


def say(vi: str, en: str) -> str:
    """Return the wording in the language of this process."""
    return en if language() == "en" else vi
