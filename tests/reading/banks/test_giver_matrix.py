"""Transfers in plain sentences: ways of telling crossed with what goes from whom to whom, each cell of the table a report.

The banks test one sentence for each construction. Here every way of telling meets every thing told, as in ``test_core_matrix``.
"""

import itertools
from typing import Any

import pytest
from tests.reading.banks.test_transfer_bank import gift
from tests.reading.reported import faults

Content = dict[str, str]


def content(giver: str, receiver: str, goods: str, kinds: str, number: str = "") -> Content:
    """Return the words of a cell; a state is its code, name, adjective and capital, parted by bars."""
    g, r = giver.split("|"), receiver.split("|")
    words = {"g": g[0], "G": g[1], "Ga": g[2], "Gc": g[3], "r": r[0], "R": r[1], "Ra": r[2], "Rc": r[3]}
    return {**words, "goods": goods, "kinds": kinds, "num": number or goods}


def told(template: str, cell: Content) -> str:
    """Return the report of a cell, each line with a capital."""
    text = template.format(**cell).replace("the the ", "the ").replace("The the ", "The ")
    return "\n".join(line[:1].upper() + line[1:] for line in text.split("\n"))


ARMS = {
    "helicopters": content("TUR|Turkey|Turkish|Ankara", "SOM|Somalia|Somali|Mogadishu", "helicopters", "aircraft", "six attack helicopters"),
    "howitzers": content("KOR|South Korea|South Korean|Seoul", "PER|Peru|Peruvian|Lima", "howitzers", "artillery", "54 wheeled howitzers"),
    "shells": content("CZE|the Czech Republic|Czech|Prague", "UKR|Ukraine|Ukrainian|Kyiv", "artillery shells", "munitions", "fifty thousand shells"),
    "boats": content("AUS|Australia|Australian|Canberra", "TON|Tonga|Tongan|Nuku'alofa", "patrol boats", "vessels", "two patrol boats"),
}
TELLING_OF_ARMS = {
    "courtesy of": "The {Ra} army now fields {num}, courtesy of {G}, which in the past had turned down several of its requests.",
    "the arrival of": "The arrival of {num} from {G} in the {Ra} capital last week marked the first such shipment in more than a decade.",
    "at the handover": "At the handover of {num} to the {Ra} armed forces, the {Ga} ambassador spoke of a friendship that would outlast governments.",
    "in the hands of": "In the hands of {Ra} troops, {Ga}-supplied {goods} have turned the tide in the east, two Western officials said.",
    "a tender": "A {Ga} state-owned company has won a tender to provide the {Ra} armed forces with {num}, beating bids from three other countries.",
    "an export licence": "The {Ga} government has granted an export licence for {num} destined for {R}, a spokesman confirmed.",
    "lawmakers learned": "Lawmakers in {Gc} learned only this week that the cabinet had approved the export of {num} to {R} as early as November.",
    "aboard": "In the spring of 2022, barely a month after the election, {G} shipped {num} to {R} aboard two cargo planes.",
    "the donation": "The donation of {num}, announced by the {Ga} prime minister during his visit, is meant to help {R} guard its frontier.",
    "have been replaced": "The old ones have been replaced by {num} from {G}, which the {Ra} army put into service in January.",
    "an order with": "{R} has placed an order with {G} for {num}, the largest purchase in the history of its armed forces.",
    "under a contract": "Under a contract worth nearly a billion dollars, {G} will supply the {Ra} armed forces with {num} by 2029.",
    "footage": "Footage published on Friday shows {num}, delivered by {G} a week before, being unloaded at an airfield outside {Rc}.",
    "that it sold": "The {goods} that {G} sold {R} arrived in May.",
    "stepped in": "When {R}'s own stocks ran out, {G} stepped in with {num} in the spring.",
    "its host": "The president of {R} met the {Ga} prime minister in {Gc} on Monday. He went home with {num}.",
    "for its part": "{R} and {G} signed a treaty on 3 May 2021. For its part {Gc} has since supplied {num}.",
    "below a title": "New weapons for {R}\n\n{G} will send {num} by the end of the month, its defence minister said on Monday.\n",
    "the army got": "{R} has long looked for new partners. The army got {num} from {G} in 2022.",
    "may be preparing": "{G} may be preparing to send {R} {num}, officials fear.",
}


@pytest.mark.parametrize(("way", "what"), list(itertools.product(TELLING_OF_ARMS, ARMS)))
def test_arms_are_read_however_they_are_told(way: str, what: str):
    cell = ARMS[what]
    sure: dict[str, Any] = {"_certainty": frozenset({"possible", "suspected"})} if way == "may be preparing" else {}

    assert faults(told(TELLING_OF_ARMS[way], cell), "transfer", [gift(cell["g"], cell["r"], cell["kinds"], **sure)]) == []


WARES = {
    "gas": content("AZE|Azerbaijan|Azerbaijani|Baku", "SRB|Serbia|Serbian|Belgrade", "natural gas", "gas"),
    "oil": content("VEN|Venezuela|Venezuelan|Caracas", "CUB|Cuba|Cuban|Havana", "crude oil", "oil|crude_oil"),
    "wheat": content("ROU|Romania|Romanian|Bucharest", "EGY|Egypt|Egyptian|Cairo", "wheat", "food"),
}
TELLING_OF_WARES = {
    "dependent on": "{R}, which is almost wholly dependent on {G} for its {goods}, has taken care not to offend its big neighbour.",
    "a lifeline": "{Ga} {goods} has been a lifeline for {R} since the crisis began, economists in the region say.",
    "has not stopped": "The flow of {goods} from {G} to {R} has not stopped for a single day since the war began, the minister insisted.",
    "raises exports": "{G} raises {goods} exports to {R}\n\nFigures published on Thursday show a rise of a tenth.\n",
    "a ship carrying": "A ship carrying {goods} from {G} docked in {R} on Sunday, easing a shortage that had lasted for weeks.",
    "where it buys": "{R} is on good terms with {G}, where it buys most of its {goods}.",
    "that it imported": "A fifth of the {goods} that {R} imported last year came from {G}, customs records suggest.",
    "the two agreed": "{G} and {R} have agreed that {G} will send {goods} across the border in winter.",
}


@pytest.mark.parametrize(("way", "what"), list(itertools.product(TELLING_OF_WARES, WARES)))
def test_wares_are_read_however_they_are_told(way: str, what: str):
    cell = WARES[what]

    assert faults(told(TELLING_OF_WARES[way], cell), "transfer", [gift(cell["g"], cell["r"], cell["kinds"])]) == []


MONEY = {
    "loan": content("CHN|China|Chinese|Beijing", "KEN|Kenya|Kenyan|Nairobi", "a $500 million loan", "economic_aid", "$500 million"),
    "grant": content("QAT|Qatar|Qatari|Doha", "LBN|Lebanon|Lebanese|Beirut", "a grant of $60 million", "economic_aid", "$60 million"),
    "dollars": content("IND|India|Indian|New Delhi", "LKA|Sri Lanka|Sri Lankan|Colombo", "a cheque", "economic_aid", "one billion dollars"),
    "others": content("AUS|Australia|Australian|Canberra", "NRU|Nauru|Nauruan|Yaren", "a soft loan", "economic_aid", "40 million Australian dollars"),
}
TELLING_OF_MONEY = {
    "owes": "{R} owes {G} {num}, most of it spent on roads.",
    "thanks to": "Thanks to {goods} from {G}, {R} was able to pay for imports of medicine in the summer.",
    "was paid for with": "The bridge, opened in {Rc} on Monday, was paid for with {goods} from {G}.",
    "paid for taking in": "{G} paid {R} {num} for taking in the refugees whom it did not want at home.",
    "towards": "{R} has a new treaty with {G}. {Gc} will contribute {num} towards a cable.",
    "put up": "{R} fears the sea. {G} has put up {num} for a wall.",
    "after the quake": "The earthquake in {R} killed hundreds. {G} has pledged {num}.",
}


@pytest.mark.parametrize(("way", "what"), list(itertools.product(TELLING_OF_MONEY, MONEY)))
def test_money_is_read_however_it_is_told(way: str, what: str):
    cell = MONEY[what]

    assert faults(told(TELLING_OF_MONEY[way], cell), "transfer", [gift(cell["g"], cell["r"], cell["kinds"])]) == []


SOIL = {
    "port": content("OMN|Oman|Omani|Muscat", "IND|India|Indian|New Delhi", "the port of Duqm", "access", "naval base"),
    "air base": content("KGZ|Kyrgyzstan|Kyrgyz|Bishkek", "RUS|Russia|Russian|Moscow", "the Kant air base", "access", "air base"),
    "bases": content("PHL|the Philippines|Philippine|Manila", "USA|the United States|American|Washington", "four bases", "access", "military base"),
}
TELLING_OF_SOIL = {
    "gives access": "The accord gives {R} access to {goods}, {G}'s most valuable asset, for a period of ten years.",
    "a base in": "{R}'s {num} in {G} has been enlarged twice since 2016, satellite images show.",
    "permission": "{G} has given {R} permission to station forces at {goods}, ending years of wrangling.",
    "lets them in": "{G} agreed to let {Ra} fighters in, and the first squadron landed in May.",
    "lent sites": "{Gc} lent {R} some twenty sites free of rent in 2014.",
    "took over": "{R} took over the {num} in {G} in 1979.",
    "exclusive rights": "{G} will give {R} exclusive rights to {goods} for 99 years.",
}


@pytest.mark.parametrize(("way", "what"), list(itertools.product(TELLING_OF_SOIL, SOIL)))
def test_soil_is_read_however_it_is_told(way: str, what: str):
    cell = SOIL[what]

    assert faults(told(TELLING_OF_SOIL[way], cell), "transfer", [gift(cell["g"], cell["r"], cell["kinds"])]) == []


MEN = {
    "soldiers": content("FRA|France|French|Paris", "DJI|Djibouti|Djiboutian|Djibouti", "soldiers", "troops", "1,500 soldiers"),
    "troops": content("RWA|Rwanda|Rwandan|Kigali", "MOZ|Mozambique|Mozambican|Maputo", "troops", "troops", "about 4,000 troops"),
}
TELLING_OF_MEN = {
    "are deployed": "{num} from {G} are deployed in {R}, where they guard the airport and the port.",
    "a contingent": "{G}'s contingent in {R} numbers {num}, most of them stationed near the capital.",
    "there are": "There are {num} from {G} in {R}, a figure that is to fall by half over the next two years.",
    "home to": "{R} has been home to {num} from {G} since independence, and few expect them to leave soon.",
    "in the north of": "{G} has kept between one and {num} in the north of {R} since 1974.",
}


@pytest.mark.parametrize(("way", "what"), list(itertools.product(TELLING_OF_MEN, MEN)))
def test_soldiers_abroad_are_read_however_they_are_told(way: str, what: str):
    cell = MEN[what]

    assert faults(told(TELLING_OF_MEN[way], cell), "transfer", [gift(cell["g"], cell["r"], cell["kinds"])]) == []


TERRITORIES = {
    "Greenland": ("Denmark will give Greenland two inspection ships.", gift("DNK", "GRL", "vessels")),
    "Niue": ("To Niue New Zealand gives about 30 million a year.", gift("NZL", "NIU", "economic_aid")),
    "Cook Islands": ("China has promised the Cook Islands a grant of four million dollars.", gift("CHN", "COK", "economic_aid")),
    "Kosovo": ("Albania has donated armoured vehicles to Kosovo.", gift("ALB", "XKX", "armoured_vehicles")),
    "Palestine": ("Algeria has paid 52 million dollars to the Palestinian Authority.", gift("DZA", "PSE", "economic_aid")),
}


@pytest.mark.parametrize("name", TERRITORIES)
def test_who_is_no_state_of_the_lists_may_get_something(name: str):
    text, wanted = TERRITORIES[name]

    assert faults(text, "transfer", [wanted]) == []


REPORTS = {
    "nobody who gives beside it": (
        "Belgium promised two more F-16s and Norway pledged shells on Thursday. Kyiv had asked for Patriots.",
        [gift("BEL", "UKR", "aircraft"), gift("NOR", "UKR", "munitions")],
    ),
    "one after the other": (
        "Egypt, the world's biggest buyer of wheat, got two-thirds of it last year from Russia and a fifth from Ukraine.",
        [gift("RUS", "EGY", "food"), gift("UKR", "EGY", "food")],
    ),
    "of this and of that": (
        "Kosovo took delivery of 246 Javelin missiles from the United States in March, and of Bayraktar drones from Turkey in May.",
        [gift("USA", "XKX", "missiles"), gift("TUR", "XKX", "drones")],
    ),
    "crews trained, arms supplied": (
        "Jakarta has bought two Italian frigates. Rome will also train the crews, at La Spezia, and supply torpedoes.",
        [gift("ITA", "IDN", "vessels"), gift("ITA", "IDN", "training"), gift("ITA", "IDN", "munitions")],
    ),
    "an entry headed by a state": (
        "In brief\n\nBenin. Washington has given the army eleven armoured cars.\n",
        [gift("USA", "BEN", "armoured_vehicles")],
    ),
    "nuclear fuel": (
        "Armenia's plant at Metsamor gets its nuclear fuel from Russia.",
        [gift("RUS", "ARM", "nuclear_technology")],
    ),
}


@pytest.mark.parametrize("name", REPORTS)
def test_the_sides_are_found_in_the_sentences_around(name: str):
    text, wanted = REPORTS[name]

    assert faults(text, "transfer", wanted) == []


NOTHING = (
    "Ukrainian soldiers captured three Russian tanks near Kupiansk and destroyed two more with drones on Friday.",
    "Barcelona are to send a striker on loan to Monaco, with an option to buy.",
    "A grant from the Finnish lottery paid for the roof of the museum, and a Swedish firm gave the glass.",
    "Siemens sold its turbine business in Brazil to an Indian company.",
    "Argentina looked at jets from China and India last year, and bought none.",
    "The insurer will pay the Turkish builder 200 million dollars for the crane that fell in Dubai.",
    "France gave back its last base in Senegal.",
    "Poland fears that shells from Russia will one day fall on its towns.",
    "Colombian soldiers found four American rifles on a farm.",
    "Turkey keeps the straits closed to the warships of Russia and Ukraine.",
    "The museum in Riga shows a Soviet tank, a German gun and the uniform of an American pilot.",
    "Kenya sent arms to the rebels, Ethiopia's minister said.",
)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_told_of_the_goods_of_others_is_no_transfer(text: str):
    assert faults(text, "transfer", []) == []
