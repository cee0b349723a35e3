"""What is divided by is never 0: by its range, by what is known where it stands, or by an assumption."""

from collections.abc import Iterable

from verifier.model.from_syntax.held import is_not_zero, known_by, known_without
from verifier.model.from_syntax.scope import Divisor, Scope
from verifier.model.kind_of import kind_of
from verifier.model.kinds import Number
from verifier.model.paths import member_word
from verifier.model.policy import Assumption
from verifier.model.terms import Aggregate, Always, Condition, Members, Quantified
from verifier.model.wording import say_term


def no_zero_divisors(scope: Scope, assumptions: Iterable[Assumption]) -> None:
    """Tell every divisor, and every sum of weights, that may be 0."""
    stated = [known_by(assumption.condition) for assumption in assumptions]
    assumed = _everywhere(scope, frozenset().union(*stated))
    for divisor in scope.divisors:
        _may_be_zero(scope, divisor, assumed | divisor.held)


def _everywhere(scope: Scope, known: frozenset[Condition]) -> frozenset[Condition]:
    """What is known of each member too, where it is said of `every` member of every list that holds such."""
    said: dict[tuple[str, str], frozenset[Condition]] = {}
    for condition in known:
        if not isinstance(condition, Quantified) or condition.quantifier == "some":
            continue
        if isinstance(condition.over.where, Always):
            inner = (known_by if condition.quantifier == "every" else known_without)(condition.has)
            key = (condition.over.record, condition.over.list)
            said[key] = said.get(key, frozenset()) | _everywhere(scope, inner)
    every = [*scope.lists.values(), *(of for record in scope.records.values() for of in record.lists)]
    found = known
    for name in scope.records:
        holding = [said.get((name, of.name), frozenset()) for of in every if of.record == name]
        found |= frozenset.intersection(*holding) if holding else frozenset()
    return found


def _may_be_zero(scope: Scope, divisor: Divisor, known: frozenset[Condition]) -> None:
    here = scope.within(divisor.clause)
    words = say_term(divisor.term)
    if divisor.over is None:
        if not is_not_zero(scope, divisor.term, known):
            here.wrong(
                divisor.span,
                f"`{words}` may be 0, and nothing is divided by 0",
                f'rule it out: `assume "why so" {words} > 0`, or ask first: `if {words} > 0 then … else …`',
            )
        return
    over = divisor.over
    kind = kind_of(divisor.term)
    measure = kind.measure if isinstance(kind, Number) else None
    members = Members(over.list, over.record, over.owner, over.where)
    total = Aggregate("sum", divisor.term, None, members, Number(measure))
    if not is_not_zero(scope, total, known):
        assumed = f"({say_term(total)}) > 0"
        if over.owner is not None:
            assumed = f"every {member_word(over.owner)} has {assumed}"
        here.wrong(
            divisor.span,
            f"the weights `{words}` may add up to 0, and then there is no mean",
            f'rule it out: `assume "the weights add up" {assumed}`, or let `{words}` start above 0',
        )
