/** Returns names as the form has them: one a line if one of them has a comma or semicolon. */
export function namesText(names: readonly string[]): string {
	if (!names.some((name) => /[,;]/.test(name))) return names.join(", ");
	return names.map((name) => `${name}\n`).join("");
}

/** Returns the names in such a text: one a line, otherwise with semicolons or commas between. */
export function namesOf(text: string): string[] {
	const separator = ["\n", ";"].find((one) => text.includes(one)) ?? ",";
	const names = text.split(separator).map((name) => name.trim());
	return [...new Set(names.filter((name) => name !== ""))];
}
