/** What is left of a file without anything that is not the picture. */
export interface Cleaned {
	/** The file, in parts: most of them are views of the bytes that were sent. */
	parts: Uint8Array[];
	/** How the picture must be turned, from 1 to 8; a part says so to browsers. */
	orientation: number;
	isAnimated: boolean;
}
