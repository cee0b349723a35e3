"""The syntax tree: what an author wrote, with its place; nothing is resolved yet.

Names are plain strings. Numerals stay text, so that the author's precision is kept. `of` and
`member` are laid out for decisions and definitions of members of a list, which are not built yet.
Nodes are not compared with one another, and without comparison the classes are made far faster.
"""

from __future__ import annotations

from attrs import frozen

from verifier.source.span import Span

# --- expressions: terms and conditions are told apart only when names are resolved ------------------


@frozen(eq=False, repr=False)
class Name:
    name: str
    span: Span


@frozen(eq=False, repr=False)
class Numeral:
    """`30` or `30 credits`; digits with an optional decimal part, no sign; the measure is a word."""

    text: str
    measure: str | None
    span: Span


@frozen(eq=False, repr=False)
class Unary:
    """`-x` or `not x`."""

    operator: str
    part: Expression
    span: Span


@frozen(eq=False, repr=False)
class Binary:
    """`+ - * /`, `< <= = != >= >`, `and`, `or`."""

    operator: str
    left: Expression
    right: Expression
    span: Span


@frozen(eq=False, repr=False)
class Call:
    """`min(a, b)` or `max(a, b)`; `function` is one of the two."""

    function: str
    arguments: tuple[Expression, ...]
    span: Span


@frozen(eq=False, repr=False)
class IfElse:
    condition: Expression
    then: Expression
    otherwise: Expression
    span: Span


@frozen(eq=False, repr=False)
class Is:
    """`x is v`, `x is not v`; also reads a decision."""

    left: Expression
    value: Expression
    negated: bool
    span: Span


@frozen(eq=False, repr=False)
class In:
    """`x in {a, b}` or `x in 31 .. 45` (also `not in`)."""

    left: Expression
    items: tuple[Expression | Range, ...]
    negated: bool
    span: Span


@frozen(eq=False, repr=False)
class Range:
    """`31 .. 45`, both ends included."""

    low: Expression
    high: Expression
    span: Span


@frozen(eq=False, repr=False)
class MayBe:
    """`d may be v` in a condition: whether v is open."""

    decision: Name
    value: Expression
    span: Span


Expression = Name | Numeral | Unary | Binary | Call | IfElse | Is | In | Range | MayBe

# --- declarations -----------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class MeasureDeclaration:
    names: tuple[Name, ...]
    span: Span


@frozen(eq=False, repr=False)
class KindExpression:
    """A kind as written: a name (a type, a measure, `number`, `yes/no`), or one listed in place.

    `values` for `one of a, b` and `ordered a < b`; `low`, `high`, `step` for `from … to … step …`.
    """

    base: str | None
    values: tuple[Name, ...]
    ordered: bool
    low: Expression | None
    high: Expression | None
    step: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class TypeDeclaration:
    name: Name
    kind: KindExpression
    span: Span


@frozen(eq=False, repr=False)
class BodyDeclaration:
    name: Name
    label: str
    span: Span


@frozen(eq=False, repr=False)
class InputDeclaration:
    name: Name
    kind: KindExpression
    label: str | None
    typical: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class DefinitionDeclaration:
    name: Name
    of: Name | None
    kind: KindExpression
    expression: Expression
    label: str | None
    span: Span


@frozen(eq=False, repr=False)
class DecisionDeclaration:
    name: Name
    of: Name | None
    kind: KindExpression
    label: str | None
    asked_when: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class AssumptionDeclaration:
    label: str
    condition: Expression
    span: Span


@frozen(eq=False, repr=False)
class IncompatibleDeclaration:
    label: str
    condition: Expression
    span: Span


@frozen(eq=False, repr=False)
class AmbiguityDeclaration:
    name: Name
    label: str
    readings: tuple[Name, ...]
    span: Span


# --- rules --------------------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class Citation:
    """A clause id, a rule id, or a table row, as written after `despite` and its like."""

    text: str
    span: Span


@frozen(eq=False, repr=False)
class Link:
    """`despite X`, `subject to X, Y`, `exception to X`."""

    relation: str
    citations: tuple[Citation, ...]
    span: Span


@frozen(eq=False, repr=False)
class GuardedValue:
    value: Expression
    guard: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class ConclusionSentence:
    """`d is v`, `d at most e`, `d may be v by b`, `d is one of …`, `d is normally v`.

    `form` is `is`, `at most`, `at least` or `one of`; `option` and `normally` as written.
    """

    decision: Name
    form: str
    option: bool
    normally: bool
    value: Expression | None
    choices: tuple[GuardedValue, ...]
    body: Name | None
    span: Span


@frozen(eq=False, repr=False)
class RuleSentence:
    """One `rule` block; `opening` is `then`, `otherwise`, `assume otherwise`, or None without conclusions."""

    name: str | None
    links: tuple[Link, ...]
    when: Expression | None
    opening: str | None
    conclusions: tuple[ConclusionSentence, ...]
    span: Span


@frozen(eq=False, repr=False)
class Throughout:
    """A condition of every rule under the heading in which it stands."""

    condition: Expression
    span: Span


@frozen(eq=False, repr=False)
class UnaryTest:
    """A table cell left of `||`, a test of the fact at the head of its column.

    `kind` is `any` (`-`, no items), `compare` (`<= 30`: `operator` and one item), `range`
    (`31 .. 45`: one item, a Range), `in` (`in {a, b}`: the items) or `value` (`a`: one item, the
    fact is it). `not …` before any of them sets `negated`.
    """

    kind: str
    operator: str | None
    items: tuple[Expression | Range, ...]
    negated: bool
    span: Span


@frozen(eq=False, repr=False)
class TableRow:
    """`conclusions` stand in the order of the decisions in the table's head; None for an empty cell `-`."""

    tests: tuple[UnaryTest, ...]
    conclusions: tuple[ConclusionSentence | None, ...]
    span: Span


@frozen(eq=False, repr=False)
class Table:
    name: str | None
    links: tuple[Link, ...]
    when: Expression | None
    facts: tuple[Name, ...]
    decisions: tuple[Name, ...]
    rows: tuple[TableRow, ...]
    span: Span


# --- what a fence says of its clause ------------------------------------------------------------------


@frozen(eq=False, repr=False)
class NotEncoded:
    kind: str
    reason: str
    span: Span


@frozen(eq=False, repr=False)
class PartlyEncoded:
    reason: str
    span: Span


@frozen(eq=False, repr=False)
class Cites:
    references: tuple[Citation, ...]
    span: Span


Statement = (
    MeasureDeclaration
    | TypeDeclaration
    | BodyDeclaration
    | InputDeclaration
    | DefinitionDeclaration
    | DecisionDeclaration
    | AssumptionDeclaration
    | IncompatibleDeclaration
    | AmbiguityDeclaration
    | RuleSentence
    | Throughout
    | Table
    | NotEncoded
    | PartlyEncoded
    | Cites
)


@frozen(eq=False, repr=False)
class Section:
    """A fence, or a heading that opens with a clause number and has no fence of its own.

    `clause` is None for a fence of declarations that carries no id. `heading` is the path of
    headings above, outermost first; `depths` are the numbers of `#` of that path.
    """

    clause: str | None
    heading: tuple[str, ...]
    depths: tuple[int, ...]
    statements: tuple[Statement, ...]
    span: Span


@frozen(eq=False, repr=False)
class CasesTable:
    """A `cases` fence: names in the head, and rows of cells as text with their places."""

    facts: tuple[Name, ...]
    decisions: tuple[Name, ...]
    rows: tuple[tuple[tuple[str, Span], ...], ...]
    span: Span


@frozen(eq=False, repr=False)
class Tree:
    """A policy page and the cases beside it."""

    path: str
    front_matter: tuple[tuple[str, str | tuple[str, ...]], ...]
    sections: tuple[Section, ...]
    cases: tuple[CasesTable, ...]
    sha256: str
    text: str
