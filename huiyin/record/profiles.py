"""The rule sets and calendars that come with Huiyin, read from the package once and found by name or digest.

Files are ``huiyin/kernel/profiles/<name>-<version>.toml`` and ``huiyin/kernel/calendars/<name>.toml``. A version that
was shipped stays here for ever, because lines of the journal name its digest; so it is never edited, only followed.
"""

import dataclasses
import functools
import importlib.resources
from collections.abc import Mapping

from huiyin.kernel import profile as kernel_profile
from huiyin.kernel import site_taxonomy, work_calendar
from huiyin.kernel.deadline import WorkCalendar
from huiyin.kernel.profile import Profile
from huiyin.kernel.round import Round
from huiyin.kernel.site_taxonomy import SiteTaxonomy


class UnknownProfile(KeyError):
    """No rule set or calendar of this name or digest is installed here."""


@functools.cache
def shipped() -> tuple[Profile, ...]:
    """This function will give every installed rule set, by name, the newest version of each name first."""
    folder = importlib.resources.files("huiyin.kernel") / "profiles"
    files = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    read = [kernel_profile.load_profile(file.read_bytes()) for file in files]
    return tuple(sorted(read, key=lambda each: (each.name, -each.version)))


def names() -> tuple[str, ...]:
    """This function will name the installed rule sets, each once, in order."""
    return tuple(dict.fromkeys(each.name for each in shipped()))


def profile(name: str) -> Profile:
    """This function will give the newest version of a rule set.

    :raises UnknownProfile: when there is none of this name.
    """
    for each in shipped():
        if each.name == name:
            return each
    raise UnknownProfile(f"No rule set {name!r} is installed; there are: {', '.join(names())}.")


def by_digest(digest: str) -> Profile:
    """This function will give the version of a rule set that a line names.

    :raises UnknownProfile: when it is not installed here.
    """
    found = _by_digest().get(digest)
    if found is None:
        raise UnknownProfile(f"No rule set with the digest {digest} is installed.")
    return found


def of_round(found: Round, own: SiteTaxonomy | None) -> Profile:
    """This function will give the rules of a round: its rule set, with the site's ``own`` taxonomy where it has one.

    :raises UnknownProfile: when the rule set is not installed here.
    """
    rules = by_digest(found.rules)
    return rules if own is None else dataclasses.replace(rules, taxonomy=site_taxonomy.tree(own))


@functools.cache
def calendar(name: str) -> WorkCalendar:
    """This function will give a calendar of working days.

    :raises UnknownProfile: when there is none of this name.
    """
    file = importlib.resources.files("huiyin.kernel") / "calendars" / f"{name}.toml"
    if not file.is_file():
        raise UnknownProfile(f"No calendar {name!r} is installed.")
    return work_calendar.load_calendar(file.read_bytes())


def calendar_of(rules: Profile) -> WorkCalendar:
    """This function will give the calendar that a rule set counts its working days by."""
    return calendar(rules.calendar)


@functools.cache
def _by_digest() -> Mapping[str, Profile]:
    return {each.digest: each for each in shipped()}
