"""Frames of states, dyads and alliances by year, to which tables of others and our own library are joined."""

from .bases import alliance_years, dyad_years, member_years, phase_years, state_days, state_years
from .frame import Frame
from .recoding import recoded
from .steps import Step
from .whittling import RULES, whittle

__all__ = [
    "RULES",
    "Frame",
    "Step",
    "alliance_years",
    "dyad_years",
    "member_years",
    "phase_years",
    "recoded",
    "state_days",
    "state_years",
    "whittle",
]
