"""Generated tables: a box cut again and again, and rows strewn at random; seeds fixed.

Of the rows of a cut box one tenth is wrong by one step on one side, where that meets another row: shrunk, which
leaves a hole, or widened, which makes an overlap. No two of these meet, so that each is one region by itself.
"""

from random import Random

from attrs import frozen

from tests.model.pages import fence, page, policy
from verifier.model.policy import Policy

TOP = 9999
"""Every fact is a number from 0 to this, in steps of 1."""

Sides = list[tuple[int, int]]


@frozen
class Generated:
    """The rows, each with its two ends for every fact, and how many of them were shrunk and widened."""

    rows: tuple[tuple[tuple[int, int], ...], ...]
    outcomes: tuple[str, ...]
    shrunk: int
    widened: int

    @property
    def policy(self) -> Policy:
        facts = [f"x{place}" for place in range(len(self.rows[0]))]
        words = "".join(f"\ninput {fact} : number from 0 to {TOP} step 1" for fact in facts) + "\n"
        lines = [" | ".join(facts) + " || d"]
        for row, outcome in zip(self.rows, self.outcomes, strict=True):
            lines.append(" | ".join(cell(*side) for side in row) + f" || {outcome}")
        table = "decision d : one of a, b, c, e\ntable rows\n  " + "\n  ".join(lines)
        return policy(page(fence(table, "1"), words))


def cell(low: int, high: int) -> str:
    if (low, high) == (0, TOP):
        return "-"
    if low == 0:
        return f"<= {high}"
    return f">= {low}" if high == TOP else f"{low} .. {high}"


def guillotine(rows: int, facts: int, seed: int, wrong: float = 0.1) -> Generated:
    """A box of so many facts cut into so many rows, with a share of the rows wrong."""
    random = Random(f"{rows} {facts} {seed}")
    leaves: list[Sides] = [[(0, TOP)] * facts]
    while len(leaves) < rows:
        leaf = leaves.pop(random.randrange(len(leaves)))
        place = random.randrange(facts)
        low, high = leaf[place]
        if high - low < 8:
            leaves.append(leaf)
            continue
        cut = random.randint(low + 2, high - 3)
        leaves += [[*leaf[:place], side, *leaf[place + 1 :]] for side in ((low, cut), (cut + 1, high))]
    done = [0, 0]
    touched: list[Sides] = []
    for leaf in random.sample(leaves, rows):
        if sum(done) == round(rows * wrong):
            break
        inner = [(p, s) for p, (low, high) in enumerate(leaf) for s in (0, 1) if (low > 0, high < TOP)[s]]
        place, side = random.choice(inner)
        low, high = leaf[place]
        face = (low - 2, low + 1) if side == 0 else (high - 1, high + 2)
        reached = [(one - 1, other + 1) for one, other in leaf]
        reached[place] = face
        if any(_meet(reached, other) for other in touched):
            continue  # it would fill what another one leaves, or lay it open
        touched.append(reached)
        shrink = random.random() < 0.5
        step = 1 if shrink else -1
        leaf[place] = (low + step, high) if side == 0 else (low, high - step)
        done[not shrink] += 1
    outcomes = tuple(random.choice("abce") for _ in leaves)
    return Generated(tuple(map(tuple, leaves)), outcomes, done[0], done[1])


def _meet(one: Sides, other: Sides) -> bool:
    return all(a[0] <= b[1] and b[0] <= a[1] for a, b in zip(one, other, strict=True))


def strewn(rows: int, facts: int, seed: int) -> Generated:
    """Rows that know nothing of each other: three cells in ten are left open, of no row all of them."""
    random = Random(f"{rows} {facts} {seed}")
    sides: list[Sides] = []
    while len(sides) < rows:
        row = [(0, TOP) if random.random() < 0.3 else _ends(random) for _ in range(facts)]
        if set(row) != {(0, TOP)}:
            sides.append(row)
    return Generated(tuple(map(tuple, sides)), tuple(random.choice("abce") for _ in sides), 0, 0)


def _ends(random: Random) -> tuple[int, int]:
    low, high = sorted(random.choices(range(TOP + 1), k=2))
    return low, high
