"""Notices: work in the background, the inbox, and what reminds people before a date has passed."""
