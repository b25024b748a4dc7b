"""The same as the command ``huiyin``, for a Python that is called by its path."""

import sys

from huiyin.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
