# The shared words for documents.

import pytest

from sotay.domain.documents import Level, RelationKind
from sotay.domain.progress import silent


@pytest.mark.parametrize("kind", RelationKind)
def test_a_relation_turned_round_twice_is_itself(kind: RelationKind) -> None:
    assert kind.inverse is not kind
    assert kind.inverse.inverse is kind


def test_a_relation_turned_round_says_the_same_from_the_other_side() -> None:
    assert RelationKind.REPLACES.inverse is RelationKind.REPLACED_BY
    assert all(kind.inverse.value.endswith("_by") != kind.value.endswith("_by") for kind in RelationKind)


def test_steps_nest_as_in_a_regulation() -> None:
    nested = [Level.PART, Level.CHAPTER, Level.HEADING, Level.ARTICLE, Level.CLAUSE, Level.POINT]
    assert [level.depth for level in nested] == list(range(6))
    assert Level.APPENDIX.depth == Level.PASSAGE.depth == 0


def test_silent_progress_lets_work_go_on() -> None:
    assert silent("reading", 1, 2) is None  # type: ignore[func-returns-value]
