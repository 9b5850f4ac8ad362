/** Thrown for a file that is not taken; the message is a sentence for who sent it. */
export class UnusablePicture extends Error {
	override name = "UnusablePicture";
}

/** Throws for a file that ends too early, or has something that cannot be. */
export function damaged(format: string): never {
	throw new UnusablePicture(`The ${format} is damaged or cut off.`);
}
