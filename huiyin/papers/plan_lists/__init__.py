"""The plan lists keep the three lists of a plan as tables that leave the house, are changed outside and come in again.

Pure values in, pure values out: what is read from the book for them stands in ``drawn/plan_lists.py``.
"""
