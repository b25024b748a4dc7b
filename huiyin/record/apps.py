"""How Django finds the book."""

from django.apps import AppConfig


class Record(AppConfig):
    """The room of the journal and of everything drawn up from it."""

    name = "huiyin.record"
    label = "record"
