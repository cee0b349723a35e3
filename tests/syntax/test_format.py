"""The canonical layout: the same again when laid out again, and never another meaning."""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Any

import attrs
import pytest

from tests.generator.describing import describe
from tests.generator.policies import generate
from tests.literate import read_pages
from verifier.model.load import load
from verifier.source.span import Span
from verifier.syntax import format as format_
from verifier.syntax.format import Changed, format_page

ROOT = Path(__file__).parents[2]
BUNDLED = [*sorted(ROOT.glob("policies/*/*.md")), *sorted(ROOT.glob("tests/policies/*/*.md"))]
BUNDLED = [path for path in BUNDLED if path.stem in ("policy", "cases")]
LITERATE = sorted([*(ROOT / "tests" / "checks").glob("*.md"), *(ROOT / "tests" / "meaning").glob("*.md")])
HEAD = "---\npolicy: fees\ntitle: Fees\n---\n\n# Fees\n\n"


def meaning(of: Any) -> Any:
    """A policy without the places at which it says things."""
    if isinstance(of, (Span, Fraction, str, int, bool)) or of is None:
        return None if isinstance(of, Span) else of
    if isinstance(of, Mapping):
        return {key: meaning(value) for key, value in of.items()}
    if isinstance(of, (tuple, list)):
        return [meaning(part) for part in of]
    if attrs.has(type(of)):
        names = [f.name for f in attrs.fields(type(of)) if f.name not in ("text", "sha256", "path")]
        return [type(of).__name__, *(meaning(getattr(of, name)) for name in names)]
    return of


def laid_out(path: Path) -> str:
    """The page laid out, written, and found to stay as it is when laid out again."""
    after = format_page(path).after
    path.write_bytes(after)
    assert format_page(path).after == after
    return after.decode()


def fence(tmp_path: Path, inside: str, language: str = "policy 1") -> str:
    path = tmp_path / "policy.md"
    path.write_text(f"{HEAD}```{language}\n{inside}\n```\n", encoding="utf-8")
    return laid_out(path).removeprefix(f"{HEAD}```{language}\n").removesuffix("\n```\n")


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_bundled_pages_mean_the_same_laid_out(tmp_path: Path, path: Path) -> None:
    copytree(path.parents[1], tmp_path, dirs_exist_ok=True)
    pages = [tmp_path / path.parent.name / "policy.md"]
    pages = pages if pages[0].is_file() else sorted(tmp_path.glob("*/policy.md"))  # all that use shared words
    before = [meaning(load(page)) for page in pages]
    laid_out(tmp_path / path.parent.name / path.name)
    assert [meaning(load(page)) for page in pages] == before


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_bundled_pages_are_laid_out(path: Path) -> None:
    assert not format_page(path).changed, "run `verifier format` on it"


@pytest.mark.parametrize("path", LITERATE, ids=lambda path: path.stem)
def test_the_pages_of_tests_mean_the_same_laid_out(tmp_path: Path, path: Path) -> None:
    texts = [
        text
        for page in read_pages(path, "gap")
        for text in ([one.page for one in page.texts] or [page.policy + page.cases])
    ]
    for place, text in enumerate(texts):
        copy = tmp_path / f"page-{place}.md"
        copy.write_text(text, encoding="utf-8")
        before = meaning(load(copy))
        laid_out(copy)
        assert meaning(load(copy)) == before


def disarranged(text: str, random: Random) -> str:
    """The page with other spaces, signs and steps in its fences; every sentence says the same."""
    lines, inside = [], False
    for line in text.split("\n"):
        if line.startswith("```"):
            inside = not inside
        elif inside and line:
            bare = line.lstrip()
            margin = random.choice(["  ", "   ", "\t"]) if line[0] == " " else ""
            parts = re.split(r'("[^"]*")', bare)
            for place in range(0, len(parts), 2):
                parts[place] = re.sub(r" ", lambda _: random.choice([" ", "  ", "\u00a0"]), parts[place])
                parts[place] = re.sub(r"(?<=\S)[ \u00a0]*(<=|>=|!=|\*)[ \u00a0]*(?=\S)", r"\1", parts[place])
                parts[place] = parts[place].replace("<=", random.choice(["<=", " ≤ "]))
            line = margin + "".join(parts) + random.choice(["", "", "  "])
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(150))
def test_however_a_page_was_laid_out_it_comes_out_the_same(tmp_path: Path, seed: int) -> None:
    text = describe(generate(seed))
    plain, other = tmp_path / "plain.md", tmp_path / "other.md"
    plain.write_text(text, encoding="utf-8")
    other.write_text(disarranged(text, Random(seed)), encoding="utf-8")
    assert meaning(load(other)) == meaning(load(plain))
    assert laid_out(other) == laid_out(plain)
    assert meaning(load(other)) == meaning(load(plain))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("define   x:number=-1+ 2*( 3-4 )", "define x : number = -1 + 2 * (3 - 4)"),
        ("define x : number = min( 1,max(2 ,3) )", "define x : number = min(1, max(2, 3))"),
        ("define x : yes/no = a≤3 and b≠−2", "define x : yes/no = a <= 3 and b != -2"),
        ("define x : yes / no = a in{ 1,2..3 }", "define x : yes/no = a in {1, 2 .. 3}"),
        ("define x : number = 6 × 3 ÷ 2 − 1", "define x : number = 6 * 3 / 2 - 1"),
        ("define x : number = 1 “a label”", 'define x : number = 1  "a label"'),
        ('input x : number "a # label" typical 3 # why', 'input x : number  "a # label"  typical 3  # why'),
        ('assume "all is well" x<3', 'assume "all is well"  x < 3'),
        ('ambiguity x "a or b" : a   or b', 'ambiguity x "a or b": a or b'),
        ('body a "the A" body b "the B"', 'body a "the A"  body b "the B"'),
        ('body a "the A"\nbody longer "the B"', 'body a      "the A"\nbody longer "the B"'),
        ("cites  6.24,34.9(a) , “a  text”", 'cites 6.24, 34.9(a), "a text"'),
        ("not encoded : procedure - how  to apply", "not encoded: procedure  how to apply"),
        ("partly  encoded :  the  rest", "partly encoded: the rest"),
        ("not encoded: open texture how  to apply", "not encoded: open texture  how to apply"),
        ("input x:number\ninput long_one:yes/no", "input x        : number\ninput long_one : yes/no"),
        ("input x:number\n\ninput long_one:yes/no", "input x : number\n\ninput long_one : yes/no"),
        ("rule a\nwhen x\n      then d is 3\n          and e is 4", "rule a\n  when x\n  then d is 3\n    and e is 4"),
        ("  rule a\n    when x\n      then d is 3", "rule a\n  when x\n  then d is 3"),
        ("rule\n  despite 6.24-a/b,7\n  then d is 3", "rule\n  despite 6.24-a/b, 7\n  then d is 3"),
        (
            "rule\n  then d is one of\n    a if x,\n    longer if y\n    by board",
            "rule\n  then d is one of\n    a      if x,\n    longer if y\n    by board",
        ),
        ("# at the margin\nrule\n    # of the rule\n    then d is 3\n\n\n\n# below", "# at the margin\nrule\n  # of the rule\n  then d is 3\n\n# below"),
        (
            "record A\n  b:number “its b”\n  long_one : optional  date\n    typical none",
            'record A\n  b        : number  "its b"\n  long_one : optional date\n    typical none',
        ),
        (
            'property "p" d never  falls as a . b.c rises when( x )',
            'property "p"  d never falls as a.b.c rises when (x)',
        ),
        (
            "rule r\n  when x\n    for each  module\n  then count of modules where( c is yes )at most 1",
            "rule r\n  when x\n  for each module\n  then count of modules where (c is yes) at most 1",
        ),
        (
            "define w of  Module:number=min of mark over components or  else min( 1,round x to 0.1 half  up)",
            "define w of Module : number = min of mark over components or else min(1, round x to 0.1 half up)",
        ),
        (
            'accept gap in a where b<3 because “so”   until 2027-01-01\naction a by b "what" asked when c',
            'accept gap in a where b < 3 because "so" until 2027-01-01\naction a by b  "what"  asked when c',
        ),
        (
            "table t\n a|b||d\n---|---||---\n<=3|not  in{a,b}||at  most 3\n4–5|–||–",
            "table t\n  a      | b             || d\n  -------|---------------||----------\n  <= 3   | not in {a, b} || at most 3\n  4 .. 5 | -             || -",
        ),
    ],
)  # fmt: skip
def test_layouts(tmp_path: Path, before: str, after: str) -> None:
    assert fence(tmp_path, before) == after


def test_cases_are_aligned_and_their_text_stays(tmp_path: Path) -> None:
    before = "id|x  y||d|note\n# one\na|1||may a,b|it is  so\nlonger|22||-|"
    before = before.replace("x  y", "x")
    after = "  id     | x  || d       | note\n  # one\n  a      | 1  || may a,b | it is  so\n  longer | 22 || -       |"
    assert fence(tmp_path, before, "cases") == after


def test_every_byte_outside_the_fences_stays(tmp_path: Path) -> None:
    page = (
        "\ufeff---\r\npolicy: fees\r\ntitle: Fees\r\n---\r\n\r\n# Fees  \r\n\r\nProse  with   spaces.  \r\n"
        "```policy   1\r\ninput x:number\r\n\r\n```\r\n\r\n* In a list:\r\n\r\n  ```policy 1\r\n  define y : number=x\r\n  ```\r\n"
        "\r\n```python\r\nx  =  1\r\n```\r\nlast line without an end"
    )
    path = tmp_path / "policy.md"
    path.write_bytes(page.encode())
    wanted = page.replace("x:number\r\n\r\n", "x : number\r\n").replace("number=x", "number = x")
    assert format_page(path).after == wanted.encode()


def test_a_layout_that_would_change_the_page_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "policy.md"
    path.write_text(f"{HEAD}```policy 1\ndefine x:number = 3\n```\n", encoding="utf-8")
    monkeypatch.setattr(format_, "lines_of", lambda _: ["define x : number = 4"])
    with pytest.raises(Changed):
        format_page(path)
