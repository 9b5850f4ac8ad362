import type { Media, UsedMedia } from "./media.schema.ts";

/** The id of the examples. */
export const mediaId = "5b0d1a0e-6f0b-4c36-9a55-0e8b7f3f2c11";
/** The name of the file of the examples: its SHA-256. */
export const pictureFile = "3d28c3c18be635538327b9d37ed531581ad328b329a152ba5a8dc68cb2ca9d57.png";

export const mediaTexts = {
	alt: "Der Hafen im Morgenlicht",
	caption: "Am Kai sollen 120 Wohnungen entstehen.",
	credit: "Jan Petersen",
};

/** As a form; `curl -F file=@hafen.png` sends the file. */
export const mediaUpload = { file: "@hafen.png", ...mediaTexts };

export const media: Media = {
	id: mediaId,
	url: `https://news.example/media/${pictureFile}`,
	type: "image/png",
	width: 1600,
	height: 900,
	bytes: 874,
	...mediaTexts,
	name: "hafen.png",
	created_at: "2026-11-26T09:00:00.000Z",
	created_by: "NEWSROOM_TOKEN",
};

export const usedMedia: UsedMedia = { ...media, used_in: [] };
