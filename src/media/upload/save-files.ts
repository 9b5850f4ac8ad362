import type { Database } from "../../platform/db/connection.ts";
import { Unavailable } from "../../platform/deadline.ts";
import { findFile, putFile } from "../files/file-store.ts";
import type { NamedFile } from "../files/named-file.ts";
import { claimFiles } from "../loose-files.sql.ts";
import type { MediaInput } from "../media.schema.ts";
import { findMediaByOrigin, type MediaRow } from "../media.sql.ts";
import { saveMedia } from "../media-write.sql.ts";

/** A picture as it is to be stored. */
export interface NewPicture extends MediaInput {
	/** The SHA-256 of the file that it was made of. */
	origin: string;
	/** The file that is shown, then its other widths. */
	files: [NamedFile, ...NamedFile[]];
	name: string | undefined;
	by: string;
}

export interface StoredPicture {
	row: MediaRow;
	/** False if it was there already. */
	isNew: boolean;
}

/**
 * Stores a picture that is not there yet: its files in R2, then its row. Files that get no row are erased by a job.
 * Throws Unavailable.
 */
export async function saveFiles(
	{ db, bucket }: { db: Database; bucket: R2Bucket },
	picture: NewPicture,
	now: Date,
): Promise<StoredPicture> {
	const { origin, files } = picture;
	await putAll(db, bucket, files, now);
	const id = crypto.randomUUID();
	const row = { ...toRow(picture, files[0]), id, origin, created_at: now };
	if (!(await saveMedia(db, row, files.map(withoutParts))))
		throw new Unavailable("A file of the picture was erased meanwhile");
	const saved = await findMediaByOrigin(db, origin);
	if (!saved) throw new Unavailable("The picture was erased meanwhile");
	return { row: saved, isNew: saved.id === id };
}

/** Puts the file of a stored picture back into R2 if it is missing there. */
export async function mendFile(bucket: R2Bucket, stored: MediaRow, file: NamedFile): Promise<void> {
	if (file.file !== stored.file || (await findFile(bucket, stored.file))) return;
	await putFile(bucket, file);
}

async function putAll(db: Database, bucket: R2Bucket, files: NamedFile[], now: Date) {
	const names = files.map(({ file }) => file);
	if (!(await claimFiles(db, names, now))) throw new Unavailable("The file is just being erased");
	await Promise.all(files.map((file) => putFile(bucket, file)));
}

const withoutParts = ({ file, width, height, bytes }: NamedFile) => ({
	file,
	width,
	height,
	bytes,
});

function toRow({ alt, caption, credit, name, by }: NewPicture, file: NamedFile) {
	return {
		...withoutParts(file),
		type: file.type,
		alt,
		caption: caption ?? null,
		credit: credit ?? null,
		name: name ?? null,
		created_by: by,
	};
}
