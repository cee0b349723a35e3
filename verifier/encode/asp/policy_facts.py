"""A policy's cone as facts of the theory, each symbol with a comment that says what it stands for."""

from collections.abc import Iterable
from itertools import groupby

from verifier.encode.asp.bands import has_value
from verifier.encode.asp.cone import Cone, links
from verifier.encode.asp.prepared import Prepared, Reason
from verifier.encode.asp.statements import Statements, index, span
from verifier.model.kinds import Finite, Number
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import Condition
from verifier.model.wording import say_conclusion

_FORMS = {"is": "is", "at most": "at_most", "at least": "at_least", "one of": "one_of"}


def policy_facts(
    prepared: Prepared, cone: Cone, incompatible: Iterable[int] = (), between_steps: bool = False
) -> str:
    """The facts of a cone that lies in the fragment.

    `incompatible` are the places of the incompatibilities asked about. With `between_steps` a number
    ranges over the bands without a value on its step too.
    """
    text = Statements(prepared)
    for name in cone.facts:
        _fact(text, name, between_steps)
    for name in cone.definitions:
        _definition(text, name)
    for place, assumption in enumerate(prepared.assumptions, 1):
        assert isinstance(assumption, Condition)
        text.note(f"a{place}: assume {prepared.policy.assumptions[place - 1].label}")
        text.write(f"assumption(a{place},{text.condition(assumption)})")
    for name in cone.decisions:
        _decision(text, name)
    for id in cone.rules:
        _rule(text, id, frozenset(cone.decisions))
    _links(text, cone)
    for place in incompatible:
        condition = prepared.incompatible[place]
        assert isinstance(condition, Condition)
        text.note(f"i{place}: incompatible {prepared.policy.incompatible[place].label}")
        text.write(f"incompatible(i{place},{text.condition(condition)})")
    return "\n".join(text.lines) + "\n"


def _fact(text: Statements, name: str, between_steps: bool) -> None:
    fact, symbol = text.prepared.facts[name], text.symbols[name]
    text.note(f"{symbol}: {name}{f' ({fact.label})' if fact.label else ''}")
    text.write(f"fact({symbol})")
    if not isinstance(fact.kind, Number):
        text.write(f"kind({symbol},{text.kind(fact.kind)})")
        text.write(*(f"may_take({symbol},{text.word(word)})" for word in fact.kind.values))
        return
    bands = text.prepared.bands[name]
    on_step = [place for place, band in enumerate(bands) if has_value(band, fact.kind, True)]
    in_range = [place for place, band in enumerate(bands) if has_value(band, fact.kind, False)]
    taken = in_range if between_steps else on_step
    text.note(f"  {'; '.join(f'band {place}: {bands[place]}' for place in taken)}")
    _places(text, f"may_take({symbol},{{}})", taken)
    if between_steps:
        _places(text, f"off_step({symbol},{{}})", sorted({*in_range} - {*on_step}))


def _places(text: Statements, statement: str, places: Iterable[int]) -> None:
    runs = [list(run) for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0])]
    if runs:
        text.write(*(statement.format(span(range(run[0][1], run[-1][1] + 1))) for run in runs))


def _definition(text: Statements, name: str) -> None:
    term = text.prepared.definitions[name]
    assert not isinstance(term, Reason)
    symbol = text.symbols[name]
    kind = text.kind(_finite(text, name))
    text.note(f"{symbol}: {name}")
    text.write(f"names({symbol},{text.term(term)})", f"kind({symbol},{kind})")


def _decision(text: Statements, name: str) -> None:
    asked_when = text.prepared.decisions[name]
    assert isinstance(asked_when, Condition)
    symbol, kind = text.symbols[name], text.kind(_finite(text, name))
    text.note(f"{symbol}: decision {name}")
    asked = text.condition(asked_when)
    text.write(f"decision({symbol})", f"kind({symbol},{kind})", f"asked_when({symbol},{asked})")


def _finite(text: Statements, name: str) -> Finite:
    kind = text.prepared.kinds[name]
    assert not isinstance(kind, Number)
    return kind


def _rule(text: Statements, id: str, decisions: frozenset[str]) -> None:
    rule, symbol = text.prepared.rules[id], text.symbols[f"rule:{id}"]
    assert isinstance(rule, Rule)
    text.note(f"{symbol}: {id} ({' > '.join(rule.heading)})")
    conditions = [text.condition(condition) for condition in (*rule.throughout, rule.when)]
    text.write(f"rule({symbol})", *(f"condition({symbol},{c})" for c in dict.fromkeys(conditions)))
    for place, conclusion in enumerate(text.prepared.conclusions[id], 1):
        if isinstance(conclusion, Conclusion) and conclusion.decision in decisions:
            _conclusion(text, f"q{symbol[1:]}_{index(place)}", symbol, conclusion)


def _conclusion(text: Statements, symbol: str, rule: str, conclusion: Conclusion) -> None:
    text.note(f"{symbol}: {say_conclusion(conclusion)}")
    statements = [
        f"conclusion({symbol},{rule},{text.symbols[conclusion.decision]})",
        f"form({symbol},{_FORMS[conclusion.form]})",
        f"strength({symbol},{conclusion.strength.value})",
    ]
    if conclusion.option:
        statements.append(f"option({symbol})")
    if conclusion.assumed:
        statements.append(f"assumed({symbol})")
    if conclusion.value is not None:
        statements.append(f"states({symbol},{text.term(conclusion.value)})")
    for choice in conclusion.choices:
        statements.append(f"offers({symbol},{text.term(choice.value)},{text.condition(choice.guard)})")
    text.write(*statements)


def _links(text: Statements, cone: Cone) -> None:
    """The author's links, also of rules outside the cone: what prevails may do so by way of them."""
    for rule in links(text.prepared, cone.rules):
        symbol = text.symbols[f"rule:{rule.id}"]
        statements = [f"concludes({symbol})"] if rule.conclusions else []
        for predicate, others in (
            ("despite", rule.despite),
            ("subject_to", rule.subject_to),
            ("exception", rule.exception_to),
        ):
            statements += (f"{predicate}({symbol},{text.symbols[f'rule:{other}']})" for other in others)
        if statements:
            text.write(*statements)
