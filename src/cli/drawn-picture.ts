import { crc32, deflateSync } from "node:zlib";

const WIDTH = 1600;
const HEIGHT = 900;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

type Colour = [red: number, green: number, blue: number];

interface House {
	left: number;
	right: number;
	top: number;
	wall: Colour;
}

const GROUND = 760;
const EARTH: Colour = [63, 77, 58];
const LIGHT: Colour = [255, 214, 125];
const DARK: Colour = [52, 62, 78];
const HOUSES: House[] = [
	{ left: 120, right: 520, top: 420, wall: [143, 83, 70] },
	{ left: 600, right: 1000, top: 340, wall: [190, 152, 108] },
	{ left: 1080, right: 1480, top: 500, wall: [112, 128, 124] },
];
/** One window in so many pixels, and its size. */
const WINDOW = { step: 80, from: 24, size: 36 };

/** Draws three houses in the evening, some of their windows lit, and returns them as a PNG. */
export function drawnPicture(): Uint8Array<ArrayBuffer> {
	const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
	for (let y = 0; y < HEIGHT; y += 1)
		for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
	// 8 bits of red, green and blue (PNG, third edition, §11.2.1).
	const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
	header.writeUInt32BE(WIDTH, 0);
	header.writeUInt32BE(HEIGHT, 4);
	const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND")];
	return Uint8Array.from(Buffer.concat([SIGNATURE, ...parts]));
}

function colourAt(x: number, y: number): Colour {
	if (y >= GROUND) return EARTH;
	const house = HOUSES.find(({ left, right, top }) => x >= left && x < right && y >= top);
	if (!house) return [Math.round(48 + y / 5), Math.round(70 + y / 7), Math.round(110 + y / 12)];
	const [column, row] = [x - house.left, y - house.top];
	const isPane = [column, row].every((at) => {
		const inside = at % WINDOW.step;
		return inside >= WINDOW.from && inside < WINDOW.from + WINDOW.size;
	});
	if (!isPane) return house.wall;
	const [window, floor] = [column, row].map((at) => Math.floor(at / WINDOW.step));
	const number = (window ?? 0) * 7 + (floor ?? 0) * 11 + (window ?? 0) * (floor ?? 0) + house.top;
	return number % 5 < 2 ? LIGHT : DARK;
}

function chunk(name: string, data = Buffer.alloc(0)): Buffer {
	const named = Buffer.concat([Buffer.from(name), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, sum]);
}
