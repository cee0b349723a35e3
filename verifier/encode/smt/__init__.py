"""A policy as SMT-LIB text."""

from verifier.encode.smt.encoding import Encoding
from verifier.encode.smt.question import QuestionTerms
from verifier.encode.smt.script import Script

__all__ = ["Encoding", "QuestionTerms", "Script"]
