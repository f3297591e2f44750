"""The library asked anew on each day: what is kept for all days of the same law is checked against it."""

from datetime import date

from foedus.library import Catalogue


class Daily(Catalogue):
    """The library, each day apart."""

    def same_since(self, day: date, toward: str | None = None) -> date:
        """The day itself."""
        return day

    def measures_same_since(self, day: date) -> date:
        """The day itself."""
        return day


DAILY = Daily()
