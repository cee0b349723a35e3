"""An exact engine for rules whose conditions test single facts, as the rows of a table do.

Such a rule is a box: for each fact the values with which it applies. Where boxes overlap, and where they
leave a hole, is found by counting with sets of rules kept as the bits of whole numbers, without a solver.
Source → target, one fact after the other::

    when credits 31 .. 45 and award in {msc, mba}    (0b00110, 0b1010): the cells of `credits` from 31 to
                                                     45, and two of the words of `award`

The cells of a fact are its words, or the stretches between the numbers at which some test changes its
answer; where numbers come in steps, a stretch without a step in it is none.
"""
