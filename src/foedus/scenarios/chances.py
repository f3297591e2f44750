"""Chances: which coin of a world stands for what, and how likely it is by the file. All of them are assumptions of the file."""

from dataclasses import dataclass
from typing import Literal

from ..reasoning.ground_facts import word
from ..reasoning.viewpoint import names_norm
from .files import ChancesGiven, names_fact

CoinKind = Literal["kept", "discretion", "force", "organ", "fact", "will"]


@dataclass(frozen=True)
class Coin:
    """One thing that is drawn once in each world."""

    name: str
    """As the program has it, inside ``coin(...)``."""
    kind: CoinKind
    chance: float
    bearer: str | None = None
    """The state that decides; none for a fact or an organ."""
    norm: str | None = None
    """The norm, agreement or will that it is about."""
    toward: str | None = None
    """The beneficiary, the attacked state, or the event."""

    @property
    def term(self) -> str:
        """The coin as a term of the program."""
        return self.name

    @property
    def declared(self) -> str:
        """The fact that makes it a coin."""
        return f"chance({self.name})."

    @property
    def hangs_on(self) -> str | None:
        """The state on whose general word it hangs, for promises only."""
        return self.bearer if self.kind == "kept" else None


class Coins:
    """The coins of a program, each with its chance as the file supposes it; the more special word goes before the more general."""

    def __init__(self, given: ChancesGiven) -> None:
        self._given = given
        self.by_name: dict[str, Coin] = {}

    def kept(self, norm: str, bearer: str, toward: str) -> Coin:
        """That a bearer keeps its word under a norm toward a beneficiary.

        >>> coins = Coins(ChancesGiven.model_validate({"default": 0.5, "kept": 0.7, "states": {"RUS": 0.9}, "norms": {"nato-1949": {"HUN": 0.2}}}))
        >>> [coins.kept(*key).chance for key in (("nato-1949/5", "HUN", "EST"), ("nato-1949/5", "POL", "EST"), ("rus-prk-2024/4", "RUS", "PRK"))]
        [0.2, 0.7, 0.9]
        """
        return self._coin(f"keeps({word(norm)},{word(bearer)},{word(toward)})", "kept", self._reliability(norm, bearer), bearer, norm, toward)

    def restraint(self, norm: str, bearer: str, toward: str) -> Coin:
        """That a state does not attack another which it promised not to: one coin for all such promises, for made twice is not kept twice.

        Its chance is that of the likeliest of the norms that the file names, or else the state's.
        """
        name = f"refrains({word(bearer)},{word(toward)})"
        said = self._of_norm(norm, bearer)
        chance = self._or(self._given.states.get(bearer, self._given.kept)) if said is None else said
        old = self.by_name.get(name)
        if old and (said is None or (old.norm and old.chance >= chance)):
            return old
        self.by_name[name] = Coin(name, "kept", chance, bearer, norm if said is not None else None, toward)
        return self.by_name[name]

    def discretion(self, norm: str, bearer: str, toward: str) -> Coin:
        """That a state does what it may do."""
        by_norm = self._of_norm(norm, bearer)
        chance = self._or(self._given.discretion) if by_norm is None else by_norm
        return self._coin(f"chooses({word(norm)},{word(bearer)},{word(toward)})", "discretion", chance, bearer, norm, toward)

    def force(self, norm: str, bearer: str, toward: str) -> Coin:
        """That help whose means the text leaves open is given by force of arms."""
        chance = self._or(self._given.force)
        return self._coin(f"by_force({word(norm)},{word(bearer)},{word(toward)})", "force", chance, bearer, norm, toward)

    def organ(self, agreement: str, event: str) -> Coin:
        """That an organ decides upon an event."""
        said = next((f.chance for f in self._given.facts if f.fact == "decision" and f.under and f.under.split("/")[0] == agreement), None)
        chance = self._or(self._given.organ) if said is None else said
        return self._coin(f"decides({word(agreement)},{word(event)})", "organ", chance, None, agreement, event)

    def fact(self, atom: str, name: str, about: tuple[str, ...]) -> Coin:
        """That an open fact holds."""
        said = next((f.chance for f in self._given.facts if names_fact(f, name, about[: len(f.about())])), None)
        if said is None:
            general = {"request": self._given.discretion, "consent": self._given.discretion, "aggressor": self._given.aggressor}
            said = self._or(general.get(name, self._given.unknown))
        bearer = about[0] if name in {"request", "consent"} else None
        return self._coin(f"fact({atom})", "fact", said, bearer, about[-1] if bearer else None, None)

    def will(self, identifier: str, who: str, attacks: str, chance: float) -> Coin:
        """That a state makes good a will to attack."""
        return self._coin(f"will({word(identifier)})", "will", chance, who, identifier, attacks)

    def names_fact(self, name: str, about: tuple[str, ...]) -> bool:
        """Whether the file gives a single fact its own chance."""
        return any(names_fact(f, name, about) for f in self._given.facts)

    def _coin(self, name: str, kind: CoinKind, chance: float, bearer: str | None, norm: str | None, toward: str | None) -> Coin:
        return self.by_name.setdefault(name, Coin(name, kind, chance, bearer, norm, toward))

    def _or(self, chance: float | None) -> float:
        return self._given.default if chance is None else chance

    def _of_norm(self, norm: str, bearer: str) -> float | None:
        """What the file says of the norm, its article or its agreement, of the bearer first; the longest name first."""
        named = sorted((given for given in self._given.norms if names_norm(given, norm)), key=len, reverse=True)
        for identifier in named:
            said = self._given.norms[identifier]
            if not isinstance(said, dict):
                return said
            if bearer in said:
                return said[bearer]
        return None

    def _reliability(self, norm: str, bearer: str) -> float:
        said = self._of_norm(norm, bearer)
        if said is None:
            said = self._given.states.get(bearer, self._given.kept)
        return self._or(said)
