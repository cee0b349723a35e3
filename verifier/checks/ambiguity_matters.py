"""A case whose outcome depends on how the text is read.

What it finds. For each `ambiguity` an admissible case in which some decision comes to something else in
one reading than in another: another status, value, bound or deadline, or discretion of somebody else. All
else is alike: the facts, the other readings, and what is chosen where a decision that is read leaves it
open. It is told of the first decision that comes out otherwise, since others may only follow from that.
Only readings that the assumptions admit are compared. A decision that is not known in one of them, for want
of another one that is silent, contradictory or not asked, is passed over: that one is to be mended. Where
there is no such case it is proved that the reading is immaterial: whichever is meant, nobody fares otherwise.

Why it matters. Two offices that read the clause in different ways treat the same student differently, and
each can point to the text. Where nobody fares otherwise, the committee need not settle it.

Example. Work handed in "within a week" is accepted. Is that up to six days, or seven? For work that comes
on the seventh day it decides everything.

What to do. Ask the committee which reading is meant and write that one, or say in the text what holds for
these cases. Where each reading may be taken, say who decides: `may be … by`. A reading that is
left open on purpose can be accepted with `accept`.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from attrs import evolve

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided, within
from verifier.checks.at_hand import worked_cases
from verifier.checks.blame import joined
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of, derived, outcome_in_words, says, unusual
from verifier.checks.search import cases, some_case, why
from verifier.encode.lists.flat import declared, without_places
from verifier.encode.smt.kinds import literal
from verifier.encode.smt.text import all_of, any_of
from verifier.evaluate import Evaluation, Evaluator
from verifier.evaluate.alike import alike
from verifier.evaluate.outcome import Outcome
from verifier.finding import Answer, Finding, Proved, Region
from verifier.model.kinds import DATE, Kind, Number
from verifier.model.policy import Ambiguity, Case
from verifier.model.reading import names_read
from verifier.model.values import show_value
from verifier.solve.beside import Beside
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer

SHORT = 1
"""Where lists are longer than this, a worked case is told rather than the most familiar one."""


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Some decision comes out otherwise in two readings."""
    told = list(readings(evaluator, case, subject).values())
    return any(True for one, other in combinations(told, 2) for _ in _parting(one, other))


def readings(evaluator: Evaluator, case: Case, reading: str) -> Mapping[str, Evaluation]:
    """What each reading that is admitted makes of a case; nothing where no reading admits what the case
    chooses. What is chosen need not be possible in each: there the decision itself comes out otherwise."""
    ambiguity = next(a for a in evaluator.policy.ambiguities if a.name == reading)
    told = {
        word: admissible(evaluator, {**case, reading: word}, possible=False) for word in ambiguity.readings
    }
    found = {word: evaluation for word, evaluation in told.items() if evaluation is not None}
    return found if any(not evaluation.impossible for evaluation in found.values()) else {}


def _parting(one: Evaluation, other: Evaluation) -> Iterator[str]:
    """The decisions, known in both, that come out otherwise; first that which others read."""
    for name, outcome in one.outcomes.items():
        known = "unknown" not in (outcome.status, other.outcomes[name].status)
        if known and not alike(outcome, other.outcomes[name]):
            yield name


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for place, ambiguity in enumerate(inquiry.policy.ambiguities, 1):
        if (CHECK.name, ambiguity.name) not in inquiry.settled:
            yield from _of_reading(inquiry, ambiguity, place)


def _of_reading(inquiry: Inquiry, ambiguity: Ambiguity, place: int) -> Iterator[Answer]:
    """A finding on the first decision that comes out otherwise, or one proof of all decisions."""
    beside, subject = Beside(inquiry, (ambiguity.name,)), ambiguity.name
    reading = [d for d in inquiry.native.decisions if subject in names_read(inquiry.native, d.key)]
    try:
        if inquiry.counting:
            _prove_counted(beside, ambiguity, place)
            return
        names = [name for name in beside.about if not _kept(inquiry, subject, name)]
        if names and inquiry.most > SHORT and (worked := _worked(inquiry, ambiguity, names)):
            yield worked
            return
        questions: list[Question] = []
        for name in names:
            questions.append(_question(beside, ambiguity, place, name))
            if some_case(inquiry, questions[-1]):
                for answer in cases(inquiry, CHECK, questions[-1]):
                    if not isinstance(answer, Finding):
                        yield answer
                        continue
                    # other decisions may come out otherwise in other cases
                    complete = answer.regions_complete and len(beside.about) == 1
                    yield _told(inquiry, ambiguity, evolve(answer, regions_complete=complete))
                return
        if not inquiry.last and any(within(inquiry, question) for question in questions):
            return  # longer lists are still to be asked about
        if not beside.holds_all([d.key for d in reading if inquiry.options.decision in (None, d.name)]):
            return
        proofs = [answer for name in beside.about for answer in _kept(inquiry, subject, name)]
        proofs += [answer for question in questions for answer in _proof(inquiry, question)]
        found = [answer for answer in proofs if isinstance(answer, Proved)]
        if found:
            reach = {name: most for proof in found for name, most in proof.within.items()}
            yield evolve(joined(found), decision=None, within=reach)
        elif not reading and _of_all(inquiry):
            yield Proved(CHECK.name, inquiry.policy.id, None, subject, ())
        inquiry.settled[CHECK.name, subject] = True
    except NoAnswer as problem:
        yield undecided(inquiry, CHECK, None, subject, why(inquiry, str(problem), beside.about))


def _worked(inquiry: Inquiry, ambiguity: Ambiguity, names: Sequence[str]) -> Finding | None:
    """The first worked case that comes out otherwise, if any: a familiar case of many members takes long to
    find, and the author has thought of this one."""
    reading = ambiguity.name
    for worked, case in worked_cases(inquiry).items():
        told = readings(inquiry.evaluator, case, reading)
        parting = (name for one, other in combinations(told.values(), 2) for name in _parting(one, other))
        if next(parting, None) is None:
            continue
        inquiry.settled[CHECK.name, reading] = True
        usual = unusual(inquiry.unpinned(inquiry.relevant(*names)), case)
        span, policy = ambiguity.span, inquiry.policy.id
        bare = Finding(CHECK.name, CHECK.severity, policy, None, reading, (), (), span, case, unusual=usual)
        return _told(inquiry, ambiguity, evolve(bare, detail={"case": worked}))
    return None


def _prove_counted(beside: Beside, ambiguity: Ambiguity, place: int) -> None:
    """Prove of as many decisions as possible that they come out alike, however long the lists are."""
    inquiry = beside.inquiry
    for name in beside.about if beside.fixed else ():
        question = _question(beside, ambiguity, place, name)
        if not inquiry.is_limited((name, *question.names)) and not some_case(inquiry, question):
            key = CHECK.name, f"{ambiguity.name} on {without_places(name)}"
            inquiry.held_back[key] = _proof(inquiry, question)


def _proof(inquiry: Inquiry, question: Question) -> list[Answer]:
    """What the search makes of a question that no case answers."""
    proofs = list(cases(inquiry, CHECK, question))
    inquiry.settled.pop((CHECK.name, question.subject), None)  # of one decision of several
    return proofs


def _kept(inquiry: Inquiry, reading: str, name: str) -> Sequence[Answer]:
    """What was proved of a decision where members were counted."""
    return inquiry.held_back.get((CHECK.name, f"{reading} on {without_places(name)}"), ())


def _of_all(inquiry: Inquiry) -> bool:
    """Whether the user asked about the whole policy."""
    return (inquiry.options.decision, inquiry.options.clause) == (None, None)


def _question(beside: Beside, ambiguity: Ambiguity, place: int, name: str) -> Question:
    """That two readings make something else of a case in one decision, and nothing else of what it reads.

    Unsatisfiable with the rest, of each decision: no case comes out otherwise in another reading.
    """
    inquiry, kind = beside.inquiry, ambiguity.kind
    names = inquiry.relevant(name)
    inquiry.unpinned(names)  # after this all choices have their symbols
    copies = [
        beside.copy(f"-read{place}-{which}", {ambiguity.name: literal(kind, word, None)})
        for which, word in enumerate(ambiguity.readings, 1)
    ]
    admitted = {copy.tag: beside.admitted(copy, names) for copy in copies}
    pairs = (
        all_of((admitted[one.tag], admitted[other.tag], beside.apart(one, other, name)))
        for one, other in combinations(copies, 2)
    )
    return Question(
        name,
        ambiguity.name,
        any_of(pairs),
        names,
        blame=lambda _: (),
        nearby=False,
        together=True,
        span=ambiguity.span,
        clause=ambiguity.clause,
        besides=beside.kept,
    )


def _told(inquiry: Inquiry, ambiguity: Ambiguity, finding: Finding) -> Finding:
    """A finding with the case in one reading and in another, and what each makes of it."""
    reading = ambiguity.name
    assert finding.case is not None
    told = readings(inquiry.evaluator, finding.case, reading)
    parting = ((pair, list(_parting(told[pair[0]], told[pair[1]]))) for pair in combinations(told, 2))
    (first, second), names = next((pair, names) for pair, names in parting if names)
    name, others = names[0], dict.fromkeys(declared(one) for one in names)
    decision = inquiry.evaluator.decision(name)
    assert decision is not None
    outcomes = [told[word].outcomes[name] for word in (first, second)]
    rules = tuple(dict.fromkeys(rule for outcome in outcomes for rule in outcome.rules))
    clauses = dict.fromkeys((ambiguity.clause, *clauses_of(inquiry, rules)))
    words = {word: _words(e.outcomes[name], decision.kind) for word, e in told.items()}
    return evolve(
        finding,
        decision=decision.name,
        of=name.rpartition(".")[0] or None,
        rules=rules,
        clauses=tuple(clause for clause in clauses if clause),
        case={**finding.case, reading: first},
        other_case={**finding.case, reading: second},
        regions=tuple(_without(region, reading) for region in finding.regions),
        derived=derived(inquiry, told[first], inquiry.reads(name)),
        says=says(inquiry, outcomes[0], rules),
        detail={
            **finding.detail,
            "reading": reading,
            "first": words[first],
            "second": words[second],
            "others": ", ".join(one for one in others if one != decision.name),
            **{f"as {word}": outcome for word, outcome in words.items()},
        },
    )


def _words(outcome: Outcome, kind: Kind) -> str:
    """The outcome as a cell of a cases table, and the days of a duty."""
    days = (("from", outcome.start), ("by", outcome.deadline))
    told = (f" {word} {show_value(day, Number(DATE))}" for word, day in days if day is not None)
    return outcome_in_words(outcome, kind) + "".join(told)


def _without(region: Region, reading: str) -> Region:
    """The region is one of cases, whichever reading is taken."""
    return evolve(region, facts={name: of for name, of in region.facts.items() if name != reading})


CHECK = Check("ambiguity-matters", "warning", "case", __doc__, shows, ask)
