"""The kept mappings keep which column of a body's own lists holds what, by name, for the next list."""

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from huiyin.kernel.actor import Actor
from huiyin.kernel.refused import Refused
from huiyin.papers import mapping as mappings
from huiyin.papers import opening
from huiyin.papers.mapping import Mapping

MOST = 200


def _folder(actor: Actor) -> Path:
    # A body's lists are its own: what another one has kept is nothing to it.
    return Path(settings.HUIYIN.var) / "plan-mappings" / actor.site / actor.body


def of(actor: Actor) -> dict[str, Mapping]:
    """This function will read the mappings that the actor's body has kept, by name."""
    found = {}
    for path in sorted(_folder(actor).glob("*.toml"))[:MOST]:
        try:
            made = mappings.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, Refused):
            continue  # changed by hand; nobody can be asked here
        found[made.name] = made
    return found


def keep(actor: Actor, mapping: Mapping, *, name: str) -> Mapping:
    """This function will keep a mapping by name, over the one that bore it before.

    :raises Refused: mapping_faulty, for a name that is none; mapping_too_many.
    """
    named = mappings.from_plain({**mappings.to_plain(mapping), "name": name})
    known = of(actor)
    if named.name not in known and len(known) >= MOST:
        raise Refused("mapping_too_many", limit=MOST)
    folder = _folder(actor)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place = folder / f"{named.name}.toml"
    fresh = place.with_suffix(".new")
    fresh.write_text(mappings.dumps(named), encoding="utf-8")
    fresh.replace(place)
    return named


def fitting(actor: Actor, names: Sequence[str]) -> Mapping | None:
    """This function will give the kept mapping whose columns a list has, that with most columns; None without one."""
    found = [
        each
        for each in of(actor).values()
        if all(opening.find_column(names, column) >= 0 for column in each.main_columns())
    ]
    return max(found, key=lambda each: len(each.main_columns()), default=None)


def chosen(mapping: Mapping | None) -> dict[str, str]:
    """This function will give the field of each column of a mapping, by its title."""
    rules = mapping.rules if mapping is not None else ()
    return {column: rule.field for rule in rules for column in rule.columns}
