"""Policies with lists, as policies without: unrolled to some members, or with the members counted."""

from verifier.encode.lists.flat import Flat, Said, is_flat, plain

__all__ = ["Flat", "Said", "is_flat", "plain"]
