"""What is printed: plain values in, docx, PDF, xlsx and iCalendar files out. Nothing here asks the book anything.

A paper is one row of ``table``: the fields it is filled from and the blocks it is laid out in. From that row
come its shipped blank (``blank``), the list of placeholders for a site's own blank (``own_blank``), its PDF
(``pdf``), its workbook (``lists``) and the page of reference (``reference``).

The doors import ``printing`` and ``values`` alone. The libraries behind docx, PDF, xlsx and calendars are loaded
by a process of its own, the press, so that no web worker carries them, and a hostile blank can be stopped.
"""
