import { nameAt } from "../../platform/pictures/name-at.ts";
import { UnusablePicture } from "./unusable-picture.ts";

/** The formats that are taken, with the media type and the ending of each. */
export const FORMATS = {
	jpeg: { type: "image/jpeg", ending: "jpg" },
	png: { type: "image/png", ending: "png" },
	gif: { type: "image/gif", ending: "gif" },
	webp: { type: "image/webp", ending: "webp" },
	avif: { type: "image/avif", ending: "avif" },
} as const;
/** The format of pictures that the service draws itself. Nobody can send one, because it can hold scripts. */
export const DRAWN = { type: "image/svg+xml", ending: "svg" } as const;

/** Returns the media type of a file by its ending. */
export const typeOfEnding = (ending: string | undefined): string =>
	[...Object.values(FORMATS), DRAWN].find((format) => format.ending === ending)?.type ?? "";

export type PictureFormat = keyof typeof FORMATS;

const TAKEN = "Send a JPEG, PNG, GIF, WebP or AVIF.";
/** The longest beginning that is looked at. */
const HEAD_BYTES = 4096;
const SHORTEST = 12;

const HEIF_BRANDS = /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/;
const AVIF_BRANDS = /^avi[fs]$/;

const SVG = /<svg[\s>]/i;
/** Formats that people try, by their first bytes, with what to do instead. */
const OTHERS: [RegExp, string][] = [
	[SVG, "The file is an SVG, which can hold scripts and is not taken. Save it as PNG or WebP."],
	[/^(?:II\*|MM.\*)/s, `The file is a TIFF or a raw photo, which browsers do not show. ${TAKEN}`],
	[/^BM/, `The file is a BMP. ${TAKEN}`],
	[/^%PDF/, `The file is a PDF. ${TAKEN}`],
	[/^(?:ÿ\n|....JXL )/s, `The file is a JPEG XL, which most browsers do not show. ${TAKEN}`],
	[/^....ftyp/s, `The file is a video or of another format with “ftyp”. ${TAKEN}`],
	[/^\s*<(?:!doctype|html)/i, `The file is a web page. ${TAKEN}`],
];
const HEIC =
	"The file is a HEIC, which most browsers do not show. Save it as JPEG; an iPhone makes JPEG with Settings, Camera, Formats, Most Compatible.";

/** Returns the format of a picture by its bytes: names and media types that were sent do not count. Throws UnusablePicture. */
export function formatOf(bytes: Uint8Array): PictureFormat {
	if (bytes.length === 0) throw new UnusablePicture("The file is empty.", "empty");
	const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
	if (head.startsWith("\xff\xd8\xff")) return "jpeg";
	if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
	if (/^GIF8[79]a/.test(head)) return "gif";
	if (/^RIFF....WEBP/s.test(head)) return "webp";
	if (head.startsWith("ftyp", 4) && bytes.length > SHORTEST) return heifFormat(bytes);
	const other = OTHERS.find(([beginning]) => beginning.test(head));
	const why = other?.[1] ?? `The file is no picture that is known here. ${TAKEN}`;
	throw new UnusablePicture(why, other?.[0] === SVG ? "svg" : "format");
}

/** Tells AVIF from its relatives by the brands of the first box (ISO/IEC 14496-12 §4.3). */
function heifFormat(bytes: Uint8Array): "avif" {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = Math.min(view.getUint32(0), bytes.length, HEAD_BYTES);
	const brands: string[] = [];
	for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(nameAt(view, at));
	if (brands.some((brand) => AVIF_BRANDS.test(brand))) return "avif";
	const isHeif = brands.some((brand) => HEIF_BRANDS.test(brand));
	if (isHeif) throw new UnusablePicture(HEIC, "heic");
	throw new UnusablePicture(OTHERS.at(-2)?.[1] ?? TAKEN, "format");
}
