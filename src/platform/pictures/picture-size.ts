import { avifSize } from "./avif-size.ts";
import { jpegSize } from "./jpeg-size.ts";
import { nameAt } from "./name-at.ts";

/** The size of a picture in pixels, as it is shown. */
export interface PictureSize {
	width: number;
	height: number;
}

type Reader = (view: DataView, bytes: Uint8Array) => PictureSize | undefined;

const MOST_PIXELS = 100_000;
const SVG_HEAD_BYTES = 4096;

function readerOf(view: DataView): Reader | undefined {
	const name = nameAt(view, 0);
	if (view.getUint16(0) === 0xff_d8) return jpegSize;
	if (name === "\x89PNG") return pngSize;
	if (name === "GIF8") return gifSize;
	if (name === "RIFF" && nameAt(view, 8) === "WEBP") return webpSize;
	if (nameAt(view, 4) === "ftyp") return avifSize;
	return svgSize;
}

// PNG (W3C) §11.2.1: the header is the first chunk.
const pngSize: Reader = (view) => ({ width: view.getUint32(16), height: view.getUint32(20) });

// GIF89a §18: the logical screen.
const gifSize: Reader = (view) => ({
	width: view.getUint16(6, true),
	height: view.getUint16(8, true),
});

// RFC 9649 §2.5 to §2.7: lossy, lossless and extended.
const webpSize: Reader = (view) => {
	const kind = nameAt(view, 12);
	if (kind === "VP8X") return { width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
	if (kind === "VP8L") {
		const bits = view.getUint32(21, true);
		return { width: 1 + (bits & 0x3f_ff), height: 1 + ((bits >> 14) & 0x3f_ff) };
	}
	return { width: view.getUint16(26, true) & 0x3f_ff, height: view.getUint16(28, true) & 0x3f_ff };
};

function threeBytes(view: DataView, offset: number): number {
	return view.getUint16(offset, true) + view.getUint8(offset + 2) * 0x1_00_00;
}

/** Returns the size that an SVG names, otherwise that of its view box. */
const svgSize: Reader = (_, bytes) => {
	const head = new TextDecoder().decode(bytes.subarray(0, SVG_HEAD_BYTES));
	const [, root] = /<svg\s([^>]*)>/.exec(head) ?? [];
	if (root === undefined) return undefined;
	const numberOf = (name: string) =>
		Number(new RegExp(`(?:^|\\s)${name}=["'](\\d+(?:\\.\\d+)?)(?:px)?["']`).exec(root)?.[1]);
	const [, box = ""] = /\sviewBox=["']([^"']*)["']/.exec(` ${root}`) ?? [];
	const [, , boxWidth, boxHeight] = box
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const named = { width: Math.round(numberOf("width")), height: Math.round(numberOf("height")) };
	return isSize(named)
		? named
		: { width: Math.round(boxWidth ?? 0), height: Math.round(boxHeight ?? 0) };
};

/**
 * Returns the size of a JPEG, PNG, GIF, WebP, AVIF or SVG by its first bytes; undefined if they do not tell it, or do
 * not tell it yet.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const size = readerOf(view)?.(view, bytes);
		return size && isSize(size) ? size : undefined;
	} catch (error) {
		// DataView throws it where there are no more bytes.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function isSize({ width, height }: PictureSize): boolean {
	return [width, height].every((pixels) => pixels >= 1 && pixels <= MOST_PIXELS);
}
