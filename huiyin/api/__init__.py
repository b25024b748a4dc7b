"""The API: the same acts and the same reads as the pages, as JSON, described by OpenAPI 3.1."""
