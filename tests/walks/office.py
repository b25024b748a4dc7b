"""An office and an organisation, set up by commands alone, and a way to give commands from a test."""

import json
from pathlib import Path
from typing import Any

import pytest

from huiyin.cli.main import main

PASSWORD = "four-plain-words-here"
NEW_PASSWORD = "other-plain-words-here"
OFFICE, ORGANISATION, SUPERVISOR = "Office of Walks", "Mill of Walks", "Supervisors of Walks"
CAST = {
    "clara": ("office_clerk", OFFICE, "office"),
    "otto": ("office_head", OFFICE, "office"),
    "cyril": ("office_head", OFFICE, "office"),
    "omar": ("principal", ORGANISATION, "enterprise"),
    "mia": ("leadership_member", ORGANISATION, "enterprise"),
    "hank": ("handler", ORGANISATION, "enterprise"),
    "vera": ("discipline_supervisor", SUPERVISOR, "supervisor"),
}


class Office:
    """Gives commands in the name of the people of :data:`CAST` and reads their JSON."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.persons: dict[str, str] = {}
        self.secrets = {}
        for name, secret in (("old", PASSWORD), ("new", NEW_PASSWORD)):
            self.secrets[name] = folder / name
            self.secrets[name].write_text(f"{secret}\n")

    def say(self, *command: str, code: int = 0) -> str:
        """Give a command and return what it printed; its exit code must be ``code``."""
        self.capsys.readouterr()
        found = main(command)
        printed = self.capsys.readouterr()
        assert found == code, printed.err
        return printed.out + printed.err

    def ask(self, *command: str, by: str = "", code: int = 0) -> Any:
        """Give a command in somebody's name and return its JSON."""
        self.capsys.readouterr()
        found = main([*command, *(self.named(by) if by else ()), "--json", "--language", "en"])
        printed = self.capsys.readouterr()
        assert found == code, printed.err
        return json.loads(printed.out)

    def named(self, by: str) -> tuple[str, ...]:
        """Say in whose name a command is given."""
        return ("--as", by, "--password-file", str(self.secrets["new"]))

    def act(self, by: str, act: str, number: int | None = None, *more: str, **given: Any) -> Any:
        """Perform an act by command; ``given`` go through a JSON file."""
        kind, _, name = act.partition(".")
        path = self.folder / "given.json"
        path.write_text(json.dumps(given))
        numbered = [] if number is None else [str(number)]
        return self.ask("act", kind, name, *numbered, "--given", str(path), *more, by=by)

    def set_up(self, *, organisation: str = ORGANISATION) -> None:
        """Found the site and open everybody's account; the inspected ones belong to a body of this name."""
        founded = self.ask(
            "site", "create", "walks", "--name", OFFICE, "--profile", "ig-audit", "--site-language", "en",
            "--administrator", "root", "--person", "Root",
        )  # fmt: skip
        first = self.folder / "first"
        first.write_text(founded["password"])
        self.change_password("root", old=first)
        for name, (post, at, kind) in CAST.items():
            body = organisation if at == ORGANISATION else at
            opened = self.ask(
                "account", "create", name, "--person", name.title(), "--post", post, "--body", body,
                "--body-kind", kind, "--new-password-file", str(self.secrets["old"]), by="root",
            )  # fmt: skip
            self.persons[name] = opened["person"]
            self.change_password(name, old=self.secrets["old"])

    def change_password(self, name: str, *, old: Path) -> None:
        """Change a temporary password."""
        self.ask(
            "account", "password", name, "--password-file", str(old), "--new-password-file", str(self.secrets["new"])
        )
