"""How Django finds the hall."""

from django.apps import AppConfig


class People(AppConfig):
    """The room of accounts, tokens, sites and the state rows of people and bodies."""

    name = "huiyin.people"
    label = "people"
