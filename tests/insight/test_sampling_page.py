"""The page on sampling draws what the program draws: its script is run, and its example held to both."""

import re
from typing import Any

from huiyin.kernel import drawing
from huiyin.kernel.drawing import Item, Stratum
from tests.house.source import ROOT

PAGE = (ROOT / "docs" / "sampling.md").read_text(encoding="utf-8")
FRAME = (
    Stratum("港务集团", (Item("4"), Item("9", 2)), 1),
    Stratum("财政局", (Item("12"), Item("31"), Item("7", 3)), 2),
)


def test_the_script_of_the_page_draws_its_example_and_so_does_the_program() -> None:
    order, announced, seed = (
        re.search(rf"^{name} +(.+?)(?:   .*)?$", PAGE, re.M)[1]  # type: ignore[index]
        for name in ("order line", "announced", "seed")
    )
    script: dict[str, Any] = {}
    exec(re.search(r"```python\n(.*?)```", PAGE, re.S)[1], script)  # type: ignore[index]
    assert script["seed"](order, announced) == drawing.seed(order, announced) == seed
    plain = [(each.name, each.number, [(item.name, item.weight) for item in each.items]) for each in FRAME]
    drawn = list(script["draw"](seed, plain))
    chosen = drawing.draw(seed, FRAME)
    assert drawn == [(each.stratum, each.item) for each in chosen]
    assert "drawn       港务集团: 9 · 财政局: 12, 7" in PAGE
    assert drawn == [("港务集团", "9"), ("财政局", "12"), ("财政局", "7")]
    assert f"{chosen[2].digest[:8]}…{chosen[2].digest[-5:]}" in PAGE


def test_another_frame_is_drawn_alike_by_the_script_of_the_page() -> None:
    script: dict[str, Any] = {}
    exec(re.search(r"```python\n(.*?)```", PAGE, re.S)[1], script)  # type: ignore[index]
    items = tuple(Item(f"finding {number}", number % 7 + 1) for number in range(300))
    drawn = list(script["draw"]("a seed", [("all", 40, [(each.name, each.weight) for each in items])]))
    assert drawn == [(each.stratum, each.item) for each in drawing.draw("a seed", (Stratum("all", items, 40),))]
