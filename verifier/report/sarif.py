"""A run as SARIF 2.1.0, which code hosts and editors show beside the text.

Checks are its rules, findings its results. A place is the lines of the rule to blame and the clause, as
a logical location; the other rules to blame are related locations. Paths are relative to the folder in
which the verifier ran. A waiver is a suppression with its reason, and a baseline tells new from known.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from verifier import __version__
from verifier.checks import Check
from verifier.finding import Finding, Known, Repair, Run, Undecided, Verification
from verifier.model.policy import Clause, Policy
from verifier.model.rules import Rule
from verifier.report import order
from verifier.report.advice import advice
from verifier.report.besides import beside_words
from verifier.report.fingerprint import fingerprint
from verifier.report.phrases import citation
from verifier.report.repairs import says
from verifier.report.resting import clauses_words
from verifier.report.sentences import sentence
from verifier.source.mistake import Mistake
from verifier.source.span import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "policyVerifier/v1"
_ROOT = "%SRCROOT%"
_HEADING = re.compile(r"^([^.\n]{5,20})\.", re.MULTILINE)
_Json = dict[str, Any]


def show_sarif(run: Run, checks: Sequence[Check], caught: bool) -> str:
    """The log of one run; `checks` is the whole catalogue, so that the place of a rule stays the same."""
    places = {check.name: place for place, check in enumerate(checks)}
    verifications = order.verifications(run)
    results = [
        _result(run, v, f, places)
        for v in verifications
        for f in order.findings(v.answers)
        if not f.told_with  # the other one's message tells it
    ]
    if run.baseline is not None:
        results += [_gone(run.baseline.path, entry, places) for entry in run.baseline.gone]
    document: _Json = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Policy Verifier",
                        "version": __version__,
                        "rules": [_rule(check) for check in checks],
                    }
                },
                "invocations": [_invocation(run, caught)],
                "originalUriBaseIds": {_ROOT: {"description": _text("the folder in which the verifier ran")}},
                "columnKind": "unicodeCodePoints",
                "artifacts": [_artifact(page) for v in verifications for page in v.policy.pages],
                "logicalLocations": [_clause(v.policy, c) for v in verifications for c in v.policy.clauses],
                "results": results,
            }
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(check: Check) -> _Json:
    first, *rest = (" ".join(part.split()) for part in check.page.strip().split("\n\n"))
    page = "\n\n".join(rest)
    return {
        "id": check.name,
        "shortDescription": _text(first),
        "fullDescription": _text(rest[0] if rest else first),
        "help": {"text": page or first, "markdown": _HEADING.sub(r"**\1.**", page) or first},
        "defaultConfiguration": {"level": check.severity},
        "properties": {"tags": ["regulation"]},
    }


def _invocation(run: Run, caught: bool) -> _Json:
    open_questions = [u for v in order.verifications(run) for u in order.undecided(v.answers)]
    paths = {v.policy.id: [page.path for page in v.policy.pages] for v in run.verifications}
    return {
        "executionSuccessful": not run.mistakes and not caught,
        "toolConfigurationNotifications": [_mistake(mistake) for mistake in sorted(set(run.mistakes))],
        "toolExecutionNotifications": [_undecided(question, paths) for question in open_questions],
    }


def _mistake(mistake: Mistake) -> _Json:
    told = " ".join(part for part in (f"{mistake.message};", mistake.help) if part).rstrip(";")
    notification: _Json = {"level": "error", "message": _text(told)}
    if mistake.path:
        place = Span(mistake.path, mistake.line, mistake.column, mistake.line, 0)
        notification["locations"] = [{"physicalLocation": _physical(place)}]
    return notification


def _undecided(question: Undecided, paths: Mapping[str, Sequence[str]]) -> _Json:
    about = question.decision or question.subject
    return {
        "level": "warning",
        "message": _text(f"undecided: {question.check} in `{about}`: {question.reason}"),
        "associatedRule": {"id": question.check},
        "locations": [
            {"physicalLocation": _physical(Span(path, 0, 0, 0, 0))} for path in paths[question.policy]
        ],
    }


def _artifact(policy: Policy) -> _Json:
    return {
        "location": _artifact_location(policy.path),
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": policy.sha256},
    }


def _clause(policy: Policy, clause: Clause) -> _Json:
    return {**_logical(policy.id, clause.id), "decoratedName": citation(policy, clause)}


def _result(run: Run, verification: Verification, finding: Finding, places: Mapping[str, int]) -> _Json:
    policy = verification.policy
    others = [rule for rule in policy.rules if rule.id in finding.rules and rule.span != finding.span]
    elsewhere = {rule.clause for rule in others}
    located: _Json = {"physicalLocation": _physical(finding.span)}
    here = [clause for place, clause in enumerate(finding.clauses) if not place or clause not in elsewhere]
    if here:
        located["logicalLocations"] = [_logical(policy.id, clause) for clause in here]
    told = [sentence(policy, finding) + clauses_words(finding)]
    told += beside_words(policy, finding, verification.answers)
    way_out = f". To do: {advice(finding.check)}" if advice(finding.check) else ""
    result: _Json = {
        "ruleId": finding.check,
        "ruleIndex": places[finding.check],
        "level": finding.severity,
        "message": _text(f"{'. Besides, '.join(told)}{way_out}."),
        "locations": [located],
        "relatedLocations": list(_related(policy, finding, others)),
        "partialFingerprints": {FINGERPRINT: fingerprint(policy, finding)},
        "suppressions": [],
    }
    fixes = [_fix(finding, repair) for repair in finding.repairs or () if repair.verdict == "proved"]
    if fixes:
        result["fixes"] = fixes
    if finding.accepted is not None:
        until = f" (until {finding.accepted.until})" if finding.accepted.until else ""
        waiver = {"kind": "inSource", "status": "accepted", "justification": finding.accepted.reason + until}
        result["suppressions"] = [waiver]
    if run.baseline is not None:
        result["baselineState"] = "unchanged" if finding.known else "new"
    return result


def _fix(finding: Finding, repair: Repair) -> _Json:
    """A proved repair as lines that change; an empty region stands for what is only put in."""
    last, text = max(repair.line, repair.line + len(repair.before) - 1), "\n".join(repair.after)
    width = len(repair.before[-1]) if repair.before else 0
    region = {"startLine": repair.line, "startColumn": 1, "endLine": last, "endColumn": width + 1}
    inserted = text if repair.before else f"{text}\n"
    replacement = {"deletedRegion": region, "insertedContent": {"text": inserted}}
    change = {"artifactLocation": _artifact_location(repair.path), "replacements": [replacement]}
    return {"description": _text(says(finding, repair)), "artifactChanges": [change]}


def _related(policy: Policy, finding: Finding, others: Sequence[Rule]) -> Iterable[_Json]:
    """The other rules to blame, each where it stands and with what it says of the case."""
    told_of = {said.rule: said.conclusion for said in finding.says}
    for place, rule in enumerate(others):
        told = f"`{rule.id}` says `{told_of[rule.id]}`" if told_of.get(rule.id) else f"`{rule.id}`"
        yield {
            "id": place + 1,
            "message": _text(told),
            "physicalLocation": _physical(rule.span),
            "logicalLocations": [_logical(policy.id, rule.clause)],
        }


def _gone(path: str, entry: Known, places: Mapping[str, int]) -> _Json:
    """What the baseline has and is found no more; it stands in the baseline alone, and is well now."""
    rule = {"ruleIndex": places[entry.check]} if entry.check in places else {}
    return {
        "ruleId": entry.check,
        **rule,
        "kind": "pass",
        "level": "none",
        "message": _text(f"no longer found in {entry.policy}: {entry.message}"),
        "locations": [{"physicalLocation": _physical(Span(path, 0, 0, 0, 0))}],
        "partialFingerprints": {FINGERPRINT: entry.fingerprint},
        "suppressions": [],
        "baselineState": "absent",
    }


def _physical(span: Span) -> _Json:
    physical: _Json = {"artifactLocation": _artifact_location(span.path)}
    ends = {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line}
    ends["endColumn"] = span.end_column
    region = {name: end for name, end in ends.items() if end}
    return {**physical, "region": region} if span.line else physical


def _artifact_location(path: str) -> _Json:
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _logical(policy: str, clause: str) -> _Json:
    return {"name": clause, "fullyQualifiedName": f"{policy}/{clause}", "kind": "clause"}


def _text(text: str) -> _Json:
    # In SARIF `[words](place)` is a link, which no text of an author is to become.
    return {"text": text.replace("](", "] (")}
