"""Huiyin: inspect, feed back, rectify, verify, close; every act a line in a journal that proves itself."""

__version__ = "0.1.0"
