"""Who finds which people, posts, delegations and recusals: the rules of the directory (see ``visibility``)."""

from django.db.models import Q

from huiyin.kernel.actor import ADMINISTRATORS, INSPECTED, Actor, Post
from huiyin.people.models import PostRow
from huiyin.record.rule import EVERYTHING, Rule, among

KEEPERS = frozenset({*ADMINISTRATORS, Post.AUDITOR})


def persons(actor: Actor) -> Rule:
    """The inspected side finds nobody but its own people: no directory of inspectors (attack 24)."""
    if actor.post_kind not in INSPECTED:
        return EVERYTHING
    posts = PostRow.objects.filter(site=actor.site, body=actor.body, until_number__isnull=True)
    own = sorted(actor.identities)
    return Rule(
        Q(subject__in=posts.values("person")) | Q(subject__in=own),
        lambda facts: facts.id in actor.identities or posts.filter(person=facts.id).exists(),
    )


def posts(actor: Actor) -> Rule:
    """Those inspected find the posts of their own organisation."""
    return among("body", {actor.body}) if actor.post_kind in INSPECTED else EVERYTHING


def delegations(actor: Actor) -> Rule:
    """A delegation is read where the post is that it is of."""
    if actor.post_kind not in INSPECTED:
        return EVERYTHING
    posts = PostRow.objects.filter(site=actor.site, body=actor.body, until_number__isnull=True)
    return Rule(Q(post__in=posts.values("subject")), lambda facts: posts.filter(subject=facts.post).exists())


def recusals(actor: Actor) -> Rule:
    """Why somebody may not act on an organisation is for those who deal the work, and for the person."""
    return EVERYTHING if actor.post_kind in KEEPERS else among("person", actor.identities)
