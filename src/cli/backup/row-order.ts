import * as v from "valibot";
import { type TableFormat, Values } from "../../backup/backup.schema.ts";

/** The values of a row's primary key, as text. */
export type RowKey = string[];

const KeyTexts = v.pipe(v.string(), v.parseJson(), v.array(v.string()));
const LineValues = v.pipe(v.string(), v.parseJson(), Values);

/** Reads a key as the log of changes has it. */
export const toRowKey = (json: string): RowKey => v.parse(KeyTexts, json);

/** Returns a function that reads the key of a line. */
export function keyReader({ columns, key }: TableFormat): (line: string) => RowKey {
	const places = key.map((name) => columns.findIndex((column) => column.name === name));
	return (line) => {
		const values = v.parse(LineValues, line);
		return places.map((place) => String(values[place]));
	};
}

/** Returns a function that compares keys as the database sorts them: numbers by value, texts by their bytes. */
export function keyOrder({ columns, key }: TableFormat): (a: RowKey, b: RowKey) => number {
	const types = key.map((name) => columns.find((column) => column.name === name)?.type);
	return (a, b) => {
		for (const [index, type] of types.entries()) {
			const order = (type === "INTEGER" ? byNumber : byBytes)(a[index] ?? "", b[index] ?? "");
			if (order !== 0) return order;
		}
		return 0;
	};
}

function byNumber(a: string, b: string): number {
	const [left, right] = [BigInt(a), BigInt(b)];
	return left < right ? -1 : Number(left > right);
}

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
