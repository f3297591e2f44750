"""What one mention of a pact, with its clause, says: parties, signers, day, place, stage."""

import re

from ...discourse.passages import Passage
from ...naming.pacts import PactMention
from ...syntax.phrases import Mark, NounPhrase, VerbGroup
from ..context import codes_of
from .around import PhraseReader
from .bound import bound_behind, bound_by, objects_behind, provided_for, told_by_clause
from .by_hand import after_it, hands
from .elsewhere import dates_from, day_of_line, done_on, fuller, labelled_pair, of_a_day, paired, promised_after, segment, they_before
from .focus import may_be_side, sides_behind
from .same_pact import in_place_of, same_name
from .sighted import (
    ACHIEVED,
    DUE,
    FOLLOWS,
    GIVES,
    HELD,
    IN_FORCE,
    KEEPS,
    MADE_UNSIGNED,
    NOT_YET,
    PRIVATE,
    RATIFICATION,
    RENEWING,
    SIGNED,
    SOUGHT,
    THREEFOLD,
    WISHES,
    Sighting,
    lemmas_of,
    of_another,
    own_part,
    since_when,
    standing_by,
    topic_of,
)
from .signers import acting_before, acting_for, acts_for_several, beside, meant_above, signer_of, unnamed_several
from .signing import apposed, contact, is_the_signing, listed_after, puts_name, signing_of, still_to_come
from .stages import STAGING, UNSIGNED, end_of, none_of_them, stage, supposed

BODIES = frozenset({"body", "crowd"})


class SightingReader(PhraseReader):
    """Reads what the clauses around a pact say of it."""

    def sight(self, passage: Passage, n: int, phrase: NounPhrase, mention: PactMention) -> Sighting:
        """Read the clauses around a mention."""
        parse = passage.parse
        start, end = passage.place(mention.start, mention.end)
        seen = Sighting(mention, start, end, list(mention.parties), signed=mention.day, topic=topic_of(passage, n))
        owner = next((m for m in phrase.mentions if m.genitive and m.end <= mention.head), None)
        if owner and owner.actor.sort == "organisation" and mention.name and not seen.parties:
            seen.parties += owner.actor.codes  # "the Arab League's Joint Defence Treaty"
        elif owner and owner.actor.sort != "organisation":
            seen.parties += [c for c in codes_of(owner.actor) if c not in seen.parties]
        self._postmodifiers(passage, n, seen)
        seen.parties += [c for c in self.members_told(passage, n) if c not in seen.parties]
        instead = in_place_of(passage, mention)
        verbs = [(at, part) for at, part in self._verbs_of(passage, n) if not instead or (part == "relative" and at > n)]
        if (listing := listed_after(passage, n)) is not None and self._is_signing_at(passage, listing):
            verbs, seen.listed = verbs or [(listing, "object")], True
        for at, part in verbs:
            self._from_verb(passage, at, part, seen, phrase)
        if seen.signatories and len({*seen.parties} - seen.supposed) > 1:
            seen.parties = [c for c in seen.parties if c not in seen.supposed]  # those who signed say whose it is
        verb_at, role = verbs[0] if verbs else (None, "")
        if seen.signed is None and phrase.preposition in {"after", "before"} and n and isinstance(after := parse.elements[n - 1], NounPhrase):
            counted = after.date is not None and after.date.value is not None and not after.date.text[-1].isdigit() and phrase.start - after.end < 2
            seen.signed = after.date if counted else None  # "two days after the pact that X and Y had signed"
        seen.parties += [c for c in self.partner_told(passage, n) if c not in seen.parties] if len(seen.parties) < 2 else []
        seen.parties += [c for c in bound_by(passage, n) if c not in seen.parties] if len(seen.parties) < 2 else []
        if not seen.parties:
            leading = next((k for k, e in enumerate(parse.elements[:n]) if isinstance(e, NounPhrase) and e.preposition == "between" and e.head), None)
            ruler = parse.elements[leading - 1] if leading else None
            if leading is not None and isinstance(between := parse.elements[leading], NounPhrase) and between.head and len(between.head.codes) > 1:
                talks = isinstance(ruler, NounPhrase) and parse.tokens[ruler.end - 1].low in {"talks", "negotiations", "discussions", "contacts"}
                seen.refused = seen.refused or (talks and phrase.preposition in {"on", "about", "over", "for"})
                seen.parties += between.head.codes
        tail = parse.text(mention.end, min(len(parse.tokens), mention.end + 16))
        if (
            IN_FORCE.search(tail)
            and not NOT_YET.search(IN_FORCE.split(tail)[0])
            and not any(v.start < mention.end + 16 and v.start >= mention.end and v.finite for _, v in parse.verbs())
        ):
            seen.status = "in_force"
        if not seen.parties and mention.determiner == "their" and (seen.signed or mention.year):
            pair = self.two_before(passage)
            seen.parties += pair if len(pair) == 2 else []
        dated = bool(seen.signed or mention.year or seen.signing) and not seen.refused
        bodily = any(c not in self.context.names.states for c in mention.parties[:1])
        seen.parties += told_by_clause(passage, n, seen.parties, of_body=bodily, dated=dated)
        if not seen.parties and phrase.preposition in {"under", "by"} and (seen.signed or mention.year):
            seen.parties += sides_behind(passage, mention.end)
        if not seen.parties and (seen.signed or seen.signing):
            pointed = next(
                (m.actor for m in parse.mentions if m.anaphor and len(m.actor.codes) > 1 and m.actor.sort == "group" and not m.actor.members), None
            )
            seen.parties += (self.asked_of(passage) if pointed else ()) or codes_of(pointed)
        if len(seen.parties) < 2:
            seen.parties += [c for c in self._bound_in_relative(passage, n) if c not in seen.parties]
        if verb_at is None and not seen.signing:
            self._cleft(passage, seen)
        if not seen.parties and phrase.preposition in {"by", "under", "in", "with", "through"}:
            later = next((k for k, v in parse.verbs() if k > n and not v.bare_participle), None)
            agent = parse.agent(later) if later is not None else None
            if agent and len(agent.codes) > 1:
                seen.parties += codes_of(agent)
            elif agent and len(agent.codes) == 1 and later is not None:
                given = next((c.head for c in parse.complements(later) if not c.preposition and c.head and len(c.head.codes) == 1), None)
                if given and given.codes != agent.codes and GIVES & set(lemmas_of(parse.elements[later])):
                    seen.parties += [*agent.codes, *given.codes]
        if not seen.parties and phrase.preposition == "under" and mention.indefinite:
            self.given_under(passage, phrase, seen)
        if role == "subject" and verb_at is not None and FOLLOWS & set(lemmas_of(parse.elements[verb_at])):
            complements = parse.complements(verb_at)
            if not any(c.preposition in {"into", "to", "under"} for c in complements):  # "came into force in 1952" tells no signature
                seen.signed = seen.signed or self.date_of(passage, verb_at, complements)
                seen.place = seen.place or self.place_of(passage, verb_at, complements)
                seen.signing = seen.signing or (seen.signed is not None and mention.indefinite)
        first, last = segment(passage, mention.start)
        if seen.signing and len(seen.parties) < 2 and len(seen.signatories) > 1:
            named = next(
                (
                    m.actor
                    for m in parse.mentions
                    if m.actor.sort == "group"
                    and len(m.actor.codes) > 1
                    and m.actor.members
                    and not m.anaphor
                    and first < m.start < last
                    and all(a.sort == "state" for a in m.actor.members)
                ),
                None,
            )
            seen.parties += [c for c in codes_of(named) if c not in seen.parties]
        if seen.signing and len(seen.parties) == 1 and len(set(seen.signatories)) > 1:
            where = {id(m) for e in parse.elements if isinstance(e, NounPhrase) and e.preposition in {"in", "at"} for m in e.mentions if m.adjective}
            acting = [m for m in parse.mentions if m.actor.sort in {"state", "body"} and m.actor.role != "capital" and id(m) not in where]
            others = {c for m in acting for c in m.actor.codes if first < m.start < last}
            others -= set(seen.parties)
            seen.parties += list(others) if len(others) == 1 else []
        seen.parties += labelled_pair(passage, n) if not seen.parties else []
        if not seen.parties and phrase.preposition in {"under", "by"} and mention.indefinite and self.current is not None and they_before(passage, n):
            seen.parties += self.current.parties  # "The three bound themselves. Since July they have been a union under a treaty"
        if seen.signing and not seen.parties:
            seen.parties += promised_after(passage, n)
        if not seen.signing and signing_of(passage, n):
            seen.signing, seen.status = True, "signed"
            before = parse.elements[max(0, n - 4) : n]
            told = next((e.date for e in before if isinstance(e, NounPhrase) and e.date and e.date.value), None)
            held = next((at for at, v in parse.verbs() if at > n and HELD & set(v.lemmas) and is_the_signing(passage, parse.subject(at))), None)
            if held is not None and not seen.signed and not told:
                told = self.date_of(passage, held, parse.complements(held))
                seen.place = seen.place or self.place_of(passage, held, parse.complements(held))
            seen.planned = held is not None and still_to_come(passage, held)
            seen.signed = seen.signed or told or self._clause_date(passage, n)
            around = [*before, *parse.elements[n + 1 : n + 4]]
            seen.place = seen.place or self.place_of(passage, n, [e for e in around if isinstance(e, NounPhrase)])
            by = next((e.head for e in parse.elements[n + 1 : n + 4] if isinstance(e, NounPhrase) and e.preposition == "by" and e.head), None)
            seen.signatories += [m.name for m in (by.members or (by,)) if m.sort == "person"] if by else []
            seen.parties += [c for c in codes_of(by) if c not in seen.parties]
        if not seen.signing and not seen.refused and not seen.planned:
            self.had_from(passage, phrase, seen)
        self._from_setting(passage, n, phrase, seen)
        if phrase.preposition in {"before", "until"} and mention.indefinite and any(v.modal for at, v in parse.verbs() if 0 < at - n < 4):
            seen.refused = True  # "before a treaty could be signed"
        if seen.signing and seen.signed is None and mention.determiner in {"the", "this"} and verb_at is not None:
            stop = next((k for k in range(verb_at, -1, -1) if isinstance(e := parse.elements[k], Mark) and e.text == ";"), 0)
            days = [e.date for e in parse.elements[:stop] if isinstance(e, NounPhrase) and e.date and e.date.value and len(e.date.value) == 10]
            if len(days) == 1:
                seen.signed = days[0]
                seen.place = self.place_of(passage, stop, []) if seen.place is None else seen.place
        if len(seen.parties) == 2 and THREEFOLD & set(mention.modifiers):
            third = {c for m in parse.mentions if m.actor.sort == "state" and m.start > mention.end and not m.adjective for c in m.actor.codes}
            seen.parties += [c for c in objects_behind(passage, n) if c in third - set(seen.parties)][:1]
        if len(seen.parties) < 2 and {"tripartite", "trilateral", "three-way"} & set(mention.modifiers):
            three = dict.fromkeys(c for m in parse.mentions if m.actor.sort in {"state", "group"} and not m.adjective for c in m.actor.codes)
            seen.parties = list(three) if len(three) == 3 and set(seen.parties) <= set(three) else seen.parties
        seen.signed = fuller(passage, seen.signed or done_on(passage, n, self.date_of))
        of_body = mention.name and not (seen.parties or seen.signing or seen.signed) and self.context.find("treaty_of_body", passage)
        seen.refused = seen.refused or bool(of_body)  # the North Atlantic Treaty is nobody's who is spoken of beside it
        return seen

    def is_new(self, mention: PactMention) -> bool:
        """Whether a mention bears a name that none of the pacts told so far has."""
        return mention.name is not None and not any(p.name and same_name(p, mention) for p in self.pacts)

    def _from_setting(self, passage: Passage, n: int, phrase: NounPhrase, seen: Sighting) -> None:
        """What the sentence around says: "linked since 1949", "under a 1977 agreement France keeps ... in Djibouti", "talks on a pact"."""
        parse, mention = passage.parse, seen.mention
        linking = phrase.preposition in {"under", "by"} or any(
            {"link", "bind", "tie", "ally", "allied", "unite", "join", "have"} & set(v.lemmas) or (v.copula and v.perfect) for _, v in parse.verbs()
        )
        if linking and seen.signed is None and not (mention.year or mention.unreal or "such" in mention.modifiers or mention.determiner == "such"):
            seen.signed = since_when(parse.elements, n)
        seen.signed = seen.signed or dates_from(passage, n)
        if not parse.verbs() and not seen.signing and not passage.sentence.heading:
            beside = [e for e in parse.elements if isinstance(e, NounPhrase)]
            seen.signed = seen.signed or next((e.date for e in beside if e.date and e.date.value and e.preposition in {"on", "of"}), None)
            seen.signed = seen.signed or (day_of_line(passage, n) if len(seen.parties) > 1 or passage.sentence.bullet else None)
            seen.place = seen.place or (self.place_of(passage, n, beside) if seen.signed else None)
        if not seen.parties and (seen.signing or seen.signed or mention.year) and not seen.refused:
            keeping = next(
                (
                    at
                    for at, v in parse.verbs()
                    if v.finite and not v.passive and not v.negated and KEEPS & set(v.lemmas) and any(c is phrase for c in parse.complements(at))
                ),
                None,
            )
            keeper = parse.subject(keeping) if keeping is not None else None
            seen.parties += list(keeper.head.codes) if keeper and keeper.head and len(keeper.head.codes) > 1 else []
        if not seen.parties and not seen.refused:
            having = next((at for at, v in parse.verbs() if {"have", "share"} & set(v.lemmas) and v.finite and not v.negated and not v.modal), None)
            held = having is not None and any(c is phrase for c in parse.complements(having)[:1])
            holder = parse.subject(having) if held and having is not None else None
            if holder and holder.head and holder.head.sort == "group" and len(holder.head.codes) > 1:
                seen.parties += list(holder.head.codes)
            elif holder and holder.head is None and (members := acting_for(passage, holder)):
                seen.parties += list(members.codes)
        if not seen.parties and phrase.preposition in {"under", "by", "since", "in"} and (mention.year or seen.signed or self.is_new(mention)):
            named = [m for m in parse.mentions if m.anaphor or may_be_side(passage, m)]
            states = dict.fromkeys(c for m in named if m.actor.sort in {"state", "group"} and not m.adjective for c in m.actor.codes)
            if len(states) < 2:
                states |= dict.fromkeys(c for m in [*named, *parse.mentions] if m.adjective or m.actor.sort in BODIES for c in m.actor.codes)
            if len(states) != 2 and any({"station", "base", "deploy", "keep", "stay", "remain"} & set(v.lemmas) for _, v in parse.verbs()):
                opens = max((e.end for e in parse.elements[:n] if isinstance(e, Mark) and e.sort == "subordinator"), default=0)
                states = dict.fromkeys(c for m in named if m.start >= opens and m.actor.sort == "state" for c in m.actor.codes)
            seen.parties += list(states) if len(states) == 2 else []
        if not seen.parties and not phrase.preposition and (mention.year or seen.signed) and not seen.signing and not seen.refused:
            seen.parties += provided_for(passage, n)
        if not seen.parties and (mention.year or seen.signed) and not seen.refused:
            seen.parties += paired(passage, self.context.names)
        if seen.signing or seen.signed or mention.year or mention.name or not mention.indefinite:
            return
        wished = any(WISHES & set(v.lemmas) and not v.passive and any(c is phrase for c in parse.complements(at)) for at, v in parse.verbs())
        if (
            wished
            or SOUGHT.search(parse.text(max(0, mention.start - 4), mention.start))
            or SOUGHT.search(parse.text(max(0, mention.start - 4), mention.start + 1))
        ):
            seen.refused = True

    def _verbs_of(self, passage: Passage, n: int) -> list[tuple[int, str]]:
        """The verb groups whose subject or object the phrase is, those of signing first."""
        parse = passage.parse
        phrase = parse.elements[n]
        assert isinstance(phrase, NounPhrase)
        found: list[tuple[int, str]] = []
        for at, verb in parse.verbs():
            signing = self.is_signing(verb)
            if signing and (parse.hangs_on(at, phrase) or apposed(passage, n, at) or contact(passage, n, at)):
                found.insert(0, (at, "relative"))
            elif FOLLOWS & set(verb.lemmas) and n == at + 1 and not phrase.preposition and (parse.subject(at) or phrase) is phrase:
                found.append((at, "subject"))
            elif (verb.passive and parse.subject(at) is phrase) or (
                not verb.passive
                and (signing or STAGING & set(verb.lemmas) or puts_name(passage, at))
                and any(
                    c is phrase
                    and c.preposition in {"", "into", "on", "to", "upon", "of", "in", "with", "under", "out", "up"}
                    and not of_a_day(passage, n)
                    for c in parse.complements(at)
                )
            ):
                found.append((at, "object"))
            elif {"ratify", "approve"} & set(verb.lemmas) and parse.hangs_on(at, phrase):
                found.append((at, "relative"))
            elif parse.subject(at) is phrase:
                objects = any(not c.preposition and not c.date for c in parse.complements(at))
                found.append((at, "object" if signing and not objects else "subject"))
        return sorted(found, key=lambda one: not self._is_signing_at(passage, one[0]))

    def _is_signing_at(self, passage: Passage, at: int) -> bool:
        verb = passage.parse.elements[at]
        return isinstance(verb, VerbGroup) and self.is_signing(verb)

    def is_signing(self, verb: VerbGroup) -> bool:
        """Whether a verb makes a pact ("sign", "conclude", "done at")."""
        return any(self.context.lexicon.verb("signing", lemma) for lemma in verb.lemmas) or (
            verb.passive and ("agree" in verb.lemmas or ("do" in verb.lemmas and verb.bare_participle))
        )

    def _from_verb(self, passage: Passage, at: int, role: str, seen: Sighting, phrase: NounPhrase) -> None:
        parse = passage.parse
        verb = parse.elements[at]
        assert isinstance(verb, VerbGroup)
        if not (self.is_signing(verb) or puts_name(passage, at)) or (role == "subject" and not verb.passive):
            text = passage.parse.text(verb.start, min(len(parse.tokens), verb.end + 6))
            before = parse.text(max(0, verb.start - 4), verb.end)
            stage(verb, text, before, seen)
            seen.refused = seen.refused or (role == "subject" and (UNSIGNED.match(text) is not None or supposed(verb, seen)))
            if ended := end_of(passage, at, phrase):
                seen.status = ended
                bare = not (verb.passive or seen.parties)
                seen.parties += codes_of(parse.agent(at)) if bare else []  # who denounces a pact is party to it
            if role == "subject" and {"bear", "carry"} & set(verb.lemmas) and re.search(r"\b(?:names?|signatures?)\b", text):
                people = [m.actor for c in parse.complements(at) for m in c.mentions]
                for actor in people:
                    seen.signatories += [x.name for x in actor.members or (actor,) if x.sort == "person" and x.name not in seen.signatories]
                    seen.parties += [c for c in actor.codes if c not in seen.parties]
                seen.signing, seen.status = True, "signed"
                return
            codes = bound_behind(passage, at) if role == "subject" else []
            if len(codes) > 1 or (codes and seen.parties):
                seen.parties += [c for c in codes if c not in seen.parties]
                seen.between = len(seen.parties) > 1
            return
        told = seen.mention.determiner in {"the", "this", "its", "their"} or seen.mention.year is not None
        if RENEWING & set(verb.lemmas) and (verb.negated or verb.modal) and told:
            return  # "Its treaty of 18 April 2012 will not be renewed"
        if RATIFICATION.search(parse.text(verb.end, seen.mention.start)):
            seen.parties += [c for c in codes_of(parse.agent(at)) if c not in seen.parties]
            seen.status = seen.status or "ratified"
            return
        if seen.mention.noun in MADE_UNSIGNED and not seen.mention.name and not SIGNED & set(verb.lemmas) and not puts_name(passage, at):
            return
        judged = self.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"]
        if verb.negated or judged == "denied" or none_of_them(passage, at, seen.mention.start):
            seen.refused = True
            return
        achieved = (
            verb.infinitive and verb.start > 0 and parse.tokens[verb.start - 1].low in ACHIEVED and any(v.copula for k, v in parse.verbs() if k < at)
        )
        told = role == "relative" and verb.finite and verb.form == "past" and verb.modal is None  # "have yet to publish the pact they signed in May"
        due = verb.infinitive and DUE.search(parse.text(max(0, verb.start - 8), verb.start)) is not None
        seen.planned = (
            due
            or (judged in {"planned", "possible"} and not achieved and not told)
            or verb.modal
            in {
                "will",
                "would",
                "may",
                "might",
                "could",
                "should",
                "must",
            }
        )
        if seen.planned:
            return
        seen.signing = True
        seen.status = "initialled" if verb.lemmas == ("initial",) else "signed"
        seen.background = role == "relative" or verb.bare_participle
        past = parse.tokens[verb.start].low == "had"
        if verb.perfect and not past and verb.modal is None and role == "object" and passage.speaker is None:
            seen.today = True
        signer = meant_above(passage, at, self.asked_of(passage)) or signer_of(passage, at, verb)
        if signer is None and acts_for_several(passage, at):
            seen.parties += [c for c in self.two_before(passage) if c not in seen.parties]
        if signer is None and at and parse.text(parse.elements[at - 1].start, parse.elements[at - 1].end).casefold() == "they":
            acting = acting_before(passage, at)
            meant = acting or ([] if unnamed_several(passage, at) else self.two_before(passage))
            seen.parties += [c for c in meant if c not in seen.parties]
        between = next((c for c in parse.complements(at) if c.preposition in {"between", "among"} and c.head), None) if verb.passive else None
        seen.parties += [c for c in codes_of(between.head if between else None) if c not in seen.parties]  # "was signed on 3 May between"
        sided = passage.parse.relative(at).startswith("with ")
        antecedent = parse.antecedent(at) if sided else None
        if antecedent and antecedent.head and antecedent.head.sort in {"state", "group"}:
            seen.partner += antecedent.head.codes
            if signer and set(signer.codes) <= set(antecedent.head.codes):
                signer = self.context.topic  # "invaded Afghanistan, with whose government it had signed ...": not Afghanistan
            seen.parties += [c for c in antecedent.head.codes if c not in seen.parties]
        subject = parse.subject(at)
        if subject and PRIVATE & {t.low for t in parse.tokens[subject.start : subject.end]}:
            seen.refused = True
            return
        if signer:
            for m in signer.members or (signer,):
                seen.parties += [c for c in m.codes if c not in seen.parties]
            seen.parties += [c for c in signer.codes if c not in seen.parties]
        for one in hands(self.passages, passage, at, signer, seen.parties):
            seen.signatories += [one.name] if one.name not in seen.signatories else []
            seen.parties += [c for c in one.codes if c not in seen.parties]
        complements = [c for c in parse.complements(at) if id(c) not in self.claimed]
        complements = own_part(passage, complements, seen.mention)
        opening, comma = ([*parse.elements, None, None])[:2]
        if isinstance(opening, NounPhrase) and opening.preposition == "with" and isinstance(comma, Mark) and comma.sort == "comma" and opening.head:
            complements = [*complements, opening]  # "With Norway, Finland signed an agreement"
        for c in complements:
            partner = c.head or beside(passage, c)
            if c.preposition != "with" or after_it(passage, c, signer):
                continue
            if partner and not of_another(c.start, seen.mention, parse.pacts) and not standing_by(passage, c):
                if partner.sort == "person" and (c.head is None or (signer and signer.sort == "person")):
                    seen.signatories.append(partner.name)
                    seen.partner_names.append(partner.name)
                seen.parties += [x for x in codes_of(partner) if x not in seen.parties]
                seen.partner += codes_of(partner)
        renewed = RENEWING & set(verb.lemmas) and verb.passive and seen.mention.determiner in {"the", "this", "that"} and bool(self.pacts)
        seen.signed = seen.signed or (None if renewed else self.date_of(passage, at, complements))  # "The agreement, renewed in 2010, expires"
        seen.place = self.place_of(passage, at, complements)
