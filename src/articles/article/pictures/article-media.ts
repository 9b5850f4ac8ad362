import type { ImageSize } from "../../../content/image-sizes.ts";
import type { MediaReferences, MediaRow } from "../../../media/media.sql.ts";
import { mediaUrl } from "../../../media/media-address.ts";
import { filesNamedIn, otherWidths, srcsetOf } from "../../../media/media-references.ts";
import type { FieldError } from "../../../platform/schema/problem.schema.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { Body } from "../article.schema.ts";
import type { Image, ImageInput } from "../image.schema.ts";

/** The parts of an article that may refer to pictures of the newsroom. */
interface Referring {
	image?: ImageInput;
	body: Body;
}

/** Returns the pictures of the newsroom that an article refers to, by id or by address. */
export function mediaIn({ image, body }: Referring): MediaReferences {
	const text = "markdown" in body ? body.markdown : body.html;
	return {
		ids: image?.media === undefined ? [] : [image.media],
		files: filesNamedIn(`${image?.url ?? ""} ${text}`),
	};
}

/** Says what is wrong with the picture above the text. */
export function imageErrors(
	site: Site,
	image: ImageInput | undefined,
	media: MediaRow[],
): FieldError[] {
	if (!image) return [];
	const { url, alt } = image;
	const found = mediaOf(site, image, media);
	if (image.media !== undefined && !found)
		return [{ pointer: "#/image/media", detail: "names no picture that there is" }];
	if (found && url !== undefined && !isAddressOf(site, url, found))
		return [
			{ pointer: "#/image/url", detail: "is not the picture that `media` names: send one of them" },
		];
	if (!found && alt === undefined)
		return [{ pointer: "#/image/alt", detail: "is missing: say what there is to see" }];
	return [];
}

/** Returns the picture above the text, with everything that is known of it if it is one of the newsroom. */
export function toImage(
	site: Site,
	image: ImageInput | undefined,
	media: MediaRow[],
): Image | undefined {
	if (!image) return undefined;
	const { url, alt = "", media: _, ...typed } = image;
	const found = mediaOf(site, image, media);
	if (!found) return url === undefined ? undefined : { url, alt, ...typed };
	const { id, file, type, width, height, bytes, caption, credit } = found;
	const sizes = otherWidths(site, found);
	const { sizes: __, ...texts } = typed;
	return {
		...{ url: mediaUrl(site, file), alt: image.alt ?? found.alt },
		...(caption !== null && { caption }),
		...(credit !== null && { credit }),
		...texts,
		...{ width, height, type, bytes },
		...(sizes.length > 0 && { sizes }),
		media: id,
	};
}

function mediaOf(site: Site, { media: id, url }: ImageInput, media: MediaRow[]) {
	return media.find((one) =>
		id === undefined ? url !== undefined && isAddressOf(site, url, one) : one.id === id,
	);
}

const isAddressOf = (site: Site, url: string, { files }: MediaRow) =>
	files.some(({ file }) => mediaUrl(site, file) === url);

/** Returns a stored picture under the address that the site has now. */
export function toShownImage(site: Site, image: Image): Image {
	if (image.media === undefined) return image;
	const { sizes } = image;
	const here = (url: string) => site.url + new URL(url).pathname;
	return {
		...image,
		url: here(image.url),
		...(sizes && { sizes: sizes.map((size) => ({ ...size, url: here(size.url) })) }),
	};
}

/** Begins an address of the site in stored HTML. */
const STORED = "/.";

/** Returns the sizes of pictures of the newsroom by the addresses that they may have in stored HTML. */
export function sizesOfMedia(site: Site, media: MediaRow[]): Map<string, ImageSize> {
	return new Map(
		media.flatMap((row) =>
			row.files.flatMap(({ file, width, height }) =>
				[STORED, site.url].map((origin): [string, ImageSize] => {
					const srcset = srcsetOf(row, (other) => mediaUrl({ url: origin }, other));
					return [mediaUrl({ url: origin }, file), { width, height, srcset }];
				}),
			),
		),
	);
}
