"""A table of cases: every row comes out decided or refused, and nothing is lost between."""

import csv
from pathlib import Path

import pytest

from tests.cli.running import PARKING, Ran, Runner

OWED = PARKING.replace(
    'decision fine : euros from 0 to 100  "what the driver pays"',
    'define hours : minutes = stay / 60\ndecision fine : euros from 0 to 100\nassume "staff hold permits" zone is visitor or permit',
)
HEAD = "id,stay,permit,zone"


def decide(run: Runner, table: str | bytes, *more: str, policy: str = OWED) -> Ran:
    run.write("policy.md", policy)
    data = table.encode() if isinstance(table, str) else table
    (run.folder / "in.csv").write_bytes(data)
    return run("decide", "policy.md", "--cases", "in.csv", "--output", "out.csv", *more)


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_rows_come_out_with_status_value_and_clauses(run: Runner) -> None:
    ran = decide(
        run, f"{HEAD}\nA,30,no,visitor\nB,31,,visitor\nC,30.5,no,visitor\nD,,no,visitor\nE,300,yes,staff\n"
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "5 rows: 5 decided in out.csv, none refused\n"
    found = rows(run.folder / "out.csv")
    assert list(found[0]) == [*HEAD.split(","), "fine.status", "fine.value", "fine.clauses", "remark"]
    said = [(r["id"], r["stay"], r["fine.status"], r["fine.value"], r["fine.clauses"]) for r in found]
    assert said == [
        ("A", "30", "decided", "0", "1"),
        ("B", "31", "unknown", "", ""),
        ("C", "30.5", "silent", "", ""),
        ("D", "", "unknown", "", ""),
        ("E", "300", "decided", "0", "3"),
    ]
    assert "`permit`" in found[1]["remark"]
    assert "`stay`" in found[3]["remark"]
    assert not (run.folder / "out.rejects.csv").exists()


def test_what_cannot_be_read_goes_whole_to_the_rejects_and_the_rest_is_decided(run: Runner) -> None:
    table = [
        "id,stay,permit,zone,hours,note",
        "A,30,no,visitor,,as it should be",
        "B,long,perhaps,visitor,,two words",
        "C,601,no,visitor,,too long",
        "D,60,no,staff,,no permit",
        "E,60,no,visitor,2,hours do not fit",
        "F,60,no",
        'G,60,no,visitor,1,"a, b"',
        ",,,,,",
        "H,60,yes,visitor,,one,more",
    ]
    ran = decide(run, "\n".join(table) + "\n")
    assert ran.status == 2
    assert ran.out == "8 rows: 2 decided in out.csv, 6 refused in out.rejects.csv\n"
    assert [row["id"] for row in rows(run.folder / "out.csv")] == ["A", "G"]
    assert rows(run.folder / "out.csv")[1]["note"] == "a, b"
    wrong = list(csv.reader((run.folder / "out.rejects.csv").read_text(encoding="utf-8").splitlines()))
    assert wrong[0] == ["line", "column", "reason", *table[0].split(",")]
    assert [row[:2] for row in wrong[1:]] == [
        ["3", "stay; permit"],
        ["4", "stay"],
        ["5", "zone; permit"],
        ["6", "hours"],
        ["7", ""],
        ["10", ""],
    ]
    assert [row[3:] for row in wrong[1:]] == [table[n].split(",") for n in (2, 3, 4, 5, 6, 9)]
    reasons = [row[2] for row in wrong[1:]]
    for reason, words in zip(
        reasons,
        (
            "`perhaps` is no value of `permit`: write one of `no`, `yes`",
            "outside the range",
            "breaks the assumption `staff hold permits`",
            "the other facts make it 1 minutes",
            "3 cells, the first row 6",
            "7 cells, the first row 6",
        ),
        strict=True,
    ):
        assert words in reason, reason


@pytest.mark.parametrize(
    ("delimiter", "ending", "bom"), [(",", "\n", ""), (";", "\r\n", "\ufeff"), ("\t", "\r\n", "")]
)
def test_what_spreadsheets_write_is_read_and_written_alike(
    run: Runner, delimiter: str, ending: str, bom: str
) -> None:
    lines = [HEAD.replace(",", delimiter), delimiter.join(["Zoë", "30", "no", "visitor"])]
    assert decide(run, (bom + ending.join(lines) + ending).encode()).status == 0
    data = (run.folder / "out.csv").read_bytes().decode()
    assert data.startswith(f"{bom}id{delimiter}stay")
    assert data.count(ending) == data.count("\n") == 2
    assert rows(run.folder / "out.csv", delimiter)[0]["id"] == "Zoë"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("id,stey\nA,3\n", "there is no fact `stey`"),
        ("id,stey\nA,3\n", "did you mean `stay`?"),
        ("id,stay,stay\nA,3,4\n", "`stay` heads two columns"),
        ("id,,stay\nA,3,4\n", "column 2 has no name"),
        ("", "the table is empty"),
        (b"id,stay\nZo\xeb,3\n", "not text in UTF-8"),
        ("id,stay\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04 and so on", "a workbook"),
        ('id,stay\nA,"3\n' + "4" * 200_000, "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_used_is_told_and_nothing_is_written(
    run: Runner, table: str | bytes, said: str
) -> None:
    ran = decide(run, table)
    assert (ran.status, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())
    assert "in.csv" in ran.err
    assert sorted(path.name for path in run.folder.iterdir()) == ["in.csv", "policy.md"]


def test_a_decimal_comma_is_told_with_a_way_out(run: Runner) -> None:
    ran = decide(run, "id;stay\nA;30,5\n")
    assert ran.status == 2
    (row,) = rows(run.folder / "out.rejects.csv", ";")
    assert "write a number such as `30` or `30.5`" in row["reason"]


def test_a_spreadsheet_runs_nothing_of_what_is_written(run: Runner) -> None:
    table = 'id,note,stay,permit,zone\n"=cmd()",+1 day,30,no,visitor\n@sum,-,-5,no,visitor\n-5,"-2+3",31,yes,visitor\n'
    assert decide(run, table).status == 2
    first, last = rows(run.folder / "out.csv")
    assert (first["id"], first["note"]) == ("'=cmd()", "'+1 day")
    assert (last["id"], last["note"]) == ("-5", "'-2+3")
    (refused,) = rows(run.folder / "out.rejects.csv")
    assert (refused["id"], refused["note"], refused["stay"]) == ("'@sum", "-", "-5")


def test_a_fact_may_hold_in_every_row_and_decisions_be_chosen(run: Runner) -> None:
    assert decide(run, "id,stay,zone\nA,31,visitor\n", "permit=no", "--decision", "fine").status == 0
    assert rows(run.folder / "out.csv")[0]["fine.value"] == "20"
    ran = decide(run, "id,stay,zone\nA,31,visitor\n", "stay=3")
    assert "`stay` is a column and is also given for every row" in ran.err


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "`--cases` needs a file for the outcomes"),
        (("--output", "in.csv"), "would overwrite the cases"),
        (("--output", "nowhere/out.csv"), "cannot write"),
        (("--output", "out.csv", "--format", "json"), "written as CSV"),
        (("--output", "out.csv", "--case", "a.yaml"), "exclude each other"),
        (("--output", "out.csv", "--decision", "fin"), "did you mean `fine`?"),
        (("--output", "out.csv", "permit=perhaps"), "is no value of `permit`"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(run: Runner, more: tuple[str, ...], said: str) -> None:
    run.write("policy.md", OWED)
    run.write("in.csv", "id,stay\nA,3\n")
    ran = run("decide", "policy.md", "--cases", "in.csv", *more)
    assert ran.status == 2
    assert said in " ".join(ran.err.split())
    assert (run.folder / "in.csv").read_text(encoding="utf-8") == "id,stay\nA,3\n"


def test_control_c_leaves_nothing_half_written(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("out.csv", "of an earlier run")
    from verifier.cli import decide_table

    real, seen = decide_table._decide, list[object]()

    def stopped(*arguments: object) -> object:
        seen.append(arguments)
        if len(seen) > 2:
            raise KeyboardInterrupt
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(decide_table, "_decide", stopped)
    ran = decide(run, f"{HEAD}\n" + "".join(f"{n},{n},no,visitor\nx,long,,\n" for n in range(9)))
    assert ran.status == 130
    assert sorted(path.name for path in run.folder.iterdir()) == ["in.csv", "out.csv", "policy.md"]
    assert (run.folder / "out.csv").read_text(encoding="utf-8") == "of an earlier run"


def test_rejects_of_an_earlier_run_do_not_stay(run: Runner) -> None:
    assert decide(run, "id,stay\nA,long\n").status == 2
    assert decide(run, "id,stay\nA,3\n").status == 0
    assert rows(run.folder / "out.rejects.csv") == []


def test_every_row_agrees_with_the_case_decided_alone(run: Runner) -> None:
    """Where a fact is missing a row may stay unknown that is settled alone, and never the other way round."""
    import json

    cases = [("30", "no"), ("30.5", "no"), ("31", "yes"), ("30", ""), ("31", ""), ("", "yes")]
    table = "stay,permit\n" + "".join(f"{stay},{permit}\n" for stay, permit in cases)
    assert decide(run, table, policy=PARKING).status == 0
    for (stay, permit), row in zip(cases, rows(run.folder / "out.csv"), strict=True):
        given = [f"{name}={text}" for name, text in (("stay", stay), ("permit", permit)) if text]
        alone = json.loads(run("decide", "policy.md", "--format", "json", *given).out)["outcomes"]["fine"]
        if row["fine.status"] == "unknown":
            assert not (stay and permit)
            continue
        assert row["fine.status"] == alone["status"]
        assert row["fine.clauses"] == ", ".join(alone["clauses"])
        assert alone["status"] != "decided" or row["fine.value"] == alone["values"][0]
