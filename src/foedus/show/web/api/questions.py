"""Questions of law: a case file in, a judgement out; and whether a measure forbids a transfer."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Body, HTTPException, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from ....terms.errors import UsageError
from ... import asking
from ..answering import answer
from ..problems import named, responses
from ..tasks import judge_plainly, judge_text
from ..users import READER
from ..workplace import Here

if TYPE_CHECKING:  # the reasoner works in a process of its own
    from ....reasoning import Case, Judgement

router = APIRouter(dependencies=[READER], tags=["questions"], responses=responses(413, 415, 422, 429))
EXAMPLE = {
    "id": "raid",
    "today": "2025-01-10",
    "events": [{"id": "attack", "date": "2025-01-10", "kind": "armed_attack", "by": ["UKR"], "on": ["RUS"], "place": "kursk"}],
    "facts": [{"fact": "state_of_war", "of": "RUS", "value": True}],
    "viewpoints": ["RUS", "unga"],
}
YAML_TYPES = ("application/yaml", "application/x-yaml", "text/yaml", "text/plain")
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Case"}, "example": EXAMPLE},
            "application/yaml": {"schema": {"type": "string"}, "example": "id: raid\ntoday: 2025-01-10\nevents: [...]\n"},
        },
    }
}


def schemas() -> dict[str, Any]:
    """Return the schemas that bodies and answers refer to, for the OpenAPI document."""
    from ....reasoning import Case, Judgement

    found: dict[str, Any] = {}
    models: tuple[tuple[type[BaseModel], Literal["validation", "serialization"]], ...] = ((Case, "validation"), (Judgement, "serialization"))
    for model, mode in models:
        schema = model.model_json_schema(by_alias=True, mode=mode, ref_template="#/components/schemas/{model}")
        found |= {**schema.pop("$defs", {}), model.__name__: schema}
    return found


@router.post("/casus", summary="Answer a case", openapi_extra=_BODY, responses=named("Judgement"))
async def casus(
    request: Request, here: Here, settle: Annotated[bool, Query(description="Say also what would settle an open answer.")] = False
) -> Response:
    """Answer a case file (JSON, or YAML with ``Content-Type: application/yaml``), as ``foedus casus FILE --format json``."""
    kind = request.headers.get("content-type", "application/json").partition(";")[0].strip().lower()
    if kind not in {"application/json", *YAML_TYPES}:
        raise HTTPException(415, "send a case file as application/json or application/yaml")
    raw = await request.body()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UsageError(f"the body is not UTF-8 (byte {fault.start})") from None

    def ask() -> "Judgement":
        return here.workers.ask(judge_text, text, kind == "application/json", settle, seconds=here.settings.judging)

    return answer(request, await run_in_threadpool(ask))


class SupposedTransfer(BaseModel):
    """A supposed transfer of goods, and what is known of it."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    giver: str = Field(alias="from", max_length=100, examples=["RUS"])
    receiver: str = Field(alias="to", max_length=100, examples=["PRK"])
    goods: str = Field(max_length=100, examples=["refined_petroleum"])
    on: str = Field(max_length=10, examples=["2024-06-19"])
    quantity: float | None = Field(default=None, examples=[10000])
    unit: str | None = Field(default=None, max_length=50, examples=["barrel"])
    before: float | None = None
    price: float | None = None
    price_unit: str | None = Field(default=None, max_length=50)
    facts: list[Annotated[str, Field(max_length=200)]] = Field(default=[], max_length=50, examples=[["exempted=false"]])
    viewpoints: list[Annotated[str, Field(max_length=100)]] = Field(default=[], max_length=20)


@router.post("/transfers", summary="Whether measures forbid a transfer", responses=named("Judgement"))
def transfers(request: Request, here: Here, supposed: Annotated[SupposedTransfer, Body()]) -> Response:
    """Say which measures a transfer would breach, as ``foedus transfer``."""
    case = transfer_case(supposed, frozenset(here.law.places))
    return answer(request, here.workers.ask(judge_plainly, case, seconds=here.settings.judging))


def transfer_case(supposed: SupposedTransfer, places: frozenset[str]) -> "Case":
    """Make a case of a supposed transfer, as the command line does."""
    day = asking.day(supposed.on)
    given = asking.gift(f"{supposed.giver}>{supposed.receiver} {supposed.goods}", day)
    amounts = supposed.model_dump(include={"quantity", "unit", "before", "price", "price_unit"}, exclude_none=True)
    if "unit" in amounts and "quantity" not in amounts:
        raise UsageError("unit goes with quantity")
    facts = [asking.fact(words, [], [given["id"]]) for words in supposed.facts]
    asked = {"today": day, "transfers": [given | amounts], "facts": facts, "viewpoints": asking.viewpoints(supposed.viewpoints, day)}
    return asking.case("supposed-transfer", asked, places)
