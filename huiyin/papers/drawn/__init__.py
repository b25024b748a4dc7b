"""What is drawn from the book for a paper: subjects in, plain values out, as far as whoever asks may see them today.

``reader`` reads and remembers every text that it gave; ``opinions``, ``facts``, ``meetings`` and ``matrix`` each draw
some papers; ``offered`` is the table of them; ``making`` has them made, and notes what was read. Every door, and the
job that prints a whole round, goes through ``making`` alone.
"""
