"""What the README beside each policy tells its reader is what `verifier check` and `verifier coverage` say."""

import re

import pytest

from tests.policies.test_findings import FOUND_IN_SENATE
from tests.policies.test_found import FOUND, TOGETHER
from tests.policies.test_inventory import CLAUSES, ROOT, pages

TOLD = FOUND | {"senate-regulation-6/": FOUND_IN_SENATE, "combined-draft/": {("gap", "way_on")}}
FOLDERS = sorted({page.partition("/")[0] for page in TOLD})
NOTES = {("assumed-closing", "project_route"), ("open-discretion", "project_route")}
"""The notes that a README speaks of."""
NUMBERS = {"Ten": 10}

MENTION = re.compile(r"`([a-z-]+)` in\s+((?:`[a-z0-9_]+`(?:,\s+|\s+and\s+)?)+)")
"""A check and the decisions in which it tells something: `gap` in `course` and `progression`."""


def readme(folder: str) -> str:
    return (ROOT / folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_error_and_warning_is_told_and_no_other(folder: str) -> None:
    told = {
        (check, decision)
        for check, decisions in MENTION.findall(readme(folder))
        for decision in re.findall(r"`([a-z0-9_]+)`", decisions)
    }
    some = [pairs for page, pairs in TOLD.items() if page.startswith(f"{folder}/")]
    # which readings there are, and so may matter, stands in a table of its own
    found = {pair for pairs in some for pair in pairs if pair[0] != "ambiguity-matters"}
    assert told - NOTES == found | (TOGETHER if folder == "student-status" else set())


@pytest.mark.parametrize("folder", sorted(CLAUSES))
def test_the_numbers_of_clauses_are_those_of_the_source(folder: str) -> None:
    text, clauses = readme(folder), CLAUSES[folder].split()
    (number,) = re.findall(r"(?:of|each of its|of the) (\d+) (?:clauses|pieces)", text)
    assert int(number) == len(clauses)
    aside = [c for page in pages(folder) for c in page.clauses if c.state == "set aside" and c.id in clauses]
    counted = re.findall(r"^(\w+) of the (?:\d+ clauses|pieces) ", text, re.MULTILINE)
    assert [NUMBERS.get(word) or int(word) for word in counted] in ([], [len(aside)])


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_ambiguity_is_named_and_every_name_of_a_table_is_one(folder: str) -> None:
    names = {ambiguity.name for page in pages(folder) for ambiguity in page.ambiguities}
    text = readme(folder)
    assert [name for name in sorted(names) if f"{name}`" not in text] == []
    _, _, table = text.partition("| `ambiguity` | readings |\n|---|---|\n")
    rows = re.findall(r"^\| `(\w+)`:", table.partition("\n\n")[0], re.MULTILINE)
    assert set(rows) in (set(), names)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_questions_of_a_table_are_decided(folder: str) -> None:
    decided = {decision.name for page in pages(folder) for decision in page.decisions}
    rows = re.findall(
        r"^\| ((?:`\w+`(?:, )?)+)", readme(folder).partition("## What is set aside")[0], re.MULTILINE
    )
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} - decided == set()
