"""The sample round: made-up bodies, people and findings, whose history is made by performing acts, from a seed."""
