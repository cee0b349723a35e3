"""One world after another: what the evaluator says of it, and what the SMT terms make of it."""

from collections.abc import Iterator
from fractions import Fraction
from random import Random

from tests.agreement.worlds import Worlds
from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.kinds import equals, literal
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Outcome
from verifier.model.kinds import Number, Value
from verifier.model.policy import Case
from verifier.solve.session import Session

WORLDS = 12
"""Worlds of one policy that are put to the solver."""
SECONDS = 60


def pointwise(worlds: Worlds) -> Iterator[str]:
    """A line for each world in which some status, possible value, live rule or assumption differs."""
    encoding = Encoding(worlds.policy)
    comparison = _Comparison(worlds, encoding)
    session = Session(encoding.script, SECONDS)
    try:
        for case in sampled(worlds):
            given, flags = comparison.given(case), comparison.flags(case)
            with session.question():
                session.require(*given)
                if session.possible(*flags.values()) and not session.possible(negate(all_of(flags.values()))):
                    continue
                wrong = [name for name, flag in flags.items() if session.possible(negate(flag))]
                yield f"pointwise: the terms say otherwise of {', '.join(wrong) or 'the case'} in {dict(case)}"
    finally:
        session.stop()


def sampled(worlds: Worlds) -> list[Case]:
    """Some worlds, and some cases that the assumptions refuse."""
    random = Random(worlds.policy.id)
    refused = [world for case in worlds.probes[:WORLDS] for world in worlds.of(case, admissible=False)]
    some = random.sample(worlds.settled, min(WORLDS, len(worlds.settled)))
    return some + random.sample(refused, min(WORLDS // 4, len(refused)))


class _Comparison:
    def __init__(self, worlds: Worlds, encoding: Encoding) -> None:
        self.policy, self.evaluator, self.encoding = worlds.policy, worlds.evaluator, encoding
        self.questions = {d.name: encoding.question(d.name) for d in self.policy.decisions}
        self.rules = {
            rule.id: (encoding.applies(rule.id), encoding.live(rule.id)) for rule in self.policy.rules
        }
        self.assumptions = encoding.assumptions()
        self.choices, self.symbols = encoding.choices(), encoding.choice_symbols()

    def given(self, case: Case) -> list[str]:
        """The case, fact by fact, and that decisions take values that they can take."""
        scales = self.encoding.scales
        given = [
            equals(fact.kind, self.encoding.symbols[fact.name], case[fact.name], scales.of_fact(fact.kind))
            for fact in self.policy.facts
        ]
        for name, symbol in self.symbols.items():
            if name in case:
                kind = self.evaluator.decisions[name].kind
                given.append(equals(kind, symbol, case[name], scales.of_term(kind)))
        return [*given, *self.choices.values()]

    def flags(self, case: Case) -> dict[str, str]:
        """By name what the evaluator says of the case, as terms that must be true of it."""
        evaluation = self.evaluator.evaluate(case)
        assumed = all_of(self.assumptions)
        flags = {"the assumptions": assumed if evaluation.admissible else negate(assumed)}
        for name, outcome in evaluation.outcomes.items():
            flags[name] = all_of(_status(self.questions[name], outcome))
        for rule, terms in self.rules.items():
            for verb, term, verdict in zip(
                ("applies", "is live"), terms, self.evaluator.rule_holds(rule, case), strict=True
            ):
                if verdict is None:
                    flags[f"{rule} {verb}"] = negate(term.known)
                else:
                    flags[f"{rule} {verb}"] = all_of(
                        (term.known, term.text if verdict else negate(term.text))
                    )
        return flags


def _status(terms: QuestionTerms, outcome: Outcome) -> Iterator[str]:
    status = outcome.status
    yield _is(terms.silent, status == "silent")
    yield _is(terms.contradictory, status == "contradictory")
    yield _is(terms.settled, status in ("decided", "discretionary"))
    yield _is(terms.open_discretion, status == "discretionary" and not outcome.closed)
    yield _is(terms.blind, status == "unknown")
    if status != "unknown":
        yield terms.asked.known
        yield _is(terms.asked.text, status != "not asked")
    if status in ("decided", "discretionary"):
        for value in _values(terms, outcome):
            kind = terms.decision.kind
            place = (
                value
                if isinstance(value, Fraction) or isinstance(kind, Number)
                else _place(kind.values, value)
            )
            assert isinstance(place, Fraction)
            yield _is(terms.possible(literal(kind, value, terms.scale)), outcome.admits(place))
    for conflict in outcome.conflicts:
        if len(conflict) == 2:
            yield terms.conflict(conflict[0], conflict[1])
    yield from (terms.in_force(rule) for rule in outcome.rules if status in ("silent", "contradictory"))


def _values(terms: QuestionTerms, outcome: Outcome) -> list[Value]:
    """The values to ask about: each word; the ends of what is possible and numbers beside and between."""
    kind = terms.decision.kind
    if not isinstance(kind, Number):
        return list(kind.values)
    marks = (*outcome.values, outcome.at_least, outcome.at_most, kind.low, kind.high)
    near = {v + Fraction(shift, 2) for v in marks if isinstance(v, Fraction) for shift in (-1, 0, 1)}
    near |= {Fraction(n, 2) for n in range(-4, 26, 3)}
    return sorted(v for v in near if terms.scale is None or (v * terms.scale).denominator == 1)


def _place(words: tuple[str, ...], word: Value) -> Fraction:
    return Fraction(words.index(str(word)))


def _is(term: str, truth: bool) -> str:
    return term if truth else negate(term)
