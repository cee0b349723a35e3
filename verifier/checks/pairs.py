"""The search for two cases that differ in one fact and break a property together.

Both worlds may leave choices open, and the property speaks of all of them (`meaning.md` 14). So a pair is
looked for under one choice on either side, and replayed over every choice; where another choice saves the
property, that choice is asked about too, and the search goes on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from attrs import Factory, define, evolve

from verifier.checks.accepting import waivers_of
from verifier.checks.answers import undecided
from verifier.checks.blame import joined
from verifier.checks.check import Check
from verifier.checks.pair_told import Pair, finding_of_pair, proved_of_pairs
from verifier.checks.search import why
from verifier.evaluate import Evaluator
from verifier.evaluate.spread import Endless, leaves
from verifier.finding import Answer, Finding, Proved
from verifier.model.better import with_implied
from verifier.model.claims import Acceptance, Property
from verifier.model.kinds import Value
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry
from verifier.solve.pair import pin_pair
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import not_replayed
from verifier.solve.two_worlds import TooFine, TwoWorlds
from verifier.solve.witness import witness

MOST_CHOICES = 24
"""Choices that are asked about one by one before the search gives up."""

ShowsPair = Callable[[Evaluator, Case, Case, str, str], int]
"""Whether two cases break the property of a label, in what this decision or definition comes to: 0 where they
do not, else by how many words, where that is counted."""


def pairs(
    inquiry: Inquiry, check: Check, claims: Sequence[Property], shows: ShowsPair, least: int = 1
) -> Iterator[Answer]:
    """Two cases against a property, the same ones on every run; or the proof that there are none.

    `claims` are what one property says of the member that it speaks of: of its own facts, and of those of
    another member. `least`: how far apart, in words, what they come to has to be.
    """
    label = claims[0].label
    if (check.name, label) in inquiry.settled:
        return
    proofs: list[Proved] = []
    for claim in claims:
        answers = list(_answers(inquiry, check, claim, shows, least))
        if not answers:
            return  # counts of members show that there may be two, and no two cases
        proofs += [answer for answer in answers if isinstance(answer, Proved)]
        if inquiry.counting and not isinstance(answers[0], Proved):
            return
        if not isinstance(answers[0], Proved):
            inquiry.settled[check.name, label] = isinstance(answers[0], Finding)
            yield from answers
            return
    yield together(inquiry, proofs, (check.name, label))


def together(inquiry: Inquiry, proofs: Sequence[Proved], key: tuple[str, str]) -> Proved:
    """One proof of what is claimed of several members or facts."""
    within = {name: most for proof in proofs for name, most in proof.within.items()}
    if not within:
        inquiry.settled[key] = True
    return evolve(joined(proofs), within=within, subject=key[1])


def _answers(
    inquiry: Inquiry, check: Check, claim: Property, shows: ShowsPair, least: int
) -> Iterator[Answer]:
    assert claim.subject is not None
    try:
        with inquiry.session.question():
            yield from _pairs(inquiry, check, claim, shows, least)
            return
    except NoAnswer as problem:
        reason = why(inquiry, str(problem), inquiry.relevant(claim.subject) | {claim.subject})
    except Endless as endless:
        reason = f"`{endless.decision}`, which it reads, may take more values than are tried one by one"
    except TooFine:
        reason = "what it reads may take values that are too fine to be tried one by one"
    yield undecided(inquiry, check, claim.subject, claim.label, reason)


def _pairs(inquiry: Inquiry, check: Check, claim: Property, shows: ShowsPair, least: int) -> Iterator[Answer]:
    """The canonical pair; where that is accepted, the one that is canonical among the others as well.

    Of what is implied it is one that is as far apart as any, elsewhere than the author claims the same.
    """
    same = claim.form, claim.subject, claim.path
    own = [p for p in inquiry.policy.properties if claim.implied and not p.implied]
    worlds = TwoWorlds(inquiry, claim, [p.when for p in own if (p.form, p.subject, p.path) == same])
    worlds.by = least
    left_out: list[Acceptance] = []
    search = _Search(inquiry, check, worlds, shows)
    if inquiry.counting:
        if not search.possible():
            yield proved_of_pairs(inquiry, check, worlds)
        return
    found = search.pair()
    if found is None:
        yield proved_of_pairs(inquiry, check, worlds)
    while found is not None:
        worst = search.worst() if claim.implied else None
        finding = finding_of_pair(inquiry, check, worlds, worst or found)
        yield finding
        waivers = [waiver for waiver in waivers_of(inquiry, finding) if waiver not in left_out]
        if not waivers:
            return
        left_out.append(waivers[0])
        worlds.leave_out(waivers[0].where)
        search.records = False
        found = search.pair()


@define
class _Search:
    """The search for a pair that replays; `asked` are the choices that were asked about on the way.

    `records`: the question is kept, as it is to be written.
    """

    inquiry: Inquiry
    check: Check
    worlds: TwoWorlds
    shows: ShowsPair
    asked: set[tuple[bool, frozenset[tuple[str, Value]]]] = Factory(set)
    records: bool = True

    def possible(self) -> bool:
        """Whether there may be a pair."""
        with self._asserted():
            if self.inquiry.session.possible():
                return True
            self._record(False)
            return False

    def pair(self) -> Pair | None:
        """The canonical pair, replayed; None where there is none."""
        inquiry, worlds = self.inquiry, self.worlds
        while True:
            with self._asserted():
                self._record(None)
                found = _pair(worlds)
                self._record(found is not None)
            if found is None:
                return None
            if self.shows(inquiry.evaluator, *found, worlds.claim.label, worlds.subject) >= worlds.by:
                return found
            choices = list(_choices(inquiry, worlds, found))
            new = [(high, taken) for high, taken in choices if (high, _key(taken)) not in self.asked]
            if not new:
                raise not_replayed(inquiry, self.check.name, worlds.claim.label)
            for high, taken in new:
                self.asked.add((high, _key(taken)))
                worlds.ask_about(high, taken)
            if len(self.asked) > MOST_CHOICES:
                raise NoAnswer("what it reads leaves more choices than are tried one by one")

    def worst(self) -> Pair | None:
        """The canonical pair among those farthest apart; None where one word is as far as any."""
        least, self.records = self.worlds.by, False  # that there is one at all is what is written
        try:
            for by in range(self.worlds.most - 1, least, -1):
                self.worlds.by = by
                found = self.pair()
                if found is not None:
                    return found
            return None
        except NoAnswer:
            return None  # a pair that was found is told, whether or not there is a worse one
        finally:
            self.worlds.by = least

    def _record(self, answer: bool | None) -> None:
        if self.records:
            hypotheses = self.worlds.hypotheses()
            self.inquiry.record(self.check.name, self.worlds.claim.label, answer, hypotheses)

    @contextmanager
    def _asserted(self) -> Iterator[None]:
        worlds = self.worlds
        texts = [hypothesis.text for hypothesis in worlds.hypotheses()]
        with self.inquiry.session.scope(*worlds.structure(), *texts, worlds.defect()):
            yield


def _key(choices: Mapping[str, Value]) -> frozenset[tuple[str, Value]]:
    return frozenset(choices.items())


def _pair(worlds: TwoWorlds) -> Pair | None:
    """The canonical two cases of what the session has asserted; None where there are none."""
    session = worlds.inquiry.session
    shared = worlds.shared
    if not shared:
        if not session.possible():
            return None
        pinned: dict[str, Value] = {}
    else:
        found = witness(session, shared)
        if found is None:
            return None
        pinned = found
    low, high = pin_pair(session, worlds.low, worlds.high)
    order = [fact.name for fact in worlds.inquiry.policy.facts]

    def case(value: Value) -> dict[str, Value]:
        whole = {**pinned, worlds.low.name: value}
        return worlds.inquiry.flat.native({name: whole[name] for name in order if name in whole})

    return case(low), case(high)


def _choices(inquiry: Inquiry, worlds: TwoWorlds, pair: Pair) -> Iterator[tuple[bool, Mapping[str, Value]]]:
    """Every choice that either case leaves open; of what does not matter to a rise, the second case's."""
    claims = with_implied(inquiry.native).properties
    when = next(claim.when for claim in claims if claim.label == worlds.claim.label)
    for high, case in enumerate(pair):
        if high or worlds.claim.form != "independent":
            for leaf in leaves(inquiry.evaluator, case, worlds.subject, when):
                if leaf.choices:
                    yield bool(high), leaf.choices
