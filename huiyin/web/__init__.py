"""The web door keeps pages: what a browser is shown, and how a post acts through it."""
