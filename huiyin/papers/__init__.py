"""The papers keep what comes in as tables and goes out as documents: facts in, sheets and documents out;
nothing stored.

Reading a list goes through four rooms of this one: ``tables`` opens a file safely, ``proposal`` finds its
header and proposes a ``mapping``, ``reading`` makes findings of its rows, ``report`` checks the whole list
before anything is kept.
"""
