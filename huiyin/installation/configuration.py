"""The operator's settings of one installation: names, bounds and defaults, read once and refused loudly.

A setting comes from the environment (`HUIYIN_CEILING=1`) or from the one TOML file that HUIYIN_SETTINGS names
(`ceiling = 1`); the environment wins. An unknown name stops the start, because a misspelt ceiling is no
ceiling. Sentences for what is refused lie in texts/<language>/installation.ftl, one message per code.

    ValueError
      ConfigurationFault     every fault found, so that the operator mends them in one go
"""

from __future__ import annotations

import dataclasses
import ipaddress
import tomllib
import urllib.parse
import zoneinfo
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

PREFIX = "HUIYIN_"
FILE_NAME = "HUIYIN_SETTINGS"
# Read by the tests and benches only; an installation that inherits them is not misled by them.
FOREIGN_NAMES = frozenset({"HUIYIN_DATA"})
FOREIGN_PREFIX = "HUIYIN_TEST_"
LANGUAGES = ("zh-Hans", "en")
DATABASE_OPTIONS = frozenset({"host", "port", "sslmode", "sslrootcert"})


@dataclasses.dataclass(frozen=True)
class Fault:
    """One refused setting: the message id in texts without its area, and the facts of its sentence."""

    code: str
    facts: Mapping[str, Any]


class ConfigurationFault(ValueError):
    """The settings can't be used; `faults` holds each reason, in the order of the names."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.code} {dict(fault.facts)}" for fault in faults))
        self.faults = faults


@dataclasses.dataclass(frozen=True)
class Database:
    """Where PostgreSQL answers; `host` may be a folder that holds its socket."""

    name: str
    user: str
    password: str = dataclasses.field(repr=False)
    host: str
    port: int | None
    options: Mapping[str, str]

    def __str__(self) -> str:
        """Write the address without its password."""
        user = f"{self.user}{':…' if self.password else ''}@" if self.user else ""
        host = {} if not self.host.startswith("/") else {"host": self.host}
        query = urllib.parse.urlencode({**host, **self.options}, safe="/")
        place = ("" if host else self.host) + (f":{self.port}" if self.port else "")
        return f"postgres://{user}{place}/{self.name}{'?' if query else ''}{query}"


@dataclasses.dataclass(frozen=True)
class MailServer:
    """Where mail is handed over; `security` is tls, starttls, or none on this machine."""

    security: str
    host: str
    port: int
    user: str
    password: str = dataclasses.field(repr=False)

    def __str__(self) -> str:
        """Write the address without its password."""
        scheme = {"tls": "smtps", "starttls": "smtp", "none": "smtp+plain"}[self.security]
        user = f"{self.user}:…@" if self.user else ""
        return f"{scheme}://{user}{self.host}:{self.port}"


def _file(value: str) -> Path | None:
    """Read the path of the settings file; the empty text means that there is none."""
    return Path(value).expanduser().absolute() if value else None


def _folder(value: str) -> Path:
    """Read a folder's path, relative to where the program starts."""
    if not value:
        raise ValueError("empty")
    return Path(value).expanduser().absolute()


def _database(value: str) -> Database | None:
    """Read a PostgreSQL address; the empty text means the embedded SQLite file."""
    if not value:
        return None
    parts = urllib.parse.urlsplit(value)
    query = dict(urllib.parse.parse_qsl(parts.query, strict_parsing=bool(parts.query)))
    name = urllib.parse.unquote(parts.path.removeprefix("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name or set(query) - DATABASE_OPTIONS:
        raise ValueError("address")
    port = int(query.pop("port")) if "port" in query else parts.port
    return Database(
        name=name,
        user=urllib.parse.unquote(parts.username or ""),
        password=urllib.parse.unquote(parts.password or ""),
        host=query.pop("host", "") or urllib.parse.unquote(parts.hostname or ""),
        port=port,
        options=query,
    )


def is_loopback(host: str) -> bool:
    """Say whether a host name or address can only be reached from this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _address(value: str) -> str:
    """Read the address people type; plain http only where it can't leave the machine."""
    parts = urllib.parse.urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise ValueError("address")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ValueError("plain http")
    return f"{parts.scheme}://{parts.netloc}"


def _mail_server(value: str) -> MailServer | None:
    """Read the address of a mail server; the empty text means none. Unencrypted on this machine only."""
    if not value:
        return None
    parts = urllib.parse.urlsplit(value)
    kinds = {"smtps": ("tls", 465), "smtp": ("starttls", 587), "smtp+plain": ("none", 25)}
    if parts.scheme not in kinds or not parts.hostname or parts.path.strip("/") or parts.query:
        raise ValueError("address")
    security, port = kinds[parts.scheme]
    if security == "none" and not is_loopback(parts.hostname):
        raise ValueError("plain smtp")
    user, password = (urllib.parse.unquote(each or "") for each in (parts.username, parts.password))
    return MailServer(security, parts.hostname, parts.port or port, user, password)


def _mail_from(value: str) -> str:
    """Read the address that mail comes from; empty for one made of the host."""
    name, at, host = value.partition("@")
    if value and (not (name and at and host) or not value.isascii() or any(each.isspace() for each in value)):
        raise ValueError("address")
    return value


def _hours(value: str) -> tuple[int, int]:
    """Read two hours of the day, from which and until which nothing is mailed; the same twice means never quiet."""
    begins, between, ends = value.partition("-")
    hours = (int(begins), int(ends))
    if not between or not all(0 <= each <= 23 for each in hours):
        raise ValueError("hours")
    return hours


def _zone(value: str) -> str:
    """Read a time zone by its name in the IANA list."""
    if value not in zoneinfo.available_timezones():
        raise ValueError("zone")
    return value


def _language(value: str) -> str:
    """Read one of the languages that every page exists in."""
    if value not in LANGUAGES:
        raise ValueError("language")
    return value


def _between(least: int, most: int) -> Callable[[str], int]:
    """Make a reader of whole numbers from `least` to `most`, both included."""

    def read(value: str) -> int:
        number = int(value)
        if not least <= number <= most:
            raise ValueError("range")
        return number

    return read


def _setting(reader: Callable[[str], object], default: str) -> dict[str, object]:
    """Describe one setting in its field: how it is read, and its default as an operator would write it."""
    return {"reader": reader, "default": default}


@dataclasses.dataclass(frozen=True)
class Configuration:
    """What the operator has settled, one field per setting; `docs/reference/settings.md` lists the same."""

    settings: Path | None = dataclasses.field(metadata=_setting(_file, ""))
    var: Path = dataclasses.field(metadata=_setting(_folder, "var"))
    database: Database | None = dataclasses.field(metadata=_setting(_database, ""))
    database_connections: int = dataclasses.field(metadata=_setting(_between(1, 200), "4"))
    address: str = dataclasses.field(metadata=_setting(_address, "http://127.0.0.1:8000"))
    ceiling: int = dataclasses.field(metadata=_setting(_between(0, 3), "2"))
    time_zone: str = dataclasses.field(metadata=_setting(_zone, "Asia/Shanghai"))
    language: str = dataclasses.field(metadata=_setting(_language, "zh-Hans"))
    file_bytes: int = dataclasses.field(metadata=_setting(_between(1, 2**40), str(100 * 2**20)))
    body_bytes: int = dataclasses.field(metadata=_setting(_between(1, 2**50), str(20 * 2**30)))
    bulk_rows: int = dataclasses.field(metadata=_setting(_between(0, 1_000), "500"))
    bulk_restricted: int = dataclasses.field(metadata=_setting(_between(0, 1_000), "30"))
    mail_server: MailServer | None = dataclasses.field(metadata=_setting(_mail_server, ""))
    mail_from: str = dataclasses.field(metadata=_setting(_mail_from, ""))
    mail_quiet: tuple[int, int] = dataclasses.field(metadata=_setting(_hours, "20-7"))

    @property
    def is_local(self) -> bool:
        """Say whether the address is plain http on this machine, where a secure cookie would not be sent."""
        return self.address.startswith("http://")

    @property
    def host(self) -> str:
        """The host name in the address, without its port."""
        return urllib.parse.urlsplit(self.address).hostname or ""

    @property
    def blobs(self) -> Path:
        """The folder of content-addressed files."""
        return self.var / "blobs"

    @property
    def keys(self) -> Path:
        """The folder of the site's keys, readable by the program's own user only."""
        return self.var / "keys"

    def listed(self) -> Iterator[tuple[str, str, str]]:
        """List each setting: variable, value as an operator would write it, default. Passwords are left out."""
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            written = "-".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
            yield variable(field.name), written, field.metadata["default"]


def variable(name: str) -> str:
    """Return the environment's name of a field."""
    return PREFIX + name.upper()


def _from_file(path: Path) -> tuple[dict[str, str], list[Fault]]:
    """Read the TOML file into texts by field name; the readers then judge both sources alike."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        return {}, [Fault("file_unreadable", {"path": str(path), "reason": type(error).__name__})]
    except tomllib.TOMLDecodeError as error:
        return {}, [Fault("file_not_toml", {"path": str(path), "reason": str(error)})]
    # The file can't name itself.
    known = {field.name for field in dataclasses.fields(Configuration)} - {"settings"}
    values: dict[str, str] = {}
    faults = []
    for name, value in raw.items():
        if name not in known:
            faults.append(Fault("unknown_key", {"path": str(path), "name": name}))
        elif isinstance(value, bool) or not isinstance(value, str | int):
            faults.append(Fault("bad_value", {"name": variable(name), "value": str(value), "rule": name}))
        else:
            values[name] = str(value)
    return values, faults


def _unknown(environment: Mapping[str, str]) -> Iterator[Fault]:
    """Name each HUIYIN_ variable that no reader knows."""
    own = {variable(field.name) for field in dataclasses.fields(Configuration)}
    known = own | FOREIGN_NAMES
    for name in sorted(environment):
        if name.startswith(PREFIX) and name not in known and not name.startswith(FOREIGN_PREFIX):
            yield Fault("unknown_name", {"name": name})


def read(environment: Mapping[str, str]) -> Configuration:
    """Read the settings from an environment and the file it names.

    :raises ConfigurationFault: with every unknown name and refused value.
    """
    faults = list(_unknown(environment))
    values: dict[str, str] = {}
    if environment.get(FILE_NAME):
        values, file_faults = _from_file(Path(environment[FILE_NAME]))
        faults += file_faults
    settled: dict[str, object] = {}
    for field in dataclasses.fields(Configuration):
        name = variable(field.name)
        text = environment.get(name, values.get(field.name, field.metadata["default"]))
        try:
            settled[field.name] = field.metadata["reader"](text)
        except ValueError:
            shown = "…" if field.name in ("database", "mail_server") else text  # an address holds a password
            faults.append(Fault("bad_value", {"name": name, "value": shown, "rule": field.name}))
    if faults:
        raise ConfigurationFault(tuple(faults))
    return Configuration(**settled)  # type: ignore[arg-type]  # each reader returns its field's type
