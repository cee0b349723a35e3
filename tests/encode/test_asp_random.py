"""Random policies: what clingo says of every question over bands, against brute force by the evaluator."""

from collections import Counter

import pytest

from tests.encode.asp_oracle import compare, questions
from tests.encode.asp_worlds import number_of_cases
from tests.generator import Fragment, generate
from verifier.encode.asp import QUESTIONS, outside


def asked(seeds: range, fragment: Fragment, most: int) -> Counter[tuple[str, bool]]:
    """How often each question was answered either way; asserts that every answer is right.

    Policies with more than so many cases are left to longer runs.
    """
    count: Counter[tuple[str, bool]] = Counter()
    for seed in seeds:
        policy = generate(seed, fragment)
        if number_of_cases(policy) > most:
            continue
        for check, subject in questions(policy):
            if not outside(policy, check, subject):
                count[check, compare(policy, check, subject)] += 1
    return count


def test_agrees_on_policies_of_the_fragment() -> None:
    count = asked(range(1000, 1050), "asp", 40)
    # Rare among random policies; the pages of the questions show them.
    rare = {("grid-gap", True), ("impossible-assumptions", False)}
    either = {(check, found) for check in QUESTIONS for found in (True, False)}
    assert either - rare - set(count) == set(), "the seeds no longer answer every question both ways"


def test_agrees_where_only_part_of_a_policy_lies_in_the_fragment() -> None:
    assert asked(range(2000, 2015), "smt", 40).total() > 20


@pytest.mark.slow
@pytest.mark.parametrize("fragment", ["asp", "smt"])
def test_agrees_at_length(fragment: Fragment) -> None:
    assert asked(range(3000, 3200), fragment, 2000)


def test_every_question_of_the_fragment_is_put() -> None:
    for seed in range(50):
        policy = generate(seed, "asp")
        assert [q for q in questions(policy) if outside(policy, *q)] == []
