# Wrong use of a command, told in the language of this process: what was wrong, and where its help is.
# It must not know any single command.

import typer

from sotay.cli.language import language, say

EXIT_USAGE = 2


def usage_told(error: typer.TyperException) -> str:
    """Return what was wrong with the words of a command; what typer alone knows stays in its English."""
    if not error.format_message():
        return say("Thiếu tên lệnh.", "Missing command.")
    if language() == "en":
        return error.format_message()
    option = getattr(error, "option_name", None)
    if option is not None:
        return f"Không có tùy chọn {option}."
    if isinstance(error, typer.BadParameter):
        return _value_told(error)
    return f"Lệnh viết chưa đúng: {error.format_message()}"


def _value_told(error: typer.BadParameter) -> str:
    named = error.param_hint or (error.param.get_error_hint() if error.param else "")
    name = named if isinstance(named, str) else ", ".join(named)
    if not error.message:  # nothing was given at all
        return f"Thiếu {name}."
    return f"{name or 'Giá trị'}: {error.message}"


def command_of(error: typer.TyperException) -> str:
    """Return the command that was used wrongly, "sotayctl pack import"."""
    context = getattr(error, "ctx", None)
    return str(context.command_path) if context else "sotayctl"


def help_hint(command: str) -> str:
    """Return where the right words stand."""
    return say(f"Xem cách viết: {command} --help", f"See how it is written: {command} --help")
