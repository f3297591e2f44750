"""What one mention of a pact, with its clause, says: parties, signers, day, place, stage."""

import re

from ..actors import Actor
from ..context import codes_of
from ..pacts import PactMention
from ..passages import Passage
from ..phrases import Mark, NounPhrase, VerbGroup
from .setting import Setting
from .sighted import FOLLOWS, IN_FORCE, KEEPS, NOT_YET, SIGNED_NOUNS, SOUGHT, WISHES, Sighting, adjacent, lemmas_of, of_another


class SightingReader(Setting):
    """Reads what the clauses around a pact say of it."""

    def sight(self, passage: Passage, n: int, phrase: NounPhrase, mention: PactMention) -> Sighting:
        """Read the clauses around a mention."""
        parse = passage.parse
        start, end = passage.place(mention.start, mention.end)
        seen = Sighting(mention, start, end, list(mention.parties))
        owner = next((m for m in phrase.mentions if m.genitive and m.end <= mention.head), None)
        if owner and owner.actor.sort != "organisation":
            seen.parties += [c for c in codes_of(owner.actor) if c not in seen.parties]
        self._postmodifiers(passage, n, seen)
        verbs = self._verbs_of(passage, n)
        for at, part in verbs:
            self._from_verb(passage, at, part, seen)
        verb_at, role = verbs[0] if verbs else (None, "")
        if len(seen.parties) < 2 and phrase.preposition == "by":
            before_it = next((e for e in reversed(parse.elements[:n]) if not (isinstance(e, NounPhrase) and e.date)), None)
            binding = next(
                (
                    k
                    for k, v in reversed(parse.verbs())
                    if k < n and v.passive and {"bind", "tie", "link", "ally", "commit", "oblige"} & set(v.lemmas)
                ),
                None,
            )
            subject = parse.subject(binding) if binding is not None else None
            if isinstance(before_it, NounPhrase) and before_it.preposition in {"to", "with"} and before_it.head and subject and subject.head:
                seen.parties += [c for c in (*subject.head.codes, *before_it.head.codes) if c not in seen.parties]
        if not seen.parties:
            leading = next(
                (e.head for e in parse.elements[:n] if isinstance(e, NounPhrase) and e.preposition == "between" and e.head and len(e.head.codes) > 1),
                None,
            )
            seen.parties += codes_of(leading)
        tail = parse.text(mention.end, min(len(parse.tokens), mention.end + 16))
        if (
            IN_FORCE.search(tail)
            and not NOT_YET.search(IN_FORCE.split(tail)[0])
            and not any(v.start < mention.end + 16 and v.start >= mention.end and v.finite for _, v in parse.verbs())
        ):
            seen.status = "in_force"
        if not seen.parties and (seen.signed or seen.signing):
            pointed = next(
                (m.actor for m in parse.mentions if m.anaphor and len(m.actor.codes) > 1 and m.actor.sort == "group" and not m.actor.members), None
            )
            seen.parties += codes_of(pointed)
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
                if (
                    given
                    and given.codes != agent.codes
                    and {"promise", "give", "grant", "pledge", "guarantee", "offer", "cede", "assure"} & set(lemmas_of(parse.elements[later]))
                ):
                    seen.parties += [*agent.codes, *given.codes]
        if role == "subject" and verb_at is not None and FOLLOWS & set(lemmas_of(parse.elements[verb_at])):
            complements = parse.complements(verb_at)
            seen.signed = seen.signed or self.date_of(passage, verb_at, complements)
            seen.place = seen.place or self.place_of(passage, verb_at, complements)
        if seen.signing and len(seen.parties) < 2 and len(seen.signatories) > 1:
            named = next(
                (
                    m.actor
                    for m in parse.mentions
                    if m.actor.sort == "group"
                    and len(m.actor.codes) > 1
                    and m.actor.members
                    and not m.anaphor
                    and all(a.sort == "state" for a in m.actor.members)
                ),
                None,
            )
            seen.parties += [c for c in codes_of(named) if c not in seen.parties]
        if seen.signing and len(seen.parties) == 1 and len(set(seen.signatories)) > 1:
            others = {c for m in parse.mentions if m.actor.sort in {"state", "body"} and m.actor.role != "capital" for c in m.actor.codes}
            others -= set(seen.parties)
            seen.parties += list(others) if len(others) == 1 else []
        if not seen.signing and SIGNED_NOUNS.search(parse.text(max(0, mention.start - 4), mention.start)):
            seen.signing = True
            seen.status = "signed"
            seen.signed = seen.signed or self._clause_date(passage, n)
            by = next((e.head for e in parse.elements[n + 1 : n + 4] if isinstance(e, NounPhrase) and e.preposition == "by" and e.head), None)
            seen.signatories += [m.name for m in (by.members or (by,)) if m.sort == "person"] if by else []
            seen.parties += [c for c in codes_of(by) if c not in seen.parties]
        self._from_setting(passage, n, phrase, seen)
        return seen

    def _from_setting(self, passage: Passage, n: int, phrase: NounPhrase, seen: Sighting) -> None:
        """What the sentence around says: "linked since 1949", "under a 1977 agreement France keeps ... in Djibouti", "talks on a pact"."""
        parse, mention = passage.parse, seen.mention
        linking = any({"link", "bind", "tie", "ally", "unite", "join", "have"} & set(v.lemmas) for _, v in parse.verbs())
        if linking and seen.signed is None and not mention.year:
            seen.signed = next(
                (e.date for e in parse.elements if isinstance(e, NounPhrase) and e.preposition == "since" and e.date and e.date.value), None
            )
        dated = next((at for at, v in parse.verbs() if {"date", "stem"} & set(v.lemmas) and 0 < at - n < 5), None)
        if dated is not None and seen.signed is None:
            seen.signed = next((c.date for c in parse.complements(dated)[:2] if c.date and c.date.value and c.preposition in {"from", "to"}), None)
        if not parse.verbs() and not seen.signing and not passage.sentence.heading:
            beside = [e for e in parse.elements if isinstance(e, NounPhrase)]
            seen.signed = seen.signed or next((e.date for e in beside if e.date and e.date.value and e.preposition in {"on", "of"}), None)
            seen.place = seen.place or (self.place_of(passage, n, beside) if seen.signed else None)
        if not seen.parties and seen.signing and not seen.refused:
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
        if not seen.parties and phrase.preposition in {"under", "by", "since"} and (mention.year or seen.signed):
            named = [m for m in parse.mentions if m.actor.sort in {"state", "group"}]
            states = dict.fromkeys(c for m in named if not m.adjective for c in m.actor.codes)
            if len(states) != 2 and any({"station", "base", "deploy", "keep", "stay", "remain"} & set(v.lemmas) for _, v in parse.verbs()):
                opens = max((e.end for e in parse.elements[:n] if isinstance(e, Mark) and e.sort == "subordinator"), default=0)
                states = dict.fromkeys(c for m in named if m.start >= opens and m.actor.sort == "state" for c in m.actor.codes)
            seen.parties += list(states) if len(states) == 2 else []
        if seen.signing or seen.signed or mention.year or mention.name or not mention.indefinite:
            return
        wished = any(WISHES & set(v.lemmas) and not v.passive and any(c is phrase for c in parse.complements(at)) for at, v in parse.verbs())
        if (
            wished
            or SOUGHT.search(parse.text(max(0, mention.start - 4), mention.start))
            or SOUGHT.search(parse.text(max(0, mention.start - 4), mention.start + 1))
        ):
            seen.refused = True

    def _postmodifiers(self, passage: Passage, n: int, seen: Sighting) -> None:
        """As in "between X and Y", "with Y", "of 24 August 1949", "signed by ..." right after the noun."""
        elements = passage.parse.elements
        k = n + 1
        while k < len(elements):
            one = elements[k]
            if isinstance(one, Mark) and one.sort == "comma" and isinstance(dated := next(iter(elements[k + 1 : k + 2]), None), NounPhrase):
                if dated.date and dated.preposition == "of" and seen.signed is None and dated.date.value:
                    seen.signed = dated.date
                break
            if not isinstance(one, NounPhrase):
                break
            if one.preposition in {"between", "among", "with"} and not one.mentions and not one.head and not seen.parties:
                seen.foreign = True
            if one.preposition in {"between", "among"}:
                for m in one.mentions:
                    seen.parties += [c for c in codes_of(m.actor) if c not in seen.parties]
                seen.between = len(set(seen.parties)) > 1
                nxt = elements[k + 1 : k + 3]
                if len(nxt) == 2 and isinstance(nxt[0], Mark) and nxt[0].sort == "and" and isinstance(nxt[1], NounPhrase) and not nxt[1].preposition:
                    seen.parties += [c for m in nxt[1].mentions for c in codes_of(m.actor) if c not in seen.parties]
                    seen.between = len(set(seen.parties)) > 1
                    k += 2
            elif one.preposition == "of" and one.head and one.head.sort == "group" and len(one.head.codes) > 1 and not one.head.role:
                seen.parties += [c for c in one.head.codes if c not in seen.parties]
                seen.between = True
            elif one.preposition == "with" and one.head and one.head.codes:
                partner = list(one.head.codes)
                if not seen.parties:
                    subject = self._owner_near(passage, n)
                    if subject:
                        seen.parties += [c for c in subject.codes if c not in partner]
                seen.parties += [c for c in partner if c not in seen.parties]
            elif one.date and one.preposition in {"of", "from", "in", "on"} and seen.signed is None and one.date.value and adjacent(passage, n, k):
                seen.signed = one.date
            elif one.preposition not in {"of", "on", "for", "in", "at"}:
                break
            k += 1

    @staticmethod
    def _bound_in_relative(passage: Passage, n: int) -> list[str]:
        """The states of "a treaty by which France and Poland promise ...", "under whose fourth article A and B lend ..."."""
        parse = passage.parse
        mark = parse.elements[n + 1] if n + 1 < len(parse.elements) else None
        if not isinstance(mark, Mark) or mark.sort != "relative" or " " not in mark.text:
            return []
        subject = next((parse.subject(k) for k, v in parse.verbs() if k > n + 1 and v.finite), None)
        named = subject.head if subject else None
        if named is None:
            named = next((e.head for e in parse.elements[n + 2 : n + 5] if isinstance(e, NounPhrase) and e.head), None)
        return codes_of(named) if named and len(named.codes) > 1 else []

    def _cleft(self, passage: Passage, seen: Sighting) -> None:
        """As in "What was signed that day by X and Y was the treaty ...": a signature whose object stands elsewhere in the sentence."""
        parse = passage.parse
        if len(parse.pacts) != 1:
            return
        for at, verb in parse.verbs():
            if {"sign", "ink", "conclude"} & set(verb.lemmas) and verb.passive and not verb.negated and not verb.modal:
                seen.signing, seen.status = True, "signed"
                complements = parse.complements(at)
                after = [e for e in parse.elements[at + 1 :] if isinstance(e, NounPhrase)]
                by = next((k for k, e in enumerate(after) if e.preposition == "by"), None)
                people = [m.actor for e in after[by : by + 5] for m in e.mentions if m.actor.sort in {"person", "group"}] if by is not None else []
                for actor in people:
                    seen.signatories += [x.name for x in actor.members or (actor,) if x.sort == "person" and x.name not in seen.signatories]
                    seen.parties += [c for c in actor.codes if c not in seen.parties]
                seen.signed = seen.signed or next((e.date for e in after if e.date and e.date.value), None)
                seen.place = seen.place or self.place_of(passage, at, [*complements, *after])
                return

    def _owner_near(self, passage: Passage, n: int) -> Actor | None:
        """Who has the pact of "X has a treaty with Y": the subject of the verb before it, or the owner of the phrase."""
        phrase = passage.parse.elements[n]
        if isinstance(phrase, NounPhrase) and phrase.mentions and phrase.mentions[0].start < phrase.pacts[0].end:
            return phrase.mentions[0].actor
        verb = next((k for k in range(n - 1, -1, -1) if isinstance(passage.parse.elements[k], VerbGroup)), None)
        found = passage.parse.agent(verb) if verb is not None else None
        following = passage.parse.elements[n + 1] if n + 1 < len(passage.parse.elements) else None
        partner = set(following.head.codes) if isinstance(following, NounPhrase) and following.head else set()
        if found and found.codes and not set(found.codes) & partner:
            return found
        others = [
            m.actor
            for m in passage.parse.mentions
            if m.actor.sort in {"state", "group", "person"} and m.actor.codes and m.actor.role != "capital" and not set(m.actor.codes) & partner
        ]
        if len({a.codes for a in others}) == 1 or (others and passage.parse.mentions[0].actor is others[0]):
            return others[0]
        return self.context.label or self.context.topic

    def _verbs_of(self, passage: Passage, n: int) -> list[tuple[int, str]]:
        """The verb groups whose subject or object the phrase is, those of signing first."""
        parse = passage.parse
        phrase = parse.elements[n]
        assert isinstance(phrase, NounPhrase)
        found: list[tuple[int, str]] = []
        for at, verb in parse.verbs():
            signing = self.is_signing(verb)
            if signing and parse.hangs_on(at, phrase):
                found.insert(0, (at, "relative"))
            elif (verb.passive and parse.subject(at) is phrase) or (
                not verb.passive
                and (signing or {"ratify", "approve"} & set(verb.lemmas))
                and any(c is phrase and c.preposition in {"", "into", "on", "to", "upon", "of", "in", "with"} for c in parse.complements(at))
            ):
                found.append((at, "object"))
            elif parse.subject(at) is phrase:
                found.append((at, "subject"))
        return sorted(found, key=lambda one: not self._is_signing_at(passage, one[0]))

    def _is_signing_at(self, passage: Passage, at: int) -> bool:
        verb = passage.parse.elements[at]
        return isinstance(verb, VerbGroup) and self.is_signing(verb)

    def is_signing(self, verb: VerbGroup) -> bool:
        """Whether a verb makes a pact ("sign", "conclude", "done at")."""
        return any(self.context.lexicon.verb("signing", lemma) for lemma in verb.lemmas) or ("do" in verb.lemmas and verb.bare_participle)

    def _from_verb(self, passage: Passage, at: int, role: str, seen: Sighting) -> None:
        parse = passage.parse
        verb = parse.elements[at]
        assert isinstance(verb, VerbGroup)
        if not self.is_signing(verb) or (role == "subject" and not verb.passive):
            text = passage.parse.text(verb.start, min(len(parse.tokens), verb.end + 6))
            before = parse.text(max(0, verb.start - 4), verb.end)
            self.stage(verb, text, before, seen)
            if role == "subject" and {"bear", "carry"} & set(verb.lemmas) and re.search(r"\b(?:names?|signatures?)\b", text):
                people = [m.actor for c in parse.complements(at) for m in c.mentions]
                for actor in people:
                    seen.signatories += [x.name for x in actor.members or (actor,) if x.sort == "person" and x.name not in seen.signatories]
                    seen.parties += [c for c in actor.codes if c not in seen.parties]
                seen.signing, seen.status = True, "signed"
                return
            if (
                role == "subject"
                and not verb.passive
                and {"link", "bind", "unite", "tie", "commit", "join", "oblige", "include", "cover", "pledge", "ally", "bring"} & set(verb.lemmas)
            ):
                first = next((c for c in parse.complements(at) if not c.preposition and c.mentions), None)
                if first:
                    codes = [c for m in first.mentions for c in codes_of(m.actor)]
                    if len(codes) > 1 or seen.parties:
                        seen.parties += [c for c in codes if c not in seen.parties]
                        seen.between = len(seen.parties) > 1
            return
        judged = self.context.judge(passage, at, parse.tokens[verb.start].start)["certainty"]
        if verb.negated or judged == "denied":
            seen.refused = True
            return
        seen.planned = judged in {"planned", "possible"} or verb.modal in {
            "will",
            "would",
            "may",
            "might",
            "could",
            "should",
            "must",
        }
        if seen.planned:
            return
        seen.signing = True
        seen.status = "signed"
        seen.background = role == "relative" or verb.bare_participle
        if verb.perfect and verb.modal is None and role == "object" and passage.speaker is None:
            seen.today = True
        signer = self._signer(passage, at, verb)
        if signer:
            for m in signer.members or (signer,):
                if m.sort == "person":
                    seen.signatories.append(m.name)
                seen.parties += [c for c in m.codes if c not in seen.parties]
            seen.parties += [c for c in signer.codes if c not in seen.parties]
        complements = parse.complements(at)
        for c in complements:
            if c.preposition == "with" and c.head and not of_another(c.start, seen.mention, parse.pacts):
                if c.head.sort == "person" and signer and signer.sort == "person":
                    seen.signatories.append(c.head.name)
                seen.parties += [x for x in codes_of(c.head) if x not in seen.parties]
        seen.signed = seen.signed or self.date_of(passage, at, complements)
        seen.place = self.place_of(passage, at, complements)

    def _signer(self, passage: Passage, at: int, verb: VerbGroup) -> Actor | None:
        parse = passage.parse
        if verb.passive:
            return parse.agent(at)
        phrase = parse.subject(at)
        if phrase is None or phrase.head is None:
            return None
        place = next((n for n, e in enumerate(parse.elements) if e is phrase), 0)
        apposed = parse.elements[place + 1 : place + 3]
        if (
            phrase.head.sort == "crowd"
            and len(apposed) == 2
            and isinstance(apposed[0], Mark)
            and apposed[0].sort == "comma"
            and isinstance(apposed[1], NounPhrase)
        ):
            people = [m.actor for m in apposed[1].mentions if m.actor.sort == "person" or any(x.sort == "person" for x in m.actor.members)]
            if people:
                members = tuple(x for actor in people for x in actor.members or (actor,))
                return Actor(
                    "group",
                    people[0].name,
                    tuple(dict.fromkeys([*phrase.head.codes, *(c for x in members for c in x.codes)])),
                    phrase.head.role,
                    members,
                )
        if (
            phrase.head.sort == "crowd"
            and place > 1
            and isinstance(mark := parse.elements[place - 1], Mark)
            and mark.sort == "comma"
            and isinstance(named := parse.elements[place - 2], NounPhrase)
            and named.head
            and all(m.sort == "person" for m in named.head.members or (named.head,))
        ):
            return Actor(
                "group",
                named.head.name,
                tuple(dict.fromkeys([*named.head.codes, *phrase.head.codes])),
                phrase.head.role,
                named.head.members or (named.head,),
            )
        return phrase.head

    @staticmethod
    def stage(verb: VerbGroup, text: str, before: str, seen: Sighting) -> None:
        """Take in how far a pact has come: approved, ratified, in force."""
        if NOT_YET.search(before) or verb.negated:
            return
        if IN_FORCE.search(text) and {"enter", "come", "take", "go", "be", "remain"} & set(verb.lemmas):
            seen.status = "in_force"
        elif "ratify" in verb.lemmas:
            seen.status = "ratified"
        elif "approve" in verb.lemmas:
            seen.status = "approved"
