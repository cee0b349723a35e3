"""Repairs of findings: changes of the author's own page, each proved before it is offered.

`candidates.py` finds edits that may mend a finding: in `bands.py` a bound is moved or the ends of a band are
written out, in `priorities.py` one of two rules prevails, in `closing.py` a rule is added for what is left
open. `proof.py` reads the edited page as a policy and asks whether the finding is gone, nothing new is wrong
with the same decision, and no case that was decided comes out otherwise; `search.py` tries the cheapest
first.

A repair says what can be done, never what should be: of two outcomes both are offered.
"""
