"""The tables of search: what subjects say, cut into tokens, and on SQLite the index over them."""

from typing import Any

from django.db import models
from django.db.models.lookups import Lookup


class TokensField(models.TextField[Any, Any]):
    """Tokens between spaces, one before the first and one after the last (`` 消防 防通 通道 ``).

    Asked by ``contains``, by ``match`` (SQLite, an FTS5 expression) and by ``tokens`` (PostgreSQL, a list of tokens
    all of which are there).
    """

    def deconstruct(self) -> Any:
        """This function will give the plain field to migrations, which may not import the house."""
        name, _, arguments, keywords = super().deconstruct()
        return name, "django.db.models.TextField", arguments, keywords


@TokensField.register_lookup
class Match(Lookup[Any]):
    """The full-text condition of SQLite, on the index only."""

    lookup_name = "match"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """This function will give the condition and its parameters."""
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = self.process_rhs(compiler, connection)
        return f"{left} MATCH {right}", [*left_params, *right_params]


@TokensField.register_lookup
class Tokens(Lookup[Any]):
    """The condition that the inverted index of PostgreSQL answers; the index is over the same expression."""

    lookup_name = "tokens"

    def get_prep_lookup(self) -> list[str]:
        """This function will take the tokens as they are."""
        return list(self.rhs)

    def get_db_prep_lookup(self, value: Any, connection: Any) -> Any:
        """This function will send them as one array."""
        return "%s::text[]", [value]

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """This function will give the condition and its parameters."""
        left, left_params = self.process_lhs(compiler, connection)
        right, right_params = self.process_rhs(compiler, connection)
        return f"string_to_array({left}, ' ') @> {right}", [*left_params, *right_params]


class SearchText(models.Model):
    """What a subject says now, for one circle of readers: one row per subject, audience and label.

    ``id`` is a number and no UUID, because it is the row of SQLite's index too. Rows go when their texts do.
    """

    id = models.BigAutoField(primary_key=True)
    site = models.UUIDField()
    kind = models.CharField(max_length=40)
    subject = models.UUIDField()
    label = models.PositiveSmallIntegerField()
    audience = models.CharField(max_length=40)
    tokens = TokensField()

    class Meta:
        constraints = (
            # The subject first: an index that begins with the site would tempt SQLite to read all of a site.
            models.UniqueConstraint(fields=["subject", "site", "audience", "label"], name="record_search_subject"),
        )


class SearchIndex(models.Model):
    """The FTS5 index over :class:`SearchText` (SQLite only); triggers of the migration keep the two equal."""

    id = models.BigIntegerField(primary_key=True, db_column="rowid")
    site = models.UUIDField()
    tokens = TokensField()

    class Meta:
        managed = False
        db_table = "record_searchindex"
