"""A plan written in its editor without a script, as a coordinator writes it and the principal signs it."""

import re

from django.test import Client

from tests.walks.stage import Sheet


def editor_of(client: Client) -> str:
    """Give the address of the editor, to which the menu leads."""
    answer = client.get("/plans/acts/submit/")
    assert answer.status_code == 302, answer.status_code
    return str(answer["Location"])


def add(client: Client, editor: str, finding: str, sort: str, **cells: str) -> str:
    """Add a row with its cells, and give its id."""
    sent = client.post(f"{editor}write/", {"_add": f"{sort}:{finding}:"})
    assert sent.status_code == 302, Sheet(sent.content.decode()).text
    row = str(sent["Location"]).rpartition("#row-")[2]
    put(client, editor, row, **cells)
    return row


def put(client: Client, editor: str, row: str, **cells: str) -> None:
    """Write cells of a row."""
    typed = {f"cell.{name}": value for name, value in cells.items()}
    sent = client.post(f"{editor}write/", {"row": row, **typed})
    assert sent.status_code == 302, Sheet(sent.content.decode()).text


def write(client: Client, *, cause: str, **cells: str) -> str:
    """Write one cause and one measure for every finding of the round, and give the address of the editor."""
    editor = editor_of(client)
    page = client.get(editor).content.decode()
    for finding in re.findall(r'data-group="([0-9a-f-]{36})"', page):
        add(client, editor, finding, "cause", text=cause)
        add(client, editor, finding, "measure", **cells)
    return editor


def sign(client: Client, editor: str) -> str:
    """Read what is to be signed, sign it, and give the address of the plan."""
    form = Sheet(client.get(f"{editor}sign/").content.decode())
    sent = client.post(f"{editor}sign/", {**form.values, "truth_pledge": "yes"})
    assert sent.status_code == 302, Sheet(sent.content.decode()).text
    return str(sent["Location"])


def planned(client: Client, *, cause: str, **cells: str) -> str:
    """Write and sign a plan, and give its address."""
    return sign(client, write(client, cause=cause, **cells))
