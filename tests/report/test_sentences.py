"""A sentence for every check, in words of the reader."""

from fractions import Fraction

import pytest
from attrs import evolve

from tests.report.hand import FINDINGS, GAP, POLICY, finding
from verifier.checks import CHECKS
from verifier.finding import Bounds, Region
from verifier.report.advice import advice, noun
from verifier.report.fingerprint import fingerprint
from verifier.report.phrases import bounds, citation, clause_of, short_title
from verifier.report.sentences import sentence

WHERE = "where `failed` is more than 30 and less than 31 credits"
SENTENCES = {
    "gap": f"no clause decides `outcome` {WHERE}",
    "grid-gap": f"no clause decides `outcome` {WHERE}; only the step of 5 that is declared for `failed` keeps "
    "such a case away",
    "assumed-closing": f"the text leaves `outcome` open {WHERE}; only what `1.1/low` assumes closes it",
    "open-discretion": "`waived` is left to the board in every case, and no clause says what holds if the "
    "discretion is not used",
    "contradiction": "`1.1/low` says `outcome is go` and `1.1/high` says `outcome is wait` of the same case, "
    f"{WHERE}",
    "joint-contradiction": "put together, `1.1/low` says `outcome is go` and `1.1/high` says `outcome is wait` of the "
    f"same case, {WHERE}",
    "joint-gap": f"put together, no clause decides `outcome` {WHERE}, though none of the texts leaves that open by "
    "itself",
    "out-of-range": f"`half` leaves what is declared for it, `credits`, {WHERE}: it comes to 62.5 credits",
    "property-violated": "it is claimed that “more is better”; this fails: for example, `outcome` falls from `go` to "
    "`wait` as `failed` rises from 30 credits to 40 credits, all else alike",
    "worse-when-better": "`outcome` falls from `go` to `wait` as `failed` gets better, from 40 credits to 30 "
    "credits, all else alike",
    "ambiguity-matters": "`outcome` depends on how `unit` is read (whether a unit or the total is meant), "
    f"{WHERE}: for example, it is `gap` if read as `one_unit` and `wait` if read as `the_total`; `waived` comes out "
    "otherwise too",
    "vacuous-property": "“nobody fails” holds emptily: it speaks of no case at all",
    "reads-unasked": f"`1.1/high` on `outcome` waits for `waived`, which is not asked {WHERE}",
    "unmeetable-duty": "something must be done that cannot stand beside what else holds (`a and b`): for example "
    "where `failed` is 30.5 credits",
    "unreachable-rule": "no case reaches `1.1/high`: its condition is never met where its question is asked",
    "shadowed-rule": "`1.1/high` never has a say: wherever its condition is met, `1.1/low` sets it aside",
    "overlap": "`1.1/low` and `1.1/high` decide `outcome` alike, and neither yields to the other, "
    f"{WHERE}; in all 20 pairs of rules overlap",
    "redundant-rule": "no outcome changes without `1.1/high`: wherever it has a say, `1.1/low` has one that "
    "comes to the same",
    "redundant-condition": "no outcome changes if `failed > 60 credits` is left out of the condition of "
    "`1.1/high`",
    "idle-input": "no outcome depends on `award`: two cases that differ in it alone come out alike, although "
    "`1.1/low` and `1.1/high` read it (shown for up to 4 modules)",
    "impossible-assumptions": "no case at all is possible, for these exclude one another: assumption “a” and "
    "assumption “b”; so all else would hold emptily",
    "stale-acceptance": "`accept gap in outcome where failed > 60 credits` (“to be mended”) was to last until "
    "2026-08-31",
    "unencoded-clause": "clause `1.2` has neither rules nor a reason why it has none",
    "unknown-reference": "clause `1.1` refers to `9.9`, which is neither here nor listed as outside",
    "failed-case": "worked case `C-1` expects `outcome` to be `go`, and it is `gap`",
}


def test_every_check_has_a_sentence_an_advice_and_a_noun_of_its_own() -> None:
    names = {check.name for check in CHECKS}
    assert set(SENTENCES) == set(FINDINGS) == names
    assert all(advice(name) for name in names)
    assert len({noun(name, 2) for name in names}) == len(names)
    assert not any("finding of" in noun(name, 1) for name in names)


@pytest.mark.parametrize("check", SENTENCES)
def test_what_is_wrong_and_who_is_affected(check: str) -> None:
    assert sentence(POLICY, FINDINGS[check]) == SENTENCES[check]


def test_what_nobody_reads_is_told_with_what_reads_it_in_vain() -> None:
    idle = finding("idle-input", case=None, rules=())
    unread = {"fact": "award", "of": "", "list": "", "read": "", "definitions": ""}
    assert sentence(POLICY, evolve(idle, detail=unread)) == "nothing reads `award`"
    by_one = evolve(idle, detail={**unread, "of": "TaughtModule", "definitions": "TaughtModule.late"})
    assert sentence(POLICY, by_one) == (
        "no outcome depends on `award` of each taught module: only `late` depends on it, and no decision reads that"
    )
    of_list = evolve(idle, detail={**unread, "fact": "modules", "list": "yes"})
    assert sentence(POLICY, of_list) == "nothing is read of the list `modules`"


def test_other_wordings() -> None:
    normally = finding("open-discretion", detail={"normally": "6.26"})
    assert "clause `6.26` decides `outcome` only normally" in sentence(POLICY, normally)
    together = finding("contradiction", detail={"incompatible": "ended and going on"})
    assert "cannot stand together (`ended and going on`)" in sentence(POLICY, together)
    broken = finding("unknown-reference", detail={"reference": "8.13", "state": "broken off"})
    assert sentence(POLICY, broken).endswith("refers to `8.13`, where the source breaks off")
    assert sentence(POLICY, evolve(GAP, regions=())) == (
        "no clause decides `outcome` for example where `failed` is 30.5 credits"
    )
    assert sentence(POLICY, evolve(GAP, regions=(), unusual=())).endswith(
        "for example where `failed` is 30.5 credits, `award` is msc and `unit` is read as the_total"
    )
    assert sentence(POLICY, evolve(GAP, regions=(), unusual=(), case={})).endswith("even in the usual case")


def test_a_region_of_many_facts_is_told_whole() -> None:
    many = {name: Bounds(values=("yes",)) for name in ("ill", "late")}
    many |= {"failed": Bounds(at_least=Fraction(5)), "taught": Bounds(at_most=Fraction(60))}
    told = sentence(POLICY, evolve(GAP, regions=(Region(many, "taught >= failed"),)))
    assert told == (
        "no clause decides `outcome` where `failed` is at least 5 credits, `ill` is yes, `late` is yes, "
        "`taught credits` is at most 60 credits and `taught >= failed`"
    )


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (Bounds(at_least=Fraction(30), at_most=Fraction(30)), "30 credits"),
        (Bounds(above=Fraction(30)), "more than 30 credits"),
        (Bounds(at_least=Fraction(30), below=Fraction(45)), "at least 30 and less than 45 credits"),
        (Bounds(at_most=Fraction(45)), "at most 45 credits"),
        (Bounds(values=(Fraction(5), Fraction(10))), "5 credits or 10 credits"),
    ],
)
def test_bounds(limit: Bounds, words: str) -> None:
    assert bounds(POLICY, "failed", limit) == words


def test_places_are_named_as_people_cite_them() -> None:
    assert short_title("Senate Regulation 6 (6.21 to 6.30): reassessment") == "Senate Regulation 6"
    assert short_title("Leave") == "Leave"
    assert citation(POLICY, clause_of(POLICY, "1.1")).startswith("A sample, 1.1")
    assert citation(POLICY, None) == "A sample"


def test_a_fingerprint_tells_findings_apart_and_knows_them_again() -> None:
    prints = [fingerprint(POLICY, f) for f in FINDINGS.values()]
    assert len(set(prints)) == len(prints)
    assert all(len(name) == 16 for name in prints)
    moved = evolve(GAP, span=evolve(GAP.span, line=99), says=(), severity="note")
    assert fingerprint(POLICY, moved) == fingerprint(POLICY, GAP)
    wider = evolve(GAP, regions=(Region({"failed": Bounds(above=Fraction(30), below=Fraction(32))}),))
    assert fingerprint(POLICY, wider) != fingerprint(POLICY, GAP)
    without = evolve(GAP, regions=())
    other = evolve(without, case={**(GAP.case or {}), "failed": Fraction(63, 2)})
    assert fingerprint(POLICY, without) != fingerprint(POLICY, other)
    pair = evolve(other, other_case=GAP.case)
    turned = evolve(pair, case=pair.other_case, other_case=pair.case)
    assert len({fingerprint(POLICY, finding) for finding in (other, pair, turned)}) == 3


PARTS = ("condition `stay < 2 hours`", "condition `stay > 3 hours`", "throughout `visitor`")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (PARTS[:1], "its condition `stay < 2 hours` is never met"),
        (
            ("range of stay", PARTS[1]),
            "its condition `stay > 3 hours` is never met, because of the range of `stay`",
        ),
        (PARTS[:2], "its conditions `stay < 2 hours` and `stay > 3 hours` exclude each other"),
        (
            PARTS,
            (
                "its conditions `stay < 2 hours` and `stay > 3 hours` and the condition `visitor` above it are "
                "never all met"
            ),
        ),
        (
            (*PARTS[:1], "`fined` asked when `visitor`", "rule 1/1", "rule 1/2"),
            (
                "its condition `stay < 2 hours` and the condition `visitor` under which `fined` is asked exclude "
                "each other, because of rules `1/1` and `1/2`"
            ),
        ),
    ],
)
def test_what_keeps_a_rule_from_being_reached_is_said(names: tuple[str, ...], words: str) -> None:
    found = evolve(FINDINGS["unreachable-rule"], rests_on=names)
    assert sentence(POLICY, found) == f"no case reaches `1.1/high`: {words}"


@pytest.mark.parametrize(
    ("over", "end"),
    [
        ((), "other rules set it aside"),
        (("1/a",), "`1/a` sets it aside"),
        (("1/a", "1/b"), "`1/a` or `1/b` sets it aside, and neither does so everywhere"),
        (("1/a", "1/b", "1/c"), "`1/a`, `1/b` or `1/c` sets it aside, and no fewer of them do so everywhere"),
    ],
)
def test_all_that_set_a_rule_aside_are_said(over: tuple[str, ...], end: str) -> None:
    found = evolve(FINDINGS["shadowed-rule"], rules=("1.1/high", *over))
    assert sentence(POLICY, found) == f"`1.1/high` never has a say: wherever its condition is met, {end}"
