"""Answers of earlier runs, kept where nothing that they are a function of has changed."""

from verifier.cache.folder import usual_folder as usual_folder
from verifier.cache.remembered import Remembered as Remembered
