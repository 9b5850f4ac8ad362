import { pictureSize } from "../../platform/pictures/picture-size.ts";
import { cleanAvif } from "./clean-avif.ts";
import { cleanGif } from "./clean-gif.ts";
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";
import type { Cleaned } from "./cleaned.ts";
import { formatOf, type PictureFormat } from "./picture-format.ts";
import { UnusablePicture } from "./unusable-picture.ts";

/** The largest picture: a phone's decoder needs 200 MB for it. */
export const MAX_PIXELS = 50_000_000;
export const MAX_SIDE_PIXELS = 16_384;

/** A cleaned picture of a known format and size. */
export interface CleanPicture extends Cleaned {
	format: PictureFormat;
	/** In pixels, as browsers show it. */
	width: number;
	height: number;
}

const CLEANERS: Record<PictureFormat, (bytes: Uint8Array) => Cleaned> = {
	jpeg: cleanJpeg,
	png: cleanPng,
	gif: cleanGif,
	webp: cleanWebp,
	avif: cleanAvif,
};

/**
 * Recognises a picture by its bytes, and takes out everything but the picture: Exif with place and camera, XMP, IPTC,
 * comments, previews, and what stands behind the end. The orientation and the profile of colours stay. Nothing is
 * decoded. Throws UnusablePicture with a sentence for files that are not taken.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture {
	const format = formatOf(bytes);
	const cleaned = cleanedAs(format, bytes);
	return { ...cleaned, format, ...shownSize(bytes, format, cleaned) };
}

function cleanedAs(format: PictureFormat, bytes: Uint8Array): Cleaned {
	try {
		return CLEANERS[format](bytes);
	} catch (error) {
		// DataView throws it where there are no more bytes.
		if (!(error instanceof RangeError)) throw error;
		throw new UnusablePicture("The file is cut off.");
	}
}

function shownSize(bytes: Uint8Array, format: PictureFormat, { orientation }: Cleaned) {
	const size = pictureSize(bytes);
	if (!size) throw new UnusablePicture("The file does not say how large the picture is.");
	const { width, height } = size;
	if (Math.max(width, height) > MAX_SIDE_PIXELS || width * height > MAX_PIXELS)
		throw new UnusablePicture(
			`The picture has ${width} × ${height} pixels. At most ${MAX_PIXELS} pixels are taken, and ${MAX_SIDE_PIXELS} on a side.`,
			"pixels",
		);
	// A JPEG's size is already that of the turned picture, an AVIF's too.
	const isTurned = orientation >= 5 && (format === "png" || format === "webp");
	return isTurned ? { width: height, height: width } : { width, height };
}
