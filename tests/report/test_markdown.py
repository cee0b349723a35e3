"""A run as Markdown for a pull request."""

import re
from html.parser import HTMLParser

from attrs import evolve
from markdown_it import MarkdownIt

from tests.report.hand import ERRORS, FINDINGS, GAP, POLICY, PROVED, RUN, WARNINGS
from tests.report.hostile import HOSTILE
from tests.report.test_layout import FORBIDDEN
from verifier.finding import Acceptance, Run, Verification
from verifier.report.fingerprint import fingerprint
from verifier.report.markdown import plain, show_markdown

HOST = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
"""A page as a Git host reads it."""


class Tags(HTMLParser):
    """The tags of a page, those that stay open, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []
        self.words = ""
        self.prose = ""
        self.attributes: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        if not {"code", "pre"} & {*self.open}:
            self.prose += data


def rendered(run: Run) -> Tags:
    return Tags(HOST.render(show_markdown(run)))


def test_a_run_fits_a_pull_request() -> None:
    text = show_markdown(RUN)
    page = rendered(RUN)
    for said in (
        f"1 policy: {ERRORS} errors, {WARNINGS} warnings, 6 notes, 1 proved, 1 undecided, 1 mistake",
        "found 1 contradiction, 1 failing worked case, 1 gap",
        "no clause decides outcome where failed is more than 30 and less than 31 credits",
        "policies/sample/policy.md:41",
        "other.md:4:7, clause 6.24: unknown fact stey (did you mean stay?)",
        "gap in waived: no answer in 10 s",
    ):
        assert said in page.words
    assert not FORBIDDEN.search(text)
    unfolded = re.sub(r"<details>.*?</details>", "", text, flags=re.DOTALL)
    assert "grid-gap" not in unfolded
    assert len(unfolded.split("\n")) < 45
    assert text.count("\n| ❌ error |") == ERRORS
    assert text.count("\n| ⚠️ warning |") == WARNINGS


def test_the_case_pastes_into_a_cases_table() -> None:
    text = show_markdown(RUN)
    name = f"gap-{fingerprint(POLICY, GAP)[:4]}"
    assert re.search(rf"\n  for cases.md id +\| failed \| unit +\|\| outcome\n +{name} +\| 30\.5 ", text)


def test_no_word_of_an_author_marks_up_anything() -> None:
    text = show_markdown(HOSTILE)
    page = Tags(HOST.render(text))
    assert page.open == []
    ours = {"h2", "h3", "p", "ul", "li", "strong", "code", "br", "pre", "details", "summary"}
    assert page.seen - ours == {"table", "thead", "tbody", "tr", "th", "td"}
    assert {*page.attributes} == {("code", "class", "language-text")}
    assert "<script>x</script>" in page.words
    assert "a|b </details>" in page.words
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", text)
    # what is no code calls nobody and links to nothing, whatever the host does with plain words
    assert not re.search(r"[@#]\w", page.prose)
    assert not re.search(
        r"https?://|www\.", re.sub(r"<code>.*?</code>|````+text.*?\n````+\n", "", text, flags=re.DOTALL)
    )
    rows = [line for line in text.split("\n") if line.startswith("| ")]
    assert {line.count("|") for line in rows} == {4}


def test_words_stay_words() -> None:
    for words in (
        "1. one",
        "- two",
        "+ three",
        "# four",
        "a_b_c _d_ **e** 30.5",
        "a \\* b",
        "2) two",
        "=",
        "~~~",
    ):
        assert Tags(HOST.render(f"* {plain(words)}")).words.strip() == words
    assert Tags(HOST.render(plain("the `a | b` of `c*d*`"))).words.strip() == "the a | b of c*d*"
    assert plain("a_b_c, 30.5 (x)") == "a_b_c, 30.5 (x)"


def test_accepted_and_known_stand_apart_and_the_rest_in_a_line() -> None:
    waived = evolve(GAP, accepted=Acceptance("the committee knows", "2027-01-31"))
    known = evolve(FINDINGS["contradiction"], known=True)
    text = show_markdown(Run((Verification(POLICY, (waived, known, PROVED)),), ()))
    assert "nothing but what is accepted (1 finding) and known (1 finding)" in text
    assert "<details><summary>1 accepted finding</summary>" in text
    assert "(accepted, until 2027-01-31: “the committee knows”)" in text
    assert "<details><summary>1 known finding</summary>" in text
    assert "\n| " not in text
    quiet = show_markdown(Run((Verification(POLICY, (PROVED,)),), ()))
    assert quiet.endswith("Nothing wrong was found in A sample (1 proved).\n")


def test_a_long_report_still_fits_a_comment() -> None:
    many = tuple(evolve(GAP, subject=f"outcome {n}", rests_on=("range of failed",) * 90) for n in range(60))
    long = Run(tuple(Verification(evolve(POLICY, path=f"{n}.md"), many) for n in range(100)), ())
    text = show_markdown(long)
    assert len(text) < 65_536
    assert "(and 40 more findings)" in text
    assert "`verifier check 0.md` tells all there is to say" in text
    assert "<code>verifier check 99.md</code> tells more" in text
