"""What an answer says, in the sentences of the pages, and whether a page expects it."""

from collections.abc import Iterator, Mapping, Sequence

from tests.literate.pages import CASES, LISTS, Expected, in_order
from verifier.finding import Answer, Bounds, Finding, Proved, Region, Undecided
from verifier.model.kinds import Value
from verifier.model.values import show_value


def opening(answer: Answer) -> str:
    """The kind of an answer: the severity of a finding, else `proved` or `undecided`."""
    match answer:
        case Finding():
            return answer.severity
        case Proved():
            return "proved"
        case Undecided():
            return "undecided"


def told(answer: Answer) -> dict[str, frozenset[str]]:
    """All that an answer says, by the word that opens the line."""
    match answer:
        case Undecided():
            return {"reason": frozenset({in_order(answer.reason)})}
        case Proved():
            return _rests_on(answer)
        case Finding():
            return {
                "region": frozenset(in_order(_region(region)) for region in answer.regions),
                "more may exist": frozenset() if answer.regions_complete else frozenset({""}),
                "off grid": frozenset({""}) if answer.off_grid else frozenset(),
                "case": frozenset(_equal(answer.case or {})),
                "other case": frozenset(_equal(answer.other_case or {})),
                "accepted": frozenset({answer.accepted.reason if answer.accepted else "no"}),
                "clauses": frozenset(answer.clauses),
                "rules": frozenset(answer.rules),
                **_rests_on(answer),
                "told with": frozenset(f"{one.check} in {one.decision}" for one in answer.told_with),
                "unusual": frozenset(answer.unusual),
                "says": frozenset(in_order(f"{s.rule} {s.state}") for s in answer.says),
                "neighbour": frozenset(in_order(_neighbour(n.facts, n.outcome)) for n in answer.neighbours),
                "where": frozenset(in_order(f"{name} = {text}") for name, text in answer.detail.items()),
            }


def _rests_on(answer: Finding | Proved) -> dict[str, frozenset[str]]:
    return {
        "rests on": frozenset(answer.rests_on),
        "also rests on": frozenset(in_order(", ".join(names)) for names in answer.also_rests_on),
        "more ways": frozenset({""}) if answer.more_may_suffice else frozenset(),
    }


def _equal(case: Mapping[str, Value]) -> Iterator[str]:
    return (f"{name} = {show_value(value)}" for name, value in case.items())


def _neighbour(facts: Mapping[str, Value], outcome: str) -> str:
    return f"{', '.join(_equal(facts))}: {outcome}"


def _region(region: Region) -> str:
    facts = [f"{name} {_bounds(bounds)}" for name, bounds in region.facts.items()]
    return " and ".join([*facts, *([region.formula] if region.formula else [])]) or "any case"


def _bounds(bounds: Bounds) -> str:
    ends = (
        ("above", bounds.above),
        ("at least", bounds.at_least),
        ("below", bounds.below),
        ("at most", bounds.at_most),
    )
    parts = [f"{word} {show_value(end)}" for word, end in ends if end is not None]
    if bounds.values is not None:
        parts.append("is " + " or ".join(map(show_value, bounds.values)))
    return ", ".join(parts)


def show(answer: Answer) -> str:
    """An answer as an entry of a `findings` fence, to compare and to paste."""
    says = {word: sorted(stated) for word, stated in told(answer).items() if stated}
    regions = says.pop("region", says.pop("reason", []))
    first = f"{opening(answer)} {answer.check}"
    first += f" in {answer.decision}" if answer.decision else ""
    first += f" about {answer.subject}" if answer.subject else ""
    lines = [first + (f": {regions[0]}" if regions else ""), *(f"or {region}" for region in regions[1:])]
    for word, stated in says.items():
        whole = word in (*CASES, *LISTS)
        lines += [f"{word} {', '.join(stated)}"] if whole else [f"{word} {text}".strip() for text in stated]
    return "\n  ".join(lines)


def agrees(expected: Expected, answer: Answer) -> bool:
    """Whether the answer says what the entry says; where the entry is silent, it may say anything."""
    got = told(answer)
    return (
        (expected.kind, expected.check) == (opening(answer), answer.check)
        and expected.decision in (None, answer.decision)
        and expected.subject in (None, answer.subject)
        and all(_agrees(word, stated, got.get(word, frozenset())) for word, stated in expected.says.items())
    )


def _agrees(word: str, stated: frozenset[str], got: frozenset[str]) -> bool:
    # Of what each rule says, of neighbours and of details a page names those that it is about.
    return stated <= got if word in ("says", "neighbour", "where") else stated == got


def differences(expected: Sequence[Expected], answers: Sequence[Answer]) -> list[str]:
    """What was expected and did not come, and what came and was not expected (proofs excepted)."""
    left = list(answers)
    missing = []
    # The most exact entry takes its answer first, so that a vaguer one is left with its own.
    for entry in sorted(expected, key=lambda e: -sum(len(stated) for stated in e.says.values())):
        found = next((answer for answer in left if agrees(entry, answer)), None)
        if found is None:
            missing.append(f"expected, but not answered:\n  {entry.text}")
        else:
            left.remove(found)
    surplus = [answer for answer in left if not isinstance(answer, Proved)]
    return missing + [f"answered, but not expected:\n  {show(answer)}" for answer in surplus]
