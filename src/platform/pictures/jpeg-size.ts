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

const ORIENTATION = 0x01_12;

/** Returns the orientation, from 1 to 8 (Exif 2.32 §4.6.4); 0 if there is none. */
function orientationIn(view: DataView, start: number): number {
	if (view.getUint32(start) !== 0x45_78_69_66) return 0;
	const tiff = start + 6;
	const isLittle = view.getUint16(tiff) === 0x49_49;
	const directory = tiff + view.getUint32(tiff + 4, isLittle);
	const entries = view.getUint16(directory, isLittle);
	for (let index = 0; index < entries; index++) {
		const entry = directory + 2 + index * 12;
		if (view.getUint16(entry, isLittle) === ORIENTATION) return view.getUint16(entry + 8, isLittle);
	}
	return 0;
}
