"""What a policy under inquiry is asked about, and what bears on it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from verifier.encode.calendar import assumed_of, counted, is_counted
from verifier.encode.lists import Flat, is_flat, plain
from verifier.encode.lists.cone import parts_read
from verifier.encode.lists.flat import GIVEN, FlatPolicy, declared, first_of_each, holders, without_places
from verifier.encode.smt.limited import groups
from verifier.evaluate import Evaluator
from verifier.model.better import with_implied
from verifier.model.mentions import limited as limited_by
from verifier.model.mentions import mentioned, mentioned_in_condition
from verifier.model.paths import name_in_policy
from verifier.model.policy import Assumption, Decision, Definition, Policy
from verifier.model.reading import exceptions, reached, reads, rules_about
from verifier.model.rules import Rule
from verifier.model.terms import Condition
from verifier.model.wording import say_term
from verifier.solve.alone import alone
from verifier.solve.asked import Options
from verifier.solve.bending import bent, multiplied


class Subject:
    """A policy, and the flat policy that is asked about in its place.

    `native` is the author's policy and `evaluator` its meaning; `flat` what is encoded and asked about,
    whose policy is `policy`: the same one where there are no lists. Names of members are paths. `focused`:
    only what is of a member is asked about (True), or only what is of none (False). `whole`: it stands
    for the whole policy, so that rules can be asked about; `apart_by`: what tells counted members apart.
    """

    def __init__(self, policy: Policy, options: Options, flat: Flat) -> None:
        self.native = policy
        self.flat = flat
        self.policy = flat.policy
        self.options = options
        self.evaluator = Evaluator(policy)
        self.focused: bool | None = None
        self.whole = True
        self.apart_by: frozenset[str] = frozenset()
        self._alone: dict[str, frozenset[str]] = {}

    # --- what is asked about ---

    @property
    def decisions(self) -> Iterator[Decision]:
        """The decisions asked about, in the author's order."""
        for decision in self.policy.decisions:
            if self.options.decision not in (None, declared(decision.name)) or not self.asks(decision.name):
                continue
            rules = {rule.id for rule in rules_about(self.policy, decision.name)}
            if self.options.clause is None or rules & self._clause_rules:
                yield decision

    @property
    def open_decisions(self) -> Iterator[Decision]:
        """Those of them that are no actions: an action of which nothing is said is free, and no gap."""
        return (decision for decision in self.decisions if decision.bearer is None)

    def asks(self, name: str) -> bool:
        """Whether a definition or decision is asked about: of the members that are alike the first."""
        return name in self._subjects and self.focused in (None, "[" in name)

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return frozenset(name for names in self.flat.subjects.values() for name in names)

    @cached_property
    def rules(self) -> tuple[tuple[Rule, ...], ...]:
        """Each rule, as it is asked about: for the first member of each list, else for each member.

        Choices under a limit are made one after the other: there the first member is not like the last.
        """
        instances: dict[str, list[Rule]] = {}
        if not self.whole:
            return ()
        for rule in self.policy.rules:
            author = self.flat.origin[rule.id]
            if self.focused in (None, rule.id != author):
                instances.setdefault(author, []).append(rule)
        if not self.flat.ordered and not self._limited:
            first = {rule for some in instances.values() for rule in first_of_each([r.id for r in some])}
            instances = {a: [r for r in some if r.id in first] for a, some in instances.items()}
        return tuple(map(tuple, instances.values()))

    def authors(self, rules: Iterable[str]) -> tuple[str, ...]:
        """The author's rules that rules stand for, each once."""
        return tuple(dict.fromkeys(self.flat.origin.get(rule, rule) for rule in rules))

    def bent(self, about: str) -> frozenset[str]:
        """The names that a definition or decision, or an assumption, multiplies, divides or rounds, itself
        or through definitions."""
        parts = [*parts_read(self.policy, self.reads(about) | {about})]
        parts += [assumption.condition for assumption in self.policy.assumptions]
        curved = {name for part in parts for name in bent(part)}
        return frozenset(curved).union(*(self.reads(name) for name in curved))

    @cached_property
    def _limited(self) -> frozenset[str]:
        """The decisions, by key, that limits over members bound."""
        limits = (limit for rule in self.native.rules for limit in rule.limits)
        return frozenset(key for limit in limits for key in limited_by(limit))

    def is_limited(self, names: Iterable[str]) -> bool:
        """Whether any of these is a decision that a limit over members bounds."""
        return any(name_in_policy(self.native, name) in self._limited for name in names)

    def bending(self, names: Iterable[str]) -> tuple[str, ...]:
        """What multiplies or divides facts in what these names stand for, in the author's words."""
        keys = frozenset(name_in_policy(self.native, name) for name in names)
        found = (part for whole in parts_read(self.native, keys) for part in multiplied(whole))
        return tuple(dict.fromkeys(map(say_term, found)))

    def within(self, names: Iterable[str], about: str = "") -> Mapping[str, int]:
        """The most members of each list up to which an answer about these names holds; empty where any.

        `about` is the definition or decision that the question is about, where it is about nothing else.
        """
        if not self.flat.within:
            return {}
        if about not in self._alone:
            self._alone[about] = alone(self.native, about) if "[" in about else frozenset()
        lists = {without_places(name) for name in names if name in self.flat.sizes} - self._alone[about]
        return {name: most for name, most in self.flat.within.items() if name in lists}

    def wants_clause(self, clause: str) -> bool:
        wanted = self.options.clause
        return wanted is None or clause == wanted or clause in self._clauses_below

    @cached_property
    def _clause_rules(self) -> frozenset[str]:
        return frozenset(rule for c in self.policy.clauses if c.id == self.options.clause for rule in c.rules)

    @cached_property
    def _clauses_below(self) -> frozenset[str]:
        return frozenset(rule.clause for rule in self.policy.rules if rule.id in self._clause_rules)

    # --- cases ---

    @cached_property
    def _linked(self) -> tuple[frozenset[str], ...]:
        """For each assumption the inputs and readings that it speaks of, through definitions."""
        return tuple(self._behind(assumption.condition) for assumption in self.policy.assumptions)

    def assumptions_about(self, names: frozenset[str]) -> list[Assumption]:
        """The assumptions that touch some of the names, in the author's order."""
        linked = zip(self.policy.assumptions, self._linked, strict=True)
        return [assumption for assumption, of in linked if of & names]

    def _behind(self, condition: Condition) -> frozenset[str]:
        """The names that a condition speaks of, through definitions, and the lists of their members."""
        found = {name for part in mentioned(condition) for name in (part, *self.reads(part))}
        return frozenset(found | with_lists(found))

    def reads(self, name: str) -> frozenset[str]:
        """Every name that a definition or decision depends on."""
        if name not in self._read:
            self._read[name] = frozenset(reached(self._direct, name))
        return self._read[name]

    @cached_property
    def _structures(self) -> tuple[frozenset[str], ...]:
        """For each thing that holds of hidden facts in every case the names that it speaks of."""
        return tuple(self._behind(held) for held in self.flat.structure)

    @cached_property
    def _drawing(self) -> tuple[frozenset[str], ...]:
        """The names that draw each assumption and structure in: what the calendar counts bears on nothing
        else, so that its dates alone do not ask for it."""
        counts = {assumed_of(d): d.name for d in self.native.definitions if is_counted(d)}
        drawn = (
            frozenset({counts[a.label]}) if a.label in counts else linked
            for a, linked in zip(self.policy.assumptions, self._linked, strict=True)
        )
        return (*drawn, *self._structures)

    @cached_property
    def _direct(self) -> Mapping[str, tuple[str, ...]]:
        direct = dict(reads(self.policy.definitions, self.policy.decisions, self.policy.rules))
        limits = self.policy.limits if isinstance(self.policy, FlatPolicy) else ()
        rules, lifting = {rule.id: rule for rule in self.policy.rules}, exceptions(self.policy.rules)
        for limit in limits:
            ruled = (rules[rule] for rule in (limit.rule, *lifting[limit.rule]))
            conditions = [name for rule in ruled for name in mentioned_in_condition(rule)]
            bounded = [name for name in mentioned(limit.left) if name in self.decided]
            read = [name for name in mentioned(limit.left) if name not in self.decided]
            read += (*mentioned(limit.value), *conditions)
            # what the others read, not what they come to: each choice of theirs is looked at for itself
            direct |= {name: (*direct[name], *read) for name in bounded}
        for names in {tuple(group.decisions) for group in groups(self.policy).values()}:
            together = tuple(dict.fromkeys(read for name in names for read in direct[name]))
            direct |= dict.fromkeys(names, together)
        return direct

    @cached_property
    def _read(self) -> dict[str, frozenset[str]]:
        return {}

    def decisions_behind(self, definition: str) -> frozenset[str]:
        """The decisions that a definition reads, itself or through other definitions."""
        names = mentioned(self.defined[definition].term)
        found = {name for name in names if name in self.decided}
        return frozenset(found).union(
            *(self.decisions_behind(name) for name in names if name in self.defined)
        )

    @cached_property
    def defined(self) -> Mapping[str, Definition]:
        """The definitions that are asked about or read, by name."""
        return {definition.name: definition for definition in self.policy.definitions}

    @cached_property
    def decided(self) -> Mapping[str, Decision]:
        """The decisions that are asked about or read, by name."""
        return {decision.name: decision for decision in self.policy.decisions}

    def relevant(self, *names: str, read: Iterable[str] = ()) -> frozenset[str]:
        """The names that a case must settle: what `names` read, `read`, and what assumptions tie to them."""
        read = tuple(read)
        found = set(read).union(*(self.reads(name) for name in (*names, *read)))
        found |= with_lists(names)  # also where what is asked of a member reads nothing of it
        grown = True
        while grown:
            grown = False
            found |= with_lists(found)
            for linked, drawing in zip((*self._linked, *self._structures), self._drawing, strict=True):
                if drawing & found and not linked <= found:
                    found |= linked
                    grown = True
        return frozenset(found)


def with_lists(names: Iterable[str]) -> set[str]:
    """The sizes of the lists on the paths of names, and for each fact that may be absent that it is given."""
    found = {held for name in names for held, _ in holders(name)}
    return found | {name.removesuffix(GIVEN) for name in names if name.endswith(GIVEN)}


def flattened(policy: Policy, most: int) -> Flat:
    """The flat policy that is encoded, with what is implied: at most `most` members in each list, if any."""
    policy = with_implied(policy)
    if is_flat(policy):
        return counted(plain(policy))
    from verifier.encode.lists.unrolled import sizes, unrolled

    return counted(unrolled(policy, sizes(policy, most)))
