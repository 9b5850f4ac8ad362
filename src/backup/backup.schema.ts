import * as v from "valibot";
import { PicturePath } from "../media/media.schema.ts";
import { Count } from "../platform/schema/count.schema.ts";
import { singleValue } from "../platform/schema/query-value.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";

/** A value as JSON has it; an integer that JavaScript cannot hold is text, and a blob is its hex. */
const Value = v.union([v.string(), v.number(), v.null()]);
export const Values = v.array(Value);

const Json = v.pipe(v.string(), v.parseJson(undefined, "must be JSON"));
const TableName = v.pipe(v.string(), v.regex(/^[a-z_]+$/));

export const BackupPath = v.object({ backup: v.pipe(v.string(), v.uuid("must be a UUID")) });
export const TablePath = v.object({ table: TableName });
export const RestoredFilePath = v.object({ ...BackupPath.entries, ...PicturePath.entries });
export const BackupTablePath = v.object({ ...BackupPath.entries, table: TableName });

const wholeNumber = v.pipe(singleValue, v.regex(/^\d{1,15}$/), v.transform(Number));

/** The key after which a page begins, and how many rows are looked at. */
export const TablePageQuery = v.strictObject({
	after: v.exactOptional(v.pipe(singleValue, Json, Values)),
	limit: v.optional(v.pipe(wholeNumber, v.minValue(1), v.maxValue(1000)), "100"),
});
export const ChangesQuery = v.strictObject({ after: wholeNumber });
export const RowsQuery = v.strictObject({ from: wholeNumber });

export const MAX_ROWS_BYTES = 8_000_000;
const Rows = v.pipe(Json, v.array(Values));

/** Reads a part of a file of a backup: a JSON array a line. `json` is all lines as one array. Returns undefined if it is not that. */
export function readRowLines(lines: string) {
	const json = `[${lines.trimEnd().replaceAll("\n", ",")}]`;
	const { success, output } = v.safeParse(Rows, json);
	return success ? { json, rows: output } : undefined;
}

const Columns = v.array(v.object({ name: v.string(), type: v.string() }));
/** A table, as the manifest of a backup describes it too. */
export const TableFormat = v.object({
	name: v.string(),
	columns: Columns,
	key: v.array(v.string()),
});
export type TableFormat = v.InferOutput<typeof TableFormat>;

/** Describes the database of a service to the programs for backup and restore. */
export const DatabaseFormat = v.object({
	site: v.object({ url: v.string(), title: v.string() }),
	migrations: v.array(v.string()),
	tables: v.array(v.object({ ...TableFormat.entries, rows: Count })),
	/** The parts that no backup contains, with their reasons. */
	left_out: v.record(v.string(), v.string()),
	/** The backup whose restore is under way. */
	restoring: v.exactOptional(v.string()),
});
export type DatabaseFormat = v.InferOutput<typeof DatabaseFormat>;

/** Changed rows: `line` is a line as in a page, and missing if the row was deleted. */
const ChangedLine = v.object({
	table: v.string(),
	key: v.string(),
	line: v.exactOptional(v.string()),
});
export type ChangedLine = v.InferOutput<typeof ChangedLine>;

const Snapshot = v.object({
	revision: Count,
	epoch: v.string(),
	counts: v.record(v.string(), Count),
});
export const ChangedLines = v.object({
	changes: v.array(ChangedLine),
	next: Count,
	snapshot: v.exactOptional(Snapshot),
});
export type ChangedLines = v.InferOutput<typeof ChangedLines>;

/** The size of a finished backup; `proof_ms` is the duration of its proof. */
export const BackupReport = v.strictObject({
	revision: Count,
	rows: Count,
	bytes: Count,
	proof_ms: v.exactOptional(Count),
});
export const RestoreInput = v.strictObject({ migrations: v.array(v.string()) });
export const FinishInput = v.strictObject({ revision: Count });
export const RestoreProgress = v.object({ stored: v.record(v.string(), Count) });
export type RestoreProgress = v.InferOutput<typeof RestoreProgress>;

const FileEntry = v.object({
	...TableFormat.entries,
	rows: Count,
	bytes: Count,
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type FileEntry = v.InferOutput<typeof FileEntry>;

export const MANIFEST_FORMAT = 1;
/** The file manifest.json of a backup, which is written last. */
export const Manifest = v.object({
	format: v.literal(MANIFEST_FORMAT, "is of another version of Randnotiz"),
	backup: v.pipe(v.string(), v.uuid()),
	site: DatabaseFormat.entries.site,
	made_at: InstantText,
	revision: Count,
	epoch: v.string(),
	/** The applied migrations, with the SHA-256 of each. */
	migrations: v.record(v.string(), v.string()),
	tables: v.array(FileEntry),
	left_out: v.record(v.string(), v.string()),
});
export type Manifest = v.InferOutput<typeof Manifest>;
