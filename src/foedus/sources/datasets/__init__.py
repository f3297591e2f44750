"""Tables that the user names: ATOP's alliances, and wars between states. None is shipped; each is read with its version and its traps."""

from .atop import CONDITIONS, AllianceRow, Atop, Kind, MemberRow, read_atop
from .codes import cow_of, state_of
from .wars import Attack, Belligerent, Pair, read_attacks, read_cow_wars, read_pairs

__all__ = [
    "CONDITIONS",
    "AllianceRow",
    "Atop",
    "Attack",
    "Belligerent",
    "Kind",
    "MemberRow",
    "Pair",
    "cow_of",
    "read_atop",
    "read_attacks",
    "read_cow_wars",
    "read_pairs",
    "state_of",
]
