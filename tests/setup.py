"""What the tests need beside Python packages: a browser. `make test` runs this module first.

As root on Debian a missing Chromium is installed; elsewhere the browser tests are skipped and say how to get one. With
STARSTREAK_TEST_BROWSER=required, as in .ci/run, they fail instead.
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Literal

from pydantic_settings import BaseSettings, SettingsConfigDict

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
ADVICE = "No browser for the browser tests: install Chromium or Google Chrome, on Debian by `apt-get install chromium`."


class Surroundings(BaseSettings):
    """What the surroundings ask of the test suite."""

    model_config = SettingsConfigDict(env_prefix="STARSTREAK_TEST_", env_ignore_empty=True)

    browser: Literal["required", "optional"] = "optional"


def find_browser() -> str | None:
    """The path of a Chromium or Chrome of this machine."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or (str(MACOS) if MACOS.exists() else None)


def browser_required() -> bool:
    """Whether a missing browser is a failure instead of a skip."""
    return Surroundings().browser == "required"


def can_install() -> bool:
    """Whether this is Debian and we may install packages."""
    return _distribution() == "debian" and os.geteuid() == 0


def install() -> None:
    """Try to install Debian's Chromium; apt tells on standard error what went wrong."""
    apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y")
    subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL, check=False)
    subprocess.run([*apt, "install", "--no-install-recommends", "chromium"], stdout=subprocess.DEVNULL, check=False)


def main() -> int:
    """Find a browser, installing it where we may; 1 when there must be one and there is none."""
    if find_browser() is None and can_install():
        print("Installing Chromium for the browser tests …", flush=True)
        install()
    found = find_browser()
    print(f"Browser for the tests: {found}" if found else ADVICE)
    return 0 if found or not browser_required() else 1


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release()["ID"]
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
