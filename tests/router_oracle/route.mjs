// Routes the cases of `router_cases write` by libavoid (LGPL, of the Inkscape and Adaptagrams authors): the same
// symbols, the same port at each end of each arrow, the same costs of bends and crossings, with the header, the edges
// of the block and the places where the table's rules meet as obstacles. It need not keep off rules between those, nor
// place labels, nor leave arrow heads free, and arrows may lie on each other: it may do more than our router may.
//   node route.mjs CASES.json ROUTES.json
import fs from "node:fs";
import { AvoidLib } from "libavoid-js";

await AvoidLib.load();
const Avoid = AvoidLib.getInstance();
const [, , input, output] = process.argv;
const scale = 10; // units a mm
const frame = 50; // mm of wall around the block
const [Up, Down, Left, Right] = [Avoid.ConnDirUp, Avoid.ConnDirDown, Avoid.ConnDirLeft, Avoid.ConnDirRight];

const point = (x, y) => new Avoid.Point(x * scale, y * scale);
const rectangle = (x, y, w, h) => new Avoid.Rectangle(point(x, y), point(x + w, y + h));

// The port at a place of a symbol's border; all arrows that end there share one, for libavoid forgets the second of two
// pins in one place.
function port(shape, made, box, at) {
  const share = (value) => Math.min(1, Math.max(0, Math.round(value * 1e6) / 1e6));
  const x = share((at.x - box.x) / box.w);
  const y = share((at.y - box.y) / box.h);
  const side = y === 0 ? Up : y === 1 ? Down : x === 0 ? Left : Right;
  const place = `${x} ${y}`;
  if (!made.has(place)) {
    made.set(place, made.size + 1);
    new Avoid.ShapeConnectionPin(shape, made.get(place), x, y, true, 0, side).setExclusive(false);
  }
  return new Avoid.ConnEnd(shape, made.get(place));
}

function routed(one) {
  const router = new Avoid.Router(Avoid.OrthogonalRouting);
  router.setRoutingParameter(Avoid.segmentPenalty, one.bend * scale);
  router.setRoutingParameter(Avoid.crossingPenalty, one.crossing * scale);
  router.setRoutingParameter(Avoid.fixedSharedPathPenalty, one.crossing * scale);
  router.setRoutingParameter(Avoid.shapeBufferDistance, 1.0 * scale);
  router.setRoutingParameter(Avoid.idealNudgingDistance, 1.5 * scale);
  router.setRoutingOption(Avoid.nudgeSharedPathsWithCommonEndPoint, false);
  const { x, y, w, h } = one.block;
  for (const wall of [
    [x - frame, y - frame, w + 2 * frame, frame],
    [x - frame, y + h, w + 2 * frame, frame],
    [x - frame, y, frame, h],
    [x + w, y, frame, h],
  ])
    new Avoid.ShapeRef(router, rectangle(...wall));
  for (const at of one.rule_crossings) new Avoid.ShapeRef(router, rectangle(at.x - 0.2, at.y - 0.2, 0.4, 0.4));
  const shapes = one.symbols.map(({ x, y, w, h }) => new Avoid.ShapeRef(router, rectangle(x, y, w, h)));
  const ports = shapes.map(() => new Map());
  const end = (i, at) => port(shapes[i], ports[i], one.symbols[i], at);
  // Arrow heads: a thin wall on both sides of each last stretch.
  const heads = new Set();
  for (const { to, path } of one.arrows) {
    const at = path.at(-1);
    if (heads.has(`${at.x} ${at.y}`)) continue;
    heads.add(`${at.x} ${at.y}`);
    const box = one.symbols[to];
    const across = Math.abs(at.x - (box.x + box.w / 2)) < 0.01;
    const out = across ? (at.y < box.y + box.h / 2 ? -1 : 1) : at.x < box.x + box.w / 2 ? -1 : 1;
    for (const side of [-1.5, 1.5]) {
      const middle = across ? { x: at.x + side, y: at.y + out * 1.3 } : { x: at.x + out * 1.3, y: at.y + side };
      const [w, h] = across ? [0.2, 2] : [2, 0.2];
      new Avoid.ShapeRef(router, rectangle(middle.x - w / 2, middle.y - h / 2, w, h));
    }
  }
  const lines = one.arrows.map((arrow) => {
    const line = new Avoid.ConnRef(router, end(arrow.from, arrow.path[0]), end(arrow.to, arrow.path.at(-1)));
    line.setRoutingType(Avoid.OrthogonalRouting);
    return line;
  });
  router.processTransaction();
  const routes = lines.map((line) => {
    const route = line.displayRoute();
    const points = [];
    for (let i = 0; i < route.size(); ++i) points.push({ x: route.get_ps(i).x / scale, y: route.get_ps(i).y / scale });
    return points;
  });
  Avoid.destroy(router);
  return { name: one.name, routes };
}

const cases = JSON.parse(fs.readFileSync(input, "utf8"));
fs.writeFileSync(output, JSON.stringify(cases.map(routed)));
console.log(`${cases.length} cases routed by libavoid`);
