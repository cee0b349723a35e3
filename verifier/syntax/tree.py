"""The syntax tree: what an author wrote, with its place; nothing is resolved yet.

Names are plain strings. Numerals stay text, so that the author's precision is kept.
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
    """`30` or `30 credits`; digits with an optional decimal part, no sign; the measure is a word, or
    `working days`."""

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
    """`min(a, b)`, `max(a, b)` or `abs(a)`; `function` is one of the three."""

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


@frozen(eq=False, repr=False)
class DateLiteral:
    """`2024-09-01`, as written."""

    text: str
    span: Span


@frozen(eq=False, repr=False)
class IsGiven:
    """`x is given`, `x is not given`."""

    part: Expression
    negated: bool
    span: Span


@frozen(eq=False, repr=False)
class OrElse:
    """`x or else y`: y where x is absent."""

    part: Expression
    otherwise: Expression
    span: Span


@frozen(eq=False, repr=False)
class Rounded:
    """`round x to 0.1 half up`; `mode` is `half up`, `half even`, `up` or `down`."""

    part: Expression
    step: Expression
    mode: str
    span: Span


@frozen(eq=False, repr=False)
class Members:
    """The members that an aggregate runs over: `modules where failed`, `best 90 credits of modules by mark`.

    `amount`, `share` and `by` stand only for `best AMOUNT SHARE of LIST by BY`: the members with the
    highest BY, until their SHARE (a field, `credits`) adds up to AMOUNT; the last one counts in part.
    """

    list: Name
    where: Expression | None
    amount: Numeral | None
    share: Name | None
    by: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class Aggregate:
    """`sum of PART over …`, `count of LIST where …`, `min|max|mean of PART [weighted by WEIGHT] over …`."""

    function: str
    part: Expression | None
    weight: Expression | None
    over: Members
    span: Span


@frozen(eq=False, repr=False)
class Quantified:
    """`every|some|no MEMBER [of LIST] [where …] has …`; MEMBER is a record's name in lower case.

    `list` is None where the record has one list only and it is not named.
    """

    quantifier: str
    member: Name
    list: Name | None
    where: Expression | None
    has: Expression
    span: Span


@frozen(eq=False, repr=False)
class Elapsed:
    """`working days from A to B`, `months from A to B` (`days`, `years`); whole ones, elapsed."""

    unit: str
    start: Expression
    end: Expression
    span: Span


Expression = (
    Name
    | Numeral
    | Unary
    | Binary
    | Call
    | IfElse
    | Is
    | In
    | Range
    | MayBe
    | DateLiteral
    | IsGiven
    | OrElse
    | Rounded
    | Aggregate
    | Quantified
    | Elapsed
)

# --- declarations -----------------------------------------------------------------------------------


@frozen(eq=False, repr=False)
class MeasureDeclaration:
    names: tuple[Name, ...]
    span: Span


@frozen(eq=False, repr=False)
class KindExpression:
    """A kind as written: a name (a type, a measure, `number`, `yes/no`), or one listed in place.

    `values` for `one of a, b` and `ordered a < b`; `low`, `high`, `step` for `from … to … step …`.
    `list of Module, 1 to 4`: the base is the record, `is_list` true, `low` and `high` the sizes.
    `optional` stands before a kind whose value may be absent.
    """

    base: str | None
    values: tuple[Name, ...]
    ordered: bool
    low: Expression | None
    high: Expression | None
    step: Expression | None
    span: Span
    is_list: bool = False
    optional: bool = False


@frozen(eq=False, repr=False)
class FieldDeclaration:
    """One line of a record: a fact of each member, or a list inside it."""

    name: Name
    kind: KindExpression
    label: str | None
    typical: Expression | None
    better: str | None
    span: Span


@frozen(eq=False, repr=False)
class RecordDeclaration:
    name: Name
    fields: tuple[FieldDeclaration, ...]
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
    better: str | None = None


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


@frozen(eq=False, repr=False)
class ActionDeclaration:
    """`action retake_failed_units by student "label"`; `body` is the bearer."""

    name: Name
    body: Name
    label: str | None
    asked_when: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class PropertyDeclaration:
    """What the author claims of every case.

    `form` with what it speaks of: `always` and `never` (`condition`), `decided` (`always d is
    decided`: `subject`), `falls` and `rises` (`subject never falls as path rises`; `rises`: `subject never
    rises as path rises`), `independent` (`subject does not depend on path`). `path` holds the names of
    `modules.components.first_mark`. `when` narrows it.
    """

    label: str
    form: str
    condition: Expression | None
    subject: Name | None
    path: tuple[Name, ...]
    when: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class Acceptance:
    """`accept CHECK [in SUBJECT] [where …] because "…" [until DATE]`."""

    check: str
    subject: Name | None
    where: Expression | None
    reason: str
    until: DateLiteral | None
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
class DutySentence:
    """`student must ACTION [from DATE] [by DATE]`, `student must not ACTION`, `student may ACTION`.

    `verb` is `must`, `must not` or `may`.
    """

    bearer: Name
    verb: str
    action: Name
    start: Expression | None
    deadline: Expression | None
    span: Span


@frozen(eq=False, repr=False)
class LimitSentence:
    """`count of modules where condoned is yes at most 1`: a bound on a count or sum over members."""

    left: Aggregate
    form: str
    value: Expression
    span: Span


Conclusion = ConclusionSentence | DutySentence | LimitSentence


@frozen(eq=False, repr=False)
class RuleSentence:
    """One `rule` block; `opening` is `then`, `otherwise`, `assume otherwise`, or None without conclusions.

    `member` is the record's name in lower case of `for each module`.
    """

    name: str | None
    links: tuple[Link, ...]
    when: Expression | None
    opening: str | None
    conclusions: tuple[Conclusion, ...]
    span: Span
    member: Name | None = None


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
    member: Name | None = None


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


@frozen(eq=False, repr=False)
class Reviewed:
    """`reviewed: NAME DATE HASH`: who confirmed that rules and clause agree, as they then stood."""

    name: str
    date: str
    hash: str
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
    | RecordDeclaration
    | ActionDeclaration
    | PropertyDeclaration
    | Acceptance
    | RuleSentence
    | Throughout
    | Table
    | NotEncoded
    | PartlyEncoded
    | Cites
    | Reviewed
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
