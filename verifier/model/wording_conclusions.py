"""Conclusions and limits in the author's language, exact, so that they read back."""

from verifier.model.rules import Conclusion, Limit, Strength
from verifier.model.terms import Always, Condition, Term
from verifier.model.wording import bracketed, operand, say_term


def say_conclusion(conclusion: Conclusion) -> str:
    """A conclusion as an author writes it, without its `then`: `option may be resubmission by panel`."""
    if conclusion.verb is not None:
        return _say_duty(conclusion)
    words = [conclusion.decision]
    if conclusion.option:
        words += ["may be"] + ([] if conclusion.form == "is" else [conclusion.form])
    else:
        words += ["is one of" if conclusion.form == "one of" else conclusion.form]
        words += ["normally"] if conclusion.strength is Strength.NORMALLY else []
    if conclusion.value is not None:
        words.append(operand(conclusion.value))
    if conclusion.choices:
        words.append(", ".join(_say_guarded(c.value, c.guard) for c in conclusion.choices))
    if conclusion.body is not None:
        words += ["by", conclusion.body]
    return " ".join(words)


def _say_duty(conclusion: Conclusion) -> str:
    """`student must retake from 2024-09-01 by 2024-09-28`."""
    words = [str(conclusion.bearer), str(conclusion.verb), conclusion.decision]
    for word, day in (("from", conclusion.start), ("by", conclusion.deadline)):
        words += [] if day is None else [word, operand(day)]
    return " ".join(words)


def _say_guarded(value: Term, guard: Condition) -> str:
    words = operand(value)
    return words if isinstance(guard, Always) else f"{words} if {bracketed(guard)}"


def say_limit(limit: Limit) -> str:
    """A limit over members as an author writes it: `count of modules where condoned at most 1`."""
    return f"{say_term(limit.left)} {limit.form} {operand(limit.value)}"
