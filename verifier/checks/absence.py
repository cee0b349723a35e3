"""The search of checks whose finding is a proof that no case refutes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from verifier.checks.answers import replayable, undecided
from verifier.checks.blame import covering, rests_on
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of
from verifier.checks.search import why
from verifier.encode.lists.flat import declared, stands, without_places
from verifier.encode.smt.text import any_of
from verifier.finding import Answer, Finding, Proved
from verifier.model.mentions import mentioned_in_condition
from verifier.model.rules import Rule
from verifier.solve.basis import Basis, Conjuncts
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import not_replayed, some_case
from verifier.solve.subject import with_lists

MET = ", met"
"""Ends the subject of the question whether any case meets the condition of a rule."""


def absences(
    inquiry: Inquiry,
    check: Check,
    rules: Iterable[Sequence[Rule]],
    refuted: Callable[[Rule], str],
    met: Callable[[Rule], str] | None = None,
    parts: Callable[[Sequence[Rule]], Conjuncts] | None = None,
    surely: Callable[[str], tuple[str, ...]] | None = None,
    proved: Callable[[Rule], Finding | None] | None = None,
) -> Iterator[Answer]:
    """A finding for each rule that no case refutes, though some case meets `met`; one answer for the rest.

    A rule comes with its instances for members, all of which are to be without such a case. `parts` are what
    no case meets together, where the finding names which; else it names the rules by which the rule is set
    aside. `surely`: who knows at once that some case refutes a rule, if any; `proved`: that none does.
    """
    settled = inquiry.settled
    for some in rules:
        rule = some[0]
        if not inquiry.wants_clause(rule.clause) or not _wanted(inquiry, rule):
            continue
        if (check.name, rule.id) in settled:
            continue
        if surely is not None and (engines := surely(rule.id)):
            settled[check.name, rule.id] = True
            inquiry.by_boxes[check.name, rule.id] = engines
            continue
        if proved is not None and (told := proved(rule)) is not None:
            settled[check.name, rule.id] = False
            yield told
            continue
        try:
            names = frozenset(name for one in some for name in names_of(inquiry, one))
            within = inquiry.within(names, next((c.decision for c in rule.conclusions), ""))
            of_lists = {(check.name, without_places(one.id)) for one in some}
            if of_lists <= inquiry.unbounded.keys():
                within = {}
            found = _refuted(inquiry, check, some, any_of(refuted(one) for one in some), parts)
            asked_of = inquiry.question(check.name, rule.id)
            if inquiry.counting:
                if found is not None:
                    inquiry.unbounded.update(dict.fromkeys(of_lists, asked_of))
                continue
            if found is None:
                settled[check.name, rule.id] = True
                inquiry.kept[check.name, rule.id] = asked_of
                continue
            if within and not inquiry.last:
                continue
            if of_lists <= inquiry.unbounded.keys():
                every = (inquiry.unbounded[one] for one in sorted(of_lists))
                asked_of = tuple(dict.fromkeys(asked for some in every for asked in some))
            if met is not None:
                reached = _possible(inquiry, check, some, any_of(met(one) for one in some))
                asked_of += inquiry.question(check.name, f"{rule.id}{MET}")
                if not reached:
                    settled[check.name, rule.id] = True
                    inquiry.kept[check.name, rule.id] = asked_of
                    continue
            if within:
                raise NoAnswer(f"none is found with up to {members(within)}; longer lists stayed open")
        except NoAnswer as problem:
            yield undecided(inquiry, check, None, rule.id, why(inquiry, str(problem), names))
            continue
        settled[check.name, rule.id] = False
        yield evolve(found, asked=asked_of)
    yield from no_others(inquiry, check)


def rules_asked_about(inquiry: Inquiry) -> Iterator[Sequence[Rule]]:
    """The rules that the user wants to know about, each as its instances."""
    for some in inquiry.rules:
        if inquiry.wants_clause(some[0].clause) and _wanted(inquiry, some[0]):
            yield some


def no_others(inquiry: Inquiry, check: Check) -> Iterator[Proved]:
    """The proof for all rules asked about, once every question is answered and none was a finding."""
    wanted = inquiry.options
    fine = all(answer for (name, _), answer in inquiry.settled.items() if name == check.name)
    asked = any(True for _ in rules_asked_about(inquiry))
    if inquiry.last and fine and (asked or (wanted.clause, wanted.decision) == (None, None)):
        # of the rules asked about, not of those that the user left out
        subject = wanted.clause or wanted.decision or inquiry.policy.id
        kept = tuple(one for (name, _), some in inquiry.kept.items() if name == check.name for one in some)
        others = {e for key, some in inquiry.by_boxes.items() if key[0] == check.name for e in some}
        # where a worked case refuted each, nobody was asked
        engines = tuple(sorted(others | ({"z3"} if kept else set())))
        yield Proved(check.name, inquiry.policy.id, wanted.decision, subject, (), asked=kept, engines=engines)


def _wanted(inquiry: Inquiry, rule: Rule) -> bool:
    wanted = inquiry.options.decision
    return wanted is None or any(declared(c.decision) == wanted for c in rule.conclusions)


def members(within: Mapping[str, int]) -> str:
    """The most members of each list, in words: `4 modules and 4 components`."""
    counted = ((most, declared(name)) for name, most in within.items())
    return " and ".join(f"{most} {name.removesuffix('s') if most == 1 else name}" for most, name in counted)


def _refuted(
    inquiry: Inquiry,
    check: Check,
    some: Sequence[Rule],
    term: str,
    parts: Callable[[Sequence[Rule]], Conjuncts] | None,
) -> Finding | None:
    """The finding, where the term is unsatisfiable; None where a case refutes it, which is replayed."""
    rule, author = some[0], inquiry.flat.origin[some[0].id]
    names = frozenset(name for one in some for name in names_of(inquiry, one))
    spoken = [name for one in some for name in (*names, *(c.decision for c in one.conclusions))]
    if inquiry.counting and inquiry.is_limited(spoken):
        return None
    inquiry.refuse(spoken)
    hypotheses = inquiry.hypotheses(names)
    structure = inquiry.structure(names)
    with inquiry.session.question():
        facts = inquiry.unpinned(names)
        inquiry.session.require(*structure, *(h.text for h in hypotheses), term)
        inquiry.record(check.name, rule.id, None, hypotheses)
        found = some_case(inquiry, facts)
        if found is None:
            inquiry.record(check.name, rule.id, False, hypotheses)
        else:
            inquiry.answered(check.name, rule.id)
    if found is not None and inquiry.counting:
        return None
    if found is not None:
        found = {name: value for name, value in found.items() if stands(name, found)}
        case = replayable(inquiry, facts, found)
        if check.shows is not None and not check.shows(inquiry.evaluator, case, author):
            raise not_replayed(inquiry, check.name, author)
        return None
    with inquiry.session.question():
        inquiry.session.require(*structure)
        if parts is not None:
            basis = rests_on(inquiry, hypotheses, (), spoken, (author,), parts(some))
        else:
            basis = rests_on(inquiry, hypotheses, (term,), spoken, (author,))
    rules = (author, *(covering(inquiry, author, basis.names) if parts is None and basis.minimal else ()))
    return absent(inquiry, check, rule, rules, basis, ("z3",))


def absent(
    inquiry: Inquiry, check: Check, rule: Rule, rules: Sequence[str], basis: Basis, engines: tuple[str, ...]
) -> Finding:
    """The finding that no case refutes a rule, which is the first of the author's `rules`."""
    decisions = tuple(dict.fromkeys(declared(c.decision) for c in rule.conclusions))
    return Finding(
        check=check.name,
        severity=check.severity,
        policy=inquiry.policy.id,
        decision=decisions[0] if decisions else None,
        subject=rules[0],
        rules=tuple(rules),
        clauses=clauses_of(inquiry, rules),
        span=rule.span,
        rests_on=basis.names,
        also_rests_on=basis.others,
        more_may_suffice=not basis.complete,
        engines=engines,
    )


def _possible(inquiry: Inquiry, check: Check, some: Sequence[Rule], term: str) -> bool:
    """Whether some case meets the term."""
    names = frozenset(name for one in some for name in names_of(inquiry, one))
    hypotheses, key = inquiry.hypotheses(names), (check.name, f"{some[0].id}{MET}")
    texts = [hypothesis.text for hypothesis in hypotheses]
    with inquiry.session.question():
        inquiry.session.require(*inquiry.structure(names), *texts, term)
        inquiry.record(*key, None, hypotheses)
        found = inquiry.session.possible()
        inquiry.record(*key, found, hypotheses)
    return found


def names_of(inquiry: Inquiry, rule: Rule) -> frozenset[str]:
    """What a case must settle for a rule: what its condition and its decisions read."""
    member = rule.id.removeprefix(inquiry.flat.origin[rule.id])[1:-1]
    read = (*mentioned_in_condition(rule), *with_lists((member,)))
    return inquiry.relevant(*(c.decision for c in rule.conclusions), read=read)
