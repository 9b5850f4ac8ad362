import type { Database } from "../../platform/db/connection.ts";
import { DRAWN } from "../cleaning/picture-format.ts";
import { hashOf, type NamedFile } from "../files/named-file.ts";
import { findMediaByOrigin, type MediaRow } from "../media.sql.ts";
import { mendFile, saveFiles } from "./save-files.ts";

/** A picture that the service has drawn, with its description and whose work stored it. */
interface Drawn {
	svg: string;
	width: number;
	height: number;
	alt: string;
	name: string;
	by: string;
}

/**
 * Stores a drawing of the service itself as a picture of the newsroom, for ever under the hash of its bytes. It must
 * never be given an SVG that somebody has sent: those can hold scripts. Throws Unavailable.
 */
export async function storeDrawing(
	stores: { db: Database; bucket: R2Bucket },
	{ svg, width, height, ...texts }: Drawn,
	now: Date,
): Promise<MediaRow> {
	const parts = [new TextEncoder().encode(svg)];
	const origin = hashOf(parts);
	const bytes = parts.reduce((sum, part) => sum + part.length, 0);
	const file: NamedFile = {
		...{ file: `${origin}.${DRAWN.ending}`, type: DRAWN.type, parts, bytes, width, height },
	};
	const stored = await findMediaByOrigin(stores.db, origin);
	if (!stored) return (await saveFiles(stores, { ...texts, origin, files: [file] }, now)).row;
	await mendFile(stores.bucket, stored, file);
	return stored;
}
