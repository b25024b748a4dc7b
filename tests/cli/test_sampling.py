"""Sampling by command, without an account: a stranger plans, judges, and draws again."""

import json
from pathlib import Path

import pytest

from huiyin import texts
from huiyin.cli.main import main
from huiyin.kernel import drawing
from huiyin.kernel.drawing import Item, Stratum

pytestmark = pytest.mark.django_db
Out = pytest.CaptureFixture[str]


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_a_plan_and_a_bound_are_said_and_told(language: str, capsys: Out) -> None:
    asked = ["sampling", "size", "--population", "400", "--expected-errors", "1", "--language", language]
    assert main(asked) == 0
    said = capsys.readouterr().out
    assert "85" in said and texts.say("sampling-not-shown", language=language) in said
    assert main([*asked, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sample"] == 85
    assert main(["sampling", "size", "--population", "400", "--tolerable-count", "20", "--expected", "1",
                 "--language", language]) == 0  # fmt: skip
    assert main(["sampling", "bound", "--sample", "93", "--errors", "2", "--one-sided", "--language", language]) == 0
    assert "6.62" in capsys.readouterr().out


def test_a_sample_is_shared_out_and_drawn_again_from_a_file(tmp_path: Path, capsys: Out) -> None:
    frame = tmp_path / "frame.csv"
    frame.write_text(
        "stratum,item,weight\n财政局,12,\n财政局,7,3\n财政局,31,1\n港务集团,4,1\n港务集团,9,2\n", "utf-8-sig"
    )
    asked = ["sampling", "draw", str(frame), "--ordered", "ab", "--announced", "3452.10", "--number", "3"]
    assert main([*asked, "--minimum", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    strata = (
        Stratum("港务集团", (Item("9", 2), Item("4")), 1),
        Stratum("财政局", (Item("12"), Item("7", 3), Item("31")), 2),
    )
    chosen = drawing.draw(drawing.seed("ab", "3452.10"), strata)
    assert [(each["stratum"], each["item"]) for each in told["chosen"]] == [
        (each.stratum, each.item) for each in chosen
    ]
    assert told["frame_digest"] == drawing.frame_digest(strata)
    assert main([*asked, "--by", "weight"]) == 0
    assert told["seed"] in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"item,weight\na,1\n", "sampling_frame_not_read"),
        (b"stratum,item\n\xff,1\n", "sampling_frame_not_read"),
        (b"stratum,item,weight\ns,a,much\n", "sampling_not_a_number"),
        (b"stratum,item\ns,a\ns,a\n", "draw_named_twice"),
        (None, "sampling_frame_not_read"),
    ],
)
def test_a_file_that_is_no_frame_is_refused(content: bytes | None, code: str, tmp_path: Path, capsys: Out) -> None:
    frame = tmp_path / "frame.csv"
    if content is not None:
        frame.write_bytes(content)
    asked = ["sampling", "draw", str(frame), "--ordered", "ab", "--announced", "1", "--number", "1", "--json"]
    assert main(asked) == 1
    assert json.loads(capsys.readouterr().out)["refused"] == code
