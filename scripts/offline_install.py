"""Installs onecore from the bundle that this file lies in: asks no index, checks every hash.

python install.py [FOLDER]      into FOLDER; by default the folder onecore of your home
"""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Check the bundle, make an environment, install, and say how to start."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the code page
            stream.reconfigure(encoding="utf-8", errors="replace")
    wanted = json.loads((HERE / "about.json").read_text(encoding="utf-8"))["python"]
    here = "{}.{}".format(*sys.version_info)
    if here != wanted:
        return say(
            f"这个离线包需要 Python {wanted}，这里是 {here}。", f"This bundle is for Python {wanted}; this is {here}."
        )
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        path = HERE / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            return say(f"{name} 不完整，请重新拷贝离线包。", f"{name} is not whole; copy the bundle again.")
    place = Path(arguments[0]).resolve() if arguments else Path.home() / "onecore"
    if place.exists() and not (place / "pyvenv.cfg").exists():
        return say(
            f"{place} 已有别的内容；请在命令后写另一个文件夹。", f"{place} holds something else; name another folder."
        )
    venv.create(place, with_pip=True, clear=True)
    programs = place / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--isolated", "--disable-pip-version-check", "install", "--quiet"]
    pip += ["--no-index", "--find-links", str(HERE / "wheels"), "--no-deps", "--require-hashes"]
    if subprocess.run([*pip, "--requirement", str(HERE / "requirements.txt")], check=False).returncode != 0:
        return say("安装没有成功，原因见上。", "Installing failed, for the reason above.")
    print(f"已装好。试一试：\nInstalled. Try:\n  {programs / 'onecore'} demo")
    return 0


def say(zh: str, en: str) -> int:
    """Say why it cannot be done; the exit code."""
    print(zh, en, sep="\n", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
