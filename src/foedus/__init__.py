"""foedus reads reports on pacts, holds agreements and sanctions as code, and works out what they oblige."""

__version__ = "0.1.0"
