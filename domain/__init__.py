"""WHAT IS TRUE. Frozen dataclasses and small functions. Standard library only, no I/O, no clock."""
