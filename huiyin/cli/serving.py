"""The serving keeps the commands that bring an installation up: tables, server and worker, sample site."""

import argparse
import contextlib
import datetime
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from types import FrameType

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from huiyin.cli.counting import Counter
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, REFUSED, Commands, Words
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs, worker
from huiyin.notices.models import Job
from huiyin.people import sites
from huiyin.record import database, keys
from huiyin.sample import build

WORKERS, THREADS = 2, 4
LOOK_SECONDS = 0.2
# How long children may take to end: a request or a job under way is finished first.
PATIENCE_SECONDS = 30


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    run = words.command(commands, "run", run_all)
    words.argument(run, "--port", type=int, default=8000)
    words.argument(run, "--sample", action="store_true", says="with_sample")
    words.command(commands, "migrate", migrate)
    words.command(commands, "settings", list_settings)
    made = words.command(commands, "worker", work)
    words.argument(made, "--until-empty", action="store_true")
    sample = words.command(commands, "sample", build_sample)
    words.argument(sample, "--scale", type=int, default=build.USUAL_FINDINGS)
    words.argument(sample, "--seed", type=int, default=1)
    words.argument(sample, "--at", type=datetime.date.fromisoformat)


def migrate(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will bring the tables to this version."""
    _prepare_tables()
    speaker.say("cli-migrated")
    return DONE


def list_settings(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list every setting with its value, its default and what it settles; no secret is shown."""
    rows, plain = [], []
    for name, value, default in settings.HUIYIN.listed():
        meaning = speaker.text("installation-setting", name=name)
        rows.append((name, value, default, meaning))
        plain.append({"name": name, "value": value, "default": default, "meaning": meaning})
    speaker.table(("setting", "value", "default", "meaning"), rows)
    speaker.give(plain)
    return DONE


def work(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will run the jobs that wait, one after another."""
    database.require_fit()
    worker.run(until_empty=asked.until_empty)
    return DONE


def build_sample(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will build the sample site here and now."""
    _prepare_tables()
    at = timezone.now()
    if asked.at is not None:
        at = datetime.datetime.combine(asked.at, datetime.time(), timezone.get_default_timezone())
    counter = Counter(speaker)
    built = build.build(at=at, seed=asked.seed, scale=asked.scale, progress=counter.tell)
    counter.end()
    keys.make(str(built.site.id))
    speaker.say("cli-sample-built", acts=built.acts, march=built.march, seed=built.seed)
    speaker.give({"acts": built.acts, "march": built.march.isoformat(), "seed": built.seed})
    return DONE


def run_all(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will serve the installation until somebody stops it: server and worker are its children.

    :raises Refused: port_taken.
    """
    _require_free(asked.port)
    address = settings.HUIYIN.address
    # A heap for every thread would keep what any of them ever needed.
    environment = {"MALLOC_ARENA_MAX": "1", **os.environ}
    if settings.HUIYIN.is_local:
        address = environment["HUIYIN_ADDRESS"] = f"http://127.0.0.1:{asked.port}"
    speaker.say("cli-run-prepares")
    _prepare_tables()
    call_command("collectstatic", interactive=False, verbosity=0)
    job = _sample_job() if asked.sample else None
    with _stopping() as stopped, _children(asked.port, environment=environment) as children:
        announced = False
        while not stopped():
            ended = [child for child in children if child.poll() is not None]
            if ended:
                speaker.warn("cli-run-broke", status=ended[0].returncode)
                return REFUSED
            if not announced and _answers(asked.port):
                announced = True
                speaker.say("cli-run-serves", address=address)
                if job is not None:
                    speaker.say("cli-run-sample")
            if announced and job is not None:
                job = _told(job, speaker)
            time.sleep(LOOK_SECONDS)
    return DONE


def _prepare_tables() -> None:
    """This function will bring the tables to this version, in a database that can hold them.

    :raises Refused: as :func:`database.require_fit`.
    """
    settings.HUIYIN.var.mkdir(mode=0o700, parents=True, exist_ok=True)
    database.require_fit()
    call_command("migrate", interactive=False, verbosity=0)


def _require_free(port: int) -> None:
    with socket.socket() as probe:
        # As the server itself does: a port that was left a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise Refused("port_taken", port=str(port)) from error


def _answers(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _sample_job() -> Job | None:
    """This function will ask the worker for the sample site, unless it stands or is asked for already."""
    if any(build.sign_ins(site) for site in sites.every()):
        return None
    waiting = jobs.under_way(build.JOB)
    return waiting or jobs.start(build.JOB, account=None, params={}, at=timezone.now())


def _told(job: Job, speaker: Speaker) -> Job | None:
    """This function will tell how the sample's job ended, once it has; it gives the job as long as it hasn't."""
    job.refresh_from_db()
    if not job.has_ended:
        return job
    speaker.say(job.message, **job.facts)
    return None


@contextlib.contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """This function will turn requests to stop into an answer that the caller asks for."""
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        asked.append(number)

    signals = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
    before = [(number, signal.signal(number, note)) for number in signals]
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before:
            signal.signal(number, handler)


@contextlib.contextmanager
def _children(port: int, *, environment: dict[str, str]) -> Iterator[list[subprocess.Popen[bytes]]]:
    """This function will start server and worker, and stop both on the way out."""
    python = [sys.executable, "-m"]
    server = ["gunicorn", "huiyin.installation.wsgi", "--bind", f"127.0.0.1:{port}"]
    # Loaded once and forked: each worker then holds some 70 MiB of its own, of 200 that it shares.
    server += ["--preload", "--workers", str(WORKERS), "--worker-class", "gthread", "--threads", str(THREADS)]
    # A control socket would be a second way in; a heartbeat file on a disk can stall a worker.
    server += ["--no-control-socket", "--log-level", "warning"]
    if os.access("/dev/shm", os.W_OK):  # noqa: S108 - the heartbeat file is made unguessable and unlinked
        server += ["--worker-tmp-dir", "/dev/shm"]  # noqa: S108
    started: list[subprocess.Popen[bytes]] = []
    try:
        for command in (server, ["huiyin", "worker"]):
            # In sessions of their own, so that an interrupt at the terminal comes to them once, from here.
            started.append(subprocess.Popen([*python, *command], env=environment, start_new_session=True))  # noqa: S603
        yield started
    finally:
        for child in started:
            if child.poll() is None:
                child.terminate()
        for child in started:
            try:
                child.wait(timeout=PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
