"""Which acts bring something that the book can't judge itself, and who looks at it before it is kept."""

from collections.abc import Callable, Mapping

from huiyin.kernel.act import Call
from huiyin.kernel.actor import Actor
from huiyin.papers.drawn import blanks

EXAMINERS: Mapping[str, Callable[[Call, Actor], None]] = {
    "blank.adopt": blanks.examine_adopted,
    "blank.replace": blanks.examine_replaced,
}
