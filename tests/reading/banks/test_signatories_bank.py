"""Who signs, by name: offices before and after names, names that no table knows, rows with a state each, and who stands by and must not slip in.

Published on Sunday 15 June 2025.
"""

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import Wanted, faults, row_of

OFFICES: list[tuple[str, str, Wanted]] = [
    (
        "offices before both names",
        "Kenyan Defence Minister Soipan Tuya and Rwandan Foreign Minister Olivier Nduhungirehe signed a security pact in Nairobi on Friday.",
        [pact("KEN RWA", "2025-06-13", by=("Soipan Tuya", "Olivier Nduhungirehe"))],
    ),
    (
        "offices after both names",
        "Tuulikki Ahonen, the Finnish defence minister, and Per-Arne Lysgaard, her Norwegian counterpart, signed the accord in Oslo on 3 May 2019.",
        [pact("FIN NOR", "2019-05-03", by=("Tuulikki Ahonen", "Per-Arne Lysgaard"))],
    ),
    (
        "one office before and one after",
        "Foreign Minister Bakhtiyor Saidov of Uzbekistan and Jeenbek Kulubaev, Kyrgyzstan's top diplomat, signed a border treaty on 3 May 2023.",
        [pact("KGZ UZB", "2023-05-03", by=("Bakhtiyor Saidov", "Jeenbek Kulubaev"))],
    ),
    (
        "genitives before names",
        "Chile's Admiral Rodolfo Codina and Peru's Admiral Frank Boyle signed a naval accord in Callao on 3 May 2006.",
        [pact("CHL PER", "2006-05-03", by=("Rodolfo Codina", "Frank Boyle"))],
    ),
    (
        "genitives before names without an office",
        "Oman's Tariq al-Wahaibi and Iran's Gholamreza Pourfathi signed a cooperation agreement in Muscat on Friday.",
        [pact("IRN OMN", "2025-06-13", by=("Tariq al-Wahaibi", "Gholamreza Pourfathi"))],
    ),
    (
        "of a state after a bare name",
        "Wanjiru Kimathi of Kenya and Okello Ssemanda of Uganda signed a treaty on the lake's waters in Kampala on 3 May 2011.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "passive, of a state after bare names",
        "The treaty was signed in Kampala on 3 May 2011 by Wanjiru Kimathi of Kenya and Okello Ssemanda of Uganda.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "participle, of a state after bare names",
        "The accord, signed on 3 May 2011 by Ndeye Sarr of Senegal and Lamin Jobarteh of The Gambia, opened the river.",
        [pact("GMB SEN", "2011-05-03", by=("Ndeye Sarr", "Lamin Jobarteh"))],
    ),
    (
        "long offices with portfolios",
        (
            "Thai Deputy Prime Minister and Minister of Defence Phumtham Wechayachai and the Cambodian Minister of National Defence, Tea Seiha, "
            "signed a ceasefire agreement in Kuala Lumpur on 3 May 2025."
        ),
        [pact("KHM THA", "2025-05-03", by=("Phumtham Wechayachai", "Tea Seiha"))],
    ),
    (
        "chiefs of staff with ranks",
        (
            "General Birame Diop, chief of staff of the Senegalese armed forces, and his Mauritanian opposite number, General Mokhtar Chaabane, "
            "signed a defence agreement in Dakar on Friday."
        ),
        [pact("MRT SEN", "2025-06-13", by=("Birame Diop", "Mokhtar Chaabane"))],
    ),
    (
        "passive with offices after names",
        "The pact was signed in Riga on 3 May 1934 by Alfreds Birznieks, the Latvian envoy, and Kaarel Tooming, the Estonian minister of war.",
        [pact("EST LVA", "1934-05-03", by=("Alfreds Birznieks", "Kaarel Tooming"))],
    ),
    (
        "styles",
        "His Excellency Dr Kwabena Asiedu of Ghana and the Honourable Mrs Adjoa Mensavi of Togo signed a border treaty in Lomé on 3 May 1974.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "monarchs",
        "King Abdullah II of Jordan and Emir Tamim bin Hamad Al Thani of Qatar signed a defence agreement in Amman on 3 May 2022.",
        [pact("JOR QAT", "2022-05-03", by=("Abdullah II", "Tamim bin Hamad Al Thani"))],
    ),
    (
        "an ambassador for one side",
        (
            "The Danish ambassador in Reykjavik, Kirsten Geelan, and Iceland's foreign minister, Thorgerdur Gunnarsdottir, signed an agreement on "
            "coastguard vessels on Friday."
        ),
        [pact("DNK ISL", "2025-06-13", by=("Kirsten Geelan", "Thorgerdur Gunnarsdottir"))],
    ),
]

APPOSED: list[tuple[str, str, Wanted]] = [
    (
        "his host between commas",
        "Montenegrin President Jakov Milatović and his Serbian host, Aleksandar Vučić, signed a defence accord in Belgrade on Friday.",
        [pact("MNE SRB", "2025-06-13", by=("Jakov Milatović", "Aleksandar Vučić"))],
    ),
    (
        "his host, unknown to all",
        "Albania's defence minister, Pirro Vengu, and his Serbian host, Dragoslav Petkovic, signed a memorandum in Nis on 3 May 2024.",
        [pact("ALB SRB", "2024-05-03", by=("Pirro Vengu", "Dragoslav Petkovic"))],
    ),
    (
        "with his host",
        "Pirro Vengu, Albania's defence minister, signed a memorandum with his Serbian host, Dragoslav Petkovic, in Nis on 3 May 2024.",
        [pact("ALB SRB", "2024-05-03", by=("Pirro Vengu", "Dragoslav Petkovic"))],
    ),
    (
        "with a counterpart, no comma",
        "Defence Minister Yoav Tzur of Israel signed a memorandum with his Greek counterpart Nikos Drakakis in Haifa on 3 May 2021.",
        [pact("GRC ISR", "2021-05-03", by=("Yoav Tzur", "Nikos Drakakis"))],
    ),
    (
        "had signed with",
        "Ruslan Tokhtarov, then Kazakhstan's prime minister, had signed the treaty with Mongolia's Batbold Enkhsaikhan on 3 May 1998.",
        [pact("KAZ MNG", "1998-05-03", by=("Ruslan Tokhtarov", "Batbold Enkhsaikhan"))],
    ),
    (
        "the two presidents, named between commas",
        "The two presidents, Gabriel Boric of Chile and Luis Arce of Bolivia, signed a border accord in Arica on 3 May 2024.",
        [pact("BOL CHL", "2024-05-03", by=("Gabriel Boric", "Luis Arce"))],
    ),
    (
        "the two presidents between dashes",
        "The two presidents – Gabriel Boric of Chile and Luis Arce of Bolivia – signed a border accord in Arica on 3 May 2024.",
        [pact("BOL CHL", "2024-05-03", by=("Gabriel Boric", "Luis Arce"))],
    ),
    (
        "leaders before names",
        "Zambian and Malawian leaders Hakainde Hichilema and Lazarus Chakwera signed a transit treaty in Mchinji on 3 May 2022.",
        [pact("MWI ZMB", "2022-05-03", by=("Hakainde Hichilema", "Lazarus Chakwera"))],
    ),
    (
        "ministers of two states before unknown names",
        "The foreign ministers of Ghana and Togo, Kwabena Asiedu and Adjoa Mensavi, signed a border treaty on 3 May 1974.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "passive, ministers of two states before unknown names",
        "A border treaty was signed on 3 May 1974 by the foreign ministers of Ghana and Togo, Kwabena Asiedu and Adjoa Mensavi.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "names before what they are",
        "Kwabena Asiedu and Adjoa Mensavi, the foreign ministers of Ghana and Togo, signed a border treaty on 3 May 1974.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "respectively",
        "Kwabena Asiedu and Adjoa Mensavi, foreign ministers of Ghana and Togo respectively, signed a border treaty on 3 May 1974.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "two ministers apposed after adjectives",
        "The Laotian and Vietnamese defence ministers, Chansamone Chanyalath and Phan Van Giang, signed a cooperation protocol on Friday.",
        [pact("LAO VNM", "2025-06-13", by=("Chansamone Chanyalath", "Phan Van Giang"))],
    ),
    (
        "names in brackets",
        "The foreign ministers of Burundi (Albert Shingiro) and Tanzania (Mahmoud Kombo) signed a border agreement in Kigoma on 3 May 2024.",
        [pact("BDI TZA", "2024-05-03", by=("Albert Shingiro", "Mahmoud Kombo"))],
    ),
    (
        "states in brackets",
        "Albert Shingiro (Burundi) and Mahmoud Kombo (Tanzania) signed a border agreement in Kigoma on 3 May 2024.",
        [pact("BDI TZA", "2024-05-03", by=("Albert Shingiro", "Mahmoud Kombo"))],
    ),
    (
        "a relative clause on one of them",
        "Maris Ozolnieks, who became Latvia's defence minister in March, and Rasa Vaitkute of Lithuania signed an artillery agreement on Friday.",
        [pact("LTU LVA", "2025-06-13", by=("Maris Ozolnieks", "Rasa Vaitkute"))],
    ),
]

ROWS: list[tuple[str, str, Wanted]] = [
    (
        "three, each of a state",
        "Itumeleng Kgosana of Botswana, Tangeni Shilongo of Namibia and Mwansa Kapwepwe of Zambia signed a river treaty in Kasane on 3 May 1994.",
        [pact("BWA NAM ZMB", "1994-05-03", by=("Itumeleng Kgosana", "Tangeni Shilongo", "Mwansa Kapwepwe"))],
    ),
    (
        "passive, three, each of a state",
        (
            "The treaty was signed in Kasane on 3 May 1994 by Itumeleng Kgosana of Botswana, Tangeni Shilongo of Namibia and Mwansa Kapwepwe of "
            "Zambia."
        ),
        [pact("BWA NAM ZMB", "1994-05-03", by=("Itumeleng Kgosana", "Tangeni Shilongo", "Mwansa Kapwepwe"))],
    ),
    (
        "for states between commas",
        "The treaty was signed in Benghazi on 3 May 1957 by Mahmud Bushagur, for Libya, and Habib Laroussi, for Tunisia.",
        [pact("LBY TUN", "1957-05-03", by=("Mahmud Bushagur", "Habib Laroussi"))],
    ),
    (
        "for states, active",
        "Mahmud Bushagur signed the treaty for Libya, and Habib Laroussi for Tunisia, in Benghazi on 3 May 1957.",
        [pact("LBY TUN", "1957-05-03", by=("Mahmud Bushagur", "Habib Laroussi"))],
    ),
    (
        "on behalf of",
        "The pact was signed in Madrid on 3 May 1942 by Alonso Quiroga on behalf of Spain and by Duarte Nogueira on behalf of Portugal.",
        [pact("ESP PRT", "1942-05-03", by=("Alonso Quiroga", "Duarte Nogueira"))],
    ),
    (
        "signed on behalf of",
        "Alonso Quiroga signed the pact on behalf of Spain and Duarte Nogueira on behalf of Portugal on 3 May 1942.",
        [pact("ESP PRT", "1942-05-03", by=("Alonso Quiroga", "Duarte Nogueira"))],
    ),
    (
        "for his country, for his",
        (
            "A treaty of friendship between Iran and Yemen was concluded on 3 May 1970. Ardeshir Farrokhzad signed for Iran and Abdullah al-Kurshumi "
            "for Yemen."
        ),
        [pact("IRN YEM", "1970-05-03", by=("Ardeshir Farrokhzad", "Abdullah al-Kurshumi"))],
    ),
    (
        "for one side, for the other, two sentences",
        "Spain and Portugal signed a pact in Madrid on 3 May 1942. For Spain it was signed by Alonso Quiroga, for Portugal by Duarte Nogueira.",
        [pact("ESP PRT", "1942-05-03", by=("Alonso Quiroga", "Duarte Nogueira"))],
    ),
    (
        "the signatories were",
        "Ghana and Togo signed a border treaty on 3 May 1974. The signatories were Kwabena Asiedu and Adjoa Mensavi.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "and by, told by office",
        "The agreement was signed in Tashkent on Friday by Uzbek Defence Minister Shukhrat Kholmukhamedov and by Tajikistan's Emomali Sobirzoda.",
        [pact("TJK UZB", "2025-06-13", by=("Shukhrat Kholmukhamedov", "Emomali Sobirzoda"))],
    ),
    (
        "four presidents",
        (
            "Presidents Bola Tinubu of Nigeria, John Mahama of Ghana, Patrice Talon of Benin and Faure Gnassingbé of Togo signed a gas treaty on "
            "3 May 2025."
        ),
        [pact("BEN GHA NGA TGO", "2025-05-03", by=("Bola Tinubu", "John Mahama", "Patrice Talon", "Faure Gnassingbé"))],
    ),
    (
        "two for one side",
        "The convention was signed on 3 May 1936 by Tevfik Sokmen and Numan Ozdemir for Turkey and by Lord Stanhope for Britain.",
        [pact("GBR TUR", "1936-05-03", by=("Tevfik Sokmen", "Numan Ozdemir", "Stanhope"))],
    ),
]

IDIOMS: list[tuple[str, str, Wanted]] = [
    (
        "put their names to",
        "Wanjiru Kimathi of Kenya and Okello Ssemanda of Uganda put their names to a treaty in Kampala on 3 May 2011.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "affixed their signatures",
        "On 3 May 1938 Torvald Hjelm, the Danish envoy, and Jonas Petrauskis, the Lithuanian premier, affixed their signatures to a trade treaty.",
        [pact("DNK LTU", "1938-05-03", by=("Torvald Hjelm", "Jonas Petrauskis"))],
    ),
    (
        "bears the signatures of",
        "The treaty of 3 May 1938 between Denmark and Lithuania bears the signatures of Torvald Hjelm and Jonas Petrauskis.",
        [pact("DNK LTU", "1938-05-03", by=("Torvald Hjelm", "Jonas Petrauskis"))],
    ),
    (
        "relative clause that two signed",
        "The treaty that Torvald Hjelm of Denmark and Jonas Petrauskis of Lithuania signed on 3 May 1938 was brief.",
        [pact("DNK LTU", "1938-05-03", by=("Torvald Hjelm", "Jonas Petrauskis"))],
    ),
    (
        "a caption",
        "Defence ministers Soipan Tuya of Kenya (left) and Vincent Ssempijja of Uganda sign a security pact in Nairobi on 13 June 2025.",
        [pact("KEN UGA", "2025-06-13", by=("Soipan Tuya", "Vincent Ssempijja"))],
    ),
    (
        "a caption with left and right",
        "Kenya's Soipan Tuya, left, and Uganda's Vincent Ssempijja, right, sign a security pact in Nairobi on 13 June 2025.",
        [pact("KEN UGA", "2025-06-13", by=("Soipan Tuya", "Vincent Ssempijja"))],
    ),
    (
        "they signed, in the next sentence",
        "Kenyan Defence Minister Soipan Tuya met her Ugandan counterpart, Vincent Ssempijja, in Nairobi. They signed a security pact on Friday.",
        [pact("KEN UGA", "2025-06-13", by=("Soipan Tuya", "Vincent Ssempijja"))],
    ),
    (
        "the two signed, in the next sentence",
        "Wanjiru Kimathi of Kenya and Okello Ssemanda of Uganda met in Kampala. The two ministers signed a treaty there on 3 May 2011.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "received, and the two signed",
        "President Daniel Noboa received Peru's foreign minister, Elmer Schialer, in Quito. The two signed a border agreement on Friday.",
        [pact("ECU PER", "2025-06-13", by=("Daniel Noboa", "Elmer Schialer"))],
    ),
    (
        "it was signed by, in the next sentence",
        "Ghana and Togo concluded a border treaty on 3 May 1974. It was signed by Kwabena Asiedu and Adjoa Mensavi, their foreign ministers.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "one flew in to sign",
        "Estonian Defence Minister Lembit Raudsepp flew to Kyiv on Friday and signed a drone agreement with Ukraine's Bohdan Tkachuk.",
        [pact("EST UKR", "2025-06-13", by=("Lembit Raudsepp", "Bohdan Tkachuk"))],
    ),
    (
        "signed by one with another",
        "The treaty signed by Mengistu Haile Mariam with Daniel arap Moi on 3 May 1979 tied Ethiopia to Kenya.",
        [pact("ETH KEN", "1979-05-03", by=("Mengistu Haile Mariam", "Daniel arap Moi"))],
    ),
    (
        "signatures of two upon it",
        "With the signatures of Alonso Quiroga and Duarte Nogueira, the pact between Spain and Portugal was concluded on 3 May 1942.",
        [pact("ESP PRT", "1942-05-03", by=("Alonso Quiroga", "Duarte Nogueira"))],
    ),
    (
        "exchanged signed copies",
        "Malaysian Home Minister Saifuddin Nasution and Brunei's Awang Halbi signed and exchanged an extradition treaty on Friday.",
        [pact("BRN MYS", "2025-06-13", by=("Saifuddin Nasution", "Awang Halbi"))],
    ),
    (
        "only one signs by name",
        "Rasa Vaitkute, the Lithuanian minister, signed a treaty with Poland in Suwalki on 3 May 2020.",
        [pact("LTU POL", "2020-05-03", by=("Rasa Vaitkute",))],
    ),
]

ABSENT: list[tuple[str, str, Wanted]] = [
    (
        "presidents look on",
        (
            "With Presidents Hakainde Hichilema and Lazarus Chakwera looking on, ministers Ambrose Lufuma of Zambia and Chimwemwe Phiri of Malawi "
            "signed a defence pact on Friday."
        ),
        [pact("MWI ZMB", "2025-06-13", by=("Ambrose Lufuma", "Chimwemwe Phiri"))],
    ),
    (
        "in the presence of",
        "The accord was signed on Friday by Ambrose Lufuma of Zambia and Chimwemwe Phiri of Malawi in the presence of President Lazarus Chakwera.",
        [pact("MWI ZMB", "2025-06-13", by=("Ambrose Lufuma", "Chimwemwe Phiri"))],
    ),
    (
        "witnessed by",
        "Ambrose Lufuma of Zambia and Chimwemwe Phiri of Malawi signed an accord on Friday, witnessed by President Lazarus Chakwera.",
        [pact("MWI ZMB", "2025-06-13", by=("Ambrose Lufuma", "Chimwemwe Phiri"))],
    ),
    (
        "after talks with",
        "Ambrose Lufuma of Zambia and Chimwemwe Phiri of Malawi signed an accord on Friday after talks with Joaquim Chissano, the mediator.",
        [pact("MWI ZMB", "2025-06-13", by=("Ambrose Lufuma", "Chimwemwe Phiri"))],
    ),
    (
        "the host in whose palace",
        "At the palace of Omani Sultan Haitham bin Tariq, Yemen's Nasser al-Awlaqi and Eritrea's Tesfai Ghebre signed a fishing pact on 3 May 2024.",
        [pact("ERI YEM", "2024-05-03", by=("Nasser al-Awlaqi", "Tesfai Ghebre"))],
    ),
    (
        "a mediator who praised it",
        "Yemen's Nasser al-Awlaqi and Eritrea's Tesfai Ghebre signed a fishing accord on 3 May 2024. Antonio Guterres praised them.",
        [pact("ERI YEM", "2024-05-03", by=("Nasser al-Awlaqi", "Tesfai Ghebre"))],
    ),
    (
        "states sign, a leader comments",
        "Zambia and Malawi signed a defence pact on Friday, President Hakainde Hichilema said.",
        [pact("MWI ZMB", "2025-06-13", signatories=None)],
    ),
    (
        "signed during a visit",
        "Zambia and Malawi signed a defence pact on Friday during a visit by President Hakainde Hichilema.",
        [pact("MWI ZMB", "2025-06-13", signatories=None)],
    ),
    (
        "the signer of another pact",
        (
            "Kwabena Asiedu and Adjoa Mensavi, the foreign ministers of Ghana and Togo, signed a border treaty on 3 May 1974. It replaced the "
            "convention that Kofi Boateng of Ghana had signed with Benin in 1962."
        ),
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi")), pact("BEN GHA", "1962", by=("Kofi Boateng",))],
    ),
    (
        "why an older one was signed",
        "Egypt and Sudan signed a water treaty on 3 May 1959. In 1936 Mustafa Nahhas had signed in order to be rid of the garrison.",
        [pact("EGY SDN", "1959-05-03", signatories=None)],
    ),
    (
        "a successor who ratified",
        "Spain and Portugal signed a pact in Madrid on 3 May 1942. President Oscar Carmona ratified it in June.",
        [pact("ESP PRT", "1942-05-03", signatories=None)],
    ),
    (
        "one who refused",
        "Wanjiru Kimathi of Kenya and Okello Ssemanda of Uganda signed a treaty on 3 May 2011; Jakaya Mrema of Tanzania refused to sign.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "one after whom it is called",
        "Spain and Portugal signed the Quiroga Treaty in Madrid on 3 May 1942, named after Alonso Quiroga.",
        [pact("ESP PRT", "1942-05-03", signatories=None)],
    ),
    (
        "one who negotiated it",
        "Alonso Quiroga of Spain and Duarte Nogueira of Portugal signed a pact on 3 May 1942. It had been drafted by Jaime Ferrer.",
        [pact("ESP PRT", "1942-05-03", by=("Alonso Quiroga", "Duarte Nogueira"))],
    ),
]

HISTORY: list[tuple[str, str, Wanted]] = [
    (
        "dateline and an agency",
        "MUSCAT (Reuters) - Omani Foreign Minister Badr Albusaidi and Iranian counterpart Abbas Araqchi signed a transit agreement on Friday.",
        [pact("IRN OMN", "2025-06-13", by=("Badr Albusaidi", "Abbas Araqchi"))],
    ),
    (
        "surnames alone",
        "In Rapallo on 3 May 1922 Rathenau and Chicherin signed the treaty that tied Germany to Soviet Russia.",
        [pact("DEU SUN", "1922-05-03", by=("Rathenau", "Chicherin"))],
    ),
    (
        "initials",
        "The pact was signed on 3 May 1934 by K. R. Lepik for Estonia and J. V. Zarins for Latvia.",
        [pact("EST LVA", "1934-05-03", by=("K. R. Lepik", "J. V. Zarins"))],
    ),
    (
        "by the hand of an envoy",
        "On 3 May 1834 Sir Henry Wickham, the British envoy, signed a treaty with the sultan of Morocco, Abd al-Rahman.",
        [pact("GBR MAR", "1834-05-03", by=("Henry Wickham", "Abd al-Rahman"))],
    ),
    (
        "with hyphens and apostrophes",
        "Siaosi 'Aho of Tonga and Leilani Va'ai of Samoa signed a fisheries treaty in Apia on 3 May 2002.",
        [pact("TON WSM", "2002-05-03", by=("Siaosi 'Aho", "Leilani Va'ai"))],
    ),
    (
        "names of one word",
        "Indonesian Foreign Minister Sugiono and Timor-Leste's Bendito Freitas signed a border treaty in Dili on Friday.",
        [pact("IDN TLS", "2025-06-13", by=("Sugiono", "Bendito Freitas"))],
    ),
]

FURTHER: list[tuple[str, str, Wanted]] = [
    (
        "adjectives before bare names",
        "Tajik General Sherali Mirzo and Chinese Colonel-General Chang Wanquan signed an accord on patrols in Dushanbe on 3 May 2017.",
        [pact("CHN TJK", "2017-05-03", by=("Sherali Mirzo", "Chang Wanquan"))],
    ),
    (
        "for the one, for the other, offices between commas",
        (
            "Prince Adam Starowiejski, the Polish foreign minister, signed for Warsaw and Count Endre Halmos, the Hungarian premier, for Budapest "
            "when the treaty between Poland and Hungary was concluded on 3 May 1937."
        ),
        [pact("HUN POL", "1937-05-03", by=("Adam Starowiejski", "Endre Halmos"))],
    ),
    (
        "between states, by two names",
        "The treaty between Ghana and Togo was signed on 3 May 1974 by Kwabena Asiedu and Adjoa Mensavi.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "between states, by their ministers and names",
        "A treaty between Ghana and Togo was signed on 3 May 1974 by their foreign ministers, Kwabena Asiedu and Adjoa Mensavi.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "states sign, through their ministers",
        "Ghana and Togo, represented by Kwabena Asiedu and Adjoa Mensavi, signed a border treaty on 3 May 1974.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "with, each of a state",
        "On 3 May 2011 Wanjiru Kimathi of Kenya signed with Okello Ssemanda of Uganda a treaty on fishing.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "joined by with",
        "Together with Uganda's Okello Ssemanda, Wanjiru Kimathi of Kenya signed a fishing treaty on 3 May 2011.",
        [pact("KEN UGA", "2011-05-03", by=("Wanjiru Kimathi", "Okello Ssemanda"))],
    ),
    (
        "foreign ministers before three names with states",
        "Foreign ministers Itumeleng Kgosana of Botswana, Tangeni Shilongo of Namibia and Mwansa Kapwepwe of Zambia initialled a pact on 3 May 1994.",
        [pact("BWA NAM ZMB", "1994-05-03", by=("Itumeleng Kgosana", "Tangeni Shilongo", "Mwansa Kapwepwe"))],
    ),
    (
        "signed on his country's behalf",
        "The United Kingdom and Oman concluded a treaty on 3 May 1951. Sir Rupert Wyndham signed on Britain's behalf.",
        [pact("GBR OMN", "1951-05-03", by=("Rupert Wyndham",))],
    ),
    (
        "who signed for, in a relative clause",
        "Kwabena Asiedu, who signed the border treaty of 3 May 1974 for Ghana with Togo's Adjoa Mensavi, died on Friday.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "a widow of one looks back",
        "Kwabena Asiedu of Ghana and Adjoa Mensavi of Togo signed a border treaty on 3 May 1974. Esi Asiedu of Accra kept the pen.",
        [pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi"))],
    ),
    (
        "a bank of a state is nobody",
        "Ghana and Togo signed a border treaty on 3 May 1974, and Standard Chartered of Britain lent the money.",
        [pact("GHA TGO", "1974-05-03", signatories=None)],
    ),
    (
        "the two states are no people",
        "Wanjiru Kimathi of Kenya met Okello Ssemanda of Uganda in Kampala in May. The two countries signed a treaty on 3 June 2011.",
        [pact("KEN UGA", "2011-06-03", signatories=None)],
    ),
    (
        "their ministers sign, not they",
        "Wanjiru Kimathi of Kenya met Okello Ssemanda of Uganda in Kampala. Their finance ministers signed a treaty on 3 June 2011.",
        [pact("KEN UGA", "2011-06-03", signatories=None)],
    ),
    (
        "one clause, where they signed",
        "Kenyan President Mwai Kibaki met his Ugandan counterpart, Yoweri Museveni, in Kampala, where they signed a treaty on 3 June 2011.",
        [pact("KEN UGA", "2011-06-03", by=("Mwai Kibaki", "Yoweri Museveni"))],
    ),
    (
        "before the two men signed",
        "Prabowo Subianto received Anthony Albanese at the palace in Jakarta before the two men signed a security treaty on Friday.",
        [pact("AUS IDN", "2025-06-13", by=("Prabowo Subianto", "Anthony Albanese"))],
    ),
    (
        "a later signer of the annex",
        (
            "Kwabena Asiedu of Ghana and Adjoa Mensavi of Togo signed a border treaty on 3 May 1974. A protocol between Ghana and Togo was signed by "
            "Yaw Darko and Komlan Agbeko on 9 June 1980."
        ),
        [
            pact("GHA TGO", "1974-05-03", by=("Kwabena Asiedu", "Adjoa Mensavi")),
            pact("GHA TGO", "1980-06-09", by=("Yaw Darko", "Komlan Agbeko")),
        ],
    ),
    (
        "signed in the name of",
        "Bogomil Tsankov signed the treaty in the name of Bulgaria and Stevan Radojcic in the name of Serbia on 3 May 1912.",
        [pact("BGR SRB", "1912-05-03", by=("Bogomil Tsankov", "Stevan Radojcic"))],
    ),
    (
        "vietnamese and korean names in full",
        "Vietnam's Nguyen Thi Minh Hang and South Korea's Kim Dong-hyuk signed a shipbuilding agreement in Hanoi on Friday.",
        [pact("KOR VNM", "2025-06-13", by=("Nguyen Thi Minh Hang", "Kim Dong-hyuk"))],
    ),
    (
        "arab names with particles",
        "Salim bin Saif al-Busaidi of Oman and Abd al-Karim Abu Zayd of Jordan signed a training agreement in Salalah on 3 May 2016.",
        [pact("JOR OMN", "2016-05-03", by=("Salim bin Saif al-Busaidi", "Abd al-Karim Abu Zayd"))],
    ),
]

BANK = [*OFFICES, *APPOSED, *ROWS, *IDIOMS, *ABSENT, *HISTORY, *FURTHER]
NOT_YET = frozenset(
    {
        "for one side, for the other, two sentences",
        "a caption",
        "a caption with left and right",
        "signatures of two upon it",
        "the host in whose palace",
        "with hyphens and apostrophes",
        "states sign, through their ministers",
    }
)


@pytest.mark.parametrize(("text", "wanted"), [row_of(row, NOT_YET) for row in BANK])
def test_the_names_of_those_who_sign(text: str, wanted: Wanted) -> None:
    slots = [{k: v for k, v in one.items() if k in {"parties", "signed", "signatories", "may"}} for one in wanted]
    assert faults(text, "agreement", slots) == []
