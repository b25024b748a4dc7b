"""The tags keep the few words that templates may use beside Django's own."""
