"""A small dossier made by hand, from two invented reports, one of them with a hostile title."""

from foedus.brief.dossier import (
    Bond,
    Differing,
    Dossier,
    Duty,
    Evidence,
    Flow,
    Happening,
    IfAttacked,
    Line,
    Mark,
    MeasureLine,
    OnRecord,
    Pact,
    Remark,
    Source,
    Speaker,
    Told,
    Unknown,
    View,
    Vouched,
)
from foedus.terms.evidence import Span

HOSTILE = "Pact <script>alert(\"x\")</script> & 'more'"
FIRST = (
    f"{HOSTILE}\n\nRussia and North Korea signed a pact in Pyongyang on June 19, 2024. "
    "Officials suspected that North Korea had sent munitions to Russia.\n“We are <b>friends</b>,” the minister said. Putin gave Kim a luxury car.\n"
)
SECOND = "Harbour Gazette\n\nThe two states agreed to help each other if attacked. North Korea has sent munitions to Russia. War is likely.\n"


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def evidence(record: str, doc: str, *words: str) -> Evidence:
    text = {"first": FIRST, "second": SECOND}[doc]
    return Evidence(record=record, doc=doc, spans=tuple(span(text, one) for one in words))


PACT = evidence("first-1", "first", "Russia and North Korea signed a pact", "in Pyongyang on June 19, 2024")
SUSPICION = evidence("first-2", "first", "suspected that North Korea had sent munitions to Russia")
MUNITIONS = evidence("first-3", "first", "North Korea had sent munitions")
FRIENDS = evidence("first-4", "first", "We are <b>friends</b>")
CAR = evidence("first-5", "first", "Putin gave Kim a luxury car")
HELP = evidence("second-1", "second", "agreed to help each other if attacked")
SENT = evidence("second-2", "second", "North Korea has sent munitions to Russia")
LIKELY = evidence("second-3", "second", "War is likely")


def marks(*found: Evidence) -> tuple[Mark, ...]:
    return tuple(Mark(start=s.start, end=s.end, records=(e.record,)) for e in found for s in e.spans)


def measure(who: str, name: str, measure_id: str, verdict: str, **more: object) -> MeasureLine:
    return MeasureLine.model_validate(
        {
            "who": who,
            "who_name": name,
            "measure": measure_id,
            "title": "A resolution on North Korea",
            "paraphrase": "No member lets arms go out.",
            "citation": "S/RES/1718 (2006)",
            "verdict": verdict,
            "checked": "text",
            **more,
        }
    )


def bond(who: str, name: str, toward: str, norm: str, verdict: str, **more: object) -> Bond:
    return Bond.model_validate(
        {
            "who": who,
            "who_name": name,
            "toward": toward,
            "norm": norm,
            "title": "A treaty",
            "duty": "assist",
            "modality": "must",
            "strength": "L3",
            "strength_in_words": "must assist by all means",
            "paraphrase": "Each helps the other.",
            "verdict": verdict,
            "verdict_in_words": verdict,
            "checked": "text",
            **more,
        }
    )


def made_up() -> Dossier:
    """The dossier."""
    munitions = (
        Told(text="suspected that North Korea had sent munitions to Russia", certainty="suspected", voucher="American officials", evidence=SUSPICION),
        Told(text="North Korea has sent munitions to Russia", certainty="asserted", voucher="Harbour Gazette", evidence=SENT),
    )
    return Dossier(
        asked_on="2024-06-20",
        asked_because="the latest day of publication",
        headline=(
            Line(text="Russia and North Korea signed a pact on 19 June 2024.", evidence=(PACT,)),
            Line(text="It promises help if either is attacked; on 20 June 2024 it is not in force.", articles=("rus-prk-2024/4",)),
            Line(text="Munitions are said to go to Russia, which two measures forbid.", evidence=(SUSPICION, SENT), articles=("unsc-1718/8b",)),
        ),
        agreements=(
            Pact(
                about="the pact of Russia and North Korea",
                parties=("RUS", "PRK"),
                signed="2024-06-19",
                place="Pyongyang",
                areas=("security",),
                signatories=("Vladimir Putin", "Kim Jong Un"),
                status_told="signed",
                told=(Told(text="signed a pact", certainty="asserted", voucher="the report itself", date="2024-06-19", evidence=PACT),),
                origins=("Harbour Gazette",),
                on_record=OnRecord(
                    id="rus-prk-2024",
                    title="Treaty on Comprehensive Strategic Partnership",
                    citation="Treaty of 19 June 2024",
                    signed="2024-06-19",
                    in_force="2024-12-04",
                    ended=None,
                    status="signed",
                    status_in_words="signed, not in force on 20 June 2024",
                    text_status="full_text",
                    checked="text",
                ),
                duties=(
                    Duty(
                        norm="rus-prk-2024/4",
                        article="4",
                        duty="assist",
                        modality="must",
                        strength="L3",
                        strength_in_words="must assist by all means",
                        paraphrase="When one is attacked the other gives help at once.",
                        condition="armed attack, state of war",
                        citation="Treaty of 19 June 2024",
                        checked="text",
                        told=(Told(text="help each other if attacked", certainty="reported", voucher="Harbour Gazette", evidence=HELP),),
                        differs=("the report does not mention the state of war",),
                    ),
                ),
            ),
        ),
        exchange=(
            Flow(
                id="f1",
                giver=("PRK",),
                receiver=("RUS",),
                goods="munitions",
                goods_name="munitions",
                about="munitions from North Korea to Russia",
                standing="told_as_fact",
                told=munitions,
                origins=("American officials", "Harbour Gazette"),
                judged_on="2024-06-20",
                verdicts=(
                    measure("PRK", "North Korea", "unsc-1718/8b", "breach", because=("munitions are arms",)),
                    measure("RUS", "Russia", "unsc-1874/9", "breach", because=("munitions are arms",)),
                ),
                summary="If it is as told, a breach by both.",
                assumptions=("no exemption was granted",),
            ),
            Flow(
                id="f2",
                giver=("RUS",),
                receiver=("PRK",),
                goods="refined_petroleum",
                goods_name="refined petroleum",
                about="oil from Russia to North Korea",
                standing="suspected",
                told=(munitions[0],),
                origins=(),
                judged_on="2024-06-20",
                if_happened=(measure("RUS", "Russia", "unsc-2397/5", "undetermined", depends_on=("quantity",), depends_in_words=("the quantity",)),),
                summary="Undetermined: the quantity is missing.",
                unknown=("quantity",),
                remarks=("the price is irrelevant",),
            ),
            Flow(
                id="f3",
                giver=("RUS",),
                receiver=("PRK",),
                goods="luxury_vehicle",
                goods_name="a luxury vehicle",
                about="a car from Russia to North Korea",
                standing="denied",
                told=(Told(text="gave Kim a luxury car", certainty="denied", voucher="the report itself", evidence=CAR),),
                origins=(),
                judged_on="2024-06-20",
                summary="No transfer is told.",
            ),
        ),
        if_attacked=(
            IfAttacked(
                party="RUS",
                party_name="Russia",
                supposed="an attack on Russia's own territory",
                bound=tuple(
                    bond(code, name, "RUS", "cst-1992/4", "undetermined", depends_on=("request",), depends_in_words=("a request",))
                    for code, name in (("ARM", "Armenia"), ("BLR", "Belarus"), ("KAZ", "Kazakhstan"), ("KGZ", "Kyrgyzstan"), ("TJK", "Tajikistan"))
                ),
                not_in_force=(bond("PRK", "North Korea", "RUS", "rus-prk-2024/4", "not_in_force"),),
            ),
            IfAttacked(
                party="PRK",
                party_name="North Korea",
                supposed="an attack on North Korea's own territory",
                bound=(bond("CHN", "China", "PRK", "chn-prk-1961/2", "obliged", because=("the attack was not provoked",)),),
                consult=(bond("CHN", "China", "PRK", "chn-prk-1961/4", "awaits", duty="consult", strength="L0", strength_in_words="must consult"),),
                not_in_force=(bond("RUS", "Russia", "PRK", "rus-prk-2024/4", "not_in_force"),),
                named_adversaries=(bond("CUB", "Cuba", "PRK", "x-1986/1", "not_triggered", against=("the United States",)),),
            ),
        ),
        speakers=(
            Speaker(
                name="the minister",
                of="PRK",
                of_name="North Korea",
                remarks=(Remark(text="We are <b>friends</b>", verb="say", quoted=True, voucher="the report itself", evidence=FRIENDS),),
            ),
        ),
        visits=(
            Happening(
                kind="visit",
                about="Putin's visit",
                origins=(),
                told=(Told(text="in Pyongyang", certainty="asserted", voucher="the report itself", evidence=PACT),),
            ),
        ),
        origins=(Vouched(about="munitions", kind="transfer", origins=("A", "B"), documents=("first", "second"), records=("first-2", "second-2")),),
        disagreements=(
            Differing(about="munitions", kind="differs_in_certainty", note="one suspects, the other asserts", evidence=(SUSPICION, SENT)),
        ),
        opinions=(View(holder="Ann Example", text="a breakthrough", evidence=HELP),),
        forecasts=(View(holder=None, text="War is likely", evidence=LIKELY),),
        unknown=(Unknown(what="the quantity of oil", bears_on=("unsc-2397/5",)),),
        notes=("the day asked is the latest day of publication",),
        sources=(
            Source(
                id="first",
                path="first.txt",
                sha256="0" * 64,
                title=HOSTILE,
                publisher=None,
                published="2024-06-20",
                derived_from=(),
                name=HOSTILE,
                text=FIRST,
                marks=marks(PACT, SUSPICION, MUNITIONS, FRIENDS, CAR),
            ),
            Source(
                id="second",
                path="second.txt",
                sha256="1" * 64,
                title=None,
                publisher="Harbour Gazette",
                published=None,
                derived_from=("the first",),
                name="Harbour Gazette",
                text=SECOND,
                marks=marks(HELP, SENT, LIKELY),
                notes=("read as cp1252",),
            ),
        ),
    )
