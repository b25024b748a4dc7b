"""What is known of one subject at one moment: the fields that every kind shares, and the stored form of facts.

The stored form is a JSON object without the fields that have their default value; replay compares it byte by byte.
"""

import dataclasses
import functools
import operator
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar, cast

from huiyin.kernel.row import Clock, Pending

F = TypeVar("F", bound="Subject")


USUAL_LABEL = 1  # internal: what is offered, and stands, where nobody chooses another


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The fields of every kind. ``version`` counts the lines that changed it; ``last_act`` made it what it is.
    ``born_date`` and ``last_date`` are the days of the first and of the newest act.

    Texts and files appear as commitments (hex), people and subjects as ids, days as ``YYYY-MM-DD``.
    ``CORRECTABLE`` names the fields whose texts the act ``correct_text`` may exchange.
    """

    CORRECTABLE: ClassVar[tuple[str, ...]] = ()

    id: str
    site: str
    state: str
    version: int = 1
    last_act: str = ""
    born_date: str = ""
    last_date: str = ""
    label: int = USUAL_LABEL
    audience: str = "all"
    pending: Pending | None = None
    clocks: tuple[Clock, ...] = ()

    def clock(self, name: str) -> Clock | None:
        """This function will give the newest clock of a name, running or stopped."""
        for clock in reversed(self.clocks):
            if clock.name == name:
                return clock
        return None

    def running(self) -> tuple[Clock, ...]:
        """This function will give the clocks that have not been stopped, in the order they were started."""
        return tuple(clock for clock in self.clocks if clock.stopped_date is None)


def replace(value: F, **changes: Any) -> F:
    """This function will give the same facts with some fields changed."""
    # Acts do this throughout. dataclasses.replace makes the object anew, field by field through a frozen
    # ``__init__``, and takes several times as long as filling the slots of a blank one.
    kind: Any = type(value)
    layout = _layout(kind)
    made: F = object.__new__(kind)
    for put, kept in zip(layout.all_puts, layout.values(value), strict=True):
        put(made, kept)
    for name, new in changes.items():
        if name not in layout.puts:
            raise TypeError(f"{kind.__name__} has no field {name!r}")
        layout.puts[name](made, new)
    return made


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the slots of a class of facts are read at once and filled one by one, in the order of its fields."""

    defaults: tuple[tuple[str, Any], ...]
    values: Callable[[Any], tuple[Any, ...]]
    puts: Mapping[str, Callable[..., None]]
    all_puts: tuple[Callable[..., None], ...]


@functools.cache
def _layout(cls: Any) -> _Layout:
    fields = dataclasses.fields(cls)
    puts = {field.name: getattr(cls, field.name).__set__ for field in fields}
    return _Layout(
        tuple((field.name, field.default) for field in fields),
        operator.attrgetter(*puts),
        puts,
        tuple(puts.values()),
    )


def encode(value: Any) -> dict[str, Any]:
    """This function will give the stored form of facts (or of a dataclass within them)."""
    stored = {}
    kind: Any = type(value)
    layout = _layout(kind)
    for (name, default), kept in zip(layout.defaults, layout.values(value), strict=True):
        if kept is default or kept == default:
            continue
        stored[name] = kept if type(kept) is str else _encode_value(kept)
    return stored


def _encode_value(value: Any) -> Any:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple | list):
        return [_encode_value(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _encode_value(item) for key, item in value.items()}
    return encode(value)


def decode(cls: Callable[..., F], stored: Mapping[str, Any]) -> F:
    """This function will read facts back from their stored form.

    :raises TypeError: for a field that the class does not have, or lacks.
    """
    readers = _readers(cls)
    return cls(**{name: readers[name](value) if name in readers else value for name, value in stored.items()})


@functools.cache
def _readers(cls: Any) -> Mapping[str, Callable[[Any], Any]]:
    """This function will give a reader for each field whose stored form differs from its value."""
    hints = typing.get_type_hints(cls)
    found = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(cls)}
    return {name: reader for name, reader in found.items() if reader is not None}


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        inner = [_reader(argument) for argument in arguments if argument is not type(None)]
        kept = next((reader for reader in inner if reader is not None), None)
        return None if kept is None else lambda value: None if value is None else kept(value)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            item = _reader(arguments[0])
            return tuple if item is None else lambda value: tuple(item(each) for each in value)
        return tuple
    if dataclasses.is_dataclass(hint):
        return functools.partial(decode, cast(Any, hint))
    return None
