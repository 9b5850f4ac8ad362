const ORIENTATION = 0x01_12;

/** Returns the orientation in the TIFF of an Exif, from 1 to 8 (Exif 2.32 §4.6.4); 0 if there is none. Throws RangeError if it ends before. */
export function exifOrientation(view: DataView, tiff: number): number {
	const isLittle = view.getUint16(tiff) === 0x49_49;
	const directory = tiff + view.getUint32(tiff + 4, isLittle);
	const entries = view.getUint16(directory, isLittle);
	for (let index = 0; index < entries; index++) {
		const entry = directory + 2 + index * 12;
		if (view.getUint16(entry, isLittle) === ORIENTATION) return view.getUint16(entry + 8, isLittle);
	}
	return 0;
}
