"""What `verifier compare` says, as Markdown: a page to keep beside the policies, or for a pull request."""

from collections.abc import Iterator, Sequence

from verifier.checks.asked_by_one import AskedByOne
from verifier.checks.difference import Comparison
from verifier.checks.side_by_side import Difference, Unchanged
from verifier.report.comparison import (
    asked_words,
    asking,
    decision_of,
    decision_words,
    example_words,
    gains,
    said,
    sum_words,
    unchanged_words,
    where,
)
from verifier.report.fates import LEFT_OPEN, Fate, rows_of, unknown_words
from verifier.report.markdown import plain


def show_comparisons_markdown(comparisons: Sequence[Comparison], left_out: Sequence[str]) -> str:
    """The comparisons one after the other; `left_out` says which pairs were not compared, and why not."""
    parts: list[str] = []
    for comparison in comparisons:
        parts += _comparison(comparison)
    if left_out:
        parts.append("\n".join(f"* {plain(words)}" for words in left_out))
    return "\n\n".join(parts) + "\n"


def _comparison(comparison: Comparison) -> Iterator[str]:
    first, second = comparison.first, comparison.second
    yield f"## {plain(f'`{first.id}` and `{second.id}`')}"
    words = sum_words(comparison)
    yield plain(f"“{first.title}” and “{second.title}”. {words[0].upper()}{words[1:]}.")
    apart = [found for found in comparison.found if isinstance(found, Difference)]
    if apart:
        rows = [["", "for example", f"`{first.id}`", f"`{second.id}`"]]
        rows += [_row(comparison, found) for found in apart]
        yield _table(rows)
    silent = [asked for asked in comparison.asked_by_one if isinstance(asked, AskedByOne)]
    if silent:
        yield "\n".join(f"* {plain(_silent(comparison, asked))}" for asked in silent)
    alike = [found for found in comparison.found if isinstance(found, Unchanged)]
    if alike:
        told = (unchanged_words(decision_words(comparison, found.decision), found) for found in alike)
        yield "\n".join(f"* {plain(words)}" for words in told)
    unsettled = [f for f in (*comparison.found, *comparison.asked_by_one) if hasattr(f, "reason")]
    if unsettled:
        told = (f"{decision_words(comparison, f.decision)} stayed open: {f.reason}" for f in unsettled)
        yield "\n".join(f"* {plain(words)}" for words in told)
    if apart or silent:
        yield _fold([*apart, *silent], comparison)


def _row(comparison: Comparison, found: Difference) -> list[str]:
    called = decision_of(comparison.first, found.decision).label
    name = decision_words(comparison, found.decision)
    better = gains(comparison, found)
    outcomes = [
        said(policy, outcome) + ("; better for the student" if policy.id == better else "")
        for policy, outcome in ((comparison.first, found.first), (comparison.second, found.second))
    ]
    example = "; ".join(example_words(comparison, found))
    return [f"{name}{f', {called}' if called else ''}", example, *outcomes]


def _silent(comparison: Comparison, asked: AskedByOne) -> str:
    policy = asking(comparison, asked)
    example = "; ".join(example_words(comparison, asked))
    return (
        f"{asked_words(comparison, asked)}. For example: {example}. "
        f"`{policy.id}`: {said(policy, asked.outcome)}"
    )


def _fold(told: Sequence[Difference | AskedByOne], comparison: Comparison) -> str:
    lines = []
    for found in told:
        name = decision_words(comparison, found.decision)
        about = asked_words(comparison, found) if isinstance(found, AskedByOne) else f"they part in {name}"
        lines.append(f"* {plain(about)}")
        lines += [f"  * {plain(f'{margin} {words}')}" for margin, words in where(comparison, found)]
    body = "\n".join(lines)
    return f"<details><summary>For whom</summary>\n\n{body}\n\n</details>"


def show_fates_markdown(fates: Sequence[Fate], decisions: Sequence[str]) -> str:
    """One student: a row for each decision, a column for each policy."""
    head, *rows = rows_of(fates, decisions)
    quoted = [["", *(f"`{id}`" for id in head[1:])], *([f"`{name}`", *cells] for name, *cells in rows)]
    parts = ["## The same student under each", _table(quoted)]
    if unknown := unknown_words(fates):
        body = "\n".join(f"* {plain(words)}" for words in unknown)
        parts.append(f"<details><summary>What they do not speak of</summary>\n\n{body}\n\n</details>")
    return "\n\n".join([*parts, plain(f"{LEFT_OPEN[0].upper()}{LEFT_OPEN[1:]}.")]) + "\n"


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *others = [f"| {' | '.join(plain(cell) for cell in row)} |" for row in rows]
    return "\n".join([head, "|---" * len(rows[0]) + "|", *others])
