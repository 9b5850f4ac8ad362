/**
 * The cells of a table by RFC 4180, and by nothing else: every line ends with CRLF and has as many cells
 * as the first, quotes enclose a cell whole and are doubled in it. Throws where a table is not like that.
 */
export function cellsOf(table: string, separator: string): string[][] {
	const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, "y");
	const lines: string[][] = [[]];
	while (cell.lastIndex < table.length) {
		const at = cell.lastIndex;
		const [, quoted, bare, end] = cell.exec(table) ?? [];
		if (end === undefined) throw new Error(`No cell at ${at}: ${table.slice(at, at + 40)}`);
		lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
		if (end === "\r\n") lines.push([]);
	}
	if (lines.pop()?.length !== 0) throw new Error("The last line has no end");
	if (lines.some((line) => line.length !== lines[0]?.length)) throw new Error("Lines differ");
	return lines;
}
