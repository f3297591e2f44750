"""What counts for and against a state as party of a pact, a date as its day, and its being told as one.

Fitted (logistic choice, held near zero) to half of the labelled reports in the tests and to passages of the same kind.
"""


def _table(rows: str) -> dict[str, float]:
    """Read rows of "name: weight;"."""
    pairs = (row.rsplit(":", 1) for row in rows.replace("\n", " ").split(";") if row.strip())
    return {" ".join(name.split()): float(weight) for name, weight in pairs}


STATES = _table("""
    ahead 1 doer again: 0.70; ahead 1 doer again | not ruled: -0.24; ahead 1 doer alone: 0.42; ahead 1 doer alone | ruled: 0.19;
    ahead 1 doer being again: 0.47; ahead 1 doer being alone: 0.29; ahead 1 doer binding again: 0.43;
    ahead 1 doer binding again | not ruled: 0.19; ahead 1 doer binding alone: 1.12; ahead 1 doer binding alone | not ruled: 0.58;
    ahead 1 doer giving again: 0.39; ahead 1 doer giving alone | not ruled: -0.20; ahead 1 doer having again: -0.27;
    ahead 1 doer judging again: -0.48; ahead 1 doer judging again | ruled: -0.81; ahead 1 doer judging alone: -0.52;
    ahead 1 doer other again: 0.20; ahead 1 doer other again | ruled: 0.17; ahead 1 doer other alone | not ruled: -0.28;
    ahead 1 doer providing alone: -0.29; ahead 1 doer saying again: 0.16; ahead 1 doer saying again | not ruled: 0.28;
    ahead 1 doer saying alone | not ruled: 0.29; ahead 1 doer signing alone: 0.16; ahead 1 doer signing alone | not ruled: -0.22;
    ahead 1 joined again: 0.26; ahead 1 joined again | not ruled: -0.31; ahead 1 joined again | ruled: 0.28; ahead 1 joined alone: 0.95;
    ahead 1 joined alone | not ruled: -0.55; ahead 1 joined alone | ruled: 0.22; ahead 1 joined apart again: -0.25; ahead 1 owner again: 0.31;
    ahead 1 owner again | not ruled: -0.50; ahead 1 owner again | ruled: 0.26; ahead 1 owner alone: -0.70;
    ahead 1 owner alone | not ruled: -0.27; ahead 1 owner alone | ruled: 0.17; ahead 1 placed again: 0.28; ahead 1 placed again | ruled: 0.23;
    ahead 1 placed alone: -0.21; ahead 1 placed alone | not ruled: -0.17; ahead 1 with again: 0.50; ahead 1 with again | ruled: 0.16;
    ahead 1 with alone: -0.41; ahead 1 with alone | not ruled: -0.16; ahead 1 with by again: 0.30; ahead 1 with by alone: 0.48;
    ahead 1 with by alone | not ruled: 0.39; ahead 1 with of again | ruled: 0.18; ahead 1 with to again: 0.19; ahead 1 with with again: 0.33;
    ahead 1 with with again | not ruled: 0.32; ahead 1 with with alone | not ruled: -0.16; ahead 2 doer again | not ruled: -0.88;
    ahead 2 doer again | ruled: 0.37; ahead 2 doer alone | not ruled: -0.28; ahead 2 doer apart again | ruled: 0.16;
    ahead 2 doer apart alone: -0.32; ahead 2 doer apart alone | not ruled: -0.20; ahead 2 doer being alone: 0.27;
    ahead 2 doer giving alone: -0.15; ahead 2 doer other again: -0.23; ahead 2 doer other again | not ruled: -0.23;
    ahead 2 doer saying alone: -0.25; ahead 2 doer signing alone: 0.38; ahead 2 doer signing alone | not ruled: 0.36;
    ahead 2 joined again | not ruled: -0.17; ahead 2 joined apart alone: -0.25; ahead 2 owner again: 0.23; ahead 2 owner again | ruled: 0.15;
    ahead 2 owner apart again: -0.29; ahead 2 placed alone: -0.42; ahead 2 with again: 0.21; ahead 2 with alone: -0.36;
    ahead 2 with alone | not ruled: -0.18; ahead 2 with of again: 0.21; ahead 2 with on again: 0.16; ahead 2 with to again: -0.23;
    ahead 2 with to again | ruled: -0.40; anaphor: 0.40; anaphor | not ruled: -0.43; attacker: -0.55; attacker | not ruled: -0.15;
    attacker | ruled: -0.40; back 1 doer again: 0.85; back 1 doer again | not ruled: 0.28; back 1 doer alone: 0.36;
    back 1 doer alone | not ruled: -0.52; back 1 doer apart again: -0.24; back 1 doer apart again | ruled: -0.23;
    back 1 doer apart alone: -0.15; back 1 doer attacking alone: 0.28; back 1 doer being alone: 0.30;
    back 1 doer being alone | not ruled: -0.18; back 1 doer binding again: 0.31; back 1 doer binding alone | not ruled: 0.35;
    back 1 doer binding apart again: -0.31; back 1 doer binding apart again | ruled: -0.31; back 1 doer giving alone: 0.53;
    back 1 doer giving alone | not ruled: 0.18; back 1 doer having alone: 0.22; back 1 doer other again: 0.27; back 1 doer other alone: -0.80;
    back 1 doer other alone | not ruled: -0.18; back 1 doer providing again: -0.22; back 1 doer providing alone: -0.39;
    back 1 doer providing alone | not ruled: -0.16; back 1 doer saying again: -0.20; back 1 doer saying again | ruled: -0.34;
    back 1 doer saying alone: 0.30; back 1 doer signing again: 0.26; back 1 doer signing alone: -0.48;
    back 1 doer signing alone | not ruled: -0.24; back 1 joined alone: 0.35; back 1 joined alone | ruled: 0.23;
    back 1 joined apart again: -0.30; back 1 joined apart again | ruled: -0.30; back 1 owner again: 0.44;
    back 1 owner again | not ruled: -0.26; back 1 owner again | ruled: 0.21; back 1 owner alone: 0.57; back 1 owner alone | not ruled: 0.83;
    back 1 owner alone | ruled: -0.21; back 1 placed again: 0.27; back 1 placed again | not ruled: -0.43; back 1 placed alone: 0.47;
    back 1 placed alone | not ruled: 0.62; back 1 with again: 0.31; back 1 with again | ruled: -0.30; back 1 with alone: 0.55;
    back 1 with alone | not ruled: 0.20; back 1 with alone | ruled: 0.16; back 1 with apart again: 0.19; back 1 with between alone: -0.17;
    back 1 with of alone: 0.19; back 1 with on again: 0.32; back 1 with to again: -0.19; back 1 with to alone: 0.30;
    back 1 with to alone | not ruled: 0.32; back 1 with with again | ruled: -0.31; back 1 with with apart again: -0.33;
    back 1 with with apart again | ruled: -0.33; back 2 doer again: 0.30; back 2 doer again | ruled: 0.27; back 2 doer alone | not ruled: 0.46;
    back 2 doer alone | ruled: 0.19; back 2 doer apart again: 0.21; back 2 doer apart again | ruled: 0.18; back 2 doer apart alone: -0.32;
    back 2 doer apart alone | not ruled: -0.20; back 2 doer apart alone | ruled: 0.23; back 2 doer binding again: -0.22;
    back 2 doer binding alone: 0.27; back 2 doer founding alone: -0.49; back 2 doer giving apart alone: 0.22; back 2 doer signing alone: 0.45;
    back 2 doer signing apart alone: -0.29; back 2 joined again | not ruled: -0.34; back 2 joined alone: -0.21;
    back 2 joined alone | not ruled: 0.18; back 2 joined apart alone: -0.29; back 2 owner alone | not ruled: 0.30; back 2 placed alone: 0.93;
    back 2 placed alone | not ruled: 0.25; back 2 placed apart alone: -0.25; back 2 with apart alone: -0.16; back 2 with by again: -0.21;
    back 2 with of apart again: -0.16; back 2 with with alone: -0.16; back 2 with with alone | not ruled: -0.16; beside 0: 1.21;
    beside 0 | ruled: 0.28; beside 1: 0.66; beside 1 | ruled: 0.31; body: -1.11; close after: 0.25; close after in | ruled: 0.20;
    close after with: 0.93; close after with | ruled: 0.33; close before by: 0.17; close before from: 0.24; close before in: 0.36;
    close before of: 0.29; close before to: 0.19; comma after with | not ruled: -0.20; doer > being: 0.26; doer > binding: 0.18;
    doer > ending: 0.16; doer > giving: 0.37; doer > object: 0.74; doer > object ending: 0.17; doer > object genitive: 0.27;
    doer > object in: 0.21; doer > object in binding: 0.19; doer > object of | not ruled: -0.24; doer > object on: 0.19;
    doer > object other: -0.16; doer > object signing: 0.44; doer > object signing | ruled: 0.38; doer > object under: 0.64;
    doer > object under giving: 0.28; doer > object with: 0.22; doer > object | not ruled: -0.56; doer > object | ruled: 0.52;
    doer > other | not ruled: -0.28; doer > saying: 0.23; doer > signing: 0.44; doer > signing | ruled: 0.38; here of 1: 0.78; here of 2: 1.40;
    here of 3: 0.18; here of 4: 0.40; joined after: 0.72; joined after | ruled: 0.74; joined before: 0.97; joined before | not ruled: -0.40;
    joined before | ruled: -0.15; listed with a party: 0.24; loose after verb: 0.33; loose in before verb: 0.17; loose of before verb: 1.10;
    loose with after close: 0.68; moved > binding: 0.18; named in its noun: 0.45; named in its noun | ruled: 0.46; not ruled: -1.89;
    of the pact before: 0.42; of the pact before | ruled: 0.52; one of two told: 1.56; one of two told | ruled: 0.52; other doer after: 0.40;
    other doer after adjective: 0.50; other doer after adjective | ruled: -0.33; other doer after attacking: -0.36;
    other doer after attacking | ruled: -0.28; other doer after binding: -0.31; other doer after binding | ruled: -0.21;
    other doer after ending: -0.15; other doer after ending | ruled: -0.36; other doer after entering: 0.62; other doer after giving: 0.23;
    other doer after giving adjective: -0.31; other doer after having | ruled: -0.24; other doer after helping: 0.49;
    other doer after other: 0.26; other doer after other adjective: 0.84; other doer after providing: 0.36;
    other doer after providing | ruled: 0.16; other doer after saying: -0.37; other doer after saying | ruled: -0.59;
    other doer after seeking: -0.26; other doer after signing: -0.66; other doer after signing | ruled: -0.27;
    other doer after | not ruled: -0.33; other doer after | ruled: -0.65; other doer before: -0.28; other doer before adjective: 0.15;
    other doer before being: 0.44; other doer before binding: 0.31; other doer before ending: -0.34; other doer before ending | ruled: -0.44;
    other doer before founding: 0.30; other doer before giving: -0.36; other doer before having: 0.65;
    other doer before having | not ruled: 0.40; other doer before other: -0.68; other doer before other | not ruled: -0.16;
    other doer before other | ruled: -0.32; other doer before saying: 0.16; other doer before seeking: -0.30;
    other doer before seeking | not ruled: -0.22; other doer before signing: -0.24; other doer before | not ruled: -0.25;
    other doer before | ruled: -0.16; other with after adjective: -0.18; other with after inner: 0.21; other with after | not ruled: 0.57;
    other with before: 0.21; other with before genitive: 0.23; other with binding: 0.47; other with binding | not ruled: 0.31;
    other with by after: -0.16; other with by after | not ruled: -0.28; other with from after: -0.39; other with from giving: -0.29;
    other with giving: 0.70; other with helping: -0.23; other with in before: 0.15; other with in signing: 0.40;
    other with in signing | not ruled: 0.28; other with of after: -0.17; other with of after | not ruled: -0.24; other with on after: 0.25;
    other with on after adjective: 0.15; other with other genitive: 0.54; other with other | ruled: -0.21; other with providing inner: 0.30;
    other with to after: 0.20; other with to before: 0.56; other with to other: 0.21; other with to saying: 0.26;
    other with with after | not ruled: -0.36; other with with before: -0.39; other with with before | not ruled: 0.28;
    other with with before | ruled: -0.81; other with with having: -0.75; other with with having | ruled: -0.81;
    other with with signing | not ruled: -0.19; party: -1.26; placed capital: -0.32; placed capital | not ruled: 0.20; placed in: -0.31;
    placed in adjective: 0.23; placed over: -0.19; rel doer: 0.57; rel doer signing | ruled: 0.17; rel doer | not ruled: -0.41;
    rel doer | ruled: 0.24; rel with: -0.44; rel with by signing: 0.23; rel with by signing | ruled: 0.23; rel with in: -0.20;
    rel with with signing | ruled: 0.18; rel with with | ruled: 0.18; rel with | ruled: -0.25; ruled: 0.91; ruled of 1: 0.42;
    ruled of 1 untold: 0.42; ruled of 2: 0.35; ruled of 2 told: 0.35; ruled of 3: 0.56; ruled of 3 told: 0.56; same genitive before: 0.21;
    same genitive before | not ruled: -0.24; same genitive before | ruled: 0.28; sort crowd: 0.42; sort group: 0.88; sort state: 0.86;
    title again: 0.19; title again | not ruled: -0.23; title again | ruled: 0.18; title alone: 0.19; title alone | not ruled: 0.29;
    with > object | not ruled: 0.23; with > subject: 0.23; with binding: 0.31; with by > moved: 0.15; with by > moved | ruled: 0.15;
    with by signing: 0.16; with by signing | ruled: 0.16; with from > object under: 0.24; with from giving: 0.27; with in > object under: 0.18;
    with in signing | ruled: 0.23; with of > object: -0.16; with with > object: -0.22; with with > object to: 0.17;
    with with > object | not ruled: -0.26; with with ending: 0.27; with with other: 0.23; with with putting: 0.17;
    with with signing | not ruled: -0.19;
""")
DAYS = _table("""
    ahead 1: -0.21; ahead 2: -0.57; another pact between: -0.37; another pact nearer: -0.77; back 1 apart: -0.19; back 2: -0.75;
    beside another pact: -0.38; by by: -0.24; by from: 0.48; by in: 0.17; by of: 0.44; by on: 0.20; by until: -0.16; close after in: 0.28;
    close after of: 0.94; close after on: 0.43; comma after in: -0.19; comma after of: 0.15; comma after on: 0.48; comma before on: 0.30;
    date: 0.17; fronted: 0.52; here of 2: 0.63; length 10: 0.99; length 4: -0.97; length 7: -0.16; loose of after close: 0.39;
    loose on after verb: -0.56; loose on before verbs: -0.38; nearest -1: 0.26; nearest -2: -0.28; nearest 1: 0.18; no day: -0.17;
    no day, being: 0.47; no day, binding: -0.32; no day, ending: 0.55; no day, following: -0.36; no day, founding: -0.31; no day, giving: 0.83;
    no day, known: -0.20; no day, none: -0.29; no day, providing: -0.37; no day, putting: -0.21; no day, ruled: -0.42;
    no day, ruled told: -0.28; no day, saying: 0.22; no day, told: -0.48; no day, unruled: 0.24; not of its year: -0.37;
    of another pact: -0.68; only date here: 0.55; only date told: -0.80; other doer after: 0.16; other with in before: -0.49;
    other with in other: -0.25; other with in saying: -0.33; other with in signing: 0.19; other with of after: -0.16;
    other with on after: 0.25; other with on before: -0.22; other with on other: 0.18; other with on providing: -0.61;
    other with on signing: 0.92; own year: 0.83; rel with in signing: 0.32; rel with on signing: -0.55; ruled another: -1.11; ruled day: 1.38;
    ruled day told: 1.15; ruled day untold: 0.23; still to come: -0.47; with in > object of: 0.29; with in giving: 0.47; with in other: -0.52;
    with in signing: 0.31; with of > object: 0.20; with of > object under: 0.29; with on > object: 0.77; with on signing: 0.41; word by: -0.24;
    word from: 0.48; word in: 0.17; word of: 0.44; word on: 0.89; word until: -0.16;
""")
BEING = _table("""
    at loose of: 0.16; at loose under: 0.25; at object: -0.49; at object in: -0.30; at object to: -0.30; at subject: 0.31; before no: -0.21;
    before under: 0.32; best other 1: 0.21; best other 2: 0.34; declined: -0.47; determiner any: 0.19; determiner its: 0.20;
    determiner no: -0.33; determiner their: -0.16; gerund: -0.33; infinitive: -0.54; loose: -0.49; loose of none: 0.16; loose under none: 0.25;
    modal: -0.23; modifier act: -0.23; modifier agreement: 0.38; modifier alliance: -0.26; modifier arrangement: 0.31;
    modifier convention: -0.17; modifier declaration: 0.24; modifier document: -0.26; modifier draft: -0.20; modifier memorandum: 0.31;
    modifier of: 0.24; modifier pact: -0.28; modifier pacts: 0.23; modifier partnership: 0.24; modifier protocol: 0.39; modifier secret: 0.23;
    modifier security: 0.33; modifier treaty: 0.21; named: 0.37; negated: -0.52; noun act: -0.32; noun agreement: 0.60; noun agreements: 0.48;
    noun alliance: -0.40; noun alliances: -0.45; noun arrangement: 0.28; noun communique: -0.16; noun contracts: -0.30; noun convention: -0.17;
    noun declaration: 0.24; noun document: -0.26; noun memorandum: 0.37; noun one: -0.22; noun pact: -0.28; noun protocol: 0.22;
    noun treaties: 0.38; object ending: -0.18; object founding: -0.24; object other: -0.15; object providing: -0.23; object seeking: -0.35;
    object signing: 0.58; perfect: -0.23; places 1: 0.20; places 3: -0.35; plural: 0.35; rel other: 0.37; rel signing: 0.40;
    ruled day 0: -0.48; ruled day 10: 0.16; ruled day 7: 0.27; ruled parties 0: -0.26; ruled parties 1: 0.23; subject binding: -0.24;
    subject following: 0.20; subject other: -0.57; subject providing: 0.36; unnamed: -0.41; unreal: -0.34; untold: 0.46; verb ending: -0.19;
    verb entering: -0.17; verb following: 0.38; verb founding: -0.22; verb having: -0.17; verb none: 0.26; verb other: -0.23;
    verb renewing: 0.17; verb seeking: -0.36; verb signing: 0.41; weak: -0.44; weakest party 2: 0.23; weakest party 3: 0.15;
    weakest party 4: 0.24; weighed both 10: 0.25; weighed both 4: 0.30; weighed both 7: 0.21; weighed day 0: -0.86; weighed day 10: 0.24;
    weighed day 4: 0.43; weighed parties 0: -0.72; weighed parties 2: 0.30; weighed parties 3: 0.33;
""")
