"""Annotations of a GitHub runner and JUnit XML: what they say, and that nothing breaks out of them."""

import re
from xml.etree import ElementTree

from attrs import evolve

from tests.report.hand import ERRORS, FINDINGS, GAP, OPEN, POLICY, PROVED, RUN, WARNINGS
from tests.report.hostile import HOSTILE
from tests.report.test_layout import FORBIDDEN
from verifier.finding import Acceptance, Baseline, Known, Run, Verification
from verifier.report.github import show_github
from verifier.report.junit import show_junit

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^:,]*,)*\w+=[^:,]*)::(.*)")
PLAIN = re.compile(r"(accepted( until [\d-]+)?|known|gone): .*|\d+ polic(y|ies): .*|no longer found; .*")


def read(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What a runner understands: level, properties and message of each command."""

    def decoded(of: str) -> str:
        for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            of = of.replace(code, sign)
        return of

    commands = []
    for line in text.removesuffix("\n").split("\n"):
        found = COMMAND.fullmatch(line)
        assert found or PLAIN.fullmatch(line), line
        assert "##[" not in line
        if found:
            pairs = (pair.split("=", 1) for pair in found[2].split(","))
            commands.append((found[1], {name: decoded(of) for name, of in pairs}, decoded(found[3])))
    return commands


def test_findings_mistakes_and_open_questions_are_annotations() -> None:
    commands = read(show_github(RUN))
    levels = [level for level, _, _ in commands]
    assert levels.count("error") == ERRORS + 1  # and a mistake
    assert levels.count("warning") == WARNINGS + 1  # and a question that stayed open
    assert levels.count("notice") == 6
    level, properties, message = commands[0]
    assert (level, properties["file"], properties["line"], properties["col"]) == (
        "error",
        "other.md",
        "4",
        "7",
    )
    assert properties["title"] == "mistake in clause 6.24"
    assert message == "unknown fact `stey`\ndid you mean `stay`?"
    gap = next(told for told in commands if told[1]["title"] == "gap in outcome")
    place = {"file": "policies/sample/policy.md", "line": "41", "col": "3", "endLine": "44"}
    assert gap[1] == {**place, "title": "gap in outcome"}
    assert "no clause decides `outcome` where" in gap[2]
    assert "\nfor cases.md:\nid " in gap[2]
    assert show_github(RUN).endswith("1 undecided, 1 mistake\n")
    assert not FORBIDDEN.search(show_github(RUN))


def test_columns_are_told_to_the_end_within_a_line_alone() -> None:
    here = evolve(GAP, span=evolve(GAP.span, end_line=41))
    ((_, properties, _),) = read(show_github(Run((Verification(POLICY, (here,)),), ())))
    assert (properties["endLine"], properties["endColumn"]) == ("41", "30")


def test_no_word_of_an_author_is_a_command() -> None:
    commands = read(show_github(HOSTILE))
    assert {properties.get("file") for _, properties, _ in commands} == {
        "po,li:cies/100% | @x/<b>.md",
        "po,li:cies/\n@x.md",
        None,
    }
    assert any("%0A 100% ]]>" in message for _, _, message in commands)
    assert {name for _, properties, _ in commands for name in properties} == {
        "file", "line", "col", "endLine", "title",
    }  # fmt: skip
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", show_github(HOSTILE))


def cases(text: str) -> dict[str, ElementTree.Element]:
    return {test.attrib["name"]: test for test in ElementTree.fromstring(text).iter("testcase")}


def test_each_question_is_a_test() -> None:
    tests = cases(show_junit(RUN, "error"))
    failed = tests["gap in outcome"].find("failure")
    assert failed is not None
    assert failed.attrib["message"].startswith("no clause decides `outcome` where")
    assert "for cases.md" in (failed.text or "")
    open_question = tests["gap in waived"].find("error")
    assert open_question is not None
    assert open_question.attrib == {"type": "undecided", "message": "no answer in 10 s"}
    note = tests["grid-gap in outcome"]
    assert note.find("failure") is None
    assert (note.findtext("system-out") or "").startswith("note: no clause decides")
    mistake = tests["other.md:4:7, clause 6.24"].find("error")
    assert mistake is not None
    assert mistake.text == "unknown fact `stey`\ndid you mean `stay`?"
    assert not FORBIDDEN.search(show_junit(RUN, "error"))


def test_what_fails_is_what_the_run_is_to_fail_on() -> None:
    def failures(level: str) -> int:
        return sum(test.find("failure") is not None for test in cases(show_junit(RUN, level)).values())

    assert [failures(level) for level in ("never", "error", "warning")] == [0, ERRORS, ERRORS + WARNINGS]
    assert failures("note") == len(FINDINGS)
    root = ElementTree.fromstring(show_junit(RUN, "error"))
    assert {name: root.attrib[name] for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": str(len(list(root.iter("testcase")))),
        "failures": str(ERRORS),
        "errors": "2",
        "skipped": "0",
    }
    proved = Run((Verification(POLICY, (PROVED,)),), ())
    (test,) = cases(show_junit(proved, "note")).values()
    assert list(test) == []


def test_what_is_accepted_or_known_is_skipped_unless_there_is_more() -> None:
    waived = evolve(GAP, accepted=Acceptance("the committee knows", "2027-01-31"))
    known = evolve(FINDINGS["contradiction"], known=True)
    baseline = Baseline("known.json", (Known("sample", "gap", "extent", "no clause decides", "0" * 16),))
    run = Run((Verification(POLICY, (waived, known, OPEN)),), (), baseline)
    tests = cases(show_junit(run, "note"))
    skipped = {name: test.find("skipped") for name, test in tests.items()}
    messages = {name: skip.attrib["message"] for name, skip in skipped.items() if skip is not None}
    assert messages == {
        "gap in outcome": "accepted until 2027-01-31: the committee knows",
        "contradiction in outcome": "known from the baseline",
    }
    assert f"sample, gap {'0' * 16}" in tests
    both = Run((Verification(POLICY, (waived, evolve(GAP, subject="other"))),), ())
    (test,) = cases(show_junit(both, "error")).values()
    assert [child.tag for child in test] == ["failure", "system-out"]


def test_any_words_make_well_formed_xml() -> None:
    for level in ("never", "note"):
        text = show_junit(HOSTILE, level)
        root = ElementTree.fromstring(text)  # refuses what is not well formed, and signs XML cannot hold
        assert "<script>x</script>" in "".join(root.itertext())
        assert {element.tag for element in root.iter()} <= {
            "testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out",
        }  # fmt: skip
        assert "\ufffe" not in text
