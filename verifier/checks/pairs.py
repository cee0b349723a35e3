"""The search for two cases that differ in one fact and break a property together.

Both worlds may leave choices open, and the property speaks of all of them (`meaning.md` 14). So a pair is
looked for under one choice on either side, and replayed over every choice; where another choice saves the
property, that choice is asked about too, and the search goes on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import evolve

from verifier.checks.accepting import waivers_of
from verifier.checks.answers import Question, proved, undecided
from verifier.checks.blame import joined
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of, derived, outcome_in_words, says, unusual
from verifier.checks.search import why
from verifier.encode.lists.flat import declared
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.evaluate.kinds import rank
from verifier.evaluate.spread import Endless, leaves
from verifier.finding import Answer, Finding, Proved
from verifier.model.claims import Acceptance, Property
from verifier.model.kinds import Value
from verifier.model.policy import Case
from verifier.model.terms import Always
from verifier.model.values import show_value
from verifier.solve.inquiry import Inquiry
from verifier.solve.pair import pin_pair
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import not_replayed
from verifier.solve.two_worlds import TooFine, TwoWorlds
from verifier.solve.witness import witness

MOST_CHOICES = 24
"""Choices that are asked about one by one before the search gives up."""

ShowsPair = Callable[[Evaluator, Case, Case, str, str], bool]
"""Whether two cases break the property of a label, in what this decision or definition comes to."""
_Pair = tuple[dict[str, Value], dict[str, Value]]


def pairs(inquiry: Inquiry, check: Check, claims: Sequence[Property], shows: ShowsPair) -> Iterator[Answer]:
    """Two cases against a property, the same ones on every run; or the proof that there are none.

    `claims` are what one property says of the member that it speaks of: of its own facts, and of those of
    another member.
    """
    label = claims[0].label
    if (check.name, label) in inquiry.settled:
        return
    proofs: list[Proved] = []
    for claim in claims:
        answers = list(_answers(inquiry, check, claim, shows))
        if not answers:
            return  # counts of members show that there may be two, and no two cases
        proofs += [answer for answer in answers if isinstance(answer, Proved)]
        if inquiry.counting and not isinstance(answers[0], Proved):
            return
        if not isinstance(answers[0], Proved):
            inquiry.settled[check.name, label] = isinstance(answers[0], Finding)
            yield from answers
            return
    yield together(inquiry, proofs, (check.name, label))


def together(inquiry: Inquiry, proofs: Sequence[Proved], key: tuple[str, str]) -> Proved:
    """One proof of what is claimed of several members or facts."""
    within = {name: most for proof in proofs for name, most in proof.within.items()}
    if not within:
        inquiry.settled[key] = True
    return evolve(joined(proofs), within=within, subject=key[1])


def _answers(inquiry: Inquiry, check: Check, claim: Property, shows: ShowsPair) -> Iterator[Answer]:
    assert claim.subject is not None
    try:
        with inquiry.session.question():
            yield from _pairs(inquiry, check, claim, shows)
            return
    except NoAnswer as problem:
        reason = why(inquiry, str(problem), inquiry.relevant(claim.subject) | {claim.subject})
    except Endless as endless:
        reason = f"`{endless.decision}`, which it reads, may take more values than are tried one by one"
    except TooFine:
        reason = "what it reads may take values that are too fine to be tried one by one"
    yield undecided(inquiry, check, claim.subject, claim.label, reason)


def _pairs(inquiry: Inquiry, check: Check, claim: Property, shows: ShowsPair) -> Iterator[Answer]:
    """The canonical pair; where that is accepted, the one that is canonical among the others as well."""
    worlds = TwoWorlds(inquiry, claim)
    left_out: list[Acceptance] = []
    key = check.name, claim.label
    session, asked = inquiry.session, set[tuple[bool, frozenset[tuple[str, Value]]]]()
    told = False
    while True:
        hypotheses, structure, defect = worlds.hypotheses(), worlds.structure(), worlds.defect()
        with session.scope(*structure, *(h.text for h in hypotheses), defect):
            if inquiry.counting and session.possible():
                return
            if not told:
                inquiry.record(*key, None, hypotheses)
            found = _pair(worlds)
            if not told:
                inquiry.record(*key, found is not None, hypotheses)
        if found is None:
            if not told:
                yield _proved(inquiry, check, worlds)
            return
        if shows(inquiry.evaluator, *found, claim.label, worlds.subject):
            finding, told = _finding(inquiry, check, worlds, found), True
            yield finding
            waivers = [waiver for waiver in waivers_of(inquiry, finding) if waiver not in left_out]
            if not waivers:
                return
            left_out.append(waivers[0])
            worlds.leave_out(waivers[0].where)
            continue
        new = [item for item in _choices(inquiry, worlds, found) if (item[0], _key(item[1])) not in asked]
        if not new:
            raise not_replayed(inquiry, check.name, claim.label)
        for high, choices in new:
            asked.add((high, _key(choices)))
            worlds.ask_about(high, choices)
        if len(asked) > MOST_CHOICES:
            raise NoAnswer("what it reads leaves more choices than are tried one by one")


def _key(choices: Mapping[str, Value]) -> frozenset[tuple[str, Value]]:
    return frozenset(choices.items())


def _pair(worlds: TwoWorlds) -> _Pair | None:
    """The canonical two cases of what the session has asserted; None where there are none."""
    session = worlds.inquiry.session
    shared = worlds.shared
    if not shared:
        if not session.possible():
            return None
        pinned: dict[str, Value] = {}
    else:
        found = witness(session, shared)
        if found is None:
            return None
        pinned = found
    low, high = pin_pair(session, worlds.low, worlds.high)
    order = [fact.name for fact in worlds.inquiry.policy.facts]

    def case(value: Value) -> dict[str, Value]:
        whole = {**pinned, worlds.low.name: value}
        return worlds.inquiry.flat.native({name: whole[name] for name in order if name in whole})

    return case(low), case(high)


def _choices(inquiry: Inquiry, worlds: TwoWorlds, pair: _Pair) -> Iterator[tuple[bool, Mapping[str, Value]]]:
    """Every choice that either case leaves open; of what does not matter to a rise, the second case's."""
    when = next(claim.when for claim in inquiry.native.properties if claim.label == worlds.claim.label)
    for high, case in enumerate(pair):
        if high or worlds.claim.form != "independent":
            for leaf in leaves(inquiry.evaluator, case, worlds.subject, when):
                if leaf.choices:
                    yield bool(high), leaf.choices


def _question(worlds: TwoWorlds) -> Question:
    claim = worlds.claim
    return Question(
        worlds.subject,
        claim.label,
        "",
        worlds.names,
        span=claim.span,
        clause=claim.clause,
        by_itself=isinstance(claim.when, Always),
    )


def _proved(inquiry: Inquiry, check: Check, worlds: TwoWorlds) -> Answer:
    with inquiry.session.scope(*worlds.structure()):
        found = proved(inquiry, check, _question(worlds), worlds.hypotheses(), worlds.defect())
    return evolve(found, within={name: most for name, most in found.within.items() if worlds.bounded(name)})


def _finding(inquiry: Inquiry, check: Check, worlds: TwoWorlds, pair: _Pair) -> Finding:
    """The two cases with the lower value of the fact first."""
    claim, fact, name = worlds.claim, worlds.low, worlds.subject
    evaluator = inquiry.evaluator
    if rank(fact.kind, pair[0][fact.name]) > rank(fact.kind, pair[1][fact.name]):
        pair = pair[1], pair[0]
    both = [outcomes(evaluator, case).get(name) for case in pair]
    rules = tuple(dict.fromkeys(rule for outcome in both if outcome for rule in outcome.rules))
    evaluation = evaluator.evaluate(pair[0])
    return Finding(
        check=check.name,
        severity=check.severity,
        policy=inquiry.policy.id,
        decision=declared(name),
        of=name.rpartition(".")[0] or None,
        subject=claim.label,
        rules=rules,
        clauses=clauses_of(inquiry, rules) or ((claim.clause,) if claim.clause else ()),
        span=evaluator.rules[rules[0]].span if rules else claim.span,
        case=pair[0],
        other_case=pair[1],
        unusual=unusual(worlds.shared, pair[0]),
        derived=derived(inquiry, evaluation, worlds.names | {name}),
        says=says(inquiry, both[0], rules) if both[0] else (),
        detail={
            "property": claim.label,
            "form": claim.form,
            "fact": fact.name,
            "first": _words(evaluator, pair[0], name),
            "second": _words(evaluator, pair[1], name),
        },
        asked=inquiry.question(check.name, claim.label),
        engines=("z3",),
    )


def _words(evaluator: Evaluator, case: Case, name: str) -> str:
    """What a case comes to: the outcome of a decision as a cell of a cases table, or the value."""
    outcome, decision = outcomes(evaluator, case).get(name), evaluator.decision(name)
    if outcome is not None and decision is not None:
        return outcome_in_words(outcome, decision.kind)
    value, definition = evaluator.evaluate(case).facts.get(name), evaluator.definition(name)
    return "not settled" if value is None or definition is None else show_value(value, definition.kind)
