"""The repository itself: what every change must leave as it is."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.literate import read_pages

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "verifier"
MODULES = sorted(PACKAGE.rglob("*.py"))
CODE = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]
SOLVERS = {"clingo", "z3", "cvc5"}
STARTERS = {"subprocess", "multiprocessing", "pty", "concurrent"}
EXACT = ("source", "syntax", "model", "evaluate", "encode")
# A list of records without code, read from top to bottom, which no split would make clearer.
LONG = {"verifier/syntax/tree.py", "verifier/model/terms.py"}
PAGE_PARTS = ("Why it matters", "Example", "What to do")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [ROOT / part for part in listed.split("\0") if part and (ROOT / part).is_file()]


# --- a check, whole ---------------------------------------------------------------------------------------


def check_names() -> list[str]:
    from verifier.checks import CHECKS

    return [check.name for check in CHECKS]


def test_every_check_is_listed_once() -> None:
    assert len(check_names()) == len(set(check_names())) > 0


def test_every_check_has_its_page_for_explain() -> None:
    for check in check_names():
        path = PACKAGE / "checks" / f"{check.replace('-', '_')}.py"
        assert path.is_file(), f"`{check}` has no module {name(path)}"
        page = ast.get_docstring(tree(path)) or ""
        missing = [part for part in PAGE_PARTS if part.lower() not in page.lower()]
        assert missing == [], f"the docstring of {name(path)} lacks {missing}"


def test_every_check_has_tests_that_find_and_tests_that_do_not() -> None:
    for check in check_names():
        path = ROOT / "tests" / "checks" / f"{check}.md"
        assert path.is_file(), f"`{check}` has no {name(path)}"
        expected = [[entry for entry in page.expected if entry.check == check] for page in read_pages(path)]
        found = [any(entry.kind != "proved" for entry in entries) for entries in expected]
        assert True in found, f"{name(path)} never expects `{check}`"
        assert False in found, f"{name(path)} has no text without `{check}`"


def test_every_check_has_words_of_its_own() -> None:
    from verifier.report.advice import advice, noun
    from verifier.report.sentences import _SENTENCES

    assert [check for check in check_names() if not advice(check)] == []
    assert [check for check in check_names() if noun(check, 2) == f"2 findings of {check}"] == []
    assert set(_SENTENCES) == set(check_names())


def test_every_check_was_told_to_users() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [check for check in check_names() if f"`{check}`" not in changelog] == []


def test_every_page_of_tests_is_of_a_check() -> None:
    pages = {path.stem for path in (ROOT / "tests" / "checks").glob("*.md")}
    assert pages - set(check_names()) == set()


# --- rooms and layers -------------------------------------------------------------------------------------


def test_layers_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_only_solve_imports_or_starts_a_solver() -> None:
    others = [path for path in MODULES if PACKAGE / "solve" not in path.parents]
    assert {name(path): found for path in others if (found := {*imports(path)} & (SOLVERS | STARTERS))} == {}
    spawning = re.compile(r"\bos\.(system|popen|exec\w*|spawn\w*|posix_spawn\w*|fork)\b")
    assert [name(path) for path in others if spawning.search(path.read_text(encoding="utf-8"))] == []


def test_encodings_hold_text_only() -> None:
    # A Python package of that name would hide the standard library's, and Python would not start.
    strange = [
        p for p in (ROOT / "encodings").rglob("*") if p.is_file() and p.suffix not in {".lp", ".smt2", ".md"}
    ]
    assert strange == []


@pytest.mark.parametrize("path", CODE, ids=name)
def test_modules_are_short_and_say_what_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    most = 250 if PACKAGE in path.parents else 400
    assert len(text.splitlines()) <= most or name(path) in LONG, "split it by what its parts are about"
    assert not text.strip() or ast.get_docstring(tree(path)), "what is it for?"


# --- what users meet --------------------------------------------------------------------------------------


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module that may reach a user: all but docstrings."""
    module = tree(path)
    silent = {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.lineno, node.value


def test_no_engine_talk_reaches_users() -> None:
    talk = re.compile(r"\b(unsat|sat|atoms?|models?|satisfiable|unsatisfiable)\b", re.IGNORECASE)
    # What is written for a plain solver speaks of what that prints.
    written = {"solve", "encode", "written.py", "evidence.py"}
    speaking = [p for p in MODULES if not written & set(p.relative_to(PACKAGE).parts)]
    said = [
        f"{name(path)}:{line}: {text}"
        for path in speaking
        for line, text in strings(path)
        if " " in text and talk.search(text)
    ]
    assert said == []


def test_numbers_are_exact() -> None:
    inexact = []
    for path in (p for p in MODULES if p.relative_to(PACKAGE).parts[0] in EXACT):
        likeness: set[ast.AST] = set()
        for node in ast.walk(tree_of := tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "get_close_matches":
                likeness.update(ast.walk(node))
        for node in ast.walk(tree_of):
            literal = isinstance(node, ast.Constant) and isinstance(node.value, float)
            named = isinstance(node, ast.Name) and node.id == "float"
            if (literal or named) and node not in likeness:
                inexact.append(f"{name(path)}:{getattr(node, 'lineno', 0)}")
    assert inexact == []


# --- what is shipped and kept -----------------------------------------------------------------------------


def test_no_tracked_file_names_a_machine_or_a_package_host() -> None:
    paths = re.compile(r"(?<![\w.:/~-])/(home|root|opt|work|mnt|srv|Users|private|var/folders)/\w")
    hosts = re.compile(
        r"(extra-)?index-url|find-links|trusted-host|\bpypi\.|files\.pythonhosted|proxy\.golang", re.I
    )
    found = []
    for path in tracked():
        if path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if paths.search(line) or hosts.search(line):
                found.append(f"{name(path)}:{number}: {line.strip()[:80]}")
    assert found == []


def test_what_is_imported_is_a_dependency_and_what_is_a_dependency_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~ \[]", wish)[0] for wish in project["dependencies"]}
    # Solvers are run as programs, one of them an extra's; the tables of the parser are generated ahead.
    apart = (PACKAGE / "syntax" / "generate.py", PACKAGE / "solve" / "cvc5_program.py")
    running = [path for path in MODULES if path not in apart]
    others = (
        {other for path in running for other in imports(path)} - set(sys.stdlib_module_names) - {"verifier"}
    )
    distributions = {"attr": "attrs", "markdown_it": "markdown-it-py", "yaml": "PyYAML"}
    assert {distributions.get(other, other) for other in others} == needed - {"z3-solver", "clingo"}


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in pins}
    named = {re.split(r"[<>=!~ \[]", wish)[0].lower().replace("_", "-") for wish in wanted}
    assert named - pinned == set()


def test_links_between_pages_lead_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
    broken = []
    for path in (p for p in tracked() if p.suffix == ".md"):
        text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        broken += [f"{name(path)}: {to}" for to in link.findall(text) if not (path.parent / to).exists()]
    assert broken == []
