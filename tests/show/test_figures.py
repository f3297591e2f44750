from xml.etree import ElementTree

import pytest
from tests.show.dossiers import bond

from foedus.brief.dossier import Dossier, Flow, IfAttacked
from foedus.show.figures import flow_figure, network_figure, undrawn

SVG = "{http://www.w3.org/2000/svg}"


def boxes(drawing: str, *kinds: str) -> list[tuple[float, float, float, float]]:
    found = ElementTree.fromstring(drawing).iter(f"{SVG}rect")
    wanted = [one for one in found if one.get("class", "").split()[-1] in kinds]
    return [tuple(float(one.get(name, "0")) for name in ("x", "y", "width", "height")) for one in wanted]  # type: ignore[misc]


def words(drawing: str) -> str:
    return " ".join("".join(one.itertext()) for one in ElementTree.fromstring(drawing).iter(f"{SVG}text"))


@pytest.mark.parametrize("draw", [flow_figure, network_figure])
def test_a_figure_is_xml_with_a_title_and_a_description(draw, dossier: Dossier):
    root = ElementTree.fromstring(draw(dossier))

    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert description.text
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


@pytest.mark.parametrize("draw", [flow_figure, network_figure])
def test_the_same_dossier_gives_the_same_drawing(draw, dossier: Dossier):
    assert draw(dossier) == draw(dossier)


@pytest.mark.parametrize("draw", [flow_figure, network_figure])
def test_nothing_to_draw_gives_no_drawing(draw):
    assert draw(Dossier(asked_on="2024-06-20", asked_because="today", headline=())) == ""


@pytest.mark.parametrize("draw", [flow_figure, network_figure])
def test_everything_lies_inside_the_drawing(draw, dossier: Dossier):
    root = ElementTree.fromstring(draw(dossier))
    _, _, width, height = map(float, root.get("viewBox", "").split())

    for rect in root.iter(f"{SVG}rect"):
        x, y, w, h = (float(rect.get(name, "0")) for name in ("x", "y", "width", "height"))
        assert x >= 0
        assert x + w <= width
        assert y >= 0
        assert y + h <= height
    for span in root.iter(f"{SVG}tspan"):
        assert 0 < float(span.get("y", "0")) < height


def test_a_flow_says_its_verdict_in_words_and_by_its_line(dossier: Dossier):
    drawing = flow_figure(dossier)

    assert "✗ breach" in words(drawing)
    assert "? undetermined" in words(drawing)
    assert 'class="arrow firm bad"' in drawing
    assert 'class="arrow dashed open"' in drawing


def test_a_flow_the_other_way_points_the_other_way(dossier: Dossier):
    paths = [one.get("d", "") for one in ElementTree.fromstring(flow_figure(dossier)).iter(f"{SVG}path")]

    starts = [float(path.split()[0].lstrip("M")) for path in paths]
    ends = [float(path.split("L")[1].split()[0]) for path in paths]
    assert [end > start for start, end in zip(starts, ends, strict=True)] == [True, False, False]


def test_hostile_goods_do_no_harm(dossier: Dossier):
    flow = dossier.exchange[0].model_copy(update={"goods_name": '"><script>x</script>'})

    drawing = flow_figure(dossier.model_copy(update={"exchange": (flow,)}))

    assert "<script" not in drawing
    assert ElementTree.fromstring(drawing) is not None


def test_bearers_of_one_mind_are_one_node(dossier: Dossier):
    assert "5 parties to cst-1992" in words(network_figure(dossier))


def overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]


def test_no_two_nodes_overlap_however_many_allies_there_are():
    allies = ("CHN", "KAZ", "BLR", "ARM", "KGZ", "TJK", "IRN", "CUB", "LAO")
    cases = tuple(
        IfAttacked(
            party=party,
            party_name=party,
            supposed="an attack",
            bound=tuple(bond(code, f"A state of a long name {code}", party, f"pact-{n}/1", "obliged") for n, code in enumerate(allies[:many])),
            consult=(bond("PRK", "North Korea", party, "x-1/1", "awaits"),),
        )
        for party, many in (("RUS", 9), ("PRK", 3), ("SYR", 0))
    )
    drawing = network_figure(Dossier(asked_on="2024-06-20", asked_because="today", headline=(), if_attacked=cases))

    nodes = boxes(drawing, "ally", "party", "paper")
    assert len(nodes) == 12 + 3 + 2
    assert [(a, b) for n, a in enumerate(nodes) for b in nodes[n + 1 :] if overlap(a, b)] == []


def test_pairs_that_are_not_drawn_are_named():
    cases = tuple(
        IfAttacked(
            party=party, party_name=party, supposed="an attack", bound=(bond("RUS", "Russia", party, "x-1/1", "obliged"),) if party == "SYR" else ()
        )
        for party in ("RUS", "PRK", "SYR")
    )

    assert undrawn(Dossier(asked_on="2024-06-20", asked_because="", headline=(), if_attacked=cases)) == ["Russia and Syria (x-1/1)"]


def test_unnamed_ends_are_said_to_be_unnamed(dossier: Dossier):
    flow: Flow = dossier.exchange[0].model_copy(update={"giver": ()})

    assert "Not said" in words(flow_figure(dossier.model_copy(update={"exchange": (flow,)})))


def test_a_pact_of_many_is_drawn_in_part_and_says_so():
    names = ("RUS", "PRK", "SYR", "CHN", "KAZ", "BLR", "ARM", "KGZ")
    cases = tuple(IfAttacked(party=party, party_name=party, supposed="an attack") for party in names)
    dossier = Dossier(asked_on="2024-06-20", asked_because="", headline=(), if_attacked=cases)

    assert len(boxes(network_figure(dossier), "party")) == 6
    assert undrawn(dossier) == ["2 further parties"]


def test_the_dossiers_own_pact_is_what_is_written_between_its_parties(dossier: Dossier):
    case = dossier.if_attacked[0]
    other = bond("PRK", "North Korea", "RUS", "rus-prk-2000/2", "obliged")
    busy = case.model_copy(update={"bound": (other, *case.bound)})

    text = words(network_figure(dossier.model_copy(update={"if_attacked": (busy, dossier.if_attacked[1])})))

    assert text.index("rus-prk-2024/4") < text.index("rus-prk-2000/2")
