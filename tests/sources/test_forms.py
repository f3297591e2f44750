"""In which form a file is written."""

import pytest

from foedus.sources.forms import form_of
from foedus.terms.errors import DocumentError


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b"They met in Oslo.", "a.txt", "text"),
        (b"They met in Oslo.", "a", "text"),
        (b"%PDF-1.7", "a.txt", "PDF"),
        (b"\n\n<!DOCTYPE html><p>They met.", "a.txt", "web page"),
        (b"\xef\xbb\xbf<!-- saved --><html>", "a", "web page"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', "a.xml", "web page"),
        ("\ufeff<html><p>They met.".encode("utf-16-le"), "a", "web page"),
        (b"They met in Oslo.<br>They left.", "a.htm", "web page"),
        (b"From: Ann <a@x.org>\r\nSubject: A pact\r\nMIME-Version: 1.0\r\n\r\nThey met.", "a.txt", "mail"),
        (b"From: Ann <a@x.org>\nDate: today\n\nThey met.", "a.eml", "mail"),
        (b"From: the ministry\nTo: the press\n\nThey met.", "a.txt", "text"),
        (b"Content-Type: text/plain\n\nThey met.", "a.txt", "text"),
        (b'{"text": "They met."}\n{"text": "They left."}', "a.txt", "feed"),
        (b'{"text": broken\n{"text": "They left."}', "a.jsonl", "feed"),
        (b"{They met} in Oslo.", "a.txt", "text"),
        (b"[Oslo] They met.", "a.txt", "text"),
    ],
)
def test_what_a_file_holds_tells_its_form_before_its_ending_does(head: bytes, name: str, form: str):
    assert form_of(head, name) == form


@pytest.mark.parametrize(
    ("head", "name", "problem"),
    [
        (b"PK\x03\x04 word/document.xml", "a.docx", "a packed file"),
        (b"{\\rtf1 They met.}", "a.txt", "an RTF file"),
        (b"\xd0\xcf\x11\xe0", "a.doc", "an old Word"),
        (b"\x1f\x8b\x08", "a.txt.gz", "a gzip file"),
        (b"\x89PNG\r\n", "a.pdf", "a picture"),
        (b"They met in Oslo.", "a.pdf", "the ending says PDF, but this is none"),
        (b'<?xml version="1.0"?><rss><channel>', "a.xml", "an XML file"),
        (b"From ann@x.org Fri May  3 10:00:00 2024\nFrom: a@x.org\n\nThey met.", "a.mbox", "a mailbox of several mails"),
        (b'{\n  "text": "They met."\n}', "a.json", "JSON, but no feed"),
        (b'[{"text": "They met."}]', "a.txt", "JSON, but no feed"),
    ],
)
def test_what_is_not_read_is_refused_by_its_name(head: bytes, name: str, problem: str):
    with pytest.raises(DocumentError, match=problem):
        form_of(head, name)
