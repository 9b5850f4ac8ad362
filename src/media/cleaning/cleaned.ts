/** A file without everything that is not the picture. */
export interface Cleaned {
	/** The file, in parts: most of them are views of the bytes that were sent. */
	parts: Uint8Array[];
	/** The orientation of the picture, from 1 to 8, as Exif has it; a part says it to browsers. */
	orientation: number;
	isAnimated: boolean;
}
