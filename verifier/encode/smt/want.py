"""For want of which decision a question stays unknown, as a term.

The counterpart of the causes that the evaluator gathers: an unknown conjunction is unknown for want
of what its unknown parts want, a settled one for want of nothing.
"""

from collections.abc import Iterable

from verifier.encode.smt.encoding import Encoding
from verifier.encode.smt.shares import amounts
from verifier.encode.smt.terms import write_condition, write_term
from verifier.encode.smt.text import FALSE, all_of, any_of, if_else, negate
from verifier.model.rules import Conclusion
from verifier.model.terms import (
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Not,
    Open,
    Or,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)


def wanting(encoding: Encoding, reader: str, read: str) -> str:
    """That the decision `reader` is unknown, and that the value of `read` is among what it wants."""
    return _Want(encoding, read).decision(reader)


class _Want:
    def __init__(self, encoding: Encoding, read: str) -> None:
        self.encoding = encoding
        self.read = read
        self.definitions = {d.name: d for d in encoding.policy.definitions}

    def decision(self, reader: str) -> str:
        """What the decision wants by its own rules, and by the limits that bind it with others."""
        own, joint = self.of_rules(reader), self.encoding.limits.joint(reader)
        if joint is None:
            return own
        limited = all_of((self.encoding.question(reader).blind, negate(joint.before[reader].blind)))
        wants = [self.of_rules(other) for other in joint.questions]
        for limit in joint.group.limits:
            live = self.encoding.live(limit.rule)
            wants.append(self.live(limit.rule))
            wants.append(all_of((any_of((negate(live.known), live.text)), self.term(limit.value))))
            wants += [self.term(amount) for amount in amounts(limit, joint.group)]
        return any_of((own, all_of((limited, any_of(wants)))))

    def of_rules(self, reader: str) -> str:
        asked = self.encoding.question(reader).asked
        decision = next(d for d in self.encoding.policy.decisions if d.name == reader)
        wants = [self.condition(decision.asked_when)]
        for rule in self.encoding.policy.rules:
            for conclusion in rule.conclusions:
                if conclusion.decision == reader:
                    live = self.encoding.live(rule.id)
                    wants.append(self.live(rule.id))
                    wants.append(all_of((live.known, live.text, self.conclusion(conclusion))))
        refused = all_of((asked.known, negate(asked.text)))
        return all_of((negate(refused), any_of(wants)))

    def live(self, rule_id: str) -> str:
        rule = next(r for r in self.encoding.policy.rules if r.id == rule_id)
        conditions = self.condition(And((*rule.throughout, rule.when)))
        lifting = [self.live(r.id) for r in self.encoding.policy.rules if rule_id in r.exception_to]
        return all_of((negate(self.encoding.live(rule_id).known), any_of((conditions, *lifting))))

    def conclusion(self, conclusion: Conclusion) -> str:
        if conclusion.value is not None:
            return self.term(conclusion.value)
        wants = []
        for choice in conclusion.choices:
            guard = self.encoding.holds(choice.guard)
            wants.append(self.condition(choice.guard))
            wants.append(all_of((guard.known, guard.text, self.term(choice.value))))
        return any_of(wants)

    def condition(self, condition: Condition) -> str:
        unknown = negate(write_condition(condition, self.encoding.names).known)
        if unknown == FALSE:
            return FALSE
        match condition:
            case Not(part=part):
                return self.condition(part)
            case And(parts=parts) | Or(parts=parts):
                return all_of((unknown, any_of(self.condition(part) for part in parts)))
            case Among(left=left):
                return self.term(left)
            case Comparison(left=left, right=right):
                return self._terms((left, right))
            case Within(left=left, low=low, high=high):
                ends = (Comparison(low, "<=", left), Comparison(left, "<=", high))
                return self.condition(And(ends))
            case Open(decision=decision):
                return unknown if decision == self.read else FALSE
            case _:
                return FALSE

    def _terms(self, terms: Iterable[Term]) -> str:
        return any_of(self.term(term) for term in terms)

    def term(self, term: Term) -> str:
        scale = self.encoding.scales.of(term)
        unknown = negate(write_term(term, self.encoding.names, scale).known)
        if unknown == FALSE:
            return FALSE
        match term:
            case Chosen(decision=decision):
                return unknown if decision == self.read else FALSE
            case Fact(name=name) if name in self.definitions:
                return self.term(self.definitions[name].term)
            case Truth(condition=condition):
                return self.condition(condition)
            case Scaled(part=part) | Magnitude(part=part) | Rounded(part=part):
                return self.term(part)
            case Product(left=left, right=right) | Quotient(left=left, right=right):
                return self._terms((left, right))
            case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
                return self._terms(parts)
            case Choice(condition=condition, then=then, otherwise=otherwise):
                test = self.encoding.holds(condition)
                branch = if_else(test.text, self.term(then), self.term(otherwise))
                return any_of((self.condition(condition), all_of((test.known, branch))))
            case _:
                return FALSE
