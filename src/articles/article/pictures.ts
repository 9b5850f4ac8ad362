import {
	type ImageSize,
	imageSizesIn,
	unsizedImagesIn,
	withImageSizes,
} from "../../content/image-sizes.ts";
import { type Removal, toRemoval } from "../../content/removal.ts";
import { inParallel } from "../../platform/parallel.ts";
import { type MeasurePicture, measuringFor } from "../../platform/pictures/measure-picture.ts";
import type { PictureSize } from "../../platform/pictures/picture-size.ts";
import { isPublicAddress } from "../../platform/pictures/public-address.ts";
import { secureAddress } from "../../platform/pictures/secure-address.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import type { Image } from "./image.schema.ts";

/** The size of this many pictures of an article is looked up, within this time. */
const MOST_PICTURES = 20;
const TIME_LIMIT_MS = 2000;
/** The pointer of a warning about the picture above the text. */
const IMAGE = "#/image/url";

interface Pictures {
	image: Image | undefined;
	html: string;
}

/**
 * Gives the pictures of an article their sizes, so that the page does not move when they come. Sizes that it had before
 * stay; others are read from the picture before the article is stored: that takes two seconds at most, and never fails.
 * Those of the newsroom's own pictures are `known`. A warning tells of each picture that did not answer.
 */
export async function withPictureSizes(
	site: Site,
	{ image, html }: Pictures,
	before: Pictures | undefined,
	bodyPointer: string,
	known: ReadonlyMap<string, ImageSize> = new Map(),
	measure: MeasurePicture = measuringFor(TIME_LIMIT_MS),
): Promise<Pictures & { warnings: Warning[] }> {
	const sizes = new Map([...imageSizesIn(before?.html ?? ""), ...known]);
	const former = before?.image && sizeOf(before.image);
	if (before?.image && former) sizes.set(before.image.url, former);
	const wanted = [...(image && !sizeOf(image) ? [image.url] : []), ...unsizedImagesIn(html)];
	const unknown = [...new Set(wanted)].filter((url) => !sizes.has(url) && mayBeAsked(site, url));
	const warnings: Warning[] = [];
	const lookUp = async (url: string) => {
		const measured = await measure(url);
		if (!measured) return;
		if ("width" in measured) {
			sizes.set(url, measured);
			return;
		}
		const pointer = url === image?.url ? IMAGE : bodyPointer;
		warnings.push({ pointer, detail: `The picture ${url} ${measured.problem}.` });
	};
	await inParallel(unknown.slice(0, MOST_PICTURES), lookUp);
	const size = image && !sizeOf(image) ? sizes.get(image.url) : undefined;
	return { image: image && { ...image, ...size }, html: withImageSizes(html, sizes), warnings };
}

function sizeOf({ width, height }: Image): PictureSize | undefined {
	return width && height ? { width, height } : undefined;
}

/** A Worker cannot reach its own address. */
function mayBeAsked(site: Site, address: string): boolean {
	const url = URL.parse(address);
	return url !== null && isPublicAddress(url) && url.origin !== new URL(site.url).origin;
}

/** Returns the picture with addresses that secure pages show, and a warning about each that was changed. */
export function secureImage(site: Site, image: Image | undefined) {
	if (!image) return { image, warnings: [] };
	const warnings: (Removal & Pick<Warning, "pointer">)[] = [];
	const secured = (url: string, pointer: string) => {
		const secure = new URL(url).origin === new URL(site.url).origin ? url : secureAddress(url);
		if (secure !== url) warnings.push({ pointer, ...toRemoval("picture_secured", url) });
		return secure;
	};
	const url = secured(image.url, IMAGE);
	const sizes = image.sizes?.map((size, index) => ({
		...size,
		url: secured(size.url, `#/image/sizes/${index}/url`),
	}));
	return { image: { ...image, url, ...(sizes && { sizes }) }, warnings };
}
