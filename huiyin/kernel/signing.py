"""Whose signatures an act needs, in which order, and which are outstanding. Source: docs/procedure.md, principle 4."""

from collections.abc import Iterable

from huiyin.kernel import common
from huiyin.kernel.actor import Actor, Post
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow, Signature

Groups = tuple[tuple[Post, ...], ...]


def groups(row: ActRow, rules: Profile) -> Groups:
    """This function will give the groups of posts that sign an act, by the profile where it names them for this act.

    A profile can neither give signers to an act without any, nor take the second person from undoing and erasing.
    """
    named = rules.signatures.get(row.code)
    if named is None or not row.signers or row.name in common.TWO_PERSONS_ALWAYS:
        return row.signers
    return tuple(tuple(Post(post) for post in group) for group in named)


def outstanding(row: ActRow, signatures: Iterable[Signature], *, rules: Profile) -> Groups:
    """This function will give the groups of posts whose signatures are outstanding, in order.

    Who signs for a wide group in the post that a later, narrower one asks for has signed for both: a principal who is
    the responsible leader signs once.
    """
    left = list(groups(row, rules))
    for signature in signatures:
        signed = next((group for group in left if signature.post_kind in group), None)
        if signed is None:  # the rules changed after it was given: it counts for nothing that is asked for now
            continue
        left.remove(signed)
        left = [group for group in left if not (signature.post_kind in group and set(group) < set(signed))]
    return tuple(left)


def sign(row: ActRow, before: tuple[Signature, ...], *, actor: Actor, rules: Profile) -> Groups:
    """This function will say what is outstanding after this actor's signature.

    :raises Refused: has_signed_already, not_next_to_sign.
    """
    if not groups(row, rules):
        return ()
    if any(actor.everyone.intersection(signature.participants) for signature in before):
        raise Refused("has_signed_already", act=row.code)
    left = outstanding(row, before, rules=rules)
    may = left if row.quorum else left[:1]
    if not any(actor.post_kind in group for group in may):
        posts = tuple(dict.fromkeys(post.value for group in may for post in group))
        raise Refused("not_next_to_sign", act=row.code, posts=posts)
    return outstanding(row, (*before, signature_of(actor)), rules=rules)


def signature_of(actor: Actor) -> Signature:
    """This function will make the signature of an actor."""
    return Signature(actor.post_kind.value, actor.post, actor.body, actor.holder, actor.participants)
