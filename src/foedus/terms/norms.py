"""Agreements as code: parties, norms, and the conditions on which a norm bites."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field, model_validator

from .dates import Day

Checked = Literal["text", "summary", "press", "memory"]
"""How a fact was checked: against the text itself, an official summary, press reports, or not yet (from memory)."""

Duty = Literal["assist", "consult", "neutrality", "non_assistance", "refrain", "sanction", "priority"]
Modality = Literal["must", "must_not", "may", "declares"]
Strength = Literal["L0", "L1", "L2", "L3", "L4"]
"""Degree of automaticity: L4 war entry with all forces; L3 must assist, military help or all means named; L2 must assist, each
party picks its means; L1 must act under its own constitution; L0 must consult."""

EventKind = Literal[
    "armed_attack",
    "invasion",
    "aggression",
    "threat",
    "mobilisation",
    "declaration_of_war",
    "blockade",
    "cyber_attack",
    "terrorist_attack",
    "unrest",
    "incident",
    "territory_lent",
    "alliance_concluded",
]
Trigger = Literal[EventKind, "war", "none"]
"""What sets a norm off. `war` is any opening of hostilities (armed attack or declaration of war); `none` needs no event, only what `awaits` names;
`threat` is any event against the beneficiary."""

TRIGGER_WORDS: dict[str, str] = {
    "armed_attack": "an armed attack",
    "invasion": "an invasion",
    "aggression": "aggression",
    "threat": "a threat",
    "mobilisation": "a mobilisation",
    "declaration_of_war": "a declaration of war",
    "blockade": "a blockade",
    "cyber_attack": "a cyber attack",
    "terrorist_attack": "a terrorist attack",
    "unrest": "unrest",
    "incident": "an incident",
    "territory_lent": "the lending of territory",
    "alliance_concluded": "the conclusion of an alliance",
    "war": "the opening of hostilities",
    "none": "no event",
}
"""Kinds of event and trigger in words."""

Leave = Literal["request", "decision", "consent"]
TEXT_ALONE_SINCE = date(1945, 10, 25)
"""Agreements made from this day on rest on self-defence (UN Charter 51), so a provoked attack does not set off help."""


class Strict(BaseModel, frozen=True, extra="forbid", populate_by_name=True):
    """Base: frozen, unknown keys refused."""


class Party(Strict):
    """One state's time under an agreement; a state that left and came back stands twice."""

    state: str
    signed: Day | None = None
    start: Day | None = Field(default=None, alias="from")
    """First day bound; the agreement's own first day if not given."""
    last: Day | None = Field(default=None, alias="until")
    """Last day bound; the agreement's own last day if not given."""
    note: str | None = None


class Suspension(Strict):
    """One leg asleep: the bearers owe the beneficiaries nothing in these days."""

    bearers: tuple[str, ...]
    toward: tuple[str, ...]
    start: Day = Field(alias="from")
    last: Day | None = Field(default=None, alias="until")
    note: str | None = None
    checked: Checked = "memory"


class Adversary(Strict):
    """One way to be the enemy that a norm names; every given field must hold."""

    states: tuple[str, ...] = ()
    group: str | None = Field(default=None, alias="class")
    """A class of states from the library, e.g. great_power."""
    others: tuple[str, ...] = Field(default=(), alias="except")
    """States that do not count."""
    outside: bool = False
    """Only a state that is no party."""
    helped_by: str | None = None
    """Only if this state helps it (fact `helps`)."""
    not_helped_by: str | None = None
    start: Day | None = Field(default=None, alias="from")
    last: Day | None = Field(default=None, alias="until")


class Leg(Strict):
    """Who owes whom, against whom; the parties toward one another if nothing is said."""

    bearers: tuple[str, ...] = ()
    toward: tuple[str, ...] = ()
    toward_class: str | None = None
    """The beneficiary may be any state of this class, party or not."""
    adversaries: tuple[Adversary, ...] = ()
    """Any of these; empty: anyone."""
    trigger: tuple[Trigger, ...] = ()
    """In place of the norm's own trigger."""
    victim: str | None = None
    """What befalls this state sets the duty off, where it is owed to another."""


class Scope(Strict):
    """Where an attack counts."""

    territory: tuple[str, ...] | None = None
    """Areas in which an attack on territory counts; None: anywhere."""
    forces: tuple[str, ...] | None = None
    """Areas in which an attack on forces, vessels or aircraft counts; empty: only on the beneficiary's own territory; None: anywhere."""
    held: Literal["sovereign", "administered", "any"] = "sovereign"
    """Whose the attacked territory must be: the beneficiary's in law (by viewpoint), in fact, or no matter."""
    bordering: str | None = None
    """Only land of the beneficiary that borders this state."""
    outside: bool = False
    """Turned round: what happens outside these areas counts."""


class Attackers(Strict):
    """How many enemies there must be."""

    least: Literal[2] = 2
    group: str | None = Field(default=None, alias="class")
    outside: bool = False


class Secret(Strict):
    """A protocol that narrows the text for those who know it."""

    known_from: Day
    adversaries: tuple[Adversary, ...]
    article: str


class Norm(Strict):
    """One article, made executable."""

    id: str = Field(pattern=r"^[a-z0-9-]+/[A-Za-z0-9.]+$")
    article: str
    duty: Duty
    modality: Modality = "must"
    strength: Strength | None = None
    paraphrase: str
    trigger: tuple[Trigger, ...] = ()
    """For a duty to refrain: the acts refrained from."""
    legs: tuple[Leg, ...] = (Leg(),)
    beneficiary_is: Literal["victim", "attacker", "either"] = "victim"
    """On which side of the event the beneficiary stands; `attacker` for a pledge toward an ally who makes war."""
    asker: bool = False
    """The beneficiary is whoever asks, touched by the event or not (North Atlantic Treaty 4)."""
    unprovoked: bool | None = None
    """Only if the attack was not provoked; not said: as Charter 51 has it for later agreements (see `defensive`)."""
    when_provoked: bool = False
    """Only if the act was provoked: an ally forced to declare war (Franco-Italian 1902)."""
    state_of_war: bool = False
    """Only if the beneficiary is in a state of war."""
    scope: Scope | None = None
    attackers: Attackers | None = None
    awaits: tuple[Leave, ...] = ()
    """Any one of these must be given: the beneficiary's request, the organ's decision, the host's consent."""
    lifted_by: tuple[Literal["consent"], ...] = ()
    """For a duty to refrain: what makes the act lawful."""
    undecided: bool = False
    """Only if the joint decision was sought and not reached (fact `decision` false): Cyprus 1960, Guarantee IV(2)."""
    when_helped_by: tuple[str, ...] = ()
    """Only if each of these (other than the bearer) helps the beneficiary."""
    only_by: tuple[str, ...] = ()
    """Means or occasions that the events of a case cannot show (such as nuclear weapons); no event meets them."""
    general: bool = False
    """Of a duty to consult or to refrain: the words name no danger (consult) or no force (refrain), so that ATOP does not count it."""
    secret: Secret | None = None
    articles: dict[str, str] = Field(default_factory=dict)
    """Article that holds a condition, where it is another one: {area: "6"}."""
    start: Day | None = Field(default=None, alias="from")
    """First day of this norm, if later than the agreement's."""
    last: Day | None = Field(default=None, alias="until")
    kinds: tuple[Literal["military", "economic", "political", "arms"], ...] = ("military",)
    """What help is meant, for a duty to assist."""
    readings: tuple[str, ...] = ()
    """Where the text is read in more than one way: each reading and who holds it, in words."""
    note: str | None = None
    citation: str | None = None
    checked: Checked

    @model_validator(mode="after")
    def _whole(self) -> "Norm":
        if self.duty not in {"priority", "sanction"} and not self.trigger and not all(leg.trigger for leg in self.legs):
            raise ValueError("a norm needs a trigger (or `none`)")
        if self.duty == "refrain" and self.modality != "must_not":
            raise ValueError("a duty to refrain has the modality must_not")
        if self.duty == "consult" and self.strength not in {None, "L0"}:
            raise ValueError("a duty to consult has the strength L0")
        return self

    @property
    def agreement(self) -> str:
        """Id of the agreement."""
        return self.id.split("/")[0]


class Agreement(Strict):
    """One agreement, with everything that binds under it."""

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    form: Literal[
        "treaty",
        "constitutional_act",
        "un_resolution",
        "political_declaration",
        "domestic_law",
        "executive_order",
        "communique",
        "unpublished",
    ]
    kinds: tuple[Literal["defense", "offense", "neutrality", "nonaggression", "consultation"], ...] = ()
    """ATOP's obligation types."""
    signed: Day
    place: str | None = None
    start: Day | None = Field(alias="in_force")
    """First day in force; null: not (yet)."""
    last: Day | None = Field(default=None, alias="until")
    """Last day in force."""
    secret_until: Day | None = None
    """Day from which the text may be assumed known."""
    text_status: Literal["full_text", "summary", "unpublished"] = "full_text"
    parties: tuple[Party | str, ...]
    suspensions: tuple[Suspension, ...] = ()
    replaces: tuple[str, ...] = ()
    replaced_by: str | None = None
    citation: str
    sources: tuple[str, ...] = ()
    """Public pages against which facts were checked."""
    names: tuple[str, ...] = ()
    """Other names by which reports call it."""
    end_note: str | None = None
    """How it ends or ended: term, notice, denunciation."""
    note: str | None = None
    checked: Checked
    norms: tuple[Norm, ...]

    @model_validator(mode="after")
    def _whole(self) -> "Agreement":
        seen: set[str] = set()
        for norm in self.norms:
            if norm.agreement != self.id:
                raise ValueError(f"norm {norm.id} does not belong to {self.id}")
            if norm.id in seen:
                raise ValueError(f"norm {norm.id} stands twice")
            seen.add(norm.id)
        if self.start and self.start < self.signed:
            raise ValueError(f"in force ({self.start}) before it was signed ({self.signed})")
        if self.start and self.last and self.last < self.start:
            raise ValueError(f"ends ({self.last}) before it is in force ({self.start})")
        for party in self.members:
            if party.start and party.last and party.last < party.start:
                raise ValueError(f"{party.state} leaves ({party.last}) before it is bound ({party.start})")
        return self

    @property
    def members(self) -> tuple[Party, ...]:
        """Parties, the short form written out."""
        return tuple(Party(state=p) if isinstance(p, str) else p for p in self.parties)

    def defensive(self, norm: Norm) -> bool:
        """Whether a provoked attack leaves the norm asleep: as its text says, or as Charter 51 has it for later agreements."""
        if norm.unprovoked is not None:
            return norm.unprovoked
        if norm.duty in {"assist", "non_assistance"} and self.signed >= TEXT_ALONE_SINCE:
            return True
        return norm.duty == "refrain" and "armed_attack" in norm.trigger and self.signed >= date(1945, 6, 26)

    def status(self, day: date) -> Literal["unsigned", "signed", "in_force", "terminated"]:
        """Where the agreement as a whole stands on a day."""
        if self.start and self.start <= day:
            return "terminated" if self.last and self.last < day else "in_force"
        return "signed" if self.signed <= day else "unsigned"
