"""Sanctions as ordinary reports tell them: bulletins, agencies, historians, columnists; who is barred, whose money is frozen, what stays in force."""

import pytest
from tests.reading.banks.test_sanction_bank import penalty
from tests.reading.reported import Wanted, faults, row_of

BANK: list[tuple[str, str, Wanted]] = [
    # Another's sanctions as the object of a verb of taking part.
    ("refuses to join", "Serbia has refused to join the European Union's sanctions on Belarus over the election.", [penalty("EU", "BLR")]),
    ("has not joined", "Turkey has not joined Western sanctions, nor has Mexico adopted American sanctions on Cuba.", [penalty("USA", "CUB")]),
    ("opts out", "Hungary opted out of the European Union's embargo on Libya.", [penalty("EU", "LBY")]),
    ("did not take part", "Georgia did not take part in Britain's sanctions against Russia.", [penalty("GBR", "RUS")]),
    ("busts", "Traders in Dubai help to get round American sanctions on Iran.", [penalty("USA", "IRN")]),
    ("exempted", "India asked to be exempted from American sanctions on Venezuela.", [penalty("USA", "VEN")]),
    ("ignored", "Portugal ignored the United Nations' embargo on Rhodesia.", [penalty("UN", "ZWE")]),
    ("voted to condemn", "The General Assembly voted to condemn the American embargo on Cuba.", [penalty("USA", "CUB")]),
    ("a relative clause of an owner", "The embargo that it imposed on Chile in 1976 cost the United States dear.", [penalty("USA", "CHL")]),
    ("no sanctions at all", "Serbia has declined to impose sanctions on Belarus.", []),
    ("a call, as a plan", "Brussels urged Serbia to impose sanctions on Belarus.", [penalty("SRB", "BLR", _certainty="planned")]),
    # An embargo on goods to a state, or with it.
    (
        "on the shipment of, to",
        "The United Nations' embargo on the sale of oil and arms to Rhodesia, imposed in 1966, was widely ignored.",
        [penalty("UN", "ZWE")],
    ),
    ("on deliveries", "The League's ban on deliveries of weapons to Italy did not cover oil.", [penalty("LON", "ITA")]),
    ("ban on exports", "Japan's ban on exports of chip chemicals to South Korea hit Samsung.", [penalty("JPN", "KOR")]),
    ("ban on sales in force", "In Washington a ban on sales of computers to Poland has been in force since December.", [penalty("USA", "POL")]),
    ("banned arms sales", "Denmark banned arms sales to Saudi Arabia in 2018 over the killing of a journalist.", [penalty("DNK", "SAU")]),
    ("banned the export", "Australia has banned the export of alumina to Russia.", [penalty("AUS", "RUS")]),
    ("embargoed trade", "In 1962 the United States embargoed all trade with Cuba.", [penalty("USA", "CUB")]),
    ("embargo imports", "Canada embargoed imports of beef from Argentina over the war.", [penalty("CAN", "ARG")]),
    ("a market closed for no reason of state", "Japan's exports of steel to China fell by a tenth.", []),
    ("own shortage", "India banned exports of rice after a poor monsoon.", []),
    # Penalties, curbs.
    (
        "penalties under an act",
        "American penalties on Nicaragua under the NICA Act have been in force since 2018; they punish the government for its prisons.",
        [penalty("USA", "NIC")],
    ),
    (
        "they punish",
        "American penalties under the Magnitsky Act have been in force since March; they punish the Belarusian government for the beatings.",
        [penalty("USA", "BLR")],
    ),
    ("curbs took effect", "American curbs on the sale of chips to China took effect on Monday.", [penalty("USA", "CHN")]),
    ("penalties came into force", "New British penalties against Myanmar's generals came into force on Tuesday.", [penalty("GBR", "MMR")]),
    ("took effect, headline style", "European Union sanctions on Mali's junta took effect on Thursday.", [penalty("EU", "MLI")]),
    ("entered into force, of the country", "A UN arms embargo has applied to Eritrea since 2009.", [penalty("UN", "ERI")]),
    ("penalties of a court", "German penalties for speeding took effect on Thursday.", []),
    ("goals from the spot", "French penalties against Argentina decided the match.", []),
    # People barred.
    ("barred from entry", "Poland and Lithuania barred the Belarusian president from entry.", [penalty("POL LTU", "BLR")]),
    ("banned from entering", "Kosovo banned the Serbian defence minister from entering the country.", [penalty("XKX", "SRB")]),
    ("was banned from entering", "The Georgian oligarch was banned from entering Ukraine.", [penalty("UKR", "GEO")]),
    ("denied visas", "The United States denied visas to a dozen Chinese officials over the arrests.", [penalty("USA", "CHN")]),
    ("refused a visa", "Australia refused a visa to the Israeli minister for his words on Gaza.", [penalty("AUS", "ISR")]),
    ("revoked the visas of", "Washington revoked the visas of eight Brazilian judges.", [penalty("USA", "BRA")]),
    ("declared unwelcome", "Moscow barred 30 British journalists and politicians from entering Russia.", [penalty("RUS", "GBR")]),
    ("a company barred", "Sweden barred the Chinese company Huawei from its networks.", [penalty("SWE", "CHN")]),
    ("a fan barred", "The club barred two Dutch supporters from entering the ground.", []),
    ("visas for want of papers", "The French consulate denied visas to tourists without a return ticket.", []),
    # Money frozen, lists.
    ("froze the assets of", "Switzerland froze the assets of Haiti's former president.", [penalty("CHE", "HTI")]),
    ("had their assets frozen by", "Six Libyan generals had their assets frozen by the European Union.", [penalty("EU", "LBY")]),
    ("had his accounts blocked", "Two Zimbabwean ministers had their accounts blocked by Britain.", [penalty("GBR", "ZWE")]),
    ("found frozen", "Four Tunisian businessmen saw their assets frozen by Canada.", [penalty("CAN", "TUN")]),
    ("assets were frozen", "The assets of three Syrian ministers were frozen by the European Union on Monday.", [penalty("EU", "SYR")]),
    (
        "was put on the list",
        "America has lost patience. The Iranian bank was put on the Treasury's list in May.",
        [penalty("USA", "IRN")],
    ),
    ("landed on the list", "A Turkish shipping firm was added to Washington's blacklist on Friday.", [penalty("USA", "TUR")]),
    ("a list of flats", "A waiting list for flats in Berlin was put on the council's site.", []),
    ("a divorce", "A French judge froze the assets of the singer's widow.", []),
    # In force, eased, lifted, renewed, ended.
    ("keeps its embargo", "The European Union keeps its arms embargo on Zimbabwe.", [penalty("EU", "ZWE")]),
    ("remains in force", "Britain's arms embargo on Argentina remains in force.", [penalty("GBR", "ARG")]),
    ("eased", "The United States has eased its sanctions on Venezuela's oil sector.", [penalty("USA", "VEN")]),
    ("formally ended", "The Security Council ended the sanctions it imposed on Liberia in 2003.", [penalty("UNSC", "LBR")]),
    ("renewed for a year", "The Security Council renewed its arms embargo on the Central African Republic for a year.", [penalty("UNSC", "CAF")]),
    ("extended on the country", "Burundi has new friends. Brussels extended its sanctions on the country until October.", [penalty("EU", "BDI")]),
    ("contact clause", "He spoke of the arms embargo the Security Council imposed on Somalia in 1992.", [penalty("UNSC", "SOM")]),
    (
        "put on the country",
        "Sudan gets guns in breach of the embargo that the Security Council put on the country in 2005.",
        [penalty("UNSC", "SDN")],
    ),
    (
        "reimposed and tightened",
        "France reimposed its embargo on Niger in July and tightened it in August with a ban on flights.",
        [penalty("FRA", "NER")],
    ),
    ("snapped back", "United Nations sanctions on Iran snapped back on Sunday.", [penalty("UN", "IRN")]),
    ("runs out", "The EU's sanctions on Guinea expire in October unless they are renewed.", [penalty("EU", "GIN")]),
    (
        "a year later",
        "The European Union imposed an arms embargo on Belarus in 2011, and Switzerland followed a year later.",
        [
            penalty("EU", "BLR"),
            penalty("CHE", "BLR"),
        ],
    ),
    ("answered with", "Georgia recognised nobody. When Abkhazia voted, Moscow answered with an embargo on Georgian wine.", [penalty("RUS", "GEO")]),
    ("its borders closed", "Ghana and Benin imposed an economic blockade on Togo in May.", [penalty("GHA BEN", "TGO")]),
    # Whom "the country", "the regime", "it" mean, and what others do about measures told before.
    ("sales to the regime", "Burma's army seized power in 1988. Washington banned arms sales to the regime a year later.", [penalty("USA", "MMR")]),
    ("the country's generals", "Syria shelled Homs. The EU added 12 of the country's generals to its sanctions list.", [penalty("EU", "SYR")]),
    ("a buyer of others", "Zimbabwe buys its jets in China. An EU embargo on arms sales to the country dates from 2002.", [penalty("EU", "ZWE")]),
    (
        "on it and on",
        "Ethiopia had guns enough. The Security Council imposed an arms embargo on it and on Eritrea in May.",
        [
            penalty("UNSC", "ERI ETH"),
        ],
    ),
    (
        "another tightened it",
        "The United Nations imposed an embargo on Haiti in May, and Canada tightened it in June.",
        [
            penalty("UN", "HTI"),
            penalty("CAN", "HTI"),
        ],
    ),
    (
        "its own",
        "The OAS voted to break off trade with Cuba. Washington's own embargo dates from 1962.",
        [penalty("OAS", "CUB"), penalty("USA", "CUB")],
    ),
    ("joined the boycott", "Egypt and Jordan joined the boycott of Qatar.", [penalty("EGY JOR", "QAT")]),
    ("aid after a coup", "France suspended aid to Niger after the coup.", [penalty("FRA", "NER")]),
    ("aid after a year", "France suspended aid to Niger after the summer.", []),
    ("exports restricted", "The Netherlands restricted the export of lithography machines to China.", [penalty("NLD", "CHN")]),
    ("trade restricted by weather", "Storms restricted exports of grain to Egypt.", []),
    ("sales suspended by", "Arms sales to Indonesia were suspended by Britain after the killings in Dili.", [penalty("GBR", "IDN")]),
    (
        "an office",
        "Washington is worried. The US Commerce Department put export controls on shipments to 12 Russian shipyards.",
        [
            penalty("USA", "RUS"),
        ],
    ),
    ("threatened", "Washington threatened to impose penalties on Turkey if the missiles came.", []),
    ("a bill before the House", "Senators want to bar Chinese firms from the grid.", []),
    ("a plan", "Brussels is considering a ban on imports of Russian gas.", [penalty("EU", "RUS", _certainty="planned")]),
    ("a referee", "The league lifted its ban on the Croatian striker.", []),
]

NOT_YET = frozenset({"a relative clause of an owner", "on deliveries", "a buyer of others"})


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in BANK])
def test_sanctions_of_ordinary_reports(text: str, wanted: Wanted) -> None:
    """Each report gives the sanctions it tells of, and no others."""
    assert faults(text, "sanction", wanted) == []
