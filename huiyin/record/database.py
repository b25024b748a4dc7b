"""The database keeps what is asked of a PostgreSQL server before anything is stored in it.

The server compares and searches names without regard to case. One that was made with ``lc_ctype`` C knows the case of
no letter beyond ASCII and would find "Élan" under "élan" on one installation and not on another; and a database can't be
changed in this afterwards.
"""

from django.db import connection

from huiyin.kernel.refused import Refused

UPPER, LOWER = "ÀÖЖ", "àöж"


def require_fit() -> None:
    """This function will refuse a database that can't hold the book as it is meant.

    :raises Refused: database_not_utf8, database_without_letters.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_encoding_to_char(encoding), datctype FROM pg_database WHERE datname = current_database()"
        )
        encoding, ctype = cursor.fetchone()
        if encoding != "UTF8":
            raise Refused("database_not_utf8", encoding=encoding)
        # Asked of the server itself: since version 15 it is not always datctype that decides.
        cursor.execute("SELECT lower(%s)", (UPPER,))
        if cursor.fetchone() != (LOWER,):
            raise Refused("database_without_letters", ctype=ctype)
