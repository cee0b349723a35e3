"""Small random tables, rules and all: what boxes tell of them, a solver can be asked one by one."""

from random import Random

from tests.model.pages import fence, page, policy
from verifier.model.policy import Policy

WORDS = """
input n : number from 0 to 6 step 1
input m : number from 0 to 10 step 5
input w : one of x, y, z
input late : yes/no
"""
FACTS = ("n", "m", "w", "late")


def small(seed: int) -> Policy:
    """Rows over up to three facts, now and then with a rule beside them, ranks, exceptions, or a condition
    under which the decision is asked."""
    random = Random(f"small {seed}")
    facts = random.sample(FACTS, random.randint(1, 3))
    rows = [" | ".join(_cell(random, fact) for fact in facts) for _ in range(random.randint(2, 6))]
    values = "ab" if random.random() < 0.5 else "abc"
    asked = random.choice(["", "", "\n  asked when not late", "\n  asked when w is x or n >= 2"])
    lines = [f"decision d : ordered a < b < c{asked}", "table t", "  " + " | ".join(facts) + " || d"]
    lines += [f"  {row} || {random.choice(values)}" for row in rows]
    for name in ("r", "s")[: random.choice([0, 0, 1, 1, 2])]:
        link = random.choice(["", "", "\n  despite 1/t.1", "\n  subject to 1/t.2", "\n  exception to 1/t.1"])
        strength = random.choice(["is", "is", "is", "is normally"])
        lines.append(
            f"rule {name}{link}\n  when {_condition(random)}\n  then d {strength} {random.choice(values)}"
        )
    assumed = random.choice(["", "", "", '\nassume "so"  n <= 4\n'])
    return policy(page(fence("\n".join(lines), "1"), WORDS + assumed))


def ranked(seed: int) -> Policy:
    """Rules over up to three facts of which many are ranked: a first match, links at random, an `otherwise`."""
    random = Random(f"ranked {seed}")
    count, form = random.randint(3, 6), random.choice(["subject to", "despite", "some", "some"])
    values = "ab" if random.random() < 0.6 else "abc"
    facts = random.sample(FACTS, random.randint(1, 3))
    lines = ["decision d : one of a, b, c" + random.choice(["", "", "\n  asked when not late"])]
    order = random.sample(range(count), count)
    for place in range(count):
        lines.append(f"rule r{place}")
        earlier = [f"1/r{other}" for other in range(place)]
        if form == "some":
            higher = [f"1/r{other}" for other in range(count) if order[other] < order[place]]
            some = [rule for rule in higher if random.random() < 0.4]
            lines.append(f"  subject to {', '.join(some)}" if some else "")
        elif place:
            lines.append(f"  {form} {earlier[-1]}")
        lines.append(f"  when {' and '.join(random.choice(_TESTS[fact]) for fact in facts)}")
        closing = place == count - 1 and form == "subject to" and random.random() < 0.3
        strength = "otherwise" if form == "some" and random.random() < 0.15 else "then"
        lines.append(f"  {'otherwise' if closing else strength} d is {random.choice(values)}")
    return policy(page(fence("\n".join(filter(None, lines)), "1"), WORDS))


def related(seed: int) -> Policy:
    """Rules of which some relate two facts, or ask what is no test of facts at all; some of them are ranked."""
    random = Random(f"related {seed}")
    values = "ab" if random.random() < 0.6 else "abc"
    lines = ["decision d : one of a, b, c" + random.choice(["", "", "\n  asked when n + m >= 2"])]
    for place in range(random.randint(3, 6)):
        lines.append(f"rule r{place}")
        if place and random.random() < 0.3:
            lines.append(f"  {random.choice(['subject to', 'despite'])} 1/r{place - 1}")
        some = random.sample(_RELATIONS, random.randint(0, 2))
        some += [random.choice(_TESTS[fact]) for fact in random.sample(FACTS, random.randint(0, 2))]
        lines.append(f"  when {' and '.join(some or ['n >= 0'])}")
        lines.append(f"  then d is {random.choice(values)}")
    assumed = random.choice(["", "", "", '\nassume "so"  n + m <= 12\n', '\nassume "so"  n >= 1\n'])
    return policy(page(fence("\n".join(lines), "1"), WORDS + assumed))


_RELATIONS = [
    "n + m <= 6",
    "n + m > 6",
    "n + m <= 12",
    "n < m",
    "n >= m",
    "2 * n + m >= 9",
    "m - n in 1 .. 4",
    "n + m = 7",
    "min(n, m) <= 2",
    "(late or n + m >= 9)",
]
_TESTS = {
    "n": ["n <= 3", "n >= 3", "n in 1 .. 4", "n is 2", "n >= 0"],
    "m": ["m <= 5", "m >= 5", "m is 0", "m >= 0"],
    "w": ["w is x", "w in {x, y}", "w is z", "w in {x, y, z}"],
    "late": ["late", "not late", "m >= 0"],
}


def banded(seed: int) -> Policy:
    """Rows that divide a box, with ends where the bands of whole numbers meet, so that between two steps
    nothing is said; now and then one is missing, or a condition stands beside them."""
    random = Random(f"banded {seed}")
    tops = {"n": 6, "m": 10, "k": 20}
    leaves = [{fact: (0, top) for fact, top in tops.items()}]
    for _ in range(random.randint(2, 5)):
        leaf = leaves.pop(random.randrange(len(leaves)))
        fact = random.choice([fact for fact, (low, high) in leaf.items() if high > low] or ["n"])
        low, high = leaf[fact]
        cut = random.randint(low, max(low, high - 1))
        wide = random.choice([1, 1, 1, 2]) if cut + 2 <= high else 1
        leaves += [{**leaf, fact: (low, cut)}, {**leaf, fact: (min(cut + wide, high), high)}]
    if len(leaves) > 2 and random.random() < 0.3:
        leaves.pop()
    facts = random.sample([*tops], 3)
    rows = [" | ".join(_band(random, leaf[fact], tops[fact]) for fact in facts) for leaf in leaves]
    asked = random.choice(["", "", "\n  asked when not late", "\n  asked when n < 3 or w is x"])
    lines = [f"decision d : one of a, b, c{asked}", "table t", "  " + " | ".join(facts) + " || d"]
    lines += [f"  {row} || {random.choice('abc')}" for row in rows]
    if random.random() < 0.3:
        lines.append(f"rule r\n  when {_condition(random)}\n  then d is a")
    words = WORDS + "input k : number from 0.5 to 19.5 step 3" + random.choice(["", " typical 3.5"]) + "\n"
    assumed = random.choice(["", "", 'assume "so"  k < 17\n', 'assume "so"  n >= 1 and not late\n'])
    return policy(page(fence("\n".join(lines), "1"), words + assumed))


def _band(random: Random, ends: tuple[int, int], top: int) -> str:
    low, high = ends
    if ends == (0, top):
        return "-"
    if low == 0:
        return f"<= {high}" if random.random() < 0.8 else f"< {high}.5"
    return f">= {low}" if high == top else f"{low} .. {high}"


def _cell(random: Random, fact: str) -> str:
    if random.random() < 0.3:
        return "-"
    match fact:
        case "late":
            return random.choice(["yes", "no"])
        case "w":
            some = ", ".join(sorted(random.sample("xyz", random.randint(1, 2))))
            return random.choice(["in {%s}", "not in {%s}"]) % some
        case _:
            low, high = sorted(random.choices(range(7 if fact == "n" else 11), k=2))
            return random.choice([f"{low} .. {high}", f"<= {high}", f"> {low}", f"{low}"])


def _condition(random: Random) -> str:
    some = [f"n {random.choice(['<', '>='])} {random.randint(0, 6)}", "late", "w is x", "m >= 5", "not late"]
    return random.choice([" and ", " or "]).join(random.sample(some, random.randint(1, 2)))
