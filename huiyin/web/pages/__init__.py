"""The pages keep what each page shows: frozen values that a view fills and a template prints.

A page object knows neither the database nor the request. Words that the house speaks are :class:`~.parts.Sentence`
(a text code and its facts); words that people wrote are plain text or a :class:`~.parts.Passage`. Whatever a template
would have to compute or compare is a property here.
"""
