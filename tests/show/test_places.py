from datetime import date

from foedus.show.places import place_lines, row, table
from foedus.terms.places import Area, Place

ISLAND = Place.model_validate(
    {
        "id": "island",
        "name": "the Island",
        "sovereign": {"ARG": "ARG", "unga": "none", "default": [{"state": "GBR"}, {"state": "FRA", "from": "2000-01-01"}]},
        "admin": [{"state": "GBR", "from": "1900-01-01"}, {"state": "disputed", "from": "2000-01-01"}],
        "areas": ["sea", {"area": "ocean", "from": "1950-01-01", "until": "1960-12-31"}],
        "borders": ["CHL"],
        "note": "made up",
    }
)
AREAS = {"sea": Area(id="sea", name="the Sea", meaning="water")}
BARE = Place(id="bare", name="Bare")


def text(**asked: object) -> str:
    return " ".join(" ".join(place_lines(ISLAND, AREAS, **asked)).split())  # type: ignore[arg-type]


def test_over_time_every_view_and_every_spell_is_given() -> None:
    assert (
        "Argentina (ARG): Argentina (ARG) The UN majority: nobody Everyone else: the United Kingdom (GBR); France (FRA) from 1 January 2000" in text()
    )
    assert "Governed by: the United Kingdom (GBR) from 1 January 1900; changing hands from 1 January 2000" in text()
    assert "Treaty areas: the Sea (sea); ocean from 1 January 1950 to 31 December 1960" in text()
    assert "Borders: Chile" in text()


def test_on_a_day_only_what_holds_on_it_is_given() -> None:
    then = text(on=date(1999, 1, 1))

    assert "Everyone else: the United Kingdom (GBR) Governed by: the United Kingdom (GBR) Treaty areas: the Sea (sea) Borders" in then
    assert "France" not in then


def test_one_viewpoint_alone_is_given() -> None:
    assert "Everyone else" not in text(viewpoint="ARG")
    assert "(Peru has no view of its own here.)" in text(viewpoint="PER")


def test_a_place_without_data_says_so() -> None:
    words = " ".join(place_lines(BARE, {}))

    assert "Everyone else: no entry" in words
    assert "Governed by: no entry" in words
    assert "Treaty areas: none" in words


def test_the_table_of_a_day_gives_owner_holder_and_claims() -> None:
    assert table([ISLAND]) == ["island  the Island"]
    assert table([ISLAND], date(1999, 1, 1)) == ["island  the Island  GBR  held by GBR  claimed: ARG none"]
    assert table([ISLAND], date(1999, 1, 1), "ARG")[0].split()[3] == "ARG"


def test_a_row_for_programs_is_of_the_day_and_the_viewpoint() -> None:
    there = row(ISLAND, date(1955, 1, 1), "ARG")

    assert (there["sovereign"], there["admin"], there["areas"]) == ("ARG", "GBR", ["ocean", "sea"])
    assert there["by_viewpoint"] == {"ARG": "ARG", "unga": "none", "default": "GBR"}
