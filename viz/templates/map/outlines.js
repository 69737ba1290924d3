// Behind the nodes: each community an island, each grid a sector of it.
function drawOutlines(context) {
  for (const island of page.islands) {
    context.beginPath();
    context.arc(island.x, island.y, island.radius, 0, 2 * Math.PI);
    context.fillStyle = palette.island;
    context.fill();
  }
  for (const sector of page.sectors) {
    context.beginPath();
    context.arc(sector.x, sector.y, sector.outer, sector.start, sector.end);
    context.arc(sector.x, sector.y, sector.inner, sector.end, sector.start, true);
    context.closePath();
    context.fillStyle = palette.sector;
    context.fill();
    context.strokeStyle = palette.island;
    context.lineWidth = 8;
    context.stroke();
  }
}
