# The shared words for documents.

from uuid import UUID

import pytest

from sotay.domain.documents import Document, Level, RelationKind, called, name_from
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


def test_a_name_in_a_list_says_number_type_and_title_once() -> None:
    assert name_from("42-HD/BTCTW", "Hướng dẫn", "thực hiện Chỉ thị") == "42-HD/BTCTW · Hướng dẫn thực hiện Chỉ thị"
    assert name_from(None, "Điều lệ Đảng", "Điều lệ Đảng Cộng sản Việt Nam") == "Điều lệ Đảng Cộng sản Việt Nam"
    article = Document(UUID(int=1), "05-NQ/CB", "Nghị quyết", "Chi bộ", None, "tháng 5")
    assert called(article) == "05-NQ/CB · Nghị quyết tháng 5"
