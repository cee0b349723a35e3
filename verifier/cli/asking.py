"""`verifier decide --ask`: the questions that settle what is open, one after another, the next best first.

What is asked and said stands on standard error, so that the outcome alone stands on standard output. Answers
come from a person at a terminal or, line by line, from a pipe.
"""

import shlex
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from attrs import define, field

from verifier.cli.deciding import unknown_decisions
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.choices import outcomes
from verifier.model.cells import NotReadable
from verifier.model.cells import given as given_in_cell
from verifier.model.kinds import Number, Value, YesNo
from verifier.model.members_given import MOST_GIVEN
from verifier.model.paths import ABSENT, in_order, paths
from verifier.model.policy import Case, Input, ListOf, Policy
from verifier.report.cases import case_cells
from verifier.report.outcomes import outcomes_of
from verifier.report.page import Page
from verifier.report.question import asked_of, question_words, why_asked
from verifier.source.mistake import Refused

_UNKNOWN = ("", "unknown")
_SHORT = {"y": "yes", "n": "no"}


class _Ended(Exception):
    """No more answers come."""


@define
class _Dialogue:
    """A case that grows with each answer; `unasked` are the names that were left open, `done` the questions
    for which nothing more can be asked."""

    policy: Policy
    evaluator: Evaluator
    case: dict[str, Value]
    page: Page
    seconds: int
    unasked: set[str] = field(factory=set)
    done: set[str] = field(factory=set)
    asked: int = 0

    def say(self, text: str) -> None:
        sys.stderr.write(f"{text}\n")

    def line(self) -> str:
        """The next answer; raises _Ended where there is none."""
        sys.stderr.write("> ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            sys.stderr.write("\n")
            raise _Ended
        return answer.strip()


def ask(policy: Policy, case: Case, only: Sequence[str], seconds: int) -> Case:
    """The case with the answers added that settle its decisions, or those asked for alone.

    Raises Refused where there is no such decision.
    """
    wrong = unknown_decisions(policy, tuple(only))
    if wrong:
        raise Refused(wrong)
    dialogue = _Dialogue(policy, Evaluator(policy), dict(case), Page.of(sys.stderr), seconds)
    wanted = only or [decision.name for decision in policy.decisions]
    try:
        while (next_one := _next(dialogue, wanted)) is not None:
            _put(dialogue, *next_one)
    except _Ended:
        pass
    if not dialogue.asked:
        dialogue.say("nothing is left to ask: no other fact could change this")
    dialogue.say("")
    return {key: dialogue.case[key] for key in in_order(policy, dialogue.case)}


def command_line(policy: Policy, path: str, case: Case, decisions: Sequence[str]) -> str:
    """The command that decides a case again."""
    words = ["verifier", "decide", path, *(f"{n}={v}" for n, v in case_cells(policy, case).items())]
    words += [word for decision in decisions for word in ("--decision", decision)]
    return " ".join(shlex.quote(word) for word in words)


def _next(dialogue: _Dialogue, wanted: Sequence[str]) -> tuple[str, str, tuple[Outcome, ...]] | None:
    """What to ask next, the question that it is asked for, and what that may still come to."""
    while True:
        open_ = next(_open(dialogue, wanted), None)
        if open_ is None:
            return None
        question, sizes = open_
        names, left = (sizes, ()) if sizes else _settling(dialogue, question)
        names = [name for name in names if asked_of(dialogue.policy, name) is not None]
        if names:
            return names[0], question, left
        dialogue.done.add(question)


def _open(dialogue: _Dialogue, wanted: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The questions that are not settled, each with the lists whose size must be known to put it at all."""
    found = outcomes(dialogue.evaluator, dialogue.case)
    for name in wanted:
        of = next(d.of for d in dialogue.policy.decisions if d.name == name)
        sizes = [] if of is None else [s for s in _sizes(dialogue, of) if s not in dialogue.unasked]
        if sizes:
            yield name, sizes
        for outcome in outcomes_of(dialogue.policy, found, name):
            if outcome.status == "unknown" and outcome.question not in dialogue.done:
                yield outcome.question, []


def _sizes(dialogue: _Dialogue, record: str) -> Iterator[str]:
    """The lists of unknown size that hold members of a record, or hold those that do."""
    policy, case = dialogue.policy, dialogue.case
    inner = {r.name: r.lists for r in policy.records}
    for of in policy.lists:
        within = [held for held in inner[of.record] if held.record == record]
        if of.record != record and not within:
            continue
        if of.name not in case:
            yield of.name
        for path in paths(case, of.name):
            yield from (f"{path}.{held.name}" for held in within if f"{path}.{held.name}" not in case)


def _settling(dialogue: _Dialogue, question: str) -> tuple[list[str], tuple[Outcome, ...]]:
    """The names to ask for a question, the best first: of the smallest sets that settle it the name that is
    in most of them; and the outcomes still possible."""
    from verifier.solve.asked import Options
    from verifier.solve.possible import possible

    options = Options(seconds=dialogue.seconds)
    what = possible(dialogue.policy, dialogue.case, [question], options, dialogue.unasked)[question]
    left = tuple(outcome for _, outcome in what.outcomes)
    if what.complete and len(left) == 1:
        return [], left
    if not what.questions and what.reason is not None:
        causes = dialogue.evaluator.evaluate(dialogue.case).outcomes[question].causes
        return _askable(dialogue, _in_order(dialogue.policy, causes - dialogue.unasked)), left
    often = Counter(name for names in what.questions for name in names)
    names = sorted(often, key=lambda name: -often[name])
    return _askable(dialogue, names), left


def _in_order(policy: Policy, names: Collection[str]) -> list[str]:
    """Facts as declared, readings after them."""
    named = (policy.inputs, policy.lists, policy.definitions, policy.decisions, policy.ambiguities)
    order = {name: place for place, name in enumerate(item.name for items in named for item in items)}
    return sorted(names, key=lambda name: (order.get(name.partition("[")[0], len(order)), name))


def _askable(dialogue: _Dialogue, names: Collection[str]) -> list[str]:
    """Before anything of a member how many there are: the lists first on whose size the names hang."""
    lists = [held for name in names for held in _holders(name) if held not in dialogue.case]
    return list(dict.fromkeys([*lists, *names]))


def _holders(name: str) -> list[str]:
    """The lists on a path, the outermost first: `modules` and `modules[0].parts` of a mark."""
    steps = name.split("[")
    return ["[".join(steps[: place + 1]) for place in range(len(steps) - 1)]


def _put(dialogue: _Dialogue, key: str, question: str, left: tuple[Outcome, ...]) -> None:
    """Put one question until it is answered or left open."""
    page = dialogue.page
    if not dialogue.asked:
        dialogue.say(page.wrap("Enter leaves a question open, `?` says why it is asked, Ctrl-D ends them"))
    dialogue.asked += 1
    dialogue.say("\n" + question_words(dialogue.policy, dialogue.case, key, page))
    kept: Value | None = None
    while True:
        answer = dialogue.line()
        if answer in _UNKNOWN:
            dialogue.unasked.add(key)
            return
        if answer == "?":
            reasons = why_asked(dialogue.policy, dialogue.case, key, question, left)
            dialogue.say("\n".join(page.wrap(reason, 2) for reason in reasons))
            continue
        try:
            value = _read(dialogue.policy, key, answer)
        except NotReadable as wrong:
            dialogue.say(page.wrap(f"{wrong.message}: {wrong.help}", 2))
            continue
        broken = _breaks(dialogue, key, value)
        if broken is None or value == kept:
            dialogue.case[key] = value
            return
        kept = value
        dialogue.say(page.wrap(f"beside the other answers this breaks the assumption `{broken}`", 2))
        dialogue.say(page.wrap("answer otherwise, or the same again to keep it", 2))


def _read(policy: Policy, key: str, answer: str) -> Value:
    about = asked_of(policy, key)
    assert about is not None
    if isinstance(about, ListOf):
        size = given_in_cell(about.kind, "0" if answer == ABSENT else answer, key)
        if not _whole(about.kind, size):
            raise NotReadable(f"`{answer}` is no number of members", "write a whole number")
        return size
    if isinstance(about.kind, YesNo):
        answer = _SHORT.get(answer.lower(), answer.lower())
    return given_in_cell(about.kind, answer, key, isinstance(about, Input) and about.optional)


def _whole(kind: Number, size: Value) -> bool:
    return not isinstance(size, str) and kind.admits(size) and size <= MOST_GIVEN


def _breaks(dialogue: _Dialogue, key: str, value: Value) -> str | None:
    """The assumption that the case breaks with this answer and did not without; None where there is none."""
    before, holds = dialogue.case, dialogue.evaluator.holds
    after = {**before, key: value}
    return next(
        (
            assumption.label
            for assumption in dialogue.policy.assumptions
            if holds(assumption.condition, after) is False
            and holds(assumption.condition, before) is not False
        ),
        None,
    )
