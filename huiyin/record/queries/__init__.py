"""The one place to read: every list and page of the house asks here, and always in the name of an actor.

Whatever the day asked for, the filter is today's rights. Every list is a keyset page: its cost is that of the page.
"""
