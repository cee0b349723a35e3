"""A policy whose lists have at most so many members, written out member by member.

Exact for lists up to that length: each fact, definition and decision of a member stands under its
path, each rule `for each` member once for every member. A decision of a member that is not there is
not asked, and its rules do not apply.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial

from attrs import evolve, fields

from verifier.encode.lists.cone import compares_members, picks_best
from verifier.encode.lists.flat import (
    GIVEN,
    Flat,
    FlatPolicy,
    first_of_each,
    flat_case,
    holders,
    is_there,
    native_case,
    without_places,
)
from verifier.encode.lists.members import Scope, Writer, all_of
from verifier.encode.lists.order import settled
from verifier.encode.lists.statements import rules
from verifier.model.claims import Property
from verifier.model.kinds import Number, YesNo
from verifier.model.mentions import mentioned
from verifier.model.policy import Decision, Definition, Input, ListOf, Policy
from verifier.model.terms import Condition


def sizes(policy: Policy, most: int) -> dict[str, int]:
    """For each list, by its path without places, at most this many members, or what its kind allows."""
    records = {record.name: record for record in policy.records}

    def under(prefix: str, lists: Sequence[ListOf]) -> Iterator[tuple[str, int]]:
        for held in lists:
            path = prefix + held.name
            bound = max(most, held.least)
            yield path, bound if held.most is None else min(bound, held.most)
            yield from under(path + ".", records[held.record].lists)

    return dict(under("", policy.lists))


def unrolled(policy: Policy, most: Mapping[str, int]) -> Flat:
    """The policy with at most `most` members in each list (by its path without places)."""
    return _Unrolling(policy, most).flat()


class _Unrolling:
    def __init__(self, policy: Policy, most: Mapping[str, int]) -> None:
        self.policy = policy
        self.most = most
        self.writer = Writer(policy, most)
        self.records = {record.name: record for record in policy.records}
        self.inputs: list[Input] = []
        self.scopes: dict[str | None, list[Scope]] = {None: [{}]}
        self.there: dict[str, Condition] = {}
        self.unbounded: dict[str, int] = {}
        self.sizes: list[str] = []
        self._facts()

    # --- facts ---

    def _facts(self) -> None:
        for fact in self.policy.inputs:
            self._fact(fact, "")
        for held in self.policy.lists:
            self._list(held, "", {}, ())

    def _fact(self, fact: Input, prefix: str) -> None:
        name = prefix + fact.name
        if fact.optional:
            typical = None if fact.typical is None else "no" if fact.typical == "none" else "yes"
            self.inputs.append(Input(name + GIVEN, YesNo(), fact.label, typical, fact.span))
        self.inputs.append(
            evolve(fact, name=name, optional=False, typical=None if fact.typical == "none" else fact.typical)
        )

    def _list(self, held: ListOf, prefix: str, scope: Scope, there: tuple[Condition, ...]) -> None:
        path = prefix + held.name
        plain = without_places(path)
        most = self.most[plain]
        kind = Number(None, Fraction(held.least), Fraction(most), Fraction(1))
        self.sizes.append(path)
        self.inputs.append(Input(path, kind, held.label, None, held.span))
        if held.most is None or held.most > most:
            self.unbounded[plain] = most
        self.scopes.setdefault(held.record, [])
        for place in range(most):
            member = f"{path}[{place}]"
            inner = {**scope, held.record: member}
            present = (*there, is_there(path, place, held.least))
            self.scopes[held.record].append(inner)
            self.there[member] = all_of(present)
            for part in self.records[held.record].parts:
                if isinstance(part, ListOf):
                    self._list(part, member + ".", inner, present)
                else:
                    self._fact(part, member + ".")

    # --- the policy ---

    def flat(self) -> Flat:
        policy, writer = self.policy, self.writer
        by_key: dict[str, Definition | Decision] = {d.key: d for d in policy.definitions}
        by_key |= {d.key: d for d in policy.decisions}
        definitions: list[Definition] = []
        decisions: list[Decision] = []
        order: list[str] = []
        subjects: dict[str, tuple[str, ...]] = {}
        for key in policy.order:
            item = by_key[key]
            names = []
            for scope in self.scopes.get(item.of, ()):
                name = item.name if item.of is None else f"{scope[item.of]}.{item.name}"
                before = len(writer.helpers)
                if isinstance(item, Definition):
                    written = evolve(item, name=name, of=None, term=writer.term(item.term, scope))
                    definitions += [*writer.helpers[before:], written]
                else:
                    asked = all_of((self._there(scope, item.of), writer.condition(item.asked_when, scope)))
                    decisions.append(evolve(item, name=name, of=None, asked_when=asked))
                    definitions += writer.helpers[before:]
                order += [*(helper.name for helper in writer.helpers[before:]), name]
                names.append(name)
            subjects[key] = tuple(names)
        named = len(writer.helpers)
        instances, origin, limits = rules(writer, policy, self.scopes, self._there)
        assumptions = [evolve(a, condition=writer.condition(a.condition, {})) for a in policy.assumptions]
        incompatible = [evolve(i, condition=writer.condition(i.condition, {})) for i in policy.incompatible]
        first = {
            key: names if self._in_order(key) else first_of_each(names) for key, names in subjects.items()
        }
        properties = tuple(p for claimed in policy.properties for p in self._property(claimed, subjects))
        acceptances = tuple(
            evolve(waiver, where=writer.condition(waiver.where, {})) for waiver in policy.acceptances
        )
        definitions += writer.helpers[named:]
        order += (helper.name for helper in writer.helpers[named:])
        copies: dict[str, list[str]] = {}
        for instance, rule in origin.items():
            copies.setdefault(rule, []).append(instance)
        clauses = [
            evolve(c, rules=tuple(i for rule in c.rules for i in copies.get(rule, ())))
            for c in policy.clauses
        ]
        optional = frozenset(
            without_places(fact.name.removesuffix(GIVEN)) for fact in self.inputs if fact.name.endswith(GIVEN)
        )
        declared = [decision.name for decision in policy.decisions]
        flat = evolve(
            policy,
            inputs=tuple(self.inputs),
            definitions=tuple(definitions),
            decisions=tuple(sorted(decisions, key=lambda d: declared.index(d.name.rpartition(".")[2]))),
            rules=tuple(instances),
            clauses=tuple(clauses),
            assumptions=tuple(assumptions),
            incompatible=tuple(incompatible),
            properties=properties,
            acceptances=acceptances,
            cases=(),
            order=settled(order, definitions, decisions, instances),
            records=(),
            lists=(),
        )
        if limits:
            own = {each.name: getattr(flat, each.name) for each in fields(Policy)}
            flat = FlatPolicy(**own, limits=tuple(limits))
        return Flat(
            flat,
            origin,
            first,
            self.unbounded,
            native_case,
            partial(flat_case, optional),
            frozenset(helper.name for helper in writer.helpers),
            writer.said,
            sizes=frozenset(self.sizes),
            ordered=writer.ordered,
        )

    def _there(self, scope: Scope, record: str | None) -> Condition:
        return all_of(()) if record is None else self.there[scope[record]]

    def _in_order(self, key: str) -> bool:
        """Whether members are told apart by their order, in what a definition or decision reads or in what
        is assumed."""
        if not self.writer.ordered:
            return False
        assumed = {name for a in self.policy.assumptions for name in mentioned(a.condition)}
        return (
            compares_members(self.policy, key)
            or any(compares_members(self.policy, name) for name in assumed)
            or any(picks_best(assumption.condition) for assumption in self.policy.assumptions)
        )

    def _property(self, claimed: Property, subjects: Mapping[str, tuple[str, ...]]) -> Iterator[Property]:
        """A claim about each member is one about the first of each list, which stands for all.

        A fact of another member is another one than that of the member itself: both are claimed. Where
        the order of members counts, each is claimed of each.
        """
        condition = None if claimed.condition is None else self.writer.condition(claimed.condition, {})
        written = evolve(claimed, condition=condition, when=self.writer.condition(claimed.when, {}))
        about: Sequence[str | None] = (claimed.subject,)
        ordered = self.writer.ordered
        if claimed.subject is not None and claimed.subject in subjects:
            names = subjects[claimed.subject]
            about = names if ordered else first_of_each(names)
        dotted = ".".join(claimed.path)
        facts = [f.name for f in self.inputs if claimed.path and without_places(f.name) == dotted]
        for subject in about:
            seen: set[tuple[bool, ...]] = set()
            for fact in facts or [""]:
                # alike: facts that share the same members with the subject
                shape = tuple((subject or "").startswith(f"{held}[{place}]") for held, place in holders(fact))
                if ordered or shape not in seen:
                    seen.add(shape)
                    path = (fact,) if fact else claimed.path
                    yield evolve(written, subject=subject, path=path)
