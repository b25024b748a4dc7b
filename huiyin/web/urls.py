"""The addresses of the pages. Acts of every kind share one address form; a new kind needs no line here."""

from django.urls import include, path, register_converter

from huiyin.web.addresses import KINDS
from huiyin.web.views import acts, candidates, desk, doors, exporting, files, findings, ledger, places, plans, subjects


class Plural:
    """The plural of a kind, as it stands in addresses."""

    regex = "|".join(KINDS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class Number:
    """The number of a subject or line, as far as a database can count."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class Digest:
    """A SHA-256 in hex."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Plural, "kinds")
register_converter(Number, "number")
register_converter(Digest, "digest")

urlpatterns = [
    path("", desk.desk),
    path("sign-in/", doors.sign_in),
    path("sign-in/sample/", doors.sample_sign_in),
    path("sign-out/", doors.sign_out),
    path("password/", doors.password),
    path("post/", doors.post),
    path("preferences/", doors.preferences),
    path("help/", doors.keys),
    path("findings/", ledger.listing),
    path("findings.csv", exporting.as_csv),
    path("bulk_exports/<number:number>/findings.csv", exporting.taken),
    path("findings/<number:number>/", findings.finding),
    path("candidates/<str:act>/<str:path>/", candidates.candidates),
    path("rounds/<number:number>/", places.round_of),
    path("bodies/<number:number>/", places.body),
    path("people/<number:number>/", places.person),
    path("plans/<number:number>/", plans.plan),
    path("files/<digest:commitment>/", files.file),
    path("", include("huiyin.web.urls_plans")),
    path("", include("huiyin.web.urls_feedback")),
    path("", include("huiyin.web.urls_reviewing")),
    path("", include("huiyin.web.urls_work")),
    path("", include("huiyin.web.urls_beside")),
    path("", include("huiyin.web.urls_papers")),
    path("<kinds:plural>/", subjects.listing),
    path("<kinds:plural>/<number:number>/", subjects.one),
    path("<kinds:plural>/acts/<slug:name>/", acts.birth),
    path("<kinds:plural>/<number:number>/acts/<slug:name>/", acts.on_subject),
]
