"""The categories that a site has adopted itself, as far as a filter needs them."""

from huiyin.kernel.site_taxonomy import SiteTaxonomy
from huiyin.record import rows


def under(site: str, category: str) -> frozenset[str]:
    """This function will name what lies under a category in any taxonomy that the site has adopted: one query."""
    found = {category}
    stored = rows.current("taxonomy", site).exclude(state="annulled").values_list("facts", flat=True)
    for each in stored:
        own: SiteTaxonomy = rows.decode("taxonomy", each)
        # A node stands after the one it is under.
        found.update(node.code for node in own.nodes if node.under in found)
    return frozenset(found)
