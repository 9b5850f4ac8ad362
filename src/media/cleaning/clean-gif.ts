import type { Cleaned } from "./cleaned.ts";
import { damaged } from "./unusable-picture.ts";

// GIF89a, appendix A.
const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
const [CONTROL, APPLICATION] = [0xf9, 0xff];
const HEADER_BYTES = 13;
const IMAGE_BYTES = 10;

/** Application extensions that say how often the frames repeat, or hold a profile of colours. */
const KEPT = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/;

/** Takes everything out of a GIF but its frames: comments, XMP and texts. Throws UnusablePicture. */
export function cleanGif(bytes: Uint8Array): Cleaned {
	let at = HEADER_BYTES + colourBytes(byteAt(bytes, 10));
	const parts = [bytes.subarray(0, at)];
	let frames = 0;
	for (let block = byteAt(bytes, at); block !== TRAILER; block = byteAt(bytes, at)) {
		const end = endOfBlock(bytes, at, block);
		if (block === IMAGE) frames += 1;
		if (block === IMAGE || isKept(bytes, at)) parts.push(bytes.subarray(at, end));
		at = end;
	}
	if (frames === 0) damaged("GIF");
	parts.push(bytes.subarray(at, at + 1));
	return { parts, orientation: 1, isAnimated: frames > 1 };
}

function endOfBlock(bytes: Uint8Array, at: number, block: number): number {
	if (block === EXTENSION) return endOfData(bytes, at + 2);
	if (block !== IMAGE) damaged("GIF");
	// Behind the colours of the frame stands the size of its codes.
	return endOfData(bytes, at + IMAGE_BYTES + colourBytes(byteAt(bytes, at + 9)) + 1);
}

function isKept(bytes: Uint8Array, at: number): boolean {
	const label = bytes[at + 1];
	const name = () => Buffer.from(bytes.subarray(at + 3, at + 14)).toString("latin1");
	return label === CONTROL || (label === APPLICATION && KEPT.test(name()));
}

/** Data are blocks of a length and so many bytes; an empty one ends them. */
function endOfData(bytes: Uint8Array, start: number): number {
	let at = start;
	for (let length = byteAt(bytes, at); length > 0; length = byteAt(bytes, at)) at += 1 + length;
	return at + 1;
}

/** Returns the length of a table of colours; `packed` says whether there is one. */
const colourBytes = (packed: number) => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? damaged("GIF");
