"""Cases in and out of the files that other programs write."""
