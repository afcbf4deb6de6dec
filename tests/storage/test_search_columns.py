# Narrowing and counting by columns agrees with doing it document by document.

from hypothesis import given
from hypothesis import strategies as st

from sotay.storage.search.columns import Choice, Column, Field, Narrowing

Documents = list[tuple[str, int]]
documents = st.lists(st.tuples(st.sampled_from("abc"), st.integers(2020, 2023)), max_size=12)
choices = st.fixed_dictionaries(
    {Field.TYPE: st.frozensets(st.sampled_from("abcd")), Field.YEAR: st.frozensets(st.integers(2019, 2023))}
)


def passes(document: tuple[str, int], choice: Choice, *, but: Field | None = None) -> bool:
    values = dict(zip((Field.TYPE, Field.YEAR), document, strict=True))
    return all(
        not choice[field] or field is but or value in choice[field]
        for field, value in values.items()
        if field in choice
    )


@given(documents, choices)
def test_what_passes_and_what_is_counted(found: Documents, choice: Choice) -> None:
    types, years = [kind for kind, _ in found], [year for _, year in found]
    columns = {Field.TYPE: Column.of(len(found), types), Field.YEAR: Column.of(len(found), years)}
    narrowing = Narrowing(len(found), columns, choice)
    assert narrowing.accepted().tolist() == [passes(document, choice) for document in found]
    counts = narrowing.counts(narrowing.accepted(but=Field.TYPE) | True)
    for place, field in enumerate(columns):
        others = [document[place] for document in found if passes(document, choice, but=field)]
        assert counts[field] == {value: others.count(value) for value in others}
