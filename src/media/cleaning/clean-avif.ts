import type { Cleaned } from "./cleaned.ts";
import { type Box, boxesIn, findBox, headBytes } from "./heif-boxes.ts";
import { listItems, locateItems } from "./heif-items.ts";
import { minimalExif } from "./minimal-exif.ts";
import { damaged, UnusablePicture } from "./unusable-picture.ts";

/** Items that hold data about the picture: Exif, XMP and everything else by media type or address (ISO/IEC 23008-12 §A). */
const ABOUT = /^(?:Exif|mime|uri )$/;
/** Boxes of the file whose data mean nothing to those who show the picture. */
const FREE = /^(?:free|skip|uuid|udta|jumb)$/;
const ANIMATION =
	"The AVIF is an animation, whose data about place and camera cannot be taken out.";
const ODD = "The AVIF keeps data about the picture in a way that is not known here.";

interface Range {
	start: number;
	end: number;
	filling: Uint8Array;
}

/**
 * Overwrites everything in an AVIF but the picture. Its parts refer to each other by their position in the file, so
 * that nothing can be cut out. How it is turned stands beside the picture, not in its Exif. Throws UnusablePicture.
 */
export function cleanAvif(bytes: Uint8Array): Cleaned {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const boxes = boxesIn(view, 0, bytes.length);
	if (boxes.some(({ name }) => name === "moov"))
		throw new UnusablePicture(ANIMATION, "unsupported");
	const meta = findBox(boxes, "meta");
	if (!meta || !findBox(boxes, "mdat", "idat")) damaged("AVIF");
	const inner = boxesIn(view, meta.start + headBytes(meta), meta.end);
	const ranges = [...freeRanges(view, [...boxes, ...inner]), ...aboutRanges(view, inner, bytes)];
	return { parts: overwritten(bytes, ranges), orientation: 1, isAnimated: false };
}

function aboutRanges(view: DataView, inner: Box[], bytes: Uint8Array): Range[] {
	const about = new Map(
		[...listItems(view, findBox(inner, "iinf"))].filter(([, type]) => ABOUT.test(type)),
	);
	const places = locateItems(view, findBox(inner, "iloc"), findBox(inner, "idat"));
	return [...about].flatMap(([item, type]) => {
		const extents = places.get(item) ?? [];
		if (extents.some(({ start, end }) => !(start < end && end <= bytes.length)))
			throw new UnusablePicture(ODD, "unsupported");
		return extents.map(({ start, end }) => ({
			start,
			end,
			filling: type === "Exif" ? emptyExif(end - start) : new Uint8Array(end - start).fill(SPACE),
		}));
	});
}

const SPACE = 0x20;

/** Readers of Exif refuse zeros: it says that the picture stands as it is. Its first four bytes say where it begins. */
function emptyExif(length: number): Uint8Array {
	const filling = new Uint8Array(length);
	const exif = minimalExif(1);
	if (4 + exif.length <= length) filling.set(exif, 4);
	return filling;
}

function freeRanges(view: DataView, boxes: Box[]): Range[] {
	const free = boxes.filter(({ name }) => FREE.test(name));
	return free.map(({ start, end, head }) => {
		const filling = new Uint8Array(end - start);
		for (let index = 0; index < head; index++) filling[index] = view.getUint8(start + index);
		// The length stays, and the name becomes that of a box that is skipped.
		filling.set(Buffer.from("free"), 4);
		return { start, end, filling };
	});
}

function overwritten(bytes: Uint8Array, ranges: Range[]): Uint8Array[] {
	const parts: Uint8Array[] = [];
	let at = 0;
	for (const { start, end, filling } of ranges.sort((a, b) => a.start - b.start)) {
		if (start < at) throw new UnusablePicture(ODD, "unsupported");
		parts.push(bytes.subarray(at, start), filling);
		at = end;
	}
	return [...parts, bytes.subarray(at)];
}
