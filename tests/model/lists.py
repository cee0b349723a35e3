"""A small field with lists for the tests of the model: modules and their components."""

from tests.model.pages import fence, mistakes, page, policy
from verifier.model.policy import Policy
from verifier.model.terms import Condition, Term
from verifier.source.mistake import Mistake

WORDS = """
measure credits, percent
type Mark : percent from 0 to 100 step 0.01
type Grade : ordered fail < pass < merit
body board "the board"
record Component
  weight : number from 0 to 1 step 0.01
  first : Mark "first mark" typical 55
  resit : optional Mark
  oral : yes/no
record Module
  credits : credits from 5 to 60 step 5
  grade : Grade better higher
  components : list of Component, 1 to 4
record Prize
  worth : number from 1 to 9
input modules : list of Module "taught modules"
input options : list of Module, up to 2
input prizes : list of Prize, 1 or more
input taught : credits from 0 to 180 step 5 typical 120
input bonus : optional percent from 0 to 10 step 1 typical none
input late : yes/no typical no
define mark of Module : percent = mean of first weighted by weight over components
define failed of Module : yes/no = mark < 50
define failed_credits : credits = sum of credits over modules where failed
assume "weights add up" every module of modules has (sum of weight over components) = 1
assume "in options too" every module of options has (sum of weight over components) = 1
decision outcome : ordered stop < wait < go
decision condoned of Module : yes/no asked when failed
decision again of Component : one of entitled, barred
"""
"""Line 6 of the page is its first line."""


def lists_page(statements: str) -> str:
    return page(fence(statements), WORDS)


def lists(statements: str = "", cases: str = "") -> Policy:
    """The policy with these statements in clause 1.1; raises Refused."""
    return policy(lists_page(statements or "rule\n  then outcome is go"), cases)


def told(statements: str, cases: str = "") -> tuple[Mistake, ...]:
    return mistakes(lists_page(statements), cases)


def term(text: str, kind: str = "percent", of: str = "") -> Term:
    """The term of a definition, of a record where one is named."""
    read = lists(f"define tried{f' of {of}' if of else ''} : {kind} = {text}")
    return next(d.term for d in read.definitions if d.name == "tried")


def condition(text: str, member: str = "") -> Condition:
    """The condition of a rule, for each member where one is named."""
    decision = {"": "outcome is go", "module": "condoned is yes", "component": "again is barred"}[member]
    each = f"\n  for each {member}" if member else ""
    return lists(f"rule{each}\n  when {text}\n  then {decision}").rules[0].when
