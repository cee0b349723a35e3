"""The meaning in plain Python: the oracle against which both encodings are judged. Knows no solver."""

from verifier.evaluate.evaluator import Evaluation, Evaluator
from verifier.evaluate.outcome import Outcome, Trace

__all__ = ["Evaluation", "Evaluator", "Outcome", "Trace"]
