"""What other repositories run: the action and the pre-commit hooks, on a scratch repository."""
