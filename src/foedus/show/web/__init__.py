"""The workplace in a browser: an API, and pages that work without JavaScript. Nothing here is imported before `foedus serve` asks for it."""

from .application import application
from .settings import Settings

__all__ = ["Settings", "application"]
