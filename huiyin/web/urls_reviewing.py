"""The addresses of what follows a plan: its review and submissions, claims, examinations, personal acts, reports."""

from django.urls import path

from huiyin.web.views import at_hand, evaluations, extracts, leaders, measures, reports, reviews

urlpatterns = [
    path("plans/<number:number>/review/", reviews.review),
    path("plans/<number:number>/submissions/", reviews.compare),
    path("plans/<number:number>/reports/<slug:name>/", reports.compose),
    path("reporting/", reports.at_hand),
    path("reports/<number:number>/", reports.report),
    path("reports/<number:number>/again/", reports.again),
    path("extracts/<number:number>/", extracts.extract),
    path("evaluations/<number:number>/", evaluations.evaluation),
    path("extracts/<number:number>/behind/<slug:name>/", extracts.behind),
    path("measures/<number:number>/", measures.measure),
    path("leading/", at_hand.leaders),
    path("leading/personal/", at_hand.deeds),
    path("rounds/<number:number>/leaders/", leaders.claims),
    path("rounds/<number:number>/leaders.csv", leaders.claims_csv),
    path("rounds/<number:number>/examinations/", leaders.examinations),
    path("rounds/<number:number>/examinations.csv", leaders.examinations_csv),
    path("rounds/<number:number>/personal/", leaders.deeds),
    path("rounds/<number:number>/personal.csv", leaders.deeds_csv),
]
