"""A case in which a decision is asked for and no rule decides it.

What it finds. An admissible case (every fact within its declared range and on its steps, every
assumption met) in which the decision is asked and nothing is in force: no rule applies, or those
that apply are lifted by exceptions, or a rule offers options and none of them is open. Where the
decision is one about each member of a list, the case has as few members as can be, and one of them
is left without a decision. Where such cases lie in several regions, those that nothing sets apart, or that
meet at a number, are told as one gap if they have at least as much in common as there is in the simpler one
alone. Where the author has a word for it (a definition that is yes or no), a region is told in that word.
It stands under the rules that come nearest to deciding its case: the fewest of their conditions fail there.

Why it matters. The board must decide and the regulation does not say how. Two boards will decide
differently, and the student who appeals will be right.

Example. One band ends at 30 credits, the next begins at 31, and credits are any number: a student
with 30.5 failed credits has no decision.

What to do. Move a bound so that the bands meet, add a rule, or say in the text what holds otherwise.
If the text truly leaves the case open, `assume otherwise` records what is assumed, and the gap is
then told as a note.
"""

from collections.abc import Iterator
from contextlib import suppress

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.duties import is_action
from verifier.checks.search import cases, some_case
from verifier.checks.tabled import gaps
from verifier.encode.smt.text import all_of
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Proved
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The decision, which is no action, is asked in an admissible case, and silent."""
    evaluation = admissible(evaluator, case)
    return (
        evaluation is not None
        and not is_action(evaluator, subject)
        and evaluation.outcomes[subject].status == "silent"
    )


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.open_decisions:
        name = decision.name
        joint = inquiry.native.is_joint
        table = None if inquiry.counting or joint else inquiry.tables.of(name)
        if table is not None and table.exact:
            yield from gaps(inquiry, CHECK, name, table)
            continue
        # no case where it is unsatisfiable with the hypotheses: some conclusion is always in force
        defect = inquiry.encoding.question(name).silent
        if joint and not inquiry.counting:
            with suppress(NoAnswer):  # what the parts leave open only together is told as `joint-gap`
                defect = all_of((defect, inquiry.parts.silent(name)))
        yield from silences(inquiry, CHECK, Question(name, name, defect, inquiry.relevant(name)))


def silences(inquiry: Inquiry, check: Check, question: Question) -> Iterator[Answer]:
    """What is answered to a question about cases in which a decision is silent."""
    answers = list(cases(inquiry, check, question))
    if any(isinstance(answer, Proved) for answer in answers) and _may_be_used_up(inquiry, question.about):
        reason = "a limit may leave nothing to decide here once it is used up for another member"
        answers = [undecided(inquiry, check, question.about, question.about, reason)]
    yield from answers


def _may_be_used_up(inquiry: Inquiry, name: str) -> bool:
    """Whether a limit binds the decision where it is left to somebody: a choice made for another member may
    then leave it silent, which is no case of this decision alone."""
    if not inquiry.is_limited((name,)):
        return False
    offered = inquiry.encoding.question(name).open_discretion
    try:
        return some_case(inquiry, Question(name, name, offered, inquiry.relevant(name)))
    except NoAnswer:
        return True


CHECK = Check("gap", "error", "case", __doc__, shows, ask)
