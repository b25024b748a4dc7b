"""The tables of notices: jobs, inbox items, mails. They are local to an installation and belong to no journal."""

from django.conf import settings
from django.db import models

from huiyin.people import temporal

WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"
ENDED = (DONE, FAILED)
SENDING, SENT = "sending", "sent"


class Job(models.Model):
    """One piece of work in the background. ``params`` is what it was asked for, ``result`` what came out.

    ``account`` is null where the operator of the machine asked for it, who has no inbox. ``message`` and ``facts`` are
    the sentence at its end: a code and its values. Progress is not here: a long transaction would hide it (see
    ``progress``).
    """

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    post = models.UUIDField(null=True)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, default=WAITING)
    params = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    message = models.CharField(max_length=80, default="")
    facts = models.JSONField(default=dict)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["account", "-created_at"], name="notices_job_of_account"),
            models.Index(fields=["state", "created_at"], name="notices_job_by_state"),
        )

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ENDED


class MailAddress(models.Model):
    """Where a person wants to be mailed, and the zone in which their quiet hours lie."""

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.PROTECT, related_name="+"
    )
    address = models.CharField(max_length=254)
    zone = models.CharField(max_length=64)


class Mail(models.Model):
    """One digest: to whom, of which of their days; ``state`` is waiting, sending, sent or failed. It holds no text:
    what it says is made from the inbox items that name it, when it is sent.
    """

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    state = models.CharField(max_length=10)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    next_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "day"], name="notices_mail_of_day"),)
        indexes = (models.Index(fields=["state", "next_at"], name="notices_mail_waiting"),)


class InboxItem(models.Model):
    """One message to an account: a code with its values, and the job that it tells of, if any."""

    id = models.UUIDField(primary_key=True, default=temporal.new_id)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    job = models.ForeignKey(Job, null=True, on_delete=models.PROTECT, related_name="+")
    mail = models.ForeignKey(Mail, null=True, on_delete=models.PROTECT, related_name="+")
    message = models.CharField(max_length=80)
    facts = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            # The end of a job is told once, also when the job was taken up again after a kill.
            models.UniqueConstraint(fields=["job", "message"], name="notices_inbox_once"),
        )
        indexes = (
            models.Index(fields=["account", "-created_at"], name="notices_inbox_newest"),
            models.Index(fields=["account"], condition=models.Q(read_at__isnull=True), name="notices_inbox_unread"),
        )
