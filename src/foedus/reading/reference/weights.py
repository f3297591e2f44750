"""What counts for and against a candidate for "it" and "its": added up, and compared as exponentials.

Most are fitted (logistic choice, held near zero) to half of the labelled reports in the tests; a few rare ones are held near a guess or set by hand.
"""

SURE = 0.5
"""The share of all weight that a state must have to be meant; below it nobody is."""

WEIGHTS = {
    # the kind of candidate
    "state": -0.93,
    "thing": 0.82,
    # how many sentences ago, and in which paragraph
    "state 0 back": 1.91,
    "state 2 back": -1.62,
    "state 3 back": -1.45,
    "state of another paragraph": -1.49,
    "thing 0 back": 0.93,
    # how a state stands in its sentence: subject, governed by a preposition or verb, before a noun, owner of something, joined to others by "and"
    "state adjective": -1.13,
    "state again": 0.25,
    "state alike": 0.3,
    "state alone": 0.77,
    "state asked": 1.02,
    "state body": -1.28,
    "state governed": 0.51,
    "state joined": -4.00,
    "state owner": -0.30,
    "state place": -2.00,
    "state subject": 1.07,
    # what the report and the paragraph are about
    "state theme": 0.73,
    "state topic": 0.94,
    # how a thing stands
    "thing governed": -0.31,
    "thing known": 0.15,
    "thing object": 0.27,
    "thing paper": 0.60,
    "thing subject": 0.33,
    # in the sentence of the pronoun: in its clause (beside) or another (apart), by the part that the pronoun has
    "state apart, governed": -0.77,
    "state apart, owner": 0.89,
    "state apart, subject": 0.98,
    "state beside, object": -0.51,
    "state beside, owner": 1.19,
    "state other subject, governed": 0.58,
    "state other subject, object": -0.50,
    "state own subject, governed": -0.35,
    "state own subject, owner": 1.13,
    "state own subject, subject": 0.62,
    "thing apart, governed": 0.40,
    "thing beside, governed": 0.26,
    "thing other subject, governed": 0.47,
    "thing other subject, owner": 1.15,
    # what "its" owns
    "state: for its": 0.50,
    "state: its next": -0.66,
    "state: its opens": 0.41,
    "state: of other": 1.10,
    "state: of state": 1.18,
    # what governs "it"
    "state: dealt with it": 1.15,
    "state: denied it": -0.68,
    "state: did it": -0.56,
    "state: for it": -0.83,
    "state: given it": 1.32,
    "state: helped it": 1.19,
    "state: in it": -0.31,
    "state: it last": -0.87,
    "state: noun it": 0.49,
    "state: signed it": -0.43,
    "state: to it": 0.60,
    "state: what it": -0.36,
    # what "it" does
    "state: it bare": -0.88,
    "state: it does": 0.70,
    "state: it is": -1.63,
    "state: it is that": -0.44,
    "state: it opens": 0.36,
    "state: it tells": -0.75,
    "state: it was signed": -0.54,
    "state: it wills": 1.89,
    "state: it within": -0.79,
    # where a state stands, together with a sign beside the pronoun; "fronted" is what opens the sentence before "it"
    "ahead": 6.08,
    "fronted": -2.01,
    "state and": 4.00,
    "state body, of land": -0.38,
    "state given, for its": 1.90,
    "state given, gave it": 3.50,
    "state governed, it opens": -0.88,
    "state owner, it opens": 0.71,
    "state owner, its next": 1.63,
    "state reached, gave it": 1.65,
    "state speaks, it said": 0.58,
    "state speaks, it within": -0.47,
    "state speaks, noun it": 0.45,
    "state struck, for its": 1.84,
    "state subject, helped it": 0.38,
    "state subject, it opens": 0.68,
    "state subject, its opens": 0.59,
}
