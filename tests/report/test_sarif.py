"""A run as SARIF; that it fits the official schema is asked where the schema is at hand (`.ci/run`)."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft4Validator

from tests.report.hand import FINDINGS, GAP, POLICY, PROVED, RUN
from tests.report.hostile import HOSTILE, hostile
from tests.report.test_layout import FORBIDDEN
from verifier.checks import CHECKS
from verifier.finding import Acceptance, Baseline, Known, Run, Verification
from verifier.report.fingerprint import fingerprint
from verifier.report.sarif import show_sarif

GONE = Known("sample", "gap", "extent", "no clause decides", "0" * 16)
WAIVED = evolve(GAP, accepted=Acceptance("the committee knows", "2027-01-31"))
KNOWN = evolve(FINDINGS["contradiction"], known=True)
COMPARED = Run(
    (Verification(POLICY, (WAIVED, KNOWN, *RUN.verifications[0].answers)),),
    (),
    Baseline("known.json", (GONE,)),
)
EMPTY = Run((), ())
RUNS = {"plain": RUN, "compared": COMPARED, "hostile": HOSTILE, "empty": EMPTY}


def log(run: Run, caught: bool = False) -> Any:
    document = json.loads(show_sarif(run, CHECKS, caught))
    (only,) = document["runs"]
    return only


@pytest.mark.network
@pytest.mark.parametrize("name", RUNS)
def test_a_log_fits_the_official_schema(name: str) -> None:
    path = os.environ.get("SARIF_SCHEMA")
    assert path, "name the file of the schema in SARIF_SCHEMA, as .ci/run does"
    schema = json.loads(Path(path).read_text(encoding="utf-8"))
    assert schema["properties"]["version"]["enum"] == ["2.1.0"]
    document = json.loads(show_sarif(RUNS[name], CHECKS, caught=False))
    problems = Draft4Validator(schema).iter_errors(document)
    assert [f"{list(problem.absolute_path)}: {problem.message}" for problem in problems] == []
    document["runs"][0]["columnKind"] = "bytes"
    assert not Draft4Validator(schema).is_valid(document)


def test_checks_are_rules_with_their_pages() -> None:
    rules = log(RUN)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.name for check in CHECKS]
    gap = next(rule for rule in rules if rule["id"] == "gap")
    assert (
        gap["shortDescription"]["text"] == "A case in which a decision is asked for and no rule decides it."
    )
    assert gap["help"]["markdown"].startswith("**What it finds.** An admissible case")
    assert "Why it matters" in gap["help"]["text"]
    assert gap["defaultConfiguration"] == {"level": "error"}


def test_a_finding_is_a_result_with_its_place() -> None:
    run = log(RUN)
    result = next(r for r in run["results"] if r["ruleId"] == "gap")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "gap"
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("no clause decides `outcome` where")
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "policies/sample/policy.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 41, "startColumn": 3, "endLine": 44, "endColumn": 30},
    }
    assert place["logicalLocations"] == [
        {"name": "1.1", "fullyQualifiedName": "sample/1.1", "kind": "clause"}
    ]
    assert [related["message"]["text"] for related in result["relatedLocations"]] == [
        "`1.1/low` says `outcome is go`",
        "`1.1/high`",
    ]
    assert result["partialFingerprints"] == {"policyVerifier/v1": fingerprint(POLICY, GAP)}
    assert result["suppressions"] == []
    assert "baselineState" not in result
    assert not FORBIDDEN.search(json.dumps(run["results"]))


def test_waivers_are_suppressions_and_a_baseline_tells_new_from_known() -> None:
    waived, known, gone, *_ = sorted(
        log(COMPARED)["results"],
        key=lambda r: (
            not r["suppressions"],
            r["baselineState"] != "unchanged",
            r["baselineState"] != "absent",
        ),
    )
    assert waived["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "the committee knows (until 2027-01-31)"}
    ]
    assert waived["baselineState"] == "new"
    assert (known["ruleId"], known["baselineState"]) == ("contradiction", "unchanged")
    assert (gone["baselineState"], gone["partialFingerprints"]) == ("absent", {"policyVerifier/v1": "0" * 16})
    assert gone["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "known.json"


def test_mistakes_and_open_questions_are_notifications() -> None:
    (invocation,) = log(RUN)["invocations"]
    assert invocation["executionSuccessful"] is False
    (mistake,) = invocation["toolConfigurationNotifications"]
    assert mistake["message"]["text"] == "unknown fact `stey`; did you mean `stay`?"
    assert mistake["locations"][0]["physicalLocation"]["region"]["startLine"] == 4
    (question,) = invocation["toolExecutionNotifications"]
    assert question["message"]["text"] == "undecided: gap in `waived`: no answer in 10 s"
    fine = Run((Verification(POLICY, (PROVED,)),), ())
    assert log(fine)["invocations"][0]["executionSuccessful"] is True
    assert log(fine, caught=True)["invocations"][0]["executionSuccessful"] is False


def test_places_are_relative_and_words_are_no_links() -> None:
    run = log(HOSTILE)
    texts = re.findall(r'"text": ("(?:[^"\\]|\\.)*")', show_sarif(HOSTILE, CHECKS, caught=False))
    assert not any("](" in json.loads(text) for text in texts)
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert uris == {"po%2Cli%3Acies/100%25%20%7C%20%40x/%3Cb%3E.md", "known%20%7C%20%40y.json"}
    assert run["artifacts"][0]["hashes"] == {"sha-256": hostile().sha256}
    regions = [
        place["physicalLocation"]["region"]
        for result in run["results"]
        for place in (*result["locations"], *result.get("relatedLocations", ()))
        if "region" in place["physicalLocation"]
    ]
    assert regions
    assert all(region["startLine"] >= 1 for region in regions)
