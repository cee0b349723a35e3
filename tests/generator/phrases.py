"""Terms and conditions over everything that the language has, as an author would write them."""

from collections.abc import Callable
from random import Random

from attrs import evolve

from tests.generator.spoken import Held, Name, Place, Spoken, pick
from tests.generator.words import chance, some

_LITERALS: dict[str | None, tuple[str, ...]] = {
    "credits": ("10", "15", "20", "30"),
    "percent": ("38", "39", "40", "41", "42"),
    "days": ("0", "1", "2"),
    None: ("-1", "0", "1", "2", "0.5", "1.25"),
}
_ROUND = ("half up", "half even", "up", "down")
_ORDER = ("<", "<=", ">=", ">", "<=", ">=", "=", "!=")


class Phrases:
    """Draws phrases; what may be absent is read only behind `is given` or with `or else`.

    `curved`: whether facts are multiplied, divided and rounded, which makes every question dearer.
    """

    def __init__(self, random: Random, curved: bool) -> None:
        self.random = random
        self.curved = curved

    # --- numbers -------------------------------------------------------------------------------------

    def number(self, place: Place, measure: str | None, depth: int = 2) -> str:
        """A number of the measure, which stands anywhere without brackets about it."""
        random = self.random
        leaves = [name.text for name in place.numbers(measure)]
        optional = [
            n for n in place.names if n.optional and n.kind.sort == "number" and n.kind.measure == measure
        ]
        if optional and chance(random, 25):
            return f"({random.choice(optional).text} or else {self.literal(measure)})"
        if place.lists and depth > 0 and chance(random, 45 if place.record is None else 35):
            return self.aggregate(place, measure, depth - 1)
        if depth == 0 or chance(random, 30 if leaves else 55):
            return random.choice(leaves) if leaves and chance(random, 80) else self.literal(measure)
        made: list[Callable[[], str]] = [self._linear(place, measure, depth - 1)] * 4
        if self.curved:
            made += [self._bent(place, measure, depth - 1)] * 8
        return random.choice(made)()

    def literal(self, measure: str | None) -> str:
        number = self.random.choice(_LITERALS[measure])
        return number if measure is None else f"{number} {measure}"

    def _linear(self, place: Place, measure: str | None, depth: int) -> Callable[[], str]:
        def made() -> str:
            one, other = (self.number(place, measure, depth) for _ in range(2))
            return self.random.choice(
                (
                    f"({one} + {other})",
                    f"({one} - {other})",
                    f"({self.random.choice(('2', '1/2', '3'))} * {one})",
                    f"min({one}, {other})",
                    f"max({one}, {other})",
                    f"abs({one} - {other})",
                    f"(if {self.condition(place, 0)} then {one} else {other})",
                )
            )

        return made

    def _bent(self, place: Place, measure: str | None, depth: int) -> Callable[[], str]:
        def made() -> str:
            random = self.random
            one = self.number(place, measure, depth)
            plain = place.numbers(None)
            above = [n for n in plain if n.kind.positive]
            forms = [f"(round {one} to {random.choice(('1', '5', '0.5'))} {random.choice(_ROUND)})"]
            forms += [f"({n.text} * {one})" for n in some(random, plain, 1, 1)]
            forms += [f"({one} / {n.text})" for n in some(random, above, 1, 1)]
            if measure is None:
                same = [n for n in place.names if n.kind.positive and n.kind.measure and not n.optional]
                for n in some(random, same, 1, 1):
                    forms.append(f"({self.number(place, n.kind.measure, depth)} / {n.text})")
            return random.choice(forms)

        return made

    # --- members -------------------------------------------------------------------------------------

    def aggregate(self, place: Place, measure: str | None, depth: int) -> str:
        """A sum, count, least, greatest or mean over a list in reach."""
        random = self.random
        held = random.choice(place.lists)
        inner = place.inner[held.name]
        where = f" where {self.condition(inner, 0)}" if chance(random, 40) else ""
        if measure is None and chance(random, 60):
            return f"(count of {held.name}{where})"
        function = random.choice(("sum", "sum", "min", "max", "mean", "mean"))
        if chance(random, 30) and (best := self._best(held, inner, where, measure)):
            return best
        part = self.number(inner, measure, depth)
        if function == "sum":
            return f"(sum of {part} over {held.name}{where})"
        weight = ""
        weights = [n.text for n in inner.names if n.kind.positive and n.of == held.record and not n.optional]
        if function == "mean" and self.curved and weights and chance(random, 60):
            weight = f" weighted by {random.choice(weights)}"
        taken = f"({function} of {part}{weight} over {held.name}{where})"
        if held.empty or where:
            return f"({taken} or else {self.literal(measure)})"
        return taken

    def _best(self, held: Held, inner: Place, where: str, measure: str | None) -> str:
        """Over the best members; empty where none have a share that can be made up."""
        random = self.random
        shares = [n for n in inner.names if n.of == held.record and n.kind.positive and not n.optional]
        ranks = [n.text for n in inner.names if n.of == held.record and n.kind.sort == "number"]
        ranks = [text for text in ranks if text not in {n.text for n in inner.names if n.optional}]
        if not shares or not ranks:
            return ""
        share = random.choice(shares)
        amount = self.literal(share.kind.measure) if share.kind.measure else random.choice(("1", "3"))
        unit = amount if share.kind.measure is None else amount.split()[0]
        over = f"best {unit} {share.text} of {held.name}{where} by {random.choice(ranks)}"
        if measure == share.kind.measure and chance(random, 65):
            return f"(sum of {share.text} over {over})"
        function = random.choice(("min", "max", "mean", "mean") if self.curved else ("min", "max"))
        taken = f"({function} of {self.number(inner, measure, 0)} over {over})"
        return f"({taken} or else {self.literal(measure)})" if held.empty or where else taken

    def quantified(self, place: Place, depth: int) -> str:
        """`some|every|no member … has …`."""
        random = self.random
        held = random.choice(place.lists)
        inner = place.inner[held.name]
        word = held.record.lower() + (f" of {held.name}" if held.record in place.several else "")
        where = f" where {self.condition(inner, 0)}" if chance(random, 30) else ""
        has = self.condition(inner, depth)
        return f"({random.choice(('some', 'every', 'no'))} {word}{where} has {has})"

    # --- conditions ----------------------------------------------------------------------------------

    def condition(self, place: Place, depth: int = 1) -> str:
        """A condition, which stands anywhere without brackets about it."""
        random = self.random
        if depth > 0 and chance(random, 35):
            parts = [self.condition(place, depth - 1) for _ in range(random.randint(2, 3))]
            return f"({random.choice((' and ', ' or ')).join(parts)})"
        if chance(random, 8):
            return f"(not {self.condition(place, depth)})"
        if place.lists and chance(random, 45 if place.record is None else 35):
            if chance(random, 55):
                return self.quantified(place, min(depth, 1))
            measure = random.choice(("credits", "percent", None, None))
            left = self.aggregate(place, measure, 0)
            return f"({left} {random.choice(_ORDER)} {self.literal(measure)})"
        if not place.names:
            return self.quantified(place, 0)
        own = [n for n in place.names if n.of is not None]
        decisions = [n for n in place.names if n.decision]
        names = own if own and chance(random, 60) else place.names
        if decisions and chance(random, 25):
            names = decisions
        return self.test(place, random.choice(names), depth)

    def test(self, place: Place, name: Name, depth: int = 0) -> str:
        """A test of one fact, definition or decision; of what may be absent behind `is given`."""
        random = self.random
        if name.optional:
            if chance(random, 30):
                return f"({name.text} is {random.choice(('', 'not '))}given)"
            there = evolve(name, optional=False)
            known = tuple(there if other == name else other for other in place.names)
            beside = evolve(place, names=tuple(n for n in known if not n.optional))
            return f"({name.text} is given and {self._present(beside, there, depth)})"
        if name.decision and not name.action and chance(random, 25):
            return f"({name.text} may be {pick(random, name.kind)})"
        return self._present(place, name, depth)

    def _present(self, place: Place, name: Name, depth: int) -> str:
        random, kind, text = self.random, name.kind, name.text
        if kind.sort == "yes":
            return text if chance(random, 60) else f"({text} is {random.choice(kind.values)})"
        if kind.sort == "plain" or (kind.sort == "ordered" and chance(random, 40)):
            return self._word(text, kind)
        if chance(random, 20):
            low, high = sorted(random.sample(range(len(kind.values)), 2))
            return f"({text} {random.choice(('', 'not '))}in {kind.values[low]} .. {kind.values[high]})"
        right = pick(random, kind)
        if kind.sort == "number" and chance(random, 35):
            right = self.number(place, kind.measure, depth)
        elif kind.sort == "date":
            right = self.day(place)
        return f"({text} {random.choice(_ORDER)} {right})"

    def _word(self, text: str, kind: Spoken) -> str:
        random = self.random
        if len(kind.values) > 2 and chance(random, 30):
            words = some(random, kind.values, 2, len(kind.values) - 1)
            return f"({text} {random.choice(('', 'not '))}in {{{', '.join(words)}}})"
        return f"({text} is {random.choice(('', 'not '))}{random.choice(kind.values)})"

    def day(self, place: Place) -> str:
        """A date: written out, a fact, or some days from one."""
        random = self.random
        dates = [n.text for n in place.names if n.kind.sort == "date" and not n.optional]
        if not dates or chance(random, 35):
            return random.choice(("2026-01-30", "2026-01-31", "2026-02-01"))
        text = random.choice(dates)
        return text if chance(random, 40) else f"({text} {random.choice('+-')} {random.choice('123')} days)"

    # --- any kind ------------------------------------------------------------------------------------

    def of_kind(self, place: Place, kind: Spoken, depth: int = 1) -> str:
        """A term of a kind."""
        random = self.random
        if kind.sort == "number":
            return self.number(place, kind.measure, depth)
        if kind.sort == "date":
            return self.day(place)
        if kind.sort == "yes" and chance(random, 70):
            return self.condition(place, depth)
        same = [n.text for n in place.names if n.kind == kind and not n.optional]
        maybe = [n.text for n in place.names if n.kind == kind and n.optional]
        if maybe and chance(random, 50):
            return f"({random.choice(maybe)} or else {random.choice(kind.values)})"
        if same and chance(random, 40):
            return random.choice(same)
        one, other = (random.choice(kind.values) for _ in range(2))
        return f"if {self.condition(place, 0)} then {one} else {other}"


def elapsed(random: Random, place: Place) -> str:
    """The days between two dates; empty where there are no two."""
    dates = [n.text for n in place.names if n.kind.sort == "date" and not n.optional]
    if len(dates) < 2:
        return ""
    one, other = some(random, dates, 2, 2)
    return f"{one} - {other}"
