"""Sổ tay: an offline handbook for Vietnamese Party cells (chi bộ)."""

__version__ = "0.1.0"
