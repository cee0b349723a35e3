"""The policy as typed data: names, kinds and measures resolved, nothing unfolded."""
