"""Which files are policies."""

from pathlib import Path

from tests.syntax.pages import FRONT, page
from verifier.source.discover import policies


def test_a_folder_is_searched(tmp_path: Path) -> None:
    for folder in ("b", "a", ".hidden"):
        (tmp_path / folder).mkdir()
        page(tmp_path / folder, FRONT)
    page(tmp_path / "a", "# no front matter", "README.md")
    page(tmp_path / "a", "```cases\n```", "cases.md")
    page(tmp_path / "a", "---\nlayout: page\n---\npolicy: no\n", "other.md")
    page(tmp_path / "a", FRONT, "policy.txt")
    found, mistakes = policies([tmp_path, tmp_path / "b" / "policy.md"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a/policy.md", "b/policy.md"]
    assert mistakes == []


def test_what_is_named_must_be_a_policy(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    readme = page(tmp_path, "# Read me\n", "README.md")
    words = page(tmp_path, "---\nwords: w\n---\n", "words.md")
    broken = page(tmp_path, "---\ntitle: t\n", "broken.md")
    found, mistakes = policies([tmp_path / "empty", tmp_path / "none.md", readme, words, broken])
    assert found == [broken]
    assert [(Path(one.path).name, one.message) for one in mistakes] == [
        ("empty", "no policy lies in this folder"),
        ("none.md", "there is no such file or folder"),
        ("README.md", "this page is no policy: its front matter does not say `policy:`"),
        ("words.md", "this page holds shared words and is no policy"),
    ]
    assert all(one.help for one in mistakes)
