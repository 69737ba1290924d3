"""A bundle for computers without internet: every package at its locked version, hashes, and an installer, in one archive.

python scripts/offline_bundle.py                                      for computers like this one
python scripts/offline_bundle.py --platform win_amd64 --python 3.12   for others
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from pip._vendor.packaging.markers import Marker
from pip._vendor.packaging.utils import parse_wheel_filename

ROOT = Path(__file__).resolve().parents[1]
_LOCKED = re.compile(r"^([a-z0-9-]+==[^ ;\\]+)(?: ; ([^\\]*?))? \\\n((?:    --hash=\S+(?: \\)?\n)+)", re.MULTILINE)
_SYSTEMS = {"win": "win32", "manylinux": "linux", "musllinux": "linux", "linux": "linux", "macosx": "darwin"}
_ANY_DAY = (2026, 1, 1, 0, 0, 0)  # the same packages make the same archive, whenever it is made

# A shared drive has no letter until pushd gives it one; what Windows calls python may be a sign that leads to a shop.
_BAT = """\
@echo off
chcp 65001 >nul
pushd "%~dp0"
set FOUND=
where py >nul 2>nul && py -{python} -c "" >nul 2>nul && set FOUND=py -{python}
if not defined FOUND python -c "" >nul 2>nul && set FOUND=python
if not defined FOUND goto missing
%FOUND% install.py %*
goto end
:missing
echo 需要 Python {python}；请先安装，并勾选 Add python.exe to PATH。
echo Python {python} is needed; install it, and tick "Add python.exe to PATH".
:end
popd
pause
"""
_SH = """\
#!/bin/sh
cd "$(dirname "$0")" || exit 1
for python in python{python} python3 python; do
    if command -v "$python" > /dev/null 2>&1; then exec "$python" install.py "$@"; fi
done
echo "需要 Python {python}。Python {python} is needed." >&2
exit 2
"""


def main(arguments: list[str]) -> int:
    """Make the bundle that the command line asks for, and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--platform", help="win_amd64, manylinux_2_28_x86_64, macosx_12_0_arm64 …; this one by default")
    parser.add_argument(
        "--python", default="{}.{}".format(*sys.version_info), help="3.11 or later; this one by default"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder to write to")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        archive = bundle(Path(folder), given.platform, given.python, given.out)
    size = archive.stat().st_size / 1e6
    print(f"{archive}  {size:.0f} MB  sha256 {_hash(archive)}")
    return 0


def bundle(work: Path, platform: str | None, python: str, out: Path) -> Path:
    """Put everything together in a folder, and the folder into an archive."""
    wheels = work / "wheels"
    # Built with what is installed here; pip takes the tools from the index where they are not.
    isolated = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    _pip("wheel", "--no-deps", *isolated, "--wheel-dir", str(wheels), str(ROOT))
    (own,) = wheels.iterdir()
    _, version, _, _ = parse_wheel_filename(own.name)
    wanted = work / "wanted.txt"
    wanted.write_text("".join(_locked(platform, python)), encoding="utf-8")
    target = [part for tag in _tags(platform) for part in ("--platform", tag)]
    target += ["--python-version", python] if platform else []
    _pip("download", "--no-deps", "--only-binary", ":all:", *target, "--require-hashes",
         "--requirement", str(wanted), "--dest", str(wheels))  # fmt: skip
    requirements = f"onecore=={version} --hash=sha256:{_hash(own)}\n" + wanted.read_text(encoding="utf-8")
    _write(work / "requirements.txt", requirements)
    _write(work / "about.json", json.dumps({"python": python, "platform": platform or sys.platform}) + "\n")
    for name, script in installers(python).items():
        _write(work / name, script)
    shutil.copy(ROOT / "scripts" / "offline_install.py", work / "install.py")
    wanted.unlink()
    files = sorted(path for path in work.rglob("*") if path.is_file())
    _write(work / "SHA256SUMS", "".join(f"{_hash(path)}  {path.relative_to(work).as_posix()}\n" for path in files))
    out.mkdir(parents=True, exist_ok=True)
    name = f"onecore-{version}-{platform or sys.platform}-py{python}"
    archive = out / f"{name}.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:  # wheels are packed already
        for path in [*files, work / "SHA256SUMS"]:
            entry = zipfile.ZipInfo(f"{name}/{path.relative_to(work).as_posix()}", _ANY_DAY)
            entry.external_attr = (0o755 if path.suffix == ".sh" else 0o644) << 16
            packed.writestr(entry, path.read_bytes())
    return archive


def installers(python: str) -> dict[str, str]:
    """What people run, by name: a script for Windows and one for the others."""
    return {"install.bat": _BAT.format(python=python).replace("\n", "\r\n"), "install.sh": _SH.format(python=python)}


def _tags(platform: str | None) -> Iterator[str]:
    """What packages for a platform may be tagged with: on Linux anything for a system as old or older."""
    yield from [platform] if platform else []
    if found := re.fullmatch(r"manylinux_2_(\d+)_(.+)", platform or ""):
        yield from (f"manylinux_2_{older}_{found[2]}" for older in range(int(found[1]) - 1, 4, -1))
        yield from (f"{old}_{found[2]}" for old in ("manylinux2014", "manylinux2010", "manylinux1"))


def _locked(platform: str | None, python: str) -> Iterator[str]:
    """The locked packages of a platform and Python, each on one line with its hashes; pip itself asks for this one's."""
    system = _SYSTEMS[platform.split("_")[0]] if platform else sys.platform
    there = {"sys_platform": system, "python_version": python, "python_full_version": f"{python}.0"}
    for package, marker, hashes in _LOCKED.findall((ROOT / "requirements.lock").read_text(encoding="utf-8")):
        if not marker or Marker(marker).evaluate(there):
            yield f"{package} {' '.join(hashes.replace(chr(92), ' ').split())}\n"


def _pip(*arguments: str) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, *arguments], check=True, cwd=ROOT)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:  # pip has said why
        sys.exit(error.returncode)
