"""What would have to be known is told by name, member by member."""

from tests.evaluate.by_hand import MARK, SPAN, decision, made
from verifier.evaluate import Outcome
from verifier.model.policy import Input
from verifier.report.outcomes import causes


def test_facts_of_members_follow_one_another_as_their_members_do() -> None:
    policy = made(Input("late", MARK, None, None, SPAN), decision("end"))
    wanting = {"end", "modules[10].mark", "modules[2].mark", "modules[2].credits", "late", "modules"}
    assert causes(policy, Outcome("end", "unknown", causes=frozenset(wanting))) == [
        "`late`",
        "`modules`",
        "`credits` of the third module",
        "`mark` of the third module",
        "`mark` of the 11th module",
        "`end`",
    ]
