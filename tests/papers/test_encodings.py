"""UTF-8, UTF-16, GB18030 and Windows-1252 are recognised; others are named and refused."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.kernel.refused import Refused
from huiyin.papers import encodings, tables
from tests.papers import made

CHINESE = "单位,问题\n城市发展集团,工程招标未公开，“三重一大”事项未集体决策。\n"
WESTERN = "name,text\nCafé Zürich,“déjà vu” – naïve\nTROPISUEÑO,KIÊN THANH\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("plain,ascii\n1,2\n", "ascii", "UTF-8"),
        (CHINESE, "utf-8", "UTF-8"),
        (CHINESE, "utf-8-sig", "UTF-8"),
        (CHINESE, "utf-16", "UTF-16"),
        ("name,text\na,b\n", "utf-16-le", "UTF-16"),
        ("name,text\na,b\n", "utf-16-be", "UTF-16"),
        (CHINESE, "gb18030", "GB18030"),
        ("序号,单位名称\n", "gbk", "GB18030"),
        (WESTERN, "cp1252", "Windows-1252"),
        ("name\nCAFÉ\n", "cp1252", "Windows-1252"),
    ],
)
def test_readable_encodings_are_recognised(tmp_path: Path, text: str, encoding: str, name: str) -> None:
    file = tables.open_file(made.text_file(tmp_path, text, encoding=encoding))
    assert file.encoding == name
    cells = [cell for _, row in tables.rows(file) for cell in row]
    assert cells == text.replace("\n", ",").split(",")[:-1]


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        ("單位,問題,整改措施,完成情況\n一,存在形式主義問題,已經完成\n", "big5", "big5"),
        ("部署,問題,是正措置\n本部,書類が不足している,完了した\n", "shift_jis", "Shift-JIS"),
        ("Организация,Нарушение\nЗавод,Нет документов о проверке\n", "cp1251", "cp1251"),
        ("기관,문제,조치\n본부,서류가 부족하다,완료\n", "euc_kr", "cp949"),
        ("name,text\na,b\n", "utf-32", "UTF-32"),
    ],
)
def test_other_encodings_are_named_and_refused(tmp_path: Path, text: str, encoding: str, named: str) -> None:
    with pytest.raises(Refused) as refused:
        encodings.detect(made.text_file(tmp_path, text, encoding=encoding).path)
    assert (refused.value.code, refused.value.facts["encoding"]) == ("encoding_unreadable", named)


def test_broken_utf_8_is_not_taken_for_something_else(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes((CHINESE * 3).encode() + b"a,\xff\xfe\n")
    with pytest.raises(Refused) as refused:
        encodings.detect(path)
    assert (refused.value.code, refused.value.facts["line"]) == ("utf8_broken", 7)


def test_halves_of_characters_are_told_as_broken_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"name,text\na,b\nc,\xed\xa0\x80\n")
    with pytest.raises(Refused) as refused:
        encodings.detect(path)
    assert (refused.value.code, refused.value.facts) == ("utf8_broken", {"line": 3})


@pytest.mark.parametrize(
    "text", ["番号,内容\n1,入札の手続きが守られていなかった。\n", "番号,部署\n1,ソフトウェア開発グループ\n"]
)
def test_japanese_is_named_as_people_know_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode("cp932"))
    with pytest.raises(Refused) as refused:
        encodings.detect(path)
    assert (refused.value.code, refused.value.facts) == ("encoding_unreadable", {"encoding": "Shift-JIS"})


def test_a_file_cut_inside_a_letter_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes((CHINESE * 2).encode()[:-3])
    with pytest.raises(Refused) as refused:
        encodings.detect(path)
    assert refused.value.code == "utf8_broken"


def test_utf_16_cut_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(CHINESE.encode("utf-16")[:-1])
    with pytest.raises(Refused) as refused:
        encodings.detect(path)
    assert refused.value.code == "encoding_not_this"


def test_bytes_of_no_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"a,b\n" + bytes(range(128, 256)) * 3 + b"\n")
    with pytest.raises(Refused) as refused:
        encodings.detect(path)
    assert refused.value.code in ("encoding_unknown", "encoding_unreadable")


def test_a_person_may_declare_the_encoding(tmp_path: Path) -> None:
    file = made.text_file(tmp_path, "name\nCAFÉ\n", encoding="cp1252")
    assert encodings.declared(file.path, name="cp1252").name == "Windows-1252"
    for name, code in (("utf-8", "encoding_not_this"), ("big5", "encoding_not_readable")):
        with pytest.raises(Refused) as refused:
            encodings.declared(file.path, name=name)
        assert refused.value.code == code


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1))
def test_whatever_is_utf_8_is_read_as_utf_8(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("utf8") / "list.csv"
    path.write_bytes(b"abcd," + text.encode())
    assert encodings.detect(path).name == "UTF-8"
