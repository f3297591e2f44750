"""Closed classes of English words, and the tags that words get."""

from dataclasses import dataclass

from .lexicon import VerbForm

DETERMINERS = frozenset(
    """
        the a an this that these those each every some any no both either neither all its his her their our my your such another several
        many few most more two three four five six seven eight nine ten twelve
    """.split()
)
POSSESSIVES = frozenset("its his her their our my your".split())
PRONOUNS = frozenset("i you he she it we they him her them us me himself herself itself themselves one".split())
SUBJECTS = frozenset("i you he she it we they who which".split())
PREPOSITIONS = frozenset(
    """
        of in on at by for from to with without against between among about over under during after before since until into onto through
        across within beside despite amid concerning regarding toward towards behind beyond near inside outside around along upon as like than per
        via throughout off out up down alongside besides except because aboard worth
    """.split()
)
CONJUNCTIONS = frozenset("and or but nor yet plus &".split())
SUBORDINATORS = frozenset(
    "because although though while whereas if unless when whenever where wherever since until after before as once that whether lest so".split()
)
MODALS = frozenset("will would shall should can could may might must cannot 'll ought won't wouldn't can't couldn't shouldn't mustn't".split())
BE = frozenset("be is are was were been being am isn't aren't wasn't weren't 're".split())
HAVE = frozenset("have has had having haven't hasn't hadn't 've".split())
DO = frozenset("do does did doing done don't doesn't didn't".split())
NEGATIONS = frozenset(
    """
        not never no n't cannot won't wouldn't can't couldn't shouldn't mustn't isn't aren't wasn't weren't haven't hasn't hadn't don't
        doesn't didn't neither nor
    """.split()
)
ADVERBS = frozenset(
    """
        also then now still already yet just only even ever never not often always soon again once twice first last here there therefore
        thus however moreover meanwhile too very quite rather almost nearly perhaps maybe instead later earlier together jointly so further
        afterwards today yesterday tomorrow ago back far away long duly since outright nevertheless nonetheless furthermore likewise otherwise
        altogether elsewhere meantime seldom sometimes hence
    """.split()
)
NUMERALS = frozenset(
    """
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
        thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half dozen hundreds thousands dozens
    """.split()
)
HELD = frozenset(
    "president prime premier minister foreign defence defense interior finance head chief chairman leader director secretary ambassador".split()
)
"""Offices, and what is named before them, that somebody may hold for a while as the acting one."""
QUALITIES = frozenset(
    """
        sweeping crippling punishing damaging remaining existing escalating standing growing lasting opposing visiting outgoing incoming continuing
        overwhelming devastating warring ruling governing participating neighbouring neighboring mounting rising surviving ageing aging working
        serving competing emerging resulting underlying pending leading guiding binding matching missing struggling blistering swingeing
    """.split()
)
"""Forms in "-ing" that, before a noun, say more often what it is like than what is done to it."""
CLAUSE_OPENERS = frozenset("because although though while whereas if unless when whenever wherever whether lest how why".split())
RELATIVES = frozenset("who which whom whose that".split())


@dataclass(slots=True)
class Tag:
    """What a word is in its sentence: ``pos`` is one of D P C S M B H O W R N J V T . Q (see :func:`tag`)."""

    pos: str
    lemmas: tuple[str, ...] = ()
    form: VerbForm | None = None

    @property
    def verb(self) -> bool:
        """Whether it is a full verb."""
        return self.pos == "V"
