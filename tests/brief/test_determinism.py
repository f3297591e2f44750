"""Reading gives the same answer in every process."""

import os
import subprocess
import sys
from pathlib import Path

CODE = "import sys; from foedus.brief import read; sys.stdout.buffer.write(read(sys.argv[1:])[0].model_dump_json().encode())"


def test_reading_does_not_depend_on_the_order_of_sets(examples: Path):
    reports = [str(path) for path in sorted(examples.glob("*.txt"))]
    answers = {
        subprocess.run([sys.executable, "-c", CODE, *reports], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3")
    }

    assert len(answers) == 1


def test_the_marks_of_wording_do_not_depend_on_the_process():
    code = "from foedus.records.retelling import fingerprint as f; print(sorted(f(' '.join('abcdefghijklm')).shingles))"
    answers = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }

    assert len(answers) == 1
