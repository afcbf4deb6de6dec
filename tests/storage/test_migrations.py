import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from sotay.domain.errors import Code, SotayError
from sotay.domain.marks import Colour, MarkKind
from sotay.storage.annotations import Annotations, ReadingPlace
from sotay.storage.audit import AuditTrail
from sotay.storage.database import Database
from sotay.storage.library import Library
from sotay.storage.migrating import migrate
from sotay.storage.notebook import Notebook
from sotay.storage.schemas import LIBRARY, NOTEBOOK, Schema
from sotay.storage.search.schema import DDL
from sotay.storage.tables_books import ActivityTable
from sotay.storage.tables_library import LibraryTable
from tests.storage.fixture_files import DATA, WHEN, mark
from tests.storage.making import KEY, apply, document, uid

BOTH = [(LIBRARY, LibraryTable.metadata), (NOTEBOOK, ActivityTable.metadata)]


def stored_schema(database: Database) -> dict[str, str]:
    with database.reader() as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: as_lines(sql) for name, sql in rows}


def as_lines(sql: str) -> str:
    """Return a statement with its blanks evened out and its lines sorted: constraints have no order."""
    lines = (re.sub(r"\s+", " ", line).strip(" ,") for line in sql.splitlines())
    return "\n".join(sorted(filter(None, lines)))


def declared_schema(metadata: MetaData) -> dict[str, str]:
    found = {}
    for table in metadata.sorted_tables:
        found[table.name] = as_lines(str(CreateTable(table).compile(dialect=dialect())))
        for index in table.indexes:
            found[str(index.name)] = as_lines(str(CreateIndex(index).compile(dialect=dialect())))
    return found


@pytest.mark.parametrize(("schema", "metadata"), BOTH)
def test_migrations_end_where_the_tables_are_declared(tmp_path: Path, schema: Schema, metadata: MetaData) -> None:
    database = Database.open(tmp_path / "new.db", KEY, schema)
    declared = declared_schema(metadata)
    stored = stored_schema(database)
    assert {name: stored.get(name) for name in declared} == declared
    extra = set(stored) - set(declared)
    # sqlite_sequence is SQLite's own: it remembers the ids given.
    own_names = {
        name
        for name in extra
        if not name.startswith(("search_", "found_")) and "_keeps_" not in name and "_traced" not in name
    }
    assert own_names - {"sqlite_sequence"} == {"alembic_version"}
    with database.reading() as connection:
        own = {"include_name": lambda name, kind, _: kind != "table" or name in metadata.tables}
        context = MigrationContext.configure(connection, opts={"compare_type": True, **own})
        assert compare_metadata(context, metadata) == []
    database.close()


@pytest.mark.parametrize(("schema", "_metadata"), BOTH)
def test_every_own_table_is_strict(tmp_path: Path, schema: Schema, _metadata: MetaData) -> None:
    database = Database.open(tmp_path / "new.db", KEY, schema)
    with database.reader() as connection:
        strict = {row[1]: row[5] for row in connection.execute("PRAGMA table_list") if row[2] == "table"}
    database.close()
    loose = {name for name, flag in strict.items() if not flag and not name.startswith(("sqlite_", "found_"))}
    assert loose == {"alembic_version"}


def test_the_search_tables_are_those_that_search_declares(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "new.db", KEY, LIBRARY)
    with database.reader() as connection:
        stored = {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master WHERE name LIKE 'search%'")}
    database.close()
    assert {statement.strip() for statement in DDL} <= stored


@pytest.mark.parametrize(("schema", "_metadata"), BOTH)
def test_the_revisions_listed_for_a_quick_look_are_those_of_the_scripts(schema: Schema, _metadata: MetaData) -> None:
    scripts = ScriptDirectory(str(schema.folder))
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == schema.revisions
    assert scripts.get_current_head() == schema.head


@pytest.fixture(params=LIBRARY.revisions)
def old_library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    path = tmp_path / "library.db"
    shutil.copy(DATA / f"library-{request.param}.db", path)
    library = Library(Database.open(path, KEY, LIBRARY))
    yield library
    library.database.close()


def test_a_library_of_every_released_schema_is_read_and_written(old_library: Library, tmp_path: Path) -> None:
    assert {fact.title for fact in old_library.facts()} == {"Nghị quyết giàu", "Đã sửa", "Nghị quyết mới"}
    assert [pack.undone_at is None for pack in old_library.history()] == [False, True, True]
    assert old_library.check(deep=True).sound
    apply(old_library, 4, added=[document("thêm")])
    assert old_library.document(uid("thêm")).pack_id == 4
    fresh = Database.open(tmp_path / "fresh.db", KEY, LIBRARY)
    # Fails when a declaration changes without a migration, the search tables included.
    assert stored_schema(old_library.database) == stored_schema(fresh)
    fresh.close()


@pytest.fixture(params=NOTEBOOK.revisions)
def old_notebook(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Notebook]:
    path = tmp_path / "notebook.db"
    shutil.copy(DATA / f"notebook-{request.param}.db", path)
    notebook = Notebook(Database.open(path, KEY, NOTEBOOK))
    yield notebook
    notebook.database.close()


def test_a_notebook_of_every_released_schema_is_read_and_written(old_notebook: Notebook, tmp_path: Path) -> None:
    assert old_notebook.setting("ngôn ngữ") == "vi"
    assert [(root.fingerprint, root.version, root.root_json) for root in old_notebook.roots()] == [("f" * 64, 1, "{}")]
    (trust,) = old_notebook.channels()
    assert (trust.channel, trust.highest_sequence, trust.highest_issued) == ("trung-uong", 2, date(2026, 1, 2))
    assert AuditTrail(old_notebook.database).verify().problems == ()
    kept = Annotations(old_notebook.database)
    before = kept.newest()
    added = kept.add(mark(MarkKind.HIGHLIGHT, Colour.YELLOW))
    assert set(kept.newest()) == {*before, added}
    assert AuditTrail(old_notebook.database).verify().problems == ()
    fresh = Database.open(tmp_path / "fresh.db", KEY, NOTEBOOK)
    assert stored_schema(old_notebook.database) == stored_schema(fresh)
    fresh.close()


def test_a_notebook_keeps_its_marks_and_never_gives_an_id_again(tmp_path: Path) -> None:
    path = tmp_path / "notebook.db"
    shutil.copy(DATA / "notebook-0002.db", path)
    database = Database.open(path, KEY, NOTEBOOK)
    kept = Annotations(database)
    assert [(m.id, m.kind, m.colour, m.text) for m in kept.of(str(uid("giàu")))] == [
        (1, MarkKind.HIGHLIGHT, Colour.GREEN, ""),
        (3, MarkKind.NOTE, None, "Hỏi lại đồng chí bí thư"),
        (4, MarkKind.BOOKMARK, None, ""),
    ]
    kept.remove(4)
    assert kept.add(mark(MarkKind.HIGHLIGHT, Colour.RED)).id == 5
    assert kept.place_of(str(uid("giàu"))) == ReadingPlace(str(uid("giàu")), "dieu-2", 0.5, WHEN)
    assert kept.read_digests() == {str(uid("giàu")): "d"}
    assert [search.question for search in kept.searches()] == [{"text": "sinh hoạt chi bộ"}]
    database.close()


_HEAD = "from alembic import op\nrevision = '{0}'\ndown_revision = {1!r}\n\n\ndef upgrade() -> None:\n"
_FIRST = [
    "CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT",
    "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT",
    "INSERT INTO parent VALUES (1)",
    "INSERT INTO child VALUES (1, 1)",
]


def script(folder: Path, revision: str, before: str | None, statements: list[str]) -> None:
    body = "".join(f"    op.execute({statement!r})\n" for statement in statements)
    (folder / "versions" / f"test_{revision}.py").write_text(_HEAD.format(revision, before) + body)


@pytest.fixture
def first(tmp_path: Path) -> Schema:
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    script(folder, "0001", None, _FIRST)
    schema = replace(NOTEBOOK, folder=folder, revisions=("0001",), audited=False)
    Database.open(tmp_path / "some.db", KEY, schema).close()
    return schema


def second(schema: Schema, statements: list[str]) -> Schema:
    script(schema.folder, "0002", "0001", statements)
    return replace(schema, revisions=("0001", "0002"))


def test_a_failing_migration_leaves_the_old_schema_whole(tmp_path: Path, first: Schema) -> None:
    newer = second(first, ["CREATE TABLE half_made (id INTEGER) STRICT", "INSERT INTO no_such_table VALUES (1)"])
    with pytest.raises(Exception, match="no_such_table"):
        Database.open(tmp_path / "some.db", KEY, newer)
    database = Database.open(tmp_path / "some.db", KEY, first)
    assert set(stored_schema(database)) == {"parent", "child", "alembic_version"}
    database.close()


def test_a_second_process_that_comes_to_migrate_finds_it_done(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "new.db", KEY, NOTEBOOK)
    before = stored_schema(database)
    migrate(database.engine, NOTEBOOK)
    assert stored_schema(database) == before
    database.close()


def test_rebuilding_a_parent_table_keeps_its_children(tmp_path: Path, first: Schema) -> None:
    rebuild = [
        "CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT) STRICT",
        "INSERT INTO parent_new (id) SELECT id FROM parent",
        "DROP TABLE parent",
        "ALTER TABLE parent_new RENAME TO parent",
    ]
    database = Database.open(tmp_path / "some.db", KEY, second(first, rebuild))
    with database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM child").fetchone() == (1,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with database.reading() as mapped:
        assert mapped.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    database.close()


def test_a_migration_that_leaves_orphans_is_refused_whole(tmp_path: Path, first: Schema) -> None:
    with pytest.raises(SotayError) as caught:
        Database.open(tmp_path / "some.db", KEY, second(first, ["DELETE FROM parent"]))
    assert caught.value.code is Code.DATABASE_DAMAGED
    database = Database.open(tmp_path / "some.db", KEY, first)
    with database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM parent").fetchone() == (1,)
    database.close()
