"""What a map costs its reader and its maker: ``python -m benchmarks.maps``.

For each size a made-up district, rules put to it, the map built and opened in a headless Chromium that draws in
software. Every figure stands beside its goal. Seconds of building are processor time. Frames are those of a drag across the
whole map and across one zoomed to where single nodes begin to show (a map of 300 nodes is smaller there than as a whole):
the worst and the median frame of the calmest of three drags, and the first picture is the earliest of three, as other work on the
machine can only make either later. Beside them stands the processor time of a frame, of all of Chromium, which other work hardly moves.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.district import district
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from viz.map_data import map_data
from viz.network_map import render
from viz.page import cells

_RULES = ("enterprise-coverage", "social-org-coverage", "grid-branch", "superior-chain", "estate-triad")
_FLAGS = ("--headless=new", "--no-sandbox", "--enable-unsafe-swiftshader", "--use-angle=swiftshader")
_TRIES = 3
_FRAMES = 40  # of a drag
_PATIENCE = 120  # seconds
_DRAG = """
const done = arguments[0];
const box = document.getElementById("map");
const target = box.querySelector(".vis-network canvas") ?? box;
const { left, top, width, height } = box.getBoundingClientRect();
const send = (type, at) => target.dispatchEvent(new PointerEvent(type, {
  bubbles: true, pointerId: 1, pointerType: "mouse", buttons: 1, button: 0,
  clientX: left + width / 2 + 4 * at, clientY: top + height / 2 + 2 * at }));
box.setPointerCapture = () => {};
const frames = [];
let [at, last] = [0, 0];
send("pointerdown", 0);
const step = (now) => {
  if (last) frames.push(now - last);
  last = now;
  if ((at += 1) > 40) { send("pointerup", at); done(frames); return; }
  send("pointermove", at);
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
"""
_SEARCH = """
const box = document.getElementById("search");
box.focus();
return Math.max(...["yuan", "songtsq", "网格党支部", "s", "xinxijs"].map((query) => {
  box.value = query;
  const began = performance.now();
  box.dispatchEvent(new Event("input"));
  return performance.now() - began;
}));
"""


class _Goal(NamedTuple):
    """A figure, what it may be at most at each size, and how many of its digits say something."""

    figure: str
    at_most: dict[int, float]
    digits: int = 0


_GOALS = (
    _Goal("build s", {100_000: 3.0}, 1),
    _Goal("file MB", {300: 0.7, 10_000: 0.4, 100_000: 6.0}, 2),
    _Goal("file without cells MB", {100_000: 2.0}, 2),
    _Goal("first picture s", {300: 1.5, 10_000: 1.5, 100_000: 2.0}, 1),
    _Goal("worst frame, afar ms", {300: 150, 10_000: 120, 100_000: 250}),
    _Goal("worst frame, near ms", {300: 150, 10_000: 120, 100_000: 250}),
    _Goal("median frame, afar ms", {}),
    _Goal("median frame, near ms", {}),
    _Goal("processor in a frame, afar ms", {}),
    _Goal("processor in a frame, near ms", {}),
    _Goal("script in a frame, afar ms", {}, 1),
    _Goal("script in a frame, near ms", {}, 1),
    _Goal("heap MB", {300: 10, 10_000: 20, 100_000: 50}, 1),
    _Goal("search ms", {100_000: 50}),
    _Goal("requests", {300: 0, 10_000: 0, 100_000: 0}),
    _Goal("policy violations, errors", {300: 0, 10_000: 0, 100_000: 0}),
    _Goal("bytes that differ when rebuilt", {300: 0, 10_000: 0, 100_000: 0}),
)
"""Those of frames without a goal say what a frame takes as a rule, and what it costs, however busy the machine is."""


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nodes", type=int, nargs="+", default=[300, 10_000, 100_000])
    options.add_argument("--keep", type=Path, help="a folder to leave the maps in")
    asked = options.parse_args()
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}; load {_load()} at the start\n"
    )
    print(f"{'nodes':>7}  {'figure':<32}{'measured':>10}{'goal':>9}")
    for nodes in asked.nodes:
        _print(nodes, _measured(nodes, asked.keep))
        print(f"{'':>7}  load {_load()}", flush=True)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _print(nodes: int, measured: dict[str, float]) -> None:
    for figure, at_most, digits in _GOALS:
        goal = at_most.get(nodes)
        told = f"{measured[figure]:.{digits}f}"
        beside = "" if goal is None else f"≤ {goal:g}"
        verdict = "" if goal is None else "met" if measured[figure] <= goal else "missed"
        print(f"{nodes:>7}  {figure:<32}{told:>10}{beside:>9}  {verdict}".rstrip())


def _measured(nodes: int, keep: Path | None) -> dict[str, float]:
    graph, rules = district(nodes), load_pack().rules
    engine = NetworkXEngine(graph.to_networkx())
    findings = [finding for rule in _RULES for finding in engine.findings(rules[rule], date(2026, 6, 30))]

    def built() -> tuple[str, int, float]:
        began = time.process_time()
        data = map_data(graph, findings, title="云澜区", language="zh", rules=rules)
        page = render(data)
        took = time.process_time() - began
        return page, len(cells(data)), took

    page, of_cells, took = built()
    again, _, as_well = built()
    size = len(page.encode())
    differ = sum(one != other for one, other in zip(page, again, strict=False)) + abs(len(page) - len(again))
    with tempfile.TemporaryDirectory() as folder:
        file = (keep or Path(folder)) / f"{nodes}.html"
        file.write_text(page, encoding="utf-8")
        seen = _opened(file)
    return {
        "build s": min(took, as_well),
        "file MB": size / 1e6,
        "file without cells MB": (size - of_cells) / 1e6,
        "bytes that differ when rebuilt": differ,
        **seen,
    }


def _opened(file: Path) -> dict[str, float]:
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*_FLAGS, "--window-size=1440,900"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver: Any = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_script_timeout(_PATIENCE)
    driver.set_page_load_timeout(_PATIENCE)
    try:
        pictures = [_picture(driver, file.as_uri()) for _ in range(_TRIES)]
        driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
        heap = driver.execute_cdp_cmd("Runtime.getHeapUsage", {})["usedSize"]
        afar = _dragged(driver)
        search = min(driver.execute_script(_SEARCH) for _ in range(_TRIES))
        _picture(driver, f"{file.as_uri()}#at=0+0+0.1211")
        near = _dragged(driver)
        events = [json.loads(entry["message"])["message"] for entry in driver.get_log("performance")]
        complaints = len(driver.get_log("browser"))
    finally:
        driver.quit()
    asked = {event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"}
    return {
        "first picture s": min(pictures) / 1000,
        **{f"{figure}, afar ms": value for figure, value in afar.items()},
        **{f"{figure}, near ms": value for figure, value in near.items()},
        "heap MB": heap / 1e6,
        "search ms": search,
        "requests": len({each.split("#")[0] for each in asked if each.startswith(("http", "file"))} - {file.as_uri()}),
        "policy violations, errors": complaints,
    }


def _picture(driver: Any, address: str) -> float:
    """Milliseconds until the map is drawn, in a page of its own."""
    from selenium.webdriver.support.ui import WebDriverWait

    driver.get("about:blank")
    driver.get(address)
    marks = "return performance.getEntriesByName('first picture').map((mark) => mark.startTime)"
    (picture,) = WebDriverWait(driver, _PATIENCE, 0.1).until(lambda page: page.execute_script(marks))
    return float(picture)


def _dragged(driver: Any) -> dict[str, float]:
    """Frames of the calmest drag; of all drags what a frame costs the processor, and how much of that is script; milliseconds."""
    driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    before = _script(driver), _processor(driver)
    drags = [driver.execute_async_script(_DRAG) for _ in range(_TRIES)]
    script, processor = _script(driver) - before[0], _processor(driver) - before[1]
    calmest = min(drags, key=max)
    return {
        "worst frame": max(calmest),
        "median frame": median(calmest),
        "processor in a frame": processor * 1000 / (_TRIES * _FRAMES),
        "script in a frame": script * 1000 / (_TRIES * _FRAMES),
    }


def _script(driver: Any) -> float:
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == "ScriptDuration")


def _processor(driver: Any) -> float:
    """Seconds that the processor has worked for the browser, in all its processes."""
    import psutil  # type: ignore[import-untyped]

    times = [each.cpu_times() for each in psutil.Process(driver.service.process.pid).children(recursive=True)]
    return float(sum(each.user + each.system for each in times))


if __name__ == "__main__":
    main()
