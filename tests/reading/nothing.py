"""Sentences from which a kind must not be read: (name, text, kind)."""

NOTHING: list[tuple[str, str, str]] = [
    ("a draft is no agreement", "Poland and Lithuania are discussing a possible treaty.", "agreement"),
    ("a refusal to sign is no agreement", "Armenia refused to sign a treaty with Azerbaijan.", "agreement"),
    ("a deal with it is a verb", "Ministers in Rome deal with Tunisia every week.", "agreement"),
    ("an attack on a town is no duty", "The attack on the town killed both men.", "obligation"),
    ("a title is no duty", "India and Nepal signed a treaty of peace and mutual support in 1950.", "obligation"),
    ("arms control is no transfer", "Russia offered the United States talks on arms control.", "transfer"),
    ("a missile test is no transfer", "North Korea fired a missile over Japan.", "transfer"),
    ("an intelligence service is no goods", "Britain gave the Polish intelligence service its thanks.", "transfer"),
    ("a meeting is no statement", "Macron met Merz in Berlin.", "statement"),
    ("an arrival is no statement", "Modi arrived in Kyiv by train.", "statement"),
    ("a name in quotation marks is no quote", 'The frigate "Duke of Alba" left the port.', "quote"),
    ("talks in a capital are no visit", "Talks in Pyongyang lasted two days.", "visit"),
    ("applying is no accession", "Ukraine applied to join NATO.", "accession"),
    ("a supposed attack is no event", "If Russia attacked Poland, the allies would respond.", "event"),
    ("an announced meeting is no forecast", "The ministers will meet on Friday.", "forecast"),
    ("others' views are no opinion of the writer", '"We should leave," said Merz.', "opinion"),
    ("no embargo is none", "The European Union has no embargo on Eritrea.", "sanction"),
]
