"""What is said of a term reads back as the same term."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.model.pages import fence, page, policy
from verifier.model.policy import Policy
from verifier.model.wording import kind_of, say_kind, say_term
from verifier.model.wording_conclusions import say_conclusion

FACTS = {"credits": ("taught", "failed", "half", "extent"), "number": ("attempts",)}
NUMERALS = ("0", "1", "2.5", "30", "7", "0.125")


def numbers(measure: str) -> st.SearchStrategy[str]:
    """Terms of one measure as an author might write them, with needless brackets too."""
    suffix = "" if measure == "number" else f" {measure}"
    leaves = st.sampled_from(FACTS[measure]) | st.sampled_from(NUMERALS).map(lambda n: n + suffix)
    factors = st.sampled_from(("2", "3", "0.5", "7", "-1", "-2.5"))

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.one_of(
            st.tuples(inner, st.sampled_from("+-"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
            st.tuples(inner, st.sampled_from("+-"), inner).map(lambda t: f"{t[0]} {t[1]} ({t[2]})"),
            st.tuples(factors, inner).map(lambda t: f"{t[0]} * ({t[1]})"),
            st.tuples(inner, factors).map(lambda t: f"({t[0]}) / ({t[1]})"),
            st.tuples(st.sampled_from(("min", "max")), inner, inner).map(lambda t: f"{t[0]}({t[1]}, {t[2]})"),
            st.tuples(atoms, inner, inner).map(lambda t: f"(if {t[0]} then {t[1]} else {t[2]})"),
        )

    return st.recursive(leaves, larger, max_leaves=6)


signs = st.sampled_from(("<", "<=", "=", "!=", ">=", ">"))
atoms = st.sampled_from(
    (
        "late", "ill", "waived", "late is no", "late is ill", "award is msc", "award in {ma, msc}",
        "award not in {ma, msc}", "award is not ma", "grade >= merit", "grade in pass .. merit",
        "grade may be merit", "outcome is wait", "failed in {10, 20 credits}", "failed is 10",
        "failed in 10 .. 20", "yes", "no", "extent may be 30", "failed is taught", "failed in {1/3, 2}",
    )
)  # fmt: skip


def conditions() -> st.SearchStrategy[str]:
    comparisons = st.one_of(
        [st.tuples(numbers(m), signs, numbers(m)).map(" ".join) for m in ("credits", "number")]
    ) | st.tuples(numbers("credits"), numbers("credits"), numbers("credits")).map(
        lambda t: f"({t[0]}) in taught + ({t[1]}) .. taught + ({t[2]})"
    )

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.one_of(
            st.tuples(inner, st.sampled_from(("and", "or")), inner).map(
                lambda t: f"({t[0]}) {t[1]} ({t[2]})"
            ),
            inner.map(lambda one: f"not ({one})"),
            st.tuples(inner, inner, inner).map(lambda t: f"(if {t[0]} then ({t[1]}) else ({t[2]})) is yes"),
            st.tuples(inner, inner).map(lambda t: f"({t[0]}) = ({t[1]})"),
        )

    return st.recursive(atoms | comparisons, larger, max_leaves=5)


def read(condition: str, term: str) -> Policy:
    statements = (
        f"define tried : yes/no = {condition}\nrule\n  then extent at most ({term}) and grade is merit"
    )
    return policy(page(fence(statements)))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conditions(), numbers("credits").filter(lambda text: "extent" not in text))
def test_conditions_and_terms_read_back(condition: str, term: str) -> None:
    condition = condition.replace("grade", "outcome").replace("merit", "go").replace("pass", "stop")
    term = term.replace("grade", "outcome").replace("merit", "go").replace("pass", "stop")
    first = read(condition, term)
    said = say_term(first.definitions[-1].term)
    value = first.rules[0].conclusions[0].value
    assert value is not None
    again = read(said, say_term(value))
    assert again.definitions[-1].term == first.definitions[-1].term, said
    assert again.rules[0].conclusions[0].value == value, say_term(value)
    assert say_conclusion(again.rules[0].conclusions[0]) == say_conclusion(first.rules[0].conclusions[0])


def test_kinds_read_back() -> None:
    for kind in ("credits from 0 to 180 step 5", "number", "yes/no", "one of a, b", "ordered a < b"):
        first = policy(page(fence(f"input tried : {kind}"))).inputs[-1].kind
        assert say_kind(first) == kind
        assert policy(page(fence(f"input tried : {say_kind(first)}"))).inputs[-1].kind == first


def test_kinds_of_terms() -> None:
    text = "define tried : credits = 20 credits * attempts + (if late then taught else 0)"
    tried = policy(page(fence(text))).definitions[-1]
    assert say_kind(kind_of(tried.term)) == "credits"
    assert say_term(tried.term) == "20 credits * attempts + (if late then taught else 0 credits)"


def test_awkward_numbers() -> None:
    for written, said in (
        ("2 * taught / 3", "2 * taught / 3"),
        ("taught * 0.3", "0.3 * taught"),
        ("60 / 7", "60 credits / 7"),
        ("taught - 60 / 7", "taught - 60 credits / 7"),
        ("-5 - taught", "-5 credits - taught"),
        ("1 credits * attempts / 3", "1 credits * attempts / 3"),
        ("(taught + failed) / 2", "(taught + failed) / 2"),
        ("taught - 2 * (failed - half)", "taught - 2 * (failed - half)"),
    ):
        definition = policy(page(fence(f"define tried : credits = {written}"))).definitions[-1]
        assert say_term(definition.term) == said
        assert policy(page(fence(f"define tried : credits = {said}"))).definitions[-1].term == definition.term
