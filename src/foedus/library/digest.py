"""What a library says, as one hash: answers of two libraries may be held side by side only if it is the same."""

import hashlib

from .catalogue import Catalogue


def library_digest(law: Catalogue) -> str:
    """Return the SHA-256 of all agreements of a library, in the order of their ids.

    >>> from .catalogue import catalogue
    >>> len(library_digest(catalogue()))
    64
    """
    found = hashlib.sha256()
    for identifier in law.agreement_ids:
        found.update(law.agreement(identifier).model_dump_json().encode())
    return found.hexdigest()
