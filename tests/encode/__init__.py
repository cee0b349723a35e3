"""What the encodings say, against the plain evaluator."""
