import { nameAt } from "../../platform/pictures/name-at.ts";
import type { Cleaned } from "./cleaned.ts";
import { minimalExif, orientationOf } from "./minimal-exif.ts";
import { damaged } from "./unusable-picture.ts";

// RFC 9649 §2.7.
const HEADER_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;
const KEPT = new Set(["VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L"]);
const PICTURES = ["VP8 ", "VP8L", "ANMF"];
const [EXIF_FLAG, XMP_FLAG] = [0x08, 0x04];
const FLAGS_AT = 8;
const EXIF_NAME = "Exif\0\0";

/** Takes everything out of a WebP but the picture, its profile of colours and its orientation. Throws UnusablePicture. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = 8 + view.getUint32(4, true);
	if (end > bytes.length) damaged("WebP");
	const chunks: Uint8Array[] = [];
	const names = new Set<string>();
	let orientation = 1;
	for (let at = HEADER_BYTES; at + CHUNK_HEAD_BYTES <= end; ) {
		const name = nameAt(view, at);
		const size = view.getUint32(at + 4, true);
		// A chunk of odd length is followed by one byte more.
		const next = at + CHUNK_HEAD_BYTES + size + (size % 2);
		if (next > end) damaged("WebP");
		const chunk = bytes.subarray(at, next);
		if (name === "EXIF") orientation = orientationOf(exifIn(chunk));
		if (KEPT.has(name)) chunks.push(chunk);
		names.add(name);
		at = next;
	}
	if (!PICTURES.some((name) => names.has(name))) damaged("WebP");
	const turned = orientation > 1 && names.has("VP8X") ? [exifChunk(orientation)] : [];
	const body = [...chunks.map((chunk) => withFlags(chunk, turned.length > 0)), ...turned];
	return {
		parts: [header(body), ...body],
		orientation: turned.length > 0 ? orientation : 1,
		isAnimated: names.has("ANMF"),
	};
}

/** Some programs write the name of Exif before it, as in a JPEG. */
function exifIn(chunk: Uint8Array): Uint8Array {
	const exif = chunk.subarray(CHUNK_HEAD_BYTES);
	const isNamed = Buffer.from(exif.subarray(0, 6)).toString("latin1") === EXIF_NAME;
	return isNamed ? exif.subarray(EXIF_NAME.length) : exif;
}

function withFlags(chunk: Uint8Array, hasExif: boolean): Uint8Array {
	if (Buffer.from(chunk.subarray(0, 4)).toString("latin1") !== "VP8X") return chunk;
	const changed = chunk.slice();
	const others = (changed[FLAGS_AT] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
	changed[FLAGS_AT] = others | (hasExif ? EXIF_FLAG : 0);
	return changed;
}

function exifChunk(orientation: number): Uint8Array {
	const exif = minimalExif(orientation);
	const chunk = new Uint8Array(CHUNK_HEAD_BYTES + exif.length);
	chunk.set(Buffer.from("EXIF"));
	new DataView(chunk.buffer).setUint32(4, exif.length, true);
	chunk.set(exif, CHUNK_HEAD_BYTES);
	return chunk;
}

function header(chunks: Uint8Array[]): Uint8Array {
	const head = Uint8Array.from(Buffer.from("RIFF\0\0\0\0WEBP"));
	const size = chunks.reduce((sum, chunk) => sum + chunk.length, 4);
	new DataView(head.buffer).setUint32(4, size, true);
	return head;
}
