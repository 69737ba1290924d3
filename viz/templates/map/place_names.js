const RIM = 20; // from a sector's edge to the middle of its name

// Names of the communities above their islands and of the grids along the rim of theirs, where they have room.
function drawPlaceNames(context, onScreen, scale, taken) {
  for (const island of page.islands) {
    if (!island.node) continue;
    const [x, y] = onScreen(island.x, island.y - island.radius);
    writeCentred(context, nodeById.get(island.node).name, `650 17px ${FONT}`, palette.ink, x, y - 2, 2 * island.radius * scale, taken);
  }
  for (const sector of page.sectors) {
    const [angle, radius] = [(sector.start + sector.end) / 2, sector.outer + RIM];
    const [x, y] = onScreen(sector.x + radius * Math.cos(angle), sector.y + radius * Math.sin(angle));
    const name = sector.node ? nodeById.get(sector.node).label : words.no_grid;
    writeCentred(context, name, `600 ${LABEL_SIZE}px ${FONT}`, palette.soft, x, y, radius * (sector.end - sector.start) * scale, taken);
  }
}

function writeCentred(context, text, font, colour, x, y, room, taken) {
  const half = measured(context, font, text) / 2;
  if (2 * half > room) return;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 5;
  context.strokeStyle = palette.island;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
  taken.push({ left: x - half, right: x + half, top: y - 8, bottom: y + 8 });
}
