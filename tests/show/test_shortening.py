from foedus.brief.dossier import Dossier
from foedus.show.shortening import shortened


def test_a_long_title_becomes_report_a_in_every_line_but_the_report(dossier: Dossier):
    long = dossier.sources[0].name

    short = shortened(dossier)

    assert short.sources[0].name == "report A"
    assert short.sources[0].title == long
    assert short.sources[0].text == dossier.sources[0].text


def test_a_newspapers_name_stays(dossier: Dossier):
    assert shortened(dossier).sources[1].name == "Harbour Gazette"


def test_a_title_with_quotes_is_replaced_as_well(dossier: Dossier):
    long = dossier.sources[0].name
    assert '"' in long, "the made-up title is hostile"
    told = dossier.exchange[0].told[0].model_copy(update={"voucher": f"{long} itself"})
    flow = dossier.exchange[0].model_copy(update={"told": (told,)})

    short = shortened(dossier.model_copy(update={"exchange": (flow,)}))

    assert short.exchange[0].told[0].voucher == "report A itself"


def test_without_long_names_nothing_changes(dossier: Dossier):
    only = dossier.model_copy(update={"sources": dossier.sources[1:]})

    assert shortened(only) is only
