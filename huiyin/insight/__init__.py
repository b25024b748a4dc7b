"""Insight keeps what can be seen in many matters together: warning signs. It reads plain values and changes nothing.

Doors hand the values in and show what comes out; a person decides what it means.
"""
