import { crc32 } from "node:zlib";
import { nameAt } from "../../platform/pictures/name-at.ts";
import type { Cleaned } from "./cleaned.ts";
import { minimalExif, orientationOf } from "./minimal-exif.ts";
import { damaged, UnusablePicture } from "./unusable-picture.ts";

const SIGNATURE_BYTES = 8;
/** A chunk has a length, a name and a checksum beside its data (PNG §5.3). */
const FRAME_BYTES = 12;

/** The chunks of the picture, its colours and its frames (PNG, third edition, §5.6). All others are left out. */
const KEPT = new Set([
	...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP"],
	...["mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"],
]);
/** A name that begins with a capital is that of a chunk without which the picture cannot be shown. */
const CRITICAL = /^[A-Z]/;

/** Takes everything out of a PNG but the picture, its colours and its orientation. Throws UnusablePicture. */
export function cleanPng(bytes: Uint8Array): Cleaned {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const parts = [bytes.subarray(0, SIGNATURE_BYTES)];
	const names = new Set<string>();
	let orientation = 1;
	let at = SIGNATURE_BYTES;
	while (!names.has("IEND")) {
		const name = nameAt(view, at + 4);
		const end = at + FRAME_BYTES + view.getUint32(at);
		if (end > bytes.length || (names.size === 0) !== (name === "IHDR")) damaged("PNG");
		if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) damaged("PNG");
		if (name === "eXIf") orientation = orientationOf(bytes.subarray(at + 8, end - 4));
		if (KEPT.has(name)) parts.push(bytes.subarray(at, end));
		else if (CRITICAL.test(name))
			throw new UnusablePicture(
				`The PNG has a part that browsers do not know: ${name}.`,
				"unsupported",
			);
		names.add(name);
		at = end;
	}
	if (!names.has("IDAT")) damaged("PNG");
	// The chunk may stand before the first IDAT: right behind the header it does.
	if (orientation > 1) parts.splice(2, 0, exifChunk(orientation));
	return { parts, orientation, isAnimated: names.has("acTL") };
}

function exifChunk(orientation: number): Uint8Array {
	const exif = minimalExif(orientation);
	const chunk = new Uint8Array(FRAME_BYTES + exif.length);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, exif.length);
	chunk.set(Buffer.from("eXIf"), 4);
	chunk.set(exif, 8);
	view.setUint32(8 + exif.length, crc32(chunk.subarray(4, 8 + exif.length)));
	return chunk;
}
