"""Random small policies over every construct that the verifier reads, for differential tests.

    policy = generate(seed)              # the same seed makes the same policy
    constructs(policy)                   # how often each construct stands in it
    for case in probes(policy, 200): …   # complete cases: every input and every reading given
    exhaustive(policy, 200)              # whether those cases stand for all that it can tell apart
    print(describe(policy))              # as a page that an author could have written

A plain `random.Random` draws everything, so that an hour of seeds costs an hour of policies and
nothing else. Cases are not filtered: whether an assumption admits them is for the caller to say.
"""

from tests.generator.counting import constructs
from tests.generator.describing import describe
from tests.generator.policies import generate
from tests.generator.probing import exhaustive, probes
from tests.generator.words import Fragment

__all__ = ["Fragment", "constructs", "describe", "exhaustive", "generate", "probes"]
