"""The views know HTTP and nothing else: they ask the rooms below, fill a page object, and hand it to its template."""
