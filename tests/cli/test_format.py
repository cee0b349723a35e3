"""`verifier format`: pages laid out, or only looked at."""

from tests.cli.running import BROKEN, CASES, PARKING, Runner

UNTIDY = PARKING.replace("stay <= 30 minutes", "stay<=30   minutes")


def test_pages_and_the_cases_beside_them_are_laid_out(run: Runner) -> None:
    policy = run.write("a/policy.md", UNTIDY)
    cases = run.write("a/cases.md", CASES)
    assert run("format", "a").out.splitlines() == [
        "laid out  a/cases.md",
        "laid out  a/policy.md",
        "2 pages laid out, 0 as they should be",
    ]
    assert "\n  when stay <= 30 minutes\n" in policy.read_text(encoding="utf-8")
    assert "\n  id  | stay | permit || fine\n" in cases.read_text(encoding="utf-8")
    ran = run("format", "a", "--check")
    assert (ran.status, ran.out) == (0, "no pages to lay out, 2 as they should be\n")


def test_check_lists_and_writes_nothing(run: Runner) -> None:
    policy = run.write("policy.md", UNTIDY)
    ran = run("format", "policy.md", "--check")
    assert ran.status == 1
    assert ran.out == "not laid out  policy.md\n1 page to lay out, 0 as they should be\n"
    assert policy.read_text(encoding="utf-8") == UNTIDY


def test_worked_cases_may_be_named_alone(run: Runner) -> None:
    run.write("policy.md", UNTIDY)
    run.write("cases.md", CASES)
    assert run("format", "cases.md").out.startswith("laid out  cases.md\n1 page")


def test_a_page_that_cannot_be_read_is_told_and_left_and_the_others_are_laid_out(run: Runner) -> None:
    untidy = BROKEN.replace("rule free", "ruel free")
    broken = run.write("a.md", untidy)
    run.write("b.md", UNTIDY)
    ran = run("format", ".")
    assert ran.status == 2
    assert "did you mean `rule`?" in ran.err
    assert broken.read_text(encoding="utf-8") == untidy
    assert "laid out  b.md" in ran.out


def test_unknown_names_do_not_keep_a_page_from_being_laid_out(run: Runner) -> None:
    """What a page means is for `check` to say: a draft may be laid out before it is whole."""
    run.write("policy.md", BROKEN)
    assert run("format", "policy.md").status == 0


def test_shared_words_are_laid_out_too(run: Runner) -> None:
    page = "---\nwords: shared\ntitle: Shared\nlanguage: 1\n---\n\n```policy\nmeasure  euros,minutes\n```\n"
    words = run.write("shared/words.md", page)
    assert run("format", ".").out.startswith("laid out  shared/words.md\n")
    assert "\nmeasure euros, minutes\n" in words.read_text(encoding="utf-8")
