"""Takes the pictures of the documentation afresh, from the example street: ``python scripts/screenshots.py``.

Needs Chromium (``scripts/install_browser.sh``).
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
LARGEST = 200_000
# Page of the demo → the picture, how large, and how long until it stands still.
PICTURES = {"map.html": ("map.webp", (1440, 860), 3.0), "report.html": ("report.webp", (1100, 900), 1.0)}


def main() -> int:
    """Run the demo, open its pages, and keep a picture of each."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "onecore", "--lang", "zh", "demo", "--out", folder]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for page, (name, size, still) in PICTURES.items():
            picture = taken(Path(folder, page), size, still)
            if len(picture) > LARGEST:
                print(f"{name} has {len(picture)} bytes, more than {LARGEST}", file=sys.stderr)
                return 1
            (IMAGES / name).write_bytes(picture)
            print(f"{name}  {len(picture) / 1000:.0f} kB")
    return 0


def taken(page: Path, size: tuple[int, int], still: float) -> bytes:
    """A picture of a page as it opens, as WebP."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in ("--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"):
        options.add_argument(flag)
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    try:
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get(page.as_uri())
        time.sleep(still)
        shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 80})
        return base64.b64decode(shot["data"])
    finally:
        browser.quit()


if __name__ == "__main__":
    sys.exit(main())
