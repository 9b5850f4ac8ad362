import type { Operations } from "../platform/http/operation.ts";
import { media, mediaId, mediaUpload, usedMedia } from "./media.examples.ts";
import {
	MAX_MEDIA_PATCH_BYTES,
	MAX_UPLOAD_BYTES,
	Media,
	MediaList,
	UsedMedia,
} from "./media.schema.ts";

const example = { media: mediaId };
const NO_MEDIA = "There is no such picture.";
const { caption: _, ...withoutCaption } = media;
const NO_STORE = "The Worker has no place for pictures, or a part of the service does not answer.";

/** Describes the pictures of the newsroom. */
export const mediaOperations = {
	"GET /newsroom/api/media": {
		id: "listMedia",
		summary: "The pictures",
		description: "A page of them, the newest first, or those with the words of `q`.",
		example: { q: "Hafen Petersen" },
		responses: {
			200: {
				description: "The page.",
				json: MediaList,
				headers: ["Link"],
				example: { media: [media] },
			},
		},
	},
	"POST /newsroom/api/media": {
		id: "sendMedia",
		summary: "Stores a picture",
		description:
			"The format is recognised by the bytes. Exif, XMP, IPTC and comments are taken out, so that no place and no camera is published; the profile of colours stays, and people see the picture upright. SVG and HEIC are not taken. The same file again is the picture that there is.",
		example: {},
		body: {
			says: "The picture and its texts, as a form.",
			maxBytes: MAX_UPLOAD_BYTES,
			onlyTypes: ["multipart/form-data"],
			example: mediaUpload,
		},
		responses: {
			200: {
				description: "The picture, which was there already; its texts stay.",
				json: Media,
				headers: ["Location"],
				example: media,
			},
			201: {
				description: "The picture, new.",
				json: Media,
				headers: ["Location"],
				example: media,
			},
		},
		problems: { 503: NO_STORE },
	},
	"GET /newsroom/api/media/:media": {
		id: "getMedia",
		summary: "One picture, and where it is used",
		description: "Articles and their working copies are named.",
		example,
		responses: { 200: { description: "The picture.", json: UsedMedia, example: usedMedia } },
		problems: { 404: NO_MEDIA },
	},
	"PATCH /newsroom/api/media/:media": {
		id: "patchMedia",
		summary: "Changes the texts of a picture",
		description: "Articles that show it keep the texts that they have.",
		example,
		body: {
			says: "What changes.",
			maxBytes: MAX_MEDIA_PATCH_BYTES,
			example: { caption: null, credit: "Jan Petersen, Husum" },
		},
		responses: {
			200: {
				description: "The picture, changed.",
				json: Media,
				example: { ...withoutCaption, credit: "Jan Petersen, Husum" },
			},
		},
		problems: { 404: NO_MEDIA },
	},
	"DELETE /newsroom/api/media/:media": {
		id: "eraseMedia",
		summary: "Erases a picture",
		description: "With its files and the copies in caches of the service.",
		example,
		responses: { 204: { description: "The picture is erased." } },
		problems: {
			404: NO_MEDIA,
			409: "Articles show the picture; the problem names them.",
			503: NO_STORE,
		},
	},
} as const satisfies Operations;
