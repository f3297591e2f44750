"""A bank of the writer's opinions and forecasts, and of what is neither, written before the rules were looked at; halves as in ``reported.half``."""

import pytest
from tests.reading.reported import of_kind, row_of

BANK: list[tuple[str, str, str]] = [
    # opinions of editorials, features, live blogs, essays
    ("worth less than", "The guarantee is worth less than the ink it took.", "opinion"),
    ("a mistake", "Letting the treaty lapse was a blunder of the first order.", "opinion"),
    ("should", "Brussels should pay the bill and stop complaining.", "opinion"),
    ("must in an editorial", "Europe must learn to pay for its own shells.", "opinion"),
    ("nobody can be surprised", "Nobody should be surprised that Minsk asked for more.", "opinion"),
    ("we believe", "We believe the ministers got this one right.", "opinion"),
    ("in this newspaper's view", "In this newspaper's view, the pact deserves a chance.", "opinion"),
    ("it is a pity", "It is a pity that nobody read the annex.", "opinion"),
    ("not so much as", "It is not so much an alliance as a shopping list.", "opinion"),
    ("superlative", "It is surely the oddest treaty of the decade.", "opinion"),
    ("rhetorical", "But who will pay for all this?", "opinion"),
    ("rhetorical is it wise", "Is it wise to hand such weapons to a man like that?", "opinion"),
    ("rhetorical how long", "How long can a small state live on promises?", "opinion"),
    ("dare one", "Dare one hope for better?", "opinion"),
    ("fair to say", "It is fair to say that the summit changed little.", "opinion"),
    ("our take", "Our take: a fair price for a quiet border.", "opinion"),
    ("bottom line", "Bottom line: Manila got the better of the bargain.", "opinion"),
    ("to be fair", "To be fair, the Belgians had warned everyone.", "opinion"),
    ("frankly", "Frankly, the whole affair is an embarrassment.", "opinion"),
    ("deserves", "Athens deserves better friends.", "opinion"),
    ("could hardly", "The timing could hardly have been worse.", "opinion"),
    ("it would be foolish", "It would be foolish to trust the clause.", "opinion"),
    ("as so often", "As so often, the communique hides more than it tells.", "opinion"),
    ("worthy of", "The ceremony was a masterpiece of empty theatre.", "opinion"),
    ("the trouble is", "The trouble is that neither army can move.", "opinion"),
    ("one wonders", "One wonders what the ministers were thinking.", "opinion"),
    ("paper tiger", "Shorn of its troops, the league is a paper tiger.", "opinion"),
    ("whatever they call it", "Call it what you will, this is tribute.", "opinion"),
    ("too little too late", "Too little, too late.", "opinion"),
    ("history will", "History will not be kind to the men who signed it.", "either"),
    # forecasts
    ("is likely to", "The vote is likely to split the coalition.", "forecast"),
    ("are unlikely", "The Baltic states are unlikely to accept such a clause.", "forecast"),
    ("will almost certainly", "Budapest will almost certainly use its veto again.", "forecast"),
    ("expect", "Expect Ankara to raise its price.", "forecast"),
    ("chances are", "Chances are that the base will stand empty by 2030.", "forecast"),
    ("in all likelihood", "In all likelihood the pipeline will never be built.", "forecast"),
    ("the odds", "The odds are that parliament throws it out.", "forecast"),
    ("is set to", "The debt looks set to double within five years.", "forecast"),
    ("before long", "Before long Riyadh will want the same from Seoul.", "forecast"),
    ("sooner rather than later", "The lira will fall again, and sooner rather than later.", "forecast"),
    ("it will not be long", "It will not be long before others follow.", "forecast"),
    ("it is only a matter of time", "It is only a matter of time before a drone hits a city.", "forecast"),
    ("by year", "By the end of the decade half the fleet will be scrap.", "forecast"),
    ("within a generation", "Within a generation the language of the treaty will need a glossary.", "forecast"),
    ("will probably", "The next government will probably tear it up.", "forecast"),
    ("may well", "The quarrel may well outlive both leaders.", "forecast"),
    ("is doomed", "The truce is doomed.", "either"),
    ("will not last", "This peace will not last.", "either"),
    ("mark", "Mark my words: the fleet will be back by spring.", "either"),
    ("no one will", "When the snow melts, no one will remember the communique.", "either"),
    ("will come", "The bill will come, as bills do.", "either"),
    ("watch for", "Look for more such deals in the autumn.", "forecast"),
    ("if then will", "If the harvest fails, the regime will turn to Moscow again.", "forecast"),
    ("would probably", "A second vote would probably end the same way.", "forecast"),
    ("prices will rise", "Prices will rise further this winter, whatever the minister says.", "forecast"),
    # others' words, plans, facts
    ("analyst expects", "Analysts expect the rupee to fall.", "foretold"),
    ("she thinks", "The historian Olga Petrenko thinks the pact was a mistake.", "none"),
    ("quoted prediction", "“Moscow will surely come back for more,” said the envoy.", "none"),
    ("quoted judgement", "“It is a disgrace,” said Petr Fiala.", "none"),
    ("plan", "The two navies will train together in September.", "none"),
    ("timetable", "The first two frigates will arrive in 2027.", "none"),
    ("announced", "Poland will buy 96 helicopters from the United States.", "none"),
    ("scheduled", "The ministers are due to meet in Riga on 3 March.", "none"),
    ("treaty shall", "Each party will come to the aid of the other.", "none"),
    ("should in a clause", "Should either be attacked, the other shall help.", "none"),
    ("said should", "The report says that members should share their radar data.", "none"),
    ("must by law", "Under the constitution parliament must approve the treaty.", "none"),
    ("question answered", "When was it signed?\nOn 3 March 1999, in Oslo.", "none"),
    ("who signed question", "Who are the parties?\nJapan and the Philippines.", "none"),
    ("fact superlative", "It is the longest bridge in Europe.", "none"),
    ("fact first", "It was the first visit by a Greek leader in ten years.", "none"),
    ("bare fact", "The treaty has eleven articles and two annexes.", "none"),
    ("bare number", "Exports rose by a third last year.", "none"),
    ("demand", "Ankara wants the sanctions lifted.", "none"),
    ("warned would", "Lukashenko warned that war would follow.", "none"),
    ("poll", "Polls put the opposition at 40 per cent.", "none"),
    ("duty told", "Under Article 4 the parties must consult at once.", "none"),
    ("weather", "It rained all day, and the guests stayed indoors.", "none"),
    ("dispatch", "The ship left Odesa at dawn with 30,000 tonnes of wheat.", "none"),
    ("indirect question", "Nobody in the ministry knew who had signed.", "none"),
    ("likely in a chain", "According to the bank, growth is likely to slow.", "none"),
    ("worth in euros", "The contract is worth two billion euros.", "none"),
    ("fail vote", "The motion failed by three votes.", "none"),
    ("reporter's question", "Will you sign? she was asked.", "none"),
]

NOT_YET: frozenset[str] = frozenset()
"""The names of the rows that the reader does not reach; a row that it comes to reach fails until it is struck from here."""
FITS: dict[str, list[list[str]]] = {
    "opinion": [["opinion"]],
    "forecast": [["forecast"]],
    "either": [["opinion"], ["forecast"]],
    "foretold": [["forecast"]],
    "none": [[]],
}
"""The kinds that may come out; ``foretold`` is a forecast that somebody else makes."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [row_of(row, NOT_YET) for row in BANK],
)
def test_the_judgements_of_a_report(text: str, wanted: str) -> None:
    found = of_kind(text, "opinion", "forecast")

    assert [record.kind for record in found] in FITS[wanted]
    assert any(record.slots.get("holder") for record in found) == (wanted == "foretold")
