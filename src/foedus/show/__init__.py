"""Everything that people see: text, Markdown, JSON, one HTML page, figures and the command line."""

__all__ = ["cli", "figures", "html", "markdown", "text"]
