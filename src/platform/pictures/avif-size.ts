import { nameAt } from "./name-at.ts";

/** Boxes with other boxes in them on the way to the size, and the bytes before these (ISO/IEC 14496-12, 23008-12). */
const INNER: Readonly<Record<string, number>> = { meta: 12, iprp: 8, ipco: 8 };
const MAX_BOXES = 500;

interface Found {
	width: number;
	height: number;
	isTurned: boolean;
	boxes: number;
}

/** Returns the size of the largest picture in an AVIF or HEIF: the tiles of a grid are smaller. */
export function avifSize(view: DataView) {
	const found: Found = { width: 0, height: 0, isTurned: false, boxes: 0 };
	readBoxes(view, 0, view.byteLength, found);
	const { width, height, isTurned } = found;
	return isTurned ? { width: height, height: width } : { width, height };
}

function readBoxes(view: DataView, start: number, end: number, found: Found): void {
	for (let at = start; at + 8 <= end && found.boxes < MAX_BOXES; found.boxes++) {
		const size = view.getUint32(at);
		const name = nameAt(view, at + 4);
		// 0 reaches to the end, 1 has its size elsewhere: neither is on the way.
		if (size < 8) return;
		if (name === "ispe") take(view.getUint32(at + 12), view.getUint32(at + 16), found);
		if (name === "irot") found.isTurned = (view.getUint8(at + 8) & 1) === 1;
		const inner = INNER[name];
		if (inner !== undefined) readBoxes(view, at + inner, Math.min(at + size, end), found);
		at += size;
	}
}

function take(width: number, height: number, found: Found): void {
	if (width * height > found.width * found.height) Object.assign(found, { width, height });
}
