/** Returns names as one line: with commas between, or with semicolons if a name has a comma. */
export function toNameList(names: readonly string[]): string {
	if (!names.some((name) => name.includes(","))) return names.join(", ");
	return names.length === 1 ? `${names[0]};` : names.join("; ");
}

/** Returns the names in such a line. */
export function namesInList(line: string): string[] {
	const separator = line.includes(";") ? ";" : ",";
	return line
		.split(separator)
		.map((name) => name.trim())
		.filter((name) => name !== "");
}
