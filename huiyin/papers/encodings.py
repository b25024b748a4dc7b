"""The encodings keep how the letters of a csv file are recognised: UTF-8, UTF-16, GB18030 and cp1252 by
evidence.

Any other encoding is named where possible and refused: a guess would store wrong names for good.
"""

import codecs
import pathlib
import re
from dataclasses import dataclass

import charset_normalizer

from huiyin.kernel.refused import Refused
from huiyin.papers import sniff

READABLE = ("utf-8", "utf-16", "gb18030", "cp1252")
_CHUNK_BYTES = 1 << 20
_SAMPLE_BYTES = 1 << 16
# Well-formed sequences before the first bad byte that make a broken UTF-8 file likelier than another
# encoding.
_UTF8_SEQUENCES = 12
_HIGH = re.compile(rb"[\x80-\xff]+")
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
# The commonest characters of modern Chinese and of inspection lists. Text in another East Asian encoding,
# read as GB18030, turns into characters that are almost never among them.
_COMMON_CHINESE = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实"
    "日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政"
    "美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员"
    "解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件"
    "计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象"
    "完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
    "单整改措施责限序号编码备注查检巡视察组纪委党办落督促改落核验销账台账项财采购合违反未按执行严格问责审"
    "計問題單位時間責任進報經過這個們來會對實與業務發開關現長國種後學無處結產應給員變說還認審檢"
)
_COMMON_WESTERN = frozenset(
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßŒœŠšŽž–—‘’“”„…•€£§©®°±²·º«»¿¡¼½¾´™\xa0†‰‹›"
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a csv file is to be decoded. ``name`` is what people know it by, ``codec`` what Python calls it."""

    name: str
    codec: str


def detect(path: pathlib.Path) -> Encoding:
    """This function will recognise the encoding of a whole csv file, so that no letter of it is decoded
    wrongly.

    :raises Refused: utf8_broken (with the line of the first bad byte), encoding_not_this, encoding_unknown,
        encoding_unreadable.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    marked = _marked(head)
    if marked is not None:
        broken_at, _ = _first_fault(path, marked.codec)
        if broken_at is not None:
            raise Refused("encoding_not_this", encoding=marked.name, line=_line_of(path, broken_at))
        return marked
    broken_at, sequences = _first_fault(path, "utf-8")
    if broken_at is None:
        return Encoding("UTF-8", "utf-8")
    if sequences >= _UTF8_SEQUENCES or _holds_half_characters(path):
        raise Refused("utf8_broken", line=_line_of(path, broken_at))
    sample = _sample(path)
    if _is_chinese(sample) and _first_fault(path, "gb18030")[0] is None:
        return Encoding("GB18030", "gb18030")
    if _is_western(sample) and _first_fault(path, "cp1252")[0] is None:
        return Encoding("Windows-1252", "cp1252")
    if _is_japanese(sample):
        raise Refused("encoding_unreadable", encoding="Shift-JIS")
    named = charset_normalizer.from_bytes(sample).best()
    if named is None or named.encoding in ("ascii", "utf_8", "gb18030", "cp1252"):
        raise Refused("encoding_unknown", line=_line_of(path, broken_at))
    raise Refused("encoding_unreadable", encoding=named.encoding.replace("_", "-"))


def declared(path: pathlib.Path, *, name: str) -> Encoding:
    """This function will take the encoding that a person declared, after making sure that the whole file
    fits it.

    :raises Refused: encoding_not_readable (not one of READABLE), encoding_not_this.
    """
    if name not in READABLE:
        raise Refused("encoding_not_readable", encoding=name, readable=READABLE)
    codec = "utf-8-sig" if name == "utf-8" else name
    broken_at, _ = _first_fault(path, codec)
    if broken_at is not None:
        raise Refused("encoding_not_this", encoding=name, line=_line_of(path, broken_at))
    return Encoding(name.upper() if name != "cp1252" else "Windows-1252", codec)


def _marked(head: bytes) -> Encoding | None:
    if head.startswith(codecs.BOM_UTF8):
        return Encoding("UTF-8", "utf-8-sig")
    # The mark of UTF-32 begins with that of UTF-16, so it is asked first.
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise Refused("encoding_unreadable", encoding="UTF-32")
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("UTF-16", "utf-16")
    if sniff.is_unmarked_utf16(head):
        little = head[1::2].count(0) > head[0::2].count(0)
        return Encoding("UTF-16", "utf-16-le" if little else "utf-16-be")
    return None


def _first_fault(path: pathlib.Path, codec: str) -> tuple[int | None, int]:
    """This function will decode the whole file and give the offset of the first bad byte, if any, and how
    many characters beyond ASCII came before it."""
    decoder = codecs.getincrementaldecoder(codec)(errors="strict")
    offset = sequences = 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK_BYTES)
            pending = len(decoder.getstate()[0])
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                before = error.object[: error.start].decode(codec, "ignore")
                return offset - pending + error.start, sequences + _beyond_ascii(before)
            sequences += _beyond_ascii(text)
            if not chunk:
                return None, sequences
            offset += len(chunk)


def _beyond_ascii(text: str) -> int:
    return 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore"))


def _line_of(path: pathlib.Path, offset: int) -> int:
    with path.open("rb") as file:
        lines, left = 1, offset
        while left > 0 and (chunk := file.read(min(left, _CHUNK_BYTES))):
            lines += chunk.count(b"\n")
            left -= len(chunk)
    return lines


def _sample(path: pathlib.Path) -> bytes:
    """This function will gather the lines of a file that hold bytes beyond ASCII, up to 64 KiB of them."""
    kept = bytearray()
    with path.open("rb") as file:
        while len(kept) < _SAMPLE_BYTES and (line := file.readline(_CHUNK_BYTES)):
            if not line.isascii():
                kept += line
    return bytes(kept[: _SAMPLE_BYTES * 2])


def _holds_half_characters(path: pathlib.Path) -> bool:
    """This function will tell UTF-8 with halves of characters beyond 16 bits, which some programs write."""
    sample = _sample(path)
    if not _HALF.search(sample):
        return False
    try:
        sample.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _is_japanese(sample: bytes) -> bool:
    """This function will tell Shift-JIS by its kana: every Japanese text has many, and Korean read so has few."""
    try:
        text = sample.decode("cp932")
    except UnicodeDecodeError:
        return False
    return sum("\u3041" <= character <= "\u30fe" for character in text) * 5 >= max(_beyond_ascii(text), 1)


def _is_chinese(sample: bytes) -> bool:
    text = sample.decode("gb18030", "ignore")
    ideographs = [character for character in text if "\u3400" <= character <= "\u9fff"]
    others = _beyond_ascii(text) - len(ideographs)
    # Full-width punctuation is part of Chinese text; many other signs beyond ASCII mean a wrong reading.
    if not ideographs or others > len(ideographs):
        return False
    return sum(character in _COMMON_CHINESE for character in ideographs) * 4 >= len(ideographs)


def _is_western(sample: bytes) -> bool:
    runs = _HIGH.findall(sample)
    total = sum(map(len, runs))
    # Western words hold one accented letter among plain ones; Cyrillic, Greek or Chinese come in long runs.
    if not total or sum(len(run) for run in runs if len(run) > 3) * 10 > total:
        return False
    letters = b"".join(runs).decode("cp1252", "replace")
    return sum(letter in _COMMON_WESTERN for letter in letters) * 100 >= 95 * total
