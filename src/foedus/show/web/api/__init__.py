"""The API, one module a subject; every answer is the JSON that the command line prints."""

from .routes import routes

__all__ = ["routes"]
