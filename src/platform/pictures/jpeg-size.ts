import { exifOrientation } from "./exif-orientation.ts";

const EXIF = 0xe1;
/** Frames begin with SOF0 to SOF15, except DHT, JPG and DAC (ITU T.81, table B.1). */
const isFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Returns the size of a JPEG, turned as its Exif says. Throws RangeError if the bytes end before. */
export function jpegSize(view: DataView) {
	let isTurned = false;
	let at = 2;
	while (view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		if (isFrame(marker)) {
			const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
			return isTurned ? { width: height, height: width } : { width, height };
		}
		// ITU T.81 §B.1.1.2: any marker may be preceded by fill bytes.
		const length = marker === 0xff ? -1 : view.getUint16(at + 2);
		if (marker === EXIF) isTurned ||= orientationIn(view, at + 4) >= 5;
		at += 2 + length;
	}
	return undefined;
}

/** Returns the orientation that an Exif segment names; 0 if it is of another kind, or names none. */
function orientationIn(view: DataView, start: number): number {
	return view.getUint32(start) === 0x45_78_69_66 ? exifOrientation(view, start + 6) : 0;
}
