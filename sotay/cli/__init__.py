# The command line, a contract that others script against.

from sotay.cli.app import main

__all__ = ["main"]
