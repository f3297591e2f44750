"""Mail becomes a text."""

import sys
from email.message import EmailMessage

import pytest

from foedus.sources.mail import own_words, read_mail
from foedus.terms.errors import DocumentError


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {
        "From": "Fjord Press <desk@fjord.example>",
        "Subject": "A pact",
        "Date": "Fri, 03 May 2024 23:30:00 +0200",
        **headers,
    }.items():
        message[name] = value
    return message


def test_subject_day_and_sender_are_title_day_and_publisher():
    message = mail(Subject="Pact of Zürich")
    message.set_content("They met in Zürich.\n")

    extract = read_mail(message.as_bytes(), "a.eml")

    assert extract.text == "Pact of Zürich\n\nThey met in Zürich.\n"
    assert (extract.title, extract.published, extract.publisher) == ("Pact of Zürich", "2024-05-03", "Fjord Press")
    assert extract.notes == ("the text was taken out of a mail; offsets count in that text",)


def test_the_plain_part_is_preferred_and_attachments_are_named_only():
    message = mail(From="desk@fjord.example")
    message.set_content("They met.\n")
    message.add_alternative("<p>They met in bold.</p>", subtype="html")
    message.add_attachment(b"Russia attacked.", maintype="text", subtype="plain", filename="x.txt")

    extract = read_mail(message.as_bytes(), "a.eml")

    assert extract.text == "A pact\n\nThey met.\n"
    assert extract.publisher == "fjord.example"
    assert extract.notes[1:] == ("attachments not read: x.txt",)


def test_a_mail_of_html_alone_is_read_as_a_page():
    message = mail()
    message.set_content("<html><p>They met.</p><script>Russia attacked.</script></html>", subtype="html")

    assert read_mail(message.as_bytes(), "a.eml").text == "A pact\n\nThey met.\n"


def test_a_page_saved_as_mail_is_a_page():
    message = mail(From="<Saved by Blink>", **{"Snapshot-Content-Location": "https://x.example"})
    message.set_content('<html><meta property="og:site_name" content="Fjord Press"><h1>A pact</h1><p>They met in Oslo.</p></html>', subtype="html")

    extract = read_mail(message.as_bytes(), "a.mht")

    assert (extract.text, extract.published, extract.publisher) == ("A pact\n\nThey met in Oslo.\n", None, "Fjord Press")


@pytest.mark.parametrize(
    ("text", "own", "cut"),
    [
        ("They met.\n\nOn 3 May 2024, Ann wrote:\n> Did they?\n", "They met.\n", "what it quotes"),
        ("They met.\nOn Fri, 3 May 2024 at 10:00, Ann <a@x.org>\nwrote:\n> Did they?\n", "They met.\n", "what it quotes"),
        ("> Did they?\nThey met.\n> Where?\nIn Oslo.\n", "They met.\nIn Oslo.\n", "what it quotes"),
        ("They met.\n-- \nAnn\nRussia attacked.\n", "They met.\n", "its signature"),
        ("They met.\n\n-----Original Message-----\nFrom: Ben\nRussia attacked.\n", "They met.\n", "the mail below it"),
        ("They met.\n\nFrom: Ben\nSent: Friday\nTo: Ann\n\nRussia attacked.\n", "They met.\n", "the mail below it"),
        ("For you.\n\n---- Forwarded message ----\nFrom: Ben\nDate: Friday\n\nThey met.\n", None, ""),
        ("They came from: Oslo.\nFrom: here on it rained.\n", None, ""),
    ],
)
def test_quotations_answers_and_signatures_are_cut(text: str, own: str | None, cut: str):
    assert own_words(text) == (text if own is None else own, cut)


@pytest.fixture
def usual_depth():
    """As many calls within calls as Python allows by itself, whatever some library has asked for in this process."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1000)
    yield
    sys.setrecursionlimit(before)


@pytest.mark.usefixtures("usual_depth")
def test_a_mail_that_is_nested_without_end_says_so():
    within = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(5000))

    with pytest.raises(DocumentError, match=r"a\.eml: the mail has mails within mails too deep to be read; save its text as a file of its own"):
        read_mail(f"Subject: x\r\n{within}\r\nThey met.".encode(), "a.eml")


def test_a_mail_without_words_of_its_own_says_so():
    quoting, bare = mail(), mail()
    quoting.set_content("> They met.\n")
    bare.add_attachment(b"x", maintype="application", subtype="pdf", filename="x.pdf")

    with pytest.raises(DocumentError, match="no text of its own"):
        read_mail(quoting.as_bytes(), "a.eml")
    with pytest.raises(DocumentError, match="the mail holds no text; attachments are not read"):
        read_mail(bare.as_bytes(), "a.eml")


@pytest.mark.parametrize(
    "head",
    [
        b"From: =?utf-8?b?%%%?= <\nDate: never\nSubject: =?x?q?=?=",
        b"From: a@x.org\nContent-Type: text/plain; charset=no-such-one",
        b"From: a@x.org\nContent-Type: multipart/mixed",
        b"From: a@x.org\nDate: Fri, 99 Foo 2024 99:99:99 +9999\nContent-Transfer-Encoding: base64",
        b"From: \xff\xfe <>\nSubject: \xff",
    ],
)
def test_broken_mail_is_read_all_the_same(head: bytes):
    assert "They met in Oslo.\n" in read_mail(head + b"\nMIME-Version: 1.0\n\nThey met in Oslo.\n", "a.eml").text
