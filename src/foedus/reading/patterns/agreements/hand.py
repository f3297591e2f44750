"""The pacts at hand: those told so far, what the ones told last have in common, and which states are meant where a party is not named."""

from collections import Counter
from dataclasses import replace

from ...discourse.passages import Passage
from ...naming.actors import Actor
from ...naming.dates import DateMention
from ...syntax.phrases import NounPhrase
from ..context import Context, codes_of
from .elsewhere import segment
from .entries import Entries
from .focus import acting, like_one
from .home import home_of
from .late_parties import Named
from .series import Frame, Row, rows_of
from .sighted import Sighting
from .stages import CLOSING
from .standing import Asked
from .told import Pact

REACH = 6
"""How many words before a pact may deny it."""
RULING_OUT = frozenset("neither nor no not never none nobody".split())
NEAR = 3
"""Sentences for which the frame of a series holds."""
POWERS = frozenset({"USA", "SUN", "RUS", "CHN"})
"""With whom others sign after another has ("Angola and the Soviet Union signed in May; Mali did likewise")."""
JOINING = frozenset("join accede enter adhere admit".split())


class PactsAtHand(Entries):
    """The pacts of one document as far as it is read, and what may be meant by one that is not told in full."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.pacts: list[Pact] = []
        self.passages: list[Passage] = []
        """The sentences read so far."""
        self.named: list[Named] = []
        """The states of each sentence."""
        self.titled: frozenset[str] = frozenset()
        """The states of the title."""
        self.questions: list[Asked] = []
        """The states of each heading and question."""
        self.current: Pact | None = None
        self.by_mention: dict[tuple[int, int], Pact] = {}
        self.frame: Frame | None = None
        self.sentence = 0
        """Number of the sentence being read."""
        self.joined_at = -1
        """Number of the last sentence that told of joining something."""
        self.last_states: tuple[str, ...] = ()
        """The states of the last sentence, in their order."""
        self.claimed: set[int] = set()
        """The elements of this sentence that tell of another pact of a series."""

    @staticmethod
    def ruled_out(passage: Passage, start: int) -> bool:
        """Whether the words before a pact say that there is none such ("Neither enters a military alliance", "it was not an alliance")."""
        before = [t.low for t in passage.parse.tokens[max(0, start - REACH) : start]]
        return not RULING_OUT.isdisjoint(before)

    def elsewhen(self, passage: Passage, at: int, complements: list[NounPhrase]) -> bool:
        """Whether a verb is said to have happened on another day than that on which the pact at hand was signed."""
        known = self.current.signed.value if self.current and self.current.signed else None
        told = day.value if (day := self.date_of(passage, at, complements)) else None
        return bool(known and told) and not (str(told).startswith(str(known)) or str(known).startswith(str(told)))

    def common(self, without: set[str]) -> str | None:
        """The state that the pacts told so far have in common, other than some: that of the frame, of most pacts, of the paragraph."""
        frame = self.frame
        counts = Counter(c for p in self.pacts for c in dict.fromkeys(p.parties) if c not in without)
        most = counts.most_common(2)
        if most and most[0][1] > 1 and (len(most) == 1 or most[0][1] > most[1][1]):
            return most[0][0]
        for side in (frame.holder, frame.partner) if frame else ():
            if len(side) == 1 and side[0] not in without:
                return side[0]
        if frame:
            shared = [c for c in (*frame.holder, *frame.partner) if c not in without]
            if shared:
                return max(shared, key=lambda c: (counts[c], c in POWERS, -shared.index(c)))
        topic = self.context.topic
        return topic.codes[0] if topic and topic.sort == "state" and len(topic.codes) == 1 and topic.codes[0] not in without else None

    def other_party(self, passage: Passage, known: list[str], *, paper: bool = False, dated: bool = True, near: int = -1) -> list[str]:
        """Whom a pact is with whose sentence names but one party, or none: the states of the sentence, of the last one, of the pair at hand.

        ``near`` is the word of the pact: if the sentence names several others, but its part around that only one, that is meant.
        """
        here = self._acting(passage, adjectives=dated)
        if known and near >= 0 and len(set(here) - set(known)) > 1:
            first, last = segment(passage, near)
            around = {c for m in passage.parse.mentions if first < m.start < last and not m.anaphor for c in m.actor.codes}
            beside = [c for c in here if c in around]
            here = beside if set(beside) - set(known) else here
        giver, receiver = self.context.last_sides
        if not known and paper and len(set(here)) != 2 and giver and receiver and len({*giver.codes, *receiver.codes}) == 2:
            return list(dict.fromkeys([*giver.codes, *receiver.codes]))
        if not known and len(self.context.pair) == 2 and set(here) <= set(self.context.pair):
            return list(self.context.pair)
        if not known and not self._acting(passage, adjectives=False):
            here = []
        joined = [m.actor for m in passage.parse.mentions if m.actor.sort == "group" and not m.anaphor and len(m.actor.codes) == 2]
        if not known and len(joined) == 1 and dated and all(one.sort == "state" for one in joined[0].members):
            return list(joined[0].codes)  # "Chile and Peru came close to war; a peace treaty followed"
        home = home_of(self.named, self.pacts) if len(known) == 1 and len(set(here) - set(known)) == 0 else None
        if home is not None and home not in known:
            return [home]
        acting = self._acting(passage, adjectives=False)
        for states in (here, list(self.last_states), list(self.context.pair)):
            rest = [c for c in dict.fromkeys(states) if c not in known]
            if known and len(rest) == 1:
                return rest
            if not known and len(rest) == 2 and (states is here or set(acting) <= set(rest)):
                return rest
            if len(rest) > 1 and states is here:
                return []
        if not known:
            return []
        common = self.common(set(known))
        return [common] if common and any(common in p.parties for p in self.pacts) else []

    @staticmethod
    def _acting(passage: Passage, *, adjectives: bool = True) -> list[str]:
        """The states of a sentence, but for those named as places."""
        return acting(passage, adjectives=adjectives)

    def two_before(self, passage: Passage) -> list[str]:
        """The two states that "them" or "their" means: those of the subject, of the last sentence, of the pact at hand."""
        for _, verb in passage.parse.verbs():
            at = next(k for k, e in enumerate(passage.parse.elements) if e is verb)
            subject = passage.parse.subject(at) if verb.finite else None
            if subject and subject.head and len(subject.head.codes) == 2:
                return list(subject.head.codes)
        states = list(dict.fromkeys(self.last_states))
        return states if len(states) == 2 else list(self.context.pair)

    def usual_party(self, partner: set[str]) -> Actor | None:
        """Whose pact one with a partner is likely to be, after what was told of others."""
        frame, answering = self.frame, self.context.answering
        if answering and len(answering.codes) == 1 and not set(answering.codes) & partner:
            return Actor("state", answering.name, answering.codes)  # "It rests on the treaty with Russia," says an Armenian
        if frame and len(frame.holder) == 1 and not set(frame.holder) & partner and self.sentence - frame.sentence <= NEAR:
            return Actor("state", frame.holder[0], frame.holder)
        topic = self.context.topic
        shared = Counter(c for p in self.pacts for c in dict.fromkeys(p.parties) if c not in partner).most_common(2)
        here = set(self.current.parties) if self.current else set()
        rival = topic is None or here >= {*topic.codes, shared[0][0] if shared else ""}
        if rival and shared and shared[0][1] > 1 and (len(shared) == 1 or shared[0][1] > shared[1][1]):
            return Actor("state", shared[0][0], (shared[0][0],))  # of a report on Australia's treaties
        if topic and any(c in p.parties for c in topic.codes for p in self.pacts):
            return topic
        code = self.common(partner) if self.pacts else None
        return Actor("state", code, (code,)) if code else None

    def take_frame(self, passage: Passage, seen: Sighting) -> None:
        """Keep what the pact just told has in common with those that may follow."""
        if (len(seen.parties) < 2 and not seen.partner) or passage.sentence.heading:
            return
        if seen.mention.noun == "one" and self.frame and self.frame.holder:
            self.frame = replace(self.frame, sentence=passage.index, paragraph=passage.sentence.paragraph)
            return
        holder = tuple(c for c in seen.parties if c not in seen.partner)
        signers = tuple(s for s in seen.signatories if s not in seen.partner_names) if len(holder) == 1 and seen.signing else ()
        self.frame = Frame(holder, tuple(dict.fromkeys(seen.partner)), signers, False, passage.index, passage.sentence.paragraph)

    def open_series(self, passage: Passage, n: int) -> None:
        """Take in a mention of several pacts: whose they are, with whom ("its defence agreements", "agreements which Kenya has signed")."""
        parse = passage.parse
        phrase = parse.elements[n]
        assert isinstance(phrase, NounPhrase)
        owner = next((m.actor for m in phrase.mentions if m.genitive or m.adjective), None)
        if owner is None or not owner.codes:
            verbs = [(at, v) for at, v in parse.verbs() if any(c is phrase for c in parse.complements(at)) or parse.hangs_on(at, phrase)]
            agents = [parse.agent(at) for at, v in verbs if not v.passive or parse.agent(at)]
            owner = next((a for a in agents if a and a.codes), None)
        bound = next((v for at, v in parse.verbs() if at > n and {"bind", "tie", "link", "protect"} & set(v.lemmas)), None)
        if owner is None and bound is not None:
            after = parse.elements[next(k for k, v in parse.verbs() if v is bound) + 1]
            owner = after.head if isinstance(after, NounPhrase) and not after.preposition else None
        between = next((e.head for e in parse.elements[n + 1 : n + 3] if isinstance(e, NounPhrase) and e.preposition == "between" and e.head), None)
        partner = next(
            (e.head for e in parse.elements[n + 1 : n + 4] if isinstance(e, NounPhrase) and e.preposition == "with" and e.head and e.head.codes), None
        )
        if self._respectively(passage, n, owner, partner):
            self.frame = None
            return
        if owner is None and between is None and partner is None and phrase.pacts[0].modifiers[:1] in {("similar",), ("like",), ("such",)}:
            told = {c for m in parse.mentions if m.adjective and m.actor.sort == "state" for c in m.actor.codes}
            if len(told) == 1:
                owner = Actor("state", min(told), tuple(told))  # "Similar treaties regulate the stay of Soviet troops in ..."
            elif self.frame and (kept := self.frame.partner or self.frame.holder):
                self.frame = Frame(kept, (), (), True, passage.index, passage.sentence.paragraph)
                return
        holder = codes_of(owner) or codes_of(between)
        if not holder and (common := self.common(set(codes_of(partner)))):
            holder = [common]
        signers = (owner.name,) if owner and owner.sort == "person" else ()
        self.frame = Frame(tuple(holder), tuple(codes_of(partner)), signers, True, passage.index, passage.sentence.paragraph)

    def _respectively(self, passage: Passage, n: int, owner: Actor | None, partner: Actor | None) -> bool:
        """Enter "treaties with Slovakia and Romania in March 1995 and September 1996 respectively", one for each."""
        parse = passage.parse
        days = [e.date for e in parse.elements[n + 1 :] if isinstance(e, NounPhrase) and e.date and e.date.value]
        each = partner.members if partner else ()
        if owner is None or len(each) < 2 or len(days) != len(each) or not any(t.low == "respectively" for t in parse.tokens):
            return False
        for one, day in zip(each, days, strict=True):
            pact = Pact(len(self.pacts), parties=[*owner.codes, *one.codes], signed=day, status="signed", anchored=True)
            pact.spans.append((passage.start, passage.end))
            self.pacts.append(pact)
        return True

    def read_rows(self, passage: Passage) -> list[Row]:
        """Find the rows of a series in a sentence and claim their elements, so that no other pact is given their parties and days."""
        self.claimed, self.sentence = set(), passage.index
        if "member" in passage.parse.words or any(JOINING & set(v.lemmas) and not v.modal for _, v in passage.parse.verbs()):
            self.joined_at = passage.index
        if passage.sentence.heading or "?" in passage.parse.text(len(passage.parse.tokens) - 1, len(passage.parse.tokens)):
            return []
        rows = rows_of(passage)
        dated = [r for r in rows if r.date]
        earlier = (
            {"with"} & {e.preposition for e in passage.parse.elements[: dated[0].first] if isinstance(e, NounPhrase) and e.head} if dated else set()
        )
        for row in dated if dated and dated[0].role == "with" and earlier else dated[1:]:
            self.claimed |= {id(e) for e in passage.parse.elements[row.first : row.last]}
        return rows

    def tell_rows(self, passage: Passage, rows: list[Row]) -> None:
        """Enter the pacts that the rows of a series tell of."""
        frame = self.frame
        if frame is None or not rows:
            return
        here = frame.sentence == passage.index
        if self.joined_at >= frame.sentence:
            rows = [r for r in rows if r.role != "like"]
        near = here or passage.index - frame.sentence <= NEAR or frame.paragraph == passage.sentence.paragraph
        bare = not any(v.finite for _, v in passage.parse.verbs())
        listed = sum(1 for r in rows if r.role == "with") > 1
        role = ""
        pointed = [r for r in rows if r.role == "own" and r.verbal]
        for row in rows:
            kind = "own" if row.role == "like" and not row.verbal and pointed and pointed[0].first < row.first else row.role
            if kind == "beside":
                kind = "with" if role == "with" or not frame.partner else "like"
            role = kind if kind in {"with", "like"} else role
            if row.apart and not frame.plural and self.common(set(row.who.codes)) is None:
                continue
            if (row.bare and (not (frame.plural and frame.holder) or row.together)) or (row.verbal and self._other_deed(passage, row)):
                continue
            if kind == "like" and not row.verbal and here and not self._governed(passage, row, rows):
                continue
            if row.date is None and not (kind == "with" and here and frame.plural and (listed or self._signed_here(passage, row))):
                if kind == "own" and near and self.pacts:
                    self._note_owner(passage, row)
                continue
            if kind == "with" and here and not frame.plural and set(row.who.codes) <= set(frame.partner):
                continue
            if (kind == "with" and not (here or bare)) or (kind == "like" and not (here or (near and (row.verbal or frame.plural)))):
                continue
            if not near:
                continue
            self._tell_row(passage, row, kind, frame)

    def _signed_here(self, passage: Passage, row: Row) -> bool:
        """Whether a row without a day is the one partner of agreements that were signed on a day ("in 1953 it signed three agreements with ...")."""
        signing = next((at for at, v in passage.parse.verbs() if at < row.first and self.is_signing(v)), None)
        if signing is None or self._day_of(passage, row) is None:
            return False
        return self.context.judge(passage, signing, passage.start)["certainty"] == "asserted"

    def _governed(self, passage: Passage, row: Row, rows: list[Row]) -> bool:
        """Whether the verb before a row without one tells of signing, or of following others in it."""
        before = [v for at, v in passage.parse.verbs() if at < row.first and v.finite]
        if not before or self.is_signing(before[-1]) or before[-1].copula or {"have", "bind"} & set(before[-1].lemmas):
            return True
        return any(r.verbal and r.first < row.first for r in rows)

    def _other_deed(self, passage: Passage, row: Row) -> bool:
        """Whether what a row goes on with is no signature ("Mexico denounced it in 2002, and Ecuador did so in 2014")."""
        before = [v for at, v in passage.parse.verbs() if at < row.first and v.finite]
        return bool(before) and bool(CLOSING & set(before[-1].lemmas))

    def _tell_row(self, passage: Passage, row: Row, kind: str, frame: Frame) -> None:
        side = frame.holder if kind == "with" or (row.bare and not frame.partner) else frame.partner
        members = (row.who.members or (row.who,)) if frame.plural or kind != "with" else (row.who,)
        date = row.date or self._day_of(passage, row)
        for one in members:
            known = list(one.codes)
            if kind == "own" and frame.holder and (set(known) <= set(frame.partner) or (frame.plural and not frame.partner)):
                side = frame.holder
            beside = [c for c in side if c not in known]
            if kind == "own" and not frame.plural and (often := self.common(set(known))) in {*frame.holder, *frame.partner} and self._often(often):
                beside = [often] if often else beside  # of "Malta's pact with Tripoli. Libya's with Italy. Turkey's, of 2019": Libya
            if len(beside) != 1:
                common = self.common(set(known))
                beside = [common] if common else beside
            parties = [*known, *beside]
            if len(parties) < 2 or self._told(parties, date) or (date is not None and self._told_here(passage, known, date)):
                continue
            bare = [p for p in self.pacts if p.signed is None and set(p.parties) == set(parties) and p.spans and p.spans[-1][0] >= passage.start]
            if bare and date is not None:
                bare[0].signed = date  # "The treaty that Romania entered into with Greece on 19 October"
                continue
            pact = Pact(len(self.pacts), parties=parties, signed=date, anchored=date is not None, status="signed")
            pact.spans.append(passage.place(passage.parse.elements[row.first].start, passage.parse.elements[row.last - 1].end))
            placed = self.place_of(passage, row.first, row.settings) if row.role != "beside" else None
            pact.place = placed or (self._place_here(passage, row) if row.date is None else None)
            pact.signatories = [*(frame.signers if kind == "with" else ()), *([one.name] if one.sort == "person" else [])]
            self.pacts.append(pact)
            self.current = pact
            self.context.pair = tuple(parties)
            self.by_mention[pact.spans[0]] = pact

    def _note_owner(self, passage: Passage, row: Row) -> None:
        """Keep the pact of "they were preceded by Britain's" at hand; what follows may say more of it."""
        known = list(row.who.codes)
        common = self.common(set(known))
        if common is None or len(known) != 1 or any(set(p.parties) == {*known, common} for p in self.pacts):
            return
        verb = next((v for _, v in passage.parse.verbs()), None)
        if verb is None or row.last < len(passage.parse.elements) - 1:
            return
        pact = Pact(len(self.pacts), parties=[*known, common])
        pact.spans.append(passage.place(passage.parse.elements[row.first].start, passage.parse.elements[row.last - 1].end))
        self.pacts.append(pact)
        self.current = pact

    def _told(self, parties: list[str], date: DateMention | None) -> bool:
        return any(
            set(p.parties) == set(parties) and (date is None or p.signed is None or (p.signed.value or "")[: len(date.value or "")] == date.value)
            for p in self.pacts
            if p.signed or date is None
        )

    def _often(self, code: str | None) -> bool:
        """Whether a state is party to two pacts told, or more."""
        return sum(1 for p in self.pacts if code in p.parties) > 1

    def _told_here(self, passage: Passage, known: list[str], date: DateMention) -> bool:
        """Whether a pact that the sentence tells in full has that very day, and the states of a row among its three or more parties."""
        here = [p for p in self.pacts if p.spans and passage.start <= p.spans[-1][0] < passage.end and len(p.parties) > 2]
        return any(p.signed is date and set(known) <= set(p.parties) for p in here)

    def _day_of(self, passage: Passage, row: Row) -> DateMention | None:
        signing = next((at for at, v in reversed(passage.parse.verbs()) if at < row.first), None)
        return self.date_of(passage, signing, []) if signing is not None else None

    def _place_here(self, passage: Passage, row: Row) -> str | None:
        signing = next((at for at, v in reversed(passage.parse.verbs()) if at < row.first), None)
        return self.place_of(passage, signing, []) if signing is not None else None

    def told_apart(self, passage: Passage, seen: Sighting) -> list[Sighting]:
        """Fill in the parties of "theirs", "one with Romania", "the Emirati one" from the frame; one sighting for each state of "theirs"."""
        mention = seen.mention
        if mention.noun == "one" and self.current is not None and set(seen.parties) <= set(self.current.parties):
            like = like_one(passage, mention, self.current.parties)
            seen.parties = seen.parties if set(like) == set(self.current.parties) else like
        rest = [c for c in seen.parties if c not in seen.partner]
        if seen.partner and len(rest) > 1 and seen.signing and self._each(passage):
            return [seen.copy([c, *seen.partner]) for c in rest]
        if mention.noun != "one" or (len(seen.parties) > 1 and not mention.own):
            return [seen]
        frame = self.frame
        if mention.own and seen.partner:
            return [seen.copy([c, *seen.partner]) for c in seen.parties if c not in seen.partner]
        if not seen.parties and not mention.own and self.current and len(self.current.parties) > 1:
            return [seen.copy(like_one(passage, mention, self.current.parties))]
        if mention.determiner == "the" and mention.modifiers[-1:] in {("first",), ("second",), ("third",)} and seen.parties:
            fits = [p for p in self.pacts if set(seen.parties) <= set(p.parties)]
            return [seen.copy(list(fits[0].parties))] if len(fits) == 1 else [seen]  # "The second was signed by Y of Norway"
        members = [[c] for c in seen.parties] if mention.own else [list(seen.parties)]
        found = []
        for known in members or [[]]:
            side: tuple[str, ...] = ()
            if frame and known:
                side = frame.holder if set(known) == set(seen.partner) else frame.partner
            beside = [c for c in side if c not in known]
            if len(beside) != 1 and known and (common := self.common(set(known))):
                beside = [common]
            told = seen.copy([*known, *beside])
            if frame and set(known) == set(seen.partner) and frame.signers and seen.signing:
                told.signatories = [*frame.signers, *(s for s in told.signatories if s not in frame.signers)]
            found.append(told)
        return found

    @staticmethod
    def _each(passage: Passage) -> bool:
        """Whether the verb of signing is said of each of several ("Finland and Sweden have each signed")."""
        parse = passage.parse
        return any("each" in {t.low for t in parse.tokens[max(0, v.start - 1) : v.end]} for _, v in parse.verbs() if "sign" in v.lemmas)

    def remember(self, passage: Passage) -> None:
        """Keep the states of the sentence for the next one."""
        named = self._acting(passage)
        if named:
            self.last_states = tuple(dict.fromkeys(named))
