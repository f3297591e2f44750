"""Where one goes after signing in: a place of this server, whatever the request asks for."""

from urllib.parse import urlsplit

MOST = 2000


def goal_of(asked: str) -> str:
    r"""Return an address of this server's own, or the start.

    >>> goal_of("/dossier/of?doc=wire"), goal_of("https://evil.example"), goal_of("//evil.example"), goal_of("/\\evil.example"), goal_of("/\t/evil")
    ('/dossier/of?doc=wire', '/', '/', '/', '/')
    """
    plain = asked.startswith("/") and not asked.startswith("//") and len(asked) <= MOST and "\\" not in asked
    if not plain or any(ord(letter) < 33 or ord(letter) == 127 for letter in asked):
        return "/"
    try:
        parts = urlsplit(asked)
    except ValueError:
        return "/"
    if parts.scheme or parts.netloc or parts.path.startswith(("/sign-", "//")):
        return "/"
    return asked
