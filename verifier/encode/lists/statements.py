"""Rules about each member as rules about single members, with what they prevail over."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from verifier.encode.lists.flat import FlatLimit
from verifier.encode.lists.members import Scope, Writer
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Guarded, Rule
from verifier.model.terms import Always, Condition

There = Callable[[Scope, str | None], Condition]


def rules(
    writer: Writer, policy: Policy, scopes: Mapping[str | None, Sequence[Scope]], there: There
) -> tuple[list[Rule], dict[str, str], list[FlatLimit]]:
    """Every rule for every member that it is about, for each instance the author's rule, and the limits."""
    placed = {
        rule.id: [(instance_id(rule, scope), scope) for scope in scopes.get(rule.of, ())]
        for rule in policy.rules
    }

    def joined(ids: Sequence[str], scope: Scope) -> tuple[str, ...]:
        return tuple(name for rule in ids for name, other in placed[rule] if _meet(scope, other))

    found: list[Rule] = []
    limits: list[FlatLimit] = []
    origin: dict[str, str] = {}
    for rule in policy.rules:
        for name, scope in placed[rule.id]:
            origin[name] = rule.id
            found.append(
                evolve(
                    rule,
                    id=name,
                    of=None,
                    when=writer.condition(rule.when, scope),
                    # that its member is there stands apart, so that what the author wrote stays whole
                    throughout=(
                        *_written((there(scope, rule.of),)),
                        *(writer.condition(c, scope) for c in rule.throughout),
                    ),
                    conclusions=tuple(_conclusion(writer, c, scope) for c in rule.conclusions),
                    limits=(),
                    despite=joined(rule.despite, scope),
                    subject_to=joined(rule.subject_to, scope),
                    exception_to=joined(rule.exception_to, scope),
                )
            )
            for limit in rule.limits:
                left, value = writer.term(limit.left, scope), writer.term(limit.value, scope)
                limits.append(FlatLimit(name, limit.form, left, value, limit.left.function == "count"))
    return found, origin, limits


def _written(conditions: Iterable[Condition]) -> Iterator[Condition]:
    return (condition for condition in conditions if not isinstance(condition, Always))


def instance_id(rule: Rule, scope: Scope) -> str:
    return rule.id if rule.of is None else f"{rule.id}[{scope[rule.of]}]"


def _meet(scope: Scope, other: Scope) -> bool:
    """Whether two rules speak of the same member, as far as both speak of one."""
    return all(other.get(record, path) == path for record, path in scope.items())


def _conclusion(writer: Writer, conclusion: Conclusion, scope: Scope) -> Conclusion:
    decision = conclusion.decision
    if conclusion.of is not None:
        decision = f"{scope[conclusion.of]}.{decision}"
    value, start, deadline = (
        None if term is None else writer.term(term, scope)
        for term in (conclusion.value, conclusion.start, conclusion.deadline)
    )
    choices = (
        Guarded(writer.term(c.value, scope), writer.condition(c.guard, scope)) for c in conclusion.choices
    )
    return evolve(
        conclusion,
        decision=decision,
        of=None,
        value=value,
        start=start,
        deadline=deadline,
        choices=tuple(choices),
    )
