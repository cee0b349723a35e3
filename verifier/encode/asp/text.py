"""A question as one text that a plain clingo runs: what is asked, the policy's facts, the theory."""

from verifier.encode.asp.cone import cone
from verifier.encode.asp.fragment import place_of, read_by
from verifier.encode.asp.policy_facts import policy_facts
from verifier.encode.asp.prepared import Prepared
from verifier.encode.asp.questions import QUESTIONS
from verifier.encode.asp.statements import comment
from verifier.encode.asp.unfold import OutsideFragment
from verifier.resources import read_resource

_THEORY = ("situations.lp", "meaning.lp", "vocabulary.lp")


def program_text(prepared: Prepared, decision: str) -> str:
    """The facts of a decision's cone, without theory or question; raises OutsideFragment."""
    found = cone(prepared, [decision])
    if found.reasons:
        raise OutsideFragment("; ".join(found.reasons))
    return policy_facts(prepared, found)


def question_text(prepared: Prepared, check: str, subject: str) -> str:
    """The whole text of a question; raises OutsideFragment, KeyError for an unknown check or subject."""
    found = read_by(prepared, check, subject)
    if found.reasons:
        raise OutsideFragment("; ".join(found.reasons))
    incompatible: tuple[int, ...] = ()
    asked: list[str] = []
    match QUESTIONS[check].subject:
        case "nothing":
            pass
        case "rule":
            asked = [prepared.symbols[f"rule:{subject}"]]
        case _ if subject in prepared.decisions:
            asked = [prepared.symbols[subject]]
        case _:
            incompatible = (place_of(prepared, subject),)
            asked = [f"i{place}" for place in incompatible]
    about = f" of `{subject}`" if subject else ""
    head = [
        comment(f"{prepared.policy.id}: {check}{about}"),
        comment(f"{QUESTIONS[check].defect.upper()} means that the defect exists."),
        comment("Run: python -m clingo FILE"),
    ]
    asking = " ".join(f"ask({symbol})." for symbol in asked)
    sections = [
        "\n".join([*head, asking]).rstrip() + "\n",
        read_resource("encodings", "asp", f"{check}.lp"),
        policy_facts(prepared, found, incompatible, between_steps=check == "grid-gap"),
        *(
            read_resource("encodings", "asp", f"{part}.lp")
            for part in ("situations", "meaning", "vocabulary")
        ),
    ]
    return "\n".join(sections)
