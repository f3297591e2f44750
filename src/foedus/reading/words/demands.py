"""Verbs that the words around them give away: what is demanded, and what somebody hopes to do."""

from collections.abc import Collection, Container

from .neighbours import is_plural, past_parenthesis, two_named
from .tokens import Token
from .words import Tag

GETTING = frozenset("get receive buy obtain sell give send lend supply".split())
HARDLY_NOUNS = frozenset(
    """
        oblige forbid prohibit require compel stipulate foresee envisage renounce undertake agree refrain abstain refuel resupply recognise recognize
        defend assist consult cooperate accept provide commit accuse achieve acquire adopt allow announce appoint approve argue arrive assure become
        begin believe bring choose concede confirm conquer create criticise decide declare deliver deny depend deploy destroy develop donate elect
        enable endorse ensure enter establish exclude exist expand expel expect explain fulfil give hear ignore impose include inherit inform inspect
        install insist intervene introduce invade invest involve join keep lack learn lend lose maintain mobilise mobilize negotiate obey obtain
        occupy oppose organise oversee persuade possess prefer prepare prevent pursue ratify receive reduce reject rely remain remove renew replace
        resign resist restore resume retain reveal seize sell send settle spend supervise suspend teach tell tend threaten understand unite withdraw
        withhold write
    """.split()
)
"""Verbs whose bare form is hardly ever a noun."""
HOPING = frozenset("hope plan aim want seek need offer vow pledge promise".split())
DEMANDING = frozenset("demand insist ask request urge require propose recommend suggest order stipulate provide prescribe oblige mandate".split())
"""Verbs after which "that" sets a bare verb."""
ROWED = frozenset("train arm supply fund finance support ship base host help lease loan share transfer export house man".split())
"""Words that are nouns as well, in a row of what somebody will do for somebody else."""
ROUGHLY = frozenset("about around over under nearly almost roughly".split())
SCORES = frozenset("hundred thousand dozen million billion third quarter fifth".split())
LESSONS = frozenset("provide offer give receive get include extend supply promise resume suspend deny".split())
"""Verbs after which "training" is what is given or got."""
DEMANDS = frozenset("demand demands insistence request requests proposal proposals recommendation requirement condition suggestion".split())
"""Nouns after which "that" sets a bare verb, as after the verbs of demanding."""
EACH = frozenset("each either neither both it they one".split())
LET_DO = frozenset("stay remain fly keep use operate enter cross pass take settle work live build run sail overfly refuel resupply set hold".split())
"""What somebody may be let do, by words that are hardly nouns there."""
LET_ALSO = frozenset("land station base dock call anchor moor berth train patrol store test exercise march stop post garrison launch return".split())
"""The same by words that are nouns too, unless a place, a determiner or a number follows."""
PLACED = frozenset("at in on from over through near off into there here up its their his her the a an some out across along for until".split())


def _demands(one: Tag) -> bool:
    return one.verb and not DEMANDING.isdisjoint(one.lemmas)


def demanded(tokens: list[Token], before: list[Tag], n: int) -> bool:
    """Whether a bare verb follows the subject of what is demanded ("demanded that Sudan allow aid in")."""
    that = next((k for k in range(n - 2, max(0, n - 8), -1) if tokens[k].low == "that"), None)
    if that is None or not (_demands(before[that - 1]) or DEMANDS.intersection(t.low for t in tokens[max(0, that - 2) : that])):
        return False
    if before[n - 1].pos != "N" and tokens[n - 1].low not in EACH:
        return False
    return not any(one.verb or one.pos in "BHMO" for one in before[that + 1 : n])


def let_do(tokens: list[Token], before: list[Tag], n: int, lemmas: Collection[str]) -> bool:
    """Whether a bare verb tells what somebody is let do ("let the Russian navy stay in Sevastopol", "let French ships dock there")."""
    letting = next((k for k in range(n - 1, max(-1, n - 9), -1) if before[k].pos not in "DNJ#GC" or tokens[k].low == "let"), None)
    if letting is None or letting >= n - 1 or "let" not in before[letting].lemmas or before[n - 1].pos not in "N#":
        return False
    if not LET_DO.isdisjoint(lemmas):
        return True
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    placed = following is not None and (following.low in PLACED or following.kind == "number" or following.capital)
    return placed and not LET_ALSO.isdisjoint(lemmas)


def counts_with(article: Token, count: Token | None) -> bool:
    """Whether two words count ("a hundred", as in "About a hundred instructors")."""
    return article.low == "a" and count is not None and count.low in SCORES


def gives_lessons(verb: Tag) -> bool:
    """Whether training is what a verb gives or gets ("provides training to the army", not "began training in May")."""
    return verb.verb and not LESSONS.isdisjoint(verb.lemmas)


def in_row(tokens: list[Token], before: list[Tag], n: int, forms: Container[str]) -> bool:
    """Whether a word is one of a row of bare verbs ("to rebuild, train and equip the navy"); ``forms`` are the words that may be verbs."""
    if tokens[n].low not in ROWED or n < 2 or n + 2 >= len(tokens) or tokens[n - 1].text != ",":
        return False
    if not before[n - 2].verb or before[n - 2].form != "base":
        return False
    link = tokens[n + 1]
    return any(one.pos in "MT" for one in before[max(0, n - 6) : n - 2]) and link.low in {",", "and", "or"} and tokens[n + 2].low in forms


def of_plural(tokens: list[Token], before: list[Tag], n: int, lemmas: Collection[str]) -> bool:
    """Whether a bare verb is told of several, in a clause after "which" or past it ("Chad and Mali, which still recognise Taiwan, get boats")."""
    plain = next((k for k in range(n - 1, -1, -1) if before[k].pos != "R"), 0)
    if plain and tokens[plain].low in {"which", "who"} and tokens[plain - 1].text == "," and not HARDLY_NOUNS.isdisjoint(lemmas):
        return True
    start = past_parenthesis(tokens, before, n - 1) if tokens[n - 1].text == "," and not GETTING.isdisjoint(lemmas) else n - 1
    return 0 < start < n - 1 and before[start + 1].pos == "W" and (is_plural(tokens[start - 1]) or two_named(tokens, before, start))


def hoped(tokens: list[Token], n: int, lemmas: Collection[str]) -> bool:
    """Whether a name is said to hope or plan to do something ("Namibia hopes to sign before the year is out")."""
    return n + 1 < len(tokens) and tokens[n + 1].low == "to" and tokens[n - 1].capital and not HOPING.isdisjoint(lemmas)
