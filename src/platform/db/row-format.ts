import { createHash } from "node:crypto";
import { Column, type SQL } from "drizzle-orm";

/** Describes selected rows, so that they can be stored as JSON and read back. */
export interface RowFormat {
	/** Differs if a column has another name or type: rows of another version are recognised by it. */
	stamp: string;
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
	const text = types
		.map((type) => type.join(" "))
		.sort()
		.join("\n");
	const dates = types.filter(([, type]) => type === "date").map(([name]) => name);
	return { stamp: createHash("sha1").update(text).digest("base64url"), dates: new Set(dates) };
}

function typeOf(column: Selection[string]): string {
	return column instanceof Column ? column.dataType : "expression";
}
