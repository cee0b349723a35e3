"""Policies with lists, as policies without: unrolled to some members, or with the members counted."""
