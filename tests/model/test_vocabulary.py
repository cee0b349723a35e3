"""Shared words: where they are looked for, what of them comes into a policy, and what is wrong with them."""

from pathlib import Path

import pytest

from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.source.discover import policies
from verifier.source.mistake import Mistake, Refused

ACADEMIC = """
measure credits
type Credits : credits from 0 to 180 step 5
body board "the board"
input failed : Credits "credits failed" typical 0
input passed : Credits
define half : credits = failed / 2
decision progression : ordered stop < go
decision extent : Credits
"""
RULE = "rule\n  when half <= 30 credits\n  then progression is go"


def write(path: Path, front: str, statements: str, clause: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    fence = f"```policy{' ' * bool(clause)}{clause}\n{statements.strip()}\n```\n"
    path.write_text(f"---\n{front}\n---\n\n{fence}", "utf-8")
    return path


def policy(folder: Path, statements: str = RULE, uses: str = "[academic]", name: str = "policy.md") -> Path:
    return write(folder / name, f"policy: sample\ntitle: A sample\nuses: {uses}", statements, "1")


def words(path: Path, statements: str = ACADEMIC, front: str = "words: academic\ntitle: Words") -> Path:
    return write(path / "vocabulary.md", front, statements)


def refused(path: Path) -> tuple[Mistake, ...]:
    with pytest.raises(Refused) as told:
        load(path)
    return told.value.mistakes


def test_what_a_policy_speaks_of_comes_into_its_scope_and_nothing_else(tmp_path: Path) -> None:
    words(tmp_path / "academic")
    found = load(policy(tmp_path / "mine"))
    assert [fact.name for fact in found.inputs] == ["failed"]
    assert [definition.name for definition in found.definitions] == ["half"]
    assert [decision.name for decision in found.decisions] == ["progression"]
    assert found.inputs[0].span.path == str(tmp_path / "academic" / "vocabulary.md")


MEMBERS = """
record Part
  weight : number from 0 to 1
  pages : number from 0 to 9
record Module
  size : credits from 0 to 60
  late : yes/no
  parts : list of Part, 1 to 3
input modules : list of Module
define heaviest of Module : number = max of weight over parts
"""


@pytest.mark.parametrize(
    ("condition", "fields", "parts"),
    [
        ("some module has size > 5", ["size"], []),
        ("some module has (size > 5 and heaviest > 0.5)", ["size"], ["weight"]),
        ("(count of modules) > 3", ["size", "late"], ["weight", "pages"]),
    ],
)
def test_of_a_record_the_fields_come_in_that_are_spoken_of(
    tmp_path: Path, condition: str, fields: list[str], parts: list[str]
) -> None:
    words(tmp_path / "academic", ACADEMIC + MEMBERS)
    rule = RULE.replace("half <= 30 credits", condition)
    records = {record.name: record for record in load(policy(tmp_path / "mine", rule)).records}
    assert [field.name for field in records["Module"].fields] == fields
    assert ["Part" in records] == [bool(parts)]
    if parts:
        assert [field.name for field in records["Part"].fields] == parts


def test_what_a_worked_case_gives_is_spoken_of(tmp_path: Path) -> None:
    words(tmp_path / "academic")
    path = policy(tmp_path / "mine")
    path.with_name("cases.md").write_text("```cases\npassed | failed || progression\n5 | 0 || go\n```\n")
    assert [fact.name for fact in load(path).inputs] == ["failed", "passed"]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("regulations/taught/academic", True),
        ("regulations/academic", True),
        ("academic", True),
        ("regulations/taught/deeper/academic", False),
        ("../academic", False),
    ],
)
def test_shared_words_are_looked_for_upward_to_the_root(tmp_path: Path, place: str, found: bool) -> None:
    root = tmp_path / "root"
    path = policy(root / "regulations" / "taught")
    (root / "verifier.toml").write_text("")
    words((root / place).resolve())
    if found:
        assert load(path).decisions
    else:
        assert refused(path)[0].message == "there are no shared words `academic`"


def test_without_a_root_they_are_looked_for_beside_the_folder_alone(tmp_path: Path) -> None:
    words(tmp_path / "academic")
    assert load(policy(tmp_path / "mine")).decisions
    assert refused(policy(tmp_path / "further" / "mine"))[0].line == 4


def test_a_link_leads_nowhere_outside_the_root(tmp_path: Path) -> None:
    words(tmp_path / "elsewhere")
    root = tmp_path / "root"
    path = policy(root / "mine")
    (root / "verifier.toml").write_text("")
    (root / "academic").symlink_to(tmp_path / "elsewhere")
    assert refused(path)[0].message.startswith("`academic` leads outside")


@pytest.mark.parametrize("name", ["../academic", "/etc/academic", "a b"])
def test_a_name_is_no_path(tmp_path: Path, name: str) -> None:
    words(tmp_path / "academic")
    path = policy(tmp_path / "mine", uses=f'["{name}"]')
    assert refused(path)[0].message == f"`{name}` cannot be the name of shared words"


def test_a_vocabulary_uses_another(tmp_path: Path) -> None:
    words(tmp_path / "base", "measure credits", "words: base\ntitle: Words")
    own = ACADEMIC.replace("measure credits\n", "")
    words(tmp_path / "academic", own, "words: academic\ntitle: Words\nuses: [base]")
    assert load(policy(tmp_path / "mine")).decisions


def test_a_vocabulary_used_twice_is_read_once(tmp_path: Path) -> None:
    words(tmp_path / "base", "measure credits", "words: base\ntitle: Words")
    own = ACADEMIC.replace("measure credits\n", "")
    words(tmp_path / "academic", own, "words: academic\ntitle: Words\nuses: [base]")
    assert load(policy(tmp_path / "mine", uses="[base, academic]")).decisions


def test_a_circle_of_vocabularies_is_told(tmp_path: Path) -> None:
    words(tmp_path / "academic", ACADEMIC, "words: academic\ntitle: Words\nuses: [base]")
    words(tmp_path / "base", "measure marks", "words: base\ntitle: Words\nuses: [academic]")
    (told,) = refused(policy(tmp_path / "mine"))
    circle = "`academic`, which uses `base`, which uses `academic`"
    assert told.message == f"shared words use each other in a circle: {circle}"
    assert Path(told.path).parent.name == "base"


def test_a_clash_names_both_places(tmp_path: Path) -> None:
    shared = words(tmp_path / "academic")
    path = policy(tmp_path / "mine", f"input failed : number\n{RULE}")
    (told,) = refused(path)
    assert told.path == str(path)
    assert f"`failed` is declared twice: it is an input at {shared}:10:7" in told.message


def test_a_mistake_stands_where_the_words_are(tmp_path: Path) -> None:
    shared = words(tmp_path / "academic", ACADEMIC + "input lost : Kredits\ninput broken :")
    told = refused(policy(tmp_path / "mine"))
    assert {one.path for one in told} == {str(shared)}
    shared = words(tmp_path / "academic", ACADEMIC + "input lost : Kredits")
    (one,) = refused(policy(tmp_path / "mine"))
    assert (one.path, one.line, one.message) == (str(shared), 15, "unknown kind `Kredits`")


def test_an_unknown_word_is_told_at_the_policy(tmp_path: Path) -> None:
    words(tmp_path / "academic")
    path = policy(tmp_path / "mine", RULE.replace("half", "halv"))
    (told,) = refused(path)
    assert (told.path, told.message, told.help) == (str(path), "unknown name `halv`", "did you mean `half`?")


@pytest.mark.parametrize(
    "statement", [RULE, 'assume "it is so" failed > 0', 'ambiguity week "how long": six or seven']
)
def test_shared_words_are_declarations_alone(tmp_path: Path, statement: str) -> None:
    words(tmp_path / "academic", f"{ACADEMIC}{statement}")
    (told,) = refused(policy(tmp_path / "mine"))
    assert told.message == "shared words are declarations; this says more than that"


def test_a_page_of_another_name_is_not_taken(tmp_path: Path) -> None:
    words(tmp_path / "academic", front="words: other\ntitle: Words")
    assert "does not say `words: academic`" in refused(policy(tmp_path / "mine"))[0].message


def test_a_page_is_a_policy_or_holds_words(tmp_path: Path) -> None:
    words(tmp_path / "academic")
    path = write(tmp_path / "policy.md", "policy: sample\ntitle: A\nwords: academic", RULE, "1")
    assert "a page is a policy or holds shared words, and this one says both" in [
        m.message for m in refused(path)
    ]


def test_the_digest_of_a_policy_covers_its_words(tmp_path: Path) -> None:
    words(tmp_path / "academic")
    path = policy(tmp_path / "mine")

    def digest() -> str:
        found: Policy = load(path)
        return found.sha256

    before = digest()
    words(tmp_path / "academic", ACADEMIC + "measure marks")
    assert digest() != before


def test_a_folder_is_searched_for_policies_alone(tmp_path: Path) -> None:
    shared = words(tmp_path / "academic")
    path = policy(tmp_path / "mine")
    assert policies([tmp_path]) == ([path], [])
    assert policies([shared])[1][0].message == "this page holds shared words and is no policy"
