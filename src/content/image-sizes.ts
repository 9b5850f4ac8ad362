import type { PictureSize } from "../platform/pictures/picture-size.ts";

/** The size of an image, and its other widths, if there are some. */
export interface ImageSize extends PictureSize {
	srcset?: string | undefined;
}

/** The width of an image in a text, as text.css has it. */
const SHOWN_WIDTH = "(min-width: 44rem) 42rem, calc(100vw - 2rem)";

// Images as hast-util-to-html writes them: quotes in values are escaped.
const IMAGE = /<img\s(?:[^<>"]|"[^"]*")*>/g;

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const addressOf = (tag: string) => unescaped(attribute(tag, "src") ?? "");

function unescaped(value: string): string {
	return value.replace(/&(?:#x([\da-f]{1,6})|(amp|quot|lt|gt));/gi, (_, code, name) =>
		code ? String.fromCodePoint(Number.parseInt(code, 16)) : (NAMED[name as string] ?? ""),
	);
}

const NAMED: Record<string, string> = { amp: "&", quot: '"', lt: "<", gt: ">" };

const isUnsized = (tag: string) =>
	attribute(tag, "width") === undefined && attribute(tag, "height") === undefined;

/** Returns the sizes that the images of rendered HTML have, by address. */
export function imageSizesIn(html: string): Map<string, ImageSize> {
	const sized = [...html.matchAll(IMAGE)].map(([tag]): [string, ImageSize] => [
		addressOf(tag),
		{
			width: Number(attribute(tag, "width")),
			height: Number(attribute(tag, "height")),
			srcset: attribute(tag, "srcset"),
		},
	]);
	return new Map(sized.filter(([, { width, height }]) => width > 0 && height > 0));
}

/** Returns the addresses of images without a size, each once. */
export function unsizedImagesIn(html: string): string[] {
	const tags = [...html.matchAll(IMAGE)].map(([tag]) => tag).filter(isUnsized);
	return [...new Set(tags.map(addressOf))];
}

/** Gives images without a size theirs, if it is known. Rendering the result again does not change it. */
export function withImageSizes(html: string, sizes: ReadonlyMap<string, ImageSize>): string {
	return html.replace(IMAGE, (tag) => {
		const size = isUnsized(tag) && sizes.get(addressOf(tag));
		return size ? `${tag.slice(0, -1)}${attributesOf(size)}>` : tag;
	});
}

function attributesOf({ width, height, srcset }: ImageSize): string {
	const widths = srcset === undefined ? "" : ` srcset="${srcset}" sizes="${SHOWN_WIDTH}"`;
	return ` width="${width}" height="${height}"${widths}`;
}
