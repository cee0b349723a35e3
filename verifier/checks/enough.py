"""The smallest sets of clauses that suffice to show a finding on its case, by the evaluator alone.

The rules of a set are kept and all others taken away; definitions stay. A set counts where the case still
shows the defect, and shows it for the same reason: each rule that is kept does there what it does in the
whole, so that no rule comes back because its exception is gone.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import evolve

from verifier.evaluate import Evaluation, Evaluator
from verifier.model.paths import name_in_policy
from verifier.model.policy import Case, Policy
from verifier.solve.basis import Basis
from verifier.solve.minimal import none_needless

CLAUSE = "clause "
"""Opens the name of a clause among the names that something rests on."""

MOST_SETS = 5
"""Sets that are told; where there are more, it is said that others may suffice as well."""

MOST_TRIES = 64
"""Sets of clauses that are tried."""

_SILENT = ("does not apply", "unknown")

States = Counter[tuple[str, str, str | None, str]]
"""What becomes of rules: how often each, on a question, for a member, is in a state."""


def enough(
    evaluator: Evaluator,
    shows: Callable[[Evaluator], bool],
    evaluation: Evaluation,
    case: Case,
    names: Iterable[str],
) -> Basis:
    """The sets of clauses that suffice, the smallest first, each without anything that it could do without.

    `shows`: whether a policy shows the defect; `names` is what it is about and what that reads. Only rules
    that have a say in the case are tried. There are no sets where none is needed.
    """
    policy, rules = evaluator.policy, evaluator.rules
    keys = {name_in_policy(policy, name) for name in names}
    asked = [name for name in evaluation.outcomes if name_in_policy(policy, name) in keys]
    whole = _states(evaluation, asked)
    speaking = {rule for _, rule, *_ in whole} | set(_lifting(evaluation, asked))
    clauses = list(dict.fromkeys(rule.clause for rule in policy.rules if rule.id in speaking))

    def suffices(some: Collection[str]) -> bool:
        kept = {rule for rule in speaking if rules[rule].clause in some}
        alone = Evaluator(_only(policy, kept, evaluator.over))
        same = Counter({key: number for key, number in whole.items() if key[1] in kept})
        return _states(alone.evaluate(case), asked) == same and shows(alone)

    found: list[tuple[str, ...]] = []
    for tries, some in enumerate(_by_size(clauses)):
        if tries == MOST_TRIES or len(found) == MOST_SETS:
            return _basis(found or [none_needless(clauses, suffices)], complete=False)
        if not any(set(other) <= set(some) for other in found) and suffices(some):
            if not some:
                break
            found.append(some)
    return _basis(found, complete=True)


def _basis(found: Sequence[Sequence[str]], complete: bool) -> Basis:
    first, *others = [tuple(CLAUSE + clause for clause in some) for some in found] or [()]
    return Basis(first, tuple(others), minimal=True, complete=complete)


def _states(evaluation: Evaluation, asked: Iterable[str]) -> States:
    """What becomes of the rules that have a say."""
    outcomes = [(name, evaluation.outcomes[name]) for name in asked if name in evaluation.outcomes]
    return Counter(
        (name, trace.rule, trace.of, trace.state)
        for name, outcome in outcomes
        for trace in outcome.traces
        if trace.state not in _SILENT
    )


def _lifting(evaluation: Evaluation, asked: Iterable[str]) -> Iterator[str]:
    """The exceptions that set rules aside: they need say nothing themselves."""
    for name in asked:
        for trace in evaluation.outcomes[name].traces:
            if trace.state == "lifted":
                yield from trace.by


def _only(policy: Policy, kept: Collection[str], over: Mapping[str, Collection[str]]) -> Policy:
    """The policy with these rules alone, which prevail over each other as they did through others, too."""
    rules = tuple(
        evolve(
            rule,
            despite=tuple(other for other in kept if other in over[rule.id]),
            subject_to=(),
            exception_to=tuple(other for other in rule.exception_to if other in kept),
        )
        for rule in policy.rules
        if rule.id in kept
    )
    return evolve(policy, rules=rules, cases=(), acceptances=())


def _by_size(clauses: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for size in range(len(clauses) + 1):
        yield from combinations(clauses, size)
