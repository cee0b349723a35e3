"""A case that nobody decides once texts are put together, though each text by itself leaves none there.

What it finds. With `--together`: an admissible case in which the draft asks for a decision and no clause of
any part decides it, while no part by itself, with the same facts, is without an answer: there it was not
asked, or what it depends on came out otherwise.

Why it matters. A drafter takes a clause from one regulation and another from a second one. Both were sound
where they come from. The first opens a way that the second never had to think of, and whoever goes that way
is decided by nobody.

Example. One regulation says who counts as an overseas student. The fees of another are set for home
students only, for in that text there are no others.

What to do. Say in the draft what holds for these cases, or take over the clause of the other regulation that
decides them too.
"""

from collections.abc import Callable, Iterator, Sequence

from verifier.checks import gap
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.parts import silent_alone
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.model.reading import rules_about
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Silent in an admissible case of the draft, and in none of its parts alone."""
    if not evaluator.policy.is_joint:
        return False
    return gap.shows(evaluator, case, subject) and not silent_alone(evaluator.policy, case, subject)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.open_decisions if inquiry.native.is_joint else ():
        name = decision.name
        defect = inquiry.encoding.question(name).silent
        try:
            # no case where it is unsatisfiable: where the draft is silent, a part of it is silent too
            alone = "false" if inquiry.counting else inquiry.parts.silent(name)
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, name, name, str(problem))
            continue
        names = inquiry.relevant(name)
        read = tuple(other for other in inquiry.decided if other in inquiry.reads(name))
        blame = _blame(inquiry, name, read)
        defect = all_of((defect, negate(alone)))
        yield from gap.silences(inquiry, CHECK, Question(name, name, defect, names, blame, also_told=read))


def _blame(inquiry: Inquiry, name: str, read: Sequence[str]) -> Callable[[Case], Sequence[str]]:
    """The rules about the decision, what lifts them, and those by which what it reads comes out so."""

    def rules(case: Case) -> Sequence[str]:
        outcomes = inquiry.evaluator.evaluate(case).outcomes
        traces = [trace for trace in outcomes[name].traces if trace.state in ("lifted", "says nothing")]
        about = [trace.rule for trace in traces] or [r.id for r in rules_about(inquiry.policy, name)]
        lifting = [rule for trace in traces for rule in trace.by]
        deciding = [rule for other in read if other in outcomes for rule in outcomes[other].rules]
        return tuple(dict.fromkeys((*about, *lifting, *deciding)))

    return rules


CHECK = Check("joint-gap", "error", "case", __doc__, shows, ask)
"""Asked of drafts that were put together alone: of one text it says nothing."""
