"""The word processor keeps how the PDF of a site's own blank is made: by LibreOffice, where this machine has it.

Only the press starts it, with a document that was examined and filled. It works in a folder of its own that is thrown
away with its profile, without macros, links or the network, and is ended with all it started when it takes too long.
"""

import contextlib
import ctypes
import os
import pathlib
import resource
import signal
import subprocess
import tempfile
from xml.sax.saxutils import escape

from huiyin.kernel.refused import Refused
from huiyin.papers.printed import fonts, programs
from huiyin.papers.printed.faces import FACES, LATIN

# Less than the patience with a press, so that none is ended while this is at work.
PATIENCE_SECONDS = 60.0
# PDF/A-2b, as the typesetter makes.
_TO = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}'
_HOW = ("--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--nofirststartwizard")
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000

# Nothing that came with a document runs, and nothing is fetched: the examination of blanks says so, this says it again.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""  # noqa: E501 - one item a line


def pdf_of(content: bytes, *, paper: str) -> bytes:
    """This function will make the PDF of a docx. Its bytes are not the same twice.

    :raises Refused: paper_own_blank_pdf, where there is no such program; paper_too_costly; paper_not_converted.
    """
    program = programs.word_processor()
    if program is None:
        raise Refused("paper_own_blank_pdf", paper=paper, program=programs.WORD_PROCESSOR)
    with tempfile.TemporaryDirectory(prefix="huiyin-soffice-") as made:
        folder = pathlib.Path(made)
        user = folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(_SETTINGS)
        (folder / "fonts.conf").write_text(_fonts())
        (folder / "paper.docx").write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        _run(
            [program, profile, *_HOW, "--convert-to", _TO, "--outdir", made, str(folder / "paper.docx")], folder=folder
        )
        path = folder / "paper.pdf"
        set_in = path.read_bytes() if path.is_file() else b""
    if not set_in.startswith(b"%PDF-"):
        raise Refused("paper_not_converted", paper=paper, program=programs.WORD_PROCESSOR)
    return set_in


def _fonts() -> str:
    """This function will say where type is found, and what stands in for a face, as the typesetter has it."""
    places = "".join(f"<dir>{escape(str(folder))}</dir>" for folder in fonts.folders())
    faces = "".join(
        f'<alias binding="same"><family>{face.name}</family><prefer>'
        + "".join(f"<family>{other}</family>" for other in face.families)
        + "</prefer></alias>"
        for face in (*FACES.values(), LATIN)
    )
    machine = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    return f'<?xml version="1.0"?><fontconfig>{machine}{places}{faces}</fontconfig>'


def _run(command: list[str], *, folder: pathlib.Path) -> None:
    """This function will run a program alone: in a session of its own, so that what it starts ends with it."""
    surroundings = {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    places = dict.fromkeys(("HOME", "TMPDIR", "XDG_RUNTIME_DIR"), str(folder))
    places["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    process = subprocess.Popen(  # noqa: S603 - the program that the operator installed, and names of ours
        command, cwd=folder, env=surroundings | places, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=_alone,
    )  # fmt: skip
    try:
        process.wait(timeout=PATIENCE_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Refused("paper_too_costly") from error
    finally:
        with contextlib.suppress(ProcessLookupError):  # all of it has ended
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _alone() -> None:
    """This function will bound a child and part it from the network, where the machine lets it.

    A press has one thread, so that this may run between fork and exec. Without the right to part networks (in some
    containers) the examination of the blank is what keeps it from fetching anything.
    """
    seconds = round(PATIENCE_SECONDS) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    library = ctypes.CDLL(None)
    if library.unshare(_NEW_NETWORK) != 0:
        library.unshare(_NEW_USER | _NEW_NETWORK)
