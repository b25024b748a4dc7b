"""What a list costs: made and read by programs of their own, whose memory begins with them."""

import subprocess
import sys
import textwrap
from pathlib import Path

LIMIT_MIB = 300
WRITE = """
    import pathlib
    folder = pathlib.Path({folder!r})
    {content}
"""
READ = """
    import datetime, pathlib
    from huiyin.kernel.refused import Refused
    from huiyin.papers import mapping, proposal, report
    from huiyin.papers.tables import GivenFile
    files = [GivenFile(each.name, each) for each in pathlib.Path({folder!r}).iterdir()]
    try:
        proposal.recognise(files, mapping.shipped().values())
        proposed = proposal.complete(proposal.propose(files, name="list"))
        today = datetime.date(2026, 11, 23)
        found = report.check(files, proposed, today=today, unknown_among=lambda named: [each.key for each in named])
        yielded = sum(1 for _ in report.findings(files, proposed, today=today, checked=found))
        print(found.rows, found.findings, yielded)
    except Refused as refused:
        print(refused.code)
    print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def weighed(folder: Path, content: str) -> tuple[str, int]:
    """Write a list into a folder, propose, check and yield it; give what came of it and the peak of memory in MiB."""
    for program in (WRITE, READ):
        source = textwrap.dedent(program.format(folder=str(folder), content=content.strip()))
        ran = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    said, peak_kib = ran.stdout.splitlines()
    return said, int(peak_kib) >> 10
