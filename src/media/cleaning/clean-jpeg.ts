import type { Cleaned } from "./cleaned.ts";
import { minimalExif, orientationOf } from "./minimal-exif.ts";
import { damaged, UnusablePicture } from "./unusable-picture.ts";

// ITU T.81, table B.1.
const [SOS, EOI, APP0, APP1, APP2, ADOBE] = [0xda, 0xd9, 0xe0, 0xe1, 0xe2, 0xee];
const isFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Restart markers and TEM stand alone. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
/** Tables, frames and scans; APPn and comments are none. */
const isOfPicture = (marker: number) => marker >= 0xc0 && marker < APP0;

const PROFILE = "ICC_PROFILE\0";
const EXIF = "Exif\0\0";
// JFIF 1.02 without a preview: version, units, density and two zeros.
const JFIF = "JFIF\0";
const JFIF_BYTES = 14;

/** Takes everything out of a JPEG but the picture, its profile of colours and its orientation. Throws UnusablePicture. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
	const kept: Uint8Array[] = [];
	let jfif: Uint8Array[] = [];
	let [orientation, frames, scans] = [1, 0, 0];
	let at = 2;
	for (;;) {
		if (bytes[at] !== 0xff) damaged("JPEG");
		const marker = bytes[at + 1] ?? damaged("JPEG");
		// §B.1.1.2: any marker may be preceded by fill bytes.
		if (marker === 0xff || isAlone(marker)) {
			at += marker === 0xff ? 1 : 2;
			continue;
		}
		if (marker === EOI) break;
		const end = at + 2 + length(bytes, at + 2);
		if (end > bytes.length) damaged("JPEG");
		const segment = bytes.subarray(at, end);
		if (isFrame(marker)) frames += 1;
		if (marker === APP0 && begins(segment, JFIF)) jfif = withoutPreview(segment);
		if (marker === APP1 && begins(segment, EXIF) && orientation === 1)
			orientation = orientationOf(segment.subarray(4 + EXIF.length));
		if (isKept(marker, segment)) kept.push(segment);
		at = end;
		if (marker !== SOS) continue;
		scans += 1;
		at = endOfScan(bytes, end);
		kept.push(bytes.subarray(end, at));
	}
	if (frames !== 1 || scans === 0) throw new UnusablePicture("The JPEG has no picture in it.");
	const turned = orientation > 1 ? [exifSegment(orientation)] : [];
	const parts = [bytes.subarray(0, 2), ...jfif, ...turned, ...kept, bytes.subarray(at, at + 2)];
	return { parts, orientation, isAnimated: false };
}

function isKept(marker: number, segment: Uint8Array): boolean {
	if (marker === APP2) return begins(segment, PROFILE);
	// It says how colours are stored.
	return marker === ADOBE ? begins(segment, "Adobe") : isOfPicture(marker);
}

const length = (bytes: Uint8Array, at: number) =>
	((bytes[at] ?? damaged("JPEG")) << 8) | (bytes[at + 1] ?? damaged("JPEG"));

const begins = (segment: Uint8Array, name: string) =>
	Buffer.from(segment.subarray(4, 4 + name.length)).toString("latin1") === name;

function withoutPreview(segment: Uint8Array): Uint8Array[] {
	if (segment.length < 4 + JFIF_BYTES) return [];
	const short = segment.slice(0, 4 + JFIF_BYTES);
	short.set([0, 2 + JFIF_BYTES], 2);
	short.set([0, 0], 2 + JFIF_BYTES);
	return [short];
}

function exifSegment(orientation: number): Uint8Array {
	const exif = minimalExif(orientation);
	const size = 2 + EXIF.length + exif.length;
	return Uint8Array.from([0xff, APP1, size >> 8, size & 0xff, ...Buffer.from(EXIF), ...exif]);
}

/** Returns where the coded data of a scan end: at a marker that is no restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
	for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? damaged("JPEG");
		if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
	}
	return damaged("JPEG");
}
