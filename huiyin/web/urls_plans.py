"""The addresses of the plan that an organisation is writing: its editor, its parts, its signing."""

from django.urls import path

from huiyin.web.views import plan_editor, plan_writing

urlpatterns = [
    path("rounds/<number:number>/plan/", plan_editor.page),
    path("rounds/<number:number>/plan/panel/", plan_editor.panel),
    path("rounds/<number:number>/plan/write/", plan_writing.write),
    path("rounds/<number:number>/plan/sign/", plan_editor.sign),
    path("plans/acts/submit/", plan_editor.begin),
    path("plans/<number:number>/acts/resubmit/", plan_editor.again),
]
