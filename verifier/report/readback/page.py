"""The readback of a policy: its page once more, each statement as sentences beside its prose."""

from collections.abc import Iterator

from attrs import frozen

from verifier.model.policy import Clause, Policy
from verifier.report.page import listed
from verifier.report.readback import declarations as told
from verifier.report.readback.rules import rule
from verifier.report.readback.standing import Standing
from verifier.report.readback.words import Words, plain, words
from verifier.source.prose import Passage, passages
from verifier.source.span import Span

ELSEWHERE = "Words from other pages"


@frozen(eq=False, repr=False)
class Statement:
    """What one statement of the page says. `sort` is what it is (`rule`, `definition`, …), `name` its id
    or name, None where it has none."""

    sort: str
    name: str | None
    span: Span
    sentences: tuple[str, ...]


@frozen(eq=False, repr=False)
class Part:
    """A passage of the page with what its fence says; `clause` is told once, where it first stands."""

    heading: tuple[str, ...]
    id: str | None
    clause: Clause | None
    prose: tuple[str, ...]
    statements: tuple[Statement, ...]


@frozen(eq=False, repr=False)
class Readback:
    """A policy read back, part by part in the order of its page."""

    policy: Policy
    parts: tuple[Part, ...]


def readback(policy: Policy) -> Readback:
    """Every statement of a policy as plain sentences."""
    statements = sorted(_statements(policy, words(policy)), key=lambda one: one.span)
    clauses = {clause.id: clause for clause in policy.clauses}
    parts, placed = list[Part](), set[int]()
    for passage in passages(policy.text):
        here = [one for one in statements if _inside(policy, passage, one.span)]
        placed.update(map(id, here))
        clause = clauses.pop(passage.clause or "", None)
        parts.append(Part(passage.heading, passage.clause, clause, passage.prose, tuple(here)))
    rest = tuple(one for one in statements if id(one) not in placed)
    if rest:
        parts.insert(0, Part((ELSEWHERE,), None, None, (), rest))
    return Readback(policy, tuple(part for part in parts if part.prose or part.statements or part.clause))


def _inside(policy: Policy, passage: Passage, span: Span) -> bool:
    return span.path == policy.path and passage.first <= span.line <= passage.last


def _statements(policy: Policy, called: Words) -> Iterator[Statement]:
    for one in policy.records:
        yield Statement("record", one.name, one.span, tuple(told.record(called, one)))
    for listing in policy.lists:
        yield Statement("list", listing.name, listing.span, tuple(told.listed(called, listing)))
    for fact in policy.inputs:
        yield Statement("fact", fact.name, fact.span, tuple(told.fact(called, fact)))
    for choice in policy.ambiguities:
        yield Statement("ambiguity", choice.name, choice.span, tuple(told.ambiguity(called, choice)))
    for definition in policy.definitions:
        sentences = tuple(told.definition(called, definition))
        yield Statement("definition", definition.name, definition.span, sentences)
    for decision in policy.decisions:
        sort = "decision" if decision.bearer is None else "action"
        yield Statement(sort, decision.name, decision.span, tuple(told.decision(called, decision)))
    for assumption in policy.assumptions:
        yield Statement("assumption", None, assumption.span, tuple(told.assumption(called, assumption)))
    for stated in policy.incompatible:
        yield Statement("incompatible", None, stated.span, tuple(told.incompatible(called, stated)))
    for claim in policy.properties:
        yield Statement("property", None, claim.span, tuple(told.claim(called, claim)))
    for waiver in policy.acceptances:
        yield Statement("acceptance", None, waiver.span, tuple(told.acceptance(called, waiver)))
    order = Standing(policy)
    for of in policy.rules:
        yield Statement("rule", of.id, of.span, (*rule(called, of), *order.sentences(of)))


def remarks(policy: Policy, clause: Clause) -> list[str]:
    """What was made of a clause where it is not simply its rules, and what it refers to."""
    said = []
    match clause.state:
        case "partly":
            said.append(f"Partly encoded: {plain(clause.why or '')}.")
        case "set aside":
            kind = f" ({clause.kind})" if clause.kind else ""
            said.append(f"Not encoded{kind}: {plain(clause.why or '')}.")
        case "missing":
            said.append("Nothing was made of this clause, and no reason is given.")
        case _:
            pass
    here = [text for text, _ in clause.cites if text not in policy.outside]
    beyond = [f"“{plain(text)}”" for text, _ in clause.cites if text in policy.outside]
    refers = [listed(here)] if here else []
    refers += [f"{listed(beyond)}, not supplied"] if beyond else []
    return [*said, f"It refers to {', and to '.join(refers)}."] if refers else said
