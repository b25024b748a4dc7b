"""Warning signs measured: a believable made-up site, each pattern planted in it, look-alikes beside it, and a score.

Nothing here knows how a sign is found: of the room that finds them only the plain values are taken. What is planted
and what only looks alike is said in the docstrings of `conduct`, `evidence` and `wording`, one line each.
"""
