"""Random policies on which everything that speaks of a policy must say the same.

`worlds` tries the cases of a policy on the evaluator, the oracle. `pointwise` puts each of them to the
SMT terms, `bands` to the answer-set theory, and `searches` holds every answer of the checks against
what brute force finds. `member_worlds`, `member_searches` and `whole` do so for pages over the whole
language, with lists. `run` goes on seed after seed, and counts what it has seen::

    python -m tests.agreement --seconds 3600 --start 10000
"""
