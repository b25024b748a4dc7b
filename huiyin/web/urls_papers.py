"""The addresses of papers and calendars, beside the subjects that they are drawn from."""

from django.urls import path, register_converter

from huiyin.web.views import printing


class PaperFile:
    """A paper by its code, in a form."""

    regex = r"[a-z_]{1,40}\.(?:docx|pdf|xlsx)"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(PaperFile, "paper")

urlpatterns = [
    path("rounds/<number:number>/calendar.ics", printing.calendar),
    path("rounds/<number:number>/papers/print/", printing.print_round),
    path("blanks/shipped/<paper:file>", printing.shipped),
    path("jobs/<uuid:job>/file/", printing.printed),
    path("<kinds:plural>/<number:number>/papers/", printing.listing),
    path("<kinds:plural>/<number:number>/papers/<paper:file>", printing.paper),
]
