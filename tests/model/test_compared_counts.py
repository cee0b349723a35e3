"""A count or sum that is compared: what follows `where` takes the comparison, which is told, never misread."""

import pytest

from tests.model.pages import fence, mistakes, page

LISTS = """
measure credits
record Module
  credits : credits from 5 to 60 step 5
  mark : number from 0 to 100
input modules : list of Module
define failed of Module : yes/no = mark < 50
decision outcome : yes/no
"""


def told(condition: str) -> list[tuple[str, str]]:
    text = page(fence(f"rule\n  when {condition}\n  then outcome is yes\notherwise outcome is no"), LISTS)
    return [(one.message, one.help) for one in mistakes(text)]


@pytest.mark.parametrize(
    ("condition", "comparison", "way_out"),
    [
        ("count of modules where failed >= 2", "failed >= 2", "(… where failed) >= 2"),
        (
            "sum of credits over modules where failed > 30 credits",
            "failed > 30 credits",
            "(… where failed) > 30 credits",
        ),
    ],
)
def test_a_comparison_without_brackets(condition: str, comparison: str, way_out: str) -> None:
    message = f"`{comparison}` stands after `where` and compares yes or no with a number"
    assert told(condition) == [(message, f"put what is compared in brackets: `{way_out}`")]


def test_a_count_alone() -> None:
    ((message, way_out),) = told("count of modules where failed")
    assert (
        message
        == "`count of modules where failed` is a number without a measure, and a condition is needed here"
    )
    assert way_out == "compare it, as in `(count of modules where failed) > 0`"


@pytest.mark.parametrize(
    "condition",
    [
        "(count of modules where failed) >= 2",
        "2 <= count of modules where failed",
        "count of modules where mark < 50 >= 2",
        "count of modules where failed = yes > 2",
    ],
)
def test_what_can_be_read_one_way(condition: str) -> None:
    assert told(condition) == []
