"""The writer is killed at random moments; what it told as safe is there. ``benchmarks/killed.py`` does it twenty times."""

from benchmarks.killed import RECORDS, killed_once, look, made_up, run, whole

from foedus.records.store import open_store


def test_nothing_that_was_told_as_safe_is_lost_when_the_writer_is_killed(place: str):
    faults, held, met = run(place, 2000, times=2, longest=0.4)

    assert faults == []
    assert held > 0
    assert met > 0, "the writer was done before it was killed"


def test_a_writer_that_was_killed_goes_on_where_it_was(place: str):
    told, _ = killed_once(place, 12, 0.1)
    again, _ = killed_once(place, 12, 30.0)

    assert look(place, [line for line in told + again if whole(line)]) == ([], 12)


def test_what_is_lost_would_be_noticed(place: str):
    document, records = made_up(0)
    with open_store(place, create=True) as store:
        store.add(document, records[:-1], by="writer", reader="made up")

    faults, held = look(place, ["d00000", "d00001", "review d00000:transfer1"])

    assert held == 1
    assert faults == [
        "d00001 was told as safe and is lost",
        "review d00000:transfer1 was told as safe and is lost",
        f"d00000 has {RECORDS - 1} of its {RECORDS} records",
    ]
