"""Reads a page of tests."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

_OPENING = re.compile(
    r"(?P<kind>error|warning|note|proved|undecided) (?P<check>[a-z-]+)"
    r"(?: in (?P<decision>[\w.]+))?(?: about (?P<subject>[^:]+))?(?:: (?P<rest>.+))?"
)
_TEXT = re.compile(r"### Text of (?P<id>[a-z-]+)(?P<clauses>(?:, clause [^\s,]+)*)")
CASES = ("case", "other case")
LISTS = ("clauses", "rules", "rests on", "told with", "unusual")
_OWN_FENCES = ("findings", "front matter", "cases")
_WORDS = (
    *CASES,
    *LISTS,
    "also rests on",
    "more ways",
    "accepted",
    "says",
    "neighbour",
    "where",
    "more may exist",
    "off grid",
    "or",
)


@frozen
class Expected:
    """One entry of a `findings` fence: what kind of answer, and what it says, as sets of sentences."""

    kind: str
    check: str
    decision: str | None
    subject: str | None
    says: Mapping[str, frozenset[str]]
    text: str


@frozen
class Text:
    """One of several policies on a page: its id, its page, and the clauses that are meant of it, or none for all."""

    id: str
    page: str
    clauses: tuple[str, ...]


@frozen
class Page:
    """One heading of a page of tests: a policy, or several texts, worked cases, and the answers expected."""

    check: str
    heading: str
    policy: str
    cases: str
    checks: tuple[str, ...]
    expected: tuple[Expected, ...]
    line: int = field(eq=False)
    texts: tuple[Text, ...] = ()


def read_pages(path: Path, check: str | None = None) -> list[Page]:
    """The tests of a page, each of `check`, else of the check that the page is named after.

    Raises ValueError, with the line, where the page is not written as above.
    """
    pages: list[Page] = []
    heading, start, lines, fenced = "", 0, list[str](), ""
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "## "], 1):
        if line.startswith("```"):
            fenced = "" if fenced else line
        if line.startswith("## ") and not fenced:
            if heading:
                pages.append(_page(path, check or path.stem, heading, lines, start))
            heading, start, lines = line.removeprefix("## ").strip(), number, []
        else:
            lines.append(line)
    return pages


def _page(path: Path, check: str, heading: str, lines: Sequence[str], start: int) -> Page:
    kept, fences, infos = _fences(lines)
    if "findings" not in fences:
        raise ValueError(f"{path}:{start}: `{heading}` has no `findings` fence")
    slug = re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")
    policy = _policy(slug, heading, fences.get("front matter", []), kept)
    cases = "\n".join(["```cases", *fences["cases"], "```", ""]) if "cases" in fences else ""
    try:
        expected = tuple(_entries(fences["findings"]))
    except ValueError as error:
        raise ValueError(f"{path}:{start}: `{heading}`: {error}") from None
    asked = (check, *infos["findings"].split())
    return Page(check, heading, policy, cases, asked, expected, start, tuple(_texts(kept)))


def _policy(id: str, title: str, further: Sequence[str], lines: Sequence[str]) -> str:
    front = [f"policy: {id}", f'title: "{title}"', "source: written for this test"]
    return "\n".join(["---", *front, "edition: undated", "language: 1", *further, "---", *lines, ""])


def _texts(lines: Sequence[str]) -> Iterator[Text]:
    """The texts of a page, each from a heading `### Text of ID` on."""
    opened = [(place, found) for place, line in enumerate(lines) if (found := _TEXT.fullmatch(line))]
    ends = [*(place for place, _ in opened), len(lines)][1:]
    for (place, found), end in zip(opened, ends, strict=True):
        page = _policy(found["id"], found["id"].capitalize(), [], lines[place + 1 : end])
        yield Text(found["id"], page, tuple(found["clauses"].split(", clause ")[1:]))


def _fences(lines: Sequence[str]) -> tuple[list[str], dict[str, list[str]], dict[str, str]]:
    """The lines of the policy's page, those of the fences that are no part of it, and what these name."""
    kept: list[str] = []
    fences: dict[str, list[str]] = {}
    infos: dict[str, str] = {}
    into, fenced = kept, False
    for line in lines:
        mark = line.startswith("```")
        if mark and not fenced:
            info = line.removeprefix("```").strip()
            kind = next((kind for kind in _OWN_FENCES if info.startswith(kind)), None)
            if kind:
                infos[kind] = info.removeprefix(kind)
                into = fences.setdefault(kind, [])
        if not mark or into is kept:
            into.append(line)
        if mark and fenced:
            into = kept
        fenced = fenced != mark
    return kept, fences, infos


def _entries(lines: Sequence[str]) -> Iterator[Expected]:
    """The entries of a fence: an opening line with the indented lines below it."""
    entries: list[list[str]] = []
    for line in lines:
        sentences = [part.strip() for part in line.split(";") if part.strip()]
        if line.startswith((" ", "\t")) and entries:
            entries[-1] += sentences
        elif sentences:
            entries.append(sentences)
    if entries == [["none"]]:
        return
    if not entries:
        raise ValueError("an empty `findings` fence; write `none`")
    yield from map(_entry, entries)


def _entry(sentences: Sequence[str]) -> Expected:
    opening = _OPENING.fullmatch(sentences[0])
    if opening is None:
        raise ValueError(f"cannot read `{sentences[0]}`")
    says: dict[str, set[str]] = {}
    if rest := opening["rest"]:
        says["reason" if opening["kind"] == "undecided" else "region"] = {in_order(rest)}
    for sentence in sentences[1:]:
        word = next((w for w in _WORDS if sentence == w or sentence.startswith(w + " ")), None)
        if word is None:
            raise ValueError(f"cannot read `{sentence}`; known are {', '.join(_WORDS)}")
        stated = sentence.removeprefix(word).strip()
        name = "region" if word == "or" else word
        one_by_one = word in (*CASES, *LISTS)
        items = {i.strip() for i in stated.split(",") if i.strip()} if one_by_one else {in_order(stated)}
        says.setdefault(name, set()).update(items)
    if "region" in says and opening["kind"] != "undecided":
        says.setdefault("more may exist", set())
    frozen_says = {name: frozenset(stated) for name, stated in says.items()}
    decision, subject = opening["decision"], opening["subject"]
    return Expected(opening["kind"], opening["check"], decision, subject, frozen_says, "\n  ".join(sentences))


def in_order(region: str) -> str:
    """A region with its facts in alphabetical order, so that their order on the page is free."""
    return " and ".join(sorted(" ".join(part.split()) for part in region.split(" and ")))
