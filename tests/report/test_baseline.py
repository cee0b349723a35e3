"""What a baseline makes of a run: known, new, gone, and what it is to hold next."""

from attrs import evolve

from tests.report.hand import FINDINGS, GAP, OPEN, POLICY
from tests.schemas import valid
from verifier.finding import Acceptance, Answer, Finding, Known, Run, Undecided, Verification
from verifier.report.baseline import baseline_document, compared, remembered_now
from verifier.report.fingerprint import fingerprint

CLASH = FINDINGS["contradiction"]
WAIVED = evolve(FINDINGS["out-of-range"], accepted=Acceptance("the committee knows"))


def run(*answers: Answer) -> Run:
    return Run((Verification(POLICY, answers),), ())


def always(entry: Known) -> bool:
    return True


def never(entry: Known) -> bool:
    return False


def knows(*findings: Finding) -> list[Known]:
    return remembered_now(run(*findings), (), always)


def test_known_and_new_are_told_apart() -> None:
    (verification,) = compared(run(GAP, CLASH), "known.json", knows(GAP), always).verifications
    told = {answer.check: answer.known for answer in verification.answers if isinstance(answer, Finding)}
    assert told == {"gap": True, "contradiction": False}


def test_what_is_accepted_is_not_remembered_and_not_gone() -> None:
    assert knows(WAIVED) == []
    before = knows(evolve(WAIVED, accepted=None))
    after = compared(run(WAIVED), "known.json", before, always)
    assert after.baseline is not None
    assert after.baseline.gone == ()
    assert remembered_now(run(WAIVED), before, always) == []


def test_an_open_question_takes_nothing_out() -> None:
    before = knows(GAP, CLASH)
    for answer in (evolve(OPEN, decision="outcome"), Undecided("gap", "sample", None, "sample", "no answer")):
        after = compared(run(answer), "known.json", before, always)
        assert after.baseline is not None
        assert [entry.check for entry in after.baseline.gone] == ["contradiction"]
        assert [entry.check for entry in remembered_now(run(answer), before, always)] == ["gap"]
    assert remembered_now(run(OPEN), before, always) == []  # another decision stayed open


def test_a_question_that_was_not_asked_takes_nothing_out() -> None:
    before = knows(GAP, CLASH)
    assert remembered_now(run(), before, never) == before
    assert remembered_now(run(GAP), before, always) == knows(GAP)


def test_a_baseline_is_sorted_and_fits_its_contract() -> None:
    document = baseline_document(reversed(knows(*FINDINGS.values())))
    valid("baseline", document)
    keys = [(entry["policy"], entry["check"]) for entry in document["findings"]]
    assert keys == sorted(keys)
    assert {entry["fingerprint"] for entry in document["findings"]} == {
        fingerprint(POLICY, finding) for finding in FINDINGS.values()
    }
