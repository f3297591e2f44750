"""Of what kind a duty is, by the verb of its clause and the words after it."""

from collections.abc import Collection

HELPING = frozenset("help aid assist support back reinforce rescue".split())
GIVING = frozenset("give lend render provide grant offer promise pledge call foresee envisage stipulate prescribe".split())
SENDING = frozenset("send dispatch deploy furnish supply".split())
AIDS = frozenset("help aid assistance support protection succour".split())
RECIPROCAL = frozenset("another other mutual".split())
DEFENDING = frozenset("defend protect shield fight march intervene".split())
FENDING = frozenset("meet repel resist repulse counter confront answer act respond ward oppose".split())
ATTACKING = frozenset("attack invade assault".split())
ABSTAINING = frozenset("refrain abstain desist renounce forswear".split())
DENYING = frozenset("deny refuse withhold".split())
CONSULTING = frozenset("consult confer communicate".split())
ROUTINE = frozenset("talks intervals consultations regularly annually yearly twice".split())
"""Words of talks that are held as a rule."""
VIOLENCE = frozenset("attack attacks aggression force war violence hostilities invasion hostile arms".split())
DANGERS = frozenset("attack attacks aggression invasion danger dangers threat threats attacker aggressor".split())
ENEMIES = frozenset(
    "aggressor aggressors attacker attackers enemy enemies attacks attacked attacking invader third adversary adversaries war".split()
)
MILITARY = frozenset("military militarily armed troops soldiers force forces arms weapons defence defense army fleet".split())
PEACEFUL = frozenset("diplomatic diplomatically political politically moral economic financial humanitarian technical".split())
"""Words of help that is not given in arms."""
SAFETY = frozenset("security defence defense protection safety".split())
KEEPING = frozenset("ensure safeguard guard secure assure guarantee".split())
"""Verbs of seeing to an ally's safety."""
MEASURES = frozenset("measures steps action means".split())
SUMS = frozenset("million billion trillion bn m $ £ €".split())
ELSEWISE = frozenset(
    """
        terrorism terror crime piracy smuggling drugs disaster disasters floods fires refugees veterans trade culture education secrets
        information data documents investments environment nationals citizens heritage minorities settle resolve mediate
        mediation settlement rebuild reconstruct modernise modernize hybrid cyber disinformation smugglers pirates fishing migration
    """.split()
)
"""What one may help with, or fight, without taking up arms for an ally."""


def kind_of(lemmas: Collection[str], words: list[str], *, negated: bool, triggered: bool, alone: bool) -> str:
    """Return the duty that a clause tells: its verb, the words after it, and whether the sentence names what sets it off.

    ``alone`` says that nothing follows the verb ("obliged Moscow to help"). Of a duty of defence that is denied ("not to fight for it")
    the kind is that of what it denies.

    >>> kind_of(["meet"], ["an", "attack"], negated=False, triggered=True, alone=False)
    'mutual_defence'
    >>> kind_of(["assist"], ["the", "aggressor"], negated=True, triggered=True, alone=False)
    'non_assistance'
    """
    verbs, said = set(lemmas), set(words)
    if said & {"non-aggression", "nonaggression"}:
        return "non_aggression"
    if "neutrality" in said and not negated:
        return "neutrality"
    if verbs & DENYING and said & (AIDS | {"backing", "arms"}):
        return "non_assistance"
    if verbs & ABSTAINING:
        return "non_assistance" if said & (HELPING | {"helping", "aiding", "assisting"}) else "non_aggression" if said & VIOLENCE else "other"
    if negated:
        if (verbs & (HELPING | {"arm"}) or (verbs & GIVING and said & AIDS)) and said & ENEMIES:
            return "non_assistance"
        if verbs & DEFENDING and words[:1] == ["for"]:
            return "mutual_defence"
        if "fight" in verbs and said & RECIPROCAL:
            return "non_aggression"
        return "non_aggression" if verbs & ATTACKING or (verbs & {"use", "make", "wage", "resort"} and said & {"force", "war"}) else "other"
    if verbs & CONSULTING or ("keep" in verbs and "informed" in said):
        return "consultation"
    if triggered and verbs & {"talk", "meet"} and not said & (DANGERS | MILITARY):
        return "consultation"
    if verbs & {"hold", "open", "talk", "begin", "meet", "convene", "gather"} and said & ROUTINE and not said & ELSEWISE:
        return "consultation"
    if said & ELSEWISE:
        return "other"
    if verbs & GIVING and said & SUMS:
        return "other"
    if verbs & {"take", "adopt", "employ", "use"} and said & MEASURES and said & MILITARY:
        return "mutual_defence"
    if verbs & KEEPING and said & SAFETY and not said & {"clearance", "information", "agreement", "food"}:
        return "mutual_defence"
    if verbs & GIVING and said & AIDS and said & PEACEFUL and not said & MILITARY:
        return "other"
    if "come" in verbs and said & (AIDS | {"rescue", "defence", "defense", "side"}):
        return "mutual_defence"
    if verbs & DEFENDING or (verbs & FENDING and (said & (DANGERS | MILITARY) or (triggered and "it" in said))):
        return "mutual_defence"
    if said & {"consultation", "consultations"}:
        return "consultation"
    if "go" in verbs and "war" in said and triggered:
        return "mutual_defence"
    if verbs & SENDING and triggered and said & RECIPROCAL:
        return "mutual_defence"
    if verbs & GIVING and said & AIDS and (triggered or said & (MILITARY | RECIPROCAL)):
        return "mutual_defence"
    against = "against" in words and bool(said & RECIPROCAL | {"other"} & said)  # "help the other against Germany"
    in_arms = {"all", "means"} <= said or (
        said & MILITARY and said & {"militarily", "military", "armed", "with", "by"}
    )  # not "help it master its arms"
    return "mutual_defence" if verbs & HELPING and (triggered or alone or against or in_arms) else "other"
