"""Every question that the checks ask of a policy, as texts that plain solvers run."""

import re
from collections.abc import Iterable, Iterator, Sequence

from verifier.checks.absence import members
from verifier.checks.answers import plainly
from verifier.checks.check import Check
from verifier.encode import asp
from verifier.encode.lists import Flat
from verifier.encode.smt import Encoding
from verifier.encode.smt.script import comment
from verifier.model.policy import Policy
from verifier.solve.asked import Asked, Options
from verifier.solve.inquiry import SIZE, Inquiry
from verifier.solve.subject import flattened

VERDICTS = {True: "sat", False: "unsat", None: "unknown"}
"""What z3 prints where some case meets the question, where none does, and where it could not tell."""


def written(
    policy: Policy, checks: Sequence[Check], options: Options, question: str | None = None
) -> dict[str, str]:
    """File names and texts: the policy, and each question with the answer expected and how to rerun it.

    `question` is `NAME:SUBJECT`, such as `gap:progression`, for that question alone; the subject is a
    decision, a definition or a rule. A question that lies in clingo's fragment is written for it too.
    """
    name, _, subject = (question or "").partition(":")
    inquiry = Inquiry(policy, options)
    inquiry.asked = []
    try:
        for check in checks:
            if check.kind != "text" and name in ("", check.name):
                for _ in check.ask(inquiry):
                    pass
    finally:
        inquiry.stop()
    asked = [a for a in _once(inquiry.asked) if subject in ("", *_called(inquiry, a.subject))]
    absences = {check.name for check in checks if check.kind == "absence"}
    files: dict[str, str] = {}
    if question is None:
        files.update(policy_texts(policy))
    for one in asked:
        stem, flat = _stem(one, files), inquiry.flat
        files[f"{stem}.smt2"] = _head(flat, one, f"{stem}.smt2", one.check in absences) + one.text
        if one.check in asp.QUESTIONS and not _outside(flat.policy, one):
            files[f"{stem}.lp"] = _asp(flat.policy, one, f"{stem}.lp")
    return files


def _called(inquiry: Inquiry, subject: str) -> tuple[str, ...]:
    """What the author calls a subject, and what it is about: of a member without the member."""
    names = (subject, plainly(inquiry, subject))
    return (*names, *(name.split(", ")[0] for name in names))


def _once(asked: Iterable[Asked]) -> Iterator[Asked]:
    """The questions without repetitions: a check may put one twice on its way."""
    seen: set[tuple[str, str]] = set()
    for one in asked:
        if (one.check, one.subject) not in seen:
            seen.add((one.check, one.subject))
            yield one


def _stem(asked: Asked, taken: Iterable[str]) -> str:
    """A file name made of the question, unlike all names taken."""
    plain = _plain(f"{asked.check}-{asked.subject}")
    names = set(taken)
    stem, number = plain, 2
    while f"{stem}.smt2" in names:
        stem, number = f"{plain}-{number}", number + 1
    return stem


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9.()_-]+", "-", name)


def _which(flat: Flat) -> list[str]:
    """The policy that a text is of, and the lists of which it has only so many members."""
    policy = flat.policy
    lines = [f"policy {policy.id}, edition {policy.edition}, sha256 {policy.sha256}"]
    if flat.within:
        lines.append(f"with at most {members(flat.within)}")
    return lines


def _head(flat: Flat, asked: Asked, file: str, absence: bool) -> str:
    lines = [
        *_which(flat),
        f"question {asked.check}: {asked.subject}",
        _meaning(absence),
        f"expected: {VERDICTS[asked.answer]}",
        f"run: z3 {file}",
    ]
    return "\n".join(comment(line) for line in lines) + "\n"


def _meaning(absence: bool) -> str:
    if absence:
        return "unsat means the defect: no case refutes it"
    return "sat means the defect: some case shows it; unsat is the proof that none does"


def policy_texts(policy: Policy) -> dict[str, str]:
    """A policy by itself: whole for z3, and for clingo the decisions that lie in its fragment."""
    flat = flattened(policy, SIZE)
    encoding = Encoding(flat.policy)
    for decision in flat.policy.decisions:
        encoding.question(decision.name)
    for rule in flat.policy.rules:
        encoding.live(rule.id)
    asserted = [
        *encoding.ranges().values(),
        *encoding.grids().values(),
        *encoding.assumptions(),
        *encoding.chosen_among(frozenset(encoding.choice_symbols())),
    ]
    asserted += encoding.script.meanings.values()
    text = "\n".join(
        [
            *map(comment, _which(flat)),
            comment("sat: some case lies within all ranges and steps and meets every assumption"),
            comment("run: z3 policy.smt2"),
            *encoding.script.lines,
            *(f"(assert {condition})" for condition in asserted),
            "(check-sat)",
        ]
    )
    return {"policy.smt2": text + "\n", **_fragment(flat)}


def _fragment(flat: Flat) -> dict[str, str]:
    """A text for each decision in clingo's fragment; its head says which are left out, and why."""
    policy = flat.policy
    reasons = {d.name: asp.outside(policy, "gap", d.name) for d in policy.decisions}
    head = _which(flat)
    head += [f"left out: {name}, {'; '.join(why)}" for name, why in reasons.items() if why]
    opening = "".join(f"% {' '.join(line.split())}\n" for line in head)
    return {
        f"policy-{_plain(name)}.lp": opening + asp.program(policy, name)
        for name, why in reasons.items()
        if not why
    }


def _subject(asked: Asked) -> str:
    return "" if asked.check == "impossible-assumptions" else asked.subject


def _outside(policy: Policy, asked: Asked) -> bool:
    """Whether clingo is not asked, since the question lies outside its fragment."""
    try:
        return bool(asp.outside(policy, asked.check, _subject(asked)))
    except KeyError:  # it names rules of the author, and members written out have rules of their own
        return True


def _asp(policy: Policy, asked: Asked, file: str) -> str:
    answer = {True: "SATISFIABLE", False: "UNSATISFIABLE", None: "UNKNOWN"}[asked.answer]
    head = f"% expected: {answer}\n% run: python -m clingo {file}\n"
    return head + asp.question(policy, asked.check, _subject(asked))
