"""How far something goes, in few tries."""

from collections.abc import Callable


def furthest(most: int, fits: Callable[[int], bool]) -> int:
    """How far it fits, up to `most`: what does not fit does not farther on either."""
    done, by = 0, 1
    while done < most and fits(min(done + by, most)):
        done = min(done + by, most)
        by *= 2
    beyond = min(done + by, most + 1)  # where it does not fit
    while beyond - done > 1:
        middle = (done + beyond) // 2
        if fits(middle):
            done = middle
        else:
            beyond = middle
    return done
