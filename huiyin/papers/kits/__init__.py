"""What an on-site check takes along: one file that works without a network, and the answer that comes back from it."""
