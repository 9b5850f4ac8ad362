import type { Site } from "../platform/schema/site-settings.schema.ts";
import type { Media, MediaUse, UsedMedia } from "./media.schema.ts";
import type { MediaRow } from "./media.sql.ts";
import { mediaUrl } from "./media-address.ts";

/** Converts a row to a picture for the newsroom. */
export function toMedia(site: Site, row: MediaRow): Media {
	const { id, file, type, width, height, bytes, alt, caption, credit, name } = row;
	const sizes = row.files
		.filter((one) => one.file !== file)
		.map(({ file: other, ...size }) => ({ url: mediaUrl(site, other), ...size }));
	return {
		...{ id, url: mediaUrl(site, file), type, width, height, bytes, alt },
		...(caption !== null && { caption }),
		...(credit !== null && { credit }),
		...(name !== null && { name }),
		...(sizes.length > 0 && { sizes }),
		created_at: row.created_at.toISOString(),
		created_by: row.created_by,
	};
}

/** Adds to a picture where it is used. */
export function toUsedMedia(site: Site, row: MediaRow, uses: MediaUse[]): UsedMedia {
	return { ...toMedia(site, row), used_in: uses };
}
