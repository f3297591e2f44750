"""Invasions that everybody knows of, for "the invasion of Kuwait", of which nobody need say whose it was, and "Iraq's invasion"."""

WARS: tuple[tuple[str, str, int], ...] = (
    ("DEU", "POL", 1939),
    ("SUN", "POL", 1939),
    ("SUN", "FIN", 1939),
    ("DEU", "DNK", 1940),
    ("DEU", "NOR", 1940),
    ("DEU", "FRA", 1940),
    ("ITA", "GRC", 1940),
    ("DEU", "YUG", 1941),
    ("DEU", "GRC", 1941),
    ("DEU", "SUN", 1941),
    ("ITA", "ETH", 1935),
    ("ITA", "ALB", 1939),
    ("JPN", "CHN", 1937),
    ("PRK", "KOR", 1950),
    ("SUN", "HUN", 1956),
    ("SUN", "CSK", 1968),
    ("TUR", "CYP", 1974),
    ("IDN", "TLS", 1975),
    ("VNM", "KHM", 1978),
    ("CHN", "VNM", 1979),
    ("SUN", "AFG", 1979),
    ("IRQ", "IRN", 1980),
    ("ISR", "LBN", 1982),
    ("USA", "GRD", 1983),
    ("USA", "PAN", 1989),
    ("IRQ", "KWT", 1990),
    ("USA", "AFG", 2001),
    ("USA", "IRQ", 2003),
    ("ETH", "SOM", 2006),
    ("RUS", "GEO", 2008),
    ("RUS", "UKR", 2014),
    ("RUS", "UKR", 2022),
)
"""Who invaded whom in which year."""


def invaded(actor: str, year: int | None, published: int | None) -> list[str]:
    """Whom a state invaded in a year, or last before a report was published.

    >>> invaded("RUS", 2008, 2024), invaded("RUS", None, 2024), invaded("CHE", None, 2024)
    (['GEO'], ['UKR'], [])
    """
    known = [(begun, victim) for by, victim, begun in WARS if by == actor and (published is None or begun <= published)]
    fitting = [victim for begun, victim in known if begun == year]
    if year is not None:
        return fitting[-1:]
    return [max(known)[1]] if known else []


def invader(victim: str, year: int | None, published: int | None) -> list[str]:
    """Who invaded a state in a year, or last before a report was published.

    >>> invader("KWT", None, 1995), invader("AFG", 1979, None), invader("AFG", 1985, None)
    (['IRQ'], ['SUN'], [])
    """
    known = [(begun, by) for by, struck, begun in WARS if struck == victim and (published is None or begun <= published)]
    if year is not None:
        return [by for begun, by in known if begun == year][-1:]
    return [max(known)[1]] if known else []
