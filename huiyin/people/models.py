"""The tables of the hall: sites, accounts, tokens, the access log, and the state rows of people and bodies.

Sites, accounts, tokens and access records are local to an installation and belong to no journal. The state
rows are written by ``record`` alone, one per act that changed the subject; their names repeat the texts of
the act's parts. No table of another room points here with a foreign key: persons travel between sites by
their id.
"""

import datetime
import unicodedata
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from huiyin.kernel.actor import Post
from huiyin.people import temporal

LANGUAGES = (("zh-Hans", "简体中文"), ("en", "English"))
THEMES = (("auto", "auto"), ("light", "light"), ("dark", "dark"))


class Site(models.Model):
    """The office that owns a journal and a key. ``own_key`` is the fingerprint of that key, empty before it is made."""

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    profile = models.CharField(max_length=60)
    language = models.CharField(max_length=10, choices=LANGUAGES)
    is_sample = models.BooleanField(default=False)
    own_key = models.CharField(max_length=64, default="", blank=True)
    founded_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.code


def fold(name: str) -> str:
    """This function will give the one form of a sign-in name: NFKC, case folded, without space around it.

    Without it, ``Ada`` and ``ada`` would be two accounts, and each spelling a fresh set of guesses before
    lock-out.
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).strip()


class Accounts(BaseUserManager["Account"]):
    """How Django's sign-in finds an account by its name."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(sign_in_name=fold(username or ""))


class Account(AbstractBaseUser):
    """A sign-in at this installation. ``person`` is the human being's id, the same at every site.

    ``active_post`` is the post that the person works in now; what it may do is asked anew at every request.
    """

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    site = models.ForeignKey(Site, on_delete=models.PROTECT)
    sign_in_name = models.CharField(max_length=80, unique=True)
    person = models.UUIDField()
    language = models.CharField(max_length=10, choices=LANGUAGES)
    theme = models.CharField(max_length=10, choices=THEMES, default="auto")
    active_post = models.UUIDField(null=True)
    is_active = models.BooleanField(default=True)
    must_change_password = models.BooleanField(default=True)
    last_desk_visit_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField()

    objects: ClassVar[Accounts] = Accounts()
    USERNAME_FIELD = "sign_in_name"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        indexes = (models.Index(fields=["site", "person"], name="people_account_person"),)


class Token(models.Model):
    """A key for the API, bound to one post of one account. Only the SHA-256 of its secret is kept, in hex."""

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    account = models.ForeignKey(Account, on_delete=models.PROTECT)
    post = models.UUIDField()
    name = models.CharField(max_length=80)
    secret_digest = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class AccessRecord(models.Model):
    """One row per event at the doors and in the rights to pass them; never changed or deleted, for triggers refuse it.

    ``account`` and ``person`` are whom it concerns, ``by`` is the person who did it.
    """

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    site = models.UUIDField()
    at = models.DateTimeField()
    event = models.CharField(max_length=40)
    account = models.UUIDField()
    person = models.UUIDField()
    by = models.UUIDField()
    address = models.GenericIPAddressField(null=True)

    class Meta:
        indexes = (models.Index(fields=["site", "-at", "-id"], name="people_access_newest"),)


CURRENT = models.Q(until_number__isnull=True)


def in_force(on: datetime.date) -> models.Q:
    """This function will give the condition that a current row of a post or a delegation covers a day."""
    ends = models.Q(until_date__isnull=True) | models.Q(until_date__gte=on)
    return CURRENT & ends & models.Q(from_date__lte=on)


def _rows(prefix: str) -> tuple[models.UniqueConstraint, ...]:
    """This function will hold the two rules of state rows: one current row, and one row from any line."""
    return (
        models.UniqueConstraint(fields=["site", "subject"], condition=CURRENT, name=f"{prefix}_current"),
        models.UniqueConstraint(fields=["site", "subject", "from_number"], name=f"{prefix}_history"),
    )


def _newest(prefix: str) -> models.Index:
    """This function will serve the question asked at every request: is what is in memory still what is known?"""
    return models.Index(fields=["site", "-from_number", "-id"], name=f"{prefix}_newest")


class BodyRow(temporal.StateRow):
    """A node of the dated tree of organisations."""

    name = models.CharField(max_length=500)
    name_en = models.CharField(max_length=500, default="")
    code = models.CharField(max_length=200, default="")
    body_kind = models.CharField(max_length=40)
    parent = models.UUIDField(null=True)
    from_date = models.DateField()
    until_date = models.DateField(null=True)

    class Meta:
        constraints = _rows("people_body")
        indexes = (
            _newest("people_body"),
            models.Index(fields=["site", "name"], condition=CURRENT, name="people_body_by_name"),
            models.Index(fields=["site", "code"], condition=CURRENT, name="people_body_by_code"),
        )


class PersonRow(temporal.StateRow):
    """A human being known by one id; ``same_as`` is set once another id turned out to be the same person."""

    name = models.CharField(max_length=500)
    name_en = models.CharField(max_length=500, default="")
    same_as = models.UUIDField(null=True)

    class Meta:
        constraints = _rows("people_person")
        indexes = (
            _newest("people_person"),
            models.Index(fields=["site", "name"], condition=CURRENT, name="people_person_by_name"),
            # Merged ids are few: all of them are read at once, from this index alone.
            models.Index(
                fields=["site", "subject", "same_as"],
                condition=CURRENT & models.Q(same_as__isnull=False),
                name="people_person_merged",
            ),
        )


class PostRow(temporal.StateRow):
    """What a person holds at a body from a day until a day, both included. ``scope`` null covers every organisation."""

    person = models.UUIDField()
    body = models.UUIDField()
    post_kind = models.CharField(max_length=40)
    title = models.CharField(max_length=500, default="")
    clearance = models.PositiveSmallIntegerField()
    scope = models.JSONField(null=True)
    from_date = models.DateField()
    until_date = models.DateField(null=True)

    # How the holders at a body are listed: its principal first, then as they came.
    ORDER = (models.Case(models.When(post_kind=Post.PRINCIPAL, then=0), default=1), "from_date", "subject")

    class Meta:
        constraints = _rows("people_post")
        indexes = (
            _newest("people_post"),
            models.Index(fields=["site", "person"], condition=CURRENT, name="people_post_of_person"),
            models.Index(fields=["site", "body", "post_kind"], condition=CURRENT, name="people_post_at_body"),
        )


class DelegationRow(temporal.StateRow):
    """Who stands in for the holder of a post, from a day until a day, both included."""

    post = models.UUIDField()
    delegate = models.UUIDField()
    from_date = models.DateField()
    until_date = models.DateField()

    class Meta:
        constraints = _rows("people_delegation")
        indexes = (
            _newest("people_delegation"),
            models.Index(fields=["site", "delegate"], condition=CURRENT, name="people_delegation_to"),
            models.Index(fields=["site", "post"], condition=CURRENT, name="people_delegation_of"),
        )


class RecusalRow(temporal.StateRow):
    """Why a person must not act on an organisation; ``ground`` is a code."""

    person = models.UUIDField()
    organisation = models.UUIDField()
    ground = models.CharField(max_length=40)

    class Meta:
        constraints = _rows("people_recusal")
        indexes = (
            _newest("people_recusal"),
            models.Index(fields=["site", "person"], condition=CURRENT, name="people_recusal_of_person"),
        )


class Newest(models.Model):
    """One row per site: the id of the newest row of each kind, null where there is none (a view).

    Asked at every request to learn whether what is in memory is still what is known. A view, because building the
    same query of five parts from Python each time took five times as long as running it.
    """

    site = models.UUIDField(primary_key=True)
    body = models.UUIDField(null=True)
    person = models.UUIDField(null=True)
    post = models.UUIDField(null=True)
    delegation = models.UUIDField(null=True)
    recusal = models.UUIDField(null=True)

    class Meta:
        managed = False
        db_table = "people_newest"
