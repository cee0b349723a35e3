"""`verifier compare`: what policies that share their words make of the same people."""

import sys
from collections.abc import Mapping, Sequence
from itertools import combinations

import click

from verifier.cli.options import LONGEST
from verifier.cli.output import Progress, put
from verifier.cli.reading import read_policy
from verifier.model.case import Entry
from verifier.model.policy import Policy
from verifier.report.page import Page
from verifier.source.mistake import Mistake, Refused

LAYOUTS = ("terminal", "json", "markdown")
"""Those of `check` that tell of defects alone (SARIF, JUnit, annotations) are none: to differ is none."""


@click.command("compare")
@click.argument("policies", nargs=-1, required=True, metavar="POLICY POLICY... [NAME=VALUE]...")
@click.option("--on", "decisions", multiple=True, metavar="DECISION", help="Compare this decision alone.")
@click.option(
    "--case", "case_file", metavar="FILE", help="One student's fate under each: a case in YAML or JSON."
)
@click.option("--timeout", type=click.IntRange(1, LONGEST), default=10, help="Seconds a question (10).")
@click.option("--format", "layout", type=click.Choice(LAYOUTS), default="terminal")
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(
    policies: tuple[str, ...],
    decisions: tuple[str, ...],
    case_file: str | None,
    timeout: int,
    layout: str,
    output: str | None,
) -> int:
    """Whose outcome differs between policies that share their words, or the proof that nobody's does.

    Facts are shared by name and kind, decisions by name, kind and words. With a case, from a file or as
    NAME=VALUE, what each policy decides of it stands side by side. That policies differ is no defect: the
    exit status is 0 whatever is found, and 2 where the input is wrong.
    """
    paths = [text for text in policies if "=" not in text]
    facts = [text for text in policies if "=" in text]
    if len(paths) < 2:
        raise click.UsageError("`compare` needs two policies or more")
    read = [read_policy(path) for path in paths]
    _apart(read)
    if case_file is not None or facts:
        text = _fates(read, _given(case_file, facts), decisions, timeout, layout, output)
    else:
        text = _differences(read, decisions, timeout, layout, output)
    put(text, output)
    return 0


def _apart(policies: Sequence[Policy]) -> None:
    """Refuses a policy that is named twice, whose clauses could not be told apart."""
    seen: set[str] = set()
    for policy in policies:
        if policy.id in seen:
            message = f"`{policy.id}` is named twice"
            raise Refused([Mistake(policy.path, 0, 0, "", message, "name each policy once")])
        seen.add(policy.id)


def _differences(
    policies: Sequence[Policy], decisions: tuple[str, ...], timeout: int, layout: str, output: str | None
) -> str:
    from verifier.checks.difference import compare
    from verifier.solve.asked import Options

    options, found, refused = Options(seconds=timeout), [], list[Mistake]()
    for first, second in combinations(policies, 2):
        with Progress() as progress:
            progress.say(f"{first.id} beside {second.id}")
            try:
                found.append(compare(first, second, options, decisions))
            except Refused as problem:
                refused += problem.mistakes
    if refused and (not found or len(policies) == 2):
        raise Refused(refused)
    if layout == "json":
        from verifier.report.comparison_json import compare_document
        from verifier.report.json import show

        return show(compare_document(policies, found))
    left_out = [f"not compared: {one.message}" for one in refused]
    if layout == "markdown":
        from verifier.report.comparison_markdown import show_comparisons_markdown

        return show_comparisons_markdown(found, left_out)
    from verifier.report.comparison import show_comparisons

    page = Page.of(sys.stdout) if output is None else Page()
    lines = [show_comparisons(found, page).rstrip("\n"), "", *map(page.wrap, left_out)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _given(case_file: str | None, facts: Sequence[str]) -> dict[str, Entry]:
    from verifier.cli.case_file import read_arguments, read_case_file

    given = read_case_file(case_file) if case_file is not None else {}
    return given | read_arguments(facts)


def _fates(
    policies: Sequence[Policy],
    given: Mapping[str, Entry],
    decisions: tuple[str, ...],
    timeout: int,
    layout: str,
    output: str | None,
) -> str:
    """What each policy decides of a case, told to each as far as it speaks of it."""
    from verifier.cli.deciding import decide
    from verifier.cli.fates import known_part
    from verifier.evaluate.worked import filled
    from verifier.model.case import read_case

    names = decisions or _shared(policies)
    fates = []
    for policy in policies:
        part, unknown = known_part(policy, given)
        case = filled(policy, read_case(policy, part, ""))
        own = {decision.name for decision in policy.decisions}
        decided = decide(policy, case, tuple(name for name in names if name in own), timeout)
        outcomes = decided.outcomes if own & set(names) else ()
        fates.append((policy, case, outcomes, unknown))
    if layout == "json":
        from verifier.report.comparison_json import fates_document
        from verifier.report.json import show

        return show(fates_document(policies, fates))
    if layout == "markdown":
        from verifier.report.comparison_markdown import show_fates_markdown

        return show_fates_markdown(fates, names)
    from verifier.report.fates import show_fates

    return show_fates(fates, names, Page.of(sys.stdout) if output is None else Page())


def _shared(policies: Sequence[Policy]) -> tuple[str, ...]:
    """The decisions that at least two of the policies have, in the order in which they come."""
    names = [decision.name for policy in policies for decision in policy.decisions]
    found = tuple(dict.fromkeys(name for name in names if names.count(name) > 1))
    if not found:
        raise Refused(
            [Mistake("", 0, 0, "", "the policies have no decision in common", "name one with `--on`")]
        )
    return found
