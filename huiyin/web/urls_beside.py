"""The addresses of kinds that have pages of their own beside the finding: notices, copies, campaigns, screenings."""

from django.urls import path

from huiyin.web.views import campaigns, copies, notices, wordings

urlpatterns = [
    path("findings/<number:number>/texts/", wordings.texts),
    path("notices/", notices.listing),
    path("notices/begin/", notices.begin),
    path("notices/<number:number>/", notices.one),
    path("copy_notices/", copies.matrix),
    path("copy_notices.csv", copies.as_csv),
    path("copy_notices/<number:number>/", copies.one),
    path("campaigns/<number:number>/", campaigns.campaign),
    path("screenings/<number:number>/", campaigns.screening),
]
