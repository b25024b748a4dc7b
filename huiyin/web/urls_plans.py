"""The addresses of the plan that an organisation is writing (its editor, its parts, its signing), and of the three
lists of a plan: on screen, as files, and those that come in."""

from django.urls import path

from huiyin.web.views import lists_in, plan_editor, plan_writing, three_lists

urlpatterns = [
    path("rounds/<number:number>/plan/", plan_editor.page),
    path("rounds/<number:number>/plan/panel/", plan_editor.panel),
    path("rounds/<number:number>/plan/write/", plan_writing.write),
    path("rounds/<number:number>/plan/sign/", plan_editor.sign),
    path("plans/acts/submit/", plan_editor.begin),
    path("plans/<number:number>/acts/resubmit/", plan_editor.again),
    path("plans/bring/", lists_in.bring),
    path("plans/bring/columns/", lists_in.columns),
    path("plans/bring/report/", lists_in.report),
    path("plans/<number:number>/lists/", three_lists.lists),
    path("plans/<number:number>/lists/lists.xlsx", three_lists.workbook),
    path("plans/<number:number>/lists/bring/", three_lists.bring),
    path("plans/<number:number>/lists/columns/", three_lists.columns),
    path("plans/<number:number>/lists/changes/", three_lists.changes),
    path("plans/<number:number>/lists/<slug:code>.csv", three_lists.as_csv),
]
