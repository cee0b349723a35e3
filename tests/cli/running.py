"""Running the command line inside the test, and small policies to run it on."""

import sys
from pathlib import Path

import pytest
from attrs import frozen

from verifier.cli import main

PARKING = """---
policy: parking
title: "Parking rules of a campus (1 to 3): fines"
language: 1
---

# Parking rules

```policy
measure minutes, euros
input stay : minutes from 0 to 600  "minutes the car stood there"  typical 20
input permit : yes/no  "the driver holds a permit"  typical no
input zone : one of staff, visitor  typical visitor
body warden "the warden on duty"
decision fine : euros from 0 to 100  "what the driver pays"
property "the zone makes no difference"  fine does not depend on zone
```

## 1 Short stays
A stay of up to half an hour is free.

```policy 1
rule free
  when stay <= 30 minutes
  then fine is 0
```

## 2 Long stays
From 31 minutes on it costs 20.

```policy 2
rule long
  when stay >= 31 minutes
  then fine is 20 euros
```

## 3 Permits
Nobody with a permit pays.

```policy 3
rule permit
  despite 1, 2
  when permit
  then fine is 0
```
"""
"""Stays of more than 30 and less than 31 minutes are decided by no clause, unless there is a permit."""

CLOSED = PARKING.replace("stay >= 31 minutes", "stay > 30 minutes").replace("parking", "closed", 1)
"""The same without the gap."""

BROKEN = PARKING.replace("stay <= 30 minutes", "stey <= 30 minutes").replace(
    "then fine is 20", "then fyne is 20"
)
"""Two mistakes: an unknown fact, and an unknown decision."""

CASES = """# Cases

```cases
  id   | stay | permit || fine
  P-1  | 30   |        || 0
  P-2  | 30.5 | no     || gap
  P-3  | 31   |        || 20
  P-4  | 300  | yes    || 0
```
"""


@frozen
class Ran:
    """What a run said and how it ended."""

    status: int
    out: str
    err: str


class Runner:
    """Runs `verifier` in a folder of its own."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder, self.monkeypatch, self.capsys = folder, monkeypatch, capsys
        monkeypatch.chdir(folder)
        monkeypatch.setenv("COLUMNS", "100")

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def __call__(self, *arguments: str) -> Ran:
        self.capsys.readouterr()
        self.monkeypatch.setattr(sys, "argv", ["verifier", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        said = self.capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        status = ended.value.code
        assert isinstance(status, int)
        return Ran(status, said.out, said.err)
