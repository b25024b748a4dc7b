"""The gallery's room for sampling: a plan with its table, and an interval."""

from huiyin.web.pages.sampling import SamplingPage
from huiyin.web.views import sampling
from tests.web.gallery import Setting, frame_of


def sampling_page(setting: Setting) -> SamplingPage:
    """This function will give a plan for four hundred closures, and what a check of them has shown."""
    asked = {**sampling.USUAL, **sampling.FOUND, "population": "400", "expected": "1"}
    asked |= {"found_population": "400", "found_sample": "85", "found_errors": "1"}
    return SamplingPage(
        frame=frame_of(setting, "sampling"),
        fields=sampling.fields(asked),
        found_fields=sampling.found_fields(asked),
        plan=sampling.planned(asked),
        found=sampling.found(asked),
    )


ALL = (sampling_page,)
