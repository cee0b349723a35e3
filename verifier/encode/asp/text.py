"""A question as one text that a plain clingo runs: what is asked, the policy's facts, the theory."""

from verifier.encode.asp.bands import band_of, steps_beside
from verifier.encode.asp.cone import Cone, cone, direct
from verifier.encode.asp.fragment import (
    concluded,
    decision_and_fact,
    decision_and_others,
    place_of,
    read_by,
)
from verifier.encode.asp.policy_facts import between, write_assumptions, write_facts, write_rules
from verifier.encode.asp.prepared import Prepared
from verifier.encode.asp.questions import QUESTIONS
from verifier.encode.asp.statements import Statements, index
from verifier.encode.asp.unfold import OutsideFragment
from verifier.model.kinds import Number
from verifier.model.terms import Condition
from verifier.resources import read_resource

_THEORY = ("situations.lp", "meaning.lp", "vocabulary.lp")


def program_text(prepared: Prepared, decision: str) -> str:
    """The facts of a decision's cone, without theory or question; raises OutsideFragment."""
    text = Statements(prepared)
    _policy(text, _inside(cone(prepared, [decision])))
    return "\n".join(text.lines) + "\n"


def question_text(prepared: Prepared, check: str, subject: str) -> str:
    """The whole text of a question; raises OutsideFragment, KeyError for an unknown check or subject."""
    found = _inside(read_by(prepared, check, subject))
    text = Statements(prepared)
    text.note(f"{prepared.policy.id}: {check}{f' of {subject}' if subject else ''}")
    text.note(f"{QUESTIONS[check].defect.upper()} means that the defect exists.")
    text.note("Run: python -m clingo FILE")
    match QUESTIONS[check].subject:
        case "nothing":
            _policy(text, found)
        case "rule":
            _policy(text, found)
            _ask_rule(text, subject)
        case "decision and fact":
            _ask_between(text, found, *decision_and_fact(prepared, subject))
        case "decision or incompatible" if subject not in prepared.decisions and ", " not in subject:
            _policy(text, found)
            _ask_incompatible(text, place_of(prepared, subject))
        case _:
            _policy(text, found)
            _ask_decision(text, check, *decision_and_others(prepared, subject))
    theory = (read_resource("encodings", "asp", part) for part in (f"{check}.lp", *_THEORY))
    return "\n".join(["\n".join(text.lines) + "\n", *theory])


def _inside(found: Cone) -> Cone:
    if found.reasons:
        raise OutsideFragment("; ".join(found.reasons))
    return found


def _policy(text: Statements, found: Cone) -> None:
    write_facts(text, found)
    write_assumptions(text, found)
    write_rules(text, found)


def _ask_rule(text: Statements, rule: str) -> None:
    symbol = text.symbols[f"rule:{rule}"]
    for name in concluded(text.prepared, rule):
        asked_when = text.prepared.decisions[name]
        assert isinstance(asked_when, Condition)
        text.write(f"serves({symbol},{text.condition(asked_when)})")
    text.write(f"ask({symbol})")


def _ask_decision(text: Statements, check: str, decision: str, others: tuple[str, ...]) -> None:
    symbol = text.symbols[decision]
    text.write(f"ask({symbol})")
    if others and check == "contradiction":
        one, *rest = (text.symbols[f"rule:{rule}"] for rule in others)
        text.write(f"ask_between({one},{rest[0] if rest else one})")
    if check == "reads-unasked":
        for read in direct(text.prepared, decision):
            text.write(f"may_read({symbol},{text.symbols[read]})")
    if others and check == "reads-unasked":
        text.write(f"ask_reading({symbol},{text.symbols[others[0]]})")


def _ask_incompatible(text: Statements, place: int) -> None:
    condition = text.prepared.incompatible[place]
    assert isinstance(condition, Condition)
    text.note(f"i{place}: incompatible {text.prepared.policy.incompatible[place].label}")
    text.write(f"incompatible(i{place},{text.condition(condition)})", f"ask(i{place})")


def _ask_between(text: Statements, found: Cone, decision: str, fact: str) -> None:
    """The policy three times: with the fact between two steps, at the step below and at the step above."""
    write_facts(text, found, between_steps=fact)
    write_assumptions(text, found)
    write_rules(text, found)
    text.write(f"ask({text.symbols[decision]})")
    kind, bands = text.prepared.kinds[fact], text.prepared.bands[fact]
    assert isinstance(kind, Number)
    for side, suffix in enumerate(("_below", "_above")):
        copy = text.beside(suffix, fact)
        here, there = text.symbols[fact], copy.symbols[fact]
        text.note(f"the same with {fact} at the step {suffix[1:]}")
        text.write(f"banded({there})")
        for place in between(text.prepared, fact):
            step = steps_beside(bands[place], kind)[side]
            text.write(f"beside({here},{index(place)},{there},{index(band_of(bands, step))})")
        write_rules(copy, found)
        read = [name for name in found.decisions if name != decision]
        text.write(*(f"copied({text.symbols[name]},{copy.symbols[name]})" for name in read))
        text.write(f"at_step({copy.symbols[decision]})")
        for name in sorted(text.read):
            text.write(f"alike({text.symbols[name]},{copy.symbols[name]})")
