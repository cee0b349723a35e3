"""The rules of a random page, and what it claims, assumes and accepts."""

from tests.generator.declared import Page, Question
from tests.generator.spoken import Place, pick
from tests.generator.words import chance, some

_CHECKS = ("gap", "contradiction", "open-discretion", "out-of-range")


def rules(page: Page) -> None:
    """Two to four rules for each question; links go from later rules to earlier ones."""
    for number, question in enumerate(page.questions, 1):
        clause, lines = f"{number}", list[str]()
        throughout = chance(page.random, 12) and question.name.of is None
        if throughout:
            lines.append(f"throughout when {page.phrases.condition(question.place, 0)}")
        count = page.random.choice((1, 2, 2, 3, 4))
        for place in range(1, count + 1):
            lines += _rule(page, question, clause, place, place == count)
        page.clauses.append((clause, lines))


def _rule(page: Page, question: Question, clause: str, number: int, last: bool) -> list[str]:
    random, about = page.random, question.name.of
    lines = [f"rule r{number}"]
    place = question.place
    if about is not None:
        lines.append(f"  for each {about.lower()}")
    earlier = [f"{clause}/r{n}" for n in range(1, number)]
    lifts = False
    if earlier and chance(random, 45):
        relation = random.choice(("despite", "despite", "subject to", "exception to"))
        lifts = relation == "exception to"
        lines.append(f"  {relation} {', '.join(some(random, earlier, 1, 2))}")
    if not chance(random, 12):
        lines.append(f"  when {page.phrases.condition(place)}")
    if lifts and chance(random, 40):
        return lines
    if question.name.action:
        return [*lines, f"  then student {_duty(page, place)}"]
    if last and chance(random, 22):
        opening = random.choice(("otherwise", "assume otherwise"))
        return [*lines, f"  {opening} {question.name.text} is {pick(random, question.name.kind)}"]
    lines.append(f"  then {_conclusion(page, question, place)}")
    if chance(random, 6) and about is not None:
        lines.append(f"   and {_limit(page, question)}")
    return lines


def _conclusion(page: Page, question: Question, place: Place) -> str:
    random, kind, text = page.random, question.name.kind, question.name.text
    forms = ["is"] * 5 + ["normally", "may be", "may be", "one of", "computed"]
    if kind.sort in ("number", "ordered"):
        forms += ["at most", "at least", "may be at most"]
    by = random.choice((" by board", "", " by board"))
    form = random.choice(forms)
    made = pick(random, kind)
    if form == "computed":
        return f"{text} is {page.phrases.of_kind(place, kind)}"
    if form == "one of":
        second, guard = pick(random, kind), page.phrases.condition(place, 0)
        return f"{text} is one of {made}, {second} if {guard}{by}"
    if form == "normally":
        return f"{text} is normally {made}"
    if form.startswith("may"):
        return f"{text} {form} {made}{by}"
    return f"{text} {form} {made}"


def _duty(page: Page, place: Place) -> str:
    random = page.random
    verb = random.choice(("must", "must", "must", "must not", "may"))
    start = f" from {page.phrases.day(place)}" if verb == "must" and chance(random, 50) else ""
    end = f" by {page.phrases.day(place)}" if verb == "must" and chance(random, 60) else ""
    return f"{verb} appeal{start}{end}"


def _limit(page: Page, question: Question) -> str:
    """A limit over members that reads what is decided of them."""
    name = question.name
    held = next(one.name for one in page.lists if one.record == name.of)
    form = page.random.choice(("at most 1", "at most 1", "at least 1"))
    return f"count of {held} where ({name.text} is {pick(page.random, name.kind)}) {form}"


def claims(page: Page) -> None:
    """Assumptions, what cannot stand together, properties and acceptances, in a clause of their own."""
    random, lines = page.random, list[str]()
    case, phrases = page.place(None), page.phrases
    known = _without_decisions(case)
    if chance(random, 30):
        lines.append(f'assume "what is known" {phrases.condition(known)}')
    asked = [q for q in page.questions if q.name.of is None]
    if asked and chance(random, 30):
        tests = [phrases.test(case, q.name) for q in some(random, asked, 1, 2)]
        tests += [phrases.condition(case, 0)] if len(tests) < 2 else []
        lines.append(f'incompatible "cannot both be" ({" and ".join(tests)})')
    for number in range(random.choice((0, 1, 1, 2))):
        when = f" when {phrases.condition(case, 0)}" if chance(random, 35) else ""
        lines.append(f'property "claim {number}" {_property(page, case)}{when}')
    if chance(random, 20):
        question = random.choice(page.questions).name
        where = f" where {phrases.condition(case, 0)}" if chance(random, 60) else ""
        what = f"accept {random.choice(_CHECKS)} in {question.text}{where}"
        lines.append(f'{what} because "it is known"')
    if lines:
        page.clauses.append(("claims", lines))


def _without_decisions(place: Place) -> Place:
    """The same without decisions and what was defined after the first of them."""
    first = next((n for n, name in enumerate(place.names) if name.decision), len(place.names))
    inner = {name: _without_decisions(one) for name, one in place.inner.items()}
    return Place(place.names[:first], place.lists, place.record, place.several, inner)


def _property(page: Page, case: Place) -> str:
    random = page.random
    form = random.choice(("always", "never", "decided", "falls", "rises", "independent"))
    question = random.choice(page.questions).name
    if form in ("always", "never"):
        return f"{form} {page.phrases.condition(case)}"
    if form == "decided":
        return f"always {question.text} is decided"
    path, _ = random.choice(page.paths)
    if form == "independent":
        return f"{question.text} does not depend on {path}"
    ordered = [
        n for n in page.names if n.kind.sort in ("number", "ordered") and (n.decision or "_" in n.text)
    ]
    subjects = [n.text for n in ordered if n.text.startswith(("decision", "defined", "later"))]
    rising = [p for p, kind in page.paths if kind.sort in ("number", "ordered", "date")]
    if not subjects or not rising:
        return f"always {question.text} is decided"
    return f"{random.choice(subjects)} never {form} as {random.choice(rising)} rises"
