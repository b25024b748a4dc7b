"""The faces keep which type each part of a paper is set in, and what stands in where that type is not there.

GB/T 9704-2012 names Xiaobiaosong, Fangsong, Heiti, Kaiti and Songti, none of which is free. A docx names
them, with their stand-ins as alternative names; a PDF takes the first of the list that is at hand.
"""

from dataclasses import dataclass
from typing import Literal

Role = Literal["title", "body", "heading", "item", "foot"]


@dataclass(frozen=True)
class Face:
    """A type by the name a word processor knows, then the names of what may stand in, best first."""

    name: str
    others: tuple[str, ...]

    @property
    def families(self) -> tuple[str, ...]:
        """All names in the order of preference."""
        return (self.name, *self.others)


_SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC")
_SANS = ("Noto Sans CJK SC", "Source Han Sans SC")

FACES: dict[Role, Face] = {
    "title": Face("方正小标宋简体", ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "小标宋", *_SERIF)),
    "body": Face("仿宋", ("FangSong", "仿宋_GB2312", "FangSong_GB2312", "STFangsong", *_SERIF)),
    "heading": Face("黑体", ("SimHei", "STHeiti", *_SANS)),
    "item": Face("楷体", ("KaiTi", "楷体_GB2312", "KaiTi_GB2312", "STKaiti", *_SERIF)),
    "foot": Face("宋体", ("SimSun", "STSong", *_SERIF)),
}
# Letters and figures, in both languages. Libertinus Serif comes inside the typesetter.
LATIN = Face("Times New Roman", ("Liberation Serif", "Libertinus Serif"))
