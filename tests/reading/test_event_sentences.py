"""Events that no other kind carries, as reports tell of them."""

import pytest

from tests.reading.reported import Wanted, faults

ASSAULT, THREATEN, REQUEST, REJECT, COERCE, RETREAT, MOBILIZE, PROTEST = "ASSAULT", "THREATEN", "REQUEST", "REJECT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST"
SENTENCES: list[tuple[str, str, Wanted]] = [
    # attacks
    ("invaded", "Russia invaded Ukraine in February 2022.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("invasion of by", "The invasion of Ukraine by Russia shook Europe.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("adjective invasion", "The Soviet invasion of Afghanistan began in December 1979.", [{"type": ASSAULT, "actors": ["SUN"], "recipients": ["AFG"]}]),
    ("genitive invasion", "Finland gave up neutrality after Russia's invasion of Ukraine.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("its invasion", "The EU punished Russia for its invasion of Ukraine.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("its invasion after an imposer", "Sanctions were imposed on Russia by Japan after its invasion of Ukraine.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("its invasion, face sanctions", "Russia faces sanctions imposed by the United States over its invasion of Ukraine.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("since invading", "Since invading Ukraine, Russia has leaned on Iran.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("war against", "Moscow buys shells for its war against Ukraine.", [{"type": ASSAULT, "actors": ["RUS"], "recipients": ["UKR"]}]),
    ("was invaded by", "Kuwait was invaded by Iraq in August 1990.", [{"type": ASSAULT, "actors": ["IRQ"], "recipients": ["KWT"]}]),
    ("bombed a capital", "Israel bombed Damascus on Wednesday.", [{"type": ASSAULT, "actors": ["ISR"], "recipients": ["SYR"]}]),
    ("forces attacked", "Chinese troops attacked Vietnam in February 1979.", [{"type": ASSAULT, "actors": ["CHN"], "recipients": ["VNM"]}]),
    ("strikes on", "Iranian strikes on Iraq killed four people.", [{"type": ASSAULT, "actors": ["IRN"], "recipients": ["IRQ"]}]),
    ("carried out strikes", "Pakistan carried out air strikes on Afghanistan.", [{"type": ASSAULT, "actors": ["PAK"], "recipients": ["AFG"]}]),
    ("launched an offensive", "Azerbaijan launched an attack on Armenia in September 2022.", [{"type": ASSAULT, "actors": ["AZE"], "recipients": ["ARM"]}]),
    ("fired missiles at", "Iran fired missiles at Israel.", [{"type": ASSAULT, "actors": ["IRN"], "recipients": ["ISR"]}]),
    ("annexed", "Russia annexed Crimea from Ukraine in 2014.", [{"type": ASSAULT, "actors": ["RUS"]}]),
    ("occupied", "Turkey occupied the north of Cyprus in 1974.", [{"type": ASSAULT, "actors": ["TUR"], "recipients": ["CYP"]}]),
    ("marched into", "German troops marched into Poland on 1 September 1939.", [{"type": ASSAULT, "actors": ["DEU"], "recipients": ["POL"]}]),
    ("a hypothetical attack", "Russia must help if South Korea attacks North Korea.", []),
    ("a clause on attacks", "Under the pact an attack on Poland is an attack on France.", []),
    ("struck a deal", "Japan struck a deal with Australia.", []),
    ("attacked the pact", "The opposition attacked the treaty with Japan in parliament.", []),
    ("would attack", "Nobody believes that Sweden would attack Denmark.", []),
    ("an attack foreseen", "Finland fears an attack by Russia on Estonia.", []),
    ("each attack once", "Iraq invaded Kuwait in 1990. Iraq's invasion of Kuwait surprised Cairo.", [{"type": ASSAULT, "actors": ["IRQ"], "recipients": ["KWT"]}]),
    # threats
    ("threatened to", "North Korea threatened to strike South Korea.", [{"type": THREATEN, "actors": ["PRK"], "recipients": ["KOR"]}]),
    ("threatened with", "Turkey threatened Syria with war.", [{"type": THREATEN, "actors": ["TUR"], "recipients": ["SYR"]}]),
    ("threatened sanctions", "Washington threatened to impose sanctions on India.", [{"type": THREATEN, "actors": ["USA"], "recipients": ["IND"]}]),
    ("a president threatens", "Alexander Lukashenko threatened to close the border with Poland.", [{"type": THREATEN, "actors": ["BLR"]}]),
    ("a threat to an aim", "The dispute threatened the alliance of Japan and South Korea.", []),
    ("no threat made", "The treaty says what happens if one party is threatened.", []),
    # requests
    ("asked for help", "Armenia asked Russia for military help.", [{"type": REQUEST, "actors": ["ARM"], "recipients": ["RUS"]}]),
    ("appealed to", "Tajikistan appealed to the CSTO for help.", [{"type": REQUEST, "actors": ["TJK"], "recipients": ["CSTO"]}]),
    ("invoked article", "Poland invoked Article 4 of the North Atlantic Treaty.", [{"type": REQUEST, "actors": ["POL"]}]),
    ("requested consultations", "Estonia requested consultations under Article 4 after jets crossed its border.", [{"type": REQUEST, "actors": ["EST"]}]),
    ("applied for", "Sweden applied for NATO membership in May 2022.", [{"type": REQUEST, "actors": ["SWE"], "recipients": ["NATO"]}]),
    ("applied to join", "Finland applied to join NATO in May 2022.", [{"type": REQUEST, "actors": ["FIN"], "recipients": ["NATO"]}]),
    ("both applied", "Finland and Sweden applied to join NATO.", [{"type": REQUEST, "actors": ["FIN", "SWE"], "recipients": ["NATO"]}]),
    ("submitted an application", "Bosnia and Herzegovina submitted an application for EU membership.", [{"type": REQUEST, "actors": ["BIH"], "recipients": ["EU"]}]),
    ("called for a meeting", "Ukraine requested an emergency meeting of the UN Security Council.", [{"type": REQUEST, "actors": ["UKR"], "recipients": ["UNSC"]}]),
    ("asked to send troops", "Kazakhstan asked the CSTO to send troops in January 2022.", [{"type": REQUEST, "actors": ["KAZ"], "recipients": ["CSTO"]}]),
    ("asked a question", "Lavrov asked why the talks had failed.", []),
    ("may request", "Under the treaty either state may request consultations.", []),
    # refusals
    ("vetoed", "Russia vetoed the renewal of the panel in March 2024.", [{"type": REJECT, "actors": ["RUS"]}]),
    ("vetoed sanctions", "China and Russia vetoed a resolution on new sanctions.", [{"type": REJECT, "actors": ["CHN", "RUS"]}]),
    ("refused to sign", "Belarus refused to sign the declaration.", [{"type": REJECT, "actors": ["BLR"]}]),
    ("rejected a proposal", "Israel rejected a proposal from Egypt.", [{"type": REJECT, "actors": ["ISR"], "recipients": ["EGY"]}]),
    ("rejected demand", "Serbia rejected Austria-Hungary's ultimatum.", [{"type": REJECT, "actors": ["SRB"], "recipients": ["AUH"]}]),
    ("denounced the treaty", "The Soviet Union denounced the treaty in November 1949.", [{"type": REJECT, "actors": ["SUN"]}]),
    ("a head denounces", "Adolf Hitler denounced the German-Polish declaration in April 1939.", [{"type": REJECT, "actors": ["DEU"], "recipients": ["POL"]}]),
    ("withdrew from", "Niger withdrew from ECOWAS in January 2025.", [{"type": REJECT, "actors": ["NER"], "recipients": ["ECOWAS"]}]),
    ("pulled out of", "The United States pulled out of the treaty in August 2019.", [{"type": REJECT, "actors": ["USA"]}]),
    ("turned down", "Taiwan turned down the offer of China.", [{"type": REJECT, "actors": ["TWN"], "recipients": ["CHN"]}]),
    ("cancelled a contract", "Australia cancelled its contract with France in September 2021.", [{"type": REJECT, "actors": ["AUS"], "recipients": ["FRA"]}]),
    ("suspended a treaty", "Russia suspended the treaty in February 2023.", [{"type": REJECT, "actors": ["RUS"]}]),
    ("blocked accession", "Hungary blocked the accession of Sweden to NATO for months.", [{"type": REJECT, "actors": ["HUN"], "recipients": ["SWE"]}]),
    ("declined to comment", "The ministry declined to comment.", []),
    ("denounced a policy", "Beijing denounced the visit.", []),
    ("rejected claims", "Tehran rejected the accusation.", []),
    # coercion, retreat, mobilisation, protest
    ("expelled diplomats", "Poland expelled three Russian diplomats.", [{"type": COERCE, "actors": ["POL"], "recipients": ["RUS"]}]),
    ("seized a ship", "Iran seized a Greek tanker.", [{"type": COERCE, "actors": ["IRN"], "recipients": ["GRC"]}]),
    ("arrested", "Belarus arrested a Lithuanian diplomat.", [{"type": COERCE, "actors": ["BLR"], "recipients": ["LTU"]}]),
    ("blockaded", "The Soviet Union blockaded West Berlin in June 1948.", [{"type": COERCE, "actors": ["SUN"]}]),
    ("withdrew troops", "The Soviet Union withdrew its troops from Austria in 1955.", [{"type": RETREAT, "actors": ["SUN"], "recipients": ["AUT"]}]),
    ("troops left", "French troops left Mali in August 2022.", [{"type": RETREAT, "actors": ["FRA"], "recipients": ["MLI"]}]),
    ("pulled out troops", "The United States pulled its troops out of Afghanistan.", [{"type": RETREAT, "actors": ["USA"], "recipients": ["AFG"]}]),
    ("mobilised", "Russia mobilised its army on 30 July 1914.", [{"type": MOBILIZE, "actors": ["RUS"]}]),
    ("massed troops", "Russia massed troops on the border of Ukraine.", [{"type": MOBILIZE, "actors": ["RUS"]}]),
    ("protested", "Japan protested to China about the drills.", [{"type": PROTEST, "actors": ["JPN"], "recipients": ["CHN"]}]),
    ("lodged a protest", "South Korea lodged a protest with Russia.", [{"type": PROTEST, "actors": ["KOR"], "recipients": ["RUS"]}]),
    ("recalled its ambassador", "France recalled its ambassador from Australia.", [{"type": PROTEST, "actors": ["FRA"], "recipients": ["AUS"]}]),
    ("withdrew a remark", "The minister withdrew his remark about Norway.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_events_of_a_sentence(text: str, wanted: Wanted) -> None:
    assert faults(text, "event", wanted) == []
