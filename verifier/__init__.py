"""Policy Verifier: finds gaps and contradictions in regulations, or proves that there are none."""

__version__ = "0.1.0"
