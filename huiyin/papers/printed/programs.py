"""The programs keep which ones of the machine papers can be made with, for who only asks."""

import shutil

WORD_PROCESSOR = "soffice"


def word_processor() -> str | None:
    """This function will give the path of the word processor, if this machine has it."""
    return shutil.which(WORD_PROCESSOR)
