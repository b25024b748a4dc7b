"""The tables of the feedback: achievements, meetings, requirements with their answers, sessions, and the register."""

from django.db import models

from huiyin.record.models import state


class AchievementRow(state.NumberedRow):
    """An achievement from one line to the next; ``statement`` is the commitment of its text."""

    inspection = models.UUIDField()
    organisation = models.UUIDField()
    round = models.UUIDField()
    statement = models.CharField(max_length=64)
    category = models.CharField(max_length=64, default="")

    class Meta:
        constraints = state.constraints("achievement")
        indexes = (
            state.current("achievement", "number", "number"),
            state.current("achievement", "inspection", "inspection", "number"),
            state.current("achievement", "state", "state", "from_number"),
        )


class MeetingRow(state.NumberedRow):
    """A meeting from one line to the next."""

    round = models.UUIDField()
    day = models.DateField()

    class Meta:
        constraints = state.constraints("meeting")
        indexes = (
            state.current("meeting", "number", "number"),
            state.current("meeting", "round", "round", "day"),
            state.current("meeting", "state", "state", "from_number"),
        )


class RequirementRow(state.NumberedRow):
    """A requirement from one line to the next; ``answers`` counts those that it asks for."""

    round = models.UUIDField()
    meeting = models.UUIDField(null=True)
    heading = models.CharField(max_length=64)
    text = models.CharField(max_length=64)
    issued_date = models.DateField()
    answers = models.PositiveIntegerField()

    class Meta:
        constraints = state.constraints("requirement")
        indexes = (
            state.current("requirement", "number", "number"),
            state.current("requirement", "round", "round", "number"),
        )


class AnswerRow(state.NumberedRow):
    """An answer from one line to the next; ``due_date`` is that of its running clock."""

    requirement = models.UUIDField()
    organisation = models.UUIDField()
    round = models.UUIDField()
    returns = models.PositiveIntegerField()
    answered_date = models.DateField(null=True)
    due_date = models.DateField(null=True)
    due_order = models.DateField()
    due_clock = models.CharField(max_length=40, default="")

    class Meta:
        constraints = state.constraints("answer")
        indexes = (
            state.current("answer", "number", "number"),
            state.current("answer", "requirement", "requirement", "number"),
            state.current("answer", "organisation", "organisation", "due_order", "number"),
            state.current("answer", "round", "round", "number"),
            state.current("answer", "state", "state", "due_order", "number"),
        )


class SessionRow(state.NumberedRow):
    """A session from one line to the next; ``starts`` and ``ends`` are local times, ``09:30``."""

    inspection = models.UUIDField()
    organisation = models.UUIDField()
    round = models.UUIDField()
    team = models.UUIDField()
    chair = models.UUIDField()
    day = models.DateField()
    starts = models.CharField(max_length=5)
    ends = models.CharField(max_length=5)

    class Meta:
        constraints = state.constraints("session")
        indexes = (
            state.current("session", "number", "number"),
            state.current("session", "round", "round", "day", "starts"),
            state.current("session", "inspection", "inspection"),
            state.current("session", "organisation", "organisation"),
            state.current("session", "state", "state", "from_number"),
        )


class RegisterRow(state.NumberedRow):
    """A register from one line to the next; its numbers are in the facts alone."""

    issuer = models.UUIDField()

    class Meta:
        constraints = state.constraints("register")
        indexes = (state.current("register", "number", "number"),)
