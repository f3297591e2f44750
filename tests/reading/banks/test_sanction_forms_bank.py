"""Sanctions in further forms: entries of a bulletin, firms and their nationality, relative clauses, measures widened to more people."""

import pytest
from tests.reading.banks.test_sanction_bank import penalty
from tests.reading.reported import Wanted, faults

BULLETIN = """Measures of the week

MYANMAR

US, 4 May. The Treasury designated three generals and a state bank of the junta.

UK, 6 May. London blocked the same three generals.

BELARUS

EU, 7 May. Parallel measures were adopted against Belarus for its part in the war. Two refineries in China were put on the list.
"""
BANK: list[tuple[str, str, Wanted]] = [
    ("a bulletin", BULLETIN, [penalty("USA", "MMR"), penalty("GBR", "MMR"), penalty("EU", "BLR"), penalty("EU", "CHN")]),
    ("designated judges", "Canada on Monday designated 14 Belarusian judges and two state banks in Minsk.", [penalty("CAN", "BLR")]),
    ("added to its list", "The Council of the EU added nine Chinese firms to its list.", [penalty("EU", "CHN")]),
    ("a firm by name", "The American government blacklisted Huawei in 2019.", [penalty("USA", "CHN")]),
    ("a laboratory in apposition", "Washington blacklisted the Wuhan institute, a Chinese laboratory, over the virus.", [penalty("USA", "CHN")]),
    ("hit firms with", "Beijing hit Lockheed Martin and RTX with sanctions over arms sales to Taiwan.", [penalty("CHN", "USA")]),
    ("that two imposed", "The sanctions that London and Ottawa imposed on Rwanda last week stay in force.", [penalty("CAN GBR", "RWA")]),
    ("a relative clause without its word", "The measures Ottawa announced against Moscow on Friday cover 30 firms.", [penalty("CAN", "RUS")]),
    ("first placed on, by", "Sanctions first placed on Zimbabwe by the United States in 2003 were renewed in March.", [penalty("USA", "ZWE")]),
    ("renewed, first imposed", "The Security Council renewed for a year the arms embargo first imposed on Haiti in 2022.", [penalty("UNSC", "HTI")]),
    ("applied to", "Nobody watches over the sanctions that the Security Council has applied to North Korea.", [penalty("UNSC", "PRK")]),
    ("lifted once, back again", "Sanctions that the Security Council had lifted from Iran are in force again.", [penalty("UNSC", "IRN")]),
    ("each its embargo", "He recalled the embargoes that Sweden and Finland had placed on Turkey.", [penalty("SWE", "TUR"), penalty("FIN", "TUR")]),
    ("on arms for", "The EU extended until July its embargo on arms for Myanmar.", [penalty("EU", "MMR")]),
    (
        "in place, imposed by",
        "An arms embargo has been in place against Sudan since 2005, imposed by the Security Council.",
        [penalty("UNSC", "SDN")],
    ),
    ("barring officials", "The Kremlin retaliated by barring 18 British officials.", [penalty("RUS", "GBR")]),
    ("its agency", "Turkey took the missiles, and in 2020 the United States imposed sanctions on its procurement agency.", [penalty("USA", "TUR")]),
    ("on the 26th", "On 17 December the sale was announced. On the 26th Beijing imposed sanctions on 20 American firms.", [penalty("CHN", "USA")]),
    (
        "those included",
        "Washington designated 40 Iranian firms. They include Lushan Oil, a Chinese refinery.",
        [penalty("USA", "IRN"), penalty("USA", "CHN")],
    ),
    ("two capitals", "Belarus lives under sanctions from Ottawa and Brussels.", [penalty("CAN EU", "BLR")]),
    ("two capitals, one of Belgium", "Rwanda rejects the sanctions that Belgium wants; envoys met in Brussels.", []),
    ("a movement at home in a state", "Japan kept its sanctions against the Taliban.", [penalty("JPN", "AFG")]),
    ("a movement at home, by its own state", "Lebanon froze the accounts of Hezbollah.", [penalty("LBN", "HEZBOLLAH", may=True)]),
    (
        "a step that another took",
        "Canada imposed sanctions on Georgia on Monday, a step that Norway took a year ago.",
        [penalty("CAN", "GEO"), penalty("NOR", "GEO")],
    ),
    ("a step of another kind", "Canada imposed sanctions on Georgia on Monday. Norway took a step back.", [penalty("CAN", "GEO")]),
    (
        "joined in with penalties",
        "Measures widen\n\nCanada imposed sanctions on Georgia on Monday.\n\nJapan joined in with penalties on fourteen generals.",
        [penalty("CAN", "GEO"), penalty("JPN", "GEO")],
    ),
    ("earned an embargo", "The coup earned Mali a French arms embargo.", [penalty("FRA", "MLI")]),
    ("earned a medal", "The race earned Mali a French medal and no embargo.", []),
    ("cut off, in the words for it", "The island knows what an embargo is: Britain cut off Haiti in 1991.", [penalty("GBR", "HTI")]),
    ("cut off by water", "The flood cut off Haiti in 1991.", []),
    (
        "an act under which",
        "On Monday Canada began to enforce an act of 2017, under which harsh sanctions are imposed on Belarus.",
        [penalty("CAN", "BLR")],
    ),
    ("hit with a ban", "Belarus was hit with an export ban by Canada in 2021.", [penalty("CAN", "BLR")]),
    ("hit with rain", "Belarus was hit with heavy rain in 2021.", []),
    ("which it has put under", "Belarus, which Canada has put under an embargo, sells potash.", [penalty("CAN", "BLR")]),
    ("freed of them", "The Security Council freed Eritrea of its sanctions in 2018.", [penalty("UNSC", "ERI")]),
    ("tariffs for a deed", "Canada slapped tariffs of 25 per cent on Indian steel over the murder.", [penalty("CAN", "IND")]),
    ("tariffs", "Canada slapped tariffs of 25 per cent on Indian steel.", []),
    ("shut out of a system", "Iranian banks were expelled from the SWIFT system by the European Union in 2012.", [penalty("EU", "IRN")]),
    ("shut out of a room", "Iranian students were expelled from the hall by the police in 2012.", []),
    ("hit by them, in one word", "Sanctions-hit Iran sells its oil cheaply.", [penalty("", "IRN")]),
    ("barred from talks", "ASEAN barred the Burmese generals from its summits.", []),
    ("a ship in a strait", "Turkey blocked two Russian ships from the strait.", []),
    ("a merger", "The court blocked the merger of two Japanese banks.", []),
    ("refineries bombed", "Ukraine hit two Russian refineries in the night.", []),
    ("a storm", "The hurricane hit an Indian refiner.", []),
    ("a sale held up", "Germany had blocked the sale to Turkey for years.", []),
    ("shares", "Russia listed three American companies on its stock exchange.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in BANK], ids=[one[0] for one in BANK])
def test_sanctions_in_further_forms(text: str, wanted: Wanted) -> None:
    """Each report gives the sanctions it tells of, and no others."""
    assert faults(text, "sanction", wanted) == []
