"""The installation: what its operator has settled, and Django put together from that."""
