"""Titles and styles that stand before a name: "Mr", "Sir", "His Excellency", "the Right Honourable"."""

from dataclasses import replace

from ..words.tokens import Token
from .actors import Mention

TITLES = frozenset(
    """
        mr mrs ms dr sir lord president premier chancellor king queen minister secretary general marshal admiral colonel prince emir sheikh
        ambassador chairman comrade leader prof professor senator mr. mrs. ms. dr. gen. sen. ayatollah emperor tsar kaiser pope commissar
        sultan count baron duke earl viscount baroness countess archduke rear-admiral vice-admiral lieutenant-general major-general
        brigadier-general lieutenant-colonel air-marshal brigadier commodore commander
    """.split()
)
PEERS = frozenset("lord lady baron baroness viscount viscountess earl countess duke duchess marquess".split())
STYLES = frozenset(
    """
        mr mrs ms miss dr sir dame hon honourable honorable excellency excellencies highness majesty holiness eminence grace reverend rev
        h.e hrh hm rt right royal imperial serene col gen lt maj capt brig adm prof monsieur madame señor senhor signor herr frau
        general admiral marshal colonel brigadier commodore commander captain major lieutenant vice rear field air chief rear-admiral
        vice-admiral lieutenant-general major-general brigadier-general lieutenant-colonel
        shri smt pandit tun tan datuk seri haji daw engr
    """.split()
)
"""Words of courtesy, rank or learning before a name; those of "the Right Honourable" and "His Royal Highness" come several together."""
OPENING = frozenset("the his her their your".split())


def past_styles(tokens: list[Token], place: int) -> int:
    """Where the name begins whose styles begin at a place; the place itself if no style stands there.

    >>> from foedus.reading.words.tokens import tokenize
    >>> past_styles(tokenize("His Excellency Mr Sabri Boukadoum"), 0), past_styles(tokenize("the Treaty of Bled"), 0)
    (3, 0)
    """
    at = place + (place < len(tokens) and tokens[place].low in OPENING)
    first = at
    while at + 1 < len(tokens) and _is_style(tokens[at]):
        at += 1
        if tokens[at].text == "." and at + 1 < len(tokens):
            at += 1
    return at if at > first and tokens[at].kind == "word" and tokens[at].capital else place


def is_title(token: Token) -> bool:
    """Whether a word is a title, or a rank of two such words ("Colonel-General").

    >>> from foedus.reading.words.tokens import tokenize
    >>> [is_title(token) for token in tokenize("Colonel-General Sirskyi")]
    [True, False]
    """
    return token.low in TITLES or ("-" in token.low and STYLES.issuperset(token.low.split("-")))


def _is_style(token: Token) -> bool:
    return token.capital and (token.low.rstrip(".") in STYLES or STYLES.issuperset(token.low.split("-")))


def with_seat(tokens: list[Token], mention: Mention) -> Mention:
    """Add the place to which a peer's name belongs ("Lord Ahmad of Wimbledon")."""
    at = mention.end
    if mention.actor.sort != "person" or tokens[mention.start].low not in PEERS or at + 1 >= len(tokens) or tokens[at].low != "of":
        return mention
    end = at + 1
    while end < len(tokens) and tokens[end].capital and tokens[end].kind == "word":
        end += 1
    return replace(mention, end=end) if end > at + 1 else mention


def aged(tokens: list[Token], end: int) -> bool:
    """Whether an age between commas stands after a name ("Ann Lee, 71, a retired colonel")."""
    stretch = [t.text for t in tokens[end : end + 3]]
    return len(stretch) == 3 and stretch[0] == stretch[2] == "," and stretch[1].isdigit() and len(stretch[1]) == 2


def speaks_for(tokens: list[Token], end: int, state: Mention) -> bool:
    """Whether a name is that of a state's spokesman ("Ann Lee of Chad", "Ann Lee, for the United States, said")."""
    if state.start == end + 1 and tokens[end].low in {"for", "of"}:
        return True
    words = [t.low for t in tokens[end : state.start] if t.low != "the"]
    return words == [",", "for"] and state.end < len(tokens) and tokens[state.end].text == ","
