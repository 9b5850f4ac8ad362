/** The kinds of files that are not taken; each has a sentence for people in `words/`. */
export type PictureFault =
	| "empty"
	| "svg"
	| "heic"
	| "format"
	| "damaged"
	| "pixels"
	| "unsupported";

/** Thrown for a file that is not taken; the message is a sentence for the program that sent it. */
export class UnusablePicture extends Error {
	override name = "UnusablePicture";
	readonly fault: PictureFault;

	constructor(message: string, fault: PictureFault = "damaged") {
		super(message);
		this.fault = fault;
	}
}

/** Throws for a file that ends too early, or has something that cannot be. */
export function damaged(format: string): never {
	throw new UnusablePicture(`The ${format} is damaged or cut off.`);
}
