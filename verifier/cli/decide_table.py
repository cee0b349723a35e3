"""A table of cases decided row by row: outcomes in one file, what could not be read in another."""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path

import click
from attrs import frozen

from verifier.cli.ending import INPUT_IS_WRONG
from verifier.cli.output import Progress, whole_file
from verifier.cli.places import relative
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.evaluate.outcome import Outcome
from verifier.interchange.table import Dialect, Row, Table, Writer, open_table
from verifier.model.case import Entry, names_of_case, off_grid, read_case
from verifier.model.kinds import Kind
from verifier.model.nearest import suggest
from verifier.model.policy import Case, Policy
from verifier.report.outcomes import cell, in_cell, outcome_words, outcomes_of
from verifier.report.page import counted
from verifier.report.phrases import value
from verifier.source.mistake import Mistake, Refused

CARRIED = ("id", "note")
"""Columns that are no facts; they are carried over."""

_REMEMBERED = 10_000


@frozen
class Refusal:
    """Why a row has no outcomes: the columns that are wrong, and the reason."""

    columns: tuple[str, ...]
    reason: str


def decide_table(
    policy: Policy, path: str, output: str, facts: Mapping[str, Entry], only: Sequence[str]
) -> int:
    """Decides every row of the file at `path` into `output`; `facts` hold in every row.

    A row that cannot be read goes whole to the file of rejects beside it. Raises Refused where the table
    or its first row cannot be used; then nothing is written.
    """
    names = names_of_case(policy)
    read_case(policy, facts)
    rejects = _rejects(Path(output))
    if Path(path).resolve() in (Path(output).resolve(), rejects.resolve()):
        raise Refused(
            [Mistake(output, 0, 0, "", "the outcomes would overwrite the cases", "name another file")]
        )
    with open_table(Path(path), relative(Path(path)), lambda n: n in names or n in CARRIED) as table:
        _check_header(policy, table, facts)
        decided, refused = _write(policy, table, Path(output), rejects, facts, only)
    words = f"{counted(decided + refused, 'row')}: {decided} decided in {output}"
    click.echo(f"{words}, {refused} refused in {relative(rejects)}" if refused else f"{words}, none refused")
    return INPUT_IS_WRONG if refused else 0


def _write(
    policy: Policy, table: Table, output: Path, rejects: Path, facts: Mapping[str, Entry], only: Sequence[str]
) -> tuple[int, int]:
    """Decides the rows into the two files; how many were decided, and how many refused."""
    decide = _decider(policy, table.header, facts, only)
    decided = refused = 0
    with ExitStack() as files, Progress() as progress:
        wrong = _Rejects(rejects, table, files)
        whole = Writer(files.enter_context(whole_file(output)), table.dialect)
        whole.row([*table.header.cells, *_outcome_columns(policy, only), "remark"])
        told = time.monotonic()
        for row in table.rows:
            found = decide(row.cells)
            if isinstance(found, Refusal):
                refused += 1
                wrong.add(row, found)
            else:
                decided += 1
                whole.row([*row.cells, *found])
            if time.monotonic() - told > 0.2:
                told = time.monotonic()
                progress.say(f"{decided + refused:,} rows decided")
        if not refused and rejects.is_file():
            wrong.open()  # what an earlier run refused is not refused any more
    return decided, refused


def _rejects(output: Path) -> Path:
    """`out.rejects.csv` beside `out.csv`."""
    return output.with_name(f"{output.stem}.rejects{output.suffix or '.csv'}")


class _Rejects:
    """The file of rejects, opened with the first of them."""

    def __init__(self, path: Path, table: Table, files: ExitStack) -> None:
        self._path, self._table, self._files = path, table, files
        self._writer: Writer | None = None

    def open(self) -> Writer:
        if self._writer is None:
            dialect: Dialect = self._table.dialect
            self._writer = Writer(self._files.enter_context(whole_file(self._path)), dialect)
            self._writer.row(["line", "column", "reason", *self._table.header.cells])
        return self._writer

    def add(self, row: Row, refusal: Refusal) -> None:
        self.open().row([str(row.line), "; ".join(refusal.columns), refusal.reason, *row.cells])


def _check_header(policy: Policy, table: Table, facts: Mapping[str, Entry]) -> None:
    """Raises Refused with every name of the first row that is no column of this policy's cases."""
    known = names_of_case(policy)
    names = [name.strip() for name in table.header.cells]
    mistakes: list[Mistake] = []

    def say(message: str, help: str) -> None:
        mistakes.append(Mistake(table.path, table.header.line, 1, "", message, help))

    for place, name in enumerate(names):
        if not name:
            say(f"column {place + 1} has no name", "name a fact at its head, or take the column out")
        elif name not in known and name not in CARRIED:
            way_out = f"take the column out, or head it `note`; `{policy.id}` knows: {', '.join(known)}"
            say(f"there is no fact `{name}`", suggest(name, [*known, *CARRIED], way_out))
        elif name in names[:place]:
            say(f"`{name}` heads two columns", "take one of them out")
        elif name in facts:
            say(f"`{name}` is a column and is also given for every row", "give it in one of the two")
    if mistakes:
        raise Refused(mistakes)


def _outcome_columns(policy: Policy, only: Sequence[str]) -> list[str]:
    return [f"{name}.{part}" for name in _asked(policy, only) for part in ("status", "value", "clauses")]


def _asked(policy: Policy, only: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(only)) or [decision.name for decision in policy.decisions]


def _decider(
    policy: Policy, header: Row, facts: Mapping[str, Entry], only: Sequence[str]
) -> Callable[[tuple[str, ...]], tuple[str, ...] | Refusal]:
    """What turns the cells of a row into the cells of its outcomes; rows alike are decided once."""
    evaluator = Evaluator(policy)
    names = [name.strip() for name in header.cells]
    told = [place for place, name in enumerate(names) if name not in CARRIED]
    kinds = {decision.name: decision.kind for decision in policy.decisions}
    clause = {rule.id: rule.clause for rule in policy.rules}
    asked = _asked(policy, only)

    @lru_cache(maxsize=_REMEMBERED)
    def alike(cells: tuple[str, ...]) -> tuple[str, ...] | Refusal:
        given = {names[place]: text for place, text in zip(told, cells, strict=True) if text not in ("", "-")}
        case = _read(policy, given, facts)
        if isinstance(case, Refusal):
            return case
        found = _decide(policy, evaluator, case)
        if isinstance(found, Refusal):
            return found
        said: list[str] = []
        remarks = list(off_grid(policy, case))
        for name in asked:
            every = outcomes_of(policy, found, name)
            clauses = dict.fromkeys(clause[rule] for outcome in every for rule in outcome.rules)
            status = in_cell(policy, case, name, {o.question: o.status for o in every})
            values = {o.question: words for o in every if (words := _settled(o, kinds[name]))}
            said += [status, in_cell(policy, case, name, values) if values else "", ", ".join(clauses)]
            remarks += [
                f"`{outcome.question}` is {outcome_words(policy, outcome, kinds[name])}"
                for outcome in every
                if outcome.status == "unknown"
            ]
        return (*said, "; ".join(remarks))

    def decide(cells: tuple[str, ...]) -> tuple[str, ...] | Refusal:
        if len(cells) != len(names):
            many = f"the row has {counted(len(cells), 'cell')}, the first row {len(names)}"
            return Refusal(
                (), f"{many}; write one cell for each column, and quotes around a cell with a comma"
            )
        return alike(tuple(cells[place].strip() for place in told))

    return decide


def _settled(outcome: Outcome, kind: Kind) -> str:
    return cell(outcome, kind) if outcome.status in ("decided", "discretionary") else ""


def _read(policy: Policy, given: Mapping[str, str], facts: Mapping[str, Entry]) -> Case | Refusal:
    try:
        return read_case(policy, {**facts, **given})
    except Refused:
        wrong: dict[str, str] = {}
        for name, text in given.items():
            try:
                read_case(policy, {name: text})
            except Refused as refused:
                wrong[name] = "; ".join(f"{m.message}: {m.help}" for m in refused.mistakes)
        return Refusal(tuple(wrong), "; ".join(wrong.values()))


def _decide(policy: Policy, evaluator: Evaluator, case: Case) -> Mapping[str, Outcome] | Refusal:
    """The outcomes of a case; refused where it contradicts itself or breaks an assumption."""
    evaluation = evaluator.evaluate(case)
    if evaluation.disagreeing:
        reasons = [
            f"`{name}` is given as {value(policy, name, case[name])}, but the other facts make it "
            f"{value(policy, name, computed)}"
            for name, computed in evaluation.disagreeing.items()
        ]
        return Refusal(tuple(evaluation.disagreeing), "; ".join(reasons))
    if evaluation.admissible is False:
        from verifier.model.mentions import mentioned

        broken = [a for a in policy.assumptions if evaluator.holds(a.condition, case) is False]
        read = dict.fromkeys(name for a in broken for name in mentioned(a.condition) if name in case)
        return Refusal(tuple(read), "; ".join(f"it breaks the assumption `{a.label}`" for a in broken))
    return outcomes(evaluator, case, evaluation)
