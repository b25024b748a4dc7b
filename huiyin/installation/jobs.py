"""What each kind of job does: the one place where the rooms behind the doors are put together for the worker."""

from collections.abc import Mapping

from huiyin.notices.jobs import Kind, Outcome, Work
from huiyin.sample import build


def sample(work: Work) -> Outcome:
    """This function will build the sample round."""
    scale, seed = work.params.get("scale", build.USUAL_FINDINGS), work.params.get("seed", 1)
    built = build.build(at=work.job.created_at, seed=seed, scale=scale, progress=work.report)
    facts = {"acts": built.acts, "march": built.march.isoformat(), "seed": seed}
    return Outcome("notices-sample-built", facts)


KINDS: Mapping[str, Kind] = {"sample": sample}
