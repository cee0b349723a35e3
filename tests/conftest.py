"""Random examples are the same on every run, so that a run tells of its change alone; `HYPOTHESIS_PROFILE=random`
draws others. Nor do answers that were kept by an earlier run change any."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("random", settings.get_profile("default"))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

for home in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[home] = os.path.join(os.devnull, "nothing is kept here")
