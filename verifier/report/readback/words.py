"""What things are called in a sentence: by their label where they have one, else by their name."""

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from verifier.model.kinds import Kind, Number, Value
from verifier.model.paths import member_word
from verifier.model.policy import Ambiguity, Decision, Definition, Input, ListOf, Policy
from verifier.model.wording import say_value
from verifier.report.page import plural

Item = Input | Ambiguity | Definition | Decision | ListOf


@frozen(eq=False, repr=False)
class Words:
    """The names of a policy and what they are called. `items` are by name; a field by ``Record.name``."""

    policy: Policy
    items: Mapping[str, Item]
    shared: frozenset[str]

    def called(self, name: str, of: str | None = None) -> str:
        """“credits failed”, with its name where another has the same label; `name` where it has none."""
        item = self.item(name, of)
        label = None if item is None else item.label
        if not label:
            return f"`{name}`"
        quoted = f"“{plain(label)}”"
        return f"{quoted} (`{name}`)" if label in self.shared else quoted

    def item(self, name: str, of: str | None = None) -> Item | None:
        return self.items.get(name if of is None else f"{of}.{name}", self.items.get(name))

    def decision(self, name: str, of: str | None = None) -> str:
        """`the decision “…”`, or `the action “…”`; of a member where it is one of a member."""
        bearer = getattr(self.item(name, of), "bearer", None)
        what = "decision" if bearer is None else "action"
        return f"the {what} {self.called(name, of)}{self.of_member(of)}"

    def of_member(self, of: str | None) -> str:
        return "" if of is None else f" of the {member(of)}"

    def body(self, name: str) -> str:
        """What a body is called: `the Board of Examiners`."""
        return plain(self.policy.bodies.get(name, f"`{name}`"))


def words(policy: Policy) -> Words:
    """The words of a policy."""
    everything: list[tuple[str, Item]] = [(fact.name, fact) for fact in policy.facts]
    everything += [(definition.key, definition) for definition in policy.definitions]
    everything += [(decision.key, decision) for decision in policy.decisions]
    everything += [(listed.name, listed) for listed in policy.lists]
    for record in policy.records:
        everything += [(f"{record.name}.{field.name}", field) for field in record.fields]
        everything += [(f"{record.name}.{listed.name}", listed) for listed in record.lists]
    labels = Counter(item.label for _, item in everything if item.label)
    shared = frozenset(label for label, number in labels.items() if number > 1)
    return Words(policy, dict(everything), shared)


def plain(text: str) -> str:
    """An author's own text inside a sentence: what it quotes stands in single quotes."""
    return " ".join(text.split()).replace("`", "'").replace("“", "‘").replace("”", "’")


def member(record: str) -> str:
    """What a member of a record is called: `module`, `taught module`."""
    return member_word(record).replace("_", " ")


def members(record: str) -> str:
    """The same in the plural."""
    one = member(record)
    return plural(one)


def value(of: Value, kind: Kind) -> str:
    """A value: a number with its measure, a word in backticks."""
    return say_value(of, kind) if isinstance(kind, Number) else f"`{of}`"


def listing(parts: list[str] | tuple[str, ...], last: str) -> str:
    """`a`, `a or b`, `a, b or c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
