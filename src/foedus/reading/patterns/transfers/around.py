"""The patterns that need to know what a sentence has told so far, in their order."""

from collections.abc import Callable

from ...discourse.passages import Passage
from ..context import Context
from ..transfer_roles import Roles
from .at_work import at_work_roles
from .bartered import bartered_roles
from .further import further_roles
from .made import made_roles
from .ranked import ranked_roles
from .repaid import repaid_roles
from .unpacked import unpacked_roles

AROUND: tuple[Callable[[Passage, Context, list[Roles]], list[Roles]], ...] = (
    further_roles,
    repaid_roles,
    ranked_roles,
    bartered_roles,
    at_work_roles,
    unpacked_roles,
    made_roles,
)
