"""The pages, one module a room; each works without JavaScript."""

from .rooms import pages

__all__ = ["pages"]
