"""Every property of the kernel, with many more examples than an everyday run takes."""

import os
import subprocess
import sys

EXAMPLES = 1_000


def test_the_properties_of_the_kernel_hold_for_many_examples() -> None:
    command = [sys.executable, "-m", "pytest", "tests/kernel"]
    ran = subprocess.run(
        command, env={**os.environ, "HUIYIN_TEST_EXAMPLES": str(EXAMPLES)}, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout[-4_000:]
