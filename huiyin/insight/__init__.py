"""Common problems, warning signs, figures over time: read-only, from plain values that the doors bring."""
