"""Django put together from the operator's configuration; nothing here is decided by a person at run time.

Other rooms read `django.conf.settings.HUIYIN`, the frozen configuration, for what is Huiyin's own.
"""

import os
import sys
from datetime import timedelta
from typing import Any

from huiyin import texts
from huiyin.installation import configuration, secret


def _settled() -> tuple[configuration.Configuration, str]:
    """Read configuration and secret, or end the start with one sentence for each fault."""
    try:
        settled = configuration.read(os.environ)
        return settled, secret.secret_key(settled.keys)
    except configuration.ConfigurationFault as fault:
        # The language setting may itself be what is wrong: the terminal's language decides.
        language = texts.language_of(os.environ.get("LC_ALL") or os.environ.get("LANG", ""))
        for each in fault.faults:
            sys.stderr.write(texts.say(f"configuration-{each.code}", language=language, **each.facts) + "\n")
        raise SystemExit(2) from fault


HUIYIN, SECRET_KEY = _settled()

DEBUG = False
ROOT_URLCONF = "huiyin.installation.urls"
WSGI_APPLICATION = "huiyin.installation.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ALLOWED_HOSTS = [HUIYIN.host] + (["127.0.0.1", "localhost", "[::1]"] if HUIYIN.is_local else [])
CSRF_TRUSTED_ORIGINS = [HUIYIN.address]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    # Only rooms with tables, templates or static files are Django's business; the others are plain Python.
    "huiyin.people",
    "huiyin.record",
    "huiyin.notices",
    "huiyin.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "huiyin.web.middleware.Visits",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]


def _sqlite() -> dict[str, Any]:
    """Describe the embedded database: one file in the var folder."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HUIYIN.var / "huiyin.sqlite3",
        # One connection per thread for its life: opening one costs more than most queries.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A transaction begun as a reader can't always become a writer; this way it waits at once.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            # synchronous=FULL: with WAL, NORMAL may lose the last acknowledged acts at a power failure.
            # recursive_triggers: without it INSERT OR REPLACE deletes a row past the append-only triggers.
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA recursive_triggers=ON;"
            ),
        },
        # A file, not memory: the tests of many writers open it from several threads and processes.
        "TEST": {"NAME": HUIYIN.var / "test.sqlite3"},
    }


def _postgresql(database: configuration.Database) -> dict[str, Any]:
    """Describe the office's database server, reached through a pool of connections per process."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database.name,
        "USER": database.user,
        "PASSWORD": database.password,
        "HOST": database.host,
        "PORT": database.port or "",
        # The pool keeps connections; Django's own keeping must be off beside it.
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "application_name": "huiyin",
            "pool": {"min_size": 1, "max_size": HUIYIN.database_connections, "timeout": 20},
            **database.options,
        },
    }


DATABASES = {"default": _sqlite() if HUIYIN.database is None else _postgresql(HUIYIN.database)}

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["sign_in_name"]},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/sign-in/"

# By name and address together: an office behind one address is not shut out by one forgetful colleague, and a
# stranger elsewhere can't shut an official out of his own machine.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
# What the access page of the audit administrator lists.
AXES_ENABLE_ACCESS_FAILURE_LOG = True
AXES_VERBOSE = False
# Its middleware would put a page of its own in place of the sentence that `people.accounts` gives.
SILENCED_SYSTEM_CHECKS = ["axes.W002"]

SESSION_COOKIE_NAME = "huiyin_session"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not HUIYIN.is_local
CSRF_FAILURE_VIEW = "huiyin.web.views.errors.not_from_here"
CSRF_COOKIE_NAME = "huiyin_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = not HUIYIN.is_local
SECURE_HSTS_SECONDS = 0 if HUIYIN.is_local else 365 * 24 * 60 * 60
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

USE_I18N = True
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LANGUAGE_CODE = HUIYIN.language.lower()
LANGUAGE_COOKIE_NAME = "huiyin_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = not HUIYIN.is_local
USE_TZ = True
TIME_ZONE = HUIYIN.time_zone

STATIC_URL = "/static/"
STATIC_ROOT = HUIYIN.var / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Names carry their digest, so a browser keeps a file for good; `collectstatic` precedes the server.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# An upload is streamed to disk beyond this; only the form fields around it are held in memory.
FILE_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
FILE_UPLOAD_TEMP_DIR = None
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 2**20

# Side rooms do not know each other: the queue finds what a kind of job runs through this table.
JOB_KINDS = "huiyin.installation.jobs.KINDS"
JOB_LOOKS = "huiyin.installation.jobs.LOOKS"
EXAMINERS = "huiyin.installation.examining.EXAMINERS"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
