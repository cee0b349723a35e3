"""From the model to the text of a solver's language, and from its answers back to cases."""
