"""Policies of the answer-set fragment: the theory against the evaluator, and its answers against z3's."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from random import Random

from tests.agreement.searches import is_note
from tests.agreement.worlds import Worlds, facts_of
from verifier.encode.asp import QUESTIONS, decode, outside, program, question
from verifier.encode.asp.fragment import read_by
from verifier.encode.asp.prepared import prepare
from verifier.finding import Answer, Finding, Undecided
from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.resources import read_resource

ANSWERS = 400
"""Answers of one program that are compared with the evaluator."""
QUESTIONS_ASKED = 8
"""Questions of one policy that are put to both solvers: each starts a program of its own."""
SECONDS = 120


def solved(text: str, most: int) -> tuple[bool, list[list[str]]]:
    """Whether clingo, run as a program, finds an answer, and what up to `most` answers show."""
    command = [sys.executable, "-m", "clingo", "--outf=2", f"--models={most}", "-"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert not run.stderr.strip(), run.stderr
    said = json.loads(run.stdout)
    assert said["Result"] in ("SATISFIABLE", "UNSATISFIABLE"), said["Result"]
    found = [answer["Value"] for call in said["Call"] for answer in call.get("Witnesses", [])]
    return said["Result"] == "SATISFIABLE", found


def theory(worlds: Worlds, count: Counter[str]) -> Iterator[str]:
    """A line for each decision and answer in which status, possible values or live rules differ."""
    policy = worlds.policy
    for decision in policy.decisions if worlds.settled else ():
        if outside(policy, "gap", decision.name):
            continue
        _, answers = solved(_everything(policy, decision.name), ANSWERS)
        for answer in answers:
            count["answers of the theory"] += 1
            wrong = _differences(worlds, decision.name, answer)
            if wrong:
                yield f"the theory of {decision.name}: {wrong} in {dict(decode(policy, answer))}"
                break


def _everything(policy: Policy, decision: str) -> str:
    """The cases and the meaning, without a question; every status is shown."""
    symbol = prepare(policy).symbols[decision]
    shown = f"""
shown(silent) :- silent({symbol}).
shown(contradictory) :- contradictory({symbol}).
shown(not_asked) :- not_asked({symbol}).
shown(blind) :- blind({symbol}).
shown(settled) :- settled({symbol}).
shown(open) :- settled({symbol}), not claimed({symbol}).
open_to(V) :- possible({symbol},V).
in_force_of(R) :- conclusion(Q,R,{symbol}), in_force(Q).
#show shown/1.
#show open_to/1.
#show live/1.
#show in_force_of/1.
"""
    files = ("situations.lp", "meaning.lp", "vocabulary.lp")
    return "\n".join(
        [program(policy, decision), *(read_resource("encodings", "asp", f) for f in files), shown]
    )


def _differences(worlds: Worlds, decision: str, answer: Sequence[str]) -> str:
    """What the evaluator says otherwise of the case that an answer shows; empty where nothing."""
    symbols = prepare(worlds.policy).symbols
    evaluator = worlds.evaluator
    # what the program leaves out bears on nothing, so that any value of it will do
    case = {**facts_of(worlds.policy, worlds.settled[0]), **decode(worlds.policy, answer)}
    outcome = evaluator.evaluate(case).outcomes[decision]
    shown = {name: {x.split("(")[1][:-1] for x in answer if x.startswith(f"{name}(")} for name in _SHOWN}
    said = {"unknown": "blind", "not asked": "not_asked", "decided": "settled", "discretionary": "settled"}
    status = {said.get(outcome.status, outcome.status)}
    # of an action the theory says so too; there it is no defect
    action = evaluator.decisions[decision].bearer is not None
    if outcome.status == "discretionary" and (not outcome.closed or (action and outcome.default is None)):
        status.add("open")
    if shown["shown"] != status:
        return f"it says {sorted(shown['shown'])}, and not {sorted(status)},"
    kind = evaluator.decisions[decision].kind
    assert not isinstance(kind, Number)
    if "settled" in status:
        possible = {
            symbols[f"word:{word}"]
            for place, word in enumerate(kind.values)
            if outcome.admits(Fraction(place))
        }
        if possible != shown["open_to"]:
            return f"it leaves open {sorted(shown['open_to'])}, and not {sorted(possible)},"
        in_force = {symbols[f"rule:{t.rule}"] for t in outcome.traces if t.state in ("in force", "capped")}
        if in_force != shown["in_force_of"]:
            return f"{sorted(shown['in_force_of'])} are in force, and not {sorted(in_force)},"
    for rule in evaluator.about[decision]:
        live = evaluator.rule_holds(rule.id, case)[1] is True
        if live != (symbols[f"rule:{rule.id}"] in shown["live"]):
            return f"rule {rule.id} is {'' if live else 'not '}live"
    return ""


_SHOWN = ("shown", "open_to", "live", "in_force_of")


def questions(worlds: Worlds, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    """A line for each question that lies in both fragments and is answered differently."""
    policy = worlds.policy
    told = {
        (answer.check, answer.subject)
        for answer in answers
        if isinstance(answer, Finding) and not is_note(answer)
    }
    unsettled = {answer.check for answer in answers if isinstance(answer, Undecided)}
    both = [q for q in _asked(policy, answers) if q[0] not in unsettled and not outside(policy, *q)]
    for check, subject in Random(policy.id).sample(both, min(QUESTIONS_ASKED, len(both))):
        count[f"{check}: both engines"] += 1
        satisfiable, shown = solved(question(policy, check, subject), 1)
        defect = satisfiable == (QUESTIONS[check].defect == "satisfiable")
        known = {(check, subject or policy.id)}
        known |= {pair for pair in told if pair[0] == check and pair[1].startswith(f"{subject}, ")}
        if check == "shadowed-rule" and defect:
            continue  # over bands also where no case meets the rule; `searches` has tried it by brute force
        if defect != bool(known & told):
            case = dict(decode(policy, shown[0])) if shown else "no case"
            verdict = "is" if defect else "is not"
            yield f"{check} of {subject}: over bands there {verdict} such a defect ({case}), by z3 otherwise"


def _asked(policy: Policy, answers: Sequence[Answer]) -> Iterator[tuple[str, str]]:
    """The questions that both may be asked, by check and subject."""
    if policy.assumptions:
        yield "impossible-assumptions", ""
    if any(a.check == "impossible-assumptions" and isinstance(a, Finding) for a in answers):
        return
    for decision in policy.decisions:
        for check in ("gap", "assumed-closing", "open-discretion", "contradiction", "reads-unasked"):
            yield check, decision.name
    for place in range(len(policy.incompatible)):
        yield "contradiction", f"incompatible {place}"
    for subject in dict.fromkeys(answer.subject for answer in answers if answer.check == "grid-gap"):
        about, _, fact = subject.partition(", ")
        if fact in read_by(prepare(policy), "gap", about).facts:
            yield "grid-gap", subject
    for rule in policy.rules:
        yield "unreachable-rule", rule.id
        if rule.conclusions:
            yield "shadowed-rule", rule.id
