"""The addresses of the feedback: pages of a round, meetings, opinions and their composer."""

from django.urls import path

from huiyin.web.views import answering, boards, composing, delivery, meetings, packages

urlpatterns = [
    path("feedback/", delivery.newest, {"page": "feedback"}),
    path("answering/", delivery.newest, {"page": "answers"}),
    path("rounds/<number:number>/feedback/", delivery.progress),
    path("rounds/<number:number>/coverage/", delivery.coverage),
    path("rounds/<number:number>/sessions/", boards.sessions),
    path("rounds/<number:number>/answers/", answering.answers),
    path("rounds/<number:number>/answers.csv", answering.as_csv),
    path("meetings/<number:number>/", meetings.meeting),
    path("inspections/<number:number>/compose/<slug:audience>/", composing.compose),
    path("packages/<number:number>/", packages.package),
    path("packages/<number:number>/versions/", packages.versions),
    path("packages/<number:number>/acts/revise/", composing.revise),
]
