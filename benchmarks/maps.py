"""What a map costs its reader and its maker: ``python -m benchmarks.maps``.

For each size a made-up district, rules put to it, the map built and opened in a headless Chromium that draws in
software. Frames are those of a drag across the whole map and across one zoomed to where single nodes begin to show, the
worst of each; seconds of building are processor time.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.district import district
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from viz.map_data import map_data
from viz.network_map import render
from viz.page import cells

_RULES = ("enterprise-coverage", "social-org-coverage", "grid-branch", "superior-chain", "estate-triad")
_FLAGS = ("--headless=new", "--no-sandbox", "--enable-unsafe-swiftshader", "--use-angle=swiftshader")
_DRAG = """
const done = arguments[0];
const box = document.getElementById("map");
const target = box.querySelector(".vis-network canvas") ?? box;
const { left, top, width, height } = box.getBoundingClientRect();
const send = (type, at) => target.dispatchEvent(new PointerEvent(type, {
  bubbles: true, pointerId: 1, pointerType: "mouse", buttons: 1, button: 0,
  clientX: left + width / 2 + 4 * at, clientY: top + height / 2 + 2 * at }));
box.setPointerCapture = () => {};
let [at, last, worst] = [0, 0, 0];
send("pointerdown", 0);
const step = (now) => {
  if (last) worst = Math.max(worst, now - last);
  last = now;
  if ((at += 1) > 40) { send("pointerup", at); done(worst); return; }
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


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nodes", type=int, nargs="+", default=[300, 10_000, 100_000])
    options.add_argument("--keep", type=Path, help="a folder to leave the maps in")
    print(
        "nodes | findings | build s | MB, of it cells | first picture s | pan ms, afar and near | heap MB | search ms"
    )
    for nodes in options.parse_args().nodes:
        print(_row(nodes, options.parse_args().keep))


def _row(nodes: int, keep: Path | None) -> str:
    graph, rules = district(nodes), load_pack().rules
    engine = NetworkXEngine(graph.to_networkx())
    findings = [finding for rule in _RULES for finding in engine.findings(rules[rule], date(2026, 6, 30))]
    began = time.process_time()
    data = map_data(graph, findings, title="云澜区", language="zh", rules=rules)
    page = render(data)
    building = time.process_time() - began
    with tempfile.TemporaryDirectory() as folder:
        file = (keep or Path(folder)) / f"{nodes}.html"
        file.write_text(page, encoding="utf-8")
        seen = _opened(file)
    size, of_cells = len(page.encode()) / 1e6, len(cells(data)) / 1e6
    return (
        f"{len(graph)} | {len(findings)} | {building:.1f} | {size:.2f}, {of_cells:.2f} | {seen['picture']:.1f} | "
        f"{seen['afar']:.0f}, {seen['near']:.0f} | {seen['heap']:.0f} | {seen['search']:.0f}"
    )


def _opened(file: Path) -> dict[str, float]:
    from selenium import webdriver
    from selenium.webdriver.support.ui import WebDriverWait

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*_FLAGS, "--window-size=1440,900"):
        options.add_argument(flag)
    driver: Any = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_script_timeout(120)
    try:
        driver.get(file.as_uri())
        marks = "return performance.getEntriesByName('first picture').map((mark) => mark.startTime)"
        (picture,) = WebDriverWait(driver, 120).until(lambda page: page.execute_script(marks))
        driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
        heap = driver.execute_cdp_cmd("Runtime.getHeapUsage", {})["usedSize"]
        afar = driver.execute_async_script(_DRAG)
        search = driver.execute_script(_SEARCH)
        driver.get(file.as_uri() + "#at=0+0+0.1211")
        driver.refresh()
        WebDriverWait(driver, 120).until(lambda page: page.execute_script(marks))
        near = driver.execute_async_script(_DRAG)
    finally:
        driver.quit()
    return {"picture": picture / 1000, "heap": heap / 1e6, "afar": afar, "near": near, "search": search}


if __name__ == "__main__":
    main()
