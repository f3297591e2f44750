"""A treaty as it stood in one phase: ATOP's members and days, the library's text where it holds the same treaty, ATOP's codes elsewhere."""

from collections.abc import Iterable
from functools import cached_property

from ..library.catalogue import Catalogue
from ..sources.datasets import Kind
from ..terms.norms import Agreement, Norm
from ..terms.places import Area, Place, StateClass
from .atop import CodedDuty, CodedPact

HELP: frozenset[Kind] = frozenset({"defense", "offense"})
"""The types of help: a text that has articles on one says all that there is to say on both."""
FORCE = {"armed_attack", "invasion", "war", "aggression"}


class TreatyAlone(Catalogue):
    """The library's places, areas and classes with one agreement only, so that a case is judged by it alone."""

    def __init__(self, law: Catalogue, agreement: Agreement, places: Iterable[Place] = ()) -> None:
        super().__init__(law.home)
        self._law = law
        self._alone = agreement
        self._places = {place.id: place for place in places}

    @cached_property
    def agreements(self) -> dict[str, Agreement]:
        """The one agreement."""
        return {self._alone.id: self._alone}

    @cached_property
    def agreement_ids(self) -> tuple[str, ...]:
        """Ids of the whole library, for the areas and classes that lean on other agreements, and of the one."""
        return tuple(sorted({*self._law.agreement_ids, self._alone.id}))

    def agreement(self, identifier: str) -> Agreement:
        """Return the one agreement, or for an area or a class another one of the library."""
        return self._alone if identifier == self._alone.id else self._law.agreement(identifier)

    @cached_property
    def places(self) -> dict[str, Place]:
        """The library's places, and those of the case."""
        return {**self._law.places, **self._places}

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The library's areas."""
        return self._law.areas

    @cached_property
    def classes(self) -> dict[str, StateClass]:
        """The library's classes of states."""
        return self._law.classes


def kind_of(norm: Norm, agreement: Agreement) -> Kind | None:
    """Return the ATOP type of obligation that a norm is, or None for one that ATOP does not count.

    Notes
    -----
    The types are those of ATOP's codebook (Leeds and others 2002; version 5), in the words of this library:

    - *defense*: military help to a partner whose sovereignty or territory is attacked.
    - *offense*: military help on any other occasion: a war that the partner begins or joins; or help that only a state outside gets.
    - *neutrality*: a partner at war is not fought, and its enemy not helped. A promise on a war between others is none.
    - *nonaggression*: no force against a partner. Friendship or respect for its land, without a word on force (`general`), is none.
    - *consultation*: talks in a crisis that may lead to force, to act together. Talks on all that concerns both (`general`) are none.

    A right (`may`) is no obligation. Defence and offence often share one article; which of the two a treaty holds, its `kinds` say.

    >>> from foedus.library import catalogue
    >>> nato, guarantee = catalogue().agreement("nato-1949"), catalogue().agreement("ottoman-guarantee-1856")
    >>> [kind_of(norm, nato) for norm in nato.norms]
    ['nonaggression', 'consultation', 'defense']
    >>> kind_of(guarantee.norms[0], guarantee)
    'offense'
    """
    if norm.modality == "may" or norm.only_by or norm.general:
        return None
    if norm.duty == "assist":
        if "military" not in norm.kinds:
            return None
        ally_may_begin = norm.beneficiary_is in {"attacker", "either"}
        return "offense" if (ally_may_begin and "offense" in agreement.kinds) or "defense" not in agreement.kinds else "defense"
    if norm.duty in {"neutrality", "non_assistance"}:
        return "neutrality" if for_a_party(norm, agreement) else None
    if norm.duty == "refrain":
        wide = any(FORCE & set(leg.trigger or norm.trigger) for leg in norm.legs)
        return "nonaggression" if wide else None
    return "consultation" if norm.duty == "consult" else None


def for_a_party(norm: Norm, agreement: Agreement) -> bool:
    """Return whether the norm serves a party of its agreement; a class of states is taken to hold one."""
    parties = {party.state for party in agreement.members}
    return any(not leg.toward or parties & set(leg.toward) for leg in norm.legs)


class Treaty:
    """One phase of an alliance, ready to be judged."""

    def __init__(self, pact: CodedPact, text: Agreement | None) -> None:
        self.pact = pact
        self.text = text
        self.coded = {duty.norm.id: duty for duty in pact.duties}
        self.agreement = self._merged()
        self.kinds: dict[str, Kind] = {}
        for norm in self.agreement.norms:
            kind = self.coded[norm.id].kind if norm.id in self.coded else kind_of(norm, self.agreement)
            if kind:
                self.kinds[norm.id] = kind

    def _merged(self) -> Agreement:
        """Put the library's articles in the place of ATOP's codes, type by type; members and days stay ATOP's.

        What the text says of help stands for both types of it, and an article for an occasion that no table shows stands for its type.
        """
        coded = self.pact.agreement
        if self.text is None:
            return coded
        name = self.text.id
        types = {duty.kind for duty in self.pact.duties}
        written = [norm for norm in self.text.norms if kind_of(norm, self.text) in types]
        promised = (kind_of(norm.model_copy(update={"only_by": ()}), self.text) for norm in self.text.norms)
        have = {kind for kind in promised if kind in types}
        have |= HELP if have & HELP else set()
        rest = []
        for duty in self.pact.duties:
            if duty.kind not in have:
                renamed = duty.norm.model_copy(update={"id": f"{name}/{duty.norm.id.split('/')[1]}"})
                self.coded[renamed.id] = duty.model_copy(update={"norm": renamed})
                rest.append(renamed)
        return coded.model_copy(
            update={
                "id": name,
                "title": self.text.title,
                "signed": min(coded.signed, self.text.signed) if self.text.signed.year < 1945 else self.text.signed,
                "kinds": tuple(dict.fromkeys((*self.text.kinds, *coded.kinds))),
                "norms": (*written, *rest),
            }
        )

    def duty(self, norm: str) -> CodedDuty | None:
        """Return ATOP's coding if a norm is one; None for an article of the library."""
        return self.coded.get(norm)

    def source(self, norm: str) -> str:
        """Say where a norm comes from."""
        return "as ATOP codes it" if norm in self.coded else norm
