import { createHash } from "node:crypto";
import { Column, type SQL } from "drizzle-orm";

/** Describes selected rows, so that they can be stored as JSON and read back. */
export interface RowFormat {
	/** Differs if a column has another name or type: rows of another version are recognised by it. */
	readonly stamp: string;
	/** The names of columns that hold a Date, which JSON has as text. */
	dates: ReadonlySet<string>;
}

type Selection = Record<string, Column | SQL | SQL.Aliased>;

/**
 * Returns the format of rows with these columns. The fields of JSON in a column do not count: rows in
 * D1 may have older ones too.
 */
export function rowFormat(columns: Selection): RowFormat {
	const types = Object.entries(columns).map(([name, column]) => [name, typeOf(column)] as const);
	const dates = types.filter(([, type]) => type === "date").map(([name]) => name);
	let stamp: string | undefined;
	return {
		dates: new Set(dates),
		// Worked out on first use: every start would pay for the hash.
		get stamp() {
			stamp ??= hash(types.map((type) => type.join(" ")).sort());
			return stamp;
		},
	};
}

function hash(lines: string[]): string {
	return createHash("sha1").update(lines.join("\n")).digest("base64url");
}

function typeOf(column: Selection[string]): string {
	return column instanceof Column ? column.dataType : "expression";
}
