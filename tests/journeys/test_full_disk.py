"""A disk that is really full while somebody answers."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import starstreak
from tests.journeys.test_playground_requests import Pages, told
from tests.world import GOOD


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of eight megabytes in memory."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(tmp_path)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("only root on Linux can mount a small disk")
    yield tmp_path
    subprocess.run(["umount", "--lazy", str(tmp_path)], check=True)


def test_a_full_disk_is_named_and_freeing_space_is_enough(small_disk: Path) -> None:
    with starstreak(small_disk) as address:
        pages = Pages(address)
        filler = small_disk / "filler"
        with pytest.raises(OSError, match="No space left"):
            filler.write_bytes(bytes(16_000_000))

        refused = pages.write(GOOD)
        assert refused.status_code == 500
        assert "The disk is full" in told(refused)

        filler.unlink()
        assert pages.write(GOOD).status_code < 400
        assert GOOD in pages.thread(pages.today())
        pages.client.close()
