"""PDF files made for the tests, byte by byte."""

import zlib

ESCAPED = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def pdf(*pages: str, extra: str = "", drawing: str = "", filtered: bool = False) -> bytes:
    """Make a PDF with one page a text, a line of it a line of print; ``extra`` goes into the catalogue, ``drawing`` before the text of each page."""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    bodies = [object_.encode("cp1252") for object_ in objects]
    for number, page in enumerate(pages):
        shown = "".join(f"({line.translate(ESCAPED)}) Tj T*\n" for line in page.split("\n"))
        stream = f"{drawing}BT /F1 11 Tf 14 TL 50 780 Td\n{shown}ET".encode("cp1252") if page else drawing.encode()
        stream = zlib.compress(stream) if filtered else stream
        resources = "<< /Font << /F1 3 0 R >> >>"
        bodies.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} /Contents {5 + 2 * number} 0 R >>".encode())
        bodies.append(f"<< /Length {len(stream)} {'/Filter /FlateDecode ' if filtered else ''}>>\nstream\n".encode() + stream + b"\nendstream")
    made = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(bodies) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(made)}\n"
    return made + end.encode() + b"%%EOF\n"
