"""Made-up reports for the benchmarks: any number of them, always the same for a seed.

``mixed`` shuffles paragraphs of real style (the example reports and the reports with gold) into reports of about 450 words, for the speed of reading.
``invented`` writes reports that overlap as those of many papers do: a few events told by many, many told by few, one report in twenty copied from
another with changes; for what it costs to bring reports together.
"""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS = 450
STATES = (
    "Russia", "Iran", "Norway", "Poland", "Turkey", "Japan", "India", "Egypt", "France", "Brazil", "Kenya", "Chile", "Vietnam", "Serbia", "Greece",
    "Finland", "Armenia", "Morocco", "Peru", "Ghana", "Jordan", "Cuba", "Nepal", "Latvia", "Oman", "Mali", "Laos", "Chad", "Fiji", "Iceland",
)  # fmt: skip
GOODS = ("drones", "artillery shells", "missiles", "oil", "wheat", "tanks", "fighter jets", "ammunition", "natural gas", "rifles", "helicopters")
PEOPLE = ("Anna Berg", "Omar Haddad", "Li Wen", "Carla Ruiz", "Jan Novak", "Amara Diallo", "Tom Hale", "Ines Costa", "Piotr Lis", "Sara Lind")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SENTENCES = (
    "{a} and {b} signed a mutual defence treaty on {day}.",
    "{a} sent {goods} to {b}, officials in {c} said.",
    "Foreign Minister {who} of {a} travelled to {b} on {day}.",
    "{c} imposed sanctions on {a} over its dealings with {b}.",
    "“We will keep every promise that we made,” said {who}, an analyst in {c}.",
    "{a} denied that it had delivered {goods} to {b}.",
    "{c} suspects that {b} supplies {a} with {goods}.",
    "The treaty obliges {a} and {b} to help each other in case of an attack.",
    "{who} told reporters that {a} would send {goods} to {b} next year.",
    "{a} joined the talks in {c} on {day}.",
)
FILLER = (
    "harbour ledger winter garden window market letter bridge candle forest meeting anchor pepper salt number office island planet museum teacher"
    " railway station summer paper silver river mountain signal copper engine soldier lantern barrel orchard valley carpet basket feather whistle"
).split()


def paragraphs() -> list[str]:
    """Return the paragraphs of the example reports and of the reports with gold, in one order on every machine."""
    files = sorted([*(ROOT / "examples").glob("*.txt"), *(ROOT / "tests" / "gold").rglob("*.txt")])
    rows = [row.strip() for file in files for row in file.read_text(encoding="utf-8").split("\n")]
    return [row for row in rows if len(row.split()) > 12]


def mixed(seed: int, words: int = WORDS) -> Iterator[str]:
    """Give reports without end, each of paragraphs drawn by chance until it has about so many words."""
    chance, stock = random.Random(seed), paragraphs()
    number = 0
    while True:
        number += 1
        rows, length = [f"Report {number}: notes from several capitals"], 0
        while length < words - 20:
            rows.append(chance.choice(stock))
            length += len(rows[-1].split())
        yield "\n\n".join(rows) + "\n"


def invented(seed: int, sentences: int = 20) -> Iterator[str]:
    """Give reports without end on events that other reports tell of, too; the states and days of much news come up often."""
    chance = random.Random(seed)
    weights = [1 / (n + 1) for n in range(len(STATES))]
    written: list[str] = []
    while True:
        if len(written) > 20 and chance.random() < 0.05:
            lines = chance.choice(written[-200:]).splitlines()
            yield "\n".join(line for line in lines if chance.random() < 0.8) + "\nMore on this on our pages.\n"
            continue
        rows = [f"Notes of {chance.choice(PEOPLE)} on {chance.choice(FILLER)} and {chance.choice(FILLER)}"]
        for _ in range(sentences):
            a, b, c = _three(chance, weights)
            day = f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(2010, 2025)}"
            rows.append(chance.choice(SENTENCES).format(a=a, b=b, c=c, day=day, goods=chance.choice(GOODS), who=chance.choice(PEOPLE)))
            rows.append("The " + " ".join(chance.choices(FILLER, k=10)) + ".")
        written.append("\n".join(rows) + "\n")
        del written[:-200]
        yield written[-1]


def _three(chance: random.Random, weights: list[float]) -> list[str]:
    """Draw three states, none twice."""
    drawn: dict[str, None] = {}
    while len(drawn) < 3:
        drawn[chance.choices(STATES, weights)[0]] = None
    return list(drawn)


def write(folder: Path, texts: Iterator[str], number: int) -> list[Path]:
    """Write the first reports, a file each, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for n, text in enumerate(islice(texts, number)):
        files.append(folder / f"report-{n:06}.txt")
        files[-1].write_text(text, encoding="utf-8")
    return files
