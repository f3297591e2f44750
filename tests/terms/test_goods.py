"""The tree of goods."""

import re
from pathlib import Path

import pytest

from foedus.terms.errors import UnknownName
from foedus.terms.goods import above, goods, goods_tree, is_a

REPORT_CATEGORIES = [
    *("arms", "munitions", "weapons", "missiles", "drones", "aircraft", "vessels", "artillery", "armoured_vehicles", "air_defence"),
    *("nuclear_weapons", "equipment", "technology", "military_technology", "missile_technology", "submarine_technology"),
    *("nuclear_technology", "space_technology", "oil", "gas", "food", "machinery", "economic_aid", "support", "military_aid", "training"),
    *("intelligence", "troops", "labour", "access", "luxury_vehicle"),
]


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("artillery_shells", "munitions"),
        ("rockets", "munitions"),
        ("ammunition", "arms"),
        ("combat_aircraft", "weapons"),
        ("attack_helicopter", "aircraft"),
        ("attack_helicopter", "helicopter"),
        ("large_artillery", "artillery"),
        ("battle_tank", "armoured_vehicle"),
        ("submarine", "warship"),
        ("submarine", "vessel"),
        ("submarine", "weapons"),
        ("submarine", "vehicles"),
        ("ballistic_missile", "missile"),
        ("nuclear_weapons", "arms"),
        ("missile_technology", "technology"),
        ("nuclear_reactor_module", "nuclear_technology"),
        ("petroleum", "oil"),
        ("refined_petroleum", "petroleum"),
        ("luxury_vehicle", "luxury_goods"),
        ("luxury_vehicle", "vehicles"),
        ("yacht", "vessel"),
        ("truck", "vehicles"),
        ("steel", "metals"),
        ("seafood", "food"),
        ("electrical_equipment", "industrial_machinery"),
        ("military_training", "support"),
    ],
)
def test_the_narrow_class_is_part_of_the_broad_one(narrow: str, broad: str) -> None:
    assert is_a(narrow, broad)


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("oil", "crude_oil"),
        ("crude_oil", "refined_petroleum"),
        ("condensates", "oil"),
        ("vehicles", "luxury_vehicle"),
        ("vessel", "warship"),
        ("helicopter", "attack_helicopter"),
        ("munitions", "weapons"),
        ("small_arms", "munitions"),
        ("air_defence_system", "missile"),
        ("training", "military_training"),
        ("technology", "arms"),
        ("nuclear_technology", "nuclear_weapons"),
        ("yacht", "weapons"),
    ],
)
def test_the_one_class_is_no_part_of_the_other(narrow: str, broad: str) -> None:
    assert not is_a(narrow, broad)


@pytest.mark.parametrize(
    "civilian",
    [
        *("vessel", "ship", "helicopter", "truck", "vehicles", "yacht", "luxury_vehicle", "civilian_ship_parts", "spare_parts_civil_aircraft"),
        *("civil_aircraft", "medicine", "food", "machinery", "dual_use", "economic_aid", "labour", "troops", "technology", "equipment", "oil"),
    ],
)
def test_what_may_be_civilian_is_no_arms(civilian: str) -> None:
    assert not is_a(civilian, "arms")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("missile", "missiles"),
        ("drone", "drones"),
        ("vessel", "vessels"),
        ("armoured_vehicle", "armoured_vehicles"),
        ("air_defence_system", "air_defence"),
        ("petroleum", "oil"),
        ("industrial_machinery", "machinery"),
    ],
)
def test_two_words_for_one_class_mean_the_same_class(one: str, other: str) -> None:
    assert goods(one) is goods(other)
    assert above(one) == above(other)


def test_every_class_is_in_the_end_goods_of_any_kind() -> None:
    assert [name for name in goods_tree() if not is_a(name, "any")] == []


def test_no_class_contains_itself() -> None:
    def climb(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, f"a circle: {' > '.join((*path, name))}"
        entry = goods_tree()[name]
        for parent in (*entry.parents, *([entry.same_as] if entry.same_as else [])):
            climb(parent, (*path, name))

    for name in goods_tree():
        climb(name, ())


def test_a_class_has_parents_or_is_another_word_for_a_class_that_has() -> None:
    tree = goods_tree()
    for entry in tree.values():
        if entry.same_as:
            assert not entry.parents, f"{entry.id} is another word: its parents stand at {entry.same_as}"
            assert not tree[entry.same_as].same_as, f"{entry.id} points to {entry.same_as}, which is itself only another word"
        else:
            assert entry.parents or entry.id == "any", f"{entry.id} hangs in the air"


def test_parents_and_other_words_point_to_classes_not_to_other_words() -> None:
    tree = goods_tree()
    assert [(entry.id, parent) for entry in tree.values() for parent in entry.parents if tree[parent].same_as] == []


def test_chapters_of_the_harmonized_system_have_two_digits() -> None:
    assert [(entry.id, entry.hs) for entry in goods_tree().values() if any(not re.fullmatch(r"\d\d", chapter) for chapter in entry.hs)] == []


def test_the_heavy_arms_of_the_register_are_weapons() -> None:
    heavy = [entry for entry in goods_tree().values() if entry.register_class]
    assert {(entry.register_class or "").split("(")[0] for entry in heavy} == {"I", "II", "III", "IV", "V", "VI", "VII"}
    assert [entry.id for entry in heavy if not is_a(entry.id, "weapons")] == []


@pytest.mark.parametrize("category", REPORT_CATEGORIES)
def test_every_category_of_reports_is_a_class_of_its_own(category: str) -> None:
    assert goods(category).id == category


def test_an_unknown_class_is_met_by_the_nearest_one() -> None:
    with pytest.raises(UnknownName, match=r"unknown goods 'artilery_shells': did you mean 'artillery_shells'\?"):
        goods("artilery_shells")


def test_every_goods_id_that_the_list_of_measures_names_exists(shared: Path) -> None:
    text = (shared / "facts" / "sanctions.md").read_text(encoding="utf-8")
    section = text.partition("## 0.")[2].partition("\n## ")[0]
    rows = [line.split("|")[-2] for line in section.splitlines() if line.startswith("| ") and "measure id" not in line]
    in_lists = {part.strip() for row in rows for part in re.split(r"[,:;()]", row.partition(": ")[2])}
    named = {part for part in in_lists if re.fullmatch(r"[a-z_]+", part)}
    named |= {word for row in rows for word in re.findall(r"\b[a-z]+(?:_[a-z]+)+\b", row)}
    named -= {"listed_party", "notified", "livelihood", "excepted"}
    assert {"warship", "drone", "medicine", "any"} <= named, "the list of measures was not read"
    assert sorted(named - set(goods_tree())) == []


def test_every_goods_id_in_the_cases_exists(shared: Path) -> None:
    named = {word for path in (shared / "cases").glob("*.yaml") for word in re.findall(r"\bgoods:\s*([a-z_]+)", path.read_text(encoding="utf-8"))}
    assert named
    assert sorted(named - set(goods_tree())) == []
