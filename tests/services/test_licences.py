from sotay.services.licences import licences


def test_every_library_that_the_program_loads_is_named_once() -> None:
    names = [library.name for library in licences()]
    assert {"cryptography", "keyring", "tuf", "Inter", "SQLCipher"} <= set(names)
    assert len(names) == len(set(names))
    assert names == sorted(names, key=str.lower)


def test_tools_of_developers_and_the_program_itself_are_left_out() -> None:
    names = {library.name.lower() for library in licences()}
    assert not names & {"sotay", "pytest", "mypy", "ruff", "hypothesis"}


def test_what_the_window_is_made_of_is_named_too() -> None:
    found = {library.name: library for library in licences()}
    assert "LGPL" in found["PySide6_Essentials"].licence
    assert found["QtAwesome"].version


def test_licences_are_short_names() -> None:
    told = {library.name: library.licence for library in licences()}
    assert all(len(licence) < 80 and "\n" not in licence for licence in told.values())
    assert told["Mako"] == "MIT"
    assert told["sqlcipher3"] == "Zlib"
    assert all(told.values())
