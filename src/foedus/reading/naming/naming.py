"""Names in a sentence: those of the tables, and those that look like people or bodies."""

import re
from dataclasses import replace
from datetime import date

from ...sources.gazetteer import Entry as Name
from ...sources.gazetteer import Names, Outlet, Person, fold, respelt
from ...terms.actors import State
from ..words.lexicon import Found, Lexicon
from ..words.tokens import Token
from ..words.words import NUMERALS, Tag
from .actors import Actor, Mention
from .people import CALLING, NOT_NAMES, PARTICLES, THINGS, Roster, Run, capital_run, looks_like_body
from .sexes import given_name
from .unions import UNION, may_stand, of_europe

TWO_OF_A_NAME = {"congo": ("COD", "COG"), "congolese": ("COD", "COG")}
"""Names that two states bear, first the one that is meant more often."""
TELLING = {"COD": ("kinshasa", "goma", "drc", "zaire", "kivu"), "COG": ("brazzaville", "congo-brazzaville")}
"""Words in a report that say which of the two it is about."""
REALMS = frozenset({"Republic", "Empire", "Kingdom", "Federation", "Confederation", "Commonwealth", "Government"})
PLACES = frozenset(
    """
        Airport Avenue Bay Beach Bridge Canal Cape City County Falls Field Fjord Harbour Hill Hills Island Islands Lake Land Line Park Peak
        Plan Point Port Prize Province Range Reef Ridge River Road Row Sea Sound Springs Square Station Street Terminal Town Valley
    """.split()
)
"""Last words of places and things that bear a given name ("Victoria Falls", "Marshall Plan")."""
WATERS = frozenset({"Ocean", "Sea", "Channel", "Trench", "Current"})
"""Last words of waters that bear a state's name."""
GOVERNS = frozenset({"state", "capital", "seat"})
MAKE = re.compile(r"[-‑](?:made|built|supplied|produced|manufactured|designed|donated|provided|delivered|led|commanded|run)$")
"""What follows the state in "Iranian-made", "Saudi-led", which is then an adjective like "Iranian"."""
PEOPLED = frozenset("and to of in have were are had will would by who say said a an its their his her our some".split())

INSTITUTES = frozenset(
    """
        institute centre center foundation academy school college university forum association society network campaign bank board federation
        confederation league bureau trust fund observatory
    """.split()
)
"""Last words of the names of bodies that go on with what they are for."""
CALLED = frozenset("institute tank watchdog party commission agency regulator committee service".split())
"""Words for a body after which its own name may stand."""


HEADED = frozenset("administration government cabinet regime presidency".split())
"""Bodies that are called after whoever is at their head."""


class NameReader:
    """Finds names in the sentences of one document."""

    def __init__(self, names: Names, lexicon: Lexicon, roster: Roster) -> None:
        self.names, self.lexicon, self.roster = names, lexicon, roster
        self.day: date | None = roster.day
        """The day told of: names that held then are preferred."""
        self.outlets: dict[str, str] = {}
        """Media by their full names, as the document first spells them."""
        self.meant: dict[str, str] = {}
        """Of names that two states bear: the state this document means."""
        self.blocked: list[bool] = []
        """The words of the sentence that are dates or pacts."""

    def settle(self, text: str) -> None:
        """Settle which of two states of one name a text means, if its other words tell."""
        self.meant |= {UNION: "EU"} if of_europe(text) else {}
        words = {fold(w) for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)}
        for name, codes in TWO_OF_A_NAME.items():
            told = [code for code in codes if words & set(TELLING[code])]
            if len(told) < 2:
                self.meant[name] = told[0] if told else codes[0]

    def _known_names(self, tokens: list[Token], taken: list[bool]) -> dict[int, tuple[int, Name]]:
        """Return known names by first word: (end, entry); the longest name wins."""
        folded = [fold(MAKE.sub("", t.text) if "-" in t.text or "‑" in t.text else t.text) for t in tokens]
        hits: dict[int, tuple[int, Name]] = {}
        place = 0
        while place < len(tokens):
            if not taken[place] and (tokens[place].capital or tokens[place].text[:1].isdigit()):
                for length in self.names.lengths.get(folded[place], ()):
                    end = place + length
                    if end > len(tokens) or any(taken[place:end]):
                        continue
                    entries = self.names.find(folded[place:end])
                    if entries and self._is_name(tokens, place, end, entries):
                        hits[place] = (end, self._choose(entries))
                        break
                meant = self.meant.get(folded[place]) if (place not in hits or hits[place][0] == place + 1) and may_stand(tokens, place) else None
                if meant:
                    sort = hits[place][1].sort if place in hits else "state"
                    hits[place] = (place + 1, Name(sort, tokens[place].text, meant))
            place = hits[place][0] if place in hits else place + 1
        return hits

    def _is_name(self, tokens: list[Token], start: int, end: int, entries: list[Name]) -> bool:
        if end < len(tokens) and tokens[end].text in WATERS and tokens[end - 1].capital:
            return False  # "the Indian Ocean", "the South China Sea"
        first, text = entries[0], tokens[start].text
        if end - start > 1:
            return True
        if len(text) <= 3 and text.isalpha() and text.casefold() in {"us", "un", "eu", "uk", "who", "it", "may", "au", "ilo"} and not text.isupper():
            return False
        if text in {"WHO", "IT", "MAY"} and len(tokens) > 3 and all(t.text.isupper() for t in tokens if t.kind == "word"):
            return False  # a line in capitals: "THE FIVE WHO MEET TODAY"
        if end < len(tokens) and tokens[end].capital and tokens[end].kind == "word" and first.sort in {"capital", "state"}:
            run = capital_run(tokens, end, self.names)
            body = run and looks_like_body(run.words)
            return not body or (body == "body" and run is not None and run.words[0].casefold() in {"ministry", "council", "party"})
        return True

    def _choose(self, entries: list[Name]) -> Name:
        order = ["organisation", "media", "person", "state", "seat", "demonym", "capital"]
        then = [
            e
            for e in entries
            if self.day
            and isinstance(e.thing, State)
            and e.thing.existed(self.day)
            and (e.sort != "capital" or any(fold(c.name) == fold(e.name) and c.on(self.day) for c in e.thing.capitals))
        ]
        return min(then or entries, key=lambda e: order.index(e.sort))

    def _named(self, tokens: list[Token], place: int, hit: tuple[int, Name]) -> Mention | None:
        end, entry = hit
        if entry.sort == "person" and isinstance(entry.thing, Person):
            known = self.roster.known(entry.thing)
            printed = " ".join(t.text for t in tokens[place:end])
            if not printed.isupper() and respelt(printed) != respelt(known.name) and len(printed.split()) > 1:
                known = replace(known, name=printed)
            actor = self.roster.enter(known, surname=entry.thing.surname)
            return Mention(actor, place, end)
        code = (entry.code,) if entry.code else ()
        text = " ".join(t.text for t in tokens[place:end])
        if entry.sort == "demonym":
            plural_people = tokens[end - 1].text.endswith("s") and not tokens[end - 1].text.endswith("ss")
            following = tokens[end] if end < len(tokens) else None
            alone = (
                place > 0
                and tokens[place - 1].low == "the"
                and (following is None or following.kind == "mark" or following.low in PEOPLED or self._only_past(following.low))
            )
            if following and (following.text in REALMS or (following.low == "side" and tokens[place - 1].low == "the")) and place:
                after = tokens[end + 1].low if end + 1 < len(tokens) else "."
                if after not in {"of", "'s"}:  # "the Spanish Republic", "the Kazakh side"
                    return Mention(Actor("state", f"{text} {following.text}", code), place, end + 1)
            people = plural_people or alone
            return Mention(Actor("state", text, code, "people" if people else None), place, end, adjective=not people)
        if entry.sort in GOVERNS:
            role = "seat" if entry.sort == "seat" else "capital" if entry.sort == "capital" else None
            return Mention(Actor("state", text, code, role), place, end, adjective=bool(MAKE.search(tokens[end - 1].text)))
        if entry.sort == "media":
            return Mention(
                Actor(
                    "media",
                    self.outlets.setdefault(entry.name, text.removeprefix("The ")),
                    code,
                    "state media" if isinstance(entry.thing, Outlet) and entry.thing.state_owned else "media",
                ),
                place,
                end,
            )
        return Mention(Actor("organisation", text if len(text) > 1 else entry.name, code), place, end)

    def _only_past(self, word: str) -> bool:
        """Whether a word is the past form of a verb and nothing else that is known."""
        forms = {form for _, form in self.lexicon.forms.get(word, ())}
        return "past" in forms and "base" not in forms

    def headed(self, tokens: list[Token], place: int, word: str) -> tuple[str, ...]:
        """The state of a government called after its head ("the Trump administration", "the Sunak government")."""
        if word not in HEADED or not place or not tokens[place - 1].capital or tokens[place - 1].kind != "word":
            return ()
        head = self.roster.surname(tokens[place - 1].text, title="president")
        return head.codes if head is not None else ()

    def _called(self, tokens: list[Token], role: Found, hits: dict[int, tuple[int, Name]]) -> Mention | None:
        """A body whose name follows the word for what it is ("the Stockholm institute SIPRI", "the think tank Bruegel")."""
        if tokens[role.end - 1].capital or role.word.rpartition(" ")[2] not in CALLED or role.end >= len(tokens):
            return None
        known = hits.get(role.end)
        if known is not None:
            return self._named(tokens, role.end, known) if known[1].sort == "organisation" else None
        run = capital_run(tokens, role.end, self.names)
        plain = role.word.rpartition(" ")[2] in {"tank", "institute", "watchdog"} or (run is not None and (run.text.isupper() or len(run.words) == 1))
        if run is None or self.blocked[role.end] or fold(run.text) in self.roster.people or not plain:
            return None
        return Mention(Actor("body", run.text), role.end, run.end)

    def _institute(self, tokens: list[Token], place: int) -> Mention | None:
        """A body whose name says what it is for ("the Institute of Sahel Studies", "the Lagos Centre for Arms Research")."""
        if not tokens[place].capital or self.blocked[place]:
            return None
        run = capital_run(tokens, place, self.names)
        if run is None or run.words[-1].casefold() not in INSTITUTES:
            return None
        end = self._body_name(tokens, run)
        if end == run.end or any(self.blocked[place:end]):
            return None
        of_state = self._known_names(tokens[run.end + 1 : end], [False] * (end - run.end - 1)) if tokens[run.end].low == "of" else {}
        codes = tuple(entry.code for _, entry in of_state.values() if entry.code)  # "the State Bank of Pakistan"
        while place and tokens[place - 1].capital and tokens[place - 1].kind == "word" and tokens[place - 1].low not in NOT_NAMES:
            place -= 1  # "the Lagos Institute for Peace"
        return Mention(Actor("body", " ".join(t.text for t in tokens[place:end]), codes if len(codes) == 1 else ()), place, end)

    @staticmethod
    def _body_name(tokens: list[Token], run: Run) -> int:
        """Where "University of Oslo" or "Institute for Peace" ends."""
        end = run.end
        while end + 1 < len(tokens) and tokens[end].low in {"of", "for", "on"}:
            first = end + 1 + (tokens[end + 1].low == "the" and end + 2 < len(tokens))
            if not tokens[first].capital or tokens[first].kind != "word":
                break
            end = first
            while end < len(tokens) and tokens[end].capital and tokens[end].kind == "word":
                end += 1
                if end + 2 < len(tokens) and tokens[end].low == "and" and tokens[end + 1].capital and tokens[end + 2].capital:
                    end += 1
        return end

    def _person_named(self, run: Run, codes: tuple[str, ...], title: str, affiliation: str | None) -> Actor:
        if len(run.words) == 1:
            known = self.roster.surname(run.words[0], codes[0] if codes else None, title)
            if known:
                return known
            return Actor("person", run.text, codes, title, (), affiliation)
        text = run.text.title() if run.text.isupper() else run.text
        backwards = [e for e in self.names.find([fold(w) for w in reversed(run.words)]) if e.sort == "person"] if len(run.words) == 2 else []
        if backwards and isinstance(backwards[0].thing, Person):
            return self.roster.enter(replace(self.roster.known(backwards[0].thing), name=text), surname=run.words[0])
        return self.roster.enter(Actor("person", text, codes, title, (), affiliation))

    def _person(self, tokens: list[Token], tags: list[Tag], place: int, hits: dict[int, tuple[int, Name]], *, heading: bool) -> Mention | None:
        run = capital_run(tokens, place, self.names)
        if run is None:
            return None
        run = self._cut(run, hits)
        if len(run.words) == 1:
            if place > 1 and tokens[place - 1].low in PARTICLES and tokens[place - 2].capital:
                return None  # of "Khalid bin Mohammed Al Attiyah" no other Attiyah
            actor = self.roster.surname(run.words[0])
            if actor and (run.words[0].casefold() not in self.lexicon.forms or place > 0):
                return Mention(actor, place, run.end)
            if place:
                self.roster.seen.add(run.words[0])
            sure = bool(place) or run.words[0] in self.roster.seen or run.words[0].isupper()
            if sure and not heading and self._announces(tokens, tags, run):
                return Mention(Actor("body", run.text), place, run.end)
            if not heading and len(run.words[0]) > 3 and run.words[0].casefold() not in self.lexicon.forms and self._speaks(tokens, tags, run):
                return Mention(Actor("person", run.text), place, run.end)
            return None
        body = looks_like_body(run.words)
        if body:
            end = self._body_name(tokens, run)
            place -= place > 1 and tokens[place - 1].text in {"State", "National", "Foreign", "Central", "First", "Northern", "Southern"}
            name = " ".join(t.text for t in tokens[place:end])
            return Mention(Actor("media" if body == "media" else "body", name), place, end)
        backwards = [e for e in self.names.find([fold(w) for w in reversed(run.words)]) if e.sort == "person"] if len(run.words) == 2 else []
        if backwards and isinstance(backwards[0].thing, Person):
            known = self.roster.known(backwards[0].thing)
            return Mention(self.roster.enter(replace(known, name=run.text), surname=run.words[0]), place, run.end)
        folded = fold(run.text)
        if folded in self.roster.people:
            return Mention(self.roster.people[folded], place, run.end)
        for n in range(len(run.words)):
            if fold(" ".join(run.words[n:])) in self.roster.people:
                return Mention(self.roster.people[fold(" ".join(run.words[n:]))], place + n, run.end)
        whole = self.roster.surname(run.text)
        if whole:
            return Mention(whole, place, run.end)
        if heading or not self._vouched(tokens, tags, run):
            return None
        return Mention(self.roster.enter(Actor("person", run.text)), place, run.end)

    def _announces(self, tokens: list[Token], tags: list[Tag], run: Run) -> bool:
        """Whether a lone unknown name says something ("Orano says the seizure is illegal", "SAS claims that ...")."""
        number = run.words[0].casefold().partition("-")[0] in NUMERALS
        if (
            run.end + 1 >= len(tokens)
            or number
            or run.words[0].casefold() in self.lexicon.forms
            or (run.start and tags[run.start - 1].pos in "DJNGP")
        ):
            return False
        verb, following = tags[run.end], tokens[run.end + 1]
        told = verb.verb and verb.form in {"third", "past"} and any(self.lexicon.verb("reporting", lemma) for lemma in verb.lemmas)
        return told and (following.low == "that" or ({"say", "announce"} & set(verb.lemmas) != set() and following.text not in {".", ","}))

    def _speaks(self, tokens: list[Token], tags: list[Tag], run: Run) -> bool:
        """Whether a single unknown name stands beside a verb of saying in a sentence with a quotation."""
        if not any(t.kind == "quote" or t.text in '“"«' for t in tokens):
            return False
        near = [n for n in (run.start - 1, run.end) if 0 <= n < len(tokens)]
        return any(
            tags[n].verb and {"say", "tell", "add", "write", "warn", "argue", "insist", "reply", "call", "declare"} & set(tags[n].lemmas)
            for n in near
        )

    @staticmethod
    def _cut(run: Run, hits: dict[int, tuple[int, Name]]) -> Run:
        stop = next((n for n in range(run.start + 1, run.end) if n in hits), run.end)
        return Run(run.start, stop, run.words[: stop - run.start] if stop < run.end else run.words)

    def _introduced(self, tokens: list[Token], tags: list[Tag], run: Run) -> bool:
        """Whether a calling leads up to a name ("..., sniffed former navigator Doug Pashley", "the rapporteur, Tom Andrews, found")."""
        n = run.start - 1
        apposed = n > 0 and tokens[n].text == "," and run.end < len(tokens) and tokens[run.end].text == ","
        n -= apposed
        first = n
        while n >= 0 and tags[n].pos in "NJ" and tokens[n].kind in {"word", "abbr"}:
            n -= 1
        if n == first or n < 0 or not CALLING.fullmatch(tokens[first].low) or tokens[first].low in THINGS:
            return False
        if apposed:
            following = tags[run.end + 1] if run.end + 1 < len(tags) else None
            return tags[n].pos == "D" and following is not None and (following.verb or following.pos in "BHM")
        told = tags[n].verb and any(self.lexicon.verb("reporting", lemma) for lemma in tags[n].lemmas)
        return told and n > 0 and (tokens[n - 1].kind == "quote" or tokens[n - 1].text in {",", "”", '"', "’", "'"})

    def _vouched(self, tokens: list[Token], tags: list[Tag], run: Run) -> bool:
        """Whether the words around a run say that it is a person: an apposition, or a verb of saying beside it."""
        after = tokens[run.end] if run.end < len(tokens) else None
        if after is not None and after.text == "," and run.end + 1 < len(tokens):
            following = tokens[run.end + 1]
            if following.low in {"a", "an", "who", "whose", "the", "of", "at", "from"} or following.kind == "number":
                return True
            if any(r.start <= run.end + 4 for r in self.lexicon.find("role", [t.low for t in tokens[run.end + 1 : run.end + 7]])[:1]):
                return True
        if (
            after is not None
            and after.low == "for"
            and run.end + 1 < len(tokens)
            and self._known_names(tokens[run.end + 1 : run.end + 3], [False] * 2).get(0)
        ):
            return True
        stop = run.end
        while (
            stop + 1 < len(tokens)
            and tokens[stop].low in {"and", ","}
            and (other := capital_run(tokens, stop + 1, self.names))
            and len(other.words) > 1
        ):
            stop = other.end
        if (
            len(run.words) > 1
            and stop < len(tokens)
            and tags[stop].verb
            and not tokens[stop].capital
            and tags[stop].form in {"past", "third"}
            and (run.start == 0 or tags[run.start - 1].pos not in "DPJ")
        ):
            return True
        if (
            len(run.words) > 1
            and stop + 2 < len(tokens)
            and tokens[stop].text == ","
            and any(r.start <= 4 for r in self.lexicon.find("role", [t.low for t in tokens[stop + 1 : stop + 7]])[:1])
        ):
            return True
        if (
            run.start > 1
            and tokens[run.start - 1].low == "and"
            and stop < len(tokens)
            and (tags[stop].verb or tokens[stop].low == "for")
            and len(run.words) > 1
        ):
            return True
        if len(run.words) > 1 and after is not None and after.low in {"of", "at", "from"}:
            place = run.end + 1 + (run.end + 1 < len(tokens) and tokens[run.end + 1].low == "the")
            body = capital_run(tokens, place, self.names) if place < len(tokens) else None
            if body is not None and looks_like_body(body.words):
                return True
        if len(run.words) > 1 and self._introduced(tokens, tags, run):
            return True
        if (
            1 < len(run.words) < 4
            and given_name(run.words[0])
            and run.words[-1] not in PLACES
            and (not run.start or tags[run.start - 1].pos not in "NJ")
        ):
            return True
        near = [n for n in (run.start - 1, run.end, run.end + 1) if 0 <= n < len(tokens)]
        if after is not None and after.low == "of" and len(run.words) > 1:
            near += [n for n in range(run.end + 2, min(len(tokens), run.end + 5)) if all(tags[k].pos in "DNJ" for k in range(run.end + 1, n))]
        return any(tags[n].verb and any(self.lexicon.verb("reporting", lemma) for lemma in tags[n].lemmas) for n in near) or (
            run.start > 1 and tokens[run.start - 1].low == "to" and tokens[run.start - 2].low == "according"
        )


def of_its_owner(mention: Mention | None, before: list[Mention]) -> Mention | None:
    """Give an agency the state that owns it here ("South Korea's Defense Intelligence Agency")."""
    if mention is None or mention.actor.role != "seat" or not before or len(mention.actor.name.split()) < 3:
        return mention
    owner = before[-1]
    near = (owner.genitive and owner.end + 1 == mention.start) or (owner.adjective and owner.end == mention.start)
    if not near or owner.actor.sort != "state" or len(owner.actor.codes) != 1:
        return mention
    return replace(mention, actor=replace(mention.actor, codes=owner.actor.codes))
