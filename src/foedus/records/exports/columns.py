"""The codebook: every table that is exported, its columns in their order, and what they hold. Names and order are kept from version to version."""

from typing import Literal, NamedTuple

Type = Literal["text", "integer", "boolean", "json"]


class Column(NamedTuple):
    """One column; ``json`` is text that holds a JSON value."""

    name: str
    type: Type
    meaning: str


TABLES: dict[str, tuple[Column, ...]] = {
    "documents": (
        Column("id", "text", "name of the document in the store"),
        Column("sha256", "text", "SHA-256 of the file's bytes"),
        Column("path", "text", "where it was first found"),
        Column("title", "text", "its title"),
        Column("publisher", "text", "who published it"),
        Column("published", "text", "day of publication, YYYY-MM-DD"),
        Column("reader", "text", "what read it: a version of foedus and a back end"),
        Column("added_at", "text", "when it came into the store, in UTC"),
        Column("added_by", "text", "who brought it in"),
        Column("records", "integer", "number of records read from it"),
        Column("reliability", "text", "Admiralty letter A to F of its source, as judged by a person"),
        Column("credibility", "text", "Admiralty digit 1 to 6 of what it says, as judged by a person"),
    ),
    "records": (
        Column("id", "text", "name of the record in the store"),
        Column("document", "text", "document that it was read from"),
        Column("claim", "text", "claim that it belongs to; empty for opinions, forecasts, provenance and what was rejected"),
        Column("kind", "text", "agreement, obligation, transfer, ...: see Records"),
        Column("certainty", "text", "asserted, reported, claimed, suspected, possible, planned or denied"),
        Column("date", "text", "its date as EDTF: 2024-06-19, 2024-06 or 1951"),
        Column("slots", "json", "what it says, by the slots of its kind, with corrections"),
        Column("attribution", "json", "who says so, the outermost voice first"),
        Column("rule", "text", "rule or back end that made it"),
        Column("standing", "text", "unreviewed, accepted, corrected or rejected"),
        Column("origins", "integer", "number of distinct origins that vouch for its claim"),
        Column("credibility", "text", "Admiralty digit 1 to 6, as judged by a person"),
    ),
    "evidence": (
        Column("record", "text", "record that rests on these words"),
        Column("number", "integer", "1 for the record's first stretch of text, 2 for its second, ..."),
        Column("document", "text", "document in which they stand"),
        Column("start", "integer", "first character, counted from 0"),
        Column("end", "integer", "first character after them"),
        Column("text", "text", "the words"),
    ),
    "claims": (
        Column("id", "text", "name of the claim in this export; it may be another in the next"),
        Column("kind", "text", "kind of its records"),
        Column("about", "text", "the fact in words"),
        Column("records", "json", "ids of its records"),
        Column("origins", "json", "names of the distinct origins that vouch for it"),
    ),
    "disagreements": (
        Column("about", "text", "what documents differ on"),
        Column("kind", "text", "contradicts, differs_in_certainty, refines or only_in"),
        Column("records", "json", "ids of the records that differ"),
        Column("note", "text", "the difference in one sentence"),
    ),
    "reviews": (
        Column("act", "integer", "number of the act in the audit"),
        Column("record", "text", "record reviewed"),
        Column("verdict", "text", "accept, correct or reject"),
        Column("reason", "text", "why"),
        Column("correction", "json", "what is right, of a correction"),
        Column("by", "text", "who reviewed it"),
        Column("at", "text", "when, in UTC"),
    ),
    "grades": (
        Column("act", "integer", "number of the act in the audit"),
        Column("document", "text", "document graded; empty if a record is"),
        Column("record", "text", "record graded; empty if a document is"),
        Column("aspect", "text", "reliability (a letter, of the source) or credibility (a digit, of what it says)"),
        Column("value", "text", "A to F, or 1 to 6"),
        Column("proposed", "boolean", "true if a machine proposed it and no person judged"),
        Column("reason", "text", "why"),
        Column("by", "text", "who graded it"),
        Column("at", "text", "when, in UTC"),
    ),
    "codebook": (
        Column("table", "text", "table of this export"),
        Column("column", "text", "column of that table"),
        Column("type", "text", "text, integer, boolean, or json: text that holds a JSON value"),
        Column("meaning", "text", "what the column holds"),
    ),
}
"""Tables by name, the codebook itself last."""
