import type { FeedImage } from "./feed-channel.ts";

const BY_ENDING: Record<string, string> = {
	avif: "image/avif",
	gif: "image/gif",
	jpeg: "image/jpeg",
	jpg: "image/jpeg",
	png: "image/png",
	svg: "image/svg+xml",
	webp: "image/webp",
};

/** Returns the stated media type of an image, otherwise that of its file extension; undefined if that is unknown. */
export function mediaType({ type, url }: FeedImage): string | undefined {
	const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase();
	return type ?? (ending && Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined);
}
