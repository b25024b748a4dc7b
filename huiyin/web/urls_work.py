"""The addresses of the journal, of work in the background, and of what is read about the book as a whole."""

from django.urls import path

from huiyin.web.views import (
    accounts,
    checks,
    figures,
    importing,
    inbox,
    jobs,
    journal,
    lines,
    search,
    trace,
)

urlpatterns = [
    path("journal/", journal.listing),
    path("journal/checkpoint/", journal.note),
    path("journal/key/", journal.key),
    path("journal/verifier.py", journal.program),
    path("journal/<number:number>/", lines.one),
    path("journal/<number:number>/proof/", lines.proof),
    path("import/", importing.upload),
    path("import/columns/", importing.columns),
    path("import/report/", importing.report),
    path("import/workbook/", importing.workbook),
    path("import/sheet/", importing.sheet),
    path("import/store/", importing.store),
    path("import/stored/<uuid:job>/", importing.stored),
    path("jobs/", jobs.listing),
    path("jobs/<uuid:job>/", jobs.one),
    path("inbox/", inbox.listing),
    path("inbox/read/", inbox.read_all),
    path("check/", checks.last),
    path("check/run/", checks.run),
    path("search/", search.results),
    path("figures/", figures.page),
    path("figures.csv", figures.table),
    path("accounts/", accounts.listing),
    path("accounts/open/", accounts.open_account),
    path("accounts/<uuid:account>/password/", accounts.new_password),
    path("accounts/<uuid:account>/<slug:name>/", accounts.deed),
    path("account/", accounts.own),
    path("account/tokens/<uuid:token>/revoke/", accounts.revoke),
    path("trace/", trace.reads),
    path("access/", trace.log),
]
