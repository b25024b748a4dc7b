"""The properties of the kernel try few examples each time, so that its suite is quickly run; the soak tries many."""

import os

import hypothesis

# tests/soak/test_properties.py runs the same tests with many more.
EXAMPLES = int(os.environ.get("HUIYIN_TEST_EXAMPLES", "25"))

hypothesis.settings.register_profile("kernel", deadline=None, max_examples=EXAMPLES)
hypothesis.settings.load_profile("kernel")
