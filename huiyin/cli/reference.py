"""The reference keeps how the page ``docs/reference/commands.md`` is made from the parser, so that it can't drift."""

import argparse
from collections.abc import Iterator

from huiyin.cli.main import parser

HEAD = """# Commands

`huiyin <command>`, or `python -m huiyin <command>`. This page is made from the commands themselves, by
`python -m huiyin.cli.reference > docs/reference/commands.md`; a test holds it to them.

Every command answers in JSON with `--json` and in Chinese or English with `--language`. It ends with 0 when it is done,
with 1 when a rule refused it or something was found wrong, with 2 when it was not understood. A refusal is a sentence:
what was refused, why, and what to do.

**In whose name.** The operator of the machine is nobody in the journal. A command that acts or reads for a post names
an account with `--as NAME[:POST]` and proves to be it, by its password (asked for, or `--password-file`) or by a token
(`--token-file`). Its clock is the server's own, because the machine is the server. With `--performed-at` the time is
recorded as stated; with `--signed-by POST` the act is a paper signature that the account enters, and the line names
both. On a sample site nobody is asked for a password: everybody may read it.
"""


def page() -> str:
    """This function will make the page."""
    return HEAD + "".join(_commands("huiyin", parser("en")))


def _commands(name: str, made: argparse.ArgumentParser) -> Iterator[str]:
    beneath = [each for each in made._actions if isinstance(each, argparse._SubParsersAction)]
    for action in beneath:
        for word, under in action.choices.items():
            yield from _commands(f"{name} {word}", under)
    if not beneath:
        lines = [_line(each) for each in made._actions if each.dest not in ("help", "json", "language")]
        yield "\n".join((f"\n## {name}", "", f"{made.description}", *([""] if lines else []), "".join(lines)))


def _line(action: argparse.Action) -> str:
    shown = action.option_strings[0] if action.option_strings else (action.metavar or action.dest)
    if action.option_strings and action.nargs != 0:
        shown = f"{shown} {action.metavar or action.dest.upper()}"
    needed = ", needed" if action.required and action.option_strings else ""
    choices = f" One of: {', '.join(map(str, action.choices))}." if action.choices else ""
    default = action.default if action.default not in (None, False, "", []) else None
    usual = f" Without it: {default}." if default is not None else ""
    return f"- `{shown}`{needed}: {str(action.help).replace('%%', '%')}.{choices}{usual}\n"


if __name__ == "__main__":
    print(page(), end="")
