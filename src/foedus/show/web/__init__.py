"""The workplace in a browser: an API, and pages that work without JavaScript. A worker's process needs neither, so nothing is imported here."""
