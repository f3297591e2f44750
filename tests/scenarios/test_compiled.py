"""Machine code that is kept on disk is never older than the code it was made of."""

import shutil
from pathlib import Path
from typing import Any

from foedus.scenarios import compiled
from foedus.scenarios.blocks import run_blocks


def test_a_change_to_any_of_the_files_renews_them_all(tmp_path: Path):
    for name in compiled.TOGETHER:
        shutil.copy(Path(compiled.__file__).parent / name, tmp_path / name)
    same = compiled.stamp(tmp_path)
    stamps = set()
    for name in compiled.TOGETHER:
        text = (tmp_path / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text + "# changed\n", encoding="utf-8")
        stamps.add(compiled.stamp(tmp_path))

    assert same == compiled.STAMP
    assert len(stamps | {same}) == len(compiled.TOGETHER) + 1


def test_every_file_with_machine_code_is_stamped():
    folder = Path(compiled.__file__).parent
    doors = ("@compiled", "@inside", "@inlined", "@native")
    with_code = {path.name for path in folder.glob("*.py") if any(door in path.read_text(encoding="utf-8") for door in doors)}

    assert with_code <= set(compiled.TOGETHER)


def test_numba_keeps_the_stamp_with_the_code():
    function: Any = run_blocks
    stamped: str = function._cache._cache_file._source_stamp

    assert stamped.startswith(compiled.STAMP)
    assert len(stamped) > len(compiled.STAMP)  # and that of its own file
