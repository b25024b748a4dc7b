"""The room's name for Django."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """The app of the room ``notices``."""

    name = "huiyin.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
