import { nameAt } from "../../platform/pictures/name-at.ts";
import { damaged } from "./unusable-picture.ts";

/** A box of a file, with the bytes of its length and name (ISO/IEC 14496-12 §4.2). */
export interface Box {
	name: string;
	start: number;
	end: number;
	head: number;
}

const MOST_BOXES = 2000;

/** Lists the boxes between two positions. Throws UnusablePicture if one of them does not end there. */
export function boxesIn(view: DataView, start: number, end: number): Box[] {
	const boxes: Box[] = [];
	for (let at = start; at < end; ) {
		if (at + 8 > end || boxes.length === MOST_BOXES) damaged("AVIF");
		const short = view.getUint32(at);
		// 1: the length follows in eight bytes. 0: the box reaches to the end.
		const [head, size] = short === 1 ? [16, Number(view.getBigUint64(at + 8))] : [8, short];
		const next = size === 0 ? end : at + size;
		if (next < at + head || next > end) damaged("AVIF");
		boxes.push({ name: nameAt(view, at + 4), start: at, end: next, head });
		at = next;
	}
	return boxes;
}

/** Returns the first box with one of these names. */
export function findBox(boxes: Box[], ...names: string[]): Box | undefined {
	return boxes.find(({ name }) => names.includes(name));
}

/** Returns where the data of a box with a version begin, behind its start. */
export const headBytes = ({ head }: Box) => head + 4;
