"""Whether a world lies in a region, as a reader of the finding would judge it."""

from collections.abc import Mapping

from tests.agreement.worlds import Worlds, taken
from verifier.finding import Bounds, Region
from verifier.model.kinds import Value
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.model.terms import Comparison, Condition


def inside(worlds: Worlds, region: Region, case: Case) -> bool | None:
    """None where the region speaks of a decision of which readers find no value in this world."""
    verdicts = [
        None if (value := taken(worlds.evaluator, case, name)) is None else within(limit, value)
        for name, limit in region.facts.items()
    ]
    if region.formula is not None:
        parts = _parts(region.formula, worlds.relations)
        verdicts += [worlds.evaluator.holds(condition, case) for condition in parts]
    if False in verdicts:
        return False
    return None if None in verdicts else True


def misread(worlds: Worlds, region: Region, case: Case) -> str | None:
    """A word that does not have the value of the region just where it is said to, though the world meets all
    else that the region says."""
    limits = {
        name: within(limit, value)
        for name, limit in region.facts.items()
        if (value := taken(worlds.evaluator, case, name)) is not None
    }
    if len(limits) < len(region.facts) or not all(limits.values()):
        return None
    held = {condition: worlds.evaluator.holds(condition, case) for condition, _ in region.said}
    for name, boxes in region.meant.items():
        word = next(
            condition
            for condition in held
            if mentioned(condition) == (name,) and not isinstance(condition, Comparison)
        )
        others = [verdict for condition, verdict in held.items() if condition is not word]
        meets = any(all(within(limit, case[fact]) for fact, limit in box.items()) for box in boxes)
        if all(others) and held[word] is not None and meets is not held[word]:
            return name
    return None


def within(limit: Bounds, value: Value) -> bool:
    """Whether a value lies within the bounds that a region states."""
    if limit.values is not None and value not in limit.values:
        return False
    ends = (limit.above, limit.at_least, limit.below, limit.at_most)
    above, at_least, below, at_most = (
        end if end is None or not isinstance(end, str) else None for end in ends
    )
    if isinstance(value, str):
        assert ends == (None, None, None, None), "words stand in a region one by one"
        return True
    return (
        (above is None or value > above)
        and (at_least is None or value >= at_least)
        and (below is None or value < below)
        and (at_most is None or value <= at_most)
    )


def _parts(formula: str, relations: Mapping[str, Condition]) -> list[Condition]:
    """The conditions joined in a formula; fails on words that say nothing that the policy asks."""
    if formula in relations:
        return [relations[formula]]
    for words, condition in relations.items():
        if formula.startswith(f"{words} and "):
            return [condition, *_parts(formula.removeprefix(f"{words} and "), relations)]
    raise AssertionError(f"no test of the policy reads: {formula}")
