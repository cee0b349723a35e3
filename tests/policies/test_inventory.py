"""Every clause of every source is accounted for, and the agreed worked cases stand under their ids."""

from pathlib import Path

import pytest

from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.source.discover import policies

ROOT = Path(__file__).parents[2] / "policies"

CLAUSES = {
    "postgraduate-assessment": """
        PASS-1 PASS-2 PASS-3 PASS-4a PASS-4b PASS-4c REAS-1 REAS-2a REAS-2b REAS-3 REAS-4 REAS-5a REAS-5b
        REAS-6 REAS-7 COND-1 COND-1r COND-2 COND-3a COND-3b COND-4a COND-4b COND-5 WORD-1 LATE-1 LATE-2
        LATE-3 LATE-4 APP-0 APP-1 APP-2 APP-X APP-3 APP-4
    """,
    "resit-information-sheet": """
        SCOPE PORTAL-1 PORTAL-2 PORTAL-3 DEF-RESIT DEF-RETAKE-1 DEF-RETAKE-2 ADV-1 ADV-2 IA-1
        NEXT-PASS NEXT-FAIL NEXT-MISS GEN-1 GEN-2 GEN-3 GEN-4 GEN-5 APP REFS
    """,
    "senate-regulation-6": """
        6.21-1 6.21-2 6.21-3 6.22-1 6.22-2 6.23-1 6.23-2 6.24 6.25-1 6.25-2 6.25-3 6.26-1 6.26-2
        6.27 6.27-a 6.27-b 6.27-c 6.28-1 6.28-2 6.28-3 6.29 6.29-A1 6.29-A2 6.29-B1 6.29-B2
        6.29-C1 6.29-C2 6.29-C3 6.29-D1 6.29-D2 6.30-1 6.30-2
    """,
    "student-status": """
        PROG-01 PROG-02 PROG-03 PROG-04 PROG-05 COMP-01 COMP-02 COMP-03 RES-01 RES-02 RES-03 RES-04
        RES-05 RES-06 RES-07 RES-08 ATT-01 ATT-02 ATT-03 ATT-04 RY-01 RY-02 RY-03 RY-04 RY-05 RY-06 RY-07
        RY-08 RY-09 RY-10
        DBS-01 DBS-02 DBS-03 DBS-04 DBS-05 DBS-06 DBS-07 DBS-08 DBS-09 DBS-10 DBS-11 DBS-12
        LOA-01 LOA-02 LOA-03 LOA-04 LOA-05 LOA-06 LOA-07 LOA-08 LOA-09 LOA-10 LOA-11 LOA-12 LOA-13 LOA-14
        LOA-15 LOA-16 LOA-17 LOA-18 LOA-19 LOA-20 LOA-21 LOA-22 LOA-23 LOA-24 LOA-25 LOA-26 LOA-27 LOA-28
        LOA-29 LOA-30 LOA-31 LOA-32 LOA-33 LOA-34 LOA-35 LOA-36 LOA-37 LOA-38 LOA-39 LOA-40 LOA-41 LOA-42
        LOA-43 LOA-44 LOA-45 LOA-46 LOA-47 LOA-48 LOA-49 WD-01 WD-02 WD-03 WD-04 WD-05 WD-06 WD-07 WD-08
        WD-09 WD-10 WD-11 WD-12 WD-13 WD-14 WD-15 WD-16 WD-17 WD-18
        EC-01 EC-02 EC-03 EC-04 EC-05 EC-06 EC-07 EC-08 EC-09 EC-10 EC-11 EC-12 EC-13 EC-14 EC-15 EC-16
        EC-17 EC-18 EC-19 EC-20 EC-21 EC-22 EC-23 EC-24 EC-25 EC-26 EC-27 EC-28 EC-29 EC-30 EC-31 EC-32
        EC-33 EC-34 EC-35 EC-36
        FTS-01 FTS-02 FTS-03 FTS-04 FTS-05 FTS-06 FTS-07 FTS-08 FTS-09 FTS-10 FTS-11 FTS-12 FTS-13 FTS-14
        FTS-15 FTS-16 FTS-17 FTS-18 FTS-19 FTS-20 FTS-21 FTS-22 FTS-23 FTS-24
        CRS-01 MOD-01 MRK-01 MRK-02 MRK-03 MRK-04 MRK-05 MRK-06 MRK-07 ACC-01 ASM-01 ASM-02
    """,
    "supplementary-year": """
        8.1 8.2-mode 8.2-cons 8.3 8.3a 8.3a-once 8.3a-star 8.3b 8.3b-once 8.4 8.5 8.5-pvc 8.5-return
        8.6-4 8.6-team 8.6-5 8.7-units 8.7-cap 8.7-engage 8.7-pass 8.7-count 8.8-units 8.8-mark 8.9
        8.9a 8.9a-once 8.9a-star 8.9b 8.9b-once 8.10 8.10-pvc 8.11-units 8.11-cap 8.11-engage
        8.11-count 8.12-units 8.12-mark 8.13 8.14 8.15 8.16 8.17
    """,
}
"""The clauses of each source, by the folder of its policies; a folder may hold several pages."""

AGREED = {
    "postgraduate-assessment": (
        "C004",
        (1, 2, 3, 6, 12, 14, 16, 17, 24, 25, 27, 34, 35, 36, 37, 39, 41, 44),
    ),
    "resit-information-sheet": ("C000", (2, 4, 5, 6, 7, 8, 10, 13, 14)),
    "senate-regulation-6": (
        "C003",
        (1, 2, 4, 6, 8, 11, 13, 14, 16, 18, 20, 23, 24, 25, 26, 33, 34, 37, 39, 40),
    ),
    "student-status": ("C001", (1, 3, 7, 8, 13, 16, 17, 21, 22, 24, 25, 27, 30, 37, 39)),
    "supplementary-year": ("C002", (1, 3, 6, 8, 11, 16, 18, 19, 26, 30)),
}
"""The numbers of the worked cases on which there is agreement."""


def pages(folder: str) -> list[Policy]:
    return [load(path) for path in policies([ROOT / folder])[0]]


@pytest.mark.parametrize("folder", CLAUSES)
def test_every_clause_of_a_source_is_encoded_or_set_aside_with_a_reason(folder: str) -> None:
    clauses = {clause.id: clause for page in pages(folder) for clause in page.clauses}
    wanted = CLAUSES[folder].split()
    assert len(wanted) == len(set(wanted))
    assert set(wanted) - clauses.keys() == set()
    assert [clause.id for clause in clauses.values() if clause.state == "missing"] == []
    silent = [clauses[one] for one in wanted if clauses[one].state != "encoded" and not clauses[one].rules]
    assert [clause.id for clause in silent if not clause.why] == []


@pytest.mark.parametrize("folder", AGREED)
def test_agreed_cases_stand_under_their_ids(folder: str) -> None:
    document, numbers = AGREED[folder]
    stand = {case.id for page in pages(folder) for case in page.cases}
    assert {f"{document}-{number:02}" for number in numbers} - stand == set()


def test_every_policy_that_is_bundled_is_looked_at() -> None:
    folders = {path.relative_to(ROOT).parts[0] for path in policies([ROOT])[0]}
    assert folders - CLAUSES.keys() == {"combined-draft"}
