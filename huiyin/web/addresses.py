"""Where each subject lives: the addresses made from the plurals of the kinds."""

from collections.abc import Mapping

from huiyin.kernel import kinds

KINDS: Mapping[str, str] = {plural: kind for kind, plural in kinds.PLURALS.items()}


def listing(kind: str) -> str:
    """This function will give the address of the list of a kind."""
    return f"/{kinds.PLURALS[kind]}/"


def subject(kind: str, number: int) -> str:
    """This function will give the address of one subject."""
    return f"/{kinds.PLURALS[kind]}/{number}/"


def act(act: str, number: int) -> str:
    """This function will give the address of the form of an act on a subject."""
    kind, _, name = act.partition(".")
    return f"/{kinds.PLURALS[kind]}/{number}/acts/{name}/"


def birth(act: str) -> str:
    """This function will give the address of the form of an act that makes a subject."""
    kind, _, name = act.partition(".")
    return f"/{kinds.PLURALS[kind]}/acts/{name}/"


def line(number: int) -> str:
    """This function will give the address of a line of the journal."""
    return f"/journal/{number}/"


def proof(number: int) -> str:
    """This function will give the address of the proof of a line."""
    return f"/journal/{number}/proof/"


def file(commitment: str) -> str:
    """This function will give the address of a file that lies behind a commitment."""
    return f"/files/{commitment}/"


def compose(inspection: int, audience: str) -> str:
    """This function will give the address where an opinion of an inspection is composed for an audience."""
    return f"/inspections/{inspection}/compose/{audience}/"


def versions(package: int) -> str:
    """This function will give the address where the versions of a package are compared."""
    return f"/packages/{package}/versions/"
