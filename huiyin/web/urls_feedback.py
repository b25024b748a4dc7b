"""The addresses of the feedback: pages of a round, meetings, opinions and their composer."""

from django.urls import path

from huiyin.kernel.package import AUDIENCES
from huiyin.web.views import answering, at_hand, boards, composing, delivery, meetings, packages

urlpatterns = [
    path("feedback/", at_hand.feedback),
    path("answering/", at_hand.answers),
    path("rounds/<number:number>/feedback/", delivery.progress),
    path("rounds/<number:number>/packages/compose/", packages.compose_round),
    path("rounds/<number:number>/coverage/", delivery.coverage),
    path("rounds/<number:number>/sessions/", boards.sessions),
    path("rounds/<number:number>/answers/", answering.answers),
    path("rounds/<number:number>/answers.csv", answering.as_csv),
    path("meetings/<number:number>/", meetings.meeting),
    *(
        path(f"inspections/<number:number>/compose/{audience}/", composing.compose, {"audience": audience})
        for audience in AUDIENCES
    ),
    path("packages/<number:number>/", packages.package),
    path("packages/<number:number>/versions/", packages.versions),
    path("packages/<number:number>/acts/revise/", composing.revise),
]
