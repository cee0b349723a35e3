"""How often each construct of lists, absence, dates and curved calculation stands in a policy."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.generator.counting import constructs, nodes
from verifier.model.kinds import DATE, Number, is_date
from verifier.model.policy import ListOf, Policy
from verifier.model.terms import (
    Aggregate,
    Always,
    Chosen,
    Constant,
    Fact,
    Field,
    Given,
    Open,
    OrElse,
    Quantified,
    Rounded,
    Sum,
)

LISTS = (
    *("list", "list in a record", "two lists of one record", "list that may be empty", "list with an end"),
    *("optional fact", "optional field", "better", "typical", "date", "definition of members"),
    *("decision of members", "asked when of members", "rule for each member"),
    *("despite for each", "subject_to for each", "exception_to for each", "otherwise for each"),
    *("limit at most", "limit at least", "acceptance", "property about members", "property along members"),
)
TERMS = (
    *("Field", "sum over members", "count over members", "min over members", "max over members"),
    *("mean over members", "over members inside a member", "where", "weighted by"),
    *("sum over best", "min over best", "max over best", "mean over best"),
    *("Given of a fact", "Given of a field", "OrElse of a fact", "OrElse of a field", "OrElse of members"),
    *("some", "every", "no", "a list named", "Chosen of members", "Open of members"),
    *("half up", "half even", "up", "down", "Magnitude", "Product", "Quotient", "Elapsed days", "day moved"),
    *("must", "must not", "may", "from", "by", "incompatible", "assume", "ambiguity"),
    *("property: holds", "property: decided", "property: falls", "property: rises"),
    *("property: independent", "property when", "throughout", "normally", "otherwise", "assume otherwise"),
    *("is", "one of", "at most", "at least", "may be is", "may be at most", "computed conclusion"),
    *("exception without a conclusion", "Choice", "Truth", "Least", "Greatest", "Scaled", "Sum"),
)


def whole_constructs(policy: Policy) -> Counter[str]:
    """Every construct of the policy, those of lists among them."""
    count = constructs(policy)
    count.update(_declared(policy))
    for rule in policy.rules:
        count.update(f"limit {limit.form}" for limit in rule.limits)
        if rule.of is not None:
            count["rule for each member"] += 1
            count.update(
                f"{r} for each" for r in ("despite", "subject_to", "exception_to") if getattr(rule, r)
            )
            count["otherwise for each"] += any(c.strength.value == 0 for c in rule.conclusions)
    for node in nodes(policy):
        count.update(_of_node(node))
    return count


def _declared(policy: Policy) -> Iterator[str]:
    every: list[ListOf] = [*policy.lists, *(held for record in policy.records for held in record.lists)]
    records = [held.record for held in every]
    yield from ("list" for _ in policy.lists)
    yield from ("list in a record" for record in policy.records for _ in record.lists)
    yield from ("two lists of one record" for record in set(records) if records.count(record) > 1)
    yield from ("list that may be empty" for held in every if held.least == 0)
    yield from ("list with an end" for held in every if held.most is not None)
    fields = [fact for record in policy.records for fact in record.fields]
    yield from ("optional fact" for fact in policy.inputs if fact.optional)
    yield from ("optional field" for fact in fields if fact.optional)
    for fact in (*policy.inputs, *fields):
        yield from (name for name in ("better", "typical") if getattr(fact, name) is not None)
        if is_date(fact.kind):
            yield "date"
    yield from ("definition of members" for definition in policy.definitions if definition.of is not None)
    for decision in policy.decisions:
        if decision.of is not None:
            yield "decision of members"
            if not isinstance(decision.asked_when, Always):
                yield "asked when of members"
    yield from ("acceptance" for _ in policy.acceptances)
    for claim in policy.properties:
        if claim.subject is not None and "." in claim.subject:
            yield "property about members"
        if len(claim.path) > 1:
            yield "property along members"


def _of_node(node: Any) -> Iterator[str]:
    match node:
        case Aggregate(function=function, over=over):
            yield f"{function} over {'members' if over.best is None else 'best'}"
            if over.owner is not None:
                yield "over members inside a member"
            if not isinstance(over.where, Always):
                yield "where"
            if node.weight is not None:
                yield "weighted by"
        case Quantified(quantifier=quantifier, named=named):
            yield quantifier
            if named:
                yield "a list named"
        case Given(part=part) | OrElse(part=part):
            what = "a fact" if isinstance(part, Fact) else "a field" if isinstance(part, Field) else "members"
            yield f"{type(node).__name__} of {what}"
        case Chosen(of=str()) | Open(of=str()):
            yield f"{type(node).__name__} of members"
        case Rounded(mode=mode):
            yield mode
        case Sum(parts=parts):
            dates = sum(_is_day(part) for part in parts)
            if dates:
                yield "Elapsed days" if dates > 1 else "day moved"


def _is_day(part: Any) -> bool:
    """Whether a part of a sum is a date, or one taken away."""
    inner = getattr(part, "part", part)
    kind = getattr(inner, "kind", None)
    return isinstance(kind, Number) and kind.measure == DATE and isinstance(inner, Fact | Field | Constant)
