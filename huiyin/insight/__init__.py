"""Insight: sampling, signs, problems in common, figures over time; read-only, from plain values that doors bring."""
