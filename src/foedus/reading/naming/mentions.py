"""Finding the actors a sentence names: states and what stands for them, people with their offices, bodies, sources, media."""

import re
from dataclasses import replace

from ...sources.gazetteer import Entry as Name
from ...sources.gazetteer import Person
from ..words.lexicon import Found
from ..words.tokens import Token
from ..words.words import Tag
from .actors import Actor, Mention
from .naming import NameReader, of_its_owner
from .offices import KEEPERS, portfolio_end, two_holders
from .pairing import beside_people, of_states
from .people import POSTPOSED, capital_run, looks_like_body, opens_name
from .regions import with_regions
from .styles import PEERS, TITLES, aged, is_title, past_styles, speaks_for, with_seat

STATE_MEDIA = re.compile(r"\bstate(?:-run|-owned)? (?:media|television|tv|radio|news agency|broadcaster)(?: in [\w’' -]+)?$", re.IGNORECASE)
"""Outlets of a state that a report names by their kind alone."""
ARMIES = frozenset("army navy force forces police guard guards military marines fleet troops".split())
"""Bodies that stand at a place, which is no part of them ("the Zambian army at Arakan Barracks")."""
POSTED = frozenset("diplomat envoy ambassador correspondent analyst banker trader economist consultant".split())
"""Callings that make nobody one of the state where he works ("a diplomat in Abuja")."""
SETTLED = frozenset("president premier minister chancellor king queen leader emir sultan chief secretary general officer official adviser".split())
"""Offices that nobody holds "to" a place ("a visit by the president to Cairo", "officers to Fiji")."""


class MentionFinder(NameReader):
    """Finds mentions in the sentences of one document."""

    def find(self, tokens: list[Token], tags: list[Tag], blocked: list[tuple[int, int]], *, heading: bool = False) -> list[Mention]:
        """Return the mentions of a sentence, left to right; ``blocked`` stretches (dates, pacts) hold none."""
        taken = [False] * len(tokens)
        for start, end in blocked:
            taken[start:end] = [True] * (end - start)
        self.blocked = taken
        hits = self._known_names(tokens, taken)
        roles = [r for r in self.lexicon.find("role", [t.low for t in tokens]) if not any(taken[r.start : r.end]) and _is_noun(tokens, tags, r)]
        role_at = {r.start: r for r in roles}
        found: list[Mention] = []
        place = 0
        while place < len(tokens):
            if (role := role_at.get(place)) is None and place not in hits and not opens_name(tokens[place]):
                place += 1
                continue
            mention = None
            if role and place in hits and hits[place][1].sort == "organisation" and hits[place][0] >= role.end and _stands_alone(tags, place):
                mention = self._named(tokens, place, hits[place])
            elif place not in hits and (body := self._institute(tokens, place)) is not None:
                mention = body
                while found and found[-1].start >= mention.start:
                    found.pop()
            elif role:
                mention = self._role(tokens, tags, role, roles, hits, found)
                if mention and place in hits and hits[place][1].sort == "seat" and not mention.actor.codes and _stands_alone(tags, place):
                    mention = replace(mention, actor=replace(mention.actor, codes=(hits[place][1].code or "",)))
                if mention:
                    while found and found[-1].start >= mention.start:
                        found.pop()
            elif place in hits:
                mention = of_its_owner(self._named(tokens, place, hits[place]), found)
            elif (
                not taken[place]
                and tokens[place].capital
                and is_title(tokens[place])
                and not heading
                and place + 1 < len(tokens)
                and (run := capital_run(tokens, place + 1, self.names))
                and place + 1 not in hits
            ):
                mention = Mention(self._person_named(run, (), tokens[place].text, None), place, run.end)
            elif (
                tokens[place].text.rstrip(".") in {"Mr", "Mrs", "Ms", "Sir", "Lady"}
                and place + 1 < len(tokens)
                and tokens[place + 1].text == "May"
                and (may := self.roster.surname("May", title=tokens[place].low))
            ):
                mention = Mention(may, place, place + 2)
            elif not taken[place]:
                mention = self._person(tokens, tags, place, hits, heading=heading)
            if mention:
                mention = replace(mention, genitive=mention.end < len(tokens) and tags[mention.end].pos == "G")
                found.append(mention)
                place = mention.end
            else:
                place += 1
        found = found if heading else of_states(tokens, found, blocked, self.roster, self.names)
        joined = with_regions(tokens, self._apposed(tokens, tags, found), self.lexicon)
        return joined if heading else beside_people(tokens, joined, blocked, self.roster, self.names)

    def _role(
        self, tokens: list[Token], tags: list[Tag], role: Found, roles: list[Found], hits: dict[int, tuple[int, Name]], before: list[Mention]
    ) -> Mention | None:
        start, codes, owner = self._premodifiers(tokens, tags, role.start, hits, before)
        sort = "crowd" if role.entry.sort == "crowd" else role.entry.sort or "person"
        codes = codes or (self.headed(tokens, role.start, role.word) if sort == "body" else ())
        end = past_styles(tokens, role.end) if sort == "person" else role.end
        affiliation = owner.name if owner and owner.sort in {"organisation", "body"} and not codes else None
        # a name right after the role
        run = capital_run(tokens, end, self.names) if end < len(tokens) else None
        known = hits.get(end)
        title = " ".join(t.text for t in tokens[role.start : role.end])
        if known and known[1].sort == "person":
            mention = self._named(tokens, end, known)
            if mention:
                self.roster.titles.setdefault(mention.actor.name, set()).add(title)
                return replace(mention, start=start)
        if sort in {"person", "crowd"} and run and not known and not looks_like_body(run.words) and (sort == "person" or len(run.words) > 1):
            return Mention(self._person_named(run, codes, title, affiliation), start, run.end)
        if sort == "body" and (called := self._called(tokens, role, hits)) is not None:
            return replace(called, start=start)
        end, codes, affiliation = self._postmodifiers(tokens, tags, role.end, codes, affiliation, hits, roles)
        if sort == "person" and end > role.end and end < len(tokens):
            known, run = hits.get(end), capital_run(tokens, end, self.names)
            if known and known[1].sort == "person" and (named := self._named(tokens, end, known)):
                return replace(named, start=start)
            if run and not known and not looks_like_body(run.words):
                return Mention(self._person_named(run, codes, title, affiliation), start, run.end)
        if end > start and end + 2 < len(tokens) and tokens[end].low in POSTPOSED and tokens[end + 1].low in {"to", "with", "of"}:
            end += 2
            while end < len(tokens) and tags[end].pos in "DJN" and end not in hits:
                end += 1
        # "the spokesman, Hassan Khan," and "Poland's defence minister, X,"
        if sort == "person" and end + 1 < len(tokens) and tokens[end].text in {",", "("}:
            first = past_styles(tokens, end + 1)
            styled = first > end + 1
            first += not styled and tokens[end + 1].low in TITLES and end + 2 < len(tokens)
            known = hits.get(first)
            run = capital_run(tokens, first, self.names)
            after = (
                known[0]
                if known and known[1].sort == "person"
                else run.end
                if run and (styled or len(run.words) > 1) and not looks_like_body(run.words)
                else None
            )
            if after and (after >= len(tokens) or tokens[after].text in {",", ".", ";", ":", "—", "–", ")"}):
                if known and known[1].sort == "person":
                    named = self._named(tokens, first, known)
                    if named:
                        return replace(named, start=start, end=after)
                if run:
                    return Mention(self._person_named(run, codes, title, affiliation), start, after)
        text_start = start + 1 if tags[start].pos == "D" and tokens[start].low in {"the", "a", "an", "its", "their", "his", "her", "our"} else start
        opens = tokens[role.start].capital and tokens[role.start].low not in TITLES and not STATE_MEDIA.search(role.word)
        if sort == "body" and opens and end > role.end and tokens[role.end].low == "in":
            home = hits.get(role.end + 1)
            end = role.end if home and home[1].sort == "capital" and (home[1].code,) == codes else end
        name = " ".join(t.text for t in tokens[text_start:end]).replace(" ’s", "’s").replace(" 's", "'s").replace("s ’", "s’").replace("s '", "s'")
        if STATE_MEDIA.search(name) and not name.casefold().endswith("officials"):
            sort = "media"
        return Mention(Actor(sort, name, codes, title, (), affiliation), start, end)  # type: ignore[arg-type]

    def _premodifiers(
        self, tokens: list[Token], tags: list[Tag], place: int, hits: dict[int, tuple[int, Name]], before: list[Mention]
    ) -> tuple[int, tuple[str, ...], Actor | None]:
        """Walk left over adjectives, states and owners; return where the phrase begins, its states and its owner."""
        codes: list[str] = []
        owner: Actor | None = None
        ends = {end: (start, entry) for start, (end, entry) in hits.items()}
        while place > 0 and not self.blocked[place - 1]:
            if place in ends:
                start, entry = ends[place]
                placed = entry.sort == "capital" and start > 0 and tokens[start - 1].low in {"in", "at", "near"}
                if entry.sort == "person" or (placed and tokens[place].capital):
                    break  # "On Saturday in Niamey General Tiani signed"
                if entry.code and entry.sort != "media":
                    codes.insert(0, entry.code)
                elif entry.sort == "media":
                    owner = Actor("media", entry.name, (entry.code,) if entry.code else ())
                place = start
                continue
            last = tokens[place - 1]
            pos = tags[place - 1].pos
            if pos == "G":
                mention = next((m for m in reversed(before) if m.end == place - 1), None)
                if mention is None:
                    break
                owner = mention.actor
                codes = [*mention.actor.codes, *codes]
                place = mention.start
                break
            mention = next((m for m in before if m.end == place and m.actor.sort in {"body", "crowd", "state"}), None)
            if mention and pos in "NJ" and not tokens[place].capital:
                codes = [*mention.actor.codes, *codes]
                place = mention.start
                continue
            if (
                pos in "J#"
                or (pos == "N" and last.kind in {"word", "abbr"})
                or (last.low in {"most", "several", "many", "some", "few", "two", "three", "unnamed", "other"} and pos == "D")
            ):
                if last.low in {"according", "said", "says"}:
                    break
                place -= 1
                continue
            if (
                last.low == "and"
                and place > 1
                and (place - 1) in ends
                and place in hits
                and ends[place - 1][1].sort == hits[place][1].sort == "demonym"
            ):
                place -= 1
                continue
            if pos == "D":
                place -= 1
            break
        return place, tuple(dict.fromkeys(codes)), owner

    def _postmodifiers(
        self,
        tokens: list[Token],
        tags: list[Tag],
        end: int,
        codes: tuple[str, ...],
        affiliation: str | None,
        hits: dict[int, tuple[int, Name]],
        roles: list[Found],
    ) -> tuple[int, tuple[str, ...], str | None]:
        """Walk right over "of Russia", "for the Pakistani army", "at Duke University"; return the end, the states, the body."""
        while end + 1 < len(tokens) and tokens[end].low in {"of", "for", "at", "in", "from", "with", "to"}:
            preposition, at = tokens[end].low, end + 1
            last = tokens[end - 1].low.removesuffix("s")
            if (preposition == "to" and last in SETTLED) or (preposition == "from" and last == "statement"):
                break
            if at < len(tokens) and tags[at].pos == "D":
                at += 1
            hit = hits.get(at)
            inner = next(
                (r for r in roles if r.start >= at and r.start <= at + 3 and all(tags[k].pos in "NJ" or k in hits for k in range(at, r.start))), None
            )
            run = capital_run(tokens, at, self.names) if at < len(tokens) else None
            if preposition in {"of", "for"} and tokens[end - 1].low in KEEPERS and (kept := portfolio_end(tokens, at)) > at:
                end = kept
                continue
            if inner and preposition not in {"with", "to", "from"}:
                inside = [hits[k][1].code for k in range(at, inner.start) if k in hits]
                stop = inner.end
                codes = codes or tuple(c for c in inside if c)
                if run and run.end >= stop and looks_like_body(run.words):
                    affiliation = affiliation or run.text
            elif hit and isinstance(hit[1].thing, Person) and preposition == "of" and not codes:
                stop, codes = hit[0], self.roster.known(hit[1].thing).codes
            elif hit and hit[1].sort in {"state", "capital", "organisation", "seat"} and preposition != "with":
                stop = hit[0]
                if preposition in {"of", "for", "in", "from", "at"} or hit[1].sort == "organisation":
                    extra = [hit[1].code] if hit[1].code else []
                    while (
                        stop + 1 < len(tokens)
                        and tokens[stop].low in {"and", ","}
                        and (stop + 1) in hits
                        and hits[stop + 1][1].sort in {"state", "capital"}
                        and preposition == "of"
                    ):
                        extra.append(hits[stop + 1][1].code or "")
                        stop = hits[stop + 1][0]
                    if (preposition in {"to", "at"} and codes) or (preposition in {"in", "at"} and last in POSTED):
                        pass
                    elif not codes:
                        codes = tuple(extra)
            elif (
                run
                and preposition in {"at", "of", "for", "with", "from"}
                and (
                    looks_like_body(run.words)
                    or (preposition == "at" and not (codes and tokens[end - 1].low in ARMIES))
                    or tokens[end - 1].low in {"service", "office", "bureau"}
                    or (at == end + 2 and len(run.words) == 1 and run.end < len(tokens) and tokens[run.end].text == "," and preposition == "of")
                )
            ):  # "the leader of the Commons, Ann Lee,"
                stop = self._body_name(tokens, run)
                affiliation = affiliation or " ".join(t.text for t in tokens[at:stop])
            else:
                break
            end = stop
        return end, codes, affiliation

    def _apposed(self, tokens: list[Token], tags: list[Tag], found: list[Mention]) -> list[Mention]:
        """Join "X, an expert in Y at Z," to one mention of X."""
        joined: list[Mention] = []
        for named in found:
            mention = with_seat(tokens, named) if tokens[named.start].low in PEERS else named
            before = joined[-1] if joined else None
            person = before is not None and before.actor.sort == "person"
            comma = before.end + 2 * aged(tokens, before.end) if before and person else 0
            if (
                before
                and person
                and mention.actor.sort in {"person", "crowd"}
                and not mention.anaphor
                and mention.actor.name not in {p.name for p in self.roster.people.values()}
                and mention.start == comma + 1
                and tokens[comma].text in {",", "("}
                and mention.actor.role
                and not two_holders(before.actor, mention.actor)
                and not (tokens[mention.end - 1].low.endswith("s") and mention.end < len(tokens) and tags[mention.end].verb)
            ):
                end = mention.end
                affiliation, codes = mention.actor.affiliation, mention.actor.codes
                while end < len(tokens) and tokens[end].text not in {",", ".", ";", "—", "–", ":", ")"} and tags[end].pos not in "VBHM":
                    end += 1
                inside = tokens[mention.end : end]
                for n, token in enumerate(inside):
                    if token.low in {"at", "of", "with", "from", "in"} and n + 1 < len(inside) and not affiliation:
                        run = capital_run(tokens, mention.end + n + 1 + (inside[n + 1].low == "the"), self.names)
                        if run and (looks_like_body(run.words) or token.low == "at"):
                            affiliation = " ".join(t.text for t in tokens[run.start : self._body_name(tokens, run)])
                pair = joined[-2] if len(joined) > 1 else None
                if (
                    pair
                    and pair.actor.sort == "person"
                    and tokens[pair.end].low == "and"
                    and pair.end + 1 == before.start
                    and mention.actor.sort == "crowd"
                    and len(codes) == 2
                ):
                    for one, code in ((pair, codes[0]), (before, codes[1])):
                        known = one.actor if one.actor.codes else self.roster.enter(Actor("person", one.actor.name, (code,), mention.actor.role))
                        joined[-2 if one is pair else -1] = replace(one, actor=known, end=one.end if one is pair else end)
                    continue
                self.roster.titles.setdefault(before.actor.name, set()).add(mention.actor.role)
                actor = self.roster.enter(Actor("person", before.actor.name, codes, mention.actor.role, (), affiliation))
                joined[-1] = Mention(actor, before.start, end + (end < len(tokens) and tokens[end].text == ")"))
                continue
            if before and mention.start < before.end:
                continue
            if (
                before
                and person
                and mention.actor.sort == "state"
                and not mention.adjective
                and len(mention.actor.codes) == 1
                and speaks_for(tokens, before.end, mention)
            ):
                actor = (
                    before.actor
                    if before.actor.codes
                    else self.roster.enter(Actor("person", before.actor.name, mention.actor.codes, before.actor.role))
                )
                joined[-1] = Mention(actor, before.start, mention.end)
                continue
            if (
                before
                and mention.actor.sort == "person"
                and before.actor.sort == "state"
                and ((before.genitive and mention.start == before.end + 1) or (before.adjective and mention.start == before.end))
            ):
                joined[-1] = replace(mention, start=before.start, actor=self.roster.of_state(mention.actor, before.actor.codes))
                continue
            joined.append(mention)
        return joined


def _stands_alone(tags: list[Tag], place: int) -> bool:
    """Whether a name has no owner or adjective before it ("the Security Council", not "Russia's Security Council")."""
    return place == 0 or tags[place - 1].pos not in "GJN"


DOUBTFUL = frozenset("head chair fellow source party general report office court chief media statement document official".split())
"""Nouns of offices that are often something else."""


def _is_noun(tokens: list[Token], tags: list[Tag], role: Found) -> bool:
    """Whether a role word is meant as a noun ("the party said", not "party to the treaty"; "head", not "heads for")."""
    last = role.end - 1
    if tags[last].verb or (role.word in DOUBTFUL and _generic(tokens, tags, role)):
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if (
        following is not None
        and role.end - role.start == 1
        and role.entry.sort == "body"
        and not tokens[last].capital
        and tags[last + 1].pos in "NJ"
        and not following.capital
    ):
        return False
    return not (role.word == "general" and last + 1 < len(tokens) and tokens[last + 1].low in {"staff", "assembly", "election"})


def _generic(tokens: list[Token], tags: list[Tag], role: Found) -> bool:
    last = role.end - 1
    following = tokens[last + 1].low if last + 1 < len(tokens) else "."
    if role.word == "party":
        return following == "to" or (role.start > 0 and tokens[role.start - 1].low in {"third", "other", "each", "either", "one", "a", "neither"})
    if role.word == "general":
        return not tokens[role.start].capital and (
            tags[role.start].pos == "J" or (last + 1 < len(tokens) and tags[last + 1].pos in "NJ" and not tokens[last + 1].capital)
        )
    if role.word == "chief":
        return (last + 1 < len(tokens) and tags[last + 1].pos in "NJ" and not tokens[last + 1].capital) or following == "of"
    if role.word == "source":
        return following == "of"
    if role.word == "official":
        return last + 1 < len(tokens) and tags[last + 1].pos == "N" and not tokens[last + 1].capital
    return False
