"""Questions put to the solvers, which run as programs of their own on the text that `encode/` wrote.

Nothing else starts a solver. The text that is asked is the text that `verifier encode` writes, so
that whoever doubts an answer can put the same question by hand.
"""
