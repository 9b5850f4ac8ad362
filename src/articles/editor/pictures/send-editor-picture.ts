import { UnusablePicture } from "../../../media/cleaning/unusable-picture.ts";
import { imagesOf } from "../../../media/files/optional-bindings.ts";
import { MAX_FILE_BYTES } from "../../../media/media.schema.ts";
import type { MediaRow } from "../../../media/media.sql.ts";
import { type MediaFault, pictureFaults } from "../../../media/pages/picture-faults.ts";
import type { Part } from "../../../media/upload/multipart-parts.ts";
import { storePicture } from "../../../media/upload/store-picture.ts";
import { readParts } from "../../../media/upload/upload-fields.ts";
import type { EditorEnv } from "../editor.middleware.ts";

/** The fields of the form that describe a picture, by their names in the library. */
const TEXTS = { alt: "image_alt", caption: "image_caption", credit: "image_credit" } as const;

/** A picture that is not taken, by fields of the form. */
type Faults = [field: string, fault: MediaFault][];

/** Stores the picture that a form is sent with, described by its fields; returns what is wrong if it is not taken. */
export async function sendEditorPicture(
	env: Env,
	{ bucket, primaryDb: db, files, fields, member }: EditorEnv["Variables"],
): Promise<MediaRow | { faults: Faults }> {
	if (files.some(({ bytes }) => bytes.length > MAX_FILE_BYTES))
		return { faults: [["picture", "large"]] };
	const read = readParts([...files.map((part) => ({ ...part, name: "file" })), ...texts(fields)]);
	if ("errors" in read) return { faults: faultsIn(read) };
	const upload = { ...read, by: member.name };
	const stored = await storePicture({ db, bucket, images: imagesOf(env) }, upload, new Date());
	return stored instanceof UnusablePicture ? { faults: [["picture", stored.fault]] } : stored.row;
}

function texts(fields: ReadonlyMap<string, unknown>): Part[] {
	return Object.entries(TEXTS).map(([name, field]) => ({
		...{ name, filename: undefined },
		bytes: Buffer.from(String(fields.get(field) ?? "")),
	}));
}

function faultsIn({ errors, fault }: Extract<ReturnType<typeof readParts>, { errors: unknown }>) {
	const { file: _, ...others } = pictureFaults(errors);
	const named = Object.entries(others).map(([name, one]): [string, MediaFault] => [
		new Map<string, string>(Object.entries(TEXTS)).get(name) ?? "picture",
		one,
	]);
	return fault === undefined
		? named
		: [["picture", fault] satisfies [string, MediaFault], ...named];
}
