"""Lines of a list that go on with the clause above it: "Canada has done three things: - imposed an embargo on Mali; - recalled its envoy"."""

from dataclasses import dataclass

from ..naming.actors import Actor, Mention
from ..syntax.clauses import Parse
from ..syntax.phrases import Mark, NounPhrase, VerbGroup
from ..words.lexicon import Lexicon
from ..words.tokens import Token
from ..words.words import Tag

MODALS = frozenset("will shall would must may can should".split())


@dataclass(frozen=True, slots=True)
class Opening:
    """Who acts in the clause above a list, and the modal verb that its lines share ("Canada will:")."""

    actor: Actor
    modal: str | None = None


def opening_of(parse: Parse) -> Opening | None:
    """Return what the lines of a list share, if a clause that ends with a colon opens one."""
    if not parse.tokens or parse.tokens[-1].text != ":":
        return None
    for at, verb in parse.verbs():
        agent = parse.agent(at) if verb.finite and not verb.bare_participle else None
        if agent is not None and agent.codes and agent.sort in {"state", "body", "organisation", "group", "person"}:
            last = parse.tokens[-2].low if len(parse.tokens) > 1 else ""
            open_verb = "will" if last == "to" else last if last in MODALS else None
            return Opening(agent, open_verb)
    return None


def as_verb(tokens: list[Token], tags: list[Tag], lexicon: Lexicon) -> list[Tag]:
    """Read the first word of a line as a verb, where the clause above it ends with "will" or "to" ("supply Armenia with howitzers")."""
    lemmas = [lemma for lemma, form in lexicon.forms.get(tokens[0].low, ()) if form == "base"] if tokens else []
    return [Tag("V", tuple(lemmas), "base"), *tags[1:]] if lemmas and not tags[0].verb else tags


def go_on(parse: Parse, opening: Opening) -> None:
    """Let the verb that opens a line of a list be done by who acts in the clause above it."""
    first = parse.elements[0] if parse.elements else None
    if not isinstance(first, VerbGroup) or first.gerund or (first.passive and not first.bare_participle):
        return
    after = parse.elements[1] if len(parse.elements) > 1 else None
    if first.bare_participle:
        if not isinstance(after, NounPhrase) or after.preposition == "by":
            return
        first.bare_participle, first.passive, first.finite, first.form = False, False, True, "past"
    elif first.infinitive or (opening.modal and first.form == "base"):
        first.infinitive, first.finite, first.modal = False, True, first.modal or opening.modal or "will"
    parse.begin_with(NounPhrase(0, 1, mentions=[Mention(opening.actor, 0, 1, anaphor=True)]))


def let_label_act(parse: Parse) -> None:
    """Let the state at the head of a line be the subject of the verb behind its colon ("Kenya: expelled eight Omani diplomats")."""
    if len(parse.elements) < 4:
        return
    label, colon, verb, after = parse.elements[:4]
    named = isinstance(label, NounPhrase) and label.head is not None and label.head.sort == "state" and not label.preposition
    if not named or not isinstance(colon, Mark) or colon.sort != "colon" or not isinstance(verb, VerbGroup) or not isinstance(after, NounPhrase):
        return
    if verb.bare_participle and not after.preposition:
        verb.bare_participle, verb.passive, verb.finite, verb.form = False, False, True, "past"
    if verb.finite and not verb.passive:
        parse.drop(1)
