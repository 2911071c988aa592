"""WHAT A DEVELOPER RUNS. Commands behind the Makefile: the demonstration, the gallery, the lint that ruff has not."""
