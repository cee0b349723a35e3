"""The catalogue of checks, in the order in which they are told."""

from verifier.checks import (
    ambiguity_matters,
    assumed_closing,
    contradiction,
    failed_case,
    gap,
    grid_gap,
    idle_input,
    impossible_assumptions,
    joint_contradiction,
    joint_gap,
    open_discretion,
    out_of_range,
    overlap,
    property_violated,
    reads_unasked,
    redundant_condition,
    redundant_rule,
    shadowed_rule,
    stale_acceptance,
    unencoded_clause,
    unknown_reference,
    unmeetable_duty,
    unreachable_rule,
    vacuous_property,
    worse_when_better,
)
from verifier.checks.check import Check
from verifier.solve.asked import CaughtOut, Options
from verifier.solve.inquiry import Inquiry

CHECKS: tuple[Check, ...] = (
    impossible_assumptions.CHECK,
    contradiction.CHECK,
    joint_contradiction.CHECK,
    out_of_range.CHECK,
    reads_unasked.CHECK,
    unmeetable_duty.CHECK,
    gap.CHECK,
    joint_gap.CHECK,
    grid_gap.CHECK,
    assumed_closing.CHECK,
    open_discretion.CHECK,
    property_violated.CHECK,
    worse_when_better.CHECK,
    ambiguity_matters.CHECK,
    unreachable_rule.CHECK,
    shadowed_rule.CHECK,
    overlap.CHECK,
    redundant_rule.CHECK,
    redundant_condition.CHECK,
    idle_input.CHECK,
    vacuous_property.CHECK,
    unknown_reference.CHECK,
    unencoded_clause.CHECK,
    failed_case.CHECK,
    stale_acceptance.CHECK,
)

__all__ = ["CHECKS", "CaughtOut", "Check", "Inquiry", "Options"]
