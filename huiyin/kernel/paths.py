"""What lies on a path from an act: the subjects that it reaches through given values and facts, and their labels."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle


def follow(path: str, subject: Any, *, values: Mapping[str, Any], bundle: Bundle) -> set[str]:
    """This function will collect every id on a path, those in the middle included."""
    found: set[str] = set()
    from_given = path.startswith("given.")
    here: list[Any] = [values if from_given else subject]
    for step in path.removeprefix("given.").split("."):
        here = _step(here, step.rstrip("*"), bundle)
        found.update(each for each in here if isinstance(each, str))
        while step.endswith("*"):
            ahead = [each for each in _step(here, step[:-1], bundle) if each not in found]
            if not ahead:
                break
            found.update(ahead)
            here = ahead
    return found


def _step(here: Iterable[Any], name: str, bundle: Bundle) -> list[Any]:
    ahead: list[Any] = []
    for each in here:
        place = bundle.get(each) if isinstance(each, str) else each
        value = place.get(name) if isinstance(place, Mapping) else getattr(place, name, None)
        ahead.extend(value if isinstance(value, list | tuple) else (value,))
    return [each for each in ahead if isinstance(each, str | Mapping)]


def subject_values(fields: Iterable[Field], values: Mapping[str, Any]) -> Iterator[str]:
    """This function will give every id that a SUBJECT field names, those in rows included."""
    for field in fields:
        value = values.get(field.name)
        if value is None:
            continue
        if isinstance(value, str):
            if field.kind is FieldKind.SUBJECT:
                yield value
            continue
        for each in value if isinstance(value, list | tuple) else (value,):
            if field.kind is FieldKind.SUBJECT and isinstance(each, str):
                yield each
            elif field.kind is FieldKind.ROWS and isinstance(each, Mapping):
                yield from subject_values(field.columns, each)


def least_label(row: ActRow, subject: Any, *, values: Mapping[str, Any], bundle: Bundle) -> int:
    """This function will give the lowest label that an act's texts may have: a text about a subject, or about what the
    row says that it tells of, is never easier to see than that."""
    told = {each for path in row.about for each in follow(path, subject, values=values, bundle=bundle)}
    least: int = 0 if subject is None else subject.label
    labels: list[int] = [bundle[each].label for each in told if each in bundle]
    return max([least, *labels])
