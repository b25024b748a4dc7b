"""The cellar: what may happen, to whom, when, and what it means; standard library only."""
