"""Re-tellings are found by the words that documents share."""

import random

import pytest

from foedus.records.retelling import fingerprint, retellings

from .builders import document

WORDS = (
    "river mountain harbour signal ledger winter copper garden engine window market soldier letter bridge candle forest"
    " meeting anchor pepper salt number office island planet museum teacher railway station winter summer paper silver"
).split()


def prose(seed: int, length: int = 300) -> str:
    """Return running words that no other seed repeats."""
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) for _ in range(length))


def test_independent_texts_are_no_retellings():
    assert retellings([document(str(n), prose(n)) for n in range(20)]) == []


def test_a_copy_with_a_new_head_and_tail_is_a_retelling():
    text = prose(1)
    found = retellings([document("a", text), document("b", "New headline. " + text[:900] + prose(2, 100)), document("c", prose(3))])

    assert found == [frozenset({"a", "b"})]


def test_two_rare_phrases_make_a_retelling_and_one_does_not():
    first, second = "they quietly drafted it over nine cold weekends together", "nobody in either capital dared to read it aloud"
    one = [document("a", f"{prose(1)} {first} {prose(2)}"), document("b", f"{prose(3)} {first} {prose(4)}")]
    two = [document("a", f"{prose(1)} {first} {prose(2)} {second}"), document("b", f"{second} {prose(3)} {first} {prose(4)}")]

    assert retellings(one) == []
    assert retellings(two) == [frozenset({"a", "b"})]


def test_names_and_titles_make_no_rare_phrase():
    names = "President Vladimir Putin and Chairman Kim Jong Un in Pyongyang on Wednesday June Nineteenth"
    more = "Foreign Minister Sergei Lavrov and Defence Minister Andrei Belousov of Russia and Choe Son Hui of Korea"

    assert retellings([document("a", f"{names} {prose(1)} {more}"), document("b", f"{more} {prose(2)} {names}")]) == []


def test_words_of_a_speaker_that_both_quote_make_no_retelling():
    quote = "“We shall stand together against every threat to our peoples, now and in the long winters that are still to come.”"

    assert retellings([document("a", f"{prose(1)} {quote}"), document("b", f"{quote} {prose(2)}")]) == []


def test_two_long_quotes_cut_alike_with_one_rare_phrase_make_a_retelling():
    quotes = [
        "“We shall stand together against every threat to our peoples, now and in the winters to come.”",
        "“Nobody asked the fishermen whether they wanted a treaty, and nobody will ask them about the next one.”",
    ]
    phrase = "they quietly drafted it over nine cold weekends together"
    found = retellings([document("a", f"{quotes[0]} {phrase} {prose(1)} {quotes[1]}"), document("b", f"{quotes[1]} {prose(2)} {phrase} {quotes[0]}")])

    assert found == [frozenset({"a", "b"})]


def test_a_crowd_of_copies_is_one_telling():
    text = prose(1)
    copies = [document(f"copy-{n}", f"{text} {prose(100 + n, 40)}") for n in range(40)]

    (telling,) = retellings([*copies, *(document(f"other-{n}", prose(500 + n)) for n in range(40))])

    assert telling == {d.id for d in copies}


def test_the_work_does_not_grow_with_the_square_of_the_documents(monkeypatch: pytest.MonkeyPatch):
    import foedus.records.retelling as module

    asked = 0
    links = module._links

    def counted(documents: list[int]):
        nonlocal asked
        found = list(links(documents))
        asked += len(found)
        return found

    monkeypatch.setattr(module, "_links", counted)
    shared = "read more about this story on our pages every day of the week"
    retellings([document(str(n), f"{prose(n, 60)} {shared}") for n in range(300)])

    runs = len(fingerprint(shared).shingles) + len(fingerprint(shared).phrases)
    assert asked <= runs * 300 + 300


def test_the_two_seed_reports_are_two_tellings(shared):
    texts = sorted((shared / "seeds").glob("*.txt"))

    assert len(texts) == 2
    assert retellings([document(p.stem, p.read_text(encoding="utf-8")) for p in texts]) == []
