import type { TableFormat } from "../../backup/backup.schema.ts";
import { keyOrder, keyReader, type RowKey } from "./row-order.ts";

/** A changed row; `line` returns undefined if it was deleted. */
export interface Change {
	key: RowKey;
	line: () => Promise<string | undefined>;
}

/** Puts changed rows into the lines of a table, which stay in the order of their keys. */
export async function* mergeLines(
	table: TableFormat,
	lines: AsyncIterable<string>,
	changes: Change[],
): AsyncGenerator<string> {
	const [order, keyOf] = [keyOrder(table), keyReader(table)];
	const waiting = changes.toSorted((a, b) => order(a.key, b.key));
	let at = 0;
	for await (const line of lines) {
		const key = keyOf(line);
		let isReplaced = false;
		for (let change = waiting[at]; change; change = waiting[++at]) {
			const place = order(change.key, key);
			if (place > 0) break;
			isReplaced ||= place === 0;
			yield* present(change);
		}
		if (!isReplaced) yield line;
	}
	for (const change of waiting.slice(at)) yield* present(change);
}

async function* present({ line }: Change): AsyncGenerator<string> {
	const text = await line();
	if (text !== undefined) yield text;
}
