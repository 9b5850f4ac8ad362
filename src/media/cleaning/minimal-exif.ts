import { exifOrientation } from "../../platform/pictures/exif-orientation.ts";

// TIFF 6.0: big-endian, one directory with one entry: orientation, a SHORT, one value.
const HEAD = "4d4d002a00000008000101120003000000010000000000000000";
const VALUE_AT = 18;

/** Returns an Exif that says the orientation and nothing else. */
export function minimalExif(orientation: number): Uint8Array {
	const bytes = Uint8Array.from(Buffer.from(HEAD, "hex"));
	new DataView(bytes.buffer).setUint16(VALUE_AT, orientation);
	return bytes;
}

/** Returns the orientation that an Exif names, from 1 to 8; 1 if it names none, or cannot be read. */
export function orientationOf(exif: Uint8Array): number {
	try {
		const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
		const orientation = exifOrientation(view, 0);
		return orientation >= 1 && orientation <= 8 ? orientation : 1;
	} catch {
		return 1;
	}
}
