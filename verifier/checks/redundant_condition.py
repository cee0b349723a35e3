"""A part of a condition without which every case comes out the same.

What it finds. A proof that no outcome of any decision changes if a part of the condition of a rule is left
out: one of several conditions, one of several words, one end of a range, the cell of a table. The part
holds wherever the rest does, or other rules say the same, or prevail, where it does not. Of several parts
one after another is left out, so that what is told can go together. An end of a range that only repeats
the end of what is declared for the fact is no finding, nor is a part that holds wherever the question is
asked, by its `asked when` alone (the text only says of whom it speaks), nor is anything in a rule that is
itself without effect; what stands inside a count, a sum or a `some … has` is not tried. Rules about what a
limit over members bounds are passed over, as is what no calendar could be found for, and nothing is claimed
of either.

Why it matters. A reader takes every condition to make a difference, and looks for the student whom it is
about. Often it is what is left of a bound that was moved elsewhere.

Example. Students with 60 or better pass, and students with 70 or better who have handed in on time pass with
them: whether they have handed in on time decides nothing.

What to do. Leave the part out, or say what it was meant to decide.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from attrs import evolve

from verifier.checks.absence import no_others, rules_asked_about
from verifier.checks.answers import undecided
from verifier.checks.bearing import bears
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of
from verifier.checks.edit import Edit, Unchanging
from verifier.checks.edits import Edits
from verifier.checks.redundant_rule import taken_out
from verifier.checks.search import why
from verifier.encode.lists.flat import declared
from verifier.encode.smt.text import negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding
from verifier.model.mentions import mentioned
from verifier.model.omitted import Part, parts, required, without
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.model.terms import Or
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Some decision comes out otherwise in the case without the part, or may."""
    rule, part = _named(evaluator.policy.rules, subject)
    edit = left_out(evaluator.policy.rules, rule, (part,))
    return bears(evaluator, Evaluator(edit.of(evaluator.policy)), rule.id, case)


def _subject(rule: str, part: Part, every: Sequence[Part]) -> str:
    """The part in words; what is said twice in a rule, as both ends of `0 .. 0`, is counted besides."""
    alike = [one for one in every if (one.words, one.of) == (part.words, part.of)]
    which = f", {alike.index(part) + 1} of {len(alike)}" if len(alike) > 1 else ""
    return f"{rule}, {part.words}" + (f" in {part.of}" if part.of else "") + which


def _named(rules: Sequence[Rule], subject: str) -> tuple[Rule, Part]:
    own = ((rule, parts(rule.when)) for rule in rules if subject.startswith(f"{rule.id}, "))
    return next((r, p) for r, every in own for p in every if _subject(r.id, p, every) == subject)


def left_out(
    rules: Sequence[Rule], rule: Rule, some: Sequence[Part], every: Sequence[Part] | None = None
) -> Edit:
    """The rule without some of `every` part of it, of which none lies in another."""
    place = rules.index(rule) + 1
    every = parts(rule.when) if every is None else every
    tag = "".join(f"-{every.index(part) + 1}" for part in some)
    return Edit(_subject(rule.id, some[-1], every), f"-part{place}{tag}", rule.id, partial(_change, some))


def _change(some: Sequence[Part], rule: Rule) -> Rule:
    return evolve(rule, when=without(rule.when, some))


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    edits = Edits(inquiry, CHECK.name)
    for some in rules_asked_about(inquiry):
        yield from _of_rule(inquiry, edits, some)
    yield from no_others(inquiry, CHECK)


def _of_rule(inquiry: Inquiry, edits: Edits, some: Sequence[Rule]) -> Iterator[Answer]:
    """The parts of one rule that can go together, one after another."""
    rule = inquiry.evaluator.rules[inquiry.flat.origin[some[0].id]]
    rules, gone, every = inquiry.native.rules, list[Part](), parts(rule.when)
    for part in every:
        subject = _subject(rule.id, part, every)
        if any(part.lies_in(other) for other in gone) or _last_of_several(every, part, gone):
            continue
        try:
            proof = edits.ask(left_out(rules, rule, (part,), every))
            if proof is None:
                continue
            needed = bool(gone) or edits.needed(taken_out(rules, rule.id))
            if not needed or (gone and edits.needed(left_out(rules, rule, (*gone, part), every))):
                if needed or inquiry.last:  # else it may be needed where lists are longer
                    inquiry.settled[CHECK.name, subject] = True
                continue
            if _is_asked(inquiry, some, part):
                inquiry.settled[CHECK.name, subject] = True
                continue
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, None, subject, why(inquiry, str(problem), ()))
            continue
        inquiry.settled[CHECK.name, subject] = False
        gone.append(part)
        yield _finding(inquiry, rule, part, subject, proof)


def _is_asked(inquiry: Inquiry, some: Sequence[Rule], part: Part) -> bool:
    """Whether a part holds wherever what the rule concludes is asked, by the `asked when` alone: not by an
    assumption, nor by what else the rule asks, nor by another rule, nor wherever it is asked or not."""
    for rule in some:
        asked = Or(tuple(inquiry.decided[c.decision].asked_when for c in rule.conclusions))
        own = required(rule.when, part)
        if own is None or not asked.parts:
            return False
        wanted, said = inquiry.encoding.holds(asked), inquiry.encoding.holds(own)
        with inquiry.session.question():
            names = inquiry.relevant(read=(*mentioned(asked), *mentioned(own)))
            inquiry.session.require(*inquiry.structure(names), said.known, negate(said.text))
            # unsatisfiable: no case in which it is asked is without the part, though others are
            if not inquiry.session.possible() or inquiry.session.possible(wanted.known, wanted.text):
                return False
    return True


def _last_of_several(every: Sequence[Part], part: Part, gone: Sequence[Part]) -> bool:
    """Whether it is the last word left where all others can go: a rule of no word is another rule."""
    if part.which != "value":
        return False
    beside = [one for one in every if (one.path, one.which) == (part.path, "value")]
    return all(one in gone for one in beside if one is not part)


def _finding(inquiry: Inquiry, rule: Rule, part: Part, subject: str, proof: Unchanging) -> Finding:
    decisions = tuple(dict.fromkeys(map(declared, proof.decisions)))
    return Finding(
        check=CHECK.name,
        severity=CHECK.severity,
        policy=inquiry.policy.id,
        decision=decisions[0] if decisions else None,
        subject=subject,
        rules=(rule.id,),
        clauses=clauses_of(inquiry, (rule.id,)),
        span=rule.span,
        rests_on=proof.rests_on,
        detail={
            "part": part.words,
            "of": part.of,
            "which": part.which,
            "all": "yes" if part.which == "whole" and not part.path else "",
        },
        within=proof.within,
        asked=proof.asked,
        engines=proof.engines,
    )


CHECK = Check("redundant-condition", "note", "absence", __doc__, refuted_by, ask)
