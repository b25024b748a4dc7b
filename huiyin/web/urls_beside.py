"""The addresses of kinds that have pages of their own beside the finding: notices, copies, campaigns, screenings."""

from django.urls import path

from huiyin.web.views import campaigns, copies, export_requests, notices, taxonomies, wordings

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
    path("bulk_exports/<number:number>/", export_requests.one),
    path("taxonomies/", taxonomies.listing),
    path("taxonomies/shipped.csv", taxonomies.shipped_csv),
    path("taxonomies/<number:number>/", taxonomies.one),
    path("taxonomies/<number:number>/table.csv", taxonomies.as_csv),
]
