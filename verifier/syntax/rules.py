"""Makes rules, their links and conclusions, and the cells of tables; named after the rules of the grammar."""

from typing import Any, NamedTuple

from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.duties import Duty
from verifier.syntax.making import Maker, Making


class Claim(NamedTuple):
    """What a conclusion says, before it is known of which decision: the fields of `ConclusionSentence`."""

    form: str
    option: bool
    normally: bool
    value: tree.Expression | None
    choices: tuple[tree.GuardedValue, ...]
    body: tree.Name | None
    span: Span


class When(NamedTuple):
    condition: tree.Expression
    span: Span


class Outcome(NamedTuple):
    opening: str
    conclusions: tuple[tree.Conclusion, ...]
    span: Span


class Member(NamedTuple):
    """`for each module`."""

    name: tree.Name
    span: Span


class Head(NamedTuple):
    """The head of a table up to its row of names."""

    name: str | None
    links: tuple[tree.Link, ...]
    when: tree.Expression | None
    member: tree.Name | None


def concluded(decision: tree.Name, claim: Claim, span: Span) -> tree.ConclusionSentence:
    """The sentence that says this claim of this decision."""
    form, option, normally, value, choices, body, _ = claim
    return tree.ConclusionSentence(decision, form, option, normally, value, choices, body, span)


def claim_is(making: Making, parts: list[Any], span: Span) -> Claim:
    return Claim("is", False, False, parts[-1], (), None, span)


def claim_normally(making: Making, parts: list[Any], span: Span) -> Claim:
    return Claim("is", False, True, parts[-1], (), None, span)


def claim_one_of(making: Making, parts: list[Any], span: Span) -> Claim:
    body = parts.pop() if isinstance(parts[-1], tree.Name) else None
    return Claim("one of", False, False, None, tuple(parts[-1]), body, span)


def claim_at_most(making: Making, parts: list[Any], span: Span) -> Claim:
    return Claim("at most", False, False, parts[2], (), None, span)


def claim_at_least(making: Making, parts: list[Any], span: Span) -> Claim:
    return Claim("at least", False, False, parts[2], (), None, span)


def option_is(making: Making, parts: list[Any], span: Span) -> Claim:
    return Claim("is", True, False, parts[2], (), parts[3] if len(parts) > 3 else None, span)


def option_at_most(making: Making, parts: list[Any], span: Span) -> Claim:
    return Claim("at most", True, False, parts[4], (), parts[5] if len(parts) > 5 else None, span)


def chooser(making: Making, parts: list[Any], span: Span) -> tree.Name:
    return making.name(parts[1])


def choice(making: Making, parts: list[Any], span: Span) -> tree.GuardedValue:
    return tree.GuardedValue(parts[0], parts[2] if len(parts) > 1 else None, span)


def conclusion(making: Making, parts: list[Any], span: Span) -> tree.Conclusion:
    if isinstance(parts[1], Duty):
        return tree.DutySentence(parts[0], *parts[1], span)
    return concluded(parts[0], parts[1], span)


def conclusions(making: Making, parts: list[Any], span: Span) -> list[tree.Conclusion]:
    said: list[tree.Conclusion] = parts[0]
    before = said[-1]
    told = making.open_before(parts[1], before.span)
    if not told and isinstance(before, tree.ConclusionSentence) and before.choices and before.body is None:
        guard = before.choices[-1].guard
        # Read either way the sentence would make sense, so neither is taken for granted.
        if guard is not None and id(guard) not in making.bracketed:
            making.say(parts[1], "and-after-if")
    said.append(parts[2])
    return said


def link(making: Making, parts: list[Any], span: Span) -> tree.Link:
    relation = {"DESPITE": "despite", "SUBJECT": "subject to", "EXCEPTION": "exception to"}[parts[0].type]
    return tree.Link(relation, tuple(parts[-1]), span)


def member(making: Making, parts: list[Any], span: Span) -> Member:
    return Member(making.name(parts[2]), span)


def when(making: Making, parts: list[Any], span: Span) -> When:
    return When(parts[1], span)


def outcome(making: Making, parts: list[Any], span: Span) -> Outcome:
    opening = " ".join(token.text for token in parts[:-1])
    return Outcome(opening, tuple(parts[-1]), span)


def rule(making: Making, parts: list[Any], span: Span) -> tree.RuleSentence:
    """`rule NAME` and its parts, or `otherwise …` without the word `rule`."""
    name = None
    if not isinstance(parts[0], Outcome):
        name = (
            parts[1].text
            if len(parts) > 1 and not isinstance(parts[1], (tree.Link, When, Member, Outcome))
            else None
        )
        parts = parts[1 if name is None else 2 :]
    links = tuple(part for part in parts if isinstance(part, tree.Link))
    whens = [part for part in parts if isinstance(part, When)]
    outcomes = [part for part in parts if isinstance(part, Outcome)]
    for extra in whens[1:]:
        making.say(extra.span, "two-conditions")
    members = [part for part in parts if isinstance(part, Member)]
    for again in members[1:]:
        making.say(again.span, "two-members")
    for more in outcomes[1:]:
        making.say(more.span, "two-conclusions")
    if not outcomes and not any(one.relation == "exception to" for one in links):
        making.say(span, "no-conclusion")
    return tree.RuleSentence(
        name,
        links,
        whens[0].condition if whens else None,
        outcomes[0].opening if outcomes else None,
        outcomes[0].conclusions if outcomes else (),
        span,
        members[0].name if members else None,
    )


def table_head(making: Making, parts: list[Any], span: Span) -> Head:
    named = len(parts) > 1 and not isinstance(parts[1], (tree.Link, When, Member))
    name = parts[1].text if named else None
    links = tuple(part for part in parts[1:] if isinstance(part, tree.Link))
    whens = [part for part in parts[1:] if isinstance(part, When)]
    for extra in whens[1:]:
        making.say(extra.span, "table-two-conditions")
    members = [part for part in parts[1:] if isinstance(part, Member)]
    for again in members[1:]:
        making.say(again.span, "table-two-members")
    condition, each = whens[0].condition if whens else None, members[0].name if members else None
    return Head(name, links, condition, each)


# --- cells ---------------------------------------------------------------------------------------


def test_compare(making: Making, parts: list[Any], span: Span) -> tree.UnaryTest:
    from verifier.syntax.expressions import OPERATORS

    return tree.UnaryTest("compare", OPERATORS[parts[0].type], (parts[1],), False, span)


def test_value(making: Making, parts: list[Any], span: Span) -> tree.UnaryTest:
    return tree.UnaryTest("value", None, (parts[0],), False, span)


def test_range(making: Making, parts: list[Any], span: Span) -> tree.UnaryTest:
    return tree.UnaryTest("range", None, (parts[-1],), False, span)


def test_in(making: Making, parts: list[Any], span: Span) -> tree.UnaryTest:
    return tree.UnaryTest("in", None, parts[1], False, span)


def test_not(making: Making, parts: list[Any], span: Span) -> tree.UnaryTest:
    inner: tree.UnaryTest = parts[1]
    return tree.UnaryTest(inner.kind, inner.operator, inner.items, not inner.negated, span)


RULES: dict[str, Maker] = {
    "claim_is": claim_is, "claim_normally": claim_normally, "claim_one_of": claim_one_of,
    "claim_at_most": claim_at_most, "claim_at_least": claim_at_least, "option_is": option_is,
    "option_at_most": option_at_most, "chooser": chooser, "choice": choice, "guarded": choice,
    "conclusion": conclusion, "joined": conclusions, "despite": link, "subject_to": link,
    "exception_to": link, "when": when, "member": member, "then": outcome, "otherwise": outcome,
    "assume_otherwise": outcome, "rule": rule, "closing": rule, "table_head": table_head,
    "test_compare": test_compare, "test_value": test_value, "test_range": test_range, "test_in": test_in,
    "test_not": test_not,
}  # fmt: skip
