import type { Site } from "../platform/schema/site-settings.schema.ts";
import { PICTURE_NAME } from "./media.schema.ts";
import type { MediaRow } from "./media.sql.ts";
import { mediaUrl } from "./media-address.ts";

const ADDRESS = new RegExp(`/media/(${PICTURE_NAME})`, "g");
/** More are not looked up. */
const MOST_FILES = 200;

/** Returns the names of the files whose addresses stand in a text. */
export function filesNamedIn(text: string): string[] {
	const names = [...text.matchAll(ADDRESS)].map(([, name = ""]) => name);
	return [...new Set(names)].slice(0, MOST_FILES);
}

/** Returns a picture in all its widths as `srcset`, the narrowest first; undefined if there is one alone. `address` makes the address of a file. */
export function srcsetOf({ files }: MediaRow, address: (file: string) => string) {
	if (files.length < 2) return undefined;
	return files.map(({ file, width }) => `${address(file)} ${width}w`).join(", ");
}

/** Returns the other widths of a picture, the narrowest first. */
export function otherWidths(site: Site, { file, files }: MediaRow) {
	return files
		.filter((one) => one.file !== file)
		.map((one) => ({ url: mediaUrl(site, one.file), width: one.width }));
}
