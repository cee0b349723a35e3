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
from verifier.model.wording_conclusions import say_conclusion

_FORMS = {"is": "is", "at most": "at_most", "at least": "at_least", "one of": "one_of"}


def write_facts(text: Statements, cone: Cone, between_steps: str | None = None) -> None:
    """What the facts of a cone can be: numbers on their steps, but one where named, which lies between."""
    for name in cone.facts:
        fact, symbol = text.prepared.facts[name], text.symbols[name]
        text.note(f"{symbol}: {name}{f' ({fact.label})' if fact.label else ''}")
        text.write(f"fact({symbol})")
        if isinstance(fact.kind, Number):
            taken = between(text.prepared, name) if name == between_steps else _on_step(text.prepared, name)
            bands = text.prepared.bands[name]
            text.note(f"  {'; '.join(f'band {place}: {bands[place]}' for place in taken)}")
            text.write(f"banded({symbol})")
            _places(text, f"may_take({symbol},{{}})", taken)
        else:
            text.write(f"kind({symbol},{text.kind(fact.kind)})")
            text.write(*(f"may_take({symbol},{text.word(word)})" for word in fact.kind.values))


def write_assumptions(text: Statements, cone: Cone) -> None:
    """The assumptions of a cone."""
    for place in cone.assumptions:
        assumption = text.prepared.assumptions[place]
        assert isinstance(assumption, Condition)
        text.note(f"a{place}: assume {text.prepared.policy.assumptions[place].label}")
        text.write(f"assumption(a{place},{text.condition(assumption)})")


def write_rules(text: Statements, cone: Cone) -> None:
    """The definitions, decisions and rules of a cone that lies in the fragment, and how rules are linked."""
    for name in cone.definitions:
        _definition(text, name)
    for name in cone.decisions:
        _decision(text, name)
    for id in cone.rules:
        _rule(text, id, frozenset(cone.decisions))
    _links(text, cone)


def between(prepared: Prepared, name: str) -> list[int]:
    """The bands of a number that lie in its range and hold no value on its step."""
    kind, bands = prepared.kinds[name], prepared.bands[name]
    assert isinstance(kind, Number)
    in_range = [place for place, band in enumerate(bands) if has_value(band, kind, False)]
    return [place for place in in_range if not has_value(bands[place], kind, True)]


def _on_step(prepared: Prepared, name: str) -> list[int]:
    kind, bands = prepared.kinds[name], prepared.bands[name]
    assert isinstance(kind, Number)
    return [place for place, band in enumerate(bands) if has_value(band, kind, True)]


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
