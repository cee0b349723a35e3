"""An outcome in words, as a person reads it and as a cell of `cases.md` says it."""

from collections.abc import Mapping

from verifier.evaluate.duties import modality
from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import ACTION, DATE, Kind, Number, Value
from verifier.model.members_shown import cell_of_members
from verifier.model.paths import split
from verifier.model.policy import Case, Decision, Expected, Policy
from verifier.model.values import show_value
from verifier.model.wording import say_value
from verifier.report.members import Speaking, name_of, whose
from verifier.report.page import listed
from verifier.report.phrases import body, label, named, range_words


def outcome_words(policy: Policy, outcome: Outcome, kind: Kind) -> str:
    """`proceed`, `at most 60 credits`, `the panel chooses resubmission or fail`, `no clause decides this`."""
    if kind == ACTION and (outcome.status == "silent" or modality(outcome) is not None):
        return _duty_words(policy, outcome)
    match outcome.status:
        case "decided":
            words = _value_words(outcome, kind)
            return f"normally {words}" if outcome.normally else words
        case "discretionary":
            return _discretion_words(policy, outcome, kind)
        case "silent":
            return "no clause decides this (a gap)"
        case "contradictory":
            return "the clauses contradict each other"
        case "not asked":
            return "not asked in this case"
        case "unknown":
            return f"not known without {listed(causes(policy, outcome))}"


def outcomes_of(policy: Policy, found: Mapping[str, Outcome], decision: str) -> list[Outcome]:
    """The outcomes of a decision in a case: one, or one for each member that it is about."""
    if decision in found:
        return [found[decision]]
    about = any(one.name == decision and one.of is not None for one in policy.decisions)
    return [outcome for key, outcome in found.items() if about and split(key)[1] == decision]


def in_cell(policy: Policy, case: Case, decision: str, words: Mapping[str, str]) -> str:
    """One cell for a decision: of the case as it stands, of members each in brackets.

    `words` has what is said by question; a member of which nothing is said has `-`.
    """
    of = next((one.of for one in policy.decisions if one.name == decision), None)
    if of is None:
        return words.get(decision, "-")
    return cell_of_members(policy, case, of, lambda path: words.get(f"{path}.{decision}", "-"))


def _duty_words(policy: Policy, outcome: Outcome) -> str:
    """`the student must do so, from 2024-09-01, by 2024-09-28`; `free: no clause speaks of it`."""
    action = named(policy, outcome.question)
    bearer = body(policy, (action.bearer if isinstance(action, Decision) else None) or "")
    verb = modality(outcome)
    if verb is None:
        return f"no clause says that {bearer} must, must not or may"
    words = f"{bearer} {verb}"
    for word, day in (("from", outcome.start), ("by", outcome.deadline)):
        words += "" if day is None else f", {word} {show_value(day, Number(DATE))}"
    if outcome.undated:
        wanting = listed(f"`{name}`" for name in sorted(outcome.undated))
        words += f"; the days are not known without {wanting}"
    return words


def causes(policy: Policy, outcome: Outcome) -> list[str]:
    """What would have to be known, in declared order, member by member."""
    declared = (*policy.facts, *policy.lists, *policy.definitions, *policy.decisions)
    order = {item.name: place for place, item in enumerate(declared)}

    def place(cause: str) -> tuple[int, tuple[str, int], str]:
        first, _, rest = cause.partition("[")
        number, _, own = rest.partition("]")
        return order.get(first, len(order)), (first, int(number or -1)), own

    speaking = Speaking(policy, split(outcome.question)[0] or None)
    return [name_of(speaking, name, "`") for name in sorted(outcome.causes, key=place)]


def _value_words(outcome: Outcome, kind: Kind) -> str:
    if outcome.values:
        return say_value(outcome.values[0], kind)
    return range_words(outcome.at_least, outcome.at_most, kind)


def _discretion_words(policy: Policy, outcome: Outcome, kind: Kind) -> str:
    options = [say_value(value, kind) for value in outcome.values if value != outcome.default]
    if outcome.at_least is not None or outcome.at_most is not None:
        options.append(range_words(outcome.at_least, outcome.at_most, kind))
    who = listed((body(policy, name) for name in outcome.by), "or") or "whoever has the discretion"
    if outcome.through:
        speaking = Speaking(policy, split(outcome.question)[0] or None)
        through = listed(
            whose(speaking, name) if "[" in name else f"`{label(policy, name)}`" for name in outcome.through
        )
        rest = " or nothing" if any(a.outcome.status == "silent" for a in outcome.alternatives) else ""
        return f"{listed(options, 'or') or 'open'}{rest}, depending on how {through} is decided by {who}"
    if outcome.default is not None:
        return f"{say_value(outcome.default, kind)}, unless {who} decides {listed(options, 'or')}"
    words = f"{who} decides: {listed(options, 'or')}"
    return words if outcome.closed else f"{words}; nothing is said if the discretion is not used"


def cell(outcome: Outcome, kind: Kind) -> str:
    """The outcome as a cell of a `cases` table."""
    if kind == ACTION and (outcome.status == "silent" or modality(outcome) is not None):
        return modality(outcome) or "free"
    match outcome.status:
        case "decided" if outcome.values:
            return show_value(outcome.values[0], kind) + (" normally" if outcome.normally else "")
        case "decided":
            return _range_cell(outcome.at_least, outcome.at_most, kind)
        case "discretionary":
            offered = [show_value(value, kind) for value in outcome.values if value != outcome.default]
            if outcome.at_least is not None or outcome.at_most is not None:
                offered.append(_range_cell(outcome.at_least, outcome.at_most, kind))
            rest = "" if outcome.default is None else f" else {show_value(outcome.default, kind)}"
            return f"may {', '.join(offered)}{rest}"
        case "silent":
            return "gap"
        case "contradictory":
            return "conflict"
        case status:
            return status


def _range_cell(low: Value | None, high: Value | None, kind: Kind | None = None) -> str:
    if low is not None and high is not None:
        return f"{show_value(low, kind)} .. {show_value(high, kind)}"
    if low is not None:
        return f"at least {show_value(low, kind)}"
    return f"at most {show_value(high, kind)}" if high is not None else "any"


def expected_cell(expected: Expected) -> str:
    """What a worked case expects, in the author's own words where they are kept."""
    if expected.text:
        return expected.text
    match expected.verdict:
        case "value":
            return show_value(expected.values[0]) + (" normally" if expected.normally else "")
        case "range":
            return _range_cell(expected.at_least, expected.at_most)
        case "options":
            offered = [show_value(value) for value in expected.values]
            if expected.at_least is not None or expected.at_most is not None:
                offered.append(_range_cell(expected.at_least, expected.at_most))
            rest = "" if expected.default is None else f" else {show_value(expected.default)}"
            return f"may {', '.join(offered)}{rest}"
        case verdict:
            return verdict
