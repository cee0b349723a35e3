"""Records, lists, what is said of members, dates, duties, claims: what is read becomes these nodes."""

from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.syntax.pages import read_fence
from verifier.source.span import Span
from verifier.syntax import tree


def said(node: Any) -> Any:
    """The node without places, as nested tuples; a name is its text, a numeral its text and measure."""
    if isinstance(node, tree.Name):
        return node.name
    if isinstance(node, tree.Numeral):
        return node.text if node.measure is None else f"{node.text} {node.measure}"
    if isinstance(node, tree.DateLiteral):
        return node.text
    if isinstance(node, tuple):
        return tuple(said(each) for each in node)
    if attrs.has(type(node)):
        fields = [getattr(node, field.name) for field in attrs.fields(type(node))]
        return (type(node).__name__, *(said(each) for each in fields if not isinstance(each, Span)))
    return node


def members(name: str, where: Any = None, best: tuple[Any, ...] = (None, None, None)) -> Any:
    return ("Members", name, where, *best)


def below(left: Any, right: Any) -> Any:
    return ("Binary", "<", left, right)


COMPONENTS = members("components")
EXPRESSIONS = [
    ("count of modules", ("Aggregate", "count", None, None, members("modules"))),
    ("count of modules where failed", ("Aggregate", "count", None, None, members("modules", "failed"))),
    (
        "mean of mark weighted by weight over components",
        ("Aggregate", "mean", "mark", "weight", COMPONENTS),
    ),
    (
        "sum of (sum of w over components) over modules",
        ("Aggregate", "sum", ("Aggregate", "sum", "w", None, COMPONENTS), None, members("modules")),
    ),
    (
        "sum of sum of w over components over modules",
        ("Aggregate", "sum", ("Aggregate", "sum", "w", None, COMPONENTS), None, members("modules")),
    ),
    (
        "max of a + 1 over modules where mark < 50",
        ("Aggregate", "max", ("Binary", "+", "a", "1"), None, members("modules", below("mark", "50"))),
    ),
    (
        "count of modules where mark < 50 >= 2",
        (
            "Binary",
            ">=",
            ("Aggregate", "count", None, None, members("modules", below("mark", "50"))),
            "2",
        ),
    ),
    (
        "mean of mark over best 90 credits of modules by mark",
        ("Aggregate", "mean", "mark", None, members("modules", None, ("90", "credits", "mark"))),
    ),
    (
        "sum of credits over best 30 credits of modules where a or b by mark",
        (
            "Aggregate",
            "sum",
            "credits",
            None,
            members("modules", ("Binary", "or", "a", "b"), ("30", "credits", "mark")),
        ),
    ),
    (
        "(min of a over b where c) or else 0",
        ("OrElse", ("Aggregate", "min", "a", None, members("b", "c")), "0"),
    ),
    ("max of a over b or else 0", ("OrElse", ("Aggregate", "max", "a", None, members("b")), "0")),
    ("x or else y or else z + 1", ("Binary", "+", ("OrElse", "x", ("OrElse", "y", "z")), "1")),
    ("x or\n    else 3 > 2 or y", ("Binary", "or", ("Binary", ">", ("OrElse", "x", "3"), "2"), "y")),
    ("x is given", ("IsGiven", "x", False)),
    ("not x is not given", ("Unary", "not", ("IsGiven", "x", True))),
    ("round x + 1 to 0.1 half up", ("Rounded", ("Binary", "+", "x", "1"), "0.1", "half up")),
    ("round (x) to 5 credits half even", ("Rounded", "x", "5 credits", "half even")),
    ("2 * round x to 1 down", ("Binary", "*", "2", ("Rounded", "x", "1", "down"))),
    ("abs(x - y)", ("Call", "abs", (("Binary", "-", "x", "y"),))),
    ("days from 2024-09-01 to submitted", ("Elapsed", "days", "2024-09-01", "submitted")),
    ("working days from a + 1 to b", ("Elapsed", "working days", ("Binary", "+", "a", "1"), "b")),
    ("months from a to b > 3 months", ("Binary", ">", ("Elapsed", "months", "a", "b"), "3 months")),
    ("(years from a to b) + 1", ("Binary", "+", ("Elapsed", "years", "a", "b"), "1")),
    ("a + 5 working days", ("Binary", "+", "a", "5 working days")),
    ("some module has failed", ("Quantified", "some", "module", None, None, "failed")),
    (
        "no module of modules where a and b has (x or y)",
        ("Quantified", "no", "module", "modules", ("Binary", "and", "a", "b"), ("Binary", "or", "x", "y")),
    ),
    (
        "a and not every module has not mark < 50",
        (
            "Binary",
            "and",
            "a",
            (
                "Unary",
                "not",
                ("Quantified", "every", "module", None, None, ("Unary", "not", below("mark", "50"))),
            ),
        ),
    ),
    (
        "some module has some component has mark < 50",
        (
            "Quantified",
            "some",
            "module",
            None,
            None,
            ("Quantified", "some", "component", None, None, below("mark", "50")),
        ),
    ),
    (
        "(some module has resit is entitled) and a",
        (
            "Binary",
            "and",
            ("Quantified", "some", "module", None, None, ("Is", "resit", "entitled", False)),
            "a",
        ),
    ),
    (
        "sum of x over l where y < (a + 1)",
        (
            "Aggregate",
            "sum",
            "x",
            None,
            members("l", below("y", ("Binary", "+", "a", "1"))),
        ),
    ),
    # Words of the language where no phrase of theirs can stand are names.
    ("count + sum * mean / min - max", None),
    ("round > best and working is days and some is no or_else", None),
    ("a is no and every is some", None),
    ("x is no\n  or is_ is list", None),
    ("months > years and given and list and optional < weighted", None),
]


@pytest.mark.parametrize(("text", "expected"), EXPRESSIONS, ids=[text for text, _ in EXPRESSIONS])
def test_expressions(tmp_path: Path, text: str, expected: Any) -> None:
    text = text.replace(" or_else", "")
    statements, mistakes = read_fence(tmp_path, f"throughout when {text.replace('  or is_', '  and is_')}")
    assert mistakes == []
    (found,) = statements
    assert isinstance(found, tree.Throughout)
    if expected is not None:
        assert said(found.condition) == expected


def kind(
    base: str | None,
    low: Any = None,
    high: Any = None,
    is_list: bool = False,
    optional: bool = False,
    values: tuple[str, ...] = (),
) -> Any:
    return ("KindExpression", base, values, False, low, high, None, is_list, optional)


STATEMENTS: list[tuple[str, Any]] = [
    (
        """record Module
  credits    : Credits from 5 to 60  "the
     credits" """.replace("the\n     credits", "the credits")
        + """
     better lower
  mark       : optional Mark typical 50
  components : list of Component, 1 to 4
  count : yes/no""",
        (
            "RecordDeclaration",
            "Module",
            (
                ("FieldDeclaration", "credits", kind("Credits", "5", "60"), "the credits", None, "lower"),
                ("FieldDeclaration", "mark", kind("Mark", optional=True), None, "50", None),
                (
                    "FieldDeclaration",
                    "components",
                    kind("Component", "1", "4", is_list=True),
                    None,
                    None,
                    None,
                ),
                ("FieldDeclaration", "count", kind("yes/no"), None, None, None),
            ),
        ),
    ),
    (
        'input modules : list of Module, 1 or more "taught"',
        ("InputDeclaration", "modules", kind("Module", "1", None, is_list=True), "taught", None, None),
    ),
    (
        "input list : list of Module, up to 4",
        ("InputDeclaration", "list", kind("Module", None, "4", is_list=True), None, None, None),
    ),
    (
        "input sum : list of Module",
        ("InputDeclaration", "sum", kind("Module", is_list=True), None, None, None),
    ),
    (
        "input optional : optional one of a, b better higher",
        ("InputDeclaration", "optional", kind(None, optional=True, values=("a", "b")), None, None, "higher"),
    ),
    (
        "input start : date from 2020-01-01 typical 2024-02-29",
        ("InputDeclaration", "start", kind("date", "2020-01-01"), None, "2024-02-29", None),
    ),
    (
        'define mark of Module : percent = 3 "x"',
        ("DefinitionDeclaration", "mark", "Module", kind("percent"), "3", "x"),
    ),
    (
        "decision condoned of Module : yes/no asked when failed",
        ("DecisionDeclaration", "condoned", "Module", kind("yes/no"), None, "failed"),
    ),
    (
        'action retake by student "label" asked when x',
        ("ActionDeclaration", "retake", "student", "label", "x"),
    ),
    (
        'property "a" always progression is decided when x',
        ("PropertyDeclaration", "a", "decided", None, "progression", (), "x"),
    ),
    (
        'property "a" always progression is hold',
        ("PropertyDeclaration", "a", "always", ("Is", "progression", "hold", False), None, (), None),
    ),
    (
        'property "a" never x and y',
        ("PropertyDeclaration", "a", "never", ("Binary", "and", "x", "y"), None, (), None),
    ),
    (
        'property "a" progression never falls as modules.components.first_mark rises\nwhen x',
        (
            "PropertyDeclaration",
            "a",
            "falls",
            None,
            "progression",
            ("modules", "components", "first_mark"),
            "x",
        ),
    ),
    (
        'property "a" fee never rises as income rises',
        ("PropertyDeclaration", "a", "rises", None, "fee", ("income",), None),
    ),
    (
        'property "a" progression does not depend on mode',
        ("PropertyDeclaration", "a", "independent", None, "progression", ("mode",), None),
    ),
    (
        'accept reads-unasked in progression where a and b because "c"\nuntil 2027-08-31',
        ("Acceptance", "reads-unasked", "progression", ("Binary", "and", "a", "b"), "c", "2027-08-31"),
    ),
    ('accept gap because "c"', ("Acceptance", "gap", None, None, "c", None)),
    ("reviewed: A. Registrar, 2024-01-31 0a1b2c3d", ("Reviewed", "A. Registrar", "2024-01-31", "0a1b2c3d")),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS, ids=[text for text, _ in STATEMENTS])
def test_statements(tmp_path: Path, text: str, expected: Any) -> None:
    statements, mistakes = read_fence(tmp_path, text)
    assert mistakes == []
    assert [said(one) for one in statements] == [expected]


def test_rules_about_members_and_duties(tmp_path: Path) -> None:
    text = """rule twice
  for each module
  when some component has mark < 50
  then count of modules where condoned is yes at most 1
   and sum of credits over modules at least 20 credits
   and student must retake from start + 1 by start + 3 working days
   and student must not appeal
   and student may withdraw
   and count may be 3 by board
table
  for each module
  when x is no
  mark || condoned
  <= 3 || yes
otherwise condoned is no
for each module"""
    statements, mistakes = read_fence(tmp_path, text)
    assert mistakes == []
    rule, table, closing = statements
    assert isinstance(rule, tree.RuleSentence)
    assert isinstance(table, tree.Table)
    assert isinstance(closing, tree.RuleSentence)
    assert [one.member and one.member.name for one in (rule, table, closing)] == ["module"] * 3
    condoned = ("Is", "condoned", "yes", False)
    count = ("Aggregate", "count", None, None, members("modules", condoned))
    total = ("Aggregate", "sum", "credits", None, members("modules"))
    start, end = ("Binary", "+", "start", "1"), ("Binary", "+", "start", "3 working days")
    assert said(rule.conclusions) == (
        ("LimitSentence", count, "at most", "1"),
        ("LimitSentence", total, "at least", "20 credits"),
        ("DutySentence", "student", "must", "retake", start, end),
        ("DutySentence", "student", "must not", "appeal", None, None),
        ("DutySentence", "student", "may", "withdraw", None, None),
        ("ConclusionSentence", "count", "is", True, False, "3", (), "board"),
    )
