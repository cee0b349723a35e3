"""The checks, and the walks of the meaning, on pages that a policy author can read.

`tests/literate` says how they are written. The pages of `tests/meaning` hold worked cases, so that the
check asked of each is `failed-case`.
"""

from pathlib import Path

import pytest

from tests.literate import Page, differences, read_pages
from tests.literate.days import dated
from verifier.checks import CHECKS
from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.model.together import Wish, together
from verifier.pipeline import verify, verify_page

HERE = Path(__file__).parent
PAGES = [page for path in sorted(HERE.glob("checks/*.md")) for page in read_pages(path)]
PAGES += [page for path in sorted(HERE.glob("meaning/*.md")) for page in read_pages(path, "failed-case")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.check}: {page.heading}")
def test_page(page: Page, tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(page.policy, encoding="utf-8")
    if page.cases:
        (tmp_path / "cases.md").write_text(page.cases, encoding="utf-8")
    asked = [check for check in CHECKS if check.name in page.checks or "all" in page.checks]
    assert {check.name for check in asked} >= set(page.checks) - {"all"}, "the page names an unknown check"
    verified = (
        verify(_draft(page, tmp_path), asked) if page.texts else verify_page(tmp_path / "policy.md", asked)
    )
    found = differences(page.expected, [dated(verified.policy, answer) for answer in verified.answers])
    assert not found, f"line {page.line}: {page.heading}\n\n" + "\n\n".join(found)


def _draft(page: Page, folder: Path) -> Policy:
    """The texts of a page, put together."""
    paths = {text.id: folder / f"{text.id}.md" for text in page.texts}
    for text in page.texts:
        paths[text.id].write_text(text.page, encoding="utf-8")
    read = {id: load(path) for id, path in paths.items()}
    return together([Wish(read[t.id], clause) for t in page.texts for clause in t.clauses or (None,)]).policy
