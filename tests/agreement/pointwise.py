"""One world after another: what the evaluator says of it, and what the SMT terms make of it."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from random import Random

from tests.agreement.worlds import Worlds
from verifier.encode.lists import Flat, is_flat, plain
from verifier.encode.lists.unrolled import sizes, unrolled
from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.kinds import equals, literal
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Outcome
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case
from verifier.solve.session import Session

WORLDS = 12
"""Worlds of one policy that are put to the solver."""
SECONDS = 60
MEMBERS = 2
"""The most members of each list in these worlds."""


def pointwise(worlds: Worlds) -> Iterator[str]:
    """A line for each world in which some value, status, possible value, live rule or assumption differs.

    Of a policy with lists the flat one is put to the solver; the facts of members that are not there may be
    anything, and must not matter.
    """
    policy = worlds.policy
    flat = plain(policy) if is_flat(policy) else unrolled(policy, sizes(policy, MEMBERS))
    encoding = Encoding(flat.policy)
    if any(group.outside for group in encoding.groups.values()):
        return  # limits that the terms do not have, and no check answers where they matter
    comparison = _Comparison(worlds, encoding, flat)
    session = Session(encoding.script, SECONDS)
    try:
        for case in sampled(worlds):
            if worlds.evaluator.evaluate(case).undefined:
                continue  # nothing is divided by 0 in any world that is looked at
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
    def __init__(self, worlds: Worlds, encoding: Encoding, flat: Flat) -> None:
        self.policy, self.evaluator, self.encoding = flat.policy, worlds.evaluator, encoding
        self.flat = flat
        self.questions = {d.name: encoding.question(d.name) for d in self.policy.decisions}
        self.rules = {
            rule.id: (encoding.applies(rule.id), encoding.live(rule.id)) for rule in self.policy.rules
        }
        hidden = flat.hidden
        self.definitions = {
            d.name: (d.kind, encoding.fact(d.name), encoding.scale_of(d.name))
            for d in self.policy.definitions
            if d.name not in hidden
        }
        self.assumptions = encoding.assumptions()
        self.choices, self.symbols = encoding.choices(), encoding.choice_symbols()
        finite = {fact.name for fact in self.policy.facts if not isinstance(fact.kind, Number)}
        self.words = [text for name, text in encoding.ranges().items() if name in finite]

    def given(self, case: Case) -> list[str]:
        """The case, fact by fact, and that decisions take values that they can take."""
        scales, known = self.encoding.scales, self.flat.flatten(case)
        given = [
            equals(fact.kind, self.encoding.symbols[fact.name], known[fact.name], scales.of_fact(fact.kind))
            for fact in self.policy.facts
            if fact.name in known
        ]
        for name, symbol in self.symbols.items():
            if name in case:
                kind = self.questions[name].decision.kind
                given.append(equals(kind, symbol, case[name], scales.of_term(kind)))
        return [*given, *self.words, *self.choices.values()]

    def flags(self, case: Case) -> dict[str, str]:
        """By name what the evaluator says of the case, as terms that must be true of it."""
        evaluation = self.evaluator.evaluate(case)
        assumed = all_of(self.assumptions)
        flags = {"the assumptions": assumed if evaluation.admissible else negate(assumed)}
        for name, terms in self.questions.items():
            group = self.encoding.groups.get(name)
            if group is not None and any(other in case for other in group.decisions):
                continue  # what a case gives of the others narrows what a limit leaves to this one
            outcome = evaluation.outcomes.get(name)
            if outcome is None:  # of a member that is not there
                flags[name] = all_of((terms.asked.known, negate(terms.asked.text)))
            else:
                flags[name] = all_of(_status(terms, outcome, self._instance))
        for rule, written in self.rules.items():
            for verb, term, verdict in zip(
                ("applies", "is live"), written, self._rule_holds(rule, case), strict=True
            ):
                if verdict is None:
                    flags[f"{rule} {verb}"] = negate(term.known)
                else:
                    flags[f"{rule} {verb}"] = all_of(
                        (term.known, term.text if verdict else negate(term.text))
                    )
        for name, (kind, term, scale) in self.definitions.items():
            value = evaluation.facts.get(name)
            owner = name.rpartition(".")[0]
            if value is not None:
                flags[name] = all_of((term.known, _has(kind, term.text, value, scale)))
            elif not owner or any(path.startswith(f"{owner}.") for path in case):
                flags[name] = negate(term.known)
        return flags

    def _rule_holds(self, instance: str, case: Case) -> tuple[bool | None, bool | None]:
        """Whether the rule of an instance applies and is live; neither for a member that is not there."""
        rule = self.flat.origin[instance]
        if rule == instance:
            return self.evaluator.rule_holds(rule, case)
        path, record = instance.removeprefix(rule)[1:-1], self.evaluator.rules[rule].of
        for scope in self.evaluator.scopes(rule, case):
            if record is not None and scope[record] == path:
                return self.evaluator.rule_holds(rule, case, scope)
        return False, False

    def _instance(self, rule: str, question: str) -> str:
        """The rule as it speaks about the member of a question."""
        owner = question.rpartition(".")[0]
        return f"{rule}[{owner}]" if self.evaluator.rules[rule].of is not None else rule


def _has(kind: Kind, term: str, value: Value, scale: int | None) -> str:
    if isinstance(value, Fraction) and scale is not None and (value * scale).denominator != 1:
        return "false"
    return equals(kind, term, value, scale)


def _status(terms: QuestionTerms, outcome: Outcome, instance: Callable[[str, str], str]) -> Iterator[str]:
    status, question = outcome.status, outcome.question
    yield _is(terms.silent, status == "silent")
    yield _is(terms.contradictory, status == "contradictory")
    yield _is(terms.settled, status in ("decided", "discretionary"))
    if terms.decision.bearer is None:  # a permission to act is complete by itself
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
    if any(trace.limit is not None for trace in outcome.traces):
        return  # a limit is in force beside the rules about the question itself
    for conflict in outcome.conflicts:
        if len(conflict) == 2:
            yield terms.conflict(instance(conflict[0], question), instance(conflict[1], question))
    if status in ("silent", "contradictory"):
        yield from (terms.in_force(instance(rule, question)) for rule in outcome.rules)


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
