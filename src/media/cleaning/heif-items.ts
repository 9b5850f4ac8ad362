import { nameAt } from "../../platform/pictures/name-at.ts";
import { type Box, boxesIn, headBytes } from "./heif-boxes.ts";

/** A piece of a file. */
interface Extent {
	start: number;
	end: number;
}

/** Lists the items of a file with their types (ISO/IEC 14496-12 §8.11.6). */
export function listItems(view: DataView, iinf: Box | undefined): Map<number, string> {
	if (!iinf) return new Map();
	const start = iinf.start + headBytes(iinf);
	const entries = boxesIn(view, start + (versionOf(view, iinf) === 0 ? 2 : 4), iinf.end);
	return new Map(
		entries.map((entry): [number, string] => {
			const at = entry.start + headBytes(entry);
			const isLong = versionOf(view, entry) >= 3;
			const id = isLong ? view.getUint32(at) : view.getUint16(at);
			return [id, nameAt(view, at + (isLong ? 6 : 4))];
		}),
	);
}

/** Lists where the data of each item stand in the file (ISO/IEC 14496-12 §8.11.3). */
export function locateItems(view: DataView, iloc: Box | undefined, idat: Box | undefined) {
	const places = new Map<number, Extent[]>();
	if (!iloc) return places;
	const version = versionOf(view, iloc);
	const read = reader(view, iloc.start + headBytes(iloc));
	const sizes = read(2);
	const [offsetSize, lengthSize] = [(sizes >> 12) & 15, (sizes >> 8) & 15];
	const [baseSize, indexSize] = [(sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
	const items = read(version < 2 ? 2 : 4);
	for (let item = 0; item < items; item++) {
		const id = read(version < 2 ? 2 : 4);
		const method = version === 0 ? 0 : read(2) & 15;
		read(2);
		const base = read(baseSize) + originOf(method, idat);
		const extents: Extent[] = [];
		for (let count = read(2); count > 0; count--) {
			read(indexSize);
			const start = base + read(offsetSize);
			extents.push({ start, end: start + read(lengthSize) });
		}
		places.set(id, extents);
	}
	return places;
}

/** Offsets count from the start of the file, or of the data in the box “idat”; other ways have no position. */
function originOf(method: number, idat: Box | undefined): number {
	if (method === 0) return 0;
	return method === 1 && idat ? idat.start + idat.head : Number.NaN;
}

const versionOf = (view: DataView, { start, head }: Box) => view.getUint8(start + head);

/** Reads whole numbers of so many bytes, one after the other. */
function reader(view: DataView, start: number) {
	let at = start;
	return (bytes: number): number => {
		let value = 0;
		for (let index = 0; index < bytes; index++) value = value * 256 + view.getUint8(at + index);
		at += bytes;
		return value;
	};
}
