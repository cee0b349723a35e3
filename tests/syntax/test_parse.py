"""Sentences and the nodes that stand for them, each with its exact place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from tests.syntax.pages import FRONT, page, read_fence, read_page
from verifier.source.literate import read, read_cases
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.parse import parse


def plain(node: Any) -> str:
    """A node written out in prefix form, to compare it by eye."""
    match node:
        case tree.Name():
            return node.name
        case tree.Numeral():
            return node.text + (f" {node.measure}" if node.measure else "")
        case tree.Unary():
            return f"({node.operator} {plain(node.part)})"
        case tree.Binary():
            return f"({node.operator} {plain(node.left)} {plain(node.right)})"
        case tree.Call():
            return f"{node.function}({', '.join(map(plain, node.arguments))})"
        case tree.IfElse():
            return f"(if {plain(node.condition)} {plain(node.then)} {plain(node.otherwise)})"
        case tree.Is():
            return f"({'is not' if node.negated else 'is'} {plain(node.left)} {plain(node.value)})"
        case tree.In():
            return f"({'not in' if node.negated else 'in'} {plain(node.left)} {' '.join(map(plain, node.items))})"
        case tree.Range():
            return f"[{plain(node.low)} {plain(node.high)}]"
        case tree.MayBe():
            return f"(may be {plain(node.decision)} {plain(node.value)})"
    raise AssertionError(node)


def one(folder: Path, sentences: str) -> Any:
    """The only statement of these sentences, which hold no mistake."""
    statements, mistakes = read_fence(folder, sentences)
    assert mistakes == []
    assert len(statements) == 1
    return statements[0]


CONDITIONS = [
    ("a", "a"),
    ("not a and b", "(and (not a) b)"),
    ("not not a", "(not (not a))"),
    ("a and (b or c)", "(and a (or b c))"),
    ("a and b and c and d and e", "(and (and (and a b) (and c d)) e)"),
    ("a or b", "(or a b)"),
    ("x + 1 <= 2 * y - 3", "(<= (+ x 1) (- (* 2 y) 3))"),
    ("x - 1 - 2 = -y", "(= (- (- x 1) 2) (- y))"),
    ("x - (1 - 2) != y / 2", "(!= (- x (- 1 2)) (/ y 2))"),
    ("x ≥ 30 credits", "(>= x 30 credits)"),
    ("x ≤ y × 2 ÷ 3", "(<= x (/ (* y 2) 3))"),
    ("x ≠ −1", "(!= x (- 1))"),
    ("x = –1", "(= x (- 1))"),
    ("x\u00a0<\u202f3\tcredits", "(< x 3 credits)"),
    ("a is b", "(is a b)"),
    ("a is not b", "(is not a b)"),
    ("a in {b, c}", "(in a b c)"),
    ("a not in {b}", "(not in a b)"),
    ("x in 31 .. 45", "(in x [31 45])"),
    ("x in 31…45", "(in x [31 45])"),
    ("x not in 31..45 credits", "(not in x [31 45 credits])"),
    ("x in {1, 3 .. 5}", "(in x 1 [3 5])"),
    ("d may be yes and d is no", "(and (may be d yes) (is d no))"),
    ("min(x, y + 1) > max(3)", "(> min(x, (+ y 1)) max(3))"),
    ("x = (if a then 1 else if b then 2 else 3)", "(= x (if a 1 (if b 2 3)))"),
    ("if a then b else c or d", "(if a b (or c d))"),
    ("((a))", "a"),
    ("label is step and to is typical", "(and (is label step) (is to typical))"),
    ("rule is one and measure >= of", "(and (is rule one) (>= measure of))"),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_conditions(tmp_path: Path, text: str, expected: str) -> None:
    statement = one(tmp_path, f"throughout when {text}")
    assert isinstance(statement, tree.Throughout)
    assert plain(statement.condition) == expected


CLAIMS = [
    ("d is v", ("is", False, False, "v", "", None)),
    ("d is 3 + x", ("is", False, False, "(+ 3 x)", "", None)),
    ("d is if a then v else w", ("is", False, False, "(if a v w)", "", None)),
    ("d is normally v", ("is", False, True, "v", "", None)),
    ("d at most 60 credits", ("at most", False, False, "60 credits", "", None)),
    ("d at least merit", ("at least", False, False, "merit", "", None)),
    ("d may be v", ("is", True, False, "v", "", None)),
    ("d may be v by board", ("is", True, False, "v", "", "board")),
    ("d may be at most 30 by board", ("at most", True, False, "30", "", "board")),
    ("d is one of a, b", ("one of", False, False, None, "a | b", None)),
    ("d is one of a if x > 3, b by board", ("one of", False, False, None, "a if (> x 3) | b", "board")),
    ("d is one of a if (x or y), b", ("one of", False, False, None, "a if (or x y) | b", None)),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_conclusions(tmp_path: Path, text: str, expected: tuple[Any, ...]) -> None:
    rule = one(tmp_path, f"rule\n  then e is w and {text}")
    assert isinstance(rule, tree.RuleSentence)
    before, last = rule.conclusions
    assert isinstance(before, tree.ConclusionSentence)
    assert isinstance(last, tree.ConclusionSentence)
    choices = " | ".join(
        plain(each.value) + (f" if {plain(each.guard)}" if each.guard else "") for each in last.choices
    )
    value = plain(last.value) if last.value is not None else None
    body = last.body.name if last.body else None
    assert (last.form, last.option, last.normally, value, choices, body) == expected
    assert [before.decision.name, last.decision.name] == ["e", "d"]


def test_a_rule_over_several_lines(tmp_path: Path) -> None:
    rule = one(
        tmp_path,
        "rule late-fee   # a name\n  despite 6.24, 8.3(a)\n  subject to 6.29/bands.2\n"
        "  exception to 6.21\n\n  when a\n    and b\n  then c is d\n    and e is f",
    )
    assert rule.name == "late-fee"
    assert [(link.relation, [to.text for to in link.citations]) for link in rule.links] == [
        ("despite", ["6.24", "8.3(a)"]),
        ("subject to", ["6.29/bands.2"]),
        ("exception to", ["6.21"]),
    ]
    assert (plain(rule.when), rule.opening, len(rule.conclusions)) == ("(and a b)", "then", 2)
    assert (rule.span.line, rule.span.column, rule.span.end_line, rule.span.end_column) == (7, 1, 15, 15)


OPENINGS = [
    ("rule then d is v", "then"),
    ("rule\nwhen a\nthen d is v", "then"),
    ("rule r\n  when a\n  otherwise d is v", "otherwise"),
    ("rule\n  assume otherwise d is v", "assume otherwise"),
    ("otherwise d is v", "otherwise"),
    ("otherwise\n  d is v\n  when a", "otherwise"),
    ("assume otherwise d is v\n  despite 1", "assume otherwise"),
    ("rule\n  exception to 6.24\n  when a", None),
]


@pytest.mark.parametrize(("text", "opening"), OPENINGS)
def test_openings_of_conclusions(tmp_path: Path, text: str, opening: str | None) -> None:
    rule = one(tmp_path, text)
    assert isinstance(rule, tree.RuleSentence)
    assert rule.opening == opening


def test_a_closing_at_the_margin_is_a_rule_of_its_own(tmp_path: Path) -> None:
    statements, mistakes = read_fence(tmp_path, "rule\n  then d is v\notherwise d is w")
    assert mistakes == []
    assert [each.opening for each in statements if isinstance(each, tree.RuleSentence)] == [
        "then",
        "otherwise",
    ]


def test_declarations(tmp_path: Path) -> None:
    statements, mistakes = read_fence(
        tmp_path,
        "measure credits, percent\n"
        "type Mark : percent from 0 to 100 step 0.01\n"
        "type Class : ordered fail < pass\n"
        'body a "Board"  body b “the panel”\n'
        'input x : Mark "the # mark"  typical -2.50 percent  # comment\n'
        'input y : one of p, q typical p\n  "a label"\n'
        'define z : yes/no = x > 3 "zed"\n'
        "decision d : number\n  asked when y is p\n"
        'decision e : yes / no "eee"\n'
        'assume "why" x = 3\n'
        'incompatible "why not" d is 3 and e is yes\n'
        'ambiguity week "unclear": six_days or seven_days or eight\n'
        'cites 6.24, 34.9(a), "module  specification"\n',
    )
    assert mistakes == []
    (measures, mark, ordered, first, second, x, y, z, d, e, assumed, barred, week, cites) = statements
    assert isinstance(measures, tree.MeasureDeclaration)
    assert [name.name for name in measures.names] == ["credits", "percent"]
    assert isinstance(mark, tree.TypeDeclaration)
    assert [plain(each) for each in (mark.kind.low, mark.kind.high, mark.kind.step)] == ["0", "100", "0.01"]
    assert isinstance(ordered, tree.TypeDeclaration)
    assert (ordered.kind.base, ordered.kind.ordered, len(ordered.kind.values)) == (None, True, 2)
    assert isinstance(first, tree.BodyDeclaration)
    assert isinstance(second, tree.BodyDeclaration)
    assert (first.label, second.label) == ("Board", "the panel")
    assert isinstance(x, tree.InputDeclaration)
    assert (x.label, plain(x.typical), x.kind.base) == ("the # mark", "(- 2.50 percent)", "Mark")
    assert isinstance(y, tree.InputDeclaration)
    assert (y.label, plain(y.typical), y.kind.ordered) == ("a label", "p", False)
    assert isinstance(z, tree.DefinitionDeclaration)
    assert (z.label, plain(z.expression), z.kind.base) == ("zed", "(> x 3)", "yes/no")
    assert isinstance(d, tree.DecisionDeclaration)
    assert (d.label, plain(d.asked_when)) == (None, "(is y p)")
    assert isinstance(e, tree.DecisionDeclaration)
    assert (e.label, e.asked_when, e.kind.base) == ("eee", None, "yes/no")
    assert isinstance(assumed, tree.AssumptionDeclaration)
    assert (assumed.label, plain(assumed.condition)) == ("why", "(= x 3)")
    assert isinstance(barred, tree.IncompatibleDeclaration)
    assert plain(barred.condition) == "(and (is d 3) (is e yes))"
    assert isinstance(week, tree.AmbiguityDeclaration)
    assert [name.name for name in week.readings] == ["six_days", "seven_days", "eight"]
    assert isinstance(cites, tree.Cites)
    assert [each.text for each in cites.references] == ["6.24", "34.9(a)", "module specification"]


def test_a_table(tmp_path: Path) -> None:
    table = one(
        tmp_path,
        "table bands\n  despite 6.24\n  when a\n  x          | y || d | e\n  -----------|---||---|---\n"
        "  <= 30      | - || proceed | -\n  31 – 45    | ma || at most 60 | normally w\n"
        "  46..60     | not in {ma, b} || may be v by board | is one of p, q\n  not > 60 | not 3 || - | at least x",
    )
    assert isinstance(table, tree.Table)
    assert (table.name, plain(table.when), len(table.links)) == ("bands", "a", 1)
    assert [name.name for name in table.facts + table.decisions] == ["x", "y", "d", "e"]
    tests = [
        [(each.kind, each.operator, [plain(item) for item in each.items], each.negated) for each in row.tests]
        for row in table.rows
    ]
    assert tests == [
        [("compare", "<=", ["30"], False), ("any", None, [], False)],
        [("range", None, ["[31 45]"], False), ("value", None, ["ma"], False)],
        [("range", None, ["[46 60]"], False), ("in", None, ["ma", "b"], True)],
        [("compare", ">", ["60"], True), ("value", None, ["3"], True)],
    ]
    said = [[each and (each.decision.name, each.form) for each in row.conclusions] for row in table.rows]
    assert said == [
        [("d", "is"), None],
        [("d", "at most"), ("e", "is")],
        [("d", "is"), ("e", "one of")],
        [None, ("e", "at least")],
    ]


REMARKS = [
    ("not encoded: information where to apply", ("information", "where to apply")),
    ("not encoded: open texture – what\n  is just", ("open texture", "what is just")),
    ("not  encoded : incomplete source: breaks off", ("incomplete source", "breaks off")),
]


@pytest.mark.parametrize(("text", "expected"), REMARKS)
def test_clauses_set_aside(tmp_path: Path, text: str, expected: tuple[str, str]) -> None:
    remark = one(tmp_path, text)
    assert isinstance(remark, tree.NotEncoded)
    assert (remark.kind, remark.reason) == expected


def test_partly_encoded(tmp_path: Path) -> None:
    remark = one(tmp_path, "partly encoded: all but the `second` sentence,\n  which is procedure")
    assert isinstance(remark, tree.PartlyEncoded)
    assert remark.reason == "all but the `second` sentence, which is procedure"


def test_sections(tmp_path: Path) -> None:
    tree_, mistakes = read_page(
        tmp_path,
        f"{FRONT}# Rules\n```policy\nmeasure m\n```\n## 6.28 Board\n## 6.29 Bands\n```policy 6.29-A\n```\n"
        "## 6.30 Last\n```policy\nrule\n  then d is v\n```\n",
    )
    assert mistakes == []
    assert [(section.clause, section.heading[-1], len(section.statements)) for section in tree_.sections] == [
        (None, "Rules", 1),
        ("6.28", "6.28 Board", 0),
        ("6.29", "6.29 Bands", 0),
        ("6.29-A", "6.29 Bands", 0),
        ("6.30", "6.30 Last", 1),
    ]


def test_cases(tmp_path: Path) -> None:
    policy = page(tmp_path, FRONT + "```cases\nid | a || d\n# a comment\n1 | – | || v\n```\n")
    cases = page(
        tmp_path,
        "```cases\n  id | note   | a || d\n 2  | see #3 | (15, 46) (1, 2) || may a, b\n```\n",
        "cases.md",
    )
    parsed, mistakes = parse(read(policy), read_cases(cases))
    assert [one.message for one in mistakes] == ["this row has 3 cells left of `||`, its head has 2"]
    (table,) = parsed.cases
    assert [name.name for name in table.facts] == ["id", "note", "a"]
    assert [name.name for name in table.decisions] == ["d"]
    assert [text for text, _ in table.rows[0]] == ["2", "see #3", "(15, 46) (1, 2)", "may a, b"]
    assert [span.column for _, span in table.rows[0]] == [2, 7, 16, 35]
    assert {span.path for _, span in table.rows[0]} == {str(cases)}


# --- places --------------------------------------------------------------------------------------


def nodes(node: Any) -> Iterator[Any]:
    """The node and all below it."""
    if attrs.has(type(node)) and not isinstance(node, Span):
        yield node
        for field in attrs.fields(type(node)):
            yield from nodes(getattr(node, field.name))
    elif isinstance(node, tuple):
        for each in node:
            yield from nodes(each)


def excerpt(text: str, span: Span) -> str:
    """What stands at a span of a text."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


SAMPLE = """# 1 Title

- in a list

  ```policy 1
  measure credits
  input x : credits from 0 to 180 step 5   "l’abel"   typical −2 credits  # comment
  define y : credits = min(x / 2, 60 credits)
  rule r
    despite 6.24
    when x ≥ 30\u00a0credits and (a is b or c not in {d, 1 .. 2})
    then d is one of v if g, w by panel
     and e at most if a then 3 else 4
  table t
    x    |  y || d
    <= 3 | – || may be v by board
  not encoded: procedure the rest
    of it
  ```
"""


def test_places_are_exact(tmp_path: Path) -> None:
    parsed, mistakes = read_page(tmp_path, (FRONT + SAMPLE).replace("\n", "\r\n"))
    assert mistakes == []
    found = {(type(node).__name__, excerpt(parsed.text, node.span)) for node in nodes(parsed.sections)}
    for node in nodes(parsed.sections):
        if isinstance(node, tree.Name):
            assert excerpt(parsed.text, node.span) == node.name
        if isinstance(node, tree.Citation):
            assert excerpt(parsed.text, node.span) == node.text
        if isinstance(node, tree.Numeral):
            assert excerpt(parsed.text, node.span).startswith(node.text)
    assert found >= {
        ("MeasureDeclaration", "measure credits"),
        ("KindExpression", "credits from 0 to 180 step 5"),
        ("Unary", "−2 credits"),
        ("Call", "min(x / 2, 60 credits)"),
        ("Binary", "x ≥ 30\u00a0credits"),
        ("In", "c not in {d, 1 .. 2}"),
        ("Range", "1 .. 2"),
        ("Link", "despite 6.24"),
        ("ConclusionSentence", "d is one of v if g, w by panel"),
        ("GuardedValue", "v if g"),
        ("IfElse", "if a then 3 else 4"),
        ("UnaryTest", "<= 3"),
        ("UnaryTest", "–"),
        ("ConclusionSentence", "may be v by board"),
        ("TableRow", "<= 3 | – || may be v by board"),
        ("NotEncoded", "not encoded: procedure the rest\n    of it"),
        ("Section", "\n".join(SAMPLE.split("\n")[4:-1])[2:]),
    }
