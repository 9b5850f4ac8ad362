import { reasonOf } from "../../platform/log.ts";
import { type CleanPicture, cleanPicture } from "../cleaning/clean-picture.ts";
import { FORMATS } from "../cleaning/picture-format.ts";
import { UnusablePicture } from "../cleaning/unusable-picture.ts";
import { streamOf } from "./part-stream.ts";

/** The other widths of a picture: a phone, a column on a large screen, the same on a dense one. */
export const WIDTHS = [480, 960, 1600];
const QUALITY = 82;
/** It is turned once and kept for ever, so little may be lost. */
const TURNED_QUALITY = 92;
const TURNED_WEBP =
	"The WebP is turned by its Exif, which browsers ignore. Save it upright, or as JPEG.";

type Images = Pick<ImagesBinding, "input">;

/** A picture that is shown, and the same in other widths. */
export interface PicturesToStore {
	shown: CleanPicture;
	others: CleanPicture[];
}

/**
 * Turns a picture upright and makes its other widths, each by one billed call. Without the binding, or if it fails, the
 * picture stays as it is: browsers turn a JPEG and a PNG by the orientation that it kept. Throws UnusablePicture.
 */
export async function picturesToStore(
	images: Images | undefined,
	picture: CleanPicture,
): Promise<PicturesToStore> {
	const shown = images ? await orElse(picture, uprightPicture(images, picture)) : picture;
	if (shown.format === "webp" && shown.orientation > 1)
		throw new UnusablePicture(TURNED_WEBP, "unsupported");
	return { shown, others: images ? await orElse([], inOtherWidths(images, shown)) : [] };
}

async function orElse<Value>(instead: Value, made: Promise<Value>): Promise<Value> {
	try {
		return await made;
	} catch (error) {
		console.error(`The images binding failed: ${reasonOf(error)}`);
		return instead;
	}
}

async function uprightPicture(images: Images, picture: CleanPicture): Promise<CleanPicture> {
	if (picture.orientation === 1 || picture.isAnimated) return picture;
	// The binding turns what comes in by its Exif.
	const input = images.input(streamOf(picture.parts));
	const format = FORMATS[picture.format].type;
	return cleanResult(await input.output({ format, quality: TURNED_QUALITY }));
}

async function inOtherWidths(images: Images, picture: CleanPicture): Promise<CleanPicture[]> {
	if (picture.isAnimated || picture.format === "gif") return [];
	const made: CleanPicture[] = [];
	for (const width of WIDTHS.filter((one) => one < picture.width)) {
		const input = images.input(streamOf(picture.parts)).transform({ width });
		made.push(await cleanResult(await input.output({ format: "image/webp", quality: QUALITY })));
	}
	return made;
}

/** The binding may write a copyright into what it makes. */
async function cleanResult(result: ImageTransformationResult): Promise<CleanPicture> {
	return cleanPicture(new Uint8Array(await result.response().arrayBuffer()));
}
