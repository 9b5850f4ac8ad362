import { createHash } from "node:crypto";
import type { CleanPicture } from "../cleaning/clean-picture.ts";
import { FORMATS } from "../cleaning/picture-format.ts";
import type { NewFile } from "./file-store.ts";

/** A file with its size in pixels. */
export interface NamedFile extends NewFile {
	type: string;
	width: number;
	height: number;
}

/** Returns the SHA-256 of parts as of one file, in hex. */
export function hashOf(parts: Uint8Array[]): string {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest("hex");
}

/** Names a picture by its SHA-256 and the ending of its format. */
export function namedFile({ parts, format, width, height }: CleanPicture): NamedFile {
	const { type, ending } = FORMATS[format];
	const bytes = parts.reduce((sum, part) => sum + part.length, 0);
	return { file: `${hashOf(parts)}.${ending}`, type, parts, bytes, width, height };
}
