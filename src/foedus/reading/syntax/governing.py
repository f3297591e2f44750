"""Words that say whose deed the verb after them tells: verbs of ordering and of judging, nouns of will, words of how often."""

OBJECT_CONTROL = frozenset(
    """
        ask urge tell order force allow permit help call invite request oblige require commit bind compel expect press enable authorise
        authorize persuade encourage want beg accuse suspect forbid prohibit entitle empower train equip
    """.split()
)
"""Verbs whose object does what the infinitive after them says."""
ARRANGING = frozenset("provide arrange allow plan prepare".split())
"""Verbs after which "for" names who does what the infinitive says."""
LETTING = frozenset("let make help".split())
"""Verbs whose object does what an infinitive without "to" says ("let Germany pass on shells")."""
JUDGING = frozenset(
    """
        accuse suspect blame stop prevent keep bar condemn praise thank criticise criticize denounce ban
        deter sanction punish blacklist penalise penalize rebuke hit designate list put add fine target block
    """.split()
)
"""Verbs whose object does what the gerund after "of", "from" or "for" says."""
OFTEN = frozenset("times occasions more".split())
"""Last words of what says how often something was done ("has many times denied")."""
WILLS = frozenset(
    "refusal plan plans promise pledge offer decision readiness willingness reluctance intention vow failure unwillingness wish".split()
)
"""Nouns whose owner does what the infinitive after them says."""
SOME_STATES = frozenset("those states countries nations governments powers country state nation neighbours neighbors".split())
"""Last words of what a state is one of ("one of the countries that ...", "among those that ...")."""
