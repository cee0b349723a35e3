"""Two rules that decide the same cases alike.

What it finds. A case in which two rules about one decision are both in force and conclude the same, though
neither prevails over the other (`despite`, `subject to`, `exception to`) and neither is stronger (`normally`,
`otherwise`). Where one of them does prevail, nothing is told: should one be changed, it is settled which of
them holds.

Why it matters. It does no harm until one of them is amended. Then the two contradict each other, and whoever
amended one did not know of the other.

Example. Students with 60 or more credits may borrow ten books, says the table of a library; so may all
doctoral students, says a clause below it. A doctoral student with 60 credits is told so twice.

What to do. Part their conditions, merge the two, or say which of them prevails.
"""

from collections.abc import Hashable, Iterator, Sequence

from attrs import evolve

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.search import MOST_REGIONS, cases, first_case, why
from verifier.checks.tabled_pairs import Pair, Pairs, pairs
from verifier.encode.smt.text import all_of, any_of
from verifier.evaluate import Evaluator, Outcome
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.model.rules import Conclusion
from verifier.solve.boxes.meetings import unranked
from verifier.solve.boxes.ranks import Ranks
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import not_replayed


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Two rules, those that the subject names if it names some, are in force alike in an admissible case."""
    evaluation = admissible(evaluator, case)
    decision, *rules = subject.split(", ")
    if evaluation is None:
        return False
    return any(
        not rules or set(rules) == set(pair) for pair in _alike(evaluator, evaluation.outcomes[decision])
    )


def _alike(evaluator: Evaluator, outcome: Outcome) -> list[Pair]:
    """The pairs of rules that are in force in a case, say the same, and are not ranked."""
    said = [(t.rule, _says(t.conclusion)) for t in outcome.traces if t.state == "in force" and t.conclusion]
    return [
        (one, other)
        for place, (one, first) in enumerate(said)
        for other, second in said[place + 1 :]
        if one != other and first is not None and first == second
        if one not in evaluator.over[other] and other not in evaluator.over[one]
    ]


def _says(said: Conclusion) -> Hashable:
    """What makes two conclusions alike; None for a choice among several, of which each is its own."""
    if said.form == "one of":
        return None
    return (said.form, said.value, said.strength, said.option, said.body, said.start, said.deadline)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.decisions:
        name = decision.name
        if (CHECK.name, name) in inquiry.settled:
            continue
        asked = _asked(inquiry, name, Ranks(inquiry.policy, name))
        table = None if inquiry.counting else inquiry.tables.of(name)
        if table is not None:
            yield from pairs(inquiry, CHECK, name, table, asked)
        else:
            yield from _one_by_one(inquiry, name, asked)


def _asked(inquiry: Inquiry, name: str, ranks: Ranks) -> Pairs:
    says = {rule: {key for c in said if (key := _says(c)) is not None} for rule, said in ranks.said.items()}
    origin = inquiry.flat.origin

    def in_force(pair: Pair) -> str:
        return all_of(inquiry.encoding.question(name).in_force(rule) for rule in pair)

    def blame(case: Case) -> Sequence[str]:
        found = _alike(inquiry.evaluator, inquiry.evaluator.evaluate(case).outcomes[name])
        return found[0] if found else ()

    def wanted(one: str, other: str) -> bool:
        return not says[one].isdisjoint(says[other]) and origin[one] != origin[other]

    def of_pair(pair: Pair, defect: str) -> Question:
        rules = inquiry.authors(pair)
        subject = ", ".join((name, *rules))
        names = inquiry.relevant(name)
        return Question(name, subject, defect, names, blame=lambda _: rules, nearby=False, together=True)

    def of_all(count: int) -> Question:
        detail = {"pairs": str(count)}
        return Question(name, name, "", inquiry.relevant(name), blame=blame, detail=detail, nearby=False)

    return Pairs(
        ranks, wanted, of_pair, of_all, in_force, lambda: any_of(map(in_force, unranked(ranks, wanted)))
    )


def _one_by_one(inquiry: Inquiry, name: str, asked: Pairs) -> Iterator[Answer]:
    """Pair by pair, where the rules are no boxes, until no overlap is left that is not told."""
    terms: dict[Pair, list[str]] = {}
    for one, other in unranked(asked.ranks, asked.wanted):
        first, second = inquiry.authors((one, other))
        terms.setdefault((first, second), []).append(asked.defect((one, other)))
    told = set[Pair]()
    if inquiry.counting:
        yield from cases(inquiry, CHECK, evolve(asked.of_all(0), defect=any_of(map(any_of, terms.values()))))
        return
    while len(told) < MOST_REGIONS:
        left = any_of(any_of(some) for pair, some in terms.items() if pair not in told)
        question = evolve(asked.of_all(0), defect=left)
        try:
            case = first_case(inquiry, question) if terms and left != "false" else None
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, name, name, why(inquiry, str(problem), (name, *question.names)))
            return
        if case is None:
            if not told:
                yield from cases(inquiry, CHECK, question)  # which proves it once more, and what it needs
            return
        outcome = inquiry.evaluator.evaluate(case).outcomes[name]
        found = [pair for pair in _alike(inquiry.evaluator, outcome) if pair in terms and pair not in told]
        if not found:
            raise not_replayed(inquiry, CHECK.name, name)
        yield from cases(inquiry, CHECK, asked.of_pair(found[0], any_of(terms[found[0]])))
        told.add(found[0])


CHECK = Check("overlap", "note", "case", __doc__, shows, ask)
